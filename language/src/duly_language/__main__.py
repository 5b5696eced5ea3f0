"""`python -m duly_language when|understand`: JSON lines in, JSON lines out; `score FOLDER`: a scoreboard."""

import sys

from duly_language.commandline import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdin.buffer, sys.stdout, sys.stderr))
