"""`python -m console`: the same as main.py, for the processes that the console starts."""

import sys

from console.cli.main import run

sys.exit(run(sys.argv[1:]))
