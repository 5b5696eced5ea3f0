"""What every Python service of Duly does alike: settings, logs, health, metrics, problems, serving."""

import sys

# FastAPI asks of each class whether it is a model of pydantic 1, and loads all of pydantic.v1 to find out: 1.5 MiB and 35 ms
# of every start. Where that module is missing it takes "no" for the answer.
sys.modules.setdefault("pydantic.v1", None)  # type: ignore[arg-type]
