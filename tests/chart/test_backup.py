"""Backups by night, restoring by hand, and what outlives the release."""

import shlex
import subprocess
from pathlib import Path

import pytest
from tests.chart.rendering import Pod, Rendered, render

BACKUP = {"backup": {"enabled": True, "keep": 3}}


def _claim(pod: Pod) -> str:
    (volume,) = [volume for volume in pod.spec["volumes"] if volume["name"] == "backups"]
    claim: str = volume["persistentVolumeClaim"]["claimName"]
    return claim


def _cronjobs(rendered: Rendered) -> tuple[dict[str, object], dict[str, object]]:
    return rendered.one("CronJob", "duly-backup")["spec"], rendered.one("CronJob", "duly-restore")["spec"]


def test_backups_are_a_choice() -> None:
    rendered = render()
    assert not rendered.of("CronJob")
    assert not rendered.of("PersistentVolumeClaim")


def test_a_backup_is_made_by_night_and_a_restore_only_by_hand() -> None:
    backup, restore = _cronjobs(
        render({"backup": {"enabled": True, "schedule": "0 3 * * *", "timeZone": "Europe/Berlin"}})
    )
    assert (backup["schedule"], backup["timeZone"], backup["concurrencyPolicy"]) == (
        "0 3 * * *",
        "Europe/Berlin",
        "Forbid",
    )
    assert "suspend" not in backup
    assert restore["suspend"] is True


def test_both_use_one_claim_that_helm_never_deletes() -> None:
    rendered = render(BACKUP)
    claim = rendered.one("PersistentVolumeClaim")
    assert {_claim(rendered.pod("duly-backup")), _claim(rendered.pod("duly-restore"))} == {claim["metadata"]["name"]}
    annotations = claim["metadata"]["annotations"]
    # What a hook has made is no part of the release. Of the two moments to delete it, one never comes for a claim.
    assert annotations["helm.sh/hook"] == "pre-install,pre-upgrade"
    assert annotations["helm.sh/hook-delete-policy"] == "hook-failed"
    assert annotations["helm.sh/resource-policy"] == "keep"


def test_a_claim_of_yours_is_used_instead() -> None:
    rendered = render({"backup": {"enabled": True, "existingClaim": "mine"}})
    assert not rendered.of("PersistentVolumeClaim")
    assert _claim(rendered.pod("duly-backup")) == _claim(rendered.pod("duly-restore")) == "mine"


def test_a_restore_is_tried_once_and_a_backup_thrice() -> None:
    rendered = render(BACKUP)
    limits = {
        name: rendered.one("CronJob", f"duly-{name}")["spec"]["jobTemplate"]["spec"]["backoffLimit"]
        for name in ("backup", "restore")
    }
    assert limits == {"backup": 2, "restore": 0}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Backups, and a stand-in for python that only says what it was asked to do, or makes the file."""
    program = tmp_path / "bin" / "python"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\necho "$*"\n[ "$3" != backup ] || : > "$4"\n', encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "backups").mkdir()
    return tmp_path


def _run(name: str, folder: Path, **env: str) -> str:
    """What the job's script does, with its folder moved."""
    container = render(BACKUP).pod(f"duly-{name}").containers[0]
    shell, options, script = container["args"]
    given = (
        {each["name"]: each.get("value", "") for each in container["env"]}
        | env
        | {"PATH": f"{folder / 'bin'}:/usr/bin:/bin"}
    )
    moved = script.replace("/backups", shlex.quote(str(folder / "backups")))
    return subprocess.run([shell, options, moved], env=given, check=True, capture_output=True, text=True).stdout


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


def test_the_newest_backups_stay_and_what_is_no_backup_is_left_alone(folder: Path) -> None:
    for name in (
        "duly-20260101T000000Z.backup",
        "duly-20260102T000000Z.backup",
        "duly-20260103T000000Z.backup",
        "notes.txt",
    ):
        (folder / "backups" / name).touch()
    assert "-m duly_backend backup" in _run("backup", folder)
    names = _names(folder)
    assert names[:2] == ["duly-20260102T000000Z.backup", "duly-20260103T000000Z.backup"]
    assert len(names) == 4
    assert names[3] == "notes.txt"


def test_the_newest_backup_is_restored_or_the_one_that_is_named(folder: Path) -> None:
    for name in ("duly-20260102T000000Z.backup", "duly-20251231T000000Z.backup"):
        (folder / "backups" / name).touch()
    said = _run("restore", folder).split()
    assert said[:-1] == ["-m", "duly_backend", "restore", "--replace"]
    assert Path(said[-1]).name == "duly-20260102T000000Z.backup"
    assert (
        _run("restore", folder, FILE="duly-20251231T000000Z.backup").strip().endswith("/duly-20251231T000000Z.backup")
    )
