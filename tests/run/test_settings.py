"""./run passes on exactly what each service knows."""

import re

from duly_backend.settings import Settings as BackendSettings
from duly_chatbot.settings import Settings as ChatbotSettings
from duly_scripts import settings
from duly_scripts.paths import ROOT
from duly_service.settings import NAMES_OF_DULY


def _names(fields: dict[str, object]) -> set[str]:
    return {name.upper() for name in fields if name.startswith("duly_")}


def test_the_names_of_the_backend_are_those_of_its_settings() -> None:
    assert settings.KNOWN["backend"] == _names(dict(BackendSettings.model_fields))


def test_the_names_of_the_chatbot_are_those_of_its_settings() -> None:
    assert settings.KNOWN["chatbot"] == _names(dict(ChatbotSettings.model_fields))


def test_all_parts_know_the_same_names() -> None:
    of_frontend = (ROOT / "frontend" / "server" / "settings.ts").read_text(encoding="utf-8")
    listed = of_frontend.partition("NAMES_OF_DULY")[2].partition("]")[0]
    assert set(re.findall(r"'(DULY_\w+)'", listed)) == NAMES_OF_DULY == settings.ALL


def test_the_names_of_compose_are_those_of_its_files() -> None:
    files = [ROOT / "deploy" / name for name in ("compose.yaml", "compose.prod.yaml")]
    read = {name for file in files for name in re.findall(r"\$\{(DULY_\w+)", file.read_text(encoding="utf-8"))}
    assert read - frozenset.union(*settings.KNOWN.values()) == settings.OF_COMPOSE


def test_no_ambient_address_or_key_reaches_a_service() -> None:
    ambient = {
        "DATABASE_URL": "x",
        "PORT": "1",
        "ORIGIN": "x",
        "OPENAI_API_KEY": "x",
        "HTTP_PROXY": "x",
        "PATH": "/bin",
    }
    passed = settings.environment("backend", ambient, {"PORT": "8000"})
    assert passed["PORT"] == "8000"
    assert passed["PATH"] == "/bin"
    assert not {"DATABASE_URL", "ORIGIN", "OPENAI_API_KEY", "HTTP_PROXY"} & set(passed)


def test_what_the_person_sets_goes_before_what_run_would_choose() -> None:
    passed = settings.environment("backend", {"DULY_REGISTRATION": "closed"}, {"DULY_REGISTRATION": "open"})
    assert passed["DULY_REGISTRATION"] == "closed"


def test_a_service_gets_only_the_names_that_it_knows() -> None:
    assert "DULY_REGISTRATION" not in settings.environment("chatbot", {"DULY_REGISTRATION": "closed"}, {})
