"""The frame around the pages: rail, bar, sheets, keys, what it remembers; and that it follows what others do."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect
from tests.browser.accessibility import faults
from tests.browser.conftest import Account

SCHEMES = ["light", "dark"]


def add(account: Account, title: str) -> None:
    account.api.post("/api/v1/tasks", {"title": title})


def test_keys_lead_from_page_to_page(inbox: Page) -> None:
    expect(inbox.get_by_role("heading", name="Inbox")).to_be_visible()
    inbox.keyboard.press("g")
    inbox.keyboard.press("t")
    expect(inbox).to_have_url(re.compile("/today$"))
    inbox.keyboard.press("?")
    expect(inbox.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    inbox.keyboard.press("Escape")
    expect(inbox.get_by_role("dialog")).to_have_count(0)


def test_the_first_tab_stop_leads_past_the_navigation(inbox: Page) -> None:
    expect(inbox.get_by_role("heading", name="Inbox")).to_be_visible()
    inbox.keyboard.press("Tab")
    expect(inbox.get_by_role("link", name="Skip to the page")).to_be_focused()
    inbox.keyboard.press("Enter")
    expect(inbox.get_by_role("main")).to_be_focused()


def test_what_is_folded_and_how_wide_is_remembered(inbox: Page) -> None:
    assistant = inbox.get_by_role("complementary", name="Assistant")
    expect(assistant).to_be_visible()
    edge = inbox.get_by_role("separator", name="Width of the side bar")
    edge.focus()
    edge.press("ArrowRight")
    expect(edge).to_have_attribute("aria-valuenow", "256")
    inbox.keyboard.press("]")
    expect(assistant).to_have_count(0)
    inbox.reload()
    expect(edge).to_have_attribute("aria-valuenow", "256")
    expect(assistant).to_have_count(0)


def test_a_theme_that_was_chosen_holds_after_a_reload(inbox: Page) -> None:
    inbox.get_by_role("button", name="Account of Robin").click()
    inbox.get_by_role("radio", name="Dark").check(force=True)
    expect(inbox.locator("html")).to_have_attribute("data-theme", "dark")
    inbox.reload()
    expect(inbox.locator("html")).to_have_attribute("data-theme", "dark")


def test_a_project_is_made_in_the_rail_and_opened(inbox: Page) -> None:
    inbox.get_by_role("button", name="New project").click()
    inbox.get_by_label("Name of the project").fill("Garden club")
    inbox.get_by_role("radio", name="Green").check(force=True)
    inbox.get_by_role("button", name="Create project").click()
    expect(inbox).to_have_url(re.compile("/projects/"))
    expect(inbox.get_by_role("link", name="Garden club")).to_have_attribute("aria-current", "page")


def test_the_rail_counts_what_is_open(inbox: Page, account: Account) -> None:
    link = inbox.get_by_role("navigation").get_by_role("link", name="Inbox")
    expect(link).to_have_text("Inbox")
    add(account, "Water the seedlings")
    expect(link).to_contain_text("1")


def test_two_tabs_follow_what_others_do_by_one_stream(inbox: Page, context: BrowserContext, account: Account) -> None:
    streams: list[str] = []
    expect(inbox.get_by_role("heading", name="Inbox")).to_be_visible()
    second = context.new_page()
    second.on("request", lambda request: streams.extend(_stream(request)))
    second.goto("/inbox")
    expect(second.get_by_role("heading", name="Inbox")).to_be_visible()
    add(account, "Water the seedlings")
    for tab in (inbox, second):
        expect(tab.get_by_role("button", name="Edit “Water the seedlings”")).to_be_visible()
    assert streams == []
    inbox.close()
    add(account, "Order paper")
    expect(second.get_by_role("button", name="Edit “Order paper”")).to_be_visible()


def _stream(request: Request) -> list[str]:
    return [request.url] if request.url.endswith("/api/v1/events") else []


def test_a_session_that_was_ended_elsewhere_leads_to_the_entrance(inbox: Page, account: Account) -> None:
    expect(inbox.get_by_role("heading", name="Inbox")).to_be_visible()
    account.api.call("DELETE", "/api/v1/sessions/current")
    # By keys, for the end of the event stream may lead there by itself before a link is found.
    inbox.keyboard.press("g")
    inbox.keyboard.press("t")
    expect(inbox).to_have_url(re.compile(r"/sign-in\?next="))


def test_another_zone_of_the_browser_is_offered_once(browser: Browser, base_url: str, account: Account) -> None:
    with browser.new_context(base_url=base_url, timezone_id="America/New_York") as context:
        cookie = {"name": "duly_session", "value": account.api.token or "", "url": base_url}
        context.add_cookies([cookie])  # type: ignore[list-item]
        page = context.new_page()
        page.goto("/inbox")
        page.get_by_role("button", name="Use America/New_York").click()
        expect(page.get_by_text("Your days now follow America/New_York.")).to_be_visible()
        expect(page.get_by_role("button", name="Use America/New_York")).to_have_count(0)
    assert account.api.get("/api/v1/me")["time_zone"] == "America/New_York"


def test_a_phone_has_a_bar_and_sheets(signed_in: Page) -> None:
    signed_in.set_viewport_size({"width": 360, "height": 740})
    signed_in.goto("/today")
    bar = signed_in.get_by_role("navigation", name="Main")
    expect(bar.get_by_role("link", name="Today")).to_have_attribute("aria-current", "page")
    bar.get_by_role("button", name="More").click()
    sheet = signed_in.get_by_role("dialog", name="More")
    expect(sheet.get_by_role("button", name="Sign out")).to_be_visible()
    sheet.get_by_role("link", name="Settings").click()
    expect(signed_in).to_have_url(re.compile("/settings$"))
    expect(sheet).to_have_count(0)


CODE = re.compile(r"/_app/immutable/nodes/")
CODE_OF_PAGES = re.compile(r"/_app/immutable/nodes/(?![01]\.)")  # without the frame's and the error page's own


def lose_the_first(page: Page) -> list[str]:
    """Whose code is asked for, the first of it in vain."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.abort() if len(asked) == 1 else route.continue_()

    page.route(CODE, answer)
    return asked


