"""RFC 5545 rules: made, told in words, and expanded to dates."""

from duly_language.recurrences.dates import next_dates
from duly_language.recurrences.rule import Rule, by_days, without_times
from duly_language.recurrences.words import describe

__all__ = ["Rule", "by_days", "describe", "next_dates", "without_times"]
