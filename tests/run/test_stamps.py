"""When set-up is repeated."""

from pathlib import Path

from duly_scripts import frontend, stamps
from duly_scripts.paths import FRONTEND


def test_what_was_never_finished_is_not_fresh(tmp_path: Path) -> None:
    assert not stamps.is_fresh(tmp_path / "stamp", "value")


def test_a_stamp_holds_until_its_value_changes(tmp_path: Path) -> None:
    stamps.write(tmp_path / "stamp", "value")
    assert stamps.is_fresh(tmp_path / "stamp", "value")
    assert not stamps.is_fresh(tmp_path / "stamp", "other")


def test_a_changed_file_changes_the_fingerprint(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text("a==1")
    before = stamps.fingerprint([lock], "3.11")
    assert stamps.fingerprint([lock], "3.11") == before
    assert stamps.fingerprint([lock], "3.12") != before
    lock.write_text("a==2")
    assert stamps.fingerprint([lock], "3.11") != before


def test_a_moved_file_changes_the_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    page = tmp_path / "page"
    page.write_text("text")
    before = stamps.fingerprint([page])
    assert stamps.fingerprint([page.rename(tmp_path / "a" / "page")]) != before


def test_the_build_depends_on_pages_and_server_but_on_nothing_that_it_makes() -> None:
    tops = {path.relative_to(FRONTEND).parts[0] for path in frontend.sources()}
    assert {"src", "server", "package.json", "package-lock.json"} <= tops
    assert not tops & {"node_modules", "build", ".svelte-kit"}
