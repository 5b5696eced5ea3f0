"""Names in a line of quick add: the account's own projects, labels and people."""

from collections.abc import Sequence

import pytest
from language.tests.reading import NOW, ZONE, task

from duly_language import Inside, Keeping, TaskReading, read_task

PROJECTS = ("New", "New bathroom", "Café Sonne", "2027", "Größe")
KNOWN = Keeping(new_people=False, new_projects=False)
LABELS = ("phone", "waiting for", "Büro", "🏠")


@pytest.mark.parametrize(
    ("line", "title", "project"),
    [
        ("order tiles #new bathroom friday", "order tiles", "New bathroom"),
        ("order tiles #new  BATHROOM", "order tiles", "New bathroom"),
        ("order tiles #new bath", "order tiles bath", "New"),
        ("order tiles #newer", "order tiles", "newer"),
        ("a table #cafe sonne for two", "a table for two", "Café Sonne"),
        ("a table #CAFE\u0301 SONNE", "a table", "Café Sonne"),
        ("measure #grösse", "measure", "Größe"),
        ("plan #2027", "plan", "2027"),
        ("plan #2028", "plan #2028", None),
        ("order tiles #attic", "order tiles", "attic"),
        ("order tiles (#attic)", "order tiles", "attic"),
        ("order tiles (#attic @home)", "order tiles", "attic"),
        ("order tiles #attic, #cellar", "order tiles, #cellar", "attic"),
    ],
)
def test_the_longest_project_that_the_text_spells_is_meant(line: str, title: str, project: str | None) -> None:
    read = task(line, projects=PROJECTS)
    assert (read.title, read.project) == (title, project)


@pytest.mark.parametrize(
    ("line", "title", "labels"),
    [
        ("call @Phone @phone", "call", ("phone",)),
        ("call @waiting for Ana", "call Ana", ("waiting for",)),
        ("call @waiting Ana", "call Ana", ("waiting",)),
        ("desk @buro", "desk", ("Büro",)),
        ("desk @🏠", "desk", ("🏠",)),
        ("@errands, @phone: buy stamps", "buy stamps", ("errands", "phone")),
        ("fritters @हिन्दी", "fritters", ("हिन्दी",)),
        ("@home/garden rake", "rake", ("home/garden",)),
    ],
)
def test_labels_come_back_in_the_spelling_of_the_account_and_new_ones_as_written(
    line: str, title: str, labels: tuple[str, ...]
) -> None:
    read = task(line, labels=LABELS)
    assert (read.title, read.labels) == (title, labels)


def test_of_two_names_that_differ_only_in_accents_the_one_that_was_written_is_meant() -> None:
    assert task("x @büro", labels=("buro", "büro")).labels == ("büro",)
    assert task("x @buro", labels=("büro", "buro")).labels == ("buro",)


def test_a_name_that_the_account_does_not_have_is_marked_as_new() -> None:
    spans = task("x #New #attic @phone @errands", projects=PROJECTS, labels=LABELS).spans
    assert [(span.value, span.is_new) for span in spans] == [("#New", False), ("@phone", False), ("@errands", True)]


@pytest.mark.parametrize(
    ("line", "title", "assignee"),
    [
        ("ask +anna tomorrow", "ask", "Anna"),
        ("ask +Anna Berg", "ask", "Anna Berg"),
        ("ask +Bob", "ask", "Bob"),
        ("phone +43 664 1234567", "phone +43 664 1234567", None),
        ("C++ course", "C++ course", None),
        ("2 + 2", "2 + 2", None),
        ("a+b", "a+b", None),
        ("vitamin C +D", "vitamin C +D", None),
    ],
)
def test_a_plus_names_the_person_who_does_it(line: str, title: str, assignee: str | None) -> None:
    read = task(line, people=("Anna", "Anna Berg"))
    assert (read.title, read.assignee) == (title, assignee)


SECTIONS = ("Next", "Next week", "Größe", "2", "and")


@pytest.mark.parametrize(
    ("line", "title", "section"),
    [
        ("order tiles #New /Next friday", "order tiles", "Next"),
        ("order tiles #New /next  WEEK", "order tiles", "Next week"),
        ("order tiles #new bathroom /Next", "order tiles", "Next"),
        ("/next order tiles #New", "order tiles", "Next"),
        ("order tiles (/Next)", "order tiles", "Next"),
        ("measure /grösse", "measure", "Größe"),
        ("parts #New /2", "parts", "2"),
        ("tiles /Next, /2", "tiles, /2", "Next"),
        ("tiles /Nexts", "tiles /Nexts", None),
        ("see /Next/readme.txt", "see /Next/readme.txt", None),
        ("edit src/Next", "edit src/Next", None),
        ("this and/or that", "this and/or that", None),
        ("this /or that", "this /or that", None),
        ("pour 1/2 litre", "pour 1/2 litre", None),
        ("open https://duly.example/Next", "open https://duly.example/Next", None),
        ("tiles / Next", "tiles / Next", None),
        ('read "the /Next one"', 'read "the /Next one"', None),
        ("tiles // Next", "tiles", None),
    ],
)
def test_a_slash_names_a_section_of_the_project_and_nothing_else(line: str, title: str, section: str | None) -> None:
    read = task(line, projects=PROJECTS, sections=SECTIONS)
    assert (read.title, read.section, read.losses) == (title, section, ())


def test_a_section_that_the_project_does_not_have_is_told_where_it_stands_behind_the_project() -> None:
    line = "tiles #New /Later friday"
    read = task(line, projects=PROJECTS, sections=SECTIONS)
    assert (read.title, read.project) == ("tiles /Later", "New")
    assert [(loss.kind, loss.value, line[loss.start : loss.end]) for loss in read.losses] == [
        ("section", "/Later", "/Later")
    ]
    assert task("tiles /Later #New", projects=PROJECTS, sections=SECTIONS).losses == ()


def test_the_names_inside_are_those_of_the_project_that_is_named_wherever_it_stands() -> None:
    inside = {None: Inside(people=("Anna",)), "New": Inside(("Next",), ("Bob Berg",))}

    def read(line: str, **more: Sequence[str]) -> TaskReading:
        return read_task(line, NOW, ZONE, None, PROJECTS, inside=inside.__getitem__, keeping=KNOWN, **more)

    there, elsewhere = read("call +bob berg /next #new"), read("call +bob berg /next")
    assert (there.title, there.assignee, there.section) == ("call", "Bob Berg", "Next")
    assert (elsewhere.title, elsewhere.section) == ("call +bob berg /next", None)
    assert read("call +anna #Nope").title == "call #Nope"
    assert read("call +bob berg #new", dismissed=("#new",)).title == "call +bob berg #new"


def test_a_section_or_person_can_be_dismissed() -> None:
    read = task("tiles /Next +Anna", sections=SECTIONS, people=("Anna",), dismissed=("/next", "+anna"))
    assert (read.title, read.section, read.assignee) == ("tiles /Next +Anna", None, None)
