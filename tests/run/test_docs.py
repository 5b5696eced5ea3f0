"""What the docs say of settings is what the services read."""

import re
from pathlib import Path

import pytest

from duly_scripts.paths import FRONTEND, ROOT
from duly_scripts.tables import OPERATING, fresh


def test_the_tables_of_settings_are_as_the_services_write_them() -> None:
    written = OPERATING.read_text(encoding="utf-8")
    assert "`DATABASE_URL" in written
    assert fresh(written) == written, "run scripts/docs"


def test_the_docs_name_the_variables_that_the_frontend_reads_and_no_others() -> None:
    read = set(re.findall(r"text\('([A-Z_]+)'\)", (FRONTEND / "server" / "settings.ts").read_text(encoding="utf-8")))
    table = OPERATING.read_text(encoding="utf-8").partition("### Frontend")[2]
    assert set(re.findall(r"^\| `([A-Z_]+)`", table, re.MULTILINE)) == read


DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def _anchors(text: str) -> set[str]:
    """What GitHub makes of the headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_in_a_document_leads_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for link in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
        name, _, anchor = link.partition("#")
        target = document.parent / name if name else document
        assert target.exists(), link
        assert not anchor or anchor in _anchors(target.read_text(encoding="utf-8")), link
