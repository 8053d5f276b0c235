"""What can be said on the command line."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

LANGUAGES = ("zh_CN", "en")
THEMES = ("dark", "light")

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def build_parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--database", metavar="URL", help="sqlite:///FILE; the user's own database if left out")
    shared.add_argument("--rules", type=Path, metavar="FILE", help="the site's own rule book: docs/rules.md")
    shared.add_argument("--language", choices=LANGUAGES, help="language of every text")

    parser = argparse.ArgumentParser(
        prog="yike", parents=[shared], description="Dispatch console of a power-supply service command centre."
    )
    parser.set_defaults(run="console")
    parser.add_argument(
        "--demo",
        nargs="?",
        const="quiet",
        choices=("quiet", "storm"),
        help="a made-up city in its own database, running live; 'storm' is a typhoon evening",
    )
    parser.add_argument("--speed", type=_speed, default=1.0, help="how fast a new demo's time runs (1 to 60)")
    parser.add_argument(
        "--as", dest="account", metavar="NAME", help="log in as this account; without password in a demo only"
    )
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--snapshot", type=Path, metavar="FILE", help="write a PNG of the complete window and exit")
    parser.add_argument("--size", type=_size, default=(1920, 1080), metavar="WxH", help="window size of the snapshot")

    commands = parser.add_subparsers(title="commands", metavar="")
    _add_database_commands(commands, shared)
    _add_import(commands, shared)
    _add_account(commands, shared)
    _add_demo_commands(commands, shared)
    return parser


def _add_database_commands(commands: "_Commands", shared: argparse.ArgumentParser) -> None:
    verify = commands.add_parser("verify", parents=[shared], help="check the journal's chain and replay it")
    verify.set_defaults(run="verify")
    backup = commands.add_parser("backup", parents=[shared], help="copy the running database and verify the copy")
    backup.add_argument("file", type=Path)
    backup.add_argument("--keep", type=int, metavar="N", help="remove all but the newest N daily copies beside it")
    backup.set_defaults(run="backup")
    restore = commands.add_parser("restore", parents=[shared], help="put a verified copy in the database's place")
    restore.add_argument("file", type=Path)
    restore.set_defaults(run="restore")


def _add_import(commands: "_Commands", shared: argparse.ArgumentParser) -> None:
    importing = commands.add_parser("import", help="read real data into the database")
    kinds = importing.add_subparsers(required=True, metavar="")
    city = kinds.add_parser("city", parents=[shared], help="a folder as described in docs/import.md")
    city.add_argument("folder", type=Path)
    city.add_argument("--layout", type=Path, metavar="FILE", help="the folder's description, if not its city.toml")
    city.add_argument("--dry-run", action="store_true", help="read and report, write nothing")
    city.set_defaults(run="import_city")


def _add_account(commands: "_Commands", shared: argparse.ArgumentParser) -> None:
    account = commands.add_parser(
        "account", parents=[shared], help="open an account, give it a new password, disable or enable it"
    )
    account.add_argument("name")
    wanted = account.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--role", help="open a new account with this role; asks for its password")
    wanted.add_argument("--password", action="store_true", help="ask for a new password")
    wanted.add_argument("--disable", action="store_true", help="nobody logs in with it any more; nothing is deleted")
    wanted.add_argument("--enable", action="store_true")
    account.add_argument("--full-name", default="", help="what the account is called on screen")
    account.add_argument("--station", help="station id of a station chief or crew")
    account.add_argument("--crew", help="crew id of a crew account")
    account.set_defaults(run="account")


def _add_demo_commands(commands: "_Commands", shared: argparse.ArgumentParser) -> None:
    build = commands.add_parser("demo-build", parents=[shared], help="write the demo city into a new database")
    build.add_argument("weather", choices=("quiet", "storm"))
    build.set_defaults(run="demo_build")
    life = commands.add_parser("demo-life", parents=[shared], help="the demo's callers and crews, as an own process")
    life.add_argument("weather", choices=("quiet", "storm"))
    life.add_argument("--clock", type=_clock, required=True, metavar="SPEED,START,STARTED")
    life.set_defaults(run="demo_life")


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not WIDTHxHEIGHT")
    return int(match[1]), int(match[2])


def _speed(text: str) -> float:
    speed = float(text)
    if not 1 <= speed <= 60:
        raise argparse.ArgumentTypeError("speed is from 1 to 60")
    return speed


def _clock(text: str) -> tuple[float, float, float]:
    speed, start, started = (float(part) for part in text.split(","))
    return speed, start, started
