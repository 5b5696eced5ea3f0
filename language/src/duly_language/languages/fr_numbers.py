"""French numbers: zero to 69 in words, and the ordinals of the days of a month."""

from duly_language.languages.model import Value

_ONES = ("zéro", "un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_TEENS = ("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf")
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
_STEMS = (
    "deuxième|second|seconde",
    "troisième",
    "quatrième",
    "cinquième",
    "sixième",
    "septième",
    "huitième",
    "neuvième",
    "dixième",
    "onzième",
    "douzième",
)


def _numbers() -> dict[Value, str]:
    words: dict[Value, str] = dict(enumerate(_ONES + _TEENS))
    for tens, name in _TENS.items():
        words[tens] = name
        words[tens + 1] = f"{name} et un|{name} et une|{name}-et-un|{name}-et-une"
        words.update({tens + ones: f"{name}-{_ONES[ones]}|{name} {_ONES[ones]}" for ones in range(2, 10)})
    return words


NUMBERS = _numbers()
ORDINALS: dict[Value, str] = {
    number: "|".join(f"{word}|{word}s" for word in words.split("|"))
    for number, words in enumerate(("premier|première", *_STEMS), 1)
}
