"""What Helm prints after an install."""

import re
from typing import Any

import pytest

from duly_scripts.chart.helm import CHART, RELEASE, helm, missing

OWN = (
    "--set=database.bundled.enabled=false",
    "--set=database.existingSecret.name=x",
    "--set=networkPolicy.enabled=false",
)


def notes(*arguments: str) -> str:
    if reason := missing():
        pytest.skip(reason)
    answer = helm("install", RELEASE, str(CHART), f"--namespace={RELEASE}", "--dry-run=client", *arguments)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.partition("NOTES:\n")[2]


def commands(*arguments: Any) -> list[str]:
    return re.findall(r"^     (\S.*)$", notes(*arguments), re.MULTILINE)


def test_the_next_three_commands_are_told() -> None:
    assert commands() == [
        "kubectl -n duly rollout status deployment/duly-frontend --timeout=5m",
        "helm -n duly test duly",
        "kubectl -n duly port-forward service/duly-frontend 3000:80",
    ]


def test_the_address_is_told_where_it_is_known() -> None:
    assert commands("--set=publicUrl=https://duly.example.org")[-1] == "https://duly.example.org"


def test_who_only_tries_it_out_is_told_so() -> None:
    assert "This is for trying out: the bundled PostgreSQL" in notes()
    assert "bundled" not in notes(*OWN)


def test_what_is_missing_is_told() -> None:
    assert "Nothing is backed up" in notes()
    assert "Nothing is backed up" not in notes("--set=backup.enabled=true")
    assert "No NetworkPolicy" in notes(*OWN)
    assert "No NetworkPolicy" not in notes()
