"""What an image says of itself: labels, user, health check, entry point; and that it says no secret."""

import re
from datetime import datetime
from typing import Any

import pytest

from duly_scripts.images import dockerfile
from duly_scripts.images.catalogue import Image
from duly_scripts.images.measuring import size_mb

Config = dict[str, Any]
LABEL = "org.opencontainers.image."
SECOND = 10**9
# A value after a name of this kind; a name with _FILE says where the secret lies instead.
SECRET = re.compile(r"\b(?!\w*_FILE=)\w*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIALS?)=(?=[^\s\"'$])", re.I)  # fmt: skip


def _labels(config: Config) -> dict[str, str]:
    return {
        name.removeprefix(LABEL): value for name, value in config["Config"]["Labels"].items() if name.startswith(LABEL)
    }


def test_every_label_tells_something(config: Config) -> None:
    labels = _labels(config)
    named = {"title", "description", "source", "documentation", "licenses", "version", "revision", "created", "base.name", "base.digest"}  # fmt: skip
    assert named <= {name for name, value in labels.items() if value}
    assert labels["licenses"] == "MIT"
    assert labels["documentation"].startswith(labels["source"])


def test_the_labels_tell_the_commit_and_its_moment(config: Config) -> None:
    labels = _labels(config)
    assert re.fullmatch(r"[0-9a-f]{40}", labels["revision"])
    assert re.match(r"\d+\.\d+\.\d+", labels["version"])
    assert datetime.fromisoformat(labels["created"]).tzinfo is not None


def test_the_base_is_pinned_by_tag_and_digest_and_the_labels_tell_it(service: Image, config: Config) -> None:
    found = dockerfile.read(service.folder / "Dockerfile")
    for base in found.bases:
        assert re.fullmatch(r"docker\.io/library/\w+:[\w.-]+@sha256:[0-9a-f]{64}", base), base
        assert ":latest" not in base
    labels = _labels(config)
    assert f"{labels['base.name']}@{labels['base.digest']}" == found.final_base


def test_the_user_is_a_number_and_not_root(service: Image, config: Config) -> None:
    assert config["Config"]["User"] == f"{service.user}:{service.user}"


def test_the_health_check_asks_livez_by_curl_and_has_all_its_times(service: Image, config: Config) -> None:
    check = config["Healthcheck"]
    assert check["Test"][:2] == ["CMD", "curl"], "in exec form: it needs no shell"
    assert check["Test"][-1] == f"http://127.0.0.1:{service.port}/livez"
    assert "--fail" in check["Test"]
    assert SECOND <= check["Timeout"] < check["Interval"] <= 30 * SECOND
    assert check["StartPeriod"] >= 10 * SECOND
    assert check["Retries"] == 3


def test_dumb_init_starts_the_service_without_a_shell(config: Config) -> None:
    assert config["Config"]["Entrypoint"] == ["dumb-init", "--"]
    assert config["Config"]["Cmd"][0] in ("python", "node")


def test_it_listens_everywhere_on_its_fixed_ports(service: Image, config: Config) -> None:
    assert {f"{service.port}/tcp", f"{service.metrics_port}/tcp"} == set(config["Config"]["ExposedPorts"])
    env = dict(line.split("=", 1) for line in config["Config"]["Env"])
    assert (env["HOST"], env["PORT"], env["METRICS_PORT"]) == ("0.0.0.0", str(service.port), str(service.metrics_port))  # noqa: S104


def test_the_runtime_is_set_for_production(service: Image, config: Config) -> None:
    if service.name == "frontend":
        assert "NODE_ENV=production" in config["Config"]["Env"]
    else:
        assert {"PYTHONDONTWRITEBYTECODE=1", "PYTHONUNBUFFERED=1"} <= set(config["Config"]["Env"])


def test_neither_the_environment_nor_the_history_holds_a_secret(config: Config) -> None:
    told = [*config["Config"]["Env"], *(entry.get("created_by", "") for entry in config["History"])]
    assert [line for line in told if SECRET.search(line)] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("DATABASE_PASSWORD=hunter2", True),
        ("RUN TOKEN=abc npm ci", True),
        ("OPENAI_API_KEY=sk-1", True),
        ("DATABASE_PASSWORD_FILE=/run/secrets/x", False),
        ("ARG TOKEN=", False),
        ("PATH=/bin", False),
    ],
)
def test_a_secret_would_be_noticed(line: str, found: bool) -> None:
    assert bool(SECRET.search(line)) is found


def test_it_weighs_no_more_than_its_budget(service: Image, tag: str, base_mb: float) -> None:
    most = service.most_mb + (base_mb if service.over_base else 0)
    assert size_mb(tag) <= most, (
        "make it smaller, or raise the budget in duly_scripts/images/catalogue.py with a reason"
    )
