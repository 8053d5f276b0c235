"""What two versions of a plan's document say differently, field by field, as texts that a reader can compare."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import datetime
from enum import Enum
from typing import Any

from models.entities.outage_plans import (
    ContactSheet,
    FieldChange,
    OutagePlan,
    PlanAct,
    PlanContent,
    PlanRevision,
    PlanScope,
    Window,
)
from models.ids import AccountId

HOURS = ("start", "end")


def changes_between(before: OutagePlan, window: Window, content: PlanContent) -> tuple[FieldChange, ...]:
    """What the document would say differently with these hours and this content; in the order of the document."""
    return tuple(_changes(before, window, content))


def written(
    plan: OutagePlan, changes: tuple[FieldChange, ...], *, act: PlanAct, at: datetime, by: AccountId
) -> tuple[PlanRevision, ...]:
    """The plan's revisions with `changes` in them. Words that the same person writes at a stretch, with no act of
    anybody between, are one revision: a draft that is saved while it is typed has not a hundred versions."""
    if not changes:
        return plan.revisions
    last, coming = plan.revisions[-1], plan.round + 1
    if act is PlanAct.EDIT and last.act in {PlanAct.EDIT, PlanAct.DRAFT} and (last.by, last.round) == (by, coming):
        # The first version has nothing before it: what is written on it has nothing to be compared with.
        merged = () if last.act is PlanAct.DRAFT else _merged(last.changes, changes)
        again = replace(last, at=at, changes=merged)
        return (*plan.revisions[:-1], again)
    following = PlanRevision(number=last.number + 1, round=coming, at=at, by=by, act=act, changes=changes)
    return (*plan.revisions, following)


def _changes(before: OutagePlan, window: Window, content: PlanContent) -> Iterator[FieldChange]:
    for name, old, new in zip(HOURS, (before.starts_at, before.ends_at), (window.start, window.end), strict=True):
        if old != new:
            yield FieldChange(field=name, before=_text(old), after=_text(new))
    for part in fields(PlanContent):
        old, new = getattr(before.content, part.name), getattr(content, part.name)
        if isinstance(old, PlanScope):
            yield from _scope_changes(old, new)
        elif old != new:
            yield FieldChange(field=part.name, before=_text(old), after=_text(new))


def _scope_changes(old: PlanScope, new: PlanScope) -> Iterator[FieldChange]:
    """Areas by what was left out and taken in: thousands of codes are not told twice."""
    before, after = set(old.areas), set(new.areas)
    if before != after:
        left_out = (code for code in old.areas if code not in after)
        taken_in = (code for code in new.areas if code not in before)
        yield FieldChange(field="areas", before="\n".join(left_out), after="\n".join(taken_in))
    for name in ("customers", "residents", "important", "stations"):
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            yield FieldChange(field=name, before=_text(was), after=_text(now))


def _merged(earlier: tuple[FieldChange, ...], later: tuple[FieldChange, ...]) -> tuple[FieldChange, ...]:
    """One step instead of two; a field that says again what it said first is not in it."""
    steps = {change.field: change for change in earlier}
    for change in later:
        known = steps.get(change.field)
        if known is None:
            steps[change.field] = change
        elif change.field == "areas":
            steps["areas"] = _merged_areas(known, change)
        else:
            steps[change.field] = FieldChange(field=change.field, before=known.before, after=change.after)
    return tuple(step for step in steps.values() if step.before != step.after)


def _merged_areas(earlier: FieldChange, later: FieldChange) -> FieldChange:
    out, back = dict.fromkeys(earlier.before.splitlines()), dict.fromkeys(earlier.after.splitlines())
    for code in later.before.splitlines():
        if code in back:
            del back[code]
        else:
            out[code] = None
    for code in later.after.splitlines():
        if code in out:
            del out[code]
        else:
            back[code] = None
    return FieldChange(field="areas", before="\n".join(out), after="\n".join(back))


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return "\n".join(_text(part) for part in value)
    if isinstance(value, ContactSheet):
        return f"{value.reference}\n{'stamped' if value.stamped else ''}".strip()
    return str(value)
