"""Helm, from PATH, on the chart of this clone."""

import shutil
import subprocess

from duly_scripts.failures import Failure
from duly_scripts.paths import ROOT

CHART = ROOT / "deploy" / "helm" / "duly"
RELEASE = "duly"
SECONDS = 60
_ADVICE = "Use --debug flag"

Answer = subprocess.CompletedProcess[str]


def missing() -> str | None:
    """Why nothing can be rendered here, in a sentence; None: it can."""
    return None if shutil.which("helm") else "no helm on PATH"


def helm(*arguments: str) -> Answer:
    """Raises Failure where there is no helm; the caller looks at the exit status."""
    if reason := missing():
        raise Failure(f"The chart cannot be rendered: {reason}.")
    return subprocess.run(["helm", *arguments], capture_output=True, text=True, timeout=SECONDS, check=False)


def template(*arguments: str, name: str = RELEASE, namespace: str = RELEASE) -> str:
    """The chart's manifests; raises Failure with helm's words where it refuses."""
    answer = helm("template", name, str(CHART), f"--namespace={namespace}", *arguments)
    if answer.returncode != 0:
        raise Failure(f"The chart cannot be rendered: {answer.stderr.partition(_ADVICE)[0].strip()}")
    return answer.stdout
