"""What holds of every rule, in every zone, whenever a task is completed: pure decisions, without a database."""

from calendar import isleap, monthrange
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from duly_backend.tasks import rules, series
from duly_backend.tasks.state import Anchor, Clock, Due, Series, TaskState
from duly_language import rrule

ZONES: Final = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "America/Anchorage",
    "America/Argentina/Buenos_Aires",
    "America/Asuncion",
    "America/Havana",
    "America/Los_Angeles",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Dhaka",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Asia/Yangon",
    "Atlantic/Azores",
    "Atlantic/Bermuda",
    "Australia/Adelaide",
    "Australia/Eucla",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Chisinau",
    "Europe/Dublin",
    "Europe/London",
    "Europe/Moscow",
    "Europe/Vienna",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Easter",
    "Pacific/Kiritimati",
    "Pacific/Marquesas",
    "UTC",
)
DAYS: Final = st.one_of(
    st.dates(date(2023, 1, 1), date(2036, 12, 31)),
    st.sampled_from([date(2024, 2, 29), date(2027, 1, 31), date(2027, 3, 27), date(2027, 10, 30), date(2028, 12, 31)]),
)
TIMES: Final = st.one_of(st.none(), st.sampled_from([time(0), time(0, 30), time(2, 30), time(9), time(23, 59)]))
ANCHORS: Final[st.SearchStrategy[Anchor]] = st.sampled_from(("schedule", "completion"))
laws = settings(max_examples=250, deadline=None, derandomize=True)


@st.composite
def rules_of(draw: st.DrawFn) -> str:
    freq = draw(st.sampled_from(rrule.FREQUENCIES))
    parts = [f"FREQ={freq}", f"INTERVAL={draw(st.integers(1, 5))}"]
    if draw(st.booleans()):
        nth = draw(st.sampled_from(["", "1", "-1", "3"])) if freq in ("MONTHLY", "YEARLY") else ""
        days = draw(st.lists(st.sampled_from(rrule.WEEKDAYS), min_size=1, max_size=3, unique=True))
        parts.append("BYDAY=" + ",".join(nth + day for day in days))
    if freq != "WEEKLY" and draw(st.integers(0, 3)) == 0:
        parts.append(f"BYMONTHDAY={draw(st.sampled_from(['1', '15', '29', '31', '-1', '30,-2']))}")
    if draw(st.integers(0, 3)) == 0:
        months = draw(st.lists(st.integers(1, 12), min_size=1, max_size=4, unique=True))
        parts.append("BYMONTH=" + ",".join(map(str, months)))
    parts.append(
        draw(st.sampled_from(["WKST=MO", "WKST=SU", "COUNT=1", "COUNT=7", "UNTIL=20290629", "UNTIL=20290630T120000Z"]))
    )
    return ";".join(parts)


@st.composite
def tasks(draw: st.DrawFn, anchors: st.SearchStrategy[Anchor] = ANCHORS) -> tuple[TaskState, Clock]:
    """A repeating task that may have been postponed, and a moment before or after it was due."""
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    at = Due(draw(DAYS), draw(TIMES))
    exceptions = draw(st.lists(st.integers(1, 40), max_size=5, unique=True))
    found = Series(
        draw(rules_of()),
        draw(anchors),
        at,
        0,
        tuple(sorted(at.date + timedelta(days=n) for n in exceptions)),
    )
    due = replace(at, date=at.date + timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 3]))))
    late = timedelta(
        days=draw(st.sampled_from([0, 0, 1, -1, 6, 31, 400, -20])), seconds=draw(st.integers(-90_000, 90_000))
    )
    moment = datetime.combine(due.date, due.time or time(12), zone).astimezone(UTC) + late
    return TaskState("x", due=due, series=found), Clock(moment, zone)


def today(clock: Clock) -> date:
    return clock.now.astimezone(clock.zone).date()


def moment_of(due: Due, clock: Clock) -> datetime:
    return datetime.combine(due.date, due.time or time(12), due.zone(clock)).astimezone(UTC)


def due_still(state: TaskState) -> Due | None:
    return state.due if state.completed_at is None else None


def days_of(state: TaskState, clock: Clock, last: date) -> set[date]:
    """The days of the rule from where it counts, after that."""
    assert state.series
    start = state.series.at.date if state.series.anchor == "schedule" else today(clock)
    return {*rrule.days(rrule.parse(state.series.rrule), start, last)} - {start}


@laws
@given(tasks())
def test_the_next_date_is_a_day_of_the_rule_after_now_and_after_what_was_due(case: tuple[TaskState, Clock]) -> None:
    state, clock = case
    after = rules.completed(state, clock)
    assert state.due and state.series and after.due and after.series
    assume(after.completed_at is None)

    assert after.due.date > state.due.date
    assert after.due.date in days_of(state, clock, after.due.date)
    assert after.due.date not in state.series.exceptions
    assert (after.due.time, after.due.time_zone) == (state.series.at.time, state.series.at.time_zone)
    if after.due.time is None:
        assert after.due.date > today(clock)
    else:
        assert moment_of(after.due, clock) > clock.now and after.due.date >= today(clock)


