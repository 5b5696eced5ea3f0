"""The command line: without an argument it serves; migrate, admin, settings and openapi do one thing and end."""

import argparse
import json
from pathlib import Path

from duly_backend.settings import Settings
from duly_service import logs, serve
from duly_service.settings import load_or_exit, markdown


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m duly_backend", description="Duly's backend. Without a command it serves."
    )
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("migrate", help="bring the database to the newest schema")
    admin = commands.add_parser("admin", help="print a one-time link for an account")
    admin.add_argument("what", choices=["reset-password", "sign-in-link"])
    admin.add_argument("email")
    commands.add_parser("settings", help="print the settings as a Markdown table")
    openapi = commands.add_parser("openapi", help="write the OpenAPI document")
    openapi.add_argument("file", nargs="?", help="where to; default: print it")
    arguments = parser.parse_args()
    COMMANDS[arguments.command](arguments)


def _serve(_: argparse.Namespace) -> None:
    from duly_backend import app

    settings = load_or_exit(Settings)
    log = logs.configure("duly-backend", settings.log_level)
    serve.run(lambda: app.build(settings, log), "duly-backend", app.VERSION, settings)


def _migrate(_: argparse.Namespace) -> None:
    from duly_backend import migrate

    migrate.main(load_or_exit(Settings).database_url.get_secret_value())


def _admin(arguments: argparse.Namespace) -> None:
    from duly_backend import admin

    admin.main(load_or_exit(Settings), arguments.what, arguments.email)


def _settings(_: argparse.Namespace) -> None:
    print(markdown(Settings), end="")  # noqa: T201


def _openapi(arguments: argparse.Namespace) -> None:
    from duly_backend import app, openapi

    text = json.dumps(openapi.document(app.api()), indent=2, ensure_ascii=False) + "\n"
    if arguments.file:
        Path(arguments.file).write_text(text, encoding="utf-8")
    else:
        print(text, end="")  # noqa: T201


COMMANDS = {None: _serve, "migrate": _migrate, "admin": _admin, "settings": _settings, "openapi": _openapi}

if __name__ == "__main__":
    main()
