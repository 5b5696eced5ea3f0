"""The names of the calendar: what lies in the clone is what the locked Babel says."""

import io

import pytest

from duly_scripts import cldr
from duly_scripts.console import Console
from duly_scripts.failures import Failure
from duly_scripts.stop import Stop


def test_the_file_is_what_babel_says() -> None:
    try:
        fresh = cldr.fresh(Console(io.StringIO(), Stop()))
    except Failure as failure:
        pytest.skip(f"Babel cannot be installed here: {failure}")
    assert cldr.DATA.read_text(encoding="utf-8") == fresh


def test_an_unknown_option_is_refused_by_name() -> None:
    with pytest.raises(Failure, match="--check"):
        cldr.main(["--now"], Console(io.StringIO(), Stop()))
