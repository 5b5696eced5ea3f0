"""What the web app's bundle is made of."""

import json
from pathlib import Path
from typing import Any

import pytest

from duly_scripts import sbom
from duly_scripts.failures import Failure
from duly_scripts.frontend import BUILD


@pytest.fixture
def lock() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(sbom.LOCK.read_text(encoding="utf-8"))
    return read


def _map(folder: Path, *sources: str | None) -> None:
    (folder / "chunk.js.map").write_text(json.dumps({"sources": sources}), encoding="utf-8")


def test_a_package_is_found_by_any_of_its_files_in_a_source_map(tmp_path: Path) -> None:
    _map(tmp_path, "../../node_modules/svelte/src/a.js", "../node_modules/@lucide/svelte/b.js", "../src/app.ts", None)
    assert sbom.bundled(tmp_path) >= {"node_modules/svelte", "node_modules/@lucide/svelte"}


def test_a_package_inside_of_another_is_told_from_its_namesake(tmp_path: Path) -> None:
    _map(tmp_path, "../node_modules/@sveltejs/kit/node_modules/cookie/index.js")
    assert "node_modules/@sveltejs/kit/node_modules/cookie" in sbom.bundled(tmp_path)
    assert "node_modules/cookie" not in sbom.bundled(tmp_path)


def test_every_component_bears_its_address_licence_and_checksum(lock: dict[str, Any]) -> None:
    document = sbom.document(["node_modules/svelte", "node_modules/@sveltejs/kit"], lock)
    kit, svelte = document["components"]
    assert kit["purl"] == f"pkg:npm/%40sveltejs/kit@{lock['packages']['node_modules/@sveltejs/kit']['version']}"
    assert svelte["licenses"] == [{"expression": "MIT"}]
    assert len(svelte["hashes"][0]["content"]) == 128
    assert document["metadata"]["component"]["version"] == lock["version"]


def test_a_package_that_the_lock_lacks_is_refused(lock: dict[str, Any]) -> None:
    with pytest.raises(Failure, match="node_modules/stranger, which package-lock"):
        sbom.document(["node_modules/stranger"], lock)


def test_the_real_bundle_is_made_of_packages_in_the_lock_and_of_no_build_tool(lock: dict[str, Any]) -> None:
    if not any(BUILD.rglob("*.map")):
        pytest.skip("the web app is not built; ./test run does it")
    names = {component["name"] for component in sbom.document(sbom.bundled(BUILD), lock)["components"]}
    assert {"@sveltejs/kit", "@fontsource-variable/inter", "@sveltejs/adapter-node"} <= names
    assert not names & {"vite", "typescript", "eslint", "vitest"}
