"""From arguments to the function that does it; every refusal ends in words and an exit code.

Nothing is loaded here but what reads the arguments: each command loads what it needs.
"""

import argparse
import sys
from collections.abc import Callable

from console.cli.argparse_words import argparse_speaking
from console.cli.arguments import build_parser, wanted_language
from console.interpreter import begin_loading, leave_sources_unread, paint_alone
from console.language import words_of

Command = Callable[[argparse.Namespace], int]


def run(arguments: list[str]) -> int:
    """Exit code: 0 done, 1 refused or not sound, 2 wrong arguments."""
    _speak_utf8()
    leave_sources_unread()
    language = wanted_language(arguments)
    with argparse_speaking(words_of(language)):
        options = build_parser(language).parse_args(arguments)
    if options.run == "console":
        return _console(options)
    if options.run == "spool":
        return _spool(options)
    from console.cli.session import speaking

    with speaking(options):
        return _COMMANDS[options.run](options)


def _console(options: argparse.Namespace) -> int:
    begin_loading()
    paint_alone()
    from console.cli.start import run_console  # the GUI's libraries load only when a window is wanted

    return run_console(options)


def _verify(options: argparse.Namespace) -> int:
    from console.cli.databases import verify_database

    return verify_database(options)


def _back_up(options: argparse.Namespace) -> int:
    from console.cli.databases import back_up_database

    return back_up_database(options)


def _restore(options: argparse.Namespace) -> int:
    from console.cli.databases import restore_database

    return restore_database(options)


def _keep_account(options: argparse.Namespace) -> int:
    from console.cli.accounts import keep_account

    return keep_account(options)


def _import_city(options: argparse.Namespace) -> int:
    from console.cli.imports import import_city  # so do the libraries of the map formats

    return import_city(options)


def _print(options: argparse.Namespace) -> int:
    from console.cli.handovers import print_signed  # so does everything that has words for a paper
    from console.cli.papers import print_paper
    from console.printing.handover_now import NOW

    if options.kind == "handover":
        options.shift = options.id = options.shift or options.id or NOW
        if options.shift != NOW:
            return print_signed(options)
    return print_paper(options)


def _verify_handover(options: argparse.Namespace) -> int:
    from console.cli.handovers import verify_handover

    return verify_handover(options)


def _spool(options: argparse.Namespace) -> int:
    from PySide6.QtGui import QGuiApplication

    from console.cli.papers import spool_pages
    from console.cli.session import speaking

    application = QGuiApplication(sys.argv[:1])  # printers are known to the GUI's library alone
    with speaking(options):
        code = spool_pages(options)
    del application
    return code


def _import_rota(options: argparse.Namespace) -> int:
    from console.cli.rotas import import_rota

    return import_rota(options)


def _demo_build(options: argparse.Namespace) -> int:
    from console.cli.demo import build

    return build(options)


def _demo_life(options: argparse.Namespace) -> int:
    from console.cli.demo import live

    return live(options)


_COMMANDS: dict[str, Command] = {
    "verify": _verify,
    "backup": _back_up,
    "restore": _restore,
    "import_city": _import_city,
    "print": _print,
    "import_rota": _import_rota,
    "verify_handover": _verify_handover,
    "account": _keep_account,
    "demo_build": _demo_build,
    "demo_life": _demo_life,
}
"""Those that open no window."""


def _speak_utf8() -> None:
    """Chinese text must survive a terminal with an old locale."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
