"""Which service cases a typed number may mean: C and the number, or C and its end."""

from collections.abc import Callable

from models.entities.service_cases import ServiceCase
from models.ids import CaseId
from widgets.command_line.lexicon import Verb
from widgets.command_line.readings import Choices, Deed, Doing, Option, Trouble
from widgets.command_line.scene import Scene

_MOST_CASES = 30
"""More are no choice: one types another digit."""


def cases_meant(said: str, scene: Scene) -> tuple[ServiceCase, ...] | Trouble:
    """The case of that number, else all whose number ends so, the newest first."""
    cases, digits = scene.picture.cases, said[1:]
    whole = cases.get(CaseId(f"C{digits}"))
    if whole is not None:
        return (whole,)
    found = [case for case in cases.values() if case.id.endswith(digits)]
    if not found:
        return Trouble("unknown_case", {"case": said.upper()})
    if len(found) > _MOST_CASES:
        return Trouble("many_cases", {"case": said.upper(), "count": len(found)})
    return tuple(sorted(found, key=lambda case: case.id, reverse=True))


def read_case(said: str, scene: Scene) -> Deed | Choices | Trouble:
    """A case alone is gone to."""
    cases = cases_meant(said, scene)
    if isinstance(cases, Trouble):
        return cases
    if len(cases) > 1:
        return Choices(tuple(Option(text=case.id, case=case.id) for case in cases))
    return Deed(doing=Doing.SHOW, text=cases[0].id, case=cases[0].id)


def read_case_act(verb: Verb, said: str, text: Callable[[str], str], scene: Scene) -> Deed | Choices | Trouble:
    """An act on the case; `text` is the entry in full with that number."""
    cases = cases_meant(said, scene)
    if isinstance(cases, Trouble):
        return cases
    if len(cases) > 1:
        return Choices(tuple(Option(text=text(case.id), case=case.id) for case in cases))
    return Deed(doing=Doing.CASE, text=text(cases[0].id), verb=verb, case=cases[0].id)
