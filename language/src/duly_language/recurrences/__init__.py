"""RFC 5545 rules: made, told in words, and expanded to dates."""

from duly_language.recurrences.dates import next_dates
from duly_language.recurrences.repetition import Repetition, repetition_of
from duly_language.recurrences.rule import Rule, by_days, without_times
from duly_language.recurrences.words import describe

__all__ = ["Repetition", "Rule", "by_days", "describe", "next_dates", "repetition_of", "without_times"]
