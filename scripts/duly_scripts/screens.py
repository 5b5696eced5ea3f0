"""scripts/screens: docs/screens/ anew, from the sample account at a fixed moment, at four widths and in both themes."""

import itertools
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright

from duly_scripts import postgres
from duly_scripts.api import Api
from duly_scripts.console import Console
from duly_scripts.demo import account
from duly_scripts.failures import Failure
from duly_scripts.paths import ROOT
from duly_scripts.testing import PASSWORD, new_database, running_duly

NOW = datetime.fromisoformat("2026-11-24T10:05:00+01:00")
ZONE = "Europe/Vienna"
FOLDER = ROOT / "docs" / "screens"
SIZES: tuple[ViewportSize, ...] = (
    {"width": 360, "height": 740},
    {"width": 768, "height": 1024},
    {"width": 1280, "height": 800},
    {"width": 1600, "height": 900},
)
# From this width on the assistant stands beside the list.
ASSISTANT_BESIDE = 1100
PATIENCE_MS = 60_000
THEMES = ("light", "dark")
SAID = ("move the dentist to friday at 9", "what’s left for work this week?")
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--font-render-hinting=none",
]


def make(names: Sequence[str], console: Console) -> None:
    """Draws the pages of these names, or all."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        raise Failure("No chromium on this machine; as root, ./test browser --install installs Debian's.")
    settings = {"DULY_TEST_CLOCK": "1", "DULY_PUBLIC_URL": "http://localhost"}
    with (
        tempfile.TemporaryDirectory(prefix="duly-screens-") as logs,
        postgres.temporary_server(console) as server,
        new_database(server.url("postgres")) as database_url,
        running_duly(database_url, Path(logs), **settings) as duly,
    ):
        api = _account(duly.url)
        views = _views(api)
        unknown = set(names) - set(views)
        if unknown:
            raise Failure(f"{min(unknown)} is not a page; the pages are {', '.join(views)}.", status=2)
        with console.step("Drawing"), sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=FLAGS, chromium_sandbox=False)
            for name in names or views:
                _draw(browser, name, views[name], duly.url, api)
            browser.close()


def _account(url: str) -> Api:
    """Robin, with the sample list and a short talk, all at the same moment."""
    # A second between any two calls, so that what was made later also stands later.
    seconds = itertools.count()
    api = Api(url, clock=lambda: NOW - timedelta(minutes=10) + timedelta(seconds=next(seconds)))
    body = {"email": account.EMAIL, "password": PASSWORD, "time_zone": ZONE, "locale": "en-GB"}
    api.token = api.post("/api/v1/accounts", body)["token"]
    account.fill(api, NOW.date())
    talk: dict[str, str] = {}
    for message in SAID:
        answer = api.post("/chat", {"message": message, "now": NOW.isoformat()} | talk)
        talk = {"conversation_id": answer["conversation_id"]}
    return api


@dataclass(frozen=True)
class _View:
    """A page that is drawn once `shows` stands on it; `beside`: the talk too, where there is room for it."""

    path: str
    shows: str
    beside: bool = True


def _views(api: Api) -> dict[str, _View]:
    projects = {project["name"]: project["id"] for project in api.get("/api/v1/projects")["items"]}
    return {
        "today": _View("/today", "Send the signed lease back"),
        "project": _View(f"/projects/{projects['Work']}", "Review Ana’s draft"),
        "assistant": _View("/assistant", SAID[-1], beside=False),
        "sign-in": _View("/sign-in", "Password", beside=False),
    }


def _draw(browser: Browser, name: str, view: _View, url: str, api: Api) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for theme, size in itertools.product(THEMES, SIZES):
        context = _context(browser, size, theme)
        if name != "sign-in":
            context.add_cookies([{"name": "duly_session", "value": api.token or "", "url": url}])
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.clock.set_fixed_time(NOW)
        page.goto(url + view.path)
        page.get_by_text(view.shows).first.wait_for()
        if view.beside and size["width"] >= ASSISTANT_BESIDE:
            page.get_by_text(SAID[-1]).first.wait_for()
        page.screenshot(path=FOLDER / f"{name}-{size['width']}-{theme}.png", animations="disabled")
        context.close()


def _context(browser: Browser, size: ViewportSize, theme: str) -> BrowserContext:
    return browser.new_context(
        viewport=size,
        color_scheme="dark" if theme == "dark" else "light",
        locale="en-GB",
        timezone_id=ZONE,
        reduced_motion="reduce",
        extra_http_headers={"X-Duly-Now": NOW.isoformat()},
    )
