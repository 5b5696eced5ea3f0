"""The pages before the list: their forms with and without script, one-time links, and the way out."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.accessibility import faults
from tests.browser.conftest import Account

from duly_scripts.api import Api, Refused
from duly_scripts.testing import Duly

PAGES = ("/sign-in", "/register", "/reset-password")


def fill_in(page: Page, email: str, password: str) -> None:
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_a_wrong_password_is_told_beside_the_field_which_gets_the_focus(page: Page, account: Account) -> None:
    page.goto("/sign-in")
    fill_in(page, account.email, "not the password")
    expect(page.get_by_text("do not go together")).to_be_visible()
    expect(page.get_by_label("Password")).to_be_focused()
    expect(page.get_by_label("Email")).to_have_value(account.email)


def test_what_was_sent_before_the_script_was_there_comes_back_with_the_focus_on_its_error(
    context: BrowserContext, account: Account
) -> None:
    page = context.new_page()  # not the fixture, which fails a test for the script that we keep away
    page.route("**/_app/**", lambda route: route.abort())
    page.goto("/sign-in")
    page.unroute("**/_app/**")
    fill_in(page, account.email, "not the password")
    expect(page.get_by_text("do not go together")).to_be_visible()
    expect(page.get_by_label("Password")).to_be_focused()


def test_signing_in_leads_to_the_page_that_was_asked_for(page: Page, account: Account) -> None:
    page.goto("/settings?from=mail")
    expect(page).to_have_url(re.compile(r"/sign-in\?next="))
    fill_in(page, account.email, account.password)
    expect(page).to_have_url(re.compile(r"/settings\?from=mail$"))


def test_everything_works_without_script(browser: Browser, base_url: str, account: Account) -> None:
    with browser.new_context(base_url=base_url, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("/sign-in")
        fill_in(page, account.email, "not the password")
        expect(page.get_by_text("do not go together")).to_be_visible()
        expect(page.get_by_label("Email")).to_have_value(account.email)
        page.get_by_label("Password").fill(account.password)
        page.get_by_role("button", name="Sign in").click()
        expect(page).to_have_url(re.compile("/inbox$"))


def test_the_session_lies_in_a_cookie_that_no_script_can_read(
    page: Page, context: BrowserContext, account: Account
) -> None:
    page.goto("/sign-in")
    fill_in(page, account.email, account.password)
    expect(page).to_have_url(re.compile("/inbox$"))
    (cookie,) = context.cookies()
    assert (cookie["name"], cookie["httpOnly"], cookie["sameSite"]) == ("duly_session", True, "Lax")


def test_who_is_signed_in_has_nothing_to_do_at_the_entrance(signed_in: Page) -> None:
    for path in ("/sign-in", "/register", "/"):
        signed_in.goto(path)
        expect(signed_in).to_have_url(re.compile("/inbox$"))


def test_a_link_signs_in_once(page: Page, account: Account, duly: Duly) -> None:
    link = duly.link("sign-in-link", account.email)
    page.goto(f"/sign-in#link={link}")
    expect(page).to_have_url(re.compile("/inbox$"))
    with pytest.raises(Refused, match="link_invalid"):
        Api(duly.url).post("/api/v1/sessions", {"link": link})


def test_a_link_for_a_new_password_sets_it_and_signs_in(page: Page, account: Account, duly: Duly) -> None:
    page.goto(f"/reset-password#link={duly.link('reset-password', account.email)}")
    page.get_by_label("New password").fill("another horse battery")
    page.get_by_role("button", name="Set password").click()
    expect(page).to_have_url(re.compile("/inbox$"))
    api = Api(duly.url)
    assert api.post("/api/v1/sessions", {"email": account.email, "password": "another horse battery"})["token"]


def test_a_link_that_is_not_valid_says_so_and_leaves_the_form_and_no_secret(signed_in: Page) -> None:
    signed_in.goto("/sign-in#link=duly_l_unknown")
    expect(signed_in.get_by_role("alert")).to_contain_text("used already or is too old")
    expect(signed_in.get_by_label("Email")).to_be_visible()
    assert "link=duly" not in signed_in.url


def test_a_new_password_needs_a_link_and_length(page: Page) -> None:
    page.goto("/reset-password")
    expect(page.get_by_role("alert")).to_contain_text("the link that you were given")
    page.goto("about:blank")
    page.goto("/reset-password#link=duly_l_unknown")
    page.get_by_label("New password").fill("short")
    page.get_by_role("button", name="Set password").click()
    expect(page.get_by_text("at least 8 characters")).to_be_visible()
    page.get_by_label("New password").fill("long enough")
    page.get_by_role("button", name="Set password").click()
    expect(page.get_by_role("alert")).to_contain_text("used already or is too old")


def test_signing_out_ends_the_session_itself(inbox: Page, context: BrowserContext, base_url: str) -> None:
    (cookie,) = context.cookies()
    inbox.get_by_role("button", name="Account of Robin").click()
    inbox.get_by_role("button", name="Sign out").click()
    expect(inbox).to_have_url(re.compile("/sign-in$"))
    assert context.cookies() == []
    context.add_cookies([{"name": cookie["name"], "value": cookie["value"], "url": base_url}])
    inbox.goto("/inbox")
    expect(inbox).to_have_url(re.compile("/sign-in"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_the_entrance(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for path in PAGES:
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert faults(page) == []


def test_the_entrance_fits_a_small_phone(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for path in PAGES:
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.locator("html").evaluate("page => page.scrollWidth") == 320
