"""What a line most likely asks for, where rules do not decide: a linear classifier, trained by scripts/train-language."""

from duly_language.commands.classifier.features import features
from duly_language.commands.classifier.weights import CLASSES, SIZE, Guess, Weights, guess

__all__ = ["CLASSES", "SIZE", "Guess", "Weights", "features", "guess"]
