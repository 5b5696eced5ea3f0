"""English words of time. Values: weekdays count from Monday = 0, months from January = 1, days from today = 0."""

from duly_language.languages.cldr import named, parts
from duly_language.languages.en_bounds import BOUNDS
from duly_language.languages.en_company import COMPANY
from duly_language.languages.en_holidays import HOLIDAYS
from duly_language.languages.en_moves import MOVES
from duly_language.languages.en_zones import ZONES
from duly_language.languages.model import Language, Words, word_set

WORDS: Words = {
    "weekday": named(
        "en",
        "weekdays",
        {
            0: "mondays",
            1: "tues|tuesdays",
            2: "weds|wednesdays|wendesday|wensday|wednsday",
            3: "thur|thurs|thursdays|thrusday|thirsday",
            4: "fridays|firday",
            5: "saturdays|saterday|satuday",
            6: "sundays",
        },
    ),
    "weekdays_plural": {
        0: "mondays",
        1: "tuesdays",
        2: "wednesdays",
        3: "thursdays",
        4: "fridays",
        5: "saturdays",
        6: "sundays",
        (0, 1, 2, 3, 4): "weekdays|workdays|working days|work days|business days",
        (5, 6): "weekends",
    },
    "days_named": {
        (
            0,
            1,
            2,
            3,
            4,
        ): "weekday|weekdays|workday|workdays|work day|working day|business day|business days|working days|week day|week days",
        (5, 6): "weekend|weekends|week-end|week-ends|wkend|week end",
    },
    "month": named("en", "months", {1: "janury", 2: "febuary|feburary", 8: "agust", 9: "sept|septemer"}),
    # Words that are other things too: they need the company of a date.
    "weak": {
        "weekday": "sat|sun|mon|wed",
        "month": "may|mar|march|dec|jan|sept|sep",
        "season": "fall|spring",
    },
    "unit": {
        "second": "second|seconds|sec|secs",
        "minute": "minute|minutes|min|mins|minuets|minute's|minutes'",
        "hour": "hour|hours|hr|hrs|h|hour's|hours'",
        "day": "day|days|day's|days'",
        "week": "week|weeks|wk|wks|week's|weeks'|wek",
        "fortnight": "fortnight|fortnights|fortnight's",
        "month": "month|months|mth|mths|month's|months'",
        "quarter": "qtr|quarter|quarters",
        "year": "year|years|yr|yrs|year's|years'",
        "decade": "decade|decades",
    },
    "workday_unit": {
        "workday": "business day|business days|working day|working days|work day|work days|workday|workdays|weekday|weekdays"
    },
    # Heads of two words that are typed as one: nextweek, thisfriday.
    "glued_head": {0: "next|last|this|every"},
    "unit_glued": {"minute": "m|'", "day": "d", "week": "w", "month": "mo", "year": "y", "second": "s"},
    "relative_day": {
        0: "rest of the day|the rest of the day|this day|today|today's|todays|2day|todya|later today|sometime today|today sometime",
        1: "tomorrow|tomorrow's|tmrw|tmr|tmrow|tomorow|tommorow|tommorrow|tomorro|2morrow|tomorrows|tom|morrow|tmw|tmro|2moro|tomoz",
        2: "day after tomorrow|the day after tomorrow|overmorrow",
        -1: "yesterday|yesterday's|yesterdays|yestrday",
        -2: "day before yesterday|the day before yesterday",
    },
    "weak_day": {1: "tom"},
    "now": {0: "now|right now|just now|at the moment|atm|immediately|asap now"},
    "part": parts(
        "en",
        {
            "early": "early|early morning|early in the morning|early hours of the morning|in the early hours of the morning|early hours|"
            "at dawn|at daybreak|at sunrise|before work|at breakfast|breakfast time",
            "late": "late",
            "morning": "morning|mornings|first thing|first thing in the morning|forenoon|in the morning|in the mornings|in morning|"
            "mid-morning|mid morning",
            "latemorning": "late morning|late in the morning|before lunch",
            "lunch": "lunch|lunchtime|lunch time|at lunch|at lunchtime|over lunch",
            "afterlunch": "after lunch",
            "afternoon": "afternoon|afternoons|in the afternoon|in the afternoons|afternoonish|early afternoon|mid-afternoon|mid afternoon|arvo",
            "lateafternoon": "late afternoon|late in the afternoon",
            "evening": "evening|evenings|in the evening|in the evenings|in evening|early evening|eve|at dinner time|at dinnertime|at sunset|at dusk",
            "lateevening": "late evening|late at night|late night|late in the evening|last thing at night|before bed|at bedtime|before bedtime",
            "night": "night|nights|at night",
            "afterwork": "after work|after school",
            "eod": "end of day|end of the day|the end of the day|the end of day|eod|the eod|cob|close of business|close of play|end of business|"
            "end of the working day",
        },
    ),
    "part_yesterday": {"night": "last night", "lateevening": "late last night"},
    "part_today": {
        "tonight": "tonight|tonite|tonight's|this night|2nite|tonigt",
        "latetonight": "late tonight|later tonight|last thing tonight",
        "morning": "this morning",
        "afternoon": "this afternoon|this arvo",
        "evening": "this evening",
        "lunch": "this lunchtime",
    },
    "same_time": {0: "this time|same time|the same time|at the same time|at this time"},
    "clock_word": {12: "noonish|noon|midday|mid day|mid-day|high noon", 0: "midnight"},
    "meridiem": {0: "am|a.m.|a.m|a m|in the am", 12: "pm|p.m.|p.m|p m|in the pm"},
    "meridiem_glued": {0: "a", 12: "p|p."},
    "oclock": {0: "o'clock|oclock|o clock"},
    "minute_word": {15: "quarter|a quarter", 30: "half"},
    "past": {0: "past|after"},
    "to_hour": {0: "to|till|until|til|before|of"},
    "half_past": {0: "half past|half"},
    "half_to": {},
    "number": {
        0: "zero",
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty|fourty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
    },
    "article": {1: "a|an|one"},
    "few": {2: "couple|couple of|a couple|a couple of|pair of|a pair of", 3: "few|a few|several"},
    "half": {0: "half|half a|half an"},
    "and_half": {0: "and a half"},
    "and_quarters": {1: "and a quarter", 3: "and three quarters"},
    "quarters": {
        1: "a quarter|a quarter of an|a quarter of a|quarter of an|quarter of a",
        2: "a half|half of a|half of an|a half an|a half a",
        3: "three quarters|three quarters of an|three-quarters of an|three quarters of a",
    },
    "part_of": {0: "of an|of a"},
    "or_so": {0: "or|to|-|–"},
    "ordinal": {
        1: "first",
        2: "second",
        3: "third",
        4: "fourth",
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth",
        11: "eleventh",
        12: "twelfth|twelveth",
        13: "thirteenth",
        14: "fourteenth",
        15: "fifteenth",
        16: "sixteenth",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth",
        30: "thirtieth",
    },
    "ordinal_suffix": {0: "st|nd|rd|th"},
    "last": {-1: "last|final", -2: "penultimate|next to last|second-last|last but one|second-to-last"},
    "this": {0: "this|current"},
    "next": {1: "next|nxt|coming|upcoming|following|the following|the next|the coming|this coming"},
    "previous": {-1: "last|past|previous|this past"},
    # Leading words that make a time of a weak word, by themselves or where no noun follows.
    "firm_lead": {0: "on|by|until|till|before|after|since|in|at|from|during|due|not before|no later than"},
    "loose_lead": {0: "for"},
    "weekday_from": {1: "after|following", -1: "before|prior to"},
    "week_in": {0: "in"},
    "weekday_week": {1: "week", 2: "fortnight"},
    "pick_behind": {"after": "after next|after the next", "before": "before last|before the last"},
    "week_after": {2: "week after next|the week after next"},
    "the": {0: "the"},
    "of": {0: "of|in|of the|in the"},
    "lead": {
        0: "at|on|@|in|for|of|the|from|during|around|about|approx|approximately|circa|ca|~|sometime in|sometime|some time|exactly|"
        "at exactly|at about|at around|at approximately|at approx|at roughly|sometime around|sometime about|sometime on|over|over the|"
        "within|since|not before|no earlier than|later than|earlier than|on or after|as of|as from|starting|starting on|starting from|beginning|after|up to|the month of|month of|during the month of|"
        "in the month of|in the"
    },
    "join": {0: ",|after|before|by|at|on|@|of|in|the|for|-|around|about|from"},
    "in": {
        1: "in|within|in around|in about|within around|within about|in about ~|after|in another|in the next|in under|in less than|"
        "in no more than|in at most|in exactly|in precisely|in just|in just over|in roughly|within the next"
    },
    "at": {0: "at|@|at about|at around|at exactly|at roughly|at approximately|at approx|at precisely"},
    "exact": {0: "sharp|exactly|on the dot|precisely|prompt|on the nose"},
    "around": {0: "around|about|~|approximately|approx|approx.|roughly|exactly|nearly|almost|circa|ca|ca."},
    "and": {0: "and|&|,|, and|plus"},
    "ish": {0: "ish|-ish"},
    "ago_exactly": {1: "from right now|from this moment|from this minute|from this very moment"},
    "ago": {
        -1: "ago|back|earlier|before now",
        1: "' time|from now|hence|later|from today|out|time|'s time|advance",
    },
    "before_it": {0: "before|beforehand|earlier"},
    "from": {1: "after|from|following|past|on", -1: "before|prior to|ahead of"},
    "edge": {
        "start": "beginning of|start of|the beginning of|the start of|early|early in|beginning|start",
        "mid": "mid|middle of|the middle of|mid-|halfway through",
        "end": "end of|the end of|late|late in|end|the end",
        "rest": "rest of|the rest of|remainder of|the remainder of|later|later in",
        "first_half": "first half of|the first half of|in the first half of",
        "second_half": "second half of|the second half of|in the second half of|latter half of|the latter half of",
        "week_of": "week of|the week of|week beginning|week commencing|week starting|w/c|wc",
    },
    "edge_word": {
        "month": "eom|end of month|end of the month|month end|month-end|the eom",
        "year": "eoy|end of year|end of the year|year end|year-end|the eoy",
        "week": "eow|end of week|end of the week|the eow",
        "quarter": "eoq|end of quarter|end of the quarter|quarter end|quarter-end",
    },
    "deadline": {
        0: "by|due by|due|due on|due at|due in|no later than|not later than|at the latest by|at the latest|latest by|until|till|til|before|on or before|"
        "deadline|deadline is|deadline :|due :|by the latest|not until|not till|up until|prior to|ahead of|on or by"
    },
    "after": {0: "after|later than|no earlier than|not before|from"},
    "to": {0: "to|-|–|—|until|untill|till|til|through|thru|/|to the|but before|- to"},
    "between": {0: "between|from|later than|anywhere between|sometime between"},
    "range_and": {0: "and|to|-|–|—|until|till|til"},
    "every": {0: "every|each|any|evry|ev|every single|each and every|once every|once each|once in every"},
    "every_done": {0: "every!|every !"},
    "other": {2: "other|second|alternate"},
    "alternate": {2: "alternate|every other"},
    "frequency": {
        "day": "daily|everyday|nightly|once a day|once daily|once per day|each day|seven days a week|7 days a week|day in day out",
        "week": "weekly|once a week|once weekly|once per week",
        "biweek": "biweekly|bi-weekly|bi weekly|fortnightly|every fortnight|once a fortnight|once per fortnight",
        "month": "monthly|once a month|once per month|month by month",
        "bimonth": "bimonthly|bi-monthly|bi monthly",
        "quarter": "quarterly|once a quarter|once per quarter|four times a year",
        "halfyear": "half-yearly|half yearly|semiannually|semi-annually|twice a year|twice yearly|biannually|bi-annually|every half year",
        "year": "yearly|annually|once a year|once per year|anually|per annum",
        "biyear": "biennially|bi-yearly",
        "hour": "hourly",
    },
    "completion": {
        0: "after i finish|after i finish it|after i'm done|after completion|after completing|after completing it|after it's done|"
        "after finishing|after doing it|after done|when done|since last time|since i last did it|after i do it|after the last time"
    },
    "starting": {
        0: "starting|starting on|starting from|beginning|beginning on|from|as of|first time|first|starts|starting in|start"
    },
    "until": {0: "until|till|til|untill|through|ending|ending on|up to|up until|to|until the"},
    "except": {
        0: "except|except for|except on|but not|but not on|excluding|except in|unless|but|but for|apart from|other than|aside from|save for|"
        "besides|without|skipping|leaving out|not on|not in"
    },
    "bounded_for": {0: "for|for up to|for the next|up to|over the next|for next|during the next"},
    "times": {0: "times|x|occurrences|time|occasions"},
    "times_word": {1: "once", 2: "twice", 3: "thrice|three times"},
    "per": {0: "a|an|per|each|every|in a"},
    "instance": {0: "instance of|instances of|occurrence of"},
    "for": {0: "for|lasting|takes|taking"},
    "part_plural": {0: "mornings|afternoons|evenings|nights|lunchtimes"},
    "military": {0: "hours|hrs"},
    # Before an hour beside a day: "thursday after 5".
    "hour_lead": {0: "after|before|by|from|until|till|til|past|around|about"},
    "week_number": {0: "calendar week|cw|week number|week no|week no.|week nr|week|wk"},
    "thousand": {0: "thousand|thousand and"},
    "hundred": {0: "hundred|hundred and"},
    "spoken_zero": {0: "oh|o|ou|zero"},
    "weekend": {0: "weekend|week-end|wkend|week end|weekends"},
    "holiday": HOLIDAYS,
    "zone": ZONES,
    "season": {"spring": "spring", "summer": "summer", "autumn": "autumn|fall", "winter": "winter"},
    **BOUNDS,
    **COMPANY,
    **MOVES,
}

TELLING = word_set(
    "the a an and of to on at for by from in is are was it i my me we you your our this that these with about every each "
    "next last what which when who how do does did have has had can could should would will must not be been if but or so "
    "as up off out all add list task tasks buy call pay book get go make take send ask tell remind show move delete done "
    "due before after until"
)

LANGUAGE = Language(code="en", words=WORDS, telling=TELLING, day_first=False)
