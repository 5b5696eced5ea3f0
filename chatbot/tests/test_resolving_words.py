"""From words to tasks, places and dates: rules without a backend."""

from datetime import date, datetime, time

import pytest

from duly_chatbot.engines.builtin.resolve import affirmation, corrections, criteria, due, references, titles
from duly_chatbot.engines.builtin.resolve.criteria import Known
from duly_chatbot.engines.builtin.resolve.due import Moment, NoTime, Repeat
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.resolve.references import Many, Named, One, Other, Places, Run, Top
from duly_chatbot.engines.builtin.resolve.reports import reported
from duly_chatbot.tools.shapes import Due, Project
from duly_language import MissingDay

from .tasks import task

TASKS = [
    task("Müllsäcke kaufen"),
    task("Order contact lenses"),
    task("Practice scales"),
    task("Descale the kettle"),
    task("Return the kettle lid"),
    task("Move the piano"),
    task("Buy milk 🥛"),
    task("Delete old mails"),
    task("Stand-up"),
]
NOW = datetime.fromisoformat("2027-06-01T12:45:00+01:00")
ZONE, LOCALE = "Europe/London", "en-GB"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("müllsäcke kaufen", "Müllsäcke kaufen"),
        ("Muellsaecke", "Müllsäcke kaufen"),
        ("the scales", "Practice scales"),
        ("scale", "Practice scales"),
        ("mlik", "Buy milk 🥛"),
        ("contct lenses", "Order contact lenses"),
        ("the milk one", "Buy milk 🥛"),
        ("delete old mails", "Delete old mails"),
        ("old mail", "Delete old mails"),
        ("standup", "Stand-up"),
        ("stand up", "Stand-up"),
    ],
)
def test_a_title_is_found_by_its_words_whatever_their_case_accents_plural_or_a_typo(said: str, title: str) -> None:
    assert [found.title for found in match(said, TASKS).found] == [title]


def test_several_that_fit_are_all_found_unless_the_rest_of_the_message_names_one() -> None:
    assert len(match("the kettle", TASKS).found) == 2
    assert [t.title for t in match("the kettle", TASKS, "just descaled the kettle").found] == ["Descale the kettle"]


def test_what_fits_only_in_part_is_offered_and_never_found() -> None:
    matches = match("the contact sheet", TASKS)
    assert matches.found == () and [t.title for t in matches.nearest] == ["Order contact lenses"]
    assert match("the canoe one", TASKS) == match("", TASKS)


@pytest.mark.parametrize(
    ("said", "reference"),
    [
        ("that one", One()),
        ("das", One()),
        ("both", Many(2)),
        ("those three", Many(3)),
        ("them", Many()),
        ("the second one", Places((2,))),
        ("die letzte", One()),
        ("the last one", One()),
        ("the third and the fifth", Places((3, 5))),
        ("nos 4 to 6", Places((4, 5, 6))),
        ("1, 2 and 5", Places((1, 2, 5))),
        ("all except the last", Places((-1,), but=True)),
        ("everything except the first two", Places((1, 2), but=True)),
        ("top two", Run(2)),
        ("die letzten drei", Run(3, from_end=True)),
        ("the other one", Other()),
        ("the most urgent one", Top()),
        ("milk", Named("milk")),
    ],
)
def test_places_and_pronouns_are_told_from_names(said: str, reference: object) -> None:
    assert references.read(said, "en") == reference


STANDING = Due(date(2027, 6, 20), time(9), ZONE)


@pytest.mark.parametrize(
    ("said", "reading"),
    [
        ("friday", Due(date(2027, 6, 4), time(9), ZONE)),
        ("at 5pm", Due(date(2027, 6, 20), time(17), ZONE)),
        ("today at half past six", Due(date(2027, 6, 1), time(18, 30), ZONE)),
        ("an hour later", Due(date(2027, 6, 20), time(10), ZONE)),
        ("there", Due(date(2027, 6, 5))),
        ("same day at 4", Due(date(2027, 6, 5), time(16), ZONE)),
        ("june 31st", MissingDay(31, 6, 2027, 30)),
        ("31 june", MissingDay(31, 6, 2027, 30)),
        ("soonish", None),
    ],
)
def test_a_date_is_read_for_a_task_as_it_stands(said: str, reading: object) -> None:
    assert due.read(said, Moment(NOW, ZONE, LOCALE, STANDING, date(2027, 6, 5))) == reading


