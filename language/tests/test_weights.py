"""The committed weights belong to the rules that stand beside them."""

from duly_language.commands.classifier import weights
from duly_scripts.language import phrases, training


def test_the_weights_were_trained_with_the_rules_and_phrases_as_they_are() -> None:
    rows = [training.row(phrase) for phrase in phrases.own()]
    assert weights.learnt_from(weights.FILE.read_bytes()) == training.fingerprint(rows), (
        "The rules, features or own phrases have changed since: DULY_EVAL=FOLDER scripts/train-language."
    )


def test_a_phrase_that_is_read_otherwise_makes_the_weights_stale() -> None:
    rows = [training.row(phrase) for phrase in phrases.own()[:3]]
    other = [(places, (number + 1) % 3) for places, number in rows]
    assert training.fingerprint(rows) != training.fingerprint(other)
