"""The list by keyboard alone."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Account
from tests.browser.lists import add_task, day, editor, row, tick


@pytest.fixture
def three(inbox: Page, account: Account) -> Page:
    for title in ("One", "Two", "Three"):
        add_task(account, title)
    expect(row(inbox, "Three")).to_be_visible()
    return inbox


def test_j_and_k_and_the_arrows_move_the_focus_over_the_rows(three: Page) -> None:
    three.keyboard.press("j")
    expect(tick(three, "One")).to_be_focused()
    three.keyboard.press("j")
    three.keyboard.press("ArrowDown")
    expect(tick(three, "Three")).to_be_focused()
    three.keyboard.press("j")
    expect(tick(three, "Three")).to_be_focused()
    three.keyboard.press("k")
    three.keyboard.press("ArrowUp")
    expect(tick(three, "One")).to_be_focused()


@pytest.mark.parametrize("key", ["x", "Space"])
def test_a_key_completes_and_the_focus_goes_to_the_next_row(three: Page, key: str) -> None:
    three.keyboard.press("j")
    three.keyboard.press(key)
    expect(tick(three, "One")).to_be_checked()
    expect(row(three, "One")).to_have_count(0)
    expect(tick(three, "Two")).to_be_focused()


@pytest.mark.parametrize("key", ["e", "Enter"])
def test_a_key_opens_the_editor_and_the_focus_comes_back_to_the_row(three: Page, key: str) -> None:
    three.keyboard.press("j")
    three.keyboard.press(key)
    expect(editor(three).get_by_label("Title")).to_be_focused()
    three.keyboard.press("Escape")
    expect(tick(three, "One")).to_be_focused()


def test_delete_removes_and_the_focus_goes_on(three: Page) -> None:
    three.keyboard.press("j")
    three.keyboard.press("j")
    three.keyboard.press("Delete")
    expect(row(three, "Two")).to_have_count(0)
    expect(tick(three, "Three")).to_be_focused()


def test_t_m_and_w_move_a_task_to_a_day(three: Page) -> None:
    three.keyboard.press("j")
    three.keyboard.press("t")
    expect(row(three, "One")).to_contain_text("Today")
    three.keyboard.press("m")
    expect(row(three, "One")).to_contain_text("Tomorrow")
    monday = next(day(ahead) for ahead in range(1, 8) if date.fromisoformat(day(ahead)).weekday() == 0)
    with three.expect_response(lambda response: monday in (response.request.post_data or "")) as moved:
        three.keyboard.press("w")
    assert moved.value.json()["due"]["date"] == monday


def test_numbers_set_the_priority(three: Page) -> None:
    three.keyboard.press("j")
    three.keyboard.press("1")
    expect(row(three, "One")).to_contain_text("Priority 1")
    three.keyboard.press("4")
    expect(row(three, "One")).not_to_contain_text("Priority")


def test_everything_of_a_row_is_reached_by_tab(three: Page) -> None:
    three.keyboard.press("j")
    names = []
    for _ in range(5):
        three.keyboard.press("Tab")
        names.append(
            three.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.title")
        )
    assert names == ["Edit “One”", "Move to today", "Edit", "Delete", "Complete “Two”"]


def test_a_screen_reader_hears_when_a_task_is_due_with_its_tick(inbox: Page, account: Account) -> None:
    add_task(account, "Send the lease", due={"date": day(-2)}, priority=1)
    expect(tick(inbox, "Send the lease")).to_have_accessible_description("2 days late Priority 1")


def test_letters_in_a_field_are_text(three: Page) -> None:
    three.keyboard.press("q")
    three.keyboard.type("jekyll 1x")
    expect(three.get_by_role("textbox", name="Add a task")).to_have_value("jekyll 1x")
    expect(row(three, "One")).to_be_visible()
