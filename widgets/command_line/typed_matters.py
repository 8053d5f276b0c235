"""Which service cases and which jobs across stations a typed number may mean: C or J and the number, or its end."""

from collections.abc import Callable

from models.ids import CaseId, EscalationId
from widgets.command_line.lexicon import Verb
from widgets.command_line.readings import Choices, Deed, Doing, Option, Trouble
from widgets.command_line.scene import Scene

_MOST = 30
"""More are no choice: one types another digit."""

Key = CaseId | EscalationId


def read_matter(said: str, scene: Scene) -> Deed | Choices | Trouble:
    """A case or a job alone is gone to."""
    return _read(said, scene, str, None)


def read_matter_act(verb: Verb, said: str, text: Callable[[str], str], scene: Scene) -> Deed | Choices | Trouble:
    """An act on it; `text` is the entry in full with that number."""
    acts, refusal = (scene.job_acts, "takes_no_job") if _is_job(said) else (scene.case_acts, "takes_no_case")
    return _read(said, scene, text, verb) if verb.key in acts else Trouble(refusal, {"verb": verb})


def takes_matter(verb: Verb, said: str, scene: Scene) -> bool:
    """Whether that act of the window can be about what has this number, and this account has it."""
    return verb.key in (scene.job_acts if _is_job(said) else scene.case_acts) and verb.key in scene.window_acts


def _read(said: str, scene: Scene, text: Callable[[str], str], verb: Verb | None) -> Deed | Choices | Trouble:
    keys = _meant(said, scene)
    if isinstance(keys, Trouble):
        return keys
    if len(keys) > 1:
        return Choices(tuple(_option(text(key), key, said) for key in keys))
    (key,) = keys
    if _is_job(said):
        doing = Doing.SHOW if verb is None else Doing.JOB
        return Deed(doing=doing, text=text(key), verb=verb, job=EscalationId(key))
    return Deed(doing=Doing.SHOW if verb is None else Doing.CASE, text=text(key), verb=verb, case=CaseId(key))


def _option(text: str, key: Key, said: str) -> Option:
    return Option(text=text, job=EscalationId(key)) if _is_job(said) else Option(text=text, case=CaseId(key))


def _meant(said: str, scene: Scene) -> tuple[Key, ...] | Trouble:
    """The one of that number, else all whose number ends so, the newest first."""
    known: tuple[Key, ...] = tuple(scene.picture.escalations if _is_job(said) else scene.picture.cases)
    number, name = said.upper(), "job" if _is_job(said) else "case"
    found = [key for key in known if key == number] or [key for key in known if key.endswith(number[1:])]
    if not found:
        return Trouble(f"unknown_{name}", {name: number})
    if len(found) > _MOST:
        return Trouble(f"many_{name}s", {name: number, "count": len(found)})
    return tuple(sorted(found, reverse=True))


def _is_job(said: str) -> bool:
    return said.startswith("j")
