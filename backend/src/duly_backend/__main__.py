"""The command line: without an argument it serves; migrate, admin, settings and openapi do one thing and end."""

import argparse

from duly_backend.settings import Settings
from duly_service import logs, serve
from duly_service.settings import load_or_exit, markdown
from duly_service.settings import stop as stop


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m duly_backend", description="Duly's backend. Without a command it serves."
    )
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("migrate", help="bring the database to the newest schema")
    commands.add_parser("settings", help="print the settings as a Markdown table")
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


def _settings(_: argparse.Namespace) -> None:
    print(markdown(Settings), end="")  # noqa: T201


COMMANDS = {None: _serve, "migrate": _migrate, "settings": _settings}

if __name__ == "__main__":
    main()
