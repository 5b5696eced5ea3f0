"""scripts/screens: docs/screens/ anew, from the sample account at a fixed moment, at four widths and in both themes."""

import shutil
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

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
        pages = _pages(api)
        unknown = set(names) - set(pages)
        if unknown:
            raise Failure(f"{min(unknown)} is not a page; the pages are {', '.join(pages)}.", status=2)
        with console.step("Drawing"), sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=FLAGS, chromium_sandbox=False)
            for name in names or pages:
                _draw(browser, name, duly.url + pages[name], api)
            browser.close()


def _account(url: str) -> Api:
    """Robin, with the sample list and a short talk, all at the same moment."""
    api = Api(url, now=NOW.isoformat())
    body = {"email": account.EMAIL, "password": PASSWORD, "time_zone": ZONE, "locale": "en-GB"}
    api.token = api.post("/api/v1/accounts", body)["token"]
    account.fill(api, NOW.date())
    talk: dict[str, str] = {}
    for message in SAID:
        answer = api.post("/chat", {"message": message, "now": NOW.isoformat()} | talk)
        talk = {"conversation_id": answer["conversation_id"]}
    return api


def _pages(api: Api) -> dict[str, str]:
    """The pages that are drawn: name and path."""
    projects = {project["name"]: project["id"] for project in api.get("/api/v1/projects")["items"]}
    return {
        "today": "/today",
        "inbox": "/inbox",
        "project": f"/projects/{projects['Work']}",
        "assistant": "/assistant",
        "sign-in": "/sign-in",
    }


def _draw(browser: Browser, name: str, url: str, api: Api) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        for size in SIZES:
            context = _context(browser, size, theme)
            if name != "sign-in":
                context.add_cookies([{"name": "duly_session", "value": api.token or "", "url": url}])
            page = context.new_page()
            page.clock.set_fixed_time(NOW)
            _settle(page, url)
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


def _settle(page: Page, url: str) -> None:
    """Until what the page asks for has come; its event stream stays open, so the network is never idle."""
    page.goto(url)
    page.get_by_role("heading", level=1).wait_for()
    page.evaluate("document.fonts.ready.then(() => true)")
    page.locator("[aria-busy=true], [data-skeleton]").first.wait_for(state="detached")
