"""German words of time. Values as in English; weekdays count from Monday = 0, days from today = 0."""

from duly_language.languages.cldr import named, parts, wide
from duly_language.languages.de_bounds import BOUNDS
from duly_language.languages.de_moves import MOVES
from duly_language.languages.model import Language, Value, Words, word_set

_WEEKDAYS = wide("de", "weekdays")
_PARTS = {
    "early": "früh",
    "morning": "morgen|vormittag",
    "lunch": "mittag",
    "afternoon": "nachmittag",
    "evening": "abend",
    "night": "nacht",
}
_ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_TENS = {20: "zwanzig", 30: "dreißig|dreissig", 40: "vierzig", 50: "fünfzig", 60: "sechzig"}
_ORDINALS = (
    "erst",
    "zweit",
    "dritt",
    "viert",
    "fünft",
    "sechst",
    "siebt|siebent",
    "acht",
    "neunt",
    "zehnt",
    "elft",
    "zwölft",
)


def _numbers() -> dict[Value, str]:
    """Null to 69 in words; "ein" and its forms are articles too."""
    words: dict[Value, str] = {0: "null", 1: "eins|ein|eine|einen|einem|einer", 2: "zwei|zwo"}
    words.update({number: _ONES[number] for number in range(3, 10)})
    words.update({10 + index: word for index, word in enumerate(_TEENS)})
    for tens, names in _TENS.items():
        words[tens] = names
        for ones in range(1, 10):
            words[tens + ones] = "|".join(f"{_ONES[ones]}und{name}" for name in names.split("|"))
    return words


def _ordinals() -> dict[Value, str]:
    stems = {index + 1: stem for index, stem in enumerate(_ORDINALS)}
    stems.update({13 + index: f"{word}t" for index, word in enumerate(_TEENS[3:])})
    stems.update({20: "zwanzigst", 21: "einundzwanzigst", 30: "dreißigst", 31: "einunddreißigst"})
    stems[1] += "|monatserst"
    return {
        number: "|".join(s + end for s in stem.split("|") for end in ("e", "en", "er", "es"))
        for number, stem in stems.items()
    }


def _weekday_parts() -> dict[Value, str]:
    """Montagabend, Montag Abend."""
    return {
        f"{number} {part}": "|".join(f"{day}{name}|{day} {name}" for day in names for name in words.split("|"))
        for number, names in enumerate((day,) if day != "samstag" else (day, "sonnabend") for day in _WEEKDAYS)
        for part, words in _PARTS.items()
    }


