"""`python -m duly_chatbot` serves."""

import sys

from duly_chatbot import VERSION, app
from duly_chatbot.settings import ChatbotSettings
from duly_service import serve
from duly_service.settings import load_or_exit, stop


def main() -> None:
    if sys.argv[1:] not in ([], ["serve"]):
        stop("Usage: python -m duly_chatbot", status=2)
    settings = load_or_exit(ChatbotSettings)
    serve.run(lambda: app.build(settings), "chatbot", VERSION, settings)


if __name__ == "__main__":
    main()
