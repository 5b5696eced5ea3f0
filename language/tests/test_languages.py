"""Telling languages apart, and their data: what a text is in, and that each language is loaded only when it is met."""

import subprocess
import sys
from datetime import datetime

import pytest
from language.tests.reading import said, task

from duly_language import Point
from duly_language.languages import CODES, language, language_of
from duly_language.languages.registry import language as loaded
from duly_language.tokens import tokenise


def told(text: str, locale: str | None = None) -> str:
    return language_of(tokenise(text), locale).code


def point(text: str) -> Point:
    moment = datetime.fromisoformat(text)
    return Point(moment.date(), moment.time() if ":" in text else None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("call the plumber on friday", "en"),
        ("den Klempner am Freitag anrufen", "de"),
        ("tomorrow", "en"),
        ("übermorgen", "de"),
        ("milk", "en"),
        ("Milch kaufen morgen", "de"),
        ("Zahnarzt anrufen", "de"),
        ("acheter du lait demain", "fr"),
        ("rappeler le dentiste", "fr"),
        ("llamar a mamá mañana", "es"),
        ("comprar pan", "es"),
        ("comprare il latte domani", "it"),
        ("chiamare la mamma", "it"),
        ("melk kopen morgen", "nl"),
        ("de tandarts bellen", "nl"),
        ("ask april about the report", "en"),
        ("book a table for two", "en"),
        ("the due date is over", "en"),
    ],
)
def test_a_text_tells_its_language(text: str, code: str) -> None:
    assert told(text) == code


def test_the_locale_decides_where_no_word_does() -> None:
    assert told("13.5. 9:30", "de-AT") == "de"
    assert told("on thursday at nine", "de") == "en"
    assert told("13.5. 9:30", "ja-JP") == "en"


def test_a_time_in_one_language_is_read_in_a_text_of_another() -> None:
    assert said("Meeting mit Anna tomorrow at 9") == "2026-11-25 09:00"
    assert said("send the report to the team übermorgen") == "2026-11-26"


def test_of_languages_that_are_equally_likely_the_one_that_explains_most_is_read() -> None:
    assert said("wo 9:00") == "2026-11-25 09:00"
    assert said("alle 15.30") == "2026-11-24 15:30"


@pytest.mark.parametrize(
    ("text", "other"), [("dell'8 marzo", "dell’8 marzo"), ("14 août", "14 aout"), ("mañana", "manana")]
)
def test_accents_and_the_shape_of_apostrophes_are_optional(text: str, other: str) -> None:
    assert said(text) == said(other) is not None


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'xx' is no language"):
        language("xx")


def test_importing_loads_no_language() -> None:
    code = "import sys, duly_language; print(*[name for name in sys.modules if name.startswith('duly_language.languages.')])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {f"duly_language.languages.{code}" for code in CODES} & set(found)


@pytest.mark.parametrize("code", CODES)
def test_each_language_has_the_days_and_months_of_a_year(code: str) -> None:
    words = loaded(code).words
    assert set(range(7)) <= set(words["weekday"])
    assert list(words["month"]) == list(range(1, 13))
    assert loaded(code).code == code


@pytest.mark.parametrize(
    ("line", "title", "due"),
    [
        ("rdv chez le coiffeur jeudi à dix heures et demie du matin", "rdv chez le coiffeur", "2026-11-26 10:30"),
        ("cena con Ana el jueves a las nueve y media de la noche", "cena con Ana", "2026-11-26 21:30"),
        ("riunione giovedì alle tre meno un quarto del pomeriggio", "riunione", "2026-11-26 14:45"),
        ("kapper donderdag om kwart voor drie", "kapper", "2026-11-26 14:45"),
        ("payer la facture avant le 10 décembre", "payer la facture", "2026-12-10"),
        ("comprare il regalo entro il 20 dicembre", "comprare il regalo", "2026-12-20"),
        ("comprar el regalo antes del 20 de diciembre", "comprar el regalo", "2026-12-20"),
        ("pakket ophalen morgen voor 18 uur", "pakket ophalen", "2026-11-25 18:00"),
        ("rapport à rendre demain pour 18h", "rapport à rendre", "2026-11-25 18:00"),
        ("cadeau kopen voor 20 december", "cadeau kopen", "2026-12-20"),
    ],
)
def test_all_of_a_time_leaves_the_title(line: str, title: str, due: str) -> None:
    read = task(line)
    assert (read.title, read.due) == (title, point(due))
