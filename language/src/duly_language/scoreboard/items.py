"""Phrases with what is wanted, read from JSON lines: dates have `expect`, commands have `intent`."""

import json
from pathlib import Path
from typing import Any, Literal

Item = dict[str, Any]
Kind = Literal["dates", "commands"]


def files_in(folder: Path) -> list[Path]:
    """The .jsonl files in the folder and below, in order of their names. Raises ValueError where there is none."""
    found = sorted(folder.rglob("*.jsonl"))
    if not found:
        raise ValueError(f"No .jsonl file lies in {folder}: name the folder that holds the phrases.")
    return found


def read_items(file: Path) -> list[Item]:
    """The items of a file that can be scored: no spoiled ones (`noisy`), nothing that is neither date nor command."""
    lines = file.read_text(encoding="utf-8").splitlines()
    items: list[Item] = [json.loads(line) for line in lines if line.strip()]
    return [item for item in items if kind_of(item) and not item.get("noisy")]


def kind_of(item: Item) -> Kind | None:
    if not isinstance(item.get("text"), str):
        return None
    if isinstance(item.get("expect"), dict):
        return "dates"
    return "commands" if isinstance(item.get("intent"), str) else None
