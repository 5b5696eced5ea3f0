"""What ./test makes of its options and of what the runners print."""

import pytest

from duly_scripts.checks.parts import PARTS
from duly_scripts.checks.result import Result, of_pytest
from duly_scripts.checks.test import is_thorough, parse
from duly_scripts.failures import Failure


def test_the_counts_are_those_of_the_runners_last_line() -> None:
    found = of_pytest(1, "..F\n1 failed, 3 passed, 2 skipped, 4 deselected in 1.0s\n")
    assert (found.passed, found.failed, found.skipped) == (3, 1, 2)


def test_a_reason_to_skip_is_told_once_however_many_tests_it_holds_for() -> None:
    lines = (
        "SKIPPED [2] tests/a.py:3: no engine",
        "SKIPPED [1] tests/b.py:9: no engine",
        "SKIPPED [1] tests/b.py:5: no tool",
    )
    found = of_pytest(0, "\n".join([*lines, "3 passed, 4 skipped in 1.0s"]))
    assert found.reasons == ("no engine (3 tests)", "tests/b.py:5: no tool")


def test_a_folder_of_long_tests_alone_counts_nothing_without_full() -> None:
    assert of_pytest(5, "\n7 deselected in 0.02s\n") == Result()


def test_a_folder_without_any_test_is_a_failure() -> None:
    assert of_pytest(5, "\nno tests ran in 0.00s\n").failed == 1


@pytest.mark.parametrize(("arguments", "thorough"), [([], False), (["--full"], True), (["images"], True)])
def test_the_long_tests_run_with_full_or_where_their_part_is_named(arguments: list[str], thorough: bool) -> None:
    assert is_thorough(parse(arguments)) is thorough


def test_a_part_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(Failure, match=f"^image is not a part of ./test; the parts are {', '.join(PARTS)}\\.$"):
        parse(["image"])
