"""Rules of recurrence by the day: held against python-dateutil, and bounded where that is not."""

import random
from datetime import date, datetime, time, timedelta
from itertools import islice
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

from duly_language import rrule

START = date(2026, 11, 24)


def first(rule: str, count: int, start: date = START) -> list[str]:
    found = rrule.days(rrule.parse(rule), start, start + rrule.HORIZON)
    return [day.isoformat() for day in islice(found, count)]


def random_rule(dice: random.Random) -> str:
    frequency = dice.choice(rrule.FREQUENCIES)
    parts = [f"FREQ={frequency}", f"INTERVAL={dice.randint(1, 5)}"]
    numbered = frequency in ("MONTHLY", "YEARLY") and dice.random() < 0.5
    if dice.random() < 0.5:
        days = dice.sample(rrule.WEEKDAYS, dice.randint(1, 3))
        parts.append(
            "BYDAY=" + ",".join((dice.choice(["1", "2", "-1", "-2", "5"]) if numbered else "") + day for day in days)
        )
    if dice.random() < 0.3 and frequency != "WEEKLY":
        parts.append("BYMONTHDAY=" + ",".join(dice.sample(["1", "13", "29", "30", "31", "-1", "-2"], 2)))
    if dice.random() < 0.3:
        parts.append("BYMONTH=" + ",".join(str(month) for month in dice.sample(range(1, 13), 3)))
    if dice.random() < 0.3:
        parts.append("WKST=" + dice.choice(rrule.WEEKDAYS))
    # dateutil counts BYSETPOS in a first week from its start, not from the week's: left out there.
    if dice.random() < 0.3 and frequency != "WEEKLY" and any(part.startswith("BY") for part in parts):
        parts.append("BYSETPOS=" + dice.choice(["1", "-1", "1,-1", "2"]))
    return ";".join(parts)


@pytest.mark.parametrize("seed", range(300))
def test_the_days_of_any_rule_are_those_of_dateutil(seed: int) -> None:
    dice = random.Random(seed)
    rule, start = random_rule(dice), date(2026, 1, 1) + timedelta(dice.randint(0, 800))
    last = start + timedelta(days=365 * 9)

    mine = list(islice(rrule.days(rrule.parse(rule), start, last), 40))

    theirs = rrulestr(f"{rule};UNTIL={last:%Y%m%d}", dtstart=datetime.combine(start, datetime.min.time()))
    assert mine == [moment.date() for moment in islice(theirs, 40)], rule


def test_a_month_without_a_31st_is_left_out() -> None:
    assert first("FREQ=MONTHLY", 3, date(2026, 10, 31)) == ["2026-10-31", "2026-12-31", "2027-01-31"]


def test_the_last_day_of_each_month_is_minus_one() -> None:
    assert first("FREQ=MONTHLY;BYMONTHDAY=-1", 4, date(2027, 1, 31)) == [
        "2027-01-31",
        "2027-02-28",
        "2027-03-31",
        "2027-04-30",
    ]


def test_the_last_friday_is_the_last_friday() -> None:
    assert first("FREQ=MONTHLY;BYDAY=-1FR", 3) == ["2026-11-27", "2026-12-25", "2027-01-29"]


def test_29_february_comes_in_leap_years() -> None:
    assert first("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", 2) == ["2028-02-29", "2032-02-29"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3",
        "FREQ=YEARLY;BYDAY=53MO;BYMONTHDAY=1",
    ],
)
def test_a_rule_that_names_no_day_ends_soon(rule: str) -> None:
    begin = process_time()

    assert first(rule, 1) == []
    assert process_time() - begin < 1


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "WEEKLY",
        "FREQ=SECONDLY",
        "FREQ=HOURLY;INTERVAL=4",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=1000000000000",
        "FREQ=DAILY;COUNT=99999999",
        "FREQ=DAILY;COUNT=3;UNTIL=20270101",
        "FREQ=DAILY;UNTIL=20271345",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=DAILY;X-OWN=1",
        "FREQ=DAILY;INTERVAL=١",
        "FREQ=DAILY;INTERVAL=" + "9" * 400,
    ],
)
def test_what_is_wrong_or_not_supported_is_refused_with_a_sentence(rule: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        rrule.checked(rule)


@pytest.mark.parametrize("start", [date.min, date.max])
def test_at_the_ends_of_the_calendar_a_rule_ends(start: date) -> None:
    for rule in ("FREQ=DAILY", "FREQ=WEEKLY;WKST=SU", "FREQ=MONTHLY", "FREQ=YEARLY"):
        assert next(rrule.days(rrule.parse(rule), start, rrule.horizon(start))) == start


@pytest.mark.parametrize("until", ["00010101T000000Z", "99991231T235959Z"])
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati"])
def test_an_end_at_the_ends_of_the_calendar_is_told_in_any_zone(until: str, zone: str) -> None:
    rule = rrule.parse(f"FREQ=DAILY;UNTIL={until}")
    assert rule.is_over(START, time(9), ZoneInfo(zone)) == until.startswith("0001")


@pytest.mark.parametrize("rule", ["freq=daily", "RRULE:FREQ=DAILY", " FREQ=DAILY; "])
def test_one_rule_has_one_spelling(rule: str) -> None:
    assert rrule.checked(rule) == "FREQ=DAILY"


@pytest.mark.parametrize("seed", range(100))
def test_the_days_since_one_are_those_of_all_from_there_on(seed: int) -> None:
    dice = random.Random(seed)
    rule, start = rrule.parse(random_rule(dice)), date(2026, 1, 1) + timedelta(dice.randint(0, 800))
    since, last = start + timedelta(dice.randint(-50, 3000)), start + timedelta(days=365 * 12)
    assert list(rrule.days(rule, start, last, since)) == [day for day in rrule.days(rule, start, last) if day >= since]
