"""Dutch numbers: zero to 69 in words, and the ordinals of the days of a month."""

from duly_language.languages.model import Value

_ONES = ("nul", "één|een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_TENS = {20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig"}
_LOW = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde")


def _tens(ones: int, name: str) -> str:
    """Eenentwintig, tweeëntwintig."""
    one = _ONES[ones].split("|")[-1]
    return f"{one}ën{name}|{one}en{name}" if one.endswith("e") else f"{one}en{name}"


def _numbers() -> dict[Value, str]:
    words: dict[Value, str] = dict(enumerate(_ONES + _TEENS))
    for tens, name in _TENS.items():
        words[tens] = name
        words.update({tens + ones: _tens(ones, name) for ones in range(1, 10)})
    return words


def _ordinals() -> dict[Value, str]:
    words: dict[Value, str] = {number + 1: word for number, word in enumerate(_LOW)}
    words.update({10 + number: f"{_TEENS[number]}de" for number in range(2, 10)})
    words.update({number: "|".join(f"{word}ste" for word in NUMBERS[number].split("|")) for number in range(20, 32)})
    return words


NUMBERS = _numbers()
ORDINALS = _ordinals()
