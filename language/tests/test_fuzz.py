"""No text breaks the grammar, and long text costs time in proportion to its length."""

import random
import time
from collections.abc import Callable

import pytest
from language.tests.reading import NOW, ZONE

from duly_language import Inside, read_task, read_when, split_lines, understand

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
    "demain",
    "l'",
    "dell’8",
    "à",
    "heures",
    "et",
    "a las",
    "menos",
    "cada",
    "alle",
    "om de",
    "kwart over",
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
    "!30m",
    "!9:00",
    "before",
    "+anna",
    "#new bathroom",
    "🐈",
    "e\u0301",
    "שלום",
]
SIGNS = "aZ09 \t\n.,:;/-–!?@#\"'“”„{}()ß漢🐈\u0300\u202e\x00\ud800"


def everything(text: str) -> None:
    read_when(text, NOW, ZONE)
    names = ("Work", "New bathroom", "new")
    read_task(
        text,
        NOW,
        ZONE,
        projects=names,
        labels=names,
        inside=lambda _: Inside(names, names),
        dismissed=("monday", "@new"),
    )
    split_lines(text)
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
        read = read_task(text, NOW, ZONE, projects=("New bathroom",))
        edges = [place for span in read.spans for place in (span.start, span.end)]
        assert edges == sorted(edges), text
        assert all(0 <= place <= len(text) for place in edges), text
        assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in read.spans), text


def test_a_title_is_never_empty_and_loses_only_what_was_understood() -> None:
    chance = random.Random(17)
    for _ in range(600):
        text = " ".join(chance.choices(WORDS, k=chance.randint(1, 14)))
        read = read_task(text, NOW, ZONE)
        left = text
        for span in reversed(read.spans):
            left = left[: span.start] + " " + left[span.end :]
        assert read.title.strip(), text
        assert _letters(read.title) in (_letters(left), _letters(read.description), _letters(text)), text


def test_all_chips_dismissed_leave_the_whole_line_as_the_title() -> None:
    chance = random.Random(19)
    for _ in range(300):
        text = " ".join(chance.choices(WORDS, k=chance.randint(1, 10)))
        dismissed: list[str] = []
        for _ in range(40):
            read = read_task(text, NOW, ZONE, dismissed=dismissed)
            if not read.spans:
                break
            dismissed += [text[span.start : span.end] for span in read.spans]
        assert _letters(read.title) == _letters(text), (text, dismissed)


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def test_the_text_of_another_reading_is_read_as_it_says() -> None:
    chance = random.Random(23)
    found = 0
    for _ in range(400):
        words = chance.sample(("call Ana", "next friday", "at 5", "p1", "{next monday}", "@home", "// note"), 5)
        text = " ".join(words)
        for choice in read_task(text, NOW, ZONE).choices:
            other = read_task(choice.text, NOW, ZONE)
            meant = other.due if choice.kind == "due" else other.deadline
            assert meant == (choice.point if choice.kind == "due" else choice.point.date), (text, choice.text)
            found += 1
    assert found > 100


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
    "in ½ hour ",
    "the week of ",
    "an hour before noon ",
    "thurday ",
    "mon/",
    "may the 5th every ",
    "a",
    "!9:00 ",
    "@new b ",
    "+a ",
    "(friday) ",
    "for 20 min ",
    "// ",
    "\n \n  - ",
    "🐈\u200d⬛ ",
)


@pytest.mark.parametrize("piece", REPEATED)
def test_ten_thousand_characters_are_read_in_linear_time(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (2_500, 10_000))
    assert _seconds(everything, long) < 10 * max(_seconds(everything, short), 0.02)


def _seconds(read: Callable[[str], None], text: str) -> float:
    """The processor time of the quickest of three readings: other work on the machine does not count."""
    times = []
    for _ in range(3):
        started = time.process_time()
        read(text)
        times.append(time.process_time() - started)
    return min(times)
