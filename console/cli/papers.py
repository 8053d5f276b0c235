"""print: a paper as PDF without a window. spool: pages of pictures to a printer, as a process of their own."""

import argparse
import sys
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from console.cli.progress import show_progress
from console.cli.session import database_url, load_rules, refusals_told
from console.demo.sessions import clock_in
from console.printing.doubts import doubts
from console.printing.papers import PAPERS, Sources, title_of
from console.printing.spooling import Job, printer_names, spool
from console.printing.typesetter import Typesetting
from console.whole_file import write_bytes_whole
from models.errors import DataUnavailable
from models.ids import OrderId
from models.planning.hours_ground import HoursGround
from models.planning.month_counting import counting
from models.planning.month_hours import MonthHours
from models.planning.outage_records import FeederAreas
from models.rules.rule_book import RuleBook
from models.store.backup import database_file
from models.store.store import Store


def print_paper(options: argparse.Namespace) -> int:
    """What `main.py print` is asked for: 0 the file is there, 1 refused, 2 no such kind of paper."""
    paper = next((paper for paper in PAPERS if paper.kind == options.kind), None)
    if paper is None:
        print(_kinds(options.kind), file=sys.stderr)
        return 2
    rules = load_rules(options)
    with refusals_told(rules):
        url = database_url(options)
        file = database_file(url)
        if not file.is_file():
            raise DataUnavailable("no_such_file", facts={"file": str(file)})
        clock = clock_in(file)
        store = Store(url, rules=rules, clock=clock)
        try:
            store.open()
            store.bring_back(OrderId(options.id))
            now = clock()
            sources = Sources(
                picture=store.picture,
                rules=rules,
                territory=store.territory,
                now=now,
                fixes={fix.crew: fix for fix in store.newest_fixes()},
                month_hours=lambda month: _count(store, month, now=now, rules=rules),
            )
            setting = Typesetting(paper.template, paper.tell(sources, options.id)(), made_at=now)
            content = setting.pdf()
        finally:
            store.close()
        for doubt in doubts(setting):
            print(doubt, file=sys.stderr)
        write_bytes_whole(options.out, content)
    print(QCoreApplication.translate("Command line", "Written to {file}.").format(file=options.out))
    return 0


def spool_pages(options: argparse.Namespace) -> int:
    """What `main.py spool` is asked for by the window: the printers' names, or pages to one of them."""
    if options.list:
        for name in printer_names():
            print(name)
        return 0
    job = Job(
        pages=tuple(sorted(options.folder.glob("*.png"))),
        printer=options.printer,
        copies=options.copies,
        sides=options.sides,
        grey=options.grey,
        title=options.title,
    )
    with refusals_told():
        spool(job, lambda done: show_progress("", done))
    return 0


def _kinds(asked: str) -> str:
    translate = QCoreApplication.translate
    known = "\n".join(f"  {paper.kind:12} {title_of(paper)}" for paper in PAPERS)
    return translate("Command line", "There is no paper {kind}. Papers are:\n{kinds}").format(kind=asked, kinds=known)


def _count(store: Store, month: date, *, now: datetime, rules: RuleBook) -> MonthHours | None:
    """All at once: nobody's hand waits here."""
    territory = store.territory()
    store.begin_outages(FeederAreas(territory))
    while store.read_outages():
        continue
    plans = tuple(store.picture.plans.values())
    ground, table = HoursGround.of(territory), store.outages.table()
    steps = counting(0, month, table=table, plans=plans, ground=ground, now=now, rules=rules)
    return next((hours for hours in steps if hours is not None), None)
