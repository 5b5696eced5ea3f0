"""Draws the icons of the installed app from the stamp (static/icons/icon.svg): `python scripts/icons.py`, with Debian's chromium.

Maskable and Apple's icons fill their square, since the system cuts them to its own shape.
"""

from pathlib import Path
from typing import Final

from playwright.sync_api import Page, sync_playwright

ICONS: Final = Path(__file__).parent.parent / "static" / "icons"
# Name, pixels, how much of the square the stamp takes, whether the ground is filled.
SIZES: Final = (
    ("icon-32.png", 32, 1.0, False),
    ("icon-192.png", 192, 0.92, False),
    ("icon-512.png", 512, 0.92, False),
    ("maskable-512.png", 512, 1.0, True),
    ("apple-touch-icon.png", 180, 1.1, True),
)
INK: Final = "#284ba8"


def draw(page: Page, name: str, pixels: int, share: float, *, filled: bool) -> None:
    svg = (ICONS / "icon.svg").read_text()
    ground = INK if filled else "transparent"
    size = round(pixels * share)
    page.set_viewport_size({"width": pixels, "height": pixels})
    page.set_content(
        f"<style>html,body{{margin:0;background:{ground}}}body{{display:grid;place-items:center;height:100vh}}"
        f"svg{{width:{size}px;height:{size}px;overflow:visible}}</style>{svg}"
    )
    page.screenshot(path=ICONS / name, omit_background=True)


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        for name, pixels, share, filled in SIZES:
            draw(page, name, pixels, share, filled=filled)
        browser.close()


if __name__ == "__main__":
    main()