@laws
@given(tasks())
def test_no_earlier_day_would_have_done_and_a_task_ends_only_where_its_rule_does(case: tuple[TaskState, Clock]) -> None:
    state, clock = case
    after = rules.completed(state, clock)
    assert state.due and state.series and after.due
    rule, at = rrule.parse(state.series.rrule), state.series.at
    last = after.due.date if after.completed_at is None else today(clock) + timedelta(days=900)
    fit = {
        day
        for day in days_of(state, clock, last) - {*state.series.exceptions}
        if day > max(state.due.date, at.date if state.series.anchor == "schedule" else today(clock))
        and (moment_of(replace(at, date=day), clock) > clock.now if at.time else day > today(clock))
        and not rule.is_over(day, at.time, clock.zone)
    }
    if after.completed_at is None:
        assert after.due.date == min(fit)
    else:
        assert not fit or rule.count is not None


@laws
@given(tasks())
def test_reopening_gives_everything_back(case: tuple[TaskState, Clock]) -> None:
    state, clock = case
    assert state.series
    done = rules.Completion(clock.now, state.due, state.series.at, state.series.number)

    assert rules.reopened(rules.completed(state, clock), done, None) == state


@laws
@given(tasks())
def test_the_next_dates_are_those_of_completing_each_when_it_is_due(case: tuple[TaskState, Clock]) -> None:
    state, clock = case
    assert state.due and state.series
    told, found = series.upcoming(state.series, state.due, clock, 5), list[date]()
    while len(found) < 5 and (due := due_still(state)):
        clock = replace(clock, now=max(clock.now, moment_of(due, clock)))
        state = rules.completed(state, clock)
        if after := due_still(state):
            found.append(after.date)

    assert told == found


@settings(laws, max_examples=40)
@given(tasks(st.just("schedule")))
def test_who_is_never_late_completes_a_rule_as_often_as_it_counts(case: tuple[TaskState, Clock]) -> None:
    state, clock = case
    assert state.series
    repeating, times = state.series, 0
    rule, start = rrule.parse(repeating.rrule), repeating.at.date
    assume(rule.count is not None)
    state = replace(state, due=repeating.at)
    found = sorted({start, *islice(rrule.days(rule, start, start + timedelta(days=4000)), rule.count)})
    named = found[: rule.count]
    assume(len(named) == rule.count)
    while state.completed_at is None:
        assert state.due
        state = rules.completed(state, replace(clock, now=moment_of(state.due, clock)))
        times += 1

    assert times == len([day for day in named if day not in repeating.exceptions or day == start])


@pytest.mark.parametrize("zone", ZONES)
def test_a_daily_time_comes_each_day_of_a_year_at_the_same_time(zone: str) -> None:
    for at in (time(0, 30), time(2, 30)):
        clock = Clock(datetime(2027, 1, 1, tzinfo=UTC), ZoneInfo(zone))
        state = TaskState(
            "x", due=Due(date(2027, 1, 1), at), series=Series("FREQ=DAILY", "schedule", Due(date(2027, 1, 1), at))
        )
        for n in range(1, 366):
            assert state.due
            state = rules.completed(state, replace(clock, now=moment_of(state.due, clock)))
            assert state.due == Due(date(2027, 1, 1) + timedelta(days=n), at)


def test_a_day_that_a_zone_left_out_is_the_moment_of_the_day_after_and_done_with_it() -> None:
    clock = Clock(datetime(2011, 12, 29, 20, tzinfo=UTC), ZoneInfo("Pacific/Apia"))  # 09:00 on the 30th never was
    due = Due(date(2011, 12, 29), time(9))
    assert series.upcoming(Series("FREQ=DAILY", "schedule", due), due, clock, 3) == [
        date(2011, 12, 30),
        date(2012, 1, 1),
        date(2012, 1, 2),
    ]


@given(st.dates(date(1999, 1, 1), date(2110, 12, 31)), st.integers(1, 12))
@laws
def test_a_monthly_rule_comes_on_its_day_and_skips_the_months_without_it(start: date, interval: int) -> None:
    found = list(islice(rrule.days(rrule.parse(f"FREQ=MONTHLY;INTERVAL={interval}"), start, rrule.horizon(start)), 30))

    assert {day.day for day in found} == {start.day}
    for before, after in pairwise(found):
        months = range(before.year * 12 + before.month + interval - 1, after.year * 12 + after.month - 1, interval)
        assert all(monthrange(*divmod(n, 12)[:1], n % 12 + 1)[1] < start.day for n in months)


def test_the_last_day_of_the_month_comes_in_each_month_of_four_centuries() -> None:
    days = list(rrule.days(rrule.parse("FREQ=MONTHLY;BYMONTHDAY=-1"), date(1900, 1, 1), date(2299, 12, 31)))

    assert len(days) == 400 * 12
    assert all((day + timedelta(days=1)).day == 1 for day in days)


def test_29_february_comes_in_each_leap_year_and_in_no_other() -> None:
    days = list(rrule.days(rrule.parse("FREQ=YEARLY"), date(1904, 2, 29), date(2199, 12, 31)))

    assert [day.year for day in days] == [year for year in range(1904, 2200) if isleap(year)]
    assert {(day.month, day.day) for day in days} == {(2, 29)}
