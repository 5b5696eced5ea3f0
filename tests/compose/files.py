"""What the Compose files come to, as Compose itself reads them; nothing runs for it."""

import json
import subprocess
from typing import Any

import pytest
from tests.compose.engines import Answer, compose, environment
from tests.compose.project import DEPLOY

DOMAIN = {"DULY_DOMAIN": "duly.example.org"}
Services = dict[str, dict[str, Any]]


def read(files: tuple[str, ...], **told: str) -> Answer:
    """`docker compose config` of the files, tools included, with nothing set but `told`."""
    command = compose()
    if command is None:
        pytest.skip("neither docker-compose nor docker compose on this machine")
    named = [word for file in files for word in ("--file", str(DEPLOY / file))]
    return subprocess.run(
        [*command, *named, "--profile", "*", "config", "--format", "json"],
        env=environment() | told,
        capture_output=True,
        check=False,
    )


def config(files: tuple[str, ...], **told: str) -> dict[str, Any]:
    answer = read(files, **told)
    assert answer.returncode == 0, answer.stderr.decode()
    assert not answer.stderr, answer.stderr.decode()
    found: dict[str, Any] = json.loads(answer.stdout)
    return found
