"""scripts/chart: writes every file that is made of the chart, and says which were not as they should be."""

import sys
from pathlib import Path

from duly_scripts.chart import files
from duly_scripts.failures import Failure
from duly_scripts.paths import ROOT


def main() -> int:
    try:
        fresh = files.made()
    except Failure as failure:
        sys.stderr.write(f"{failure}\n")
        return failure.status
    changed = [path for path, text in fresh.items() if files.written(path) != text]
    gone = files.leftover(fresh)
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(fresh[path], encoding="utf-8")
    for path in gone:
        path.unlink()
    print(_told([*changed, *gone]))
    return 0


def _told(paths: list[Path]) -> str:
    return "\n".join(f"wrote {path.relative_to(ROOT)}" for path in paths) or "All files are fresh."


if __name__ == "__main__":
    sys.exit(main())
