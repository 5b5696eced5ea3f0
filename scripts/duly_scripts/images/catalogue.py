"""The three images: where each listens, whom it runs as, and what it may weigh."""

from dataclasses import dataclass
from pathlib import Path

from duly_scripts.paths import ROOT


@dataclass(frozen=True)
class Image:
    """`most_mb`: its size at most, in MB (10⁶ bytes) as it lies unpacked on a disk; beside its base's own where `over_base`."""

    name: str
    port: int
    metrics_port: int
    user: int
    most_mb: float
    needs: dict[str, str]
    over_base: bool = False

    @property
    def title(self) -> str:
        return f"duly-{self.name}"

    @property
    def folder(self) -> Path:
        return ROOT / self.name

    @property
    def repository(self) -> str:
        """Where builds of this machine are kept; nothing is ever pushed there."""
        return f"localhost/duly-test/{self.title}"


# What it needs to start leads to a port on which nobody listens: each starts, lives and ends while these are down.
_NOBODY = "127.0.0.1:9"
_BACKEND = {"BACKEND_URL": f"http://{_NOBODY}"}
IMAGES = {
    image.name: image
    for image in (
        Image("backend", 8000, 9001, 1000, 135, {"DATABASE_URL": f"postgresql://duly:no-secret@{_NOBODY}/duly"}),
        Image("chatbot", 8001, 9002, 1000, 90, _BACKEND),
        Image("frontend", 3000, 9000, 1001, 15, _BACKEND | {"CHATBOT_URL": f"http://{_NOBODY}"}, over_base=True),
    )
}
