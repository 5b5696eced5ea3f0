"""The whole API against its own document: no 500, no undocumented answer, each answer as its schema has it."""

import asyncio
import os
import sys
from pathlib import Path

import httpx2
import pytest
from backend.tests.support.people import register_at
from backend.tests.support.served import Serve
from backend.tests.support.things import a_life

_SCHEMATHESIS = Path(sys.executable).with_name("schemathesis")
_CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
# A stream has no end, and these would sign out the one who asks.
_LEFT_OUT = ("streamEvents", "changePassword", "deleteSession", "deleteCurrentSession")


@pytest.mark.thorough
async def test_whatever_is_sent_the_api_keeps_to_its_document(serve: Serve, tmp_path: Path) -> None:
    async with serve() as served, httpx2.AsyncClient(base_url=f"{served.url}/api/v1") as client:
        person = await register_at(client)
        await a_life(person)
        asked = await asyncio.create_subprocess_exec(
            *(
                _SCHEMATHESIS,
                "run",
                f"{served.url}/api/v1/openapi.json",
                "--header",
                f"Authorization: Bearer {person.token}",
            ),
            *(
                "--phases",
                "examples,coverage,fuzzing",
                "--max-examples",
                "5",
                "--generation-deterministic",
                "--no-shrink",
            ),
            *("--checks", _CHECKS, "--max-time", "60", "--warnings", "off", "--no-color"),
            *(part for name in _LEFT_OUT for part in ("--exclude-operation-id", name)),
            cwd=tmp_path,
            env=os.environ | {"COLUMNS": "120"},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await asked.communicate()

    assert asked.returncode == 0, said.decode()[-8000:]
    assert not [line for line in served.lines() if line["level"] == "error"]
