"""What whoever runs Duly does about accounts: making, listing and removing them, and letting people in."""

import asyncpg
from backend.tests.support.people import PASSWORD, Person
from backend.tests.support.programs import run
from backend.tests.support.things import Thing, make_project, make_task, share, shown

from duly_backend.accounts.passwords import Passwords


async def test_an_operator_prints_a_link_that_signs_in_once(person: Person, database_url: str) -> None:
    done = run(
        "admin",
        "sign-in-link",
        person.user["email"].upper(),
        DATABASE_URL=database_url,
        DULY_PUBLIC_URL="https://duly.example",
    )
    address, _, secret = done.stdout.strip().partition("#link=")
    assert (done.returncode, address) == (0, "https://duly.example/sign-in")
    assert (await person.client.post("/sessions", json={"link": secret})).status_code == 201
    assert (await person.client.post("/sessions", json={"link": secret})).status_code == 422


async def test_an_operator_prints_a_link_that_sets_a_new_password(person: Person, database_url: str) -> None:
    done = run("admin", "reset-password", person.user["email"], DATABASE_URL=database_url)
    address, _, secret = done.stdout.strip().partition("#link=")
    assert address == "http://localhost:3000/reset-password"
    body = {"link": secret, "password": f"new {PASSWORD}"}
    assert (await person.client.post("/password-resets", json=body)).status_code == 201


def test_a_link_for_nobody_is_a_sentence(database_url: str) -> None:
    done = run("admin", "reset-password", "nobody@example.org", DATABASE_URL=database_url)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no account with the e-mail address nobody@example.org.\n"


def test_a_link_without_a_database_is_a_sentence() -> None:
    done = run("admin", "reset-password", "a@example.org", DATABASE_URL="postgresql://duly@127.0.0.1:1/duly")
    assert done.returncode == 1
    assert done.stderr.startswith("The database of DATABASE_URL does not answer")


async def test_an_operator_makes_an_account_where_registration_is_closed(person: Person, database_url: str) -> None:
    done = run("admin", "add-account", "Grace@example.org", "--name", "Grace", DATABASE_URL=database_url)
    assert done.returncode == 0, done.stderr
    secret = done.stdout.strip().partition("/reset-password#link=")[2]
    nothing = {"email": "grace@example.org", "password": "none"}
    assert (await person.client.post("/sessions", json=nothing)).status_code == 401
    body = {"link": secret, "password": PASSWORD}
    signed_in = shown(await person.client.post("/password-resets", json=body), 201)
    grace = Person(person.client, signed_in["user"], signed_in["token"])
    assert (grace.user["name"], grace.email) == ("Grace", "Grace@example.org")
    assert [project["name"] for project in shown(await grace.get("/projects"))["items"]] == ["Inbox"]


async def test_an_account_that_cannot_be_made_is_a_sentence(person: Person, database_url: str) -> None:
    for email, sentence in (
        (person.email, "There is an account with this e-mail address already."),
        ("nobody", "email: Write an e-mail address, such as ada@example.org."),
    ):
        done = run("admin", "add-account", email, DATABASE_URL=database_url)
        assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{sentence}\n")


async def test_the_list_of_accounts_tells_who_there_is_and_how_much_is_theirs(
    person: Person, database_url: str
) -> None:
    await make_task(person)
    lines = run("admin", "accounts", DATABASE_URL=database_url).stdout.splitlines()
    found = next(line.split() for line in lines if line.startswith(person.email))
    assert found[3] == "1"
    assert found[1] == found[2] == person.user["created_at"][:10]


async def _state(person: Person) -> tuple[list[Thing], list[Thing]]:
    lists = ("/projects?limit=200", "/tasks?status=all&limit=200")
    projects, tasks = [shown(await person.get(path))["items"] for path in lists]
    return projects, tasks


async def test_a_removed_account_leaves_what_is_shared_to_the_others(
    ada: Person, ben: Person, database_url: str
) -> None:
    project, own = await make_project(ada, "Garden"), await make_project(ada, "Diary")
    await share(ada, project, ben, "viewer")
    task = await make_task(ada, "Plant a tree", project_id=project["id"], assignee_ids=[ada.id, ben.id])
    await make_task(ada, "Dear diary", project_id=own["id"])
    await make_task(ada, "Water it", parent_id=task["id"], project_id=project["id"])

    done = run("admin", "remove-account", ada.email, DATABASE_URL=database_url)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Shared projects that others keep: 1.\n")
    for answer in (await ada.get("/me"), await ada.post("/tasks", json={"title": "Still here?"})):
        assert answer.status_code == 401
    members = shown(await ben.get(f"/projects/{project['id']}/members"))["items"]
    assert [(member["account"]["id"], member["role"]) for member in members] == [(ben.id, "owner")]
    projects, tasks = await _state(ben)
    assert [found["name"] for found in projects] == ["Inbox", "Garden"]
    assert [found["title"] for found in tasks] == ["Plant a tree", "Water it"]
    assert [person["id"] for person in tasks[0]["assignees"]] == [ben.id]
    kinds = [change["kind"] for change in shown(await ben.get("/changes?limit=200"))["items"]]
    assert kinds[-2:] == ["member.deleted", "task.updated"]
    assert (await ben.patch(f"/tasks/{task['id']}", json={"title": "Plant two trees"})).status_code == 200
    assert (await ben.delete(f"/projects/{project['id']}")).status_code == 204


async def test_what_a_removed_account_completed_stays_completed_and_is_opened_again(
    ada: Person, ben: Person, database_url: str
) -> None:
    project = await make_project(ada)
    await share(ada, project, ben)
    task = await make_task(ada, project_id=project["id"])
    shown(await ada.post(f"/tasks/{task['id']}/completion"))
    assert run("admin", "remove-account", ada.email, DATABASE_URL=database_url).returncode == 0
    times = shown(await ben.get(f"/tasks/{task['id']}/completions"))["items"]
    assert [time["account_id"] for time in times] == [ada.id]
    assert shown(await ben.delete(f"/tasks/{task['id']}/completion"))["completed_at"] is None


async def test_an_account_without_a_password_is_hashed_for_like_any_other(database_url: str) -> None:
    assert run("admin", "add-account", "late@example.org", DATABASE_URL=database_url).returncode == 0
    connection = await asyncpg.connect(database_url)
    stored = await connection.fetchval("SELECT password_hash FROM accounts WHERE email = 'late@example.org'")
    await connection.close()
    checked: list[str] = []

    class Noting(Passwords):
        def _verify(self, stored: str, password: str) -> bool:
            checked.append(stored)
            return super()._verify(stored, password)

    assert not await Noting().matches(stored, PASSWORD)
    assert checked[0].startswith("$argon2id$")


async def test_nobody_is_removed_by_an_address_that_there_is_not(database_url: str) -> None:
    done = run("admin", "remove-account", "nobody@example.org", DATABASE_URL=database_url)
    assert (done.returncode, done.stderr) == (1, "There is no account with the e-mail address nobody@example.org.\n")
