"""docs/images.md names tests that there are, leaves none of the promises' tests out, and tells the budgets that are held."""

import re

from duly_scripts.images.catalogue import IMAGES
from duly_scripts.paths import ROOT

PAGE = (ROOT / "docs" / "images.md").read_text(encoding="utf-8")
FOLDER = ROOT / "tests" / "images"
PROMISES = (
    "test_config.py",
    "test_files.py",
    "test_running.py",
    "test_together.py",
    "test_ending.py",
    "test_reproducible.py",
)
# Of these the page tells in the text, or they hold the tests themselves.
BESIDES = {
    "test_a_secret_would_be_noticed",
    "test_it_listens_everywhere_on_its_fixed_ports",
    "test_the_runtime_is_set_for_production",
}


def _tests(pattern: str) -> set[str]:
    return {
        name
        for file in FOLDER.glob(pattern)
        for name in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    }


def test_every_test_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    assert named
    assert named - _tests("test_*.py") == set()


def test_every_promise_that_is_tested_stands_on_the_page() -> None:
    tested = {name for file in PROMISES for name in _tests(file)}
    assert tested - BESIDES - set(re.findall(r"`(test_\w+)`", PAGE)) == set()


def test_the_page_tells_the_budgets_that_are_held() -> None:
    for image in IMAGES.values():
        told = f"its base and {image.most_mb:.0f} MB" if image.over_base else f"{image.most_mb:.0f} MB"
        assert f"{image.name} {told}" in PAGE
