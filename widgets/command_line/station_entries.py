"""Stations in a line: "take ss1 ss2", "give ss1 to li", "release ss1"; a zone by its name stands for its stations.

A line is about stations only if each of its words names one: "give" and "take" begin other acts too.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from models.commands import Command
from models.entities.people import Account
from models.ids import AccountId, StationId
from models.rules.permissions import may_hold
from widgets.command_line.judging import judge_command
from widgets.command_line.readings import Deed, Doing, Reading, Trouble
from widgets.command_line.scene import Scene
from widgets.command_line.tokens import plain
from widgets.responsibility.wishes import give, release, take
from widgets.words.initials import first_letters
from widgets.words.names import account_label, station_label

_TAKE, _GIVE, _RELEASE = ("take", "接管"), ("give", "移交"), ("release", "释放")
_BEGUN = re.compile(rf"\s*({'|'.join((*_TAKE, *_GIVE, *_RELEASE))})\s*(?=\S)(.*)", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+|\s*给\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,，、]+")


@dataclass(frozen=True, slots=True)
class StationEntry:
    """`to` is the colleague as typed, "" if none is."""

    verb: str
    stations: tuple[StationId, ...]
    to: str


def station_entry(entry: str, scene: Scene) -> StationEntry | None:
    """None if the entry is about something else."""
    found = _BEGUN.fullmatch(entry)
    if found is None:
        return None
    verb = found[1].lower()
    said, to = found[2], ""
    if verb in _GIVE:
        parts = _TO.split(found[2], maxsplit=1)
        said, to = (parts[0], parts[1].strip()) if len(parts) > 1 else (parts[0], "")
    named = [_stations(word, scene) for word in _BETWEEN.split(said.strip()) if word]
    if not named or not all(named):
        return None
    return StationEntry(verb, tuple(dict.fromkeys(one for stations in named for one in stations)), to)


def read_stations(entry: StationEntry, scene: Scene) -> Reading:
    command: Command
    names = " ".join(entry.stations)
    if entry.verb in _TAKE:
        command, text = take(entry.stations, scene.picture), f"{entry.verb} {names}"
    elif entry.verb in _RELEASE:
        command, text = release(entry.stations, scene.picture), f"{entry.verb} {names}"
    else:
        colleagues = _colleagues(entry, scene)
        if len(colleagues) != 1:
            return Trouble("no_colleague" if not entry.to else "which_colleague", {"said": entry.to})
        command = give(entry.stations, colleagues[0], scene.picture)
        text = f"{entry.verb} {names} {'to' if entry.verb.isascii() else '给'} {colleagues[0]}"
    judged = judge_command(Doing.STATIONS, command, scene)
    if isinstance(judged, Trouble):
        return judged
    return Deed(doing=judged, text=text, wish=command)


def _stations(word: str, scene: Scene) -> tuple[StationId, ...]:
    """Of a zone, or the one station that is called so; () if none is, or several are."""
    wanted = plain(word)
    for zone in scene.picture.zones.values():
        if not zone.dropped and wanted in {plain(zone.name), first_letters(plain(zone.name))}:
            return zone.stations
    names = {station: _names(station, station_label(station, scene.picture)) for station in scene.picture.stations}
    whole = tuple(station for station, known in names.items() if wanted in known)
    if whole:
        return whole if len(whole) == 1 else ()
    begun = tuple(station for station, known in names.items() if any(name.startswith(wanted) for name in known if name))
    return begun if wanted and len(begun) == 1 else ()


def _colleagues(entry: StationEntry, scene: Scene) -> tuple[AccountId, ...]:
    """By login or name; by the beginning of one where that means one alone. Those who can hold these stations."""
    wanted = plain(entry.to)
    able = [one for one in scene.picture.accounts.values() if _able(one, entry.stations)]
    names = {one.id: _names(one.id, account_label(one.id, scene.picture)) for one in able}
    whole = tuple(key for key, known in names.items() if wanted in known)
    begun = tuple(key for key, known in names.items() if any(name.startswith(wanted) for name in known if name))
    return whole or (begun if wanted else ())


def _able(account: Account, stations: Iterable[StationId]) -> bool:
    return all(may_hold(account, station) for station in stations)


def _names(key: str, label: str) -> tuple[str, ...]:
    """As they are compared: the id, the name, and the initials of a Chinese one."""
    return plain(key), plain(label), first_letters(plain(label))
