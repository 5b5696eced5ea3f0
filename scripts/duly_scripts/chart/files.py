"""All files that are made of the chart, by their path."""

from pathlib import Path

from duly_scripts.chart import alerts, dashboard, manifests, values
from duly_scripts.chart.helm import CHART
from duly_scripts.paths import ROOT

GRAFANA = ROOT / "deploy" / "grafana"
KUBERNETES = ROOT / "deploy" / "kubernetes"


def made() -> dict[Path, str]:
    """Each file as it should be; raises Failure where helm is missing or refuses."""
    readme = CHART / "README.md"
    panels = dashboard.text()
    return {
        readme: values.fresh(readme.read_text(encoding="utf-8")),
        CHART / "files" / "dashboard.json": panels,
        GRAFANA / "duly.json": panels,
        GRAFANA / "alerts.yaml": alerts.text(),
        **{KUBERNETES / name: text for name, text in manifests.texts().items()},
    }


def written(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def leftover(fresh: dict[Path, str]) -> list[Path]:
    """Manifests that were made once and are not any more."""
    folders = (KUBERNETES / name for name in manifests.FOLDERS)
    return [
        path for folder in folders for path in sorted(folder.glob("*.yaml")) if _is_made(path) and path not in fresh
    ]


def _is_made(path: Path) -> bool:
    return path.read_text(encoding="utf-8").startswith(manifests.HEAD)
