"""Entities in their tables: writing changes, loading the working set."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar, cast, get_args

import sqlalchemy as sa

from models import codec
from models.changes import ENTITY_KINDS, Change, Entity
from models.entities.alarms import Alarm, AlarmKind
from models.entities.handovers import Handover, HandoverDocument
from models.entities.notes import Attachment, Note
from models.entities.notices import Publication, Telling
from models.entities.orders import TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.service_cases import ServiceCase
from models.entities.shifts import FeedGap, LogRemark, RemarkKind, RotaDuty, Shift
from models.entities.work_permits import WorkPermit
from models.permit_life_cycle import OVER
from models.plan_life_cycle import UNSETTLED
from models.store.engine import readable_rows
from models.store.schema import ENTITY_TABLES, row_of

T = TypeVar("T", bound=Entity)

_PARTITION = 1000
"""Rows decoded at a stretch: short enough that the GUI thread gets its turn."""

_COLUMN_NAMES = {kind: [str(column.name) for column in table.columns] for kind, table in ENTITY_TABLES.items()}
"""Plain texts: a column's own name may be of a subclass, which the decoder does not take for a key."""

_ORDERS = ENTITY_TABLES[WorkOrder]
_REPORTS = ENTITY_TABLES[TroubleReport]
_PLANS = ENTITY_TABLES[OutagePlan]
_PERMITS = ENTITY_TABLES[WorkPermit]
_CASES = ENTITY_TABLES[ServiceCase]
_ALARMS = ENTITY_TABLES[Alarm]
_SHIFTS = ENTITY_TABLES[Shift]
_HANDOVERS = ENTITY_TABLES[Handover]
_DOCUMENTS = ENTITY_TABLES[HandoverDocument]
_OF_CASE = AlarmKind.CASE_DUE.value
_UNSETTLED = sorted(state.value for state in UNSETTLED)
_OVER = sorted(state.value for state in OVER)
Hanging = TroubleReport | Note | Attachment | Alarm
"""What hangs on an order, comes and leaves with it. An alarm hangs on an order, a plan, a case, or on none."""

HANGING_KINDS: tuple[type[Any], ...] = get_args(Hanging)

OfPlan = Publication | Telling | WorkPermit | Alarm
"""What hangs on a plan, comes and leaves with it."""

KINDS_OF_PLAN: tuple[type[Any], ...] = get_args(OfPlan)


OfShifts = Shift | RotaDuty | LogRemark | FeedGap | Handover
"""What belongs to the room's shifts, and leaves when it is over."""

KINDS_OF_SHIFTS: tuple[type[Any], ...] = get_args(OfShifts)


class TablesDiffer(Exception):
    """A row was not what the journal says it is: a bug or a database changed from outside."""


def write_changes(connection: sa.Connection, changes: Iterable[Change]) -> None:
    """Bring the tables to the changes' `after`; each row must still be at the version of `before`."""
    for change in changes:
        table = ENTITY_TABLES[change.kind]
        if change.before is None:
            assert change.after is not None
            connection.execute(table.insert(), row_of(change.after))
            continue
        here = sa.and_(table.c.id == change.key, table.c.version == change.before.version)
        statement: sa.Update | sa.Delete
        if change.after is None:
            statement = table.delete().where(here)
        else:
            statement = table.update().where(here).values(row_of(change.after))
        if connection.execute(statement).rowcount != 1:
            raise TablesDiffer(change.kind.__name__, change.key)


