"""scripts/sbom FILE: what the web app's bundle is made of, as CycloneDX. A scanner of the image cannot see it: the bundle has no node_modules.

The lock alone will not do: nine tenths of it are tools that never leave the builder, and every package in it is a devDependency,
which scanners pass over. So the app is built with source maps, and the packages that these name are looked up in the lock.
"""

import base64
import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from duly_scripts import environment, frontend, node, processes
from duly_scripts.console import Console
from duly_scripts.failures import Failure
from duly_scripts.paths import FRONTEND

LOCK = FRONTEND / "package-lock.json"
# Their files reach the bundle as they are, so that no map names them: fonts, and the adapter's own server.
UNMAPPED = ("@fontsource-variable/inter", "@sveltejs/adapter-node")
_INSTALLED = re.compile(r"node_modules/(?:@[^/]+/)?[^/]+(?:/node_modules/(?:@[^/]+/)?[^/]+)*")


def write(arguments: Sequence[str], console: Console) -> None:
    if len(arguments) != 1 or arguments[0].startswith("-"):
        raise Failure("scripts/sbom takes one argument, the file to write.", status=2)
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="duly-sbom-") as folder:
        packages = bundled(_build(Path(folder) / "frontend", console))
    text = json.dumps(document(packages, lock), indent=2, ensure_ascii=False)
    Path(arguments[0]).write_text(f"{text}\n", encoding="utf-8")


def bundled(build: Path) -> set[str]:
    """Where the bundle's packages lie in the lock ("node_modules/svelte"), by the source maps below `build`."""
    found = {f"node_modules/{name}" for name in UNMAPPED}
    for path in build.rglob("*.map"):
        for source in json.loads(path.read_text(encoding="utf-8"))["sources"]:
            if match := _INSTALLED.search(source or ""):
                found.add(match[0])
    return found


def document(packages: Iterable[str], lock: dict[str, Any]) -> dict[str, Any]:
    """The CycloneDX document; neither time nor random number in it, so that one commit gives the same bytes."""
    own = lock["packages"][""]
    missing = sorted(set(packages) - lock["packages"].keys())
    if missing:
        raise Failure(f"The web app's bundle holds {', '.join(missing)}, which package-lock.json lacks; run npm ci.")
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": own["name"], "version": own["version"]}},
        "components": [_component(path, lock["packages"][path]) for path in sorted(packages)],
    }


def _component(path: str, entry: dict[str, Any]) -> dict[str, Any]:
    name = path.rpartition("node_modules/")[2]
    purl = f"pkg:npm/{quote(name, safe='/')}@{entry['version']}"
    algorithm, _, digest = entry["integrity"].partition("-")
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": entry["version"],
        "purl": purl,
        "licenses": [{"expression": entry["license"]}],
        "hashes": [{"alg": algorithm.upper().replace("SHA", "SHA-"), "content": base64.b64decode(digest).hex()}],
    }


def _build(folder: Path, console: Console) -> Path:
    """A build with source maps, in a copy, so that the one that is served has none."""
    runtime = node.find()
    frontend.install(console, runtime)
    shutil.copytree(FRONTEND, folder, ignore=lambda at, _: frontend.NOT_SOURCES if at == str(FRONTEND) else set())
    (folder / "node_modules").symlink_to(frontend.MODULES)
    vite = [str(runtime.program), "node_modules/vite/bin/vite.js", "build", "--sourcemap"]
    with console.step("Building the web app with source maps"):
        for more in ([], ["--config", "vite.server.config.ts"]):
            env = runtime.environment(environment.tool_environment())
            processes.run([*vite, *more], console, env=env, cwd=folder, failure="The web app could not be built:")
    return folder / "build"