def test_a_rule_is_no_date_and_an_hour_needs_a_time_of_day() -> None:
    rule = due.read("every 6 weeks", Moment(NOW, ZONE, LOCALE, STANDING))
    assert isinstance(rule, Repeat) and rule.rrule == "FREQ=WEEKLY;INTERVAL=6"
    assert isinstance(due.read("an hour earlier", Moment(NOW, ZONE, LOCALE, Due(date(2027, 6, 20)))), NoTime)


KNOWN = Known(NOW, ZONE, LOCALE, [Project("w", "Work", is_inbox=False, open_tasks=2)], ["party", "asap"])


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("everything tagged party", {"status": "open", "label": "party"}),
        ("all my completed tasks", {"status": "done"}),
        ("any p1 without a date?", {"status": "open", "undated": True, "priority": [1]}),
        ("what's still open under Work?", {"status": "open", "project": "Work", "project_id": "w"}),
        ("everything overdue", {"status": "open", "overdue": True}),
        ("what's due next week?", {"status": "open", "days": ["2027-06-07", "2027-06-13"]}),
        ("what is due by friday?", {"status": "open", "days": [None, "2027-06-04"]}),
        ("what have i got done since sunday?", {"status": "done", "days": ["2027-05-30", None]}),
        ("what did i finish last week?", {"status": "done", "days": ["2027-05-24", "2027-05-30"]}),
        ("what is due before friday?", {"status": "open", "days": [None, "2027-06-03"]}),
        ("what is due after next week?", {"status": "open", "days": ["2027-06-14", None]}),
        ("what is due over the next 10 days?", {"status": "open", "days": ["2027-06-01", "2027-06-11"]}),
        ("what is due before noon tomorrow?", {"status": "open", "days": [None, "2027-06-02 11:59"]}),
        ("what did i finish in the last two weeks?", {"status": "done", "days": ["2027-05-18", "2027-06-01"]}),
        ("was habe ich seit Sonntag geschafft?", {"status": "done", "days": ["2027-05-30", None]}),
        ("done this week", {"status": "done", "days": ["2027-05-31", "2027-06-01"]}),
    ],
)
def test_a_question_or_a_choice_names_properties(said: str, noted: dict[str, object]) -> None:
    assert criteria.read(said, KNOWN).noted() == noted


def test_words_that_explain_no_property_narrow_a_choice_and_never_widen_it() -> None:
    for said, words in (
        ("everything with paint in it", ("paint",)),
        ("all dentist tasks", ("dentist",)),
        ("everything", ()),
    ):
        assert criteria.unread(said, criteria.read(said, KNOWN), KNOWN) == words


def test_a_choice_has_its_exceptions() -> None:
    assert criteria.excepted("everything except the vet", "en") == ("everything", "the vet")
    assert criteria.excepted("everything without a date", "en") == ("everything without a date", "")


def test_a_title_that_sounds_like_a_command_is_put_in_quotes() -> None:
    assert titles.quoted("tick off move the piano", ["Move the piano", "Move"]) == 'tick off "move the piano"'
    assert titles.quoted("move the piano", ["Move the piano"]) == "move the piano"


def test_a_date_that_is_taken_back_within_the_sentence_is_replaced() -> None:
    said = corrections.corrected("mow the verge on thursday, no wait, friday", NOW, ZONE, LOCALE)
    assert "thursday" not in said and "friday" in said
    assert corrections.corrected("no wait for me", NOW, ZONE, LOCALE) == "no wait for me"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Yes!", "yes"),
        ("ja bitte", "yes"),
        ("yes, delete them", "yes"),
        ("no", "no"),
        ("lieber nicht", "no"),
        ("yes and add milk", None),
    ],
)
def test_a_plain_yes_or_no_is_nothing_else(said: str, answer: str | None) -> None:
    assert affirmation.answer(said) == answer


def test_a_report_in_the_past_names_the_task_that_is_done() -> None:
    done = reported("just descaled the kettle", TASKS)
    assert done is not None and done.title == "Descale the kettle"


@pytest.mark.parametrize(
    "said",
    [
        "i have not descaled the kettle",
        "i will descale the kettle",
        "i should have descaled the kettle",
        "have you descaled the kettle?",
    ],
)
def test_what_is_denied_planned_or_asked_is_not_done(said: str) -> None:
    assert reported(said, TASKS) is None
