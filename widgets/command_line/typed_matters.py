"""Which service cases, jobs across stations and protected events a typed number may mean: C, J or E and the number, or
its end."""

from collections.abc import Callable

from models.ids import CaseId, EscalationId, ProtectedEventId
from widgets.command_line.lexicon import Verb
from widgets.command_line.readings import Choices, Deed, Doing, Option, Trouble
from widgets.command_line.scene import Scene

_MOST = 30
"""More are no choice: one types another digit."""
_NAMES = {"c": "case", "j": "job", "e": "event"}
"""First letter of the number → what it is a number of, as codes of troubles call it."""
_DOINGS = {"case": Doing.CASE, "job": Doing.JOB, "event": Doing.EVENT}

Key = CaseId | EscalationId | ProtectedEventId


def read_matter(said: str, scene: Scene) -> Deed | Choices | Trouble:
    """A case, a job or an event alone is gone to."""
    return _read(said, scene, str, None)


def read_matter_act(verb: Verb, said: str, text: Callable[[str], str], scene: Scene) -> Deed | Choices | Trouble:
    """An act on it; `text` is the entry in full with that number."""
    fits = verb.key in _acts(said, scene)
    return _read(said, scene, text, verb) if fits else Trouble(f"takes_no_{_name(said)}", {"verb": verb})


def takes_matter(verb: Verb, said: str, scene: Scene) -> bool:
    """Whether that act of the window can be about what has this number, and this account has it."""
    return verb.key in _acts(said, scene) and verb.key in scene.window_acts


def _read(said: str, scene: Scene, text: Callable[[str], str], verb: Verb | None) -> Deed | Choices | Trouble:
    keys, name = _meant(said, scene), _name(said)
    if isinstance(keys, Trouble):
        return keys
    if len(keys) > 1:
        return Choices(tuple(_option(text(key), key, name) for key in keys))
    doing, key = Doing.SHOW if verb is None else _DOINGS[name], keys[0]
    if name == "event":
        return Deed(doing=doing, text=text(key), verb=verb, event=ProtectedEventId(key))
    if name == "job":
        return Deed(doing=doing, text=text(key), verb=verb, job=EscalationId(key))
    return Deed(doing=doing, text=text(key), verb=verb, case=CaseId(key))


def _option(text: str, key: Key, name: str) -> Option:
    if name == "event":
        return Option(text=text, event=ProtectedEventId(key))
    return Option(text=text, job=EscalationId(key)) if name == "job" else Option(text=text, case=CaseId(key))


def _meant(said: str, scene: Scene) -> tuple[Key, ...] | Trouble:
    """The one of that number, else all whose number ends so, the newest first."""
    name, number = _name(said), said.upper()
    known = _known(name, scene)
    found = [key for key in known if key == number] or [key for key in known if key.endswith(number[1:])]
    if not found:
        return Trouble(f"unknown_{name}", {name: number})
    if len(found) > _MOST:
        return Trouble(f"many_{name}s", {name: number, "count": len(found)})
    return tuple(sorted(found, reverse=True))


def _known(name: str, scene: Scene) -> tuple[Key, ...]:
    if name == "event":
        return tuple(scene.picture.protected_events)
    return tuple(scene.picture.escalations if name == "job" else scene.picture.cases)


def _acts(said: str, scene: Scene) -> frozenset[str]:
    return {"case": scene.case_acts, "job": scene.job_acts, "event": scene.event_acts}[_name(said)]


def _name(said: str) -> str:
    return _NAMES[said[0]]
