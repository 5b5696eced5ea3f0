"""Spanish numbers: zero to 69 in words, and the ordinals of the days of a month."""

from duly_language.languages.model import Value

_ONES = ("cero", "uno|un|una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_TEENS = ("diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve")
_TWENTIES = (
    "veinte",
    "veintiuno|veintiún|veintiuna",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
)
_TENS = {30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta"}
_ORDINALS = ("primero|primer|primera", "segundo|segunda", "tercero|tercer|tercera", "cuarto|cuarta", "quinto|quinta")


def _numbers() -> dict[Value, str]:
    words: dict[Value, str] = dict(enumerate(_ONES + _TEENS + _TWENTIES))
    for tens, name in _TENS.items():
        words[tens] = name
        for ones in range(1, 10):
            words[tens + ones] = "|".join(f"{name} y {one}" for one in _ONES[ones].split("|"))
    return words


NUMBERS = _numbers()
ORDINALS: dict[Value, str] = {number + 1: words for number, words in enumerate(_ORDINALS)}
