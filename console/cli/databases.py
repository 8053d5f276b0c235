"""verify, backup, restore."""

import argparse

from PySide6.QtCore import QCoreApplication

from console.backups import prune_backups
from console.cli.session import database_url, refusals_told
from console.clock import wall_clock
from models.store.backup import back_up, restore
from models.store.verify import Verdict, verify
from widgets.words.verdicts import fault_text


def verify_database(options: argparse.Namespace) -> int:
    with refusals_told():
        verdict = verify(database_url(options))
    _print_verdict(verdict)
    return 0 if verdict.sound else 1


def back_up_database(options: argparse.Namespace) -> int:
    with refusals_told():
        verdict = back_up(database_url(options), options.file)
    if options.keep is not None:
        prune_backups(options.file.parent, options.keep)
    print(QCoreApplication.translate("Command line", "Copied to {file}.").format(file=options.file))
    _print_verdict(verdict)
    return 0


def restore_database(options: argparse.Namespace) -> int:
    with refusals_told():
        verdict, old = restore(options.file, database_url(options), now=wall_clock())
    if old is not None:
        print(QCoreApplication.translate("Command line", "The old database is kept as {file}.").format(file=old))
    _print_verdict(verdict)
    return 0


def _print_verdict(verdict: Verdict) -> None:
    for fault in verdict.faults:
        print(fault_text(fault.code, revision=fault.revision, what=fault.what))
    if verdict.sound:
        sound = QCoreApplication.translate(
            "Command line",
            "Sound: {revision} journal entries form an unbroken chain, and replaying them gives all {entities} rows.",
        )
        print(sound.format(revision=verdict.revision, entities=verdict.entities))
    print(verdict.digest)
