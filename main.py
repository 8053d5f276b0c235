"""Start the console, or one of its commands: `python main.py --help`."""

import sys


def main() -> int:
    from console.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
