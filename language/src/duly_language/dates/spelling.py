"""Words as people type them: "nextweek" for two words, "thurday" and "septmber" with a slip, "friday's" with its ending."""

from collections.abc import Iterable, Sequence
from functools import cache

from duly_language.languages import language as language_named
from duly_language.languages.model import Language, Value
from duly_language.tokens import Token

# Names of days and months are long enough that a slip in them is hardly another word.
_MENDED = ("weekday", "month", "relative_day", "part_today")
_SHORTEST = 6
# In longer words a wrong letter is still clear; in "sundry" and "sundae" it would not be.
_CLEAR = 8
_ENDINGS = ("'s",)


@cache
def _names(code: str, kinds: tuple[str, ...]) -> frozenset[str]:
    words = language_named(code).words
    phrases = (phrases for kind in kinds for phrases in words.get(kind, {}).values())
    return frozenset(phrase for group in phrases for phrase in group.split("|") if " " not in phrase)


@cache
def _shortened(code: str) -> dict[str, frozenset[str]]:
    """Each long name and the name without one letter → the names that it may be."""
    found: dict[str, set[str]] = {}
    for name in _names(code, _MENDED):
        if len(name) >= _SHORTEST and name.isalpha():
            for short in {name, *_without_one(name)}:
                found.setdefault(short, set()).add(name)
    return {short: frozenset(names) for short, names in found.items()}


def _without_one(word: str) -> Iterable[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def mended(word: str, language: Language) -> str | None:
    """The one name of a day or month that the word is but for a slip: a letter missing, doubled or two exchanged."""
    for ending in _ENDINGS:
        if word.endswith(ending):
            return word[: -len(ending)]
    if not _SHORTEST <= len(word) <= 12:
        return None
    table = _shortened(language.code)
    near = {name for short in (word, *_without_one(word)) for name in table.get(short, ()) if _is_slip(word, name)}
    meant = {_meaning(language.code, name) for name in near}
    return min(near, key=lambda name: (len(name), name)) if len(meant) == 1 else None


@cache
def _meaning(code: str, name: str) -> frozenset[tuple[str, Value]]:
    """What the name says: two spellings of one day are no two names."""
    words = language_named(code).words
    said = ((kind, value, phrases) for kind in _MENDED for value, phrases in words.get(kind, {}).items())
    return frozenset((kind, value) for kind, value, phrases in said if name in phrases.split("|"))


def _is_slip(word: str, name: str) -> bool:
    start = next(
        (place for place, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name))
    )
    rest, meant = word[start:], name[start:]
    if start == 0:
        return False
    if len(word) == len(name):
        exchanged = rest[:2] == meant[:2][::-1] and rest[2:] == meant[2:]
        return exchanged or (len(name) >= _CLEAR and rest[1:] == meant[1:])
    if len(word) < len(name):
        return rest == meant[1:]
    doubled = rest[:1] == word[start - 1]
    return rest[1:] == meant and (doubled or len(name) >= _CLEAR)


def parted_elisions(tokens: Sequence[Token], language: Language) -> list[Token]:
    """The tokens, with a short word and its apostrophe apart from the word that it leans on: l'anno, dell'8, d'ici."""
    if not language.elided:
        return list(tokens)
    parted: list[Token] = []
    for token in tokens:
        before = parted[-1] if parted else None
        head = token.low.partition("'")[0]
        if token.kind == "word" and head in language.elided and "'" in token.low[:-1]:
            parted += _parted(token, len(head) + 1)
        elif token.low in ("'", "’") and token.glued and before and before.low in language.elided:
            parted[-1] = before._replace(text=before.text + token.text, low=before.low + "'", end=token.end)
        elif before and before.low.endswith("'") and before.end == token.start:
            parted.append(token._replace(glued=False))
        else:
            parted.append(token)
    return parted


def unglued(tokens: Sequence[Token], language: Language) -> list[Token]:
    """The tokens, with what was written as one word in two: nextweek, lastmonth, thisfriday."""
    heads = _names(language.code, ("glued_head",))
    tails = _names(language.code, ("weekday", "month", "unit", "weekend"))
    parted: list[Token] = []
    for token in parted_elisions(tokens, language):
        head = next((head for head in heads if token.low.startswith(head) and token.low[len(head) :] in tails), None)
        parted += _parted(token, len(head)) if head and token.kind == "word" else [token]
    return parted


def _parted(token: Token, size: int) -> list[Token]:
    middle = token.start + size
    first = token._replace(text=token.text[:size], low=token.low[:size], end=middle)
    second = token._replace(text=token.text[size:], low=token.low[size:], start=middle, glued=False)
    return [first, second]
