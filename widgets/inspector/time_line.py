"""The order's whole life, newest first: when, what, who, where. A corrected time stands beside the one it corrects."""

from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from math import hypot

from PySide6.QtCore import QCoreApplication

from models.entities.orders import (
    CallBackResult,
    DeclineReason,
    PauseReason,
    Stage,
    StageKind,
    VoidReason,
    WorkOrder,
)
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.inspector.section import Fact
from widgets.words.names import account_label, crew_label
from widgets.words.terms import term
from widgets.words.times import clock_time_to_second, date_text, moment_text

_CODES: dict[StageKind, type[Enum]] = {
    StageKind.DECLINED: DeclineReason,
    StageKind.SUSPENDED: PauseReason,
    StageKind.VOIDED: VoidReason,
    StageKind.REOPENED: CallBackResult,
}
"""Lines whose note begins with a code word of a fixed list."""

_AT_THE_DOOR_METRES = 1.0


def time_line_facts(order: WorkOrder, *, picture: Picture, rules: RuleBook, now: datetime) -> list[Fact]:
    corrections: dict[int, list[Stage]] = {}
    for stage in order.stages:
        if stage.corrects is not None:
            corrections.setdefault(stage.corrects, []).append(stage)
    facts = []
    for row, stage in enumerate(order.stages):
        if stage.corrects is None:
            lines = [
                *_lines(stage, order, picture=picture),
                *(_correction(line, picture=picture, rules=rules, now=now) for line in corrections.get(row, [])),
            ]
            facts.append(Fact(_at(stage.at, rules, now), term(stage.kind), "\n".join(lines)))
    return facts[::-1]


def note_text(stage: Stage) -> str:
    """The note with its code word, if it begins with one, as a term."""
    codes = _CODES.get(stage.kind)
    first, _, rest = stage.note.partition("\n" if stage.kind is not StageKind.REOPENED else " ")
    if codes is None or first not in {code.value for code in codes}:
        return stage.note.replace("\n", " · ")
    return " · ".join(part for part in (term(codes(first)), rest.replace("\n", " · ")) if part)


def _lines(stage: Stage, order: WorkOrder, *, picture: Picture) -> Iterator[str]:
    who = [account_label(stage.actor, picture)]
    if stage.crew is not None and crew_label(stage.crew, picture) != who[0]:
        who.append(crew_label(stage.crew, picture))
    where = _where(stage, order)
    yield " · ".join([*who, where] if where else who)
    if stage.note:
        yield note_text(stage)


def _correction(line: Stage, *, picture: Picture, rules: RuleBook, now: datetime) -> str:
    """The time that was put right, who did so, when and why (WO-3)."""
    assert line.corrected_to is not None
    words = QCoreApplication.translate("TimeLine", "↻ corrected to {time} by {by} ({at}): {reason}")
    return words.format(
        time=_at(line.corrected_to, rules, now).replace("\n", " "),
        by=account_label(line.actor, picture),
        at=moment_text(line.at, now=now, rules=rules),
        reason=line.note,
    )


def _where(stage: Stage, order: WorkOrder) -> str:
    """How far from the order's place it was said to happen, if that is known."""
    if stage.x is None or stage.y is None:
        return ""
    apart = hypot(stage.x - order.place.x, stage.y - order.place.y)
    if apart < _AT_THE_DOOR_METRES:
        return QCoreApplication.translate("TimeLine", "at the place")
    return QCoreApplication.translate("TimeLine", "{metres} m from the place").format(metres=round(apart))


def _at(at: datetime, rules: RuleBook, now: datetime) -> str:
    """Time to the second; with its date on a line of its own if that is not today's."""
    time = clock_time_to_second(at, rules)
    if date_text(at, rules) == date_text(now, rules):
        return time
    return f"{date_text(at, rules)}\n{time}"
