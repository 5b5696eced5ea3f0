"""axe on every page of tasks, in light and dark, with what they can show; and nothing wider than a small phone."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect
from tests.browser.accessibility import faults
from tests.browser.conftest import Account
from tests.browser.lists import add_project, add_task, day, quick_add, row, tick

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@pytest.fixture
def home(account: Account) -> str:
    """A project with one of each kind of row."""
    project = add_project(account, "Home")
    daily = {"rrule": "FREQ=DAILY", "anchor": "schedule"}
    add_task(account, "Send the lease", project_id=project, due={"date": day(-2)}, priority=1)
    add_task(account, "Quarterly report", project_id=project, due={"date": day()}, priority=2, deadline=day(2))
    add_task(account, "Water the seedlings", project_id=project, due={"date": day()}, recurrence=daily, priority=3)
    add_task(account, "Call Ana", project_id=project, labels=["calls"], duration_minutes=30, description="Later")
    return project


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_the_pages_of_tasks(signed_in: Page, home: str, scheme: Scheme) -> None:
    signed_in.emulate_media(color_scheme=scheme)
    for path in ("/inbox", "/today", f"/projects/{home}"):
        signed_in.goto(path)
        expect(signed_in.get_by_role("heading", level=1)).to_be_visible()
        expect(signed_in.locator("main [role=status]")).to_have_count(0)
        assert faults(signed_in) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_while_a_task_is_completed_edited_or_added(
    signed_in: Page, home: str, scheme: Scheme
) -> None:
    signed_in.emulate_media(color_scheme=scheme)
    signed_in.goto(f"/projects/{home}")
    quick_add(signed_in).fill("Pay rent every 1st #Home p1 @bills")
    expect(signed_in.get_by_role("list", name="Understood")).to_contain_text("every month")
    assert faults(signed_in) == []
    quick_add(signed_in).fill("")
    tick(signed_in, "Call Ana").click()
    assert faults(signed_in) == []
    row(signed_in, "Quarterly report").get_by_role("button", name="Edit “Quarterly report”").click()
    signed_in.get_by_role("button", name="Show completed").click()
    expect(row(signed_in, "Call Ana")).to_be_visible()
    assert faults(signed_in) == []


@pytest.mark.parametrize("width", [320, 768, 1600])
def test_nothing_is_wider_than_the_window(signed_in: Page, account: Account, home: str, width: int) -> None:
    add_task(account, "Donaudampfschifffahrtsgesellschaftskapitän" * 4, project_id=home, labels=["x" * 60])
    signed_in.set_viewport_size({"width": width, "height": 800})
    signed_in.goto(f"/projects/{home}")
    row(signed_in, "Send the lease").get_by_role("button", name="Edit “Send the lease”").click()
    quick_add(signed_in).fill("Pay rent every 1st #Home p1 @bills for 20 min {15 Dec}")
    expect(signed_in.get_by_role("list", name="Understood")).to_be_visible()
    for box in ("html", "main"):
        scrolls = signed_in.locator(box).evaluate("box => box.scrollWidth > box.clientWidth")
        assert not scrolls, box


def test_what_is_pressed_is_large_enough_for_a_finger(signed_in: Page, home: str) -> None:
    signed_in.goto(f"/projects/{home}")
    row(signed_in, "Send the lease").hover()
    small = signed_in.locator("main button:visible").evaluate_all(
        """buttons => buttons
            .map((button) => [button.ariaLabel ?? button.textContent.trim(), button.getBoundingClientRect()])
            .filter(([name, box]) => !name.startsWith('Complete') && (box.height < 22 || box.width < 22))
            .map(([name, box]) => `${name}: ${box.width} × ${box.height}`)"""
    )
    assert small == []
