"""An entry's words sorted: which may be the verb, which the order's number, which the crew's call sign."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from models.ids import CrewId
from models.picture import Picture
from widgets.command_line.lexicon import Lexicon, Matches
from widgets.command_line.readings import Trouble
from widgets.command_line.tokens import (
    is_case_number,
    is_event_number,
    is_job_number,
    is_number,
    is_plan_number,
    plain,
    without_little_words,
)

_LONGEST_RUN = 6
"""Words that a name may have: "Recall to the pool" has four."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What stands beside the verb, as it was typed; several numbers or call signs are more than an entry takes."""

    numbers: tuple[str, ...] = ()
    crews: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    jobs: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        return not self.unknown and max(map(len, self._kinds)) <= 1

    @property
    def empty(self) -> bool:
        return not self.unknown and not any(self._kinds)

    @property
    def single(self) -> bool:
        """About things of one kind alone."""
        return sum(map(bool, self._kinds)) == 1

    @property
    def matters(self) -> tuple[str, ...]:
        """What is named by a letter and its number, but for plans."""
        return (*self.cases, *self.jobs, *self.events)

    @property
    def _kinds(self) -> tuple[tuple[str, ...], ...]:
        return self.numbers, self.crews, self.plans, self.cases, self.jobs, self.events


@dataclass(frozen=True, slots=True)
class Split:
    """One way to read an entry: its verb, last or first, and the rest."""

    matches: Matches
    rest: Rest
    verb_last: bool


def splits(words: tuple[str, ...], lexicon: Lexicon, signs: "CallSigns") -> Iterator[Split]:
    """With the verb at the end, then with the verb at the beginning; each as long as it can be."""
    longest = min(len(words), _LONGEST_RUN)
    for verb_last in (True, False):
        for length in range(longest, 0, -1):
            run, rest = (words[-length:], words[:-length]) if verb_last else (words[:length], words[length:])
            matches = lexicon.match("".join(run))
            if matches.found:
                yield Split(matches, rest_of(rest, signs), verb_last)
                break


def rest_of(words: tuple[str, ...], signs: "CallSigns") -> Rest:
    words = without_little_words(words)
    numbers: list[str] = []
    crews: list[str] = []
    plans: list[str] = []
    cases: list[str] = []
    jobs: list[str] = []
    events: list[str] = []
    unknown: list[str] = []
    at = 0
    while at < len(words):
        length = 0 if is_number(words[at]) else signs.longest_run(words[at : at + _LONGEST_RUN])
        run = "".join(words[at : at + max(length, 1)])
        if length:
            crews.append(run)
        elif is_number(run):
            numbers.append(run)
        else:
            kinds = ((is_plan_number, plans), (is_case_number, cases), (is_job_number, jobs), (is_event_number, events))
            next((kind for fits, kind in kinds if fits(run)), unknown).append(run)
        at += max(length, 1)
    kinds_found = (numbers, crews, plans, cases, jobs, events, unknown)
    return Rest(*map(tuple, kinds_found))


def trouble_of(rest: Rest) -> Trouble | None:
    """What an entry cannot be about."""
    if rest.unknown:
        return Trouble("unknown_word", {"word": rest.unknown[0]})
    if len(rest.numbers) > 1:
        return Trouble("two_orders", {"first": rest.numbers[0], "second": rest.numbers[1]})
    if len(rest.plans) > 1:
        first, second = (said.upper() for said in rest.plans[:2])
        return Trouble("two_plans", {"first": first, "second": second})
    if len(rest.cases) > 1:
        first, second = (said.upper() for said in rest.cases[:2])
        return Trouble("two_cases", {"first": first, "second": second})
    if len(rest.jobs) > 1:
        first, second = (said.upper() for said in rest.jobs[:2])
        return Trouble("two_jobs", {"first": first, "second": second})
    if len(rest.events) > 1:
        first, second = (said.upper() for said in rest.events[:2])
        return Trouble("two_events", {"first": first, "second": second})
    if len(rest.crews) > 1:
        return Trouble("two_crews", {"first": rest.crews[0], "second": rest.crews[1]})
    return None


class CallSigns:
    """Call signs and names of the crews that are still there, as they are compared."""

    def __init__(self, picture: Picture) -> None:
        crews = [crew for crew in picture.crews.values() if not crew.retired]
        self._signs = sorted((plain(crew.id), crew.id) for crew in crews)
        self._names = sorted((plain(crew.name), crew.id) for crew in crews)

    def find(self, said: str) -> tuple[CrewId, ...]:
        """The crew called so; else all whose call sign begins so; else all whose name does."""
        by_sign, by_name = _beginning(said, self._signs), _beginning(said, self._names)
        for found in (by_sign, by_name):
            whole = [crew for sign, crew in found if sign == said]
            if whole:
                return tuple(whole)
        return tuple(crew for _, crew in by_sign or by_name)

    def longest_run(self, words: tuple[str, ...]) -> int:
        """How many of the first words are one call sign or name; 0 if not even the first begins one."""
        for length in range(len(words), 0, -1):
            if self.find("".join(words[:length])):
                return length
        return 0


def _beginning(said: str, sorted_names: list[tuple[str, CrewId]]) -> list[tuple[str, CrewId]]:
    at = bisect_left(sorted_names, (said,))
    return list(takewhile(lambda known: known[0].startswith(said), sorted_names[at:]))
