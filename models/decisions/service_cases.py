"""Taking a case, what is learnt about it, what it is about, whose it is, and who was reached (C-5…C-9, ORG-10, G-2)."""

from dataclasses import replace
from math import isfinite

from models.changes import Change, changed, created
from models.commands.service_cases import (
    CorrectCaseFacts,
    HandCase,
    LinkCase,
    OpenCase,
    RecordContact,
    UnlinkCase,
)
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.orders import Channel
from models.entities.service_cases import (
    CASE_CHANNELS,
    LONGEST_CASE_NAME,
    LONGEST_CASE_WORDS,
    MOST_HOUSEHOLDS,
    MOST_LINKS,
    CaseFacts,
    CaseKind,
    Contact,
    ContactResult,
    Handing,
    ServiceCase,
)
from models.errors import Conflict, Incomplete, NotAllowed, Unavailable
from models.ids import CaseId
from models.rules.case_class import is_grave
from models.rules.case_limits import CaseStep, judgements_of
from models.rules.permission_table import PERMISSIONS


def open_case(command: OpenCase, on: Situation) -> list[Change]:
    """受理. Refused from further ahead than clocks of two systems differ (YK-7): that is a wrong date."""
    if command.channel not in CASE_CHANNELS:
        raise Unavailable("not_a_case_channel", "ORG-9", {"channel": command.channel})
    if command.received_at > on.now + on.rules.duration("intake.future_tolerance"):
        raise Incomplete("received_in_future", "YK-7", {"received_at": command.received_at, "now": on.now})
    _refuse_repeated_reference(command, on)
    texts = {"caller": command.caller, "phone": command.phone, "officer": command.officer, "customer": command.customer}
    check_lengths({f"case_{field}": text for field, text in texts.items()}, LONGEST_CASE_NAME)
    check_lengths({"case_words": command.words}, LONGEST_CASE_WORDS)
    on.require_words("case_words", command.words)
    _check_kind(command.kind, command.channel)
    _check_facts(command.facts)
    if command.channel is Channel.GOVERNMENT_GRID:
        on.require_words("case_officer", command.officer)
    grid = on.book.grids.get(command.place.grid) if command.place.grid is not None else None
    if grid is None or grid.retired or not (isfinite(command.place.x) and isfinite(command.place.y)):
        raise Unavailable("outside_every_grid", facts={"address": command.place.address})
    if command.order is not None:
        on.order(command.order)
    number, key = next_number(on, "C")
    case = ServiceCase(
        id=CaseId(key),
        channel=command.channel,
        channel_reference=command.channel_reference.strip(),
        kind=command.kind,
        facts=command.facts,
        received_at=command.received_at,
        opened_at=on.now,
        caller=command.caller.strip(),
        phone=command.phone.strip(),
        customer=command.customer.strip(),
        officer=command.officer.strip(),
        place=command.place,
        station=grid.station,
        words=command.words.strip(),
        owner=on.actor.id,
        orders=(command.order,) if command.order is not None else (),
    )
    return [number, created(_graded(case, on))]


def correct_case_facts(command: CorrectCaseFacts, on: Situation) -> list[Change]:
    case = standing(command.case, command.seen, on)
    _check_kind(command.kind, case.channel)
    _check_facts(command.facts)
    after = _graded(replace(case, kind=command.kind, facts=command.facts), on)
    if after == case:
        return []
    return [changed(case, kind=after.kind, facts=after.facts, grave_since=after.grave_since)]


def link_case(command: LinkCase, on: Situation) -> list[Change]:
    case = standing(command.case, command.seen, on)
    if command.order is not None:
        on.order(command.order)
    if command.plan is not None:
        on.plan(command.plan)
    orders, plans = case.orders, case.plans
    if command.order is not None and command.order not in orders:
        orders = (*orders, command.order)
    if command.plan is not None and command.plan not in plans:
        plans = (*plans, command.plan)
    if (orders, plans) == (case.orders, case.plans):
        return []
    if len(orders) + len(plans) > MOST_LINKS:
        raise Incomplete("too_many_links", facts={"count": len(orders) + len(plans), "most": MOST_LINKS})
    return [changed(case, orders=orders, plans=plans)]


