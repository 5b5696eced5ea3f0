"""Places between two others: there is always room, and the order is that of a plain list."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly_backend.positions import LONGEST, Gap, between, position, put
from duly_service.problems import Conflict

LATEST = "00064a0f3c1d2e4f9ai"


@given(st.lists(st.integers(0, 10_000), max_size=300))
def test_places_stand_in_the_order_in_which_a_list_was_put_together(moves: list[int]) -> None:
    places = [LATEST]
    for move in moves:
        at = move % len(places)
        places.insert(at, between(places[at - 1] if at else "", places[at]))
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def test_where_a_gap_is_full_it_is_said_and_nothing_breaks() -> None:
    first, high = LATEST, LATEST.replace("3c", "3d")
    with pytest.raises(Conflict):
        for _ in range(5000):
            high = put(uuid4(), Gap(first, high), "task") or high
    assert len(high) <= LONGEST
    assert position(high) == high


def test_a_thousand_times_to_the_top_keep_places_short() -> None:
    first = LATEST
    for _ in range(1000):
        first, former = between("", first), first
        assert first < former
    assert len(first) < 80
