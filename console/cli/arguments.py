"""What can be said on the command line, with its help in both languages."""

import argparse
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from console.language import LANGUAGES, system_language, words_of

THEMES = ("dark", "light", "dark-contrast", "light-contrast")
"""Those of `widgets.theme`, which is not loaded for a help text."""

Translate = Callable[[str, str], str]
"""Context and English text to the text in the language of the help."""

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def wanted_language(arguments: Sequence[str]) -> str:
    """What `--language` asks for, before anything else is understood; else the system's."""
    for word, following in zip(arguments, (*arguments[1:], ""), strict=True):
        asked = following if word == "--language" else word.removeprefix("--language=")
        if asked in LANGUAGES and word.startswith("--language"):
            return asked
    return system_language()


def build_parser(language: str = "en") -> argparse.ArgumentParser:
    """Everything that `main.py` understands; its help is in `language`."""
    translate = words_of(language)
    shared = _shared_options(translate)
    parser = argparse.ArgumentParser(
        prog="yike",
        add_help=False,
        parents=[shared],
        description=translate("Arguments", "Dispatch console of a power-supply service command centre."),
    )
    parser.set_defaults(run="console")
    _add_window_options(parser, translate)
    commands = parser.add_subparsers(
        title=translate("Arguments", "Commands, each with --help of its own"), metavar="COMMAND"
    )
    _add_database_commands(commands, shared, translate=translate)
    _add_import(commands, shared, translate=translate)
    _add_print(commands, shared, translate=translate)
    _add_account(commands, shared, translate=translate)
    _add_demo_commands(commands, shared, translate=translate)
    return parser


def _shared_options(translate: Translate) -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    options = shared.add_argument_group(translate("Arguments", "With every command"))
    options.add_argument("-h", "--help", action="help", help=translate("Arguments", "show this help"))
    options.add_argument(
        "--database", metavar="URL", help=translate("Arguments", "sqlite:///FILE; the user's own database if left out")
    )
    options.add_argument(
        "--rules", type=Path, metavar="FILE", help=translate("Arguments", "the site's own rule book: docs/rules.md")
    )
    options.add_argument("--language", choices=LANGUAGES, help=translate("Arguments", "language of every text"))
    return shared


def _add_window_options(parser: argparse.ArgumentParser, translate: Translate) -> None:
    options = parser.add_argument_group(translate("Arguments", "Without a command: the console"))
    options.add_argument(
        "--demo",
        nargs="?",
        const="quiet",
        choices=("quiet", "storm"),
        help=translate("Arguments", "a made-up city in its own database, running live; storm is a typhoon evening"),
    )
    options.add_argument(
        "--speed",
        type=_speed_in(translate),
        default=1.0,
        help=translate("Arguments", "how fast a new demo's time runs, 1 to 60"),
    )
    options.add_argument(
        "--as",
        dest="account",
        metavar="NAME",
        help=translate("Arguments", "log in as this account; without password in a demo only"),
    )
    options.add_argument("--tour", action="store_true", help=translate("Arguments", "begin with the tour of the desk"))
    options.add_argument("--theme", choices=THEMES, help=translate("Arguments", "colours of the window"))
    options.add_argument(
        "--snapshot",
        type=Path,
        metavar="FILE",
        help=translate("Arguments", "write a PNG of the complete window and exit"),
    )
    options.add_argument(
        "--size",
        type=_size_in(translate),
        default=(1920, 1080),
        metavar="WxH",
        help=translate("Arguments", "window size of the snapshot"),
    )


def _add_database_commands(commands: "_Commands", shared: argparse.ArgumentParser, *, translate: Translate) -> None:
    verify = commands.add_parser(
        "verify",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "check the journal's chain and replay it"),
    )
    verify.set_defaults(run="verify")
    backup = commands.add_parser(
        "backup",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "copy the running database and verify the copy"),
    )
    own = backup.add_argument_group(translate("Arguments", "With this command"))
    own.add_argument("file", type=Path, help=translate("Arguments", "the copy; a file that is there is kept"))
    own.add_argument(
        "--keep",
        type=int,
        metavar="N",
        help=translate("Arguments", "remove all but the newest N daily copies beside it"),
    )
    backup.set_defaults(run="backup")
    handover = commands.add_parser(
        "verify-handover",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "check that a PDF is a handover as it was signed"),
    )
    own = handover.add_argument_group(translate("Arguments", "With this command"))
    own.add_argument("file", type=Path, help=translate("Arguments", "the PDF"))
    handover.set_defaults(run="verify_handover")
    restore = commands.add_parser(
        "restore",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "put a verified copy in the database's place"),
    )
    own = restore.add_argument_group(translate("Arguments", "With this command"))
    own.add_argument("file", type=Path, help=translate("Arguments", "the copy"))
    restore.set_defaults(run="restore")


