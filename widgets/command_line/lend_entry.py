"""An entry that lends a crew to a station that is named: "lend CD1 to East", 借出队伍 CD1 给城东站. What stands after
the word between them is the station, by its name, its id or initials."""

import re
from dataclasses import dataclass

from models.ids import CrewId, StationId
from widgets.command_line.crew_entries import read_crew_act
from widgets.command_line.entry_words import CallSigns, splits
from widgets.command_line.lexicon import Match
from widgets.command_line.readings import Choices, Option, Reading, Trouble
from widgets.command_line.scene import Scene
from widgets.command_line.tokens import plain
from widgets.words.initials import is_initials, masks_of, matches

LEND = "lend_crew"
TO = re.compile(r"(?:to|给|到)")
"""In Chinese it stands without blanks: CD1借给城东站."""


@dataclass(frozen=True, slots=True)
class LendEntry:
    verb: Match
    crews: tuple[CrewId, ...]
    said: str
    """What was typed for the station."""


def lend_entry(words: tuple[str, ...], scene: Scene, signs: CallSigns) -> LendEntry | None:
    """None if the entry is none; without a station it is read like any other act about a crew."""
    if LEND not in scene.crew_acts:
        return None
    for at, word in enumerate(words):
        parts = TO.fullmatch(word) or (not word.isascii() and TO.search(word))
        if not parts:
            continue
        before = (*words[:at], *filter(None, (word[: parts.start()],)))
        said = word[parts.end() :] + "".join(words[at + 1 :])
        for way in splits(before, scene.lexicon, signs):
            verb = next((match for match in way.matches.found if match.verb.key == LEND), None)
            if verb is not None and said and way.rest.clean and way.rest.crews and not way.rest.numbers:
                return LendEntry(verb, signs.find(way.rest.crews[0]), said)
    return None


def read_lend(entry: LendEntry, scene: Scene) -> Reading:
    if len(entry.crews) > 1:
        return Choices(tuple(Option(text=_text(entry, crew, entry.said), crew=crew) for crew in entry.crews))
    (crew,) = entry.crews
    stations = stations_called(entry.said, scene)
    if not stations:
        return Trouble("unknown_word", {"word": entry.said})
    texts = [(key, _text(entry, crew, scene.picture.stations[key].name)) for key in stations]
    if len(texts) > 1:
        return Choices(tuple(Option(text=text, crew=crew) for _, text in texts))
    station, text = texts[0]
    return read_crew_act(entry.verb.verb, crew, text, scene, station=station)


def stations_called(said: str, scene: Scene) -> tuple[StationId, ...]:
    """The one that is called so; else all whose name or id begins so, or whose initials are these."""
    known = [one for one in scene.picture.stations.values() if not one.retired]
    whole = tuple(one.id for one in known if said in {plain(one.name), plain(one.id)})
    if whole:
        return whole[:1]
    begun = tuple(one.id for one in known if plain(one.name).startswith(said) or plain(one.id).startswith(said))
    if begun or not is_initials(said):
        return begun
    return tuple(one.id for one in known if matches(said, masks_of(one.name)[None])[0])


def _text(entry: LendEntry, crew: CrewId, station: str) -> str:
    to = "to" if entry.verb.name.isascii() else "给"
    return f"{entry.verb.name} {crew} {to} {station}"
