"""Where things lie in a clone."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"
PACKAGES = VENV / "lib" / PYTHON / "site-packages"
FRONTEND = ROOT / "frontend"
SCRIPTS = ROOT / "scripts"

# Every folder of ours that Python imports from, by the .pth file.
SOURCES = tuple(ROOT / name for name in ("service/src", "language/src", "backend/src", "chatbot/src", "scripts"))
