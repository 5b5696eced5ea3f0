"""The assistant beside the list, in a sheet, and on a page of its own; by keys, and for everyone."""

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from tests.browser.accessibility import faults
from tests.browser.conftest import Account
from tests.browser.test_assistant import add, field, last_card, log, say


def test_a_key_shows_the_assistant_and_goes_to_its_field(inbox: Page) -> None:
    inbox.set_viewport_size({"width": 1280, "height": 800})
    expect(field(inbox)).to_be_visible()
    inbox.keyboard.press("]")
    expect(field(inbox)).to_have_count(0)
    inbox.keyboard.press("a")
    expect(field(inbox)).to_be_focused()
    inbox.keyboard.type("a]")
    expect(field(inbox)).to_have_value("a]")


def test_with_less_room_it_is_a_sheet_that_escape_closes(inbox: Page) -> None:
    inbox.set_viewport_size({"width": 900, "height": 800})
    expect(inbox.get_by_role("heading", name="Inbox")).to_be_visible()
    expect(field(inbox)).to_have_count(0)
    inbox.keyboard.press("a")
    expect(field(inbox)).to_be_focused()
    say(inbox, "add buy milk")
    expect(last_card(inbox)).to_contain_text("buy milk")
    inbox.keyboard.press("Escape")
    expect(field(inbox)).to_have_count(0)
    inbox.keyboard.press("a")
    expect(last_card(inbox)).to_contain_text("buy milk")


@pytest.mark.parametrize("width", [320, 375])
def test_on_a_phone_it_is_a_page_that_never_scrolls_sideways(
    browser: Browser, account: Account, base_url: str, width: int
) -> None:
    add(account, "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2)
    viewport = ViewportSize(width=width, height=700)
    with browser.new_context(base_url=base_url, viewport=viewport, has_touch=True, is_mobile=True) as phone:
        phone.add_cookies([{"name": "duly_session", "value": account.api.token or "", "url": base_url}])
        page = phone.new_page()
        page.goto("/inbox")
        page.get_by_role("navigation").get_by_role("link", name="Duly").tap()
        expect(page).to_have_url(re.compile("/assistant$"))
        say(page, "show my tasks")
        expect(last_card(page).get_by_role("checkbox")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.get_by_role("button", name="Conversations").tap()
        expect(page.get_by_role("navigation", name="Conversations").get_by_text("show my tasks")).to_be_visible()


def test_it_follows_its_end_and_stays_where_somebody_reads(inbox: Page, account: Account) -> None:
    for number in range(12):
        add(account, f"Task {number}")
    for _ in range(3):
        say(inbox, "show my tasks")
        expect(inbox.get_by_role("button", name="Send", exact=True)).to_be_visible()
    newest = log(inbox).get_by_text("12 open tasks").last
    expect(last_card(inbox).get_by_text("Task 11")).to_be_in_viewport()
    log(inbox).get_by_text("show my tasks").first.scroll_into_view_if_needed()
    account.api.post("/chat", {"message": "show my tasks", "conversation_id": _conversation(account)})
    expect(log(inbox).get_by_text("show my tasks")).to_have_count(4)
    expect(newest).not_to_be_in_viewport()
    inbox.get_by_role("button", name="Go to the newest line").click()
    expect(last_card(inbox).get_by_text("Task 11")).to_be_in_viewport()


def test_a_long_answer_is_read_from_its_beginning(inbox: Page, account: Account) -> None:
    for number in range(25):
        add(account, f"Task {number}")
    say(inbox, "hello")
    expect(inbox.get_by_role("button", name="Send", exact=True)).to_be_visible()
    say(inbox, "show my tasks")
    expect(last_card(inbox).get_by_role("checkbox")).to_have_count(25)
    expect(log(inbox).get_by_text("show my tasks")).to_be_in_viewport()
    expect(last_card(inbox).get_by_text("Task 0", exact=True)).to_be_in_viewport()
    expect(last_card(inbox).get_by_text("Task 24")).not_to_be_in_viewport()


def test_older_lines_come_when_the_beginning_is_reached(inbox: Page, account: Account) -> None:
    conversation = None
    for number in range(18):
        said = {"message": f"hello {number}", **({"conversation_id": conversation} if conversation else {})}
        conversation = account.api.post("/chat", said)["conversation_id"]
    inbox.reload()
    expect(log(inbox).get_by_text("hello 17", exact=True)).to_be_in_viewport()
    expect(log(inbox).get_by_text("hello 0", exact=True)).to_have_count(0)
    log(inbox).get_by_text("hello 3", exact=True).scroll_into_view_if_needed()
    log(inbox).get_by_text("hello 0", exact=True).scroll_into_view_if_needed()
    expect(log(inbox).get_by_text(re.compile(r"^hello \d+$"))).to_have_count(18)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("path", "width"), [("/inbox", 1280), ("/inbox", 900), ("/assistant", 1280), ("/assistant", 375)]
)
def test_axe_finds_nothing(inbox: Page, account: Account, scheme: str, path: str, width: int) -> None:
    inbox.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    inbox.set_viewport_size({"width": width, "height": 800})
    inbox.goto(path)
    expect(inbox.get_by_role("heading", level=1)).to_be_attached()
    inbox.keyboard.press("a")
    expect(inbox.get_by_text("For example")).to_be_visible()
    assert faults(inbox) == []
    for title in ("Call the bank", "Call the plumber"):
        add(account, title)
    for said in ("add buy milk tomorrow", "call is done", "delete everything"):
        say(inbox, said)
        expect(inbox.get_by_role("button", name="Send", exact=True)).to_be_visible()
        expect(field(inbox)).to_have_value("")
    expect(inbox.get_by_role("button", name="Delete 3")).to_be_visible()
    assert faults(inbox) == []


def _conversation(account: Account) -> str:
    return str(account.api.get("/api/v1/conversations")["items"][0]["id"])
