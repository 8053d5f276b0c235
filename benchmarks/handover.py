"""The handover composed, on paper and on its page: 500 open orders, a file of sixty pages, a page of 5 000.

python benchmarks/handover.py [--quick] [--json FILE]
"""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[0] = str(ROOT)  # or this file would be taken for a package of that name

from benchmarks.figures import keep
from benchmarks.handover_composing import composing_figures, storm_room
from benchmarks.handover_page import page_figures
from benchmarks.handover_paper import paper_figures
from benchmarks.stage import make_application
from console import interpreter
from console.rule_books import shipped_rules
from tests.console.printing.sites import ground
from tests.widgets.handover.documents import document

_FEW, _MORE, _MANY = 500, 2_250, 5_000
"""Orders in the preview, of a file of more than sixty pages, on the page."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="one round")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = make_application()
    interpreter.share_in_short_turns()
    rules, rounds = shipped_rules(), 1 if options.quick else 3
    few = storm_room(orders=_FEW)
    figures = [
        *composing_figures(few),
        *paper_figures(few, ground(), rounds=rounds),
        *paper_figures(storm_room(orders=_MORE), ground(), rounds=rounds),
        *page_figures(document(_MANY), rules, rounds=rounds),
    ]
    for figure in figures:
        print(figure.line())
    return keep(figures, options.json)


if __name__ == "__main__":
    sys.exit(main())
