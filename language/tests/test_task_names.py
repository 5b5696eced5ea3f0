"""Names in a line of quick add: the account's own projects, labels and people."""

import pytest
from language.tests.reading import task

PROJECTS = ("New", "New bathroom", "Café Sonne", "2027", "Größe")
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
