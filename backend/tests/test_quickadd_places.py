"""Quick add inside a project: it gives tasks to members and puts them in sections."""

from uuid import UUID

import pytest
import pytest_asyncio
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, make_project, make_section, make_task, refused, share
from backend.tests.support.typing_in import add, reading

from duly_backend.quickadds.names import Member, place_of


@pytest_asyncio.fixture
async def project(ada: Person, ben: Person) -> Thing:
    """Ada's project Work, shared with Ben Miller, with the sections Next and Next week."""
    found = await make_project(ada)
    for name in ("Next", "Next week"):
        await make_section(ada, found, name)
    await share(ada, found, ben)
    return found


@pytest_asyncio.fixture
async def ben(register: Register) -> Person:
    return await register(name="Ben Miller")


def _id(n: int) -> UUID:
    return UUID(int=n)


def assigned(task: Thing) -> list[str]:
    return [each["name"] for each in task["assignees"]]


@pytest.mark.parametrize("words", ["+Ben Miller", "+ben", "+BEN  MILLER"])
async def test_a_task_is_given_to_a_member_by_name_or_first_name(
    ada: Person, ben: Person, project: Thing, words: str
) -> None:
    text = f"call the bank {words} #Work tomorrow"

    answer = await add(ada, text)

    (task,), (read,) = answer["tasks"], answer["readings"]
    assert (task["title"], [each["id"] for each in task["assignees"]]) == ("call the bank", [ben.id])
    assert (read["assignee"], read["not_kept"]) == ("Ben Miller", [])
    (span,) = [each for each in read["spans"] if each["kind"] == "assignee"]
    assert (text[span["start"] : span["end"]], span["is_new"]) == (words, False)


async def test_a_member_is_named_by_the_address_and_oneself_by_me(ada: Person, ben: Person, project: Thing) -> None:
    answer = await add(ada, f"one +{ben.email} #Work\ntwo +me #Work\nthree +me")

    assert [assigned(task) for task in answer["tasks"]] == [["Ben Miller"], ["Ada"], ["Ada"]]
    assert [task["title"] for task in answer["tasks"]] == ["one", "two", "three"]


@pytest.mark.parametrize("text", ["call +Ben", "call +Anna #Work", "call +Ben #Nope"])
async def test_who_is_no_member_where_the_task_goes_stays_in_the_title_and_is_told(
    ada: Person, project: Thing, text: str
) -> None:
    answer = await add(ada, text)

    (task,), (read,) = answer["tasks"], answer["readings"]
    assert (task["title"], assigned(task), read["assignee"]) == (text.removesuffix(" #Work"), [], None)
    (lost,) = [each for each in read["not_kept"] if each["kind"] == "assignee"]
    assert lost["in_title"] and text[lost["start"] : lost["end"]] in ("+Ben", "+Anna")
    assert "has no member of this name" in lost["detail"]


async def test_a_first_name_that_two_members_bear_means_nobody_and_that_is_told(
    ada: Person, register: Register, project: Thing
) -> None:
    await share(ada, project, await register(name="Ben Smith"))

    answer = await add(ada, "one +Ben #Work\ntwo +Ben Smith #Work")

    assert [(task["title"], assigned(task)) for task in answer["tasks"]] == [("one +Ben", []), ("two", ["Ben Smith"])]
    (lost,) = answer["readings"][0]["not_kept"]
    assert "Several members" in lost["detail"]


async def test_a_name_in_full_goes_before_the_first_name_of_another(
    ada: Person, register: Register, project: Thing
) -> None:
    await share(ada, project, await register(name="Ben"))

    assert assigned((await add(ada, "call +ben #Work"))["tasks"][0]) == ["Ben"]


def test_names_mean_nobody_where_several_bear_them_and_everybody_has_an_address() -> None:
    one, two, three = (Member(_id(n), name, f"{n}@x.example") for n, name in enumerate(("Ben", "BEN", "")))
    place = place_of([], [one, two, three], three.id)
    assert place.people == {"0@x.example": one, "1@x.example": two, "2@x.example": three, "me": three}
    assert (place.ambiguous, three.shown) == (frozenset({"ben"}), "2@x.example")


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("tiles #Work /Next", "Next"),
        ("tiles #work /next WEEK", "Next week"),
        ("/Next tiles #Work", "Next"),
        ("tiles (#Work /Next)", "Next"),
    ],
)
async def test_a_task_is_put_in_a_section_of_its_project(ada: Person, project: Thing, text: str, section: str) -> None:
    answer = await add(ada, text)

    (task,), (read,) = answer["tasks"], answer["readings"]
    sections = {
        each["id"]: each["name"] for each in (await ada.get(f"/projects/{project['id']}/sections")).json()["items"]
    }
    assert (task["title"], task["project"]["id"], sections[task["section_id"]]) == ("tiles", project["id"], section)
    assert (read["section"], read["not_kept"]) == (section, [])