def unlink_case(command: UnlinkCase, on: Situation) -> list[Change]:
    case = standing(command.case, command.seen, on)
    orders = tuple(one for one in case.orders if one != command.order)
    plans = tuple(one for one in case.plans if one != command.plan)
    return [] if (orders, plans) == (case.orders, case.plans) else [changed(case, orders=orders, plans=plans)]


def hand_case(command: HandCase, on: Situation) -> list[Change]:
    """A case always has an owner, and one who may work on it (ORG-10)."""
    case = standing(command.case, command.seen, on)
    on.require_words("reason", command.reason)
    owner = on.account(command.owner)
    elsewhere = owner.station is not None and owner.station != case.station
    if owner.disabled or elsewhere or owner.role not in PERMISSIONS[RecordContact]:
        raise NotAllowed("cannot_own_case", "ORG-10", {"account": owner.id, "case": case.id})
    if owner.id == case.owner:
        return []
    handing = Handing(at=on.now, by=on.actor.id, owner=owner.id, reason=command.reason.strip())
    return [changed(case, owner=owner.id, handings=(*case.handings, handing))]


def record_contact(command: RecordContact, on: Situation) -> list[Change]:
    """What was spoken about is on record where somebody was reached: a reply is held against it (C-7)."""
    case = standing(command.case, command.seen, on)
    check_lengths({"contact_words": command.words}, LONGEST_CASE_WORDS)
    reached = command.result is ContactResult.REACHED
    if reached:
        on.require_words("contact_words", command.words)
    contact = Contact(
        round=len(case.reopenings),
        at=on.now,
        by=on.actor.id,
        way=command.way,
        result=command.result,
        words=command.words.strip(),
    )
    judged = judgements_of(case, {CaseStep.CONTACT}, at=on.now, rules=on.rules) if reached else ()
    return [changed(case, contacts=(*case.contacts, contact), judgements=(*case.judgements, *judged))]


def standing(key: CaseId, seen: int, on: Situation) -> ServiceCase:
    """The case, unless it is closed: then it is history until it is reopened."""
    case = on.case(key, seen)
    if case.closed_at is not None:
        raise Unavailable("case_closed", facts={"case": case.id, "at": case.closed_at})
    return case


def check_lengths(texts: dict[str, str], most: int) -> None:
    for field, text in texts.items():
        if len(text.strip()) > most:
            raise Incomplete("too_long", facts={"field": field, "length": len(text.strip()), "most": most})


def _graded(case: ServiceCase, on: Situation) -> ServiceCase:
    """Reviews are owed from when it was first known to be grave (U-5), and only while it is."""
    if not is_grave(case, on.rules):
        return replace(case, grave_since=None)
    return case if case.grave_since is not None else replace(case, grave_since=on.now)


def _check_kind(kind: CaseKind, channel: Channel) -> None:
    """A whistle is blown by the government grid, and nothing else comes from there (G-2)."""
    if (kind is CaseKind.WHISTLE) != (channel is Channel.GOVERNMENT_GRID):
        raise Unavailable("whistle_of_another_channel", "G-2", {"channel": channel, "kind": kind})


def _check_facts(facts: CaseFacts) -> None:
    if not 1 <= facts.households <= MOST_HOUSEHOLDS:
        raise Incomplete("households_out_of_range", "U-5", {"count": facts.households, "most": MOST_HOUSEHOLDS})


def _refuse_repeated_reference(command: OpenCase, on: Situation) -> None:
    reference = command.channel_reference.strip()
    known = on.book.case_of_reference(command.channel, reference) if reference else None
    if known is not None:
        raise Conflict("case_reference_known", facts={"reference": reference, "case": known.id})
