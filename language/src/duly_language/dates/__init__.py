"""Dates, times and recurrences in what people write."""

from duly_language.dates.when import read_when

__all__ = ["read_when"]
