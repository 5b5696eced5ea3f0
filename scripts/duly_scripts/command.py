"""One way in for every command: what fails is one sentence and an exit status, never a traceback."""

import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from duly_scripts import options
from duly_scripts.console import Console, complain
from duly_scripts.failures import Failure, Stopped
from duly_scripts.stop import Stop

STOPPED = 130


def main(name: str, arguments: Sequence[str]) -> int:
    """The exit status of the command `name`."""
    try:
        return COMMANDS[name](arguments)
    except Failure as failure:
        complain(str(failure))
        return failure.status
    except (Stopped, KeyboardInterrupt):
        return STOPPED
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        complain(f"The system refused something: {where}{error.strerror or error}.{_note_of_fault()}")
        return 1
    except Exception:  # noqa: BLE001 - the last resort: a person gets a sentence, the details go into a file
        complain(f"Something went wrong that should not.{_note_of_fault()}")
        return 1


def _run(arguments: Sequence[str]) -> int:
    from duly_scripts.run import run

    given = options.parse(arguments)
    run(given, Console(sys.stdout, Stop(), verbose=given.verbose))
    return 0


def _test(arguments: Sequence[str]) -> int:
    from duly_scripts.checks.test import parse, test

    given = parse(arguments)
    return test(given, Console(sys.stdout, Stop(), verbose=given.verbose))


def _screens(arguments: Sequence[str]) -> int:
    from duly_scripts.screens import make

    make(arguments, Console(sys.stdout, Stop()))
    return 0


def _images(arguments: Sequence[str]) -> int:
    from duly_scripts.images.command import main as images

    return images(arguments, Console(sys.stdout, Stop()))


def _docs(_: Sequence[str]) -> int:
    from duly_scripts.tables import write

    write()
    return 0


def _cldr(arguments: Sequence[str]) -> int:
    from duly_scripts.cldr import main as cldr

    return cldr(arguments, Console(sys.stdout, Stop()))


def _sbom(arguments: Sequence[str]) -> int:
    from duly_scripts.sbom import write

    write(arguments, Console(sys.stdout, Stop()))
    return 0


def _version(arguments: Sequence[str]) -> int:
    from duly_scripts.version import main as version

    version(arguments)
    return 0


def _train_language(arguments: Sequence[str]) -> int:
    from duly_scripts.language.command import main as train

    train(arguments)
    return 0


def _note_of_fault() -> str:
    try:
        descriptor, path = tempfile.mkstemp(prefix="duly-fault-", suffix=".txt")
        os.close(descriptor)
        Path(path).write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        return ""
    return f" The details are in {path}."


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": _run,
    "test": _test,
    "screens": _screens,
    "docs": _docs,
    "cldr": _cldr,
    "images": _images,
    "sbom": _sbom,
    "version": _version,
    "train-language": _train_language,
}
