"""How the images are built: what enters, from which bases, and what a change costs."""

import os
import re
import shutil
from pathlib import Path

import pytest

from duly_scripts.failures import Failure
from duly_scripts.images import bases, building, context, dockerfile, engine
from duly_scripts.images.building import Recipe
from duly_scripts.images.catalogue import IMAGES, Image
from duly_scripts.paths import ROOT
from duly_scripts.testing import console

DOCKERFILE = """\
# FROM nothing
FROM docker.io/library/node:24-alpine@sha256:aa AS dependencies
COPY frontend/package.json frontend/package-lock.json ./
RUN one \\
    && two
FROM dependencies AS code
COPY --chmod=644 frontend/ ./
FROM docker.io/library/node:18-alpine@sha256:bb
COPY --from=code /build /app
"""
IGNORE = """\
# nothing but
*
!backend/src
!frontend/src
frontend/src/**/*.draft
**/__pycache__
"""
CACHED = "--> Using cache"
CODE = re.compile(r"STEP \d+/\d+: COPY (service/src/|frontend/ )")
INSTALLS = re.compile(r"STEP \d+/\d+: RUN .*(apk add|pip .*install|npm ci)")


def test_the_bases_of_a_dockerfile_are_what_its_from_lines_name_and_not_its_stages() -> None:
    found = dockerfile.parse(DOCKERFILE)
    assert found.bases == (
        "docker.io/library/node:24-alpine@sha256:aa",
        "docker.io/library/node:18-alpine@sha256:bb",
    )
    assert found.final_base == found.bases[1]


def test_what_enters_is_what_copy_takes_from_the_context() -> None:
    assert dockerfile.parse(DOCKERFILE).sources == (
        "frontend/package.json",
        "frontend/package-lock.json",
        "frontend/",
    )


