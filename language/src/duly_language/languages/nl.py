"""Dutch words of time. Values as in English; weekdays count from Monday = 0, days from today = 0."""

from duly_language.languages.cldr import named, parts, wide
from duly_language.languages.model import Language, Value, Words, word_set
from duly_language.languages.nl_numbers import NUMBERS, ORDINALS

_WEEKDAYS = wide("nl", "weekdays")
_PARTS = {
    "morning": "ochtend|morgen|voormiddag",
    "afternoon": "middag|namiddag",
    "evening": "avond",
    "night": "nacht",
}


def _weekday_parts() -> dict[Value, str]:
    """Maandagavond, maandag avond."""
    return {
        f"{number} {part}": "|".join(f"{day}{word}|{day} {word}" for word in words.split("|"))
        for number, day in enumerate(_WEEKDAYS)
        for part, words in _PARTS.items()
    }


WORDS: Words = {
    "weekday": named("nl", "weekdays", {number: f"{day}en|{day}s|'s {day}s" for number, day in enumerate(_WEEKDAYS)}),
    "weekdays_plural": {
        **{number: f"{day}en|'s {day}s|{day}s" for number, day in enumerate(_WEEKDAYS)},
        (0, 1, 2, 3, 4): "doordeweeks|op werkdagen|werkdagen|op weekdagen|door de week",
        (5, 6): "in de weekenden|in de weekends|weekenden",
    },
    "days_named": {
        (
            0,
            1,
            2,
            3,
            4,
        ): "doordeweeks|op werkdagen|werkdagen|werkdag|op weekdagen|weekdag|weekdagen|door de week|doordeweekse dag",
        (5, 6): "weekend|weekends|weekenden|in de weekenden|in de weekends",
    },
    "weekday_part": _weekday_parts(),
    "weekday_part_plural": {
        f"{number} {part}": f"{day}{word}en"
        for number, day in enumerate(_WEEKDAYS)
        for part, word in (("morning", "ochtend"), ("evening", "avond"), ("afternoon", "middag"))
    },
    "part_every": {"morning": "morgen"},
    "month": named("nl", "months", {2: "febr", 9: "sept"}),
    # Everyday words too: they tell no language, and need the company of a date or hour.
    "weak": {
        "weekday": "ma|di|wo|do|vr|za|zo",
        "month": "jan|sep|sept|jun|jul|mei|augustus",
        "telling": "over|per|half|elf|die|tot|week|weekend|weekends|month|den|van|want|mid|min|sec|begin|was|bus|deadline|stand|nog|dan|met|ten|now|door|gram|liter|nu|direct|wo|rest|die",
    },
    "company": {0: "ma|di|wo|do|vr|za|zo", 1: "augustus"},
    "unit": {
        "second": "seconde|seconden|sec",
        "minute": "minuut|minuten|min|minuutje|minuutjes",
        "hour": "uur|uren|u|uurtje|uurtjes",
        "day": "dag|dagen|dgn",
        "week": "week|weken|weekje|wkn",
        "month": "maand|maanden|mnd",
        "quarter": "kwartaal|kwartalen",
        "year": "jaar|jaren|jr",
    },
    "workday_unit": {"workday": "werkdag|werkdagen"},
    "unit_glued": {"minute": "m", "day": "d", "week": "w"},
    "named_length": {
        "15 minute": "kwartier|een kwartier|een kwartiertje|kwartiertje",
        "45 minute": "drie kwartier",
        "30 minute": "half uur|een half uur|halfuur|een halfuur|half uurtje|een half uurtje|halfuurtje|een halfuurtje",
        "90 minute": "anderhalf uur|anderhalfuur",
        "6 month": "half jaar|een half jaar|halfjaar",
    },
    "relative_day": {
        0: "vandaag|vandaag nog|heden",
        1: "morgen",
        2: "overmorgen",
        -1: "gisteren|gister",
        -2: "eergisteren|eergister",
    },
    "now": {0: "nu|nu meteen|meteen|onmiddellijk|op dit moment|direct"},
    "part": parts(
        "nl",
        {
            "early": "vroeg|'s ochtends vroeg|'s morgens vroeg|vroeg in de ochtend|in alle vroegte",
            "morning": "ochtend|'s ochtends|'s morgens|in de ochtend|voormiddag|in de voormiddag|vroege ochtend|sochtends|smorgens",
            "lunch": "tijdens de lunch|lunchtijd|rond lunchtijd|met de lunch|tussen de middag",
            "afternoon": "middag|'s middags|in de middag|namiddag|in de namiddag|smiddags|vroege middag",
            "lateafternoon": "eind van de middag|aan het eind van de middag|late middag",
            "evening": "avond|'s avonds|in de avond|begin van de avond|aan het begin van de avond|savonds|vroege avond",
            "lateevening": "laat op de avond|late avond|'s avonds laat|later op de avond",
            "night": "nacht|'s nachts|in de nacht|snachts|midden in de nacht",
            "afterwork": "na het werk|na werktijd",
            "eod": "eind van de dag|einde van de dag|aan het eind van de dag|voor het eind van de dag|einde dag|eind vd dag",
        },
    ),
    "part_today": {
        "tonight": "vanavond|vannacht|straks vanavond",
        "morning": "vanochtend|vanmorgen|deze ochtend",
        "afternoon": "vanmiddag|deze middag|deze namiddag",
        "evening": "deze avond",
    },
    "part_yesterday": {
        "evening": "gisteravond|gisterenavond|gisteren avond",
        "night": "gisternacht|afgelopen nacht",
        "morning": "gisterochtend|gistermorgen",
        "afternoon": "gistermiddag|gisterenmiddag",
    },
    "part_tomorrow": {
        "morning": "morgenochtend|morgenvroeg|morgen vroeg|morgen ochtend",
        "afternoon": "morgenmiddag|morgennamiddag|morgen middag",
        "evening": "morgenavond|morgen avond",
        "night": "morgennacht",
    },
    "clock_word": {12: "12 uur 's middags|het middaguur", 0: "middernacht"},
    "oclock": {0: "uur|u|uur precies"},
    "hour_mark": {0: "uur|u"},
    "minute_word": {15: "kwart|kwartier"},
    "past": {0: "over"},
    "to_hour": {0: "voor"},
    "half_to": {0: "half"},
    "number": NUMBERS,
    "article": {1: "een|één|'n"},
    "few": {2: "paar|een paar|een aantal", 3: "enkele|meerdere|verschillende"},
    "half": {0: "half|halve|een half|een halve"},
    "and_half": {0: "en een half|en een halve"},
    "quarters": {
        6: "anderhalf|anderhalve",
        10: "tweeënhalf|tweeëneenhalf|twee en een half",
        14: "drieënhalf|drieëneenhalf|drie en een half",
    },
    "or_so": {0: "of|tot|à|-|–"},
    "ordinal": ORDINALS,
    "ordinal_suffix": {0: "e|ste|de|ᵉ"},
    "last": {-1: "laatste|allerlaatste", -2: "op een na laatste|voorlaatste|op één na laatste"},
    "this": {0: "deze|dit"},
    "next": {
        1: "volgende|volgend|komende|komend|aankomende|aankomend|aanstaande|eerstvolgende|de volgende|de komende|de eerstvolgende"
    },
    "previous": {-1: "vorige|vorig|afgelopen|laatste|jongstleden|de afgelopen|verleden|de laatste"},
    "last_but_one": {0: "voorvorige|eervorige"},
    "coming": {0: "komend|komende|aankomend|aanstaand"},
    "pick_behind": {"next": "aanstaande|a.s.|as|erop", "last": "jongstleden|jl|j.l.|jl."},
    "weekday_week": {1: "over een week|over 1 week|over acht dagen"},
    "weekday_from": {1: "na|volgend op", -1: "voor|vóór"},
    "plus_in": {1: "over"},
    "week_in": {0: "over"},
    "the": {0: "de|het|'t"},
    "of": {0: "van|van de|in|van het|in de|der"},
    "lead": {
        0: "op|om|in|de|het|voor|vanaf|rond|tegen|omstreeks|tijdens|van|van de|in de|sinds|per|ergens in|op de|na|met|zo rond|rond de|ergens rond|"
        "ergens op|gedurende|in het|met ingang van|uiterlijk op"
    },
    "join": {0: ",|om|op|in|de|van|voor|-|rond|tegen|na|vanaf|het|van de|in de|omstreeks"},
    "in": {1: "over|binnen|in|over ongeveer|over circa|over zo'n|in de komende|binnen de|over nog"},
    "at": {0: "om|rond|tegen|omstreeks|vanaf|@|rond de|om ongeveer|zo rond|stipt om"},
    "exact": {0: "precies|stipt|sharp|exact"},
    "around": {0: "ongeveer|circa|ca|ca.|zo'n|rond|zowat|bijna|pakweg"},
    "and": {0: "en|&|,|, en|plus"},
    "or": {0: "of"},
    "every_more": {0: "elke|iedere|op|de"},
    "ago": {1: "vanaf nu|vanaf vandaag|later", -1: "geleden|terug|eerder"},
    "before_it": {0: "van tevoren|vooraf|ervoor|eerder"},
    "from": {1: "na|vanaf", -1: "voor|vóór|voorafgaand aan"},
    "edge": {
        "start": "begin|begin van|begin van de|het begin van|aan het begin van|in het begin van|begin van het|aan het begin van de|aan het begin van het|"
        "het begin van de",
        "mid": "half|medio|midden|midden van|midden in|halverwege|medio de",
        "end": "eind|einde|einde van|eind van|het einde van|het eind van|aan het einde van|aan het eind van|eind van de|einde van de|het einde van de|"
        "het eind van de|aan het eind van de|aan het einde van de|einde van het|eind van het|aan het eind van het|het einde van het|"
        "aan het einde van het",
        "rest": "de rest van|rest van de|de rest van de|de rest van het",
        "week_of": "de week van|week van|in de week van",
    },
    "edge_word": {
        "month": "eind van de maand|einde van de maand|het einde van de maand|het eind van de maand|einde maand|eind maand|eind deze maand|"
        "aan het eind van de maand|aan het einde van de maand|maandeinde",
        "year": "eind van het jaar|einde van het jaar|het einde van het jaar|het eind van het jaar|einde jaar|eind dit jaar|jaareinde|"
        "aan het eind van het jaar|aan het einde van het jaar",
        "week": "eind van de week|einde van de week|het einde van de week|het eind van de week|eind deze week|aan het eind van de week|"
        "aan het einde van de week",
    },
    "deadline": {
        0: "voor|vóór|uiterlijk|uiterlijk op|uiterlijk om|tegen|tot|tot en met|t/m|niet later dan|deadline|op zijn laatst|niet voor|voor de|voor het|tot de|"
        "uiterlijk tot|ten laatste"
    },
    "to": {0: "tot|t/m|tot en met|-|–|—|/|tot de|tot aan"},
    "between": {0: "tussen|van|van de|vanaf"},
    "range_and": {0: "en|-|tot|en de"},
    "every": {0: "elke|iedere|elk|ieder|alle"},
    "every_done": {0: "elke!|iedere!|elk!|ieder!"},
    "other": {2: "tweede|andere"},
    "alternate": {2: "om de|om de andere|elke andere|iedere andere"},
    "one_in": {2: "op de twee|wel , een niet"},
    "frequency": {
        "day": "dagelijks|eenmaal per dag|één keer per dag|een keer per dag|1x per dag|één keer per dag",
        "week": "wekelijks|eenmaal per week|één keer per week|een keer per week|1x per week",
        "biweek": "tweewekelijks|veertiendaags|om de week|om de 14 dagen|om de veertien dagen",
        "month": "maandelijks|eenmaal per maand|één keer per maand|een keer per maand|1x per maand",
        "bimonth": "tweemaandelijks",
        "quarter": "per kwartaal|elk kwartaal|driemaandelijks|één keer per kwartaal",
        "halfyear": "halfjaarlijks|elk half jaar|twee keer per jaar",
        "year": "jaarlijks|eenmaal per jaar|één keer per jaar|een keer per jaar|1x per jaar",
    },
    "completion": {0: "na voltooiing|na afronding|nadat ik het gedaan heb|nadat ik klaar ben|na afloop"},
    "starting": {
        0: "vanaf|beginnend op|beginnend|te beginnen op|te beginnen|startend op|met ingang van|te beginnen met|startend"
    },
    "until": {0: "tot|tot en met|t/m|tot aan|tot de"},
    "except": {0: "behalve|behalve op|uitgezonderd|maar niet op|maar niet|met uitzondering van|buiten"},
    "bounded_for": {0: "gedurende|voor|de komende|voor de komende|gedurende de komende"},
    "times": {0: "keer|maal|x"},
    "times_word": {2: "tweemaal|twee keer", 3: "driemaal|drie keer"},
    "for": {0: "gedurende|duur|duurt"},
    "hour_lead": {0: "na|voor|vanaf|tot"},
    "week_number": {0: "week|weeknummer|kalenderweek|wk"},
    "weekend": {0: "weekend|weekeinde|weekeind"},
    "holiday": {
        "12-25": "kerst|kerstmis|eerste kerstdag|1e kerstdag|kerstdag",
        "12-24": "kerstavond",
        "12-26": "tweede kerstdag|2e kerstdag",
        "12-31": "oudjaar|oudejaarsdag|oudejaarsavond|oud en nieuw",
        "01-01": "nieuwjaar|nieuwjaarsdag",
        "01-06": "driekoningen",
        "02-14": "valentijnsdag|valentijn",
        "04-27": "koningsdag",
        "05-01": "dag van de arbeid",
        "05-04": "dodenherdenking",
        "05-05": "bevrijdingsdag",
        "07-21": "nationale feestdag",
        "10-31": "halloween",
        "11-01": "allerheiligen",
        "11-11": "sint-maarten|sint maarten|wapenstilstand",
        "12-05": "sinterklaas|sinterklaasavond|pakjesavond",
        "12-06": "sint-nicolaas|sint nicolaas",
        "easter+0": "pasen|eerste paasdag|paaszondag|1e paasdag",
        "easter-2": "goede vrijdag",
        "easter-3": "witte donderdag",
        "easter+1": "tweede paasdag|paasmaandag|2e paasdag",
        "easter-46": "aswoensdag",
        "easter+39": "hemelvaart|hemelvaartsdag",
        "easter+49": "pinksteren|eerste pinksterdag|1e pinksterdag",
        "easter+50": "tweede pinksterdag|pinkstermaandag|2e pinksterdag",
        "nth5-2-6": "moederdag",
        "nth6-3-6": "vaderdag",
        "nth9-3-1": "prinsjesdag",
    },
    "zone": {0: "gmt|utc"},
    "season": {"spring": "lente|voorjaar", "summer": "zomer", "autumn": "herfst|najaar", "winter": "winter"},
    "firm_lead": {
        0: "op|met|voor|tot|tot en met|na|sinds|om|in|vanaf|van|uiterlijk|tegen|rond|tijdens|niet voor|uiterlijk op|vóór"
    },
    "loose_lead": {0: "voor|deze|dit"},
    "numbered": {
        0: "hoofdstuk|pagina|pagina's|niveau|deel|stap|versie|kamer|nummer|nr|seizoen|aflevering|les|perron|bus|lijn|maat|groep|klas|spoor|vraag|oefening|"
        "artikel|zaal|lokaal|verdieping|tafel|tram|gate|punt"
    },
    "blocker": {
        0: "euro|€|%|procent|kg|kilo|km|meter|personen|mensen|pagina's|punten|keer|maal|graden|liter|gram|stuks|kinderen|kaartjes|dozen|flessen|eieren|koppen|"
        "plaatsen|verdieping|man|gasten|stukken"
    },
    "function": {
        0: "de|het|een|en|of|maar|met|voor|aan|op|in|van|bij|uit|naar|zonder|ik|jij|je|hij|zij|ze|wij|we|is|zijn|was|dat|die|wie|want|als|niet|mijn|jouw|"
        "haar|dit|deze|al|ook|dan|nog|graag|eens|om|te|aub|even|door|over"
    },
    "not_before_date": {
        1: "vragen|bellen|zeggen|uitnodigen|zien|met|bel|vraag",
        0: "de|het|een|hij|zij|ze|wij|we|ik|mijn|haar|en|van|is|heeft|heb|was|of|goede|goeden",
    },
    "title": {0: "meneer|mevrouw|mijnheer|dhr|dhr.|mevr|mevr.|mw|mw.|dr|dr.|familie|oom|tante"},
    "greeting": {0: "goede|fijne|prettige|fijn|goeden"},
    "street": {0: "straat|laan|weg|plein"},
}

TELLING = word_set(
    "de het een en om of is zijn niet ik mij jij je wij zij onze jullie graag op met voor van naar te bij aan uit als dat deze wat wie wanneer hoe maar "
    "nog ook wel eens bellen kopen sturen betalen ophalen afspraak vergadering boeken antwoorden maken gaan zien lezen schrijven schoonmaken arts "
    "dokter tandarts melk brood vuilnis boodschappen cadeau verjaardag was wassen voeg toe verwijder taak taken lijst verplaats toon "
    "annuleer heb heeft moet wil al huis werk rapport huur rekening herinner mama papa hond uitlaten inleveren halen brengen doen regelen "
    "planten water geven sportschool"
)

LANGUAGE = Language(code="nl", words=WORDS, telling=TELLING, plain_days=True, by_24=True)