def load_working_set(
    connection: sa.Connection,
    archived_after: datetime,
    *,
    ended_after: datetime,
    closed_after: datetime,
    over_after: Mapping[type[Any], datetime],
) -> Iterator[Entity]:
    """All reference entities, every order not archived before `archived_after` with what hangs on it, and every plan
    that waits for somebody, whose day is not over, or whose hours end after `ended_after`, with what hangs on it; every
    case not closed before `closed_after`, and what open ones are about, however old; of shifts, duties, remarks and
    gaps of feeds and handovers what is open or stands, and what was over after `over_after` of its kind; of what was
    signed what is open, and the last one."""
    asked, asked_plans = _asked_about(connection)
    living = sa.or_(
        _ORDERS.c.archived_at.is_(None),
        _ORDERS.c.archived_at > archived_after,
        _ORDERS.c.id.in_(asked),
        _ORDERS.c.merged_into.in_(asked),
    )
    chosen = sa.select(_ORDERS.c.id).where(living)
    under_way = sa.select(_PERMITS.c.plan).where(_PERMITS.c.state.not_in(_OVER))
    recent = sa.or_(
        _PLANS.c.state.in_(_UNSETTLED),
        _PLANS.c.ends_at > ended_after,
        _PLANS.c.id.in_(under_way),
        _PLANS.c.id.in_(asked_plans),
    )
    plans = sa.select(_PLANS.c.id).where(recent)
    living_case = sa.or_(_CASES.c.closed_at.is_(None), _CASES.c.closed_at > closed_after)
    cases = sa.select(_CASES.c.id).where(living_case)
    conditions: dict[type[Any], sa.ColumnElement[bool]] = {
        WorkOrder: living,
        OutagePlan: recent,
        ServiceCase: living_case,
        **{kind: ENTITY_TABLES[kind].c.order.in_(chosen) for kind in HANGING_KINDS},
        **{kind: ENTITY_TABLES[kind].c.plan.in_(plans) for kind in KINDS_OF_PLAN},
        Alarm: sa.or_(
            _ALARMS.c.order.in_(chosen),
            _ALARMS.c.plan.in_(plans),
            sa.and_(_ALARMS.c.kind == _OF_CASE, _ALARMS.c.subject.in_(cases)),
            sa.and_(_ALARMS.c.kind != _OF_CASE, _ALARMS.c.order.is_(None), _ALARMS.c.plan.is_(None)),
        ),
        **{kind: _of_shifts(kind, after) for kind, after in over_after.items()},
        HandoverDocument: _DOCUMENTS.c.id.in_(sa.select(_HANDOVERS.c.id).where(_in_hand())),
    }
    for kind in ENTITY_KINDS:
        yield from _select(connection, kind, conditions.get(kind))


def load_order(connection: sa.Connection, order: str) -> Iterator[Entity]:
    """One order from the archive with what hangs on it and sub orders."""
    return _load_orders(connection, sa.or_(_ORDERS.c.id == order, _ORDERS.c.merged_into == order))


def load_orders_alone(connection: sa.Connection, ids: Sequence[str]) -> Iterator[WorkOrder]:
    """These orders without what hangs on them, by id."""
    for order in _select(connection, WorkOrder, _ORDERS.c.id.in_(ids)):
        assert isinstance(order, WorkOrder)
        yield order


def load_plans(connection: sa.Connection, ids: Sequence[str]) -> Iterator[Entity]:
    """These plans, however old, with what hangs on them."""
    yield from load_plans_alone(connection, ids)
    for kind in KINDS_OF_PLAN:
        yield from _select(connection, kind, ENTITY_TABLES[kind].c.plan.in_(ids))


def load_plans_alone(connection: sa.Connection, ids: Sequence[str]) -> Iterator[OutagePlan]:
    """These plans without what hangs on them, by id."""
    for plan in _select(connection, OutagePlan, _PLANS.c.id.in_(ids)):
        assert isinstance(plan, OutagePlan)
        yield plan


def load_archive(connection: sa.Connection) -> Iterator[Entity]:
    """Every order that was ever archived and every plan that waits for nobody, with what hangs on them, every case
    that is closed, and whatever was of a shift."""
    closed = _CASES.c.closed_at.is_not(None)
    yield from _select(connection, ServiceCase, closed)
    told = sa.and_(_ALARMS.c.kind == _OF_CASE, _ALARMS.c.subject.in_(sa.select(_CASES.c.id).where(closed)))
    yield from _select(connection, Alarm, told)
    yield from _load_orders(connection, _ORDERS.c.archived_at.is_not(None))
    settled = _PLANS.c.state.not_in(_UNSETTLED)
    yield from _select(connection, OutagePlan, settled)
    for kind in KINDS_OF_PLAN:
        yield from _select(connection, kind, ENTITY_TABLES[kind].c.plan.in_(sa.select(_PLANS.c.id).where(settled)))
    for kind in KINDS_OF_SHIFTS:
        yield from _select(connection, kind, None)


def load_cases(connection: sa.Connection, ids: Sequence[str]) -> Iterator[ServiceCase]:
    """These cases, however long closed, by id."""
    for case in _select(connection, ServiceCase, _CASES.c.id.in_(ids)):
        assert isinstance(case, ServiceCase)
        yield case


def case_of_reference(connection: sa.Connection, channel: str, reference: str) -> str | None:
    """The case that has this number in its channel, however long closed."""
    here = sa.and_(_CASES.c.channel == channel, _CASES.c.channel_reference == reference)
    return connection.execute(sa.select(_CASES.c.id).where(here)).scalars().first()


def plan_of_permit(connection: sa.Connection, permit: str) -> str | None:
    return connection.execute(sa.select(_PERMITS.c.plan).where(_PERMITS.c.id == permit)).scalar_one_or_none()


def order_of_report(connection: sa.Connection, report: str) -> str | None:
    return connection.execute(sa.select(_REPORTS.c.order).where(_REPORTS.c.id == report)).scalar_one_or_none()


