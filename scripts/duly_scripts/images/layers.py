"""An image as its parts on the disk: manifest, config and layers; its digest without what the builder leaves by chance."""

import hashlib
import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duly_scripts.failures import Failure
from duly_scripts.images import engine

# buildah writes a random number of its working container, and the host's name, into a config of docker's format.
CHANCE_OF_IMAGE = ("container", "container_config", "docker_version")
CHANCE_OF_CONFIG = ("Hostname", "Image")
SAVE_SECONDS = 300.0


@dataclass(frozen=True)
class Saved:
    """A saved image: `layers` are tar files, the base's first."""

    manifest: dict[str, Any]
    config: dict[str, Any]
    layers: tuple[Path, ...]

    @property
    def digest(self) -> str:
        """Of the manifest, as a registry would name it, layers not compressed."""
        written = _canonical(self.config)
        config = {**self.manifest["config"], "digest": _digest(written), "size": len(written)}
        return _digest(_canonical({**self.manifest, "config": config}))


def save(tag: str, folder: Path) -> Saved:
    """Writes an image of this machine into a folder that is not there yet."""
    answer = engine.run("buildah", "push", "--quiet", tag, f"dir:{folder}", seconds=SAVE_SECONDS)
    if answer.returncode != 0:
        raise Failure(f"The image {tag} could not be saved: {engine.last_line(answer.stderr)}")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    config = json.loads(_blob(folder, manifest["config"]).read_text(encoding="utf-8"))
    layers = tuple(_blob(folder, layer) for layer in manifest["layers"])
    return Saved(manifest, _without_chance(config), layers)


def members(layer: Path) -> Iterator[tuple[tarfile.TarInfo, bytes]]:
    """Every entry of a layer with its content."""
    with tarfile.open(layer) as tar:
        for entry in tar:
            file = tar.extractfile(entry) if entry.isfile() else None
            yield entry, file.read() if file else b""


def differences(first: Saved, second: Saved) -> list[str]:
    """What differs, a line for each file or entry of the config; empty: nothing."""
    lines: list[str] = []
    for number, (left, right) in enumerate(zip(first.layers, second.layers, strict=False)):
        if left.name != right.name:
            lines += _of_layers(f"layer {number}", _facts(left), _facts(right))
    if len(first.layers) != len(second.layers):
        lines.append(f"{len(first.layers)} layers, then {len(second.layers)}")
    for key in sorted(first.config.keys() | second.config.keys()):
        left_value, right_value = first.config.get(key), second.config.get(key)
        if left_value != right_value:
            lines.append(f"config: {key}: {json.dumps(left_value)[:200]}, then {json.dumps(right_value)[:200]}")
    return lines


def _of_layers(name: str, left: dict[str, dict[str, object]], right: dict[str, dict[str, object]]) -> list[str]:
    lines = [f"{name}: {path} is only in the first" for path in sorted(left.keys() - right.keys())]
    lines += [f"{name}: {path} is only in the second" for path in sorted(right.keys() - left.keys())]
    for path in sorted(left.keys() & right.keys()):
        what = [
            f"{key} {left[path][key]}, then {right[path][key]}"
            for key in left[path]
            if left[path][key] != right[path][key]
        ]
        if what:
            lines.append(f"{name}: {path}: {'; '.join(what)}")
    return lines or [f"{name}: the same files in another order or form"]


def _facts(layer: Path) -> dict[str, dict[str, object]]:
    return {
        entry.name: {
            "mode": oct(entry.mode),
            "owner": f"{entry.uid}:{entry.gid}",
            "time": entry.mtime,
            "type": entry.type,
            "link": entry.linkname,
            "content": hashlib.sha256(content).hexdigest()[:12],
        }
        for entry, content in members(layer)
    }


def _blob(folder: Path, descriptor: dict[str, Any]) -> Path:
    return folder / str(descriptor["digest"]).removeprefix("sha256:")


def _without_chance(config: dict[str, Any]) -> dict[str, Any]:
    inner = {key: value for key, value in config["config"].items() if key not in CHANCE_OF_CONFIG}
    return {key: value for key, value in config.items() if key not in CHANCE_OF_IMAGE} | {"config": inner}


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def _digest(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
