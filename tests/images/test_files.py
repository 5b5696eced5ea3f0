"""What lies in an image: what runs, and nothing that only builds, installs or tests."""

import re
import stat
from _imp import source_hash
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from duly_scripts.images import bases, containers, dockerfile, layers
from duly_scripts.images.catalogue import Image

PROGRAMS = re.compile(
    r"(pip|pipx|uv|npm|npx|yarn|yarnpkg|pnpm|corepack|poetry|gcc|g\+\+|cc|c\+\+|cpp|clang|tcc|ld|as|make|cmake|rustc|cargo|go|git)[0-9.-]*"
)
PACKAGES = {"pip", "setuptools", "wheel", "ensurepip", "npm", "corepack", "yarn", "pytest", "mypy", "ruff"}
CACHES = ("root/.cache", "root/.npm", "var/cache/apk", "var/log/apk.log", "var/lib/apt/lists", "var/cache/apt/archives")
TEST_FILE = re.compile(r"test_\w+\.py|conftest\.py|.*\.(test|spec)\.[cm]?[jt]s")
APP = ("app", "opt/venv")
# The scratch folders of every Linux, which a read-only root takes away but for /tmp; and where the backend's volume of secrets is mounted.
WRITABLE = {"/tmp", "/var/tmp"}  # noqa: S108
VOLUMES = {"backend": {"/var/lib/duly/secrets"}}
HASH_WITHOUT_CHECK = 1
SECRET_FILE = re.compile(
    r"(\.env|\.netrc|\.pypirc|\.npmrc|\.git-credentials|\.docker|id_(rsa|ed25519|ecdsa)|.*\.(key|p12|pfx))"
)
SECRET_TEXT = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----|_authToken|://[^/\s:@]+:[^/\s:@]{8,}@[\w.]+\.\w+/simple")

# Prints each folder in which a file can be made, after trying to.
TRY_EVERY_FOLDER = (
    'find / -xdev -type d | while read -r d; do { true >"$d/.duly-try"; } 2>/dev/null && echo "$d"; done; true'
)
# Prints the modules for whose source no bytecode lies beside it, once all that a service imports at its start is imported.
WITHOUT_BYTECODE = """
import importlib, pathlib, sys
for name in sys.argv[1:]: importlib.import_module(name)
for module in list(sys.modules.values()):
    cached = getattr(module, '__cached__', None)
    if cached and getattr(module, '__file__', '').endswith('.py') and not pathlib.Path(cached).exists(): print(module.__name__)
"""


def _below(folder: Path) -> Iterator[Path]:
    """Every entry, links not followed."""
    for entry in folder.iterdir():
        yield entry
        if entry.is_dir() and not entry.is_symlink():
            yield from _below(entry)


@pytest.fixture(scope="session")
def entries(root: Path) -> list[tuple[str, Path]]:
    """(place in the image without the first slash, place on this machine)."""
    return [(path.relative_to(root).as_posix(), path) for path in _below(root)]


Entries = list[tuple[str, Path]]


def test_no_file_takes_the_rights_of_its_owner(entries: Entries) -> None:
    files = [(name, path.lstat().st_mode) for name, path in entries]
    assert [name for name, mode in files if stat.S_ISREG(mode) and mode & (stat.S_ISUID | stat.S_ISGID)] == []


def test_no_installer_compiler_or_version_control_is_left(entries: Entries) -> None:
    programs = [name for name, path in entries if "bin" in name.split("/")[:-1] and PROGRAMS.fullmatch(path.name)]
    folders = [name for name, path in entries if path.name in PACKAGES and path.is_dir() and "packages" in name]
    modules = [name for name, path in entries if path.name == "node_modules"]
    assert programs + folders + modules == []


def test_no_cache_history_or_leftover_is_there(root: Path, entries: Entries) -> None:
    assert [name for name in CACHES if (root / name).is_file() or any((root / name).glob("*"))] == []
    assert [name for name, path in entries if path.name in (".git", ".github", ".pytest_cache", ".mypy_cache", ".ruff_cache")] == []  # fmt: skip
    assert [name for name, path in entries if re.fullmatch(r"\.\w*(history|wget-hsts)", path.name)] == []
    assert [*(root / "tmp").iterdir(), *(root / "var/tmp").iterdir()] == []


