"""Whoever runs Duly, at the command line: PostgreSQL's programs are on PATH, beside the server that the tests use."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import asyncpg

from duly_scripts import postgres

PROGRAMS = postgres.find().folder


def environment(url: str | None = None, **more: str) -> dict[str, str]:
    """As a person's, without a setting of Duly's but the address."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DULY_", "DATABASE_"))}
    kept["PATH"] = f"{PROGRAMS}{os.pathsep}{kept['PATH']}"
    return kept | ({"DATABASE_URL": url} if url else {}) | more


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "duly_backend", *arguments]


async def duly(
    *arguments: str, url: str | None = None, stdin: bytes = b"", **more: str
) -> subprocess.CompletedProcess[bytes]:
    """Runs a command to its end; `stdin` is what it is fed."""

    def run() -> subprocess.CompletedProcess[bytes]:
        env = environment(url, **more)
        return subprocess.run(command(*arguments), env=env, input=stdin, capture_output=True, check=False, timeout=60)

    return await asyncio.to_thread(run)


@contextmanager
def begun(*arguments: str, url: str, **more: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A command that runs on; `stdin` and `stdout` are pipes unless they are given."""
    pipes: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE) | more
    with subprocess.Popen(command(*arguments), env=environment(url), **pipes) as running:
        try:
            yield running
        finally:
            running.kill()


async def ended(running: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    """Its exit status and what it said on stderr, once it has ended."""
    _, said = await asyncio.to_thread(running.communicate, timeout=20)
    return running.returncode, said


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def sentence(done: subprocess.CompletedProcess[bytes], status: int = 1) -> str:
    """The one line on stderr of a command that failed, and said nothing else."""
    assert (done.returncode, done.stdout) == (status, b""), done
    said = done.stderr.decode()
    assert said.count("\n") == 1 and said.endswith(".\n"), said
    return said.removesuffix("\n")


def stand_in(folder: Path, name: str, script: str) -> str:
    """A PATH on which a program of PostgreSQL is another one than the real."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return f"{folder}{os.pathsep}{environment()['PATH']}"


def children(process: int) -> dict[str, tuple[int, str]]:
    """What a process has started: name → (number, command line)."""
    answer = subprocess.run(
        ["ps", "-ww", "-A", "-o", "pid=", "-o", "ppid=", "-o", "args="], capture_output=True, text=True, check=True
    )
    found = {}
    for line in answer.stdout.splitlines():
        number, parent, *words = line.split()
        if int(parent) == process and words:
            found[Path(words[0]).name] = (int(number), " ".join(words))
    return found


async def contents(url: str) -> dict[str, list[str]]:
    """Every row of every table as text, and where each sequence stands."""
    connection = await asyncpg.connect(url)
    kinds = "SELECT relname, relkind = 'S' FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S')"
    try:
        return {
            name: await _rows(connection, name, "(last_value, is_called)" if is_sequence else name)
            for name, is_sequence in await connection.fetch(kinds)
        }
    finally:
        await connection.close()


async def _rows(connection: Any, name: str, what: str) -> list[str]:
    return [row[0] for row in await connection.fetch(f"SELECT {what}::text FROM {name} ORDER BY 1")]  # noqa: S608


async def sql(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