@pytest.mark.parametrize("title", ["this and/or that", "see /etc/hosts", "pour 1/2 litre", "see /Next/x", "a / Next"])
async def test_other_slashes_are_no_sections(ada: Person, project: Thing, title: str) -> None:
    answer = await add(ada, f"{title} #Work")

    (task,), (read,) = answer["tasks"], answer["readings"]
    assert (task["title"], task["section_id"], read["section"], read["not_kept"]) == (title, None, None, [])


async def test_a_section_that_the_project_does_not_have_stays_in_the_title_and_is_told(
    ada: Person, project: Thing
) -> None:
    text = "tiles #Work /Later"

    answer = await add(ada, text)

    (task,), (read,) = answer["tasks"], answer["readings"]
    (lost,) = read["not_kept"]
    assert (task["title"], task["section_id"], read["section"]) == ("tiles /Later", None, None)
    assert (lost["kind"], text[lost["start"] : lost["end"]], lost["in_title"]) == ("section", "/Later", True)
    assert lost["detail"] == "The project has no section of this name, so “/Later” stays in the title."


async def test_the_given_project_tells_the_names_where_the_text_names_none(
    ada: Person, ben: Person, project: Thing
) -> None:
    text, given = "tiles /Next +Ben", {"project_id": project["id"]}

    read, (task,) = await reading(ada, text, **given), (await add(ada, text, **given))["tasks"]

    assert (read["title"], read["section"], read["assignee"]) == ("tiles", "Next", "Ben Miller")
    assert (task["title"], assigned(task), task["section_id"] is not None) == ("tiles", ["Ben Miller"], True)
    assert (await reading(ada, text))["title"] == text


async def test_a_subtask_is_given_to_members_of_its_parents_project_and_stands_in_its_section(
    ada: Person, project: Thing
) -> None:
    answer = await add(ada, "Party #Work /Next\n  cake +Ben\n  music /Next week")

    party, cake, music = answer["tasks"]
    assert (cake["title"], assigned(cake), music["title"]) == ("cake", ["Ben Miller"], "music /Next week")
    assert party["section_id"] == cake["section_id"] == music["section_id"] is not None
    (lost,) = answer["readings"][2]["not_kept"]
    assert "parent's section" in lost["detail"]


async def test_dismissed_names_stay_in_the_title(ada: Person, project: Thing) -> None:
    answer = await add(ada, "tiles #Work /Next +Ben", dismissed=["/Next", "+Ben"])

    (task,) = answer["tasks"]
    assert (task["title"], task["section_id"], assigned(task)) == ("tiles /Next +Ben", None, [])


async def test_nobody_learns_names_inside_what_is_anothers(
    ada: Person, ben: Person, register: Register, project: Thing
) -> None:
    eve = await register(name="Eve")
    await make_task(eve, "x")

    read = await reading(eve, "tiles /Next +Ben", project_id=project["id"])

    assert (read["title"], read["section"], read["assignee"]) == ("tiles /Next +Ben", None, None)
    body = {"text": "tiles /Next", "project_id": project["id"]}
    refused(await eve.post("/quick-adds", json=body), 422, "invalid", "/project_id")


async def test_viewers_add_nothing_to_a_project_by_naming_its_section(
    ada: Person, register: Register, project: Thing
) -> None:
    eve = await register(name="Eve")
    await share(ada, project, eve, "viewer")

    answer = await add(eve, "tiles #Work /Next +Ben")

    (task,) = answer["tasks"]
    assert (task["title"], task["section_id"]) == ("tiles #Work /Next +Ben", None)
    body = {"text": "tiles /Next", "project_id": project["id"]}
    refused(await eve.post("/quick-adds", json=body), 422, "invalid", "/project_id")
