"""English words that make a stretch of a time: where it opens, where it closes, how far it reaches from now."""

from duly_language.languages.model import Words

BOUNDS: Words = {
    # Before a time. "ahead": opens one only where the time lies ahead; tasks from yesterday are those of that day.
    "bound": {
        "from": "since|ever since|starting|starting on|starting from|beginning|as of|as from|not before|no earlier than|not until|not till|on or after",
        "ahead": "from",
        "after": "after|later than",
        "until": "by|due by|on or by|until|untill|till|til|up to|up until|through|no later than|not later than|not after|on or before|latest by",
        "before": "before|due before|prior to|ahead of|earlier than",
    },
    # Behind a time.
    "bound_behind": {
        "from": "or later|and later|and after|or after|onward|onwards|and onwards",
        "until": "or earlier|and earlier|or before|and before|or sooner|at the latest",
    },
    # Before a length or a unit: forward or back from now.
    "rolling": {
        1: "in the next|within the next|over the next|during the next|for the next|in the coming|over the coming|during the coming|within|in under|"
        "in less than|in no more than",
        -1: "in the last|in the past|over the last|over the past|within the last|within the past|during the last|during the past|for the last|"
        "for the past|the past|past",
    },
    "within": {0: "within"},
    # The day last spoken of; the second only where nothing else names a day.
    "same_day": {0: "same day|the same day|on the same day|that day|that same day|on that day|the same date|same date"},
    "same_day_word": {0: "there|then"},
}
