"""The command line: without an argument it serves; `settings` prints the table of settings."""

import argparse

from duly_chatbot import VERSION
from duly_chatbot.settings import Settings
from duly_service import logs, serve
from duly_service.settings import load_or_exit, markdown


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m duly_chatbot", description="Duly's assistant. Without a command it serves."
    )
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("settings", help="print the settings as a Markdown table")
    if parser.parse_args().command == "settings":
        print(markdown(Settings), end="")  # noqa: T201
        return
    _serve()


def _serve() -> None:
    from duly_chatbot import app

    settings = load_or_exit(Settings)
    log = logs.configure("duly-chatbot", settings.log_level)
    serve.run(lambda: app.build(settings, log), "duly-chatbot", VERSION, settings)


if __name__ == "__main__":
    main()
