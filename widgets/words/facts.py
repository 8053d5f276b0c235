"""Facts of commands and errors as words: ids get names, enums get terms, lists get commas."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from enum import Enum
from typing import Any

from models.changes import Entry
from models.commands.responsibility import SeenStation
from models.entities.alarms import Alarm
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation
from models.entities.map_marks import MapMark
from models.entities.notices import Telling
from models.entities.orders import TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account
from models.entities.protected_events import ProtectedEvent
from models.entities.responsibility import StationZone
from models.entities.service_cases import ServiceCase
from models.entities.shifts import FeedGap, LogRemark, RotaDuty, Shift
from models.entities.work_permits import WorkPermit
from models.ids import CrewId, StationId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.names import account_label, crew_label, station_label
from widgets.words.terms import listed, term
from widgets.words.times import clock_time, clock_time_to_second, date_text

_ACCOUNTS = frozenset(
    {
        "actor",
        "by",
        "account",
        "approver",
        "commander",
        "owner",
        "to",
        "duty_of",
        "shift_leader",
        "incoming",
        "outgoing",
    }
)
_HOURS = frozenset({"start", "end", "latest", "earliest", "happened", "until"})
"""Moments of a plan: of another day, and never to the second."""
_MOST = 5
_SHORT = 60


def facts_of(entry: Entry) -> dict[str, Any]:
    """What a sentence about the entry may name: the fields of its command, and the `order`, `crew`, `mark`,
    `plan`, `permit`, `event`, `case`, `told` recipients, `alarm_count`, `escalation` with its `level`, and `holder` of
    a part that it turned out to be about; of shift and log `shift_leader`, `duty_of` whose duties it was, `duty_count`,
    `remark_words`, shortened, with `remark_kind`, and `feed`."""
    command = {field.name: getattr(entry.command, field.name) for field in fields(entry.command)}
    states = [state for change in entry.changes for state in (change.after, change.before)]
    orders = [state for state in states if isinstance(state, WorkOrder)]
    found: dict[str, Any] = {
        "plan": next((_plan_of(state) for state in states if isinstance(state, OutagePlan | WorkPermit)), ""),
        "permit": next((state.id for state in states if isinstance(state, WorkPermit)), ""),
        "order": next((state.order for state in states if isinstance(state, TroubleReport)), ""),
        "crew": next((order.crew for order in orders if order.crew is not None), ""),
        "told": tuple(dict.fromkeys(state.recipient.name for state in states if isinstance(state, Telling))),
        "alarm_count": len({change.key for change in entry.changes if change.kind is Alarm}),
    }
    found |= {name: value for name, value in command.items() if value is not None}
    mark = next((state for state in states if isinstance(state, MapMark)), None)
    event = next((state for state in states if isinstance(state, ProtectedEvent)), None)
    loan = next((state for state in states if isinstance(state, CrewLoan)), None)
    if loan is not None:
        found |= {"crew": loan.crew, "borrower": loan.borrower}
    if mark is not None:
        found["mark"] = mark.text
    case = next((state for state in states if isinstance(state, ServiceCase)), None)
    if case is not None:
        found["case"] = case.id
        found["linked"] = found.get("order") or found.get("plan", "")
    if event is not None:
        found["event"] = event.name
    job = next((state for state in states if isinstance(state, Escalation)), None)
    if job is not None:
        found |= {"escalation": job.id, "level": job.level}
        found["holder"] = command.get("station") or command.get("crew") or ""
    zone = next((state for state in states if isinstance(state, StationZone)), None)
    if zone is not None:
        found["zone_name"] = zone.name
    return found | _of_shift(entry, states)


def _of_shift(entry: Entry, states: Iterable[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    duties = [change for change in entry.changes if change.kind is RotaDuty]
    if duties:
        before = (change.before for change in duties)
        found["duty_of"] = tuple(dict.fromkeys(one.account for one in before if isinstance(one, RotaDuty)))
        found["duty_count"] = len(duties)
    for state in states:
        if isinstance(state, Shift):
            found["shift_leader"] = state.leader
        elif isinstance(state, FeedGap):
            found["feed"] = state.feed
        elif isinstance(state, LogRemark):
            found |= {"remark_kind": state.kind, "remark_words": shortened(state.text)}
    return found


def shortened(text: str, most: int = _SHORT) -> str:
    """The first words of a text, on one line."""
    line = " ".join(text[: most * 4].split())
    return line if max(len(line), len(text) / 4) <= most else f"{line[:most]}…"


def in_words(facts: Mapping[str, Any], *, picture: Picture, rules: RuleBook | None = None) -> dict[str, str]:
    """Every fact as text; moments are only told where a rule book gives their zone."""
    return {name: _word(name, value, picture, rules) for name, value in facts.items()}


def _plan_of(state: OutagePlan | WorkPermit) -> str:
    return state.id if isinstance(state, OutagePlan) else state.plan


def _word(name: str, value: Any, picture: Picture, rules: RuleBook | None) -> str:
    if isinstance(value, Enum):
        return term(value)
    if isinstance(value, datetime) and rules is not None and name in _HOURS:
        return f"{date_text(value, rules)} {clock_time(value, rules)}"
    if isinstance(value, datetime) and rules is not None:
        return clock_time_to_second(value, rules)
    if isinstance(value, tuple):
        words = [_word(name, part, picture, rules) for part in value[:_MOST]]
        return listed([*words, "…"] if len(value) > _MOST else words)
    if isinstance(value, Account):
        return value.name
    if name in {"station", "stations", "holder"} and value in picture.stations:
        return station_label(StationId(value), picture)
    if isinstance(value, SeenStation):
        return station_label(value.station, picture)
    if name == "crew" or (name == "holder" and value):
        return crew_label(CrewId(value), picture)
    if name in {"borrower", "lender"}:
        return station_label(StationId(value), picture)
    if name in _ACCOUNTS:
        return account_label(value, picture)
    return str(value)
