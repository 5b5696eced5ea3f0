"""What ./run and ./test hand over to: `python scripts run|test …`, on any Python from 3.11, before anything is installed."""

import sys

from duly_scripts.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
