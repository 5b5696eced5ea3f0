"""What a person can set: every setting of the services passes through by its own name, and unset means unset."""

import re

from tests.compose.docs import GUIDE
from tests.compose.files import DOMAIN, config
from tests.compose.project import DEPLOY, LAPTOP, PRODUCTION

from duly_scripts.settings import KNOWN

OF_TESTS = {"DULY_TEST_CLOCK"}
BESIDE_DULY = {"LOG_LEVEL", "ORIGIN"}
# What the files say themselves, whatever the person's environment holds.
DECIDED = {"BACKEND_URL", "CHATBOT_URL", "DATABASE_URL_FILE"}


def test_every_setting_of_a_service_passes_through() -> None:
    services = config(LAPTOP)["services"]
    for name, known in KNOWN.items():
        assert set(services[name]["environment"]) - DECIDED - BESIDE_DULY == known - OF_TESTS, name
        assert "LOG_LEVEL" in services[name]["environment"], name


def test_what_is_not_set_does_not_reach_a_service() -> None:
    services = config(LAPTOP)["services"]
    for name in KNOWN:
        told = {key: value for key, value in services[name]["environment"].items() if value is not None}
        assert set(told) - DECIDED <= {"DULY_PUBLIC_URL"}, name


def test_what_is_set_reaches_the_services_that_know_it() -> None:
    services = config(LAPTOP, DULY_REGISTRATION="closed", LOG_LEVEL="debug", ORIGIN="http://laptop:3000")["services"]
    assert services["backend"]["environment"]["DULY_REGISTRATION"] == "closed"
    assert [services[name]["environment"]["LOG_LEVEL"] for name in KNOWN] == ["debug"] * len(KNOWN)
    assert services["frontend"]["environment"]["ORIGIN"] == "http://laptop:3000"


def test_printed_links_lead_to_the_port_that_was_chosen() -> None:
    services = config(LAPTOP, DULY_PORT="8080", DULY_BIND="0.0.0.0")["services"]  # noqa: S104
    assert services["frontend"]["ports"][0]["published"] == "8080"
    assert services["frontend"]["ports"][0]["host_ip"] == "0.0.0.0"  # noqa: S104
    for name in ("backend", "admin"):
        assert services[name]["environment"]["DULY_PUBLIC_URL"] == "http://localhost:8080"


def test_in_production_the_name_is_the_address_everywhere() -> None:
    services = config(PRODUCTION, **DOMAIN)["services"]
    assert services["frontend"]["environment"]["ORIGIN"] == "https://duly.example.org"
    for name in ("backend", "admin"):
        assert services[name]["environment"]["DULY_PUBLIC_URL"] == "https://duly.example.org"
    assert services["caddy"]["environment"]["DULY_DOMAIN"] == "duly.example.org"


def test_the_guide_names_the_variables_that_the_files_read_and_no_others() -> None:
    text = "".join((DEPLOY / file).read_text(encoding="utf-8") for file in PRODUCTION)
    read = set(re.findall(r"\$\{(DULY_\w+)", text)) | set(
        re.findall(r"^ +((?:DULY_|LOG_|ORIGIN)\w*):$", text, re.MULTILINE)
    )
    table = GUIDE.read_text(encoding="utf-8").partition("## Settings")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `([A-Z_]+)`", table, re.MULTILINE)) == read