WORDS: Words = {
    "weekday": named(
        "de",
        "weekdays",
        {number: f"{day}s" if number != 5 else f"{day}s|sonnabend|sonnabends" for number, day in enumerate(_WEEKDAYS)},
        without="so",
    ),
    "weekdays_plural": {
        **{number: f"{day}s" for number, day in enumerate(_WEEKDAYS)},
        (0, 1, 2, 3, 4): "werktags|wochentags|werktagen|wochentagen|unter der woche|in der woche|montags bis freitags",
        (5, 6): "an wochenenden",
    },
    "days_named": {
        (
            0,
            1,
            2,
            3,
            4,
        ): "werktag|werktags|werktage|wochentag|wochentags|werktagen|wochentagen|unter der woche|montags bis freitags",
        (5, 6): "wochenende|wochenenden|an wochenenden",
    },
    "weekday_part": _weekday_parts(),
    "weekday_part_plural": {
        key: "|".join(f"{word}s" for word in words.split("|")) for key, words in _weekday_parts().items()
    },
    "month": named("de", "months", {1: "jänner", 2: "feber", 3: "maerz"}),
    "weak": {"weekday": "mo|di|mi|do|fr|sa", "month": "jan|sep|sept|mär", "telling": "am|kw"},
    "unit": {
        "second": "sekunde|sekunden|sek",
        "minute": "minute|minuten|min|mins",
        "hour": "stunde|stunden|std|h",
        "day": "tag|tage|tagen|tages",
        "week": "woche|wochen",
        "month": "monat|monate|monaten|monats|monates",
        "quarter": "quartal|quartale|quartalen|quartals",
        "year": "jahr|jahre|jahren|jahres|jahrs",
    },
    "unit_glued": {"minute": "m", "day": "t|d"},
    "relative_day": {
        0: "heute|heut|heute noch|noch heute",
        1: "morgen|am morgigen tag|am nächsten tag|am folgenden tag",
        2: "übermorgen|uebermorgen",
        -1: "gestern",
        -2: "vorgestern",
    },
    "now": {0: "jetzt|sofort|jetzt gleich"},
    "part": parts(
        "de",
        {
            "early": "früh|in der früh|frühmorgens|am frühen morgen|in aller früh",
            "morning": "morgens|am morgen|vormittags|vormittag|am vormittag",
            "lunch": "mittags|mittag|am mittag|zu mittag|zur mittagszeit",
            "afternoon": "am frühen nachmittag|früher nachmittag|nachmittags|nachmittag|am nachmittag",
            "evening": "am frühen abend|früher abend|abends|abend|am abend",
            "lateafternoon": "am späten nachmittag|später nachmittag|spätnachmittags|spätnachmittag",
            "lateevening": "spätabends|am späten abend",
            "night": "nachts|nacht|in der nacht",
            "afterwork": "nach feierabend|nach der arbeit",
            "eod": "bis feierabend|feierabend",
        },
    ),
    "part_today": {
        "tonight": "heute abend|heut abend|heute nacht",
        "morning": "heute morgen|heute vormittag",
        "early": "heute früh",
        "lunch": "heute mittag",
        "afternoon": "heute nachmittag",
    },
    "part_yesterday": {"evening": "gestern abend", "night": "letzte nacht"},
    "clock_word": {12: "zwölf uhr mittags", 0: "mitternacht|um mitternacht"},
    "meridiem": {},
    "oclock": {0: "uhr"},
    "hour_mark": {0: "uhr"},
    "minute_word": {15: "viertel"},
    "past": {0: "nach"},
    "to_hour": {0: "vor"},
    "half_to": {0: "halb"},
    "part_to": {15: "dreiviertel|drei viertel", 45: "viertel"},
    "number": _numbers(),
    "article": {1: "ein|eine|einen|einem|einer|eines"},
    "few": {2: "paar|ein paar|einem paar", 3: "einige|einigen|mehrere|mehreren"},
    "half": {0: "halbe|einer halben|eine halbe|einem halben|ein halbes|halben"},
    "and_half": {},
    "or_so": {0: "oder|bis|-|–|bis zu"},
    "workday_unit": {"workday": "werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen"},
    "part_tomorrow": {"morning": "am nächsten morgen|am nächsten vormittag", "evening": "am nächsten abend"},
    "long": {0: "lang|hindurch"},
    "quarters": {6: "anderthalb|eineinhalb|einundeinhalb", 10: "zweieinhalb", 14: "dreieinhalb", 18: "viereinhalb"},
    "named_length": {
        "15 minute": "viertelstunde|eine viertelstunde|einer viertelstunde",
        "45 minute": "dreiviertelstunde|eine dreiviertelstunde|einer dreiviertelstunde",
        "6 month": "halbjahr|ein halbjahr|einem halbjahr",
    },
    "of_month": {0: "d. m.|d.m.|des monats|dieses monats|des laufenden monats"},
    "week_number": {0: "kw|kalenderwoche|woche nr.|woche nummer"},
    "part_every": {"morning": "morgen"},
    "title": {0: "herr|herrn|frau|fräulein|familie|dr.|dr|prof.|prof|onkel|tante"},
    "greeting": {0: "guten|gute|schönen|schöne|frohe|fröhliche|frohes|schönes"},
    "company": {1: "mai"},
    "ordinal": _ordinals(),
    "ordinal_suffix": {0: ".|te|ten|ter"},
    "last": {-1: "letzten|letzter|letzte|letztes", -2: "vorletzten|vorletzter|vorletzte|vorletztes"},
    "this": {0: "diese|diesen|dieser|dieses|diesem|dies"},
    "next": {
        1: "nächste|nächsten|nächster|nächstes|nächstem|naechste|naechsten|naechstes|kommende|kommenden|kommender|kommendes|kommendem|folgende|folgenden"
    },
    "previous": {-1: "letzte|letzten|letzter|letztes|vergangene|vergangenen|vorige|vorigen"},
    "last_but_one": {0: "vorletzte|vorletzten|vorletzter|vorletztes"},
    "coming": {0: "kommendes|kommenden|kommende"},
    "next_but_one": {2: "übernächste|übernächsten|übernächster|übernächstes|uebernaechste|uebernaechsten"},
    "the": {0: "der|den|dem|die|das|des"},
    "of": {0: "im|in|des|der|vom|von|von dem|in dem"},
    "lead": {
        0: "immer|seit|um punkt|punkt|übers|über das|am|an|um|im|in|ab|gegen|zum|zu|für|den|der|die|das|dem|von|vom|etwa|ca|so gegen|an dem|nicht vor|nach|frühestens|später als|früher als"
    },
    "join": {0: ",|um punkt|nach|vor|bis|am|an|um|im|in|den|der|dem|gegen|ab|-|von|des|gleich|schon"},
    "in": {1: "in|binnen|innerhalb von|in etwa|in ca|nach", -1: "vor|seit"},
    "plus_in": {1: "in", -1: "vor"},
    "at": {0: "um punkt|punkt|um|gegen|ab|@|so um"},
    "around": {0: "etwa|ca|circa|ungefähr|rund"},
    "and": {0: "und|&|,|, und|sowie"},
    "ago": {1: "ab jetzt|ab heute|später|von jetzt an", -1: "her|zuvor"},
    "before_it": {0: "vorher|davor|zuvor|früher"},
    "from": {1: "nach|ab|seit", -1: "vor"},
    "edge": {
        "start": "anfang|anfang des|beginn|beginn des|anfang der|zu beginn der|zu beginn des",
        "mid": "mitte|mitte des|mitte der",
        "end": "ende|ende des|ende der",
        "rest": "rest der|rest des",
    },
    "edge_word": {
        "month": "monatsende|ende des monats|ende monat|zum monatsende|am monatsende|ultimo",
        "year": "jahresende|ende des jahres|zum jahresende",
        "week": "ende der woche|wochenschluss",
    },
    "deadline": {
        0: "bis|bis zum|bis zur|bis um|bis spätestens|spätestens|spätestens am|spätestens bis|vor dem|vor der|vor|deadline|frist"
    },
    "to": {0: "bis|-|–|—|bis zum|/"},
    "between": {0: "zwischen|von|vom"},
    "range_and": {0: "und|bis|-|bis zum"},
    "every": {0: "immer am|jeden|jede|jedes|jeder|jedem|alle|aller"},
    "every_done": {0: "jeden!|alle!|jede!"},
    "other": {2: "zweiten|zweite|zweites|zwei"},
    "alternate": {2: "jeden zweiten|jede zweite|jedes zweite"},
    "frequency": {
        "day": "täglich|taeglich|tagtäglich|einmal am tag|einmal täglich",
        "week": "wöchentlich|woechentlich|einmal die woche|einmal pro woche",
        "biweek": "14-täglich|14 tägig|14 täglich|vierzehntäglich|zweiwöchig|alle vierzehn tage|zweiwöchentlich|vierzehntägig|14-tägig|alle 14 tage",
        "bimonth": "zweimonatlich|zweimonatig",
        "month": "monatlich|einmal im monat|einmal pro monat",
        "quarter": "vierteljährlich|quartalsweise",
        "halfyear": "halbjährlich|zweimal im jahr|zweimal pro jahr|zweimal jährlich",
        "year": "jährlich|einmal im jahr|einmal pro jahr",
        "hour": "stündlich",
    },
    "completion": {
        0: "nach erledigung|nach dem erledigen|nachdem ich es erledigt habe|nach abschluss|nachdem ich fertig bin"
    },
    "starting": {
        0: "ab|beginnend|beginnend am|ab dem|erstmals|erstmals am|das erste mal|das erste mal am|zum ersten mal am|startend|startend am"
    },
    "until": {0: "bis|bis zum|bis zur|bis einschließlich"},
    "except": {0: "außer|ausser|außer am|nur nicht|nicht am|ausgenommen"},
    "bounded_for": {0: "für|insgesamt|für die nächsten|die nächsten"},
    "times": {0: "mal|male"},
    "times_word": {number: f"{word}mal" for number, word in enumerate(_ONES + _TEENS) if word},
    "per": {0: "die|pro|in der|am|im|jede|jeden|jedes"},
    "for": {0: "für|dauert|dauer"},
    "hour_lead": {0: "nach|vor|bis|ab"},
    "weekend": {0: "wochenende"},
    "holiday": {
        "12-25": "weihnachten|erster weihnachtstag|1. weihnachtstag|weihnachtstag|erster weihnachtsfeiertag|ersten weihnachtsfeiertag|1. weihnachtsfeiertag|ersten weihnachtstag|weihnachtsfeiertag",
        "12-24": "heiligabend|heilig abend|heiligen abend",
        "12-26": "zweiter weihnachtstag|2. weihnachtstag|stephanstag|zweiter weihnachtsfeiertag|zweiten weihnachtsfeiertag|2. weihnachtsfeiertag|zweiten weihnachtstag",
        "12-31": "silvester|sylvester",
        "12-06": "nikolaus|nikolaustag",
        "01-01": "neujahr|neujahrstag",
        "01-06": "dreikönigstag|heilige drei könige",
        "02-14": "valentinstag",
        "05-01": "tag der arbeit|maifeiertag",
        "10-03": "tag der deutschen einheit",
        "10-31": "halloween|reformationstag",
        "11-01": "allerheiligen",
        "easter+0": "ostern|ostersonntag",
        "easter-2": "karfreitag",
        "easter+1": "ostermontag",
        "easter-46": "aschermittwoch",
        "easter-48": "rosenmontag",
        "easter+39": "christi himmelfahrt|vatertag",
        "easter+49": "pfingsten|pfingstsonntag",
        "easter+50": "pfingstmontag",
        "easter+60": "fronleichnam",
        "easter-3": "gründonnerstag",
        "easter-1": "karsamstag|ostersamstag",
        "nth5-2-6": "muttertag",
        "from11-16-2": "buß- und bettag|buss- und bettag|buß und bettag",
        "from11-27-6": "1. advent|erster advent|ersten advent|erster adventssonntag|1. adventssonntag",
        "from12-4-6": "2. advent|zweiter advent|zweiten advent",
        "from12-11-6": "3. advent|dritter advent|dritten advent",
        "from12-18-6": "4. advent|vierter advent|vierten advent",
    },
    "zone": {0: "gmt|utc", 60: "mez", 120: "mesz"},
    "season": {"spring": "frühling|frühjahr", "summer": "sommer", "autumn": "herbst", "winter": "winter"},
    "firm_lead": {0: "übers|über das|am|bis|bis zum|vor|nach|ab|um|im|zum|von|vom|spätestens|seit|gegen"},
    "loose_lead": {0: "für|den|diesen"},
    "numbered": {
        0: "kapitel|seite|seiten|stufe|teil|schritt|version|raum|zimmer|nr|nummer|folge|lektion|gleis|bus|linie|gruppe|klasse|aufgabe|übung"
    },
    "blocker": {0: "prozent|euro|%|kg|km|stück|seiten|personen|leute|mal|grad|gramm|liter|klasse|stock|punkte"},
    "function": {
        0: "der|die|das|den|dem|ein|eine|und|oder|mit|für|zu|zum|zur|an|am|auf|aus|bei|bitte|noch|nicht|ich|wir|er|sie|es|ist|sind|muss|soll|"
        "will|weil|wenn|dann|wegen|über|beim|ins|nur|erst|schon|doch|lieber"
    },
    **BOUNDS,
    **MOVES,
    "not_before_date": {0: "der|die|das|ein|eine|er|sie|es|wir|ich|ist|war|so|mit|und|oder"},
}

TELLING = word_set(
    "um im der die das den dem des ein eine einen und oder nicht ich mir mich wir uns du bitte auf mit für von zu zum zur "
    "ist sind war was wie wann wer noch mal auch schon erst nur doch lieber an bei nach über aufgabe aufgaben liste "
    "erledigt fertig erinnere erinner trag füge lösche zeig zeige verschiebe mach markiere hake abhaken kaufen anrufen "
    "hinzufügen welche wieviele viele steht habe hab kannst muss soll ab bis alle aus beim ins vom hier es er sie will "
    "kein keine wenn weil dann"
)

LANGUAGE = Language(
    code="de", words=WORDS, telling=TELLING, spellings=(("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")), by_24=True
)
