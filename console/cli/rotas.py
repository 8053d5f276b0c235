"""import rota: read a file, say what it changes, write it in one transaction, or nothing."""

import argparse
import sys

from PySide6.QtCore import QCoreApplication

from console.cli.session import database_url, load_rules, refusals_told
from console.clock import wall_clock
from models.commands import Request
from models.commands.shifts import ImportRota
from models.decisions import decide
from models.entities.people import SYSTEM_ACCOUNT
from models.imports import ImportRefused
from models.imports.rota_file import read_rota
from models.rules.rule_book import RuleBook
from models.store.store import Store
from widgets.words.import_words import refusal_lines
from widgets.words.rota_words import rota_lines


def import_rota(options: argparse.Namespace) -> int:
    rules = load_rules(options)
    with refusals_told(rules):
        store = Store(database_url(options), rules=rules, clock=wall_clock)
        try:
            store.open()
            return _import(store, options, rules)
        finally:
            store.close()


def _import(store: Store, options: argparse.Namespace, rules: RuleBook) -> int:
    now = wall_clock()
    try:
        found = read_rota(options.file, picture=store.picture, rules=rules, now=now)
    except ImportRefused as refusal:
        for line in refusal_lines(refusal):
            print(line, file=sys.stderr)
        print(QCoreApplication.translate("Command line", "Nothing was imported."), file=sys.stderr)
        return 1
    command = ImportRota(rows=tuple(row for _, row in found.rows), replaced=found.replaced)
    request = Request(actor=SYSTEM_ACCOUNT.id, command=command)
    for line in rota_lines(decide(request, store.picture, now, rules), found.replaced, store.picture, rules):
        print(line)
    if options.dry_run:
        print(QCoreApplication.translate("Command line", "Dry run: nothing was written."))
        return 0
    entry = store.commit(request).entry
    if entry is None:
        text = QCoreApplication.translate("Command line", "The database holds exactly this already; nothing to change.")
    else:
        text = QCoreApplication.translate("Command line", "Imported as journal entry {revision}.")
        text = text.format(revision=entry.revision)
    print(text)
    return 0
