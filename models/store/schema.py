"""Tables: one per entity kind, made from its dataclass, and the journal, its head, the ground, papers, the tracks.

Plain fields are columns, nested parts are JSON. Migrations spell the same tables out; a test compares the two.
"""

import typing
from dataclasses import fields
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import msgspec
import sqlalchemy as sa

from models.changes import ENTITY_KINDS, Entity
from models.entities.alarms import Alarm
from models.entities.notes import Attachment, Note
from models.entities.notices import Publication, Telling
from models.entities.orders import TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.service_cases import ServiceCase
from models.entities.shifts import LogRemark, RotaDuty
from models.entities.work_permits import WorkPermit

metadata = sa.MetaData()


class UtcDateTime(sa.TypeDecorator[datetime]):
    """Aware UTC in Python, whatever the database keeps."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Any) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


head = sa.Table(
    "head",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("digest", sa.Text, nullable=False),
)

journal = sa.Table(
    "journal",
    metadata,
    sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("request", sa.Text, nullable=False, unique=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("command", sa.Text, nullable=False),
    sa.Column("changes", sa.Text, nullable=False),
    sa.Column("rule_book", sa.Text, nullable=False),
    sa.Column("previous", sa.Text, nullable=False),
    sa.Column("digest", sa.Text, nullable=False),
)

credential = sa.Table(
    "credential",
    metadata,
    sa.Column("account", sa.Text, primary_key=True),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("set_at", UtcDateTime, nullable=False),
)

territory = sa.Table(
    "territory",
    metadata,
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("projection", sa.Text, nullable=False),
)

territory_array = sa.Table(
    "territory_array",
    metadata,
    sa.Column("digest", sa.Text, sa.ForeignKey("territory.digest"), primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
)

paper = sa.Table(
    "paper",
    metadata,
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

track = sa.Table(
    "track",
    metadata,
    sa.Column("crew", sa.Text, primary_key=True),
    sa.Column("at", UtcDateTime, primary_key=True),
    sa.Column("x", sa.Float, nullable=False),
    sa.Column("y", sa.Float, nullable=False),
    sa.Column("heading", sa.Float),
    sa.Column("speed", sa.Float),
)


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


def _column(name: str, hint: Any) -> sa.Column[Any]:
    arguments = typing.get_args(hint)
    optional = type(None) in arguments
    if optional:
        hint = next(part for part in arguments if part is not type(None))
    hint = getattr(hint, "__supertype__", hint)
    plain: dict[Any, Any] = {
        str: sa.Text(),
        int: sa.Integer(),
        float: sa.Float(),
        bool: sa.Boolean(),
        datetime: UtcDateTime(),
    }
    if hint in plain:
        kind = plain[hint]
    elif isinstance(hint, type) and issubclass(hint, Enum):
        kind = sa.Text()
    else:
        kind = sa.JSON(none_as_null=True)
    return sa.Column(name, kind, primary_key=name == "id", nullable=optional)


def _entity_table(kind: type[Any]) -> sa.Table:
    hints = typing.get_type_hints(kind)
    return sa.Table(
        _snake(kind.__name__),
        metadata,
        *(_column(field.name, hints[field.name]) for field in fields(kind)),
    )


ENTITY_TABLES: dict[type[Any], sa.Table] = {kind: _entity_table(kind) for kind in ENTITY_KINDS}

sa.Index("work_order_archived", ENTITY_TABLES[WorkOrder].c.archived_at)
sa.Index("trouble_report_order", ENTITY_TABLES[TroubleReport].c.order)
sa.Index("trouble_report_reference", ENTITY_TABLES[TroubleReport].c.channel_reference)
sa.Index("alarm_order", ENTITY_TABLES[Alarm].c.order)
sa.Index("alarm_plan", ENTITY_TABLES[Alarm].c.plan)
sa.Index("note_order", ENTITY_TABLES[Note].c.order)
sa.Index("attachment_order", ENTITY_TABLES[Attachment].c.order)
sa.Index("outage_plan_ends_at", ENTITY_TABLES[OutagePlan].c.ends_at)
sa.Index("work_permit_plan", ENTITY_TABLES[WorkPermit].c.plan)
sa.Index("publication_plan", ENTITY_TABLES[Publication].c.plan)
sa.Index("telling_plan", ENTITY_TABLES[Telling].c.plan)
sa.Index("service_case_closed", ENTITY_TABLES[ServiceCase].c.closed_at)
sa.Index("service_case_reference", ENTITY_TABLES[ServiceCase].c.channel_reference)
sa.Index("work_order_merged_into", ENTITY_TABLES[WorkOrder].c.merged_into)
sa.Index("rota_duty_ends_at", ENTITY_TABLES[RotaDuty].c.ends_at)
sa.Index("log_remark_at", ENTITY_TABLES[LogRemark].c.at)


def row_of(entity: Entity) -> dict[str, Any]:
    """Column values of an entity."""
    table = ENTITY_TABLES[type(entity)]
    return {column.name: _plain(getattr(entity, column.name)) for column in table.columns}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, int, float, datetime)):
        return value
    return msgspec.to_builtins(value)
