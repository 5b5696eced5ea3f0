"""What a person sets: name and zone, the password, who and what else may act for them."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.accessibility import faults
from tests.browser.conftest import Account

from duly_scripts.api import Api
from duly_scripts.testing import Duly


@pytest.fixture
def settings(signed_in: Page) -> Page:
    signed_in.goto("/settings")
    return signed_in


def test_a_name_is_saved_and_shown_in_the_rail(settings: Page, account: Account) -> None:
    settings.get_by_label("Name", exact=True).fill("Robin Hood")
    settings.get_by_role("button", name="Save").click()
    expect(settings.get_by_role("button", name="Account of Robin Hood")).to_be_visible()
    assert account.api.get("/api/v1/me")["name"] == "Robin Hood"


def test_a_zone_is_saved_when_it_is_chosen(settings: Page, account: Account) -> None:
    settings.get_by_label("Time zone").select_option("Asia/Tokyo")
    expect(settings.get_by_text("Saved.")).to_be_visible()
    assert account.api.get("/api/v1/me")["time_zone"] == "Asia/Tokyo"


def test_a_password_is_changed_by_who_knows_it_and_other_sessions_end(
    settings: Page, account: Account, duly: Duly
) -> None:
    other = Api(duly.url)
    credentials = {"email": account.email, "password": account.password}
    other.token = other.post("/api/v1/sessions", credentials)["token"]
    settings.get_by_label("Current password").fill("not the password")
    settings.get_by_label("New password").fill("a new password")
    settings.get_by_role("button", name="Change password").click()
    expect(settings.get_by_text("This is not your current password.")).to_be_visible()
    expect(settings).to_have_url(re.compile("/settings$"))
    settings.get_by_label("Current password").fill(account.password)
    settings.get_by_role("button", name="Change password").click()
    expect(settings.get_by_text("The password is changed.")).to_be_visible()
    assert len(account.api.get("/api/v1/sessions")["items"]) == 1


def test_a_session_elsewhere_is_ended(settings: Page, account: Account, duly: Duly) -> None:
    other = Api(duly.url)
    other.post("/api/v1/sessions", {"email": account.email, "password": account.password})
    settings.reload()
    settings.get_by_role("button", name=re.compile("^Sign out .")).click()
    expect(settings.get_by_role("button", name=re.compile("^Sign out ."))).to_have_count(0)
    (left,) = account.api.get("/api/v1/sessions")["items"]
    assert left["current"]


def test_a_token_is_shown_once_works_and_is_revoked(settings: Page, account: Account, duly: Duly) -> None:
    settings.get_by_role("button", name="New token").click()
    settings.get_by_label("What it is for").fill("Backup script")
    settings.get_by_role("button", name="Create token").click()
    secret = settings.get_by_label("Copy it now").input_value()
    program = Api(duly.url)
    program.token = secret
    assert program.get("/api/v1/tasks")["items"] == []
    settings.get_by_role("button", name="Done").click()
    settings.reload()
    expect(settings.get_by_text("Backup script")).to_be_visible()
    expect(settings.get_by_text(secret)).to_have_count(0)
    settings.get_by_role("button", name="Revoke Backup script").click()
    expect(settings.get_by_text("No tokens.")).to_be_visible()
    assert account.api.get("/api/v1/tokens")["items"] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_settings(settings: Page, scheme: str) -> None:
    settings.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    expect(settings.get_by_text("No tokens.")).to_be_visible()
    assert faults(settings) == []
    settings.get_by_role("button", name="New token").click()
    assert faults(settings) == []


def test_the_settings_fit_a_small_phone(settings: Page) -> None:
    settings.set_viewport_size({"width": 320, "height": 640})
    expect(settings.get_by_text("No tokens.")).to_be_visible()
    assert settings.get_by_role("main").evaluate("box => box.scrollWidth <= box.clientWidth")