def _add_import(commands: "_Commands", shared: argparse.ArgumentParser, *, translate: Translate) -> None:
    importing = commands.add_parser(
        "import", add_help=False, help=translate("Arguments", "read real data into the database")
    )
    help_only = importing.add_argument_group(translate("Arguments", "With this command"))
    help_only.add_argument("-h", "--help", action="help", help=translate("Arguments", "show this help"))
    kinds = importing.add_subparsers(
        title=translate("Arguments", "What to import"), required=True, dest="what", metavar="city|rota"
    )
    city = kinds.add_parser(
        "city",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "a folder as described in docs/import.md"),
    )
    own = city.add_argument_group(translate("Arguments", "With this command"))
    own.add_argument("folder", type=Path, help=translate("Arguments", "a folder as described in docs/import.md"))
    own.add_argument(
        "--layout",
        type=Path,
        metavar="FILE",
        help=translate("Arguments", "the folder's description, if not its city.toml"),
    )
    own.add_argument("--dry-run", action="store_true", help=translate("Arguments", "read and report, write nothing"))
    city.set_defaults(run="import_city")
    rota = kinds.add_parser(
        "rota",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "who is on duty when: CSV, XLSX or iCalendar, as in docs/shifts.md"),
    )
    own = rota.add_argument_group(translate("Arguments", "With this command"))
    own.add_argument("file", type=Path, help=translate("Arguments", "the rota"))
    own.add_argument("--dry-run", action="store_true", help=translate("Arguments", "read and report, write nothing"))
    rota.set_defaults(run="import_rota")


def _add_print(commands: "_Commands", shared: argparse.ArgumentParser, *, translate: Translate) -> None:
    paper = commands.add_parser(
        "print",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "write a paper as PDF/A, without a screen"),
    )
    own = paper.add_argument_group(translate("Arguments", "With this command"))
    own.add_argument(
        "kind", help=translate("Arguments", "which paper: plan, notice, month, handover …; a wrong one lists all")
    )
    own.add_argument(
        "id",
        nargs="?",
        default="",
        help=translate("Arguments", "what it is about: a plan's number, a month like 2026-11"),
    )
    own.add_argument(
        "--shift",
        metavar="ID",
        help=translate("Arguments", "of a handover: the shift that it ended, last for the newest, now for a draft"),
    )
    own.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        required=True,
        help=translate("Arguments", "the PDF; one that is there is replaced once all of the new one is written"),
    )
    paper.set_defaults(run="print")
    pages = commands.add_parser(
        "spool",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "the window's pages to a printer, as an own process"),
    )
    own = pages.add_argument_group(translate("Arguments", "With this command"))
    own.add_argument("--list", action="store_true", help=translate("Arguments", "names of the printers"))
    own.add_argument("--folder", type=Path, metavar="FOLDER", help=translate("Arguments", "pages as PNG files"))
    own.add_argument("--printer", metavar="NAME", help=translate("Arguments", "as the list names it"))
    own.add_argument("--copies", type=int, default=1, metavar="N", help=translate("Arguments", "how often"))
    own.add_argument(
        "--sides",
        choices=("one", "long", "short"),
        default="one",
        help=translate("Arguments", "one side of the sheet, or both and turned at its long or short edge"),
    )
    own.add_argument("--grey", action="store_true", help=translate("Arguments", "without colours"))
    own.add_argument("--title", default="", help=translate("Arguments", "what the printer's list calls it"))
    pages.set_defaults(run="spool")


def _add_account(commands: "_Commands", shared: argparse.ArgumentParser, *, translate: Translate) -> None:
    account = commands.add_parser(
        "account",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "open an account, give it a new password or role, disable or enable it"),
    )
    own = account.add_argument_group(translate("Arguments", "With this command"))
    own.add_argument("name", type=str.strip, help=translate("Arguments", "what one logs in with"))
    wanted = own.add_mutually_exclusive_group(required=True)
    wanted.add_argument(
        "--role", help=translate("Arguments", "open a new account with this role; asks for its password")
    )
    wanted.add_argument("--new-role", metavar="ROLE", help=translate("Arguments", "give it this role from now on"))
    wanted.add_argument("--password", action="store_true", help=translate("Arguments", "ask for a new password"))
    wanted.add_argument(
        "--disable",
        action="store_true",
        help=translate("Arguments", "nobody logs in with it any more; nothing is deleted"),
    )
    wanted.add_argument("--enable", action="store_true", help=translate("Arguments", "let it log in again"))
    own.add_argument("--full-name", default="", help=translate("Arguments", "what the account is called on screen"))
    own.add_argument("--station", help=translate("Arguments", "station id of a station's chief or planner"))
    own.add_argument("--crew", help=translate("Arguments", "crew id of a crew account"))
    account.set_defaults(run="account")


def _add_demo_commands(commands: "_Commands", shared: argparse.ArgumentParser, *, translate: Translate) -> None:
    build = commands.add_parser(
        "demo-build",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "write the demo city into a new database"),
    )
    build.add_argument("weather", choices=("quiet", "storm"))
    build.set_defaults(run="demo_build")
    life = commands.add_parser(
        "demo-life",
        add_help=False,
        parents=[shared],
        help=translate("Arguments", "the demo's callers and crews, as an own process"),
    )
    life.add_argument("weather", choices=("quiet", "storm"))
    life.add_argument("--clock", type=_clock, required=True, metavar="SPEED,START,STARTED")
    life.set_defaults(run="demo_life")


def _size_in(translate: Translate) -> Callable[[str], tuple[int, int]]:
    def size(text: str) -> tuple[int, int]:
        match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
        if match is None:
            words = translate("Arguments", "{text} is not WIDTHxHEIGHT, each from 100 to 99999")
            raise argparse.ArgumentTypeError(words.format(text=text))
        return int(match[1]), int(match[2])

    return size


def _speed_in(translate: Translate) -> Callable[[str], float]:
    def speed(text: str) -> float:
        number = float(text)
        if not 1 <= number <= 60:
            raise argparse.ArgumentTypeError(translate("Arguments", "speed is from 1 to 60"))
        return number

    return speed


def _clock(text: str) -> tuple[float, float, float]:
    speed, start, started = (float(part) for part in text.split(","))
    return speed, start, started