def order_of_reference(connection: sa.Connection, channel: str, reference: str) -> str | None:
    """The order whose report has this number in its channel; it may be in the archive."""
    here = sa.and_(_REPORTS.c.channel == channel, _REPORTS.c.channel_reference == reference)
    return connection.execute(sa.select(_REPORTS.c.order).where(here)).scalars().first()


def load_handover_document(connection: sa.Connection, handover: str) -> HandoverDocument | None:
    for found in _select(connection, HandoverDocument, _DOCUMENTS.c.id == handover):
        assert isinstance(found, HandoverDocument)
        return found
    return None


def load_of_shifts(connection: sa.Connection, kind: type[OfShifts], ids: Sequence[str]) -> Iterator[Entity]:
    """Shifts, duties, remarks or gaps of feeds, however old, by id."""
    return _select(connection, kind, ENTITY_TABLES[kind].c.id.in_(ids))


def load_where(connection: sa.Connection, kind: type[T], where: sa.ColumnElement[bool]) -> Iterator[T]:
    """Entities of one kind, archived or not."""
    return cast(Iterator[T], _select(connection, kind, where))


def load_readable(connection: sa.Connection, kind: type[Any]) -> Iterator[tuple[str, Entity | None]]:
    """(id, entity) of every row of a kind; None for a row that cannot be read as one of ours."""
    table = ENTITY_TABLES[kind]
    for key, row in readable_rows(connection, table, table.c.id):
        yield key, None if row is None else _readable_entity(kind, row)


def _asked_about(connection: sa.Connection) -> tuple[set[str], set[str]]:
    """Orders, with their main orders, and plans that open cases are about."""
    rows = connection.execute(sa.select(_CASES.c.orders, _CASES.c.plans).where(_CASES.c.closed_at.is_(None))).all()
    orders = {order for row in rows for order in row.orders}
    mains = sa.select(_ORDERS.c.merged_into).where(_ORDERS.c.id.in_(orders), _ORDERS.c.merged_into.is_not(None))
    return orders | set(connection.execute(mains).scalars()), {plan for row in rows for plan in row.plans}


def _in_hand() -> sa.ColumnElement[bool]:
    """Handovers that are open, and the one by which the open shift began."""
    last = sa.select(_SHIFTS.c.began_by).where(_SHIFTS.c.ended_at.is_(None), _SHIFTS.c.began_by.is_not(None))
    still = sa.and_(_HANDOVERS.c.signed_in.is_(None), _HANDOVERS.c.withdrawn.is_(None))
    return sa.or_(still, _HANDOVERS.c.id.in_(last))


def _of_shifts(kind: type[Any], after: datetime) -> sa.ColumnElement[bool]:
    """What of this kind is open or stands, or was over after that moment."""
    table = ENTITY_TABLES[kind]
    if kind is RotaDuty:
        return table.c.ends_at > after
    if kind is FeedGap:
        return sa.or_(table.c.until.is_(None), table.c.until > after)
    if kind is Handover:
        return sa.or_(_in_hand(), table.c.opened_at > after)
    if kind is Shift:
        return sa.or_(table.c.ended_at.is_(None), table.c.ended_at > after)
    corrected = sa.select(table.c.corrects).where(table.c.corrects.is_not(None))
    superiors = table.c.kind == RemarkKind.SUPERIOR_ORDER.value
    stands = sa.and_(table.c.ended.is_(None), sa.or_(table.c.pinned, superiors), table.c.id.not_in(corrected))
    return sa.or_(table.c.at > after, stands)


def _load_orders(connection: sa.Connection, where: sa.ColumnElement[bool]) -> Iterator[Entity]:
    chosen = sa.select(_ORDERS.c.id).where(where)
    yield from _select(connection, WorkOrder, where)
    for kind in HANGING_KINDS:
        yield from _select(connection, kind, ENTITY_TABLES[kind].c.order.in_(chosen))


def _readable_entity(kind: type[Any], row: sa.Row[Any]) -> Entity | None:
    try:
        return codec.decode_entity(kind, dict(zip(_COLUMN_NAMES[kind], row, strict=True)))
    except codec.UNREADABLE:
        return None


def _select(connection: sa.Connection, kind: type[Any], where: sa.ColumnElement[bool] | None) -> Iterator[Entity]:
    query = sa.select(ENTITY_TABLES[kind])
    if where is not None:
        query = query.where(where)
    result = connection.execution_options(yield_per=_PARTITION).execute(query)
    names = _COLUMN_NAMES[kind]
    for row in result:
        yield codec.decode_entity(kind, dict(zip(names, row, strict=True)))
