"""Italian numbers: zero to 69 in words, and the ordinals of the days of a month."""

from duly_language.languages.model import Value

_ONES = ("zero", "uno|un|una", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")
_TEENS = (
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
)
_TENS = {20: "venti", 30: "trenta", 40: "quaranta", 50: "cinquanta", 60: "sessanta"}
_ORDINALS = ("primo|prima", "secondo|seconda", "terzo|terza", "quarto|quarta", "quinto|quinta", "sesto|sesta")


def _numbers() -> dict[Value, str]:
    """The tens lose their last vowel before one and eight: ventuno, ventotto."""
    words: dict[Value, str] = dict(enumerate(_ONES + _TEENS))
    for tens, name in _TENS.items():
        words[tens] = name
        words[tens + 1] = f"{name[:-1]}uno|{name[:-1]}un"
        words.update({tens + ones: f"{name}{_ONES[ones]}" for ones in range(2, 10)})
        words[tens + 3] = f"{name}tré|{name}tre"
        words[tens + 8] = f"{name[:-1]}otto"
    return words


NUMBERS = _numbers()
ORDINALS: dict[Value, str] = {number + 1: words for number, words in enumerate(_ORDINALS)}
