"""Duties of notices (N-11 … N-13): what has to go out, who has to be told, who refuses, who knows other hours."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from models.alarms.causes import Cause, CauseSource, Found
from models.changes import Entity
from models.entities.alarms import LIMIT, SECOND, AlarmKind
from models.entities.notices import Publication, RecipientKind, Telling
from models.entities.outage_plans import OutagePlan
from models.ids import AlarmId
from models.notices.ledger import NoticeStanding, RecipientStanding, notice_standing
from models.notices.telling import NoticeAlarm
from models.picture import Picture
from models.rules.rule_book import RuleBook


def _subjects(book: Picture) -> Iterable[str]:
    return book.plans


def _touched(thing: Entity, _book: Picture) -> Iterable[str]:
    if isinstance(thing, OutagePlan):
        return (thing.id,)
    return (thing.plan,) if isinstance(thing, Publication | Telling) else ()


def _look(subject: str, book: Picture, rules: RuleBook, now: datetime) -> Found:
    plan = book.find(OutagePlan, subject)
    if plan is None:
        return Found()
    standing = notice_standing(plan, book, now=now, rules=rules)
    return Found(tuple(_causes(standing, now, rules)), standing.changes_at)


def _causes(standing: NoticeStanding, now: datetime, rules: RuleBook) -> Iterator[Cause]:
    coming, due = standing.next, standing.due
    if coming is not None and now < coming.window.end:
        level = _level(due, now, rules)
        if level is not None:
            yield _cause(AlarmKind.NOTICE_DUE, standing, level, since=_since(due, now, rules), due=due)
        if standing.last is not None and standing.last.announces is not None:
            yield _cause(AlarmKind.TOLD_OTHERWISE, standing, LIMIT, since=now)
    others: list[tuple[int, datetime]] = []
    for one in standing.recipients:
        if NoticeAlarm.REFUSED in one.alarms:
            refused = _cause(AlarmKind.CUSTOMER_REFUSED, standing, LIMIT, since=now)
            yield _about(one, refused)
        level = _level(one.due, now, rules) if one.told_at is None and one.alarms else None
        if level is None or one.due is None:
            continue
        if one.telling.recipient.kind is RecipientKind.IMPORTANT_CUSTOMER:
            since = _since(one.due, now, rules)
            yield _about(one, _cause(AlarmKind.IMPORTANT_UNTOLD, standing, level, since=since, due=one.due))
        else:
            others.append((-level, one.due))
    if others:
        worst, first = min(others)
        since = _since(first, now, rules)
        yield _cause(AlarmKind.RECIPIENTS_UNTOLD, standing, -worst, since=since, due=first)


def _level(due: datetime | None, now: datetime, rules: RuleBook) -> int | None:
    """Endangered before the last moment, late after it; None while there is time."""
    if due is None or due - now > rules.duration("N-12.at_risk"):
        return None
    return LIMIT if now > due else SECOND


def _since(due: datetime | None, now: datetime, rules: RuleBook) -> datetime:
    if due is None or now > due:
        return due or now
    return due - rules.duration("N-12.at_risk")


def _cause(
    kind: AlarmKind, standing: NoticeStanding, level: int, *, since: datetime, due: datetime | None = None
) -> Cause:
    """The next notice of a plan asks anew."""
    plan = standing.plan
    return Cause(
        key=AlarmId(f"notice/{plan.id}/{kind.value}/{len(standing.published)}"),
        kind=kind,
        level=level,
        subject=plan.id,
        plan=plan.id,
        stations=(plan.station,),
        since=since,
        due_at=due,
    )


def _about(one: RecipientStanding, cause: Cause) -> Cause:
    return replace(cause, key=AlarmId(f"{cause.key}/{one.telling.recipient.id}"))


NOTICES = CauseSource(
    kinds=frozenset(
        {
            AlarmKind.NOTICE_DUE,
            AlarmKind.IMPORTANT_UNTOLD,
            AlarmKind.RECIPIENTS_UNTOLD,
            AlarmKind.CUSTOMER_REFUSED,
            AlarmKind.TOLD_OTHERWISE,
        }
    ),
    weight=20,
    subjects=_subjects,
    touched=_touched,
    look=_look,
)
