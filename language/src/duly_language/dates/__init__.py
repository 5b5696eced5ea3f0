"""Dates, times and recurrences in what people write."""

from duly_language.dates.shifts import lengths_in, read_same_day, read_shift, shifted
from duly_language.dates.when import missing_day, names_month, read_when

__all__ = ["lengths_in", "missing_day", "names_month", "read_same_day", "read_shift", "read_when", "shifted"]
