"""Commands of the backend, run as an operator runs them."""

import os
import subprocess
import sys


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    keep = {name: value for name, value in os.environ.items() if not name.startswith(("DULY_", "DATABASE_"))}
    command = [sys.executable, "-m", "duly_backend", *arguments]
    return subprocess.run(command, env=keep | environment, capture_output=True, text=True, check=False, timeout=30)
