"""import city: read a folder, report, write it in one transaction, or nothing."""

import argparse
import signal
import sys
import threading

from PySide6.QtCore import QCoreApplication

from console.cli.progress import show_progress
from console.cli.session import database_url, load_rules, refusals_told
from console.clock import wall_clock
from models.commands import Request
from models.commands.room import ImportCity
from models.entities.people import SYSTEM_ACCOUNT
from models.imports import ImportCancelled, ImportRefused
from models.imports.reading import read_city
from models.rules.rule_book import RuleBook
from models.store.store import Store
from models.territory.city import City
from widgets.words.import_words import refusal_lines, report_lines, step_text


def import_city(options: argparse.Namespace) -> int:
    rules = load_rules(options)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        city, report = read_city(
            options.folder, progress=_show_step, cancelled=stop.is_set, layout=options.layout, rules=rules
        )
    except ImportRefused as refusal:
        for line in refusal_lines(refusal):
            print(line, file=sys.stderr)
        print(QCoreApplication.translate("Command line", "Nothing was imported."), file=sys.stderr)
        return 1
    except ImportCancelled:
        print(QCoreApplication.translate("Command line", "Cancelled; nothing was imported."), file=sys.stderr)
        return 1
    for line in report_lines(report):
        print(line)
    if options.dry_run:
        print(QCoreApplication.translate("Command line", "Dry run: nothing was written."))
        return 0
    with refusals_told(rules):
        _write(city, database_url(options), rules)
    return 0


def _show_step(step: str, fraction: float) -> None:
    show_progress(step_text(step), fraction)


def _write(city: City, url: str, rules: RuleBook) -> None:
    store = Store(url, rules=rules, clock=wall_clock)
    try:
        store.open()
        command = ImportCity(
            source=city.source,
            digest=city.territory.digest(),
            projection=city.territory.projection,
            entities=city.entities,
        )
        answer = store.import_city(Request(actor=SYSTEM_ACCOUNT.id, command=command), city.territory)
    finally:
        store.close()
    if answer.entry is None:
        print(QCoreApplication.translate("Command line", "The database holds exactly this already; nothing to change."))
        return
    text = QCoreApplication.translate("Command line", "Imported as journal entry {revision}, digest {digest}.")
    print(text.format(revision=answer.entry.revision, digest=command.digest))
