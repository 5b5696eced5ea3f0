"""No text breaks the grammar, and long text costs time in proportion to its length."""

import random
import time
from collections.abc import Callable

import pytest
from language.tests.reading import NOW, ZONE

from duly_language import read_task, read_when, understand

WORDS = [
    "every",
    "next",
    "last",
    "first",
    "2nd",
    "31st",
    "monday",
    "tomorrow",
    "may",
    "at",
    "from",
    "to",
    "until",
    "except",
    "by",
    "in",
    "5",
    "10:30",
    "pm",
    "half",
    "past",
    "week",
    "days",
    "and",
    ",",
    "-",
    "/",
    ".",
    "!",
    "add",
    "move",
    "delete",
    "done",
    "it",
    "the",
    "jeden",
    "morgen",
    "um",
    "uhr",
    "halb",
    "3/4",
    "2027-01-05",
    "@home",
    "#Work",
    "p1",
    "{",
    "}",
    "//",
    '"',
    "'",
    "for",
    "20",
    "min",
]
SIGNS = "aZ09 \t\n.,:;/-–!?@#\"'“”„{}()ß漢🐈\u0300\u202e\x00\ud800"


def everything(text: str) -> None:
    read_when(text, NOW, ZONE)
    read_task(text, NOW, ZONE, projects=("Work", "New bathroom"))
    understand(text)


def test_no_sequence_of_words_raises() -> None:
    chance = random.Random(7)
    for _ in range(1500):
        everything(" ".join(chance.choices(WORDS, k=chance.randint(1, 14))))


def test_no_sequence_of_signs_raises() -> None:
    chance = random.Random(11)
    for _ in range(1500):
        everything("".join(chance.choices(SIGNS, k=chance.randint(0, 60))))


def test_spans_always_lie_in_the_text_and_do_not_overlap() -> None:
    chance = random.Random(13)
    for _ in range(600):
        text = " ".join(chance.choices(WORDS, k=chance.randint(1, 14)))
        edges = [place for span in read_task(text, NOW, ZONE).spans for place in (span.start, span.end)]
        assert edges == sorted(edges), text
        assert all(0 <= place <= len(text) for place in edges), text


REPEATED = (
    "monday ",
    "1 ",
    "1/2/",
    "at 5 ",
    "in 2 days ",
    "mon and ",
    "first, ",
    "5-6-",
    "every ",
    "daily except mon and ",
    '"',
    "{",
    "#a ",
    "2 hours ",
    "a",
)


@pytest.mark.parametrize("piece", REPEATED)
def test_ten_thousand_characters_are_read_in_linear_time(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (2_500, 10_000))
    assert _seconds(everything, long) < 8 * max(_seconds(everything, short), 0.02)


def _seconds(read: Callable[[str], None], text: str) -> float:
    """The processor time of the quickest of three readings: other work on the machine does not count."""
    times = []
    for _ in range(3):
        started = time.process_time()
        read(text)
        times.append(time.process_time() - started)
    return min(times)
