"""The command line: without an argument it serves; any command does one thing and ends."""

import argparse
import json
from pathlib import Path

from duly_backend import command_line
from duly_backend.settings import Settings
from duly_service.settings import load_or_exit, markdown

# What only one command needs is imported there: the service starts sooner without it.


def main() -> None:
    arguments = command_line.parser().parse_args()
    COMMANDS[arguments.command](arguments)


def _serve(_: argparse.Namespace) -> None:
    settings = load_or_exit(Settings)

    from duly_backend import app
    from duly_service import logs, serve

    log = logs.configure("duly-backend", settings.log_level)
    serve.run(lambda: app.build(settings, log), "duly-backend", app.VERSION, settings, loop="uvloop")


def _migrate(arguments: argparse.Namespace) -> None:
    from duly_backend.operations import migrate

    migrate.main(_database_url(), arguments.wait)


def _backup(arguments: argparse.Namespace) -> None:
    from duly_backend.operations import backup

    backup.main(_database_url(), arguments.file, force=arguments.force)


def _restore(arguments: argparse.Namespace) -> None:
    from duly_backend.operations import restore

    restore.main(_database_url(), arguments.file, replace=arguments.replace)


def _check(_: argparse.Namespace) -> None:
    from duly_backend.operations import check

    check.main(_database_url())


def _purge(arguments: argparse.Namespace) -> None:
    from duly_backend.operations import purge

    purge.main(_database_url(), arguments.older_than_days)


def _secrets(arguments: argparse.Namespace) -> None:
    from duly_backend.operations import secret_files

    place = secret_files.Place(arguments.host, arguments.user, arguments.database)
    secret_files.main(arguments.folder, place)


def _admin(arguments: argparse.Namespace) -> None:
    from duly_backend import admin

    given = {name: getattr(arguments, name) for name in ("email", "name") if hasattr(arguments, name)}
    admin.main(load_or_exit(Settings), arguments.what, **given)


def _settings(_: argparse.Namespace) -> None:
    print(markdown(Settings), end="")  # noqa: T201


def _openapi(arguments: argparse.Namespace) -> None:
    from duly_backend import app, openapi

    text = json.dumps(openapi.document(app.api()), indent=2, ensure_ascii=False) + "\n"
    if arguments.file:
        Path(arguments.file).write_text(text, encoding="utf-8")
    else:
        print(text, end="")  # noqa: T201


def _database_url() -> str:
    return load_or_exit(Settings).database_url.get_secret_value()


COMMANDS = {
    None: _serve,
    "migrate": _migrate,
    "backup": _backup,
    "restore": _restore,
    "check": _check,
    "purge": _purge,
    "secrets": _secrets,
    "admin": _admin,
    "settings": _settings,
    "openapi": _openapi,
}

if __name__ == "__main__":
    main()
