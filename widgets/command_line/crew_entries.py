"""An entry about a crew itself: another duty for it, or an act about its loan."""

from models.commands.room import SetCrewDuty
from models.entities.people import Crew, DutyState
from models.ids import CrewId, StationId
from widgets.command_line.judging import judge_command
from widgets.command_line.lexicon import Verb
from widgets.command_line.readings import Deed, Doing, Trouble
from widgets.command_line.scene import Scene


def duty_command(crew: Crew, duty: DutyState) -> SetCrewDuty:
    return SetCrewDuty(crew=crew.id, duty=duty, seen=crew.version)


def read_duty(verb: Verb, key: CrewId, text: str, scene: Scene) -> Deed | Trouble:
    """`verb` is one of a duty; `text` the entry in full."""
    crew = scene.picture.crews[key]
    assert isinstance(verb.key, DutyState)
    if crew.duty is verb.key:
        return Trouble("so_already", {"crew": key, "verb": verb})
    doing = judge_command(Doing.DUTY, duty_command(crew, verb.key), scene)
    if isinstance(doing, Trouble):
        return doing
    return Deed(doing=doing, text=text, verb=verb, crew=key, seen=crew.version)


def read_crew_act(
    verb: Verb, key: CrewId, text: str, scene: Scene, *, station: StationId | None = None
) -> Deed | Trouble:
    """`verb` is an act of the window that a crew can be named for; whether it is admitted now the window says."""
    if str(verb.key) not in scene.window_acts:
        return Trouble("not_able", {"said": text})
    return Deed(doing=Doing.CREW, text=text, verb=verb, crew=key, station=station)