def test_no_test_of_ours_is_there(entries: Entries) -> None:
    ours = [name for name, _ in entries if name.startswith("app/")]
    assert ours
    assert [name for name in ours if {"tests", "test", "__tests__"} & set(name.split("/"))] == []
    assert [name for name in ours if TEST_FILE.fullmatch(name.rpartition("/")[2])] == []


def test_the_application_belongs_to_root_and_others_cannot_write_it(entries: Entries) -> None:
    ours = [(name, path.lstat()) for name, path in entries if name.startswith(APP)]
    assert ours
    assert [name for name, found in ours if (found.st_uid, found.st_gid) != (0, 0)] == []
    assert [name for name, found in ours if not stat.S_ISLNK(found.st_mode) and found.st_mode & 0o022] == []


def test_everybody_can_read_the_application(entries: Entries) -> None:
    ours = [(name, path.lstat().st_mode) for name, path in entries if name.startswith(APP)]
    assert [name for name, mode in ours if not mode & 0o004] == []


@pytest.mark.parametrize("user", ["", "12345:12345"])
def test_it_can_write_nowhere_but_in_tmp_even_on_a_root_that_is_not_read_only(
    service: Image, tag: str, user: str
) -> None:
    flags = ["--network=none", "--read-only=false", *([f"--user={user}"] if user else [])]
    tried = containers.once(tag, *flags, "--entrypoint=sh", command=("-c", TRY_EVERY_FOLDER))
    assert set(tried.stdout.split()) - VOLUMES.get(service.name, set()) <= WRITABLE, tried.stderr
    assert "/var/tmp" in tried.stdout, "the try itself works"  # noqa: S108


def test_on_a_read_only_root_it_can_write_in_tmp_alone(tag: str) -> None:
    script = f"{TRY_EVERY_FOLDER}; true >/tmp/works && ls /tmp"
    told = containers.once(tag, "--network=none", "--entrypoint=sh", command=("-c", script)).stdout
    assert told.split() == ["/tmp", "works"]  # noqa: S108


def test_each_python_file_has_bytecode_that_is_never_compared_with_it(service: Image, root: Path) -> None:
    if service.name == "frontend":
        assert not any(root.glob("usr/local/bin/python*"))
        return
    sources = [path for folder in APP for path in (root / folder).rglob("*.py")]
    assert sources
    assert [str(path) for path in sources if not _has_unchecked_bytecode(path)] == []


def _has_unchecked_bytecode(source: Path) -> bool:
    """PEP 552: magic number, flags, then the hash of the source under that number."""
    for compiled in (source.parent / "__pycache__").glob(f"{source.stem}.*.pyc"):
        magic, flags, digest = (compiled.read_bytes()[start:end] for start, end in ((0, 4), (4, 8), (8, 16)))
        number = int.from_bytes(magic, "little")
        return int.from_bytes(flags, "little") == HASH_WITHOUT_CHECK and digest == source_hash(
            number, source.read_bytes()
        )
    return False


@pytest.mark.parametrize(("name", "modules"), [("backend", ("duly_backend.app", "duly_service.serve")), ("chatbot", ("duly_chatbot.app", "duly_service.serve"))])  # fmt: skip
def test_nothing_is_compiled_at_a_start(image: Callable[[str], str], name: str, modules: tuple[str, ...]) -> None:
    answer = containers.once(image(name), "--network=none", command=("python", "-c", WITHOUT_BYTECODE, *modules))
    assert (answer.returncode, answer.stdout) == (0, ""), answer.stderr


@pytest.mark.thorough
def test_no_layer_holds_a_secret_or_a_cache_that_a_later_one_hides(service: Image, tag: str, tmp_path: Path) -> None:
    base = bases.local(dockerfile.read(service.folder / "Dockerfile").final_base)
    ours = layers.save(tag, tmp_path / "image").layers[len(containers.configuration(base)["RootFS"]["Layers"]) :]
    found = []
    for layer in ours:
        for entry, content in layers.members(layer):
            hidden = entry.name.startswith(CACHES) and entry.isfile()
            if hidden or SECRET_FILE.fullmatch(Path(entry.name).name) or SECRET_TEXT.search(content):
                found.append(entry.name)
    assert ours
    assert found == []