@pytest.mark.parametrize(
    ("path", "enters"),
    [
        ("backend/src/app.py", True),
        ("backend/src/room/rules.py", True),
        ("backend/src/__pycache__/app.pyc", False),
        ("backend/tests/test_app.py", False),
        ("frontend/src/lib/a/b.draft", False),
        ("frontend/src/lib/a/b.ts", True),
        ("frontend/srcs", False),
        ("README.md", False),
    ],
)
def test_the_last_line_that_speaks_of_a_path_lets_it_in_or_keeps_it_out(path: str, enters: bool) -> None:
    assert context.parse_ignore(IGNORE).lets_in(path) is enters


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("backend/src/app.py", "backend/src/__pycache__/app.pyc", "backend/tests/test_app.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / ".dockerignore").write_text(IGNORE, encoding="utf-8")
    return tmp_path


def test_only_what_enters_an_image_has_it_built_anew(tree: Path) -> None:
    def key() -> str:
        return context.fingerprint(tree, context.files(tree, ["backend/"]))

    before = key()
    (tree / "backend/tests/test_app.py").write_text("changed", encoding="utf-8")
    (tree / "backend/src/__pycache__/app.pyc").write_text("changed", encoding="utf-8")
    assert key() == before
    (tree / "backend/src/app.py").write_text("changed", encoding="utf-8")
    changed = key()
    assert changed != before
    (tree / "backend/src/app.py").chmod(0o755)
    assert key() != changed


def test_the_same_files_in_another_clone_are_the_same_image(
    tree: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("clone") / "duly"
    shutil.copytree(tree, other)
    keys = [context.fingerprint(root, context.files(root, ["backend/src"])) for root in (tree, other)]
    assert keys[0] == keys[1]


def test_what_enters_an_image_of_ours_is_no_test_and_nothing_built(service_files: list[Path]) -> None:
    places = [path.relative_to(ROOT).as_posix() for path in service_files]
    assert places
    assert [
        place for place in places if re.search(r"(^|/)(tests|node_modules|build|__pycache__|\.svelte-kit)/", place)
    ] == []


@pytest.fixture(params=IMAGES)
def service_files(request: pytest.FixtureRequest) -> list[Path]:
    image = IMAGES[request.param]
    return context.files(ROOT, dockerfile.read(image.folder / "Dockerfile").sources)


@pytest.mark.parametrize(
    ("reference", "short"),
    [
        ("docker.io/library/python:3.11-alpine@sha256:ab", "python:3.11-alpine"),
        ("docker.io/prom/prometheus:v3", "prom/prometheus:v3"),
        ("ghcr.io/duly-app/duly-backend:0.1.0", "ghcr.io/duly-app/duly-backend:0.1.0"),
    ],
)
def test_a_base_is_named_as_people_write_it(reference: str, short: str) -> None:
    assert bases.short(reference) == short


def test_a_base_that_is_named_comes_before_the_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        bases.VARIABLE, "\n node:18-alpine=localhost/node:18\n  python:3.11-alpine=mirror.example/python "
    )
    node = "docker.io/library/node:18-alpine@sha256:bb"
    assert bases.contexts([node, "docker.io/library/node:24-alpine@sha256:aa"]) == [
        f"--build-context={node}=container-image://localhost/node:18"
    ]


@pytest.mark.parametrize("text", ["python", "python:3.11", "python=localhost/python", "python:3.11="])
def test_what_is_no_pair_of_base_and_image_is_refused(text: str) -> None:
    with pytest.raises(Failure, match=r"write pairs such as python:3\.11-alpine=") as refused:
        bases.pairs({bases.VARIABLE: text})
    assert refused.value.status == 2


def test_without_an_engine_the_reason_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert engine.refusal.__wrapped__() == (
        "no buildah and no podman on this machine; as root, ./test --install installs Debian's"
    )


def test_a_base_that_is_named_but_not_there_is_an_error(tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(bases.VARIABLE, "node:18-alpine=localhost/duly-test/no-such-image")
    with pytest.raises(Failure, match="names localhost/duly-test/no-such-image, which is not on this machine"):
        bases.refusal(["docker.io/library/node:18-alpine@sha256:bb"])
    assert tag


def test_a_registry_that_cannot_be_reached_is_told_with_the_way_around_it(
    tag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(bases.VARIABLE, raising=False)
    assert bases.refusal(["registry.invalid/library/node:18@sha256:bb"]) == (
        "the registry of registry.invalid/library/node:18 cannot be reached, and DULY_IMAGE_BASES names no image in its place"
    )
    assert tag


def test_a_second_run_without_changes_builds_nothing(
    service: Image, tag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "buildah"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert building.built(service, console()) == tag


@pytest.fixture
def changed(service: Image, tmp_path: Path) -> Path:
    """What enters the image, in another place, with one file of the code changed."""
    found = dockerfile.read(service.folder / "Dockerfile")
    for path in [*context.files(ROOT, found.sources), service.folder / "Dockerfile", ROOT / context.IGNORE]:
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, copy)
    source = next((tmp_path / service.name / "src").rglob("*.html" if service.name == "frontend" else "__init__.py"))
    source.write_text(source.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.thorough
@pytest.mark.usefixtures("tag")
def test_a_change_of_the_code_installs_nothing_anew(service: Image, changed: Path) -> None:
    log: list[str] = []
    tags = {stage: f"{service.repository}:changed-{os.getpid()}{stage}" for stage in (building.BUILDER, "")}
    for stage, tag in tags.items():
        log += building.build(Recipe(service, tag, changed, stage=stage), console()).splitlines()
    building.remove(*tags.values())
    installs = [number for number, line in enumerate(log) if INSTALLS.search(line)]
    assert len(installs) >= 2, "the packages of the system, and those of the lock"
    assert [log[number : number + 3] for number in installs if not log[number + 1].startswith(CACHED)] == []
    copies = [number for number, line in enumerate(log) if CODE.search(line)]
    assert not log[copies[0] + 1].startswith(CACHED), "the change itself was seen"
