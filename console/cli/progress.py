"""How far long work has come: one line a step on standard error, for a person and for the console's progress page."""

import sys


def show_progress(step: str, fraction: float) -> None:
    """`step` in words, `fraction` from 0 to 1."""
    print(f"{fraction:.3f}\t{step}", file=sys.stderr, flush=True)
