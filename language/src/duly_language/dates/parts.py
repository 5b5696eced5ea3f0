"""Parts of the day, by the names that the words of a language have as values."""

# Parts of day: (from hour, to hour, the hour that is meant when none is said).
PARTS: dict[str, tuple[int, int, int]] = {
    "early": (0, 9, 7),
    "morning": (0, 12, 9),
    "latemorning": (10, 12, 11),
    "lunch": (12, 14, 12),
    "afterlunch": (13, 17, 14),
    "afternoon": (12, 19, 15),
    "lateafternoon": (16, 19, 17),
    "afterwork": (17, 21, 18),
    "eod": (17, 24, 17),
    "evening": (18, 24, 18),
    "late": (17, 24, 20),
    "lateevening": (21, 24, 21),
    "night": (18, 24, 21),
    "tonight": (18, 24, 20),
    "latetonight": (21, 24, 22),
}

# Parts that may run past midnight, and those in which an hour on a dial is one after noon.
NIGHT = frozenset({"night", "tonight", "latetonight", "lateevening"})
AFTER_NOON = NIGHT | {"afternoon", "lateafternoon", "afterlunch", "afterwork", "evening"}

# "early monday morning", "late friday afternoon": a part of the day made narrower.
NARROWED = {
    ("early", "morning"): "early",
    ("late", "morning"): "latemorning",
    ("late", "afternoon"): "lateafternoon",
    ("late", "evening"): "lateevening",
    ("late", "night"): "lateevening",
    ("late", "tonight"): "latetonight",
    ("early", "afternoon"): "afternoon",
    ("early", "evening"): "evening",
}
