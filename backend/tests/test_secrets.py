"""The secrets of Compose: made once, kept for ever, and seen by nobody who does not read the files."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from backend.tests.support.operator import duly, files_in, sentence

from duly_backend.operations.failures import Refused
from duly_backend.operations.secret_files import Place, write
from duly_backend.settings import Settings
from duly_service.settings import load

HERE = Place("database", "duly", "duly")
BOTH = ["postgres-password", "database-url"]


def kept(folder: Path) -> tuple[str, str]:
    return (folder / "postgres-password").read_text(), (folder / "database-url").read_text()


async def test_they_are_made_once_and_never_printed(tmp_path: Path) -> None:
    folder = tmp_path / "secrets"
    first = await duly("secrets", str(folder))
    password, address = kept(folder)
    assert (first.returncode, first.stderr) == (0, b"")
    assert first.stdout.decode() == f"Wrote postgres-password and database-url in {folder}.\n"
    assert len(password) >= 43 and address == f"postgresql://duly:{password}@database:5432/duly"
    assert files_in(folder) == sorted(BOTH)
    assert {stat.S_IMODE((folder / name).stat().st_mode) for name in BOTH} == {0o444}

    second = await duly("secrets", str(folder))
    assert (second.returncode, second.stdout.decode()) == (0, f"All secrets are in {folder}.\n")
    assert kept(folder) == (password, address)


def test_the_address_is_one_that_the_service_takes(tmp_path: Path) -> None:
    write(tmp_path, Place("db.example.org", "an ünusual:name", "my/duly?"))
    address = load(Settings, {"DATABASE_URL_FILE": str(tmp_path / "database-url")}).database_url.get_secret_value()
    assert address.endswith("@db.example.org:5432/my%2Fduly%3F")
    assert address.startswith("postgresql://an%20%C3%BCnusual%3Aname:")


def test_every_folder_gets_a_password_of_its_own(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, HERE)
    assert kept(tmp_path / "one")[0] != kept(tmp_path / "two")[0]


def test_a_password_that_is_there_is_kept_and_quoted_in_the_address(tmp_path: Path) -> None:
    (tmp_path / "postgres-password").write_text("p@ss/wörd\n")
    assert write(tmp_path, HERE) == ["database-url"]
    assert kept(tmp_path) == ("p@ss/wörd\n", "postgresql://duly:p%40ss%2Fw%C3%B6rd@database:5432/duly")
    assert write(tmp_path, HERE) == []


def test_a_password_that_was_lost_is_taken_from_the_address(tmp_path: Path) -> None:
    (tmp_path / "database-url").write_text("postgresql://duly:p%40ss@database:5432/duly")
    assert write(tmp_path, HERE) == ["postgres-password"]
    assert kept(tmp_path)[0] == "p@ss"


@pytest.mark.parametrize(
    "place", [Place("db", "duly", "duly"), Place("database", "me", "duly"), Place("database", "duly", "mine")]
)
def test_an_address_of_another_place_is_written_anew_with_the_same_password(tmp_path: Path, place: Place) -> None:
    write(tmp_path, HERE)
    password, _ = kept(tmp_path)
    assert write(tmp_path, place) == ["database-url"]
    assert kept(tmp_path) == (password, f"postgresql://{place.user}:{password}@{place.host}:5432/{place.database}")


def test_what_somebody_added_to_the_address_stays(tmp_path: Path) -> None:
    write(tmp_path, HERE)
    file = tmp_path / "database-url"
    changed = file.read_text().replace(":5432", ":6432") + "?sslmode=require"
    file.chmod(0o644)
    file.write_text(changed)
    assert write(tmp_path, HERE) == []
    assert file.read_text() == changed


def test_many_that_start_at_once_agree_on_one_password(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        written = list(pool.map(lambda _: write(tmp_path, HERE), range(8)))
    assert sorted(map(len, written)) == [0] * 7 + [2]
    password, address = kept(tmp_path)
    assert f":{password}@" in address and files_in(tmp_path) == sorted(BOTH)


async def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said = sentence(await duly("secrets", str(tmp_path / "file" / "below")))
    assert said == f"The secrets cannot be kept in {tmp_path / 'file' / 'below'}: Not a directory."


def test_an_empty_password_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "postgres-password").write_text("\n")
    with pytest.raises(Refused, match="is empty; write PostgreSQL's password into it, or remove it"):
        write(tmp_path, HERE)
    assert files_in(tmp_path) == ["postgres-password"]


@pytest.mark.parametrize(
    "place",
    [
        Place("a:b", "duly", "duly"),
        Place("a,b", "duly", "duly"),
        Place("", "duly", "duly"),
        Place("a/b", "x", "y"),
        Place("a", "duly", ""),
    ],
)
def test_a_place_that_is_none_is_refused(tmp_path: Path, place: Place) -> None:
    with pytest.raises(Refused, match="--host takes the name of one host"):
        write(tmp_path, place)
