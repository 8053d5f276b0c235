"""The acts on a case: when each is offered, what its form asks, and the command that it becomes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, get_args

from PySide6.QtWidgets import QWidget

from models.commands import service_cases as c
from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.entities.service_cases import (
    REVIEWS,
    CaseFacts,
    CaseKind,
    Circle,
    ContactResult,
    ContactWay,
    ServiceCase,
)
from models.ids import AccountId, OrderId, PlanId
from models.picture import Picture
from models.planning.case_links import likely_orders, likely_plans
from models.rules.case_class import ClassReason, is_grave
from models.rules.permission_table import PERMISSIONS, Scope
from models.rules.rule_book import RuleBook
from widgets.acts.editors import ChoiceEditor, TextEditor, TimeEditor
from widgets.acts.fields import ChoiceField, TextField, TimeField
from widgets.acts.intake_editors import CheckEditor, CountEditor
from widgets.words.terms import term

_WATCHED_AT_FIRST = timedelta(hours=4)
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Room:
    """What a form is made from."""

    case: ServiceCase
    picture: Picture
    rules: RuleBook
    now: datetime
    parent: QWidget


@dataclass(frozen=True, slots=True)
class CaseAct:
    """`name` is the act of the window. One that asks for nothing is done at once."""

    name: str
    kind: type[Any]
    offered: Callable[[ServiceCase, RuleBook], bool]
    asks: Callable[[Room], list[QWidget]]
    fields: Callable[[Values], dict[str, Any]]


def allowed_kinds(case: ServiceCase, account: Account) -> frozenset[type]:
    """Commands that the account may send about this case, as the one table has it."""
    found = set()
    for kind in get_args(c.CaseCommand):
        scope = PERMISSIONS[kind].get(account.role)
        if not account.disabled and (
            scope is Scope.ALL or (scope is Scope.STATION and account.station == case.station)
        ):
            found.add(kind)
    return frozenset(found)


def command_of(act: CaseAct, case: ServiceCase, values: Values) -> Any:
    return act.kind(case=case.id, seen=case.version, **act.fields(values))


def _text(room: Room, name: str, start: str = "", *suggestions: str) -> QWidget:
    return TextEditor(TextField(name=name), start=start, suggestions=suggestions, parent=room.parent)


def _free(room: Room, name: str) -> QWidget:
    return TextEditor(TextField(name=name, required=False), start="", suggestions=(), parent=room.parent)


def facts_editors(parent: QWidget, start: CaseFacts) -> list[QWidget]:
    """What the class of a case is computed from; `facts_of` reads them."""
    count = CountEditor("case_households", parent=parent)
    count.set_value(start.households)
    higher = CheckEditor("case_signs", word=lambda _value: term(ClassReason.GOES_HIGHER), parent=parent)
    higher.offer((True,))
    if start.goes_higher:
        higher.check(True)
    return [
        count,
        ChoiceEditor(ChoiceField(name="case_authority", choices=Circle), start=start.authority, parent=parent),
        ChoiceEditor(ChoiceField(name="case_media", choices=Circle), start=start.media, parent=parent),
        higher,
    ]


def facts_of(values: Values) -> CaseFacts:
    return CaseFacts(
        households=values["case_households"],
        authority=values["case_authority"],
        media=values["case_media"],
        goes_higher=bool(values["case_signs"]),
    )


def _facts(room: Room) -> list[QWidget]:
    kinds = (CaseKind.WHISTLE,) if room.case.officer else tuple(one for one in CaseKind if one is not CaseKind.WHISTLE)
    kind = ChoiceField(name="case_kind", choices=kinds)
    return [
        ChoiceEditor(kind, start=room.case.kind, parent=room.parent),
        *facts_editors(room.parent, room.case.facts),
    ]


def _contact(room: Room) -> list[QWidget]:
    way = ChoiceField(name="contact_way", choices=ContactWay)
    result = ChoiceField(name="contact_result", choices=ContactResult)
    return [
        ChoiceEditor(way, start=ContactWay.PHONE, parent=room.parent),
        ChoiceEditor(result, start=None, parent=room.parent),
        _free(room, "contact_words"),
    ]


def _link(room: Room) -> list[QWidget]:
    offers = [*likely_orders(room.case, room.picture), *likely_plans(room.case, room.picture)]
    return [_text(room, "case_link", offers[0] if offers else "", *offers)]


def _unlink(room: Room) -> list[QWidget]:
    linked = (*room.case.orders, *room.case.plans)
    return [_text(room, "case_link", linked[0] if linked else "", *linked)]


def _linked(values: Values) -> dict[str, Any]:
    number = values["case_link"].strip().upper()
    return {"plan": PlanId(number)} if number.startswith("P") else {"order": OrderId(number)}


def _owner(room: Room) -> list[QWidget]:
    owners = sorted(
        one.id for one in room.picture.accounts.values() if c.RecordContact in allowed_kinds(room.case, one)
    )
    return [_text(room, "case_owner", "", *owners), _text(room, "reason")]


def _send(room: Room) -> list[QWidget]:
    return [_text(room, "reply_to", room.case.officer or room.case.caller), _free(room, "reply_despite")]


def _supervise(room: Room) -> list[QWidget]:
    until = TimeField(name="supervised_until", start=_now)
    start = room.now + _WATCHED_AT_FIRST
    return [TimeEditor(until, start=start, rules=room.rules, parent=room.parent), _text(room, "reason")]


def _now(_order: WorkOrder, now: datetime) -> datetime:
    return now


def _nothing(_room: Room) -> list[QWidget]:
    return []


def _open(case: ServiceCase, _rules: RuleBook) -> bool:
    return case.closed_at is None


def _reviewed(case: ServiceCase, rules: RuleBook) -> bool:
    return case.closed_at is None and is_grave(case, rules) and len(case.reviews) < REVIEWS


def _checked(case: ServiceCase, _rules: RuleBook) -> bool:
    return case.closed_at is None and case.draft is not None and case.draft.checked_at is not None


CASE_ACTS: tuple[CaseAct, ...] = (
    CaseAct(
        "case_contact",
        c.RecordContact,
        _open,
        _contact,
        lambda said: {"way": said["contact_way"], "result": said["contact_result"], "words": said["contact_words"]},
    ),
    CaseAct("case_link", c.LinkCase, _open, _link, _linked),
    CaseAct(
        "case_unlink",
        c.UnlinkCase,
        lambda case, _rules: case.closed_at is None and bool(case.orders or case.plans),
        _unlink,
        _linked,
    ),
    CaseAct(
        "case_facts",
        c.CorrectCaseFacts,
        _open,
        _facts,
        lambda said: {"kind": said["case_kind"], "facts": facts_of(said)},
    ),
    CaseAct(
        "case_send",
        c.SendReply,
        _checked,
        _send,
        lambda said: {"to": said["reply_to"], "despite": said["reply_despite"]},
    ),
    CaseAct(
        "case_review",
        c.ReviewCase,
        _reviewed,
        lambda room: [_text(room, "passed_to")],
        lambda said: {"passed_to": said["passed_to"]},
    ),
    CaseAct(
        "case_supervise",
        c.SuperviseCase,
        lambda case, _rules: case.closed_at is None and case.supervision is None,
        _supervise,
        lambda said: {"until": said["supervised_until"], "reason": said["reason"]},
    ),
    CaseAct(
        "case_end_supervision",
        c.EndCaseSupervision,
        lambda case, _rules: case.supervision is not None,
        _nothing,
        lambda _said: {},
    ),
    CaseAct(
        "case_hand",
        c.HandCase,
        _open,
        _owner,
        lambda said: {"owner": AccountId(said["case_owner"]), "reason": said["reason"]},
    ),
    CaseAct(
        "case_circulate",
        c.CirculateResult,
        lambda case, _rules: case.answer is not None,
        lambda room: [_text(room, "circulated_to"), _text(room, "circulated_words")],
        lambda said: {"to": said["circulated_to"], "words": said["circulated_words"]},
    ),
    CaseAct(
        "case_close",
        c.CloseCase,
        lambda case, _rules: case.closed_at is None and case.answer is not None and case.draft is None,
        lambda room: [_text(room, "case_result")],
        lambda said: {"result": said["case_result"]},
    ),
    CaseAct(
        "case_reopen",
        c.ReopenCase,
        lambda case, _rules: case.closed_at is not None,
        lambda room: [_text(room, "reason")],
        lambda said: {"reason": said["reason"]},
    ),
)
"""In the order of their buttons."""