def test_code_that_does_not_arrive_is_asked_for_once_more(signed_in: Page) -> None:
    page = signed_in.context.new_page()  # not the fixture's, which fails a test for the code that we keep away
    asked = lose_the_first(page)
    page.goto("/today")
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    assert len(asked) > 1


def test_a_page_whose_code_does_not_arrive_is_the_one_that_comes_in_the_end(inbox: Page) -> None:
    expect(inbox.get_by_role("heading", name="Inbox")).to_be_visible()
    asked = lose_the_first(inbox)
    inbox.keyboard.press("g")
    inbox.keyboard.press("s")
    expect(inbox.get_by_role("heading", name="Settings", level=1)).to_be_visible()
    expect(inbox).to_have_url(re.compile("/settings$"))
    assert len(asked) > 1


def test_code_that_a_mere_look_asked_for_in_vain_takes_nothing_away(inbox: Page) -> None:
    expect(inbox.get_by_role("heading", name="Inbox")).to_be_visible()
    inbox.evaluate("window.isTheSame = true")
    inbox.route(CODE, lambda route: route.abort())
    with inbox.expect_console_message(lambda message: "dynamically imported" in message.text):
        inbox.get_by_role("link", name="Today", exact=True).hover()
    inbox.evaluate("fetch('/livez')")  # as long as it would take to find the server there
    assert inbox.evaluate("window.isTheSame")


def test_code_that_never_arrives_is_told_in_words(signed_in: Page) -> None:
    loads: list[Page] = []
    signed_in.on("load", lambda page: loads.append(page))
    signed_in.route(CODE_OF_PAGES, lambda route: route.abort())
    signed_in.goto("/today")
    while len(loads) < 2:  # the second is the one attempt that it makes by itself
        signed_in.wait_for_event("load")
    expect(signed_in.get_by_role("heading", name="No answer.")).to_be_visible()
    signed_in.unroute(CODE_OF_PAGES)
    signed_in.get_by_role("link", name="Try again").click()
    expect(signed_in.get_by_role("heading", name="Today")).to_be_visible()


def test_what_is_open_stays_while_the_server_is_out_of_reach(inbox: Page) -> None:
    expect(inbox.get_by_role("heading", name="Inbox")).to_be_visible()
    inbox.context.set_offline(True)
    inbox.keyboard.press("g")
    inbox.keyboard.press("s")
    expect(inbox.get_by_role("heading", name="No answer.")).to_be_visible()
    inbox.context.set_offline(False)
    inbox.get_by_role("link", name="Try again").click()
    expect(inbox.get_by_role("heading", name="Settings", level=1)).to_be_visible()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_what_the_frame_opens(inbox: Page, scheme: str) -> None:
    inbox.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    inbox.get_by_role("button", name="Account of Robin").click()
    assert faults(inbox) == []
    inbox.keyboard.press("Escape")
    inbox.get_by_role("button", name="New project").click()
    assert faults(inbox) == []
    inbox.keyboard.press("Escape")
    inbox.keyboard.press("?")
    expect(inbox.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    assert faults(inbox) == []
