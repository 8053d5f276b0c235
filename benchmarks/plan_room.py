"""A room of the demo's size times ten with two thousand outage plans at every place of their lives."""

from dataclasses import replace
from datetime import timedelta

from models.entities.network import EquipmentClass, Grade, ImportantCustomer
from models.entities.notices import (
    HOTLINE,
    Answer,
    NoticeFormat,
    NoticeKind,
    Publication,
    PublishedFile,
    Recipient,
    RecipientKind,
    Telling,
    TellingManner,
    Told,
)
from models.entities.outage_plans import (
    ApprovedHours,
    OutagePlan,
    PlanAct,
    PlanContent,
    PlanKind,
    PlanRevision,
    PlanScope,
    PlanStage,
    PlanState,
)
from models.entities.people import Account, CrewKind, Role
from models.entities.places import Station
from models.entities.work_permits import PermitAct, PermitLine, PermitState, WorkPermit
from models.ids import AccountId, AreaCode, FeederCode, PermitId, PlanId, PublicationId, StationId, TellingId
from models.picture import Picture
from models.territory.territory import Territory
from tests.widgets.pictures import DISPATCHER, NOW

PLANS = 2_000
_LARGE_EVERY, _LARGE, _USUAL = 200, 5_000, 30
_DAYS_BACK, _DAYS = 10, 70
_CUSTOMERS = 65
_PLANNER, _CHIEF = AccountId("planner"), AccountId("chief")
_KINDS = (RecipientKind.HOTLINE, RecipientKind.SUBDISTRICT_OFFICE, RecipientKind.COMMUNITY, RecipientKind.VILLAGE)
_STATES = (
    *(PlanState.DRAFT, PlanState.DRAFT, PlanState.FILED, PlanState.STATION_APPROVED, PlanState.ROOM_APPROVED),
    *(PlanState.ROOM_APPROVED, PlanState.RETURNED, PlanState.CANCELLED),
)
"""Of the plans that are not approved, in turn."""
_LINKS = (PlanAct.APPROVE_STATION, PlanAct.APPROVE_ROOM, PlanAct.APPROVE_NOTICE)


def room_of_plans(territory: Territory) -> Picture:
    """Six of ten are approved, most of these published and told; those of today have permits."""
    picture = Picture()
    for account in (DISPATCHER, Account(id=_CHIEF, name="Chief", role=Role.STATION_CHIEF)):
        picture.put(account)
    stations = [StationId(code) for code in territory["stations"].codes.tolist()]
    for place, station in enumerate(stations):
        picture.put(Station(id=station, name=f"Station {place + 1}", x=0.0, y=0.0))
    codes = [AreaCode(code) for code in territory["areas"].codes.tolist()]
    for number in range(40):
        at = codes[number * 487 % len(codes)]
        picture.put(ImportantCustomer(id=f"I{number}", name=f"Hospital {number}", grade=Grade.FIRST, area=at, x=0, y=0))
    feeders = [FeederCode(code) for code in territory["feeders"].codes.tolist()]
    for number in range(PLANS):
        plan = _plan(number, codes, stations, feeders)
        picture.put(plan)
        if plan.approved is not None and number % 4:
            _publish(picture, plan, number)
    return picture


def _plan(number: int, codes: list[AreaCode], stations: list[StationId], feeders: list[FeederCode]) -> OutagePlan:
    many = _LARGE if number % _LARGE_EVERY == 0 else _USUAL
    at = number * 37 % (len(codes) - many)
    day = number * 11 % _DAYS - _DAYS_BACK
    start = NOW + timedelta(days=day, hours=number % 9 - 4)
    end = start + timedelta(hours=4 + number % 5)
    approved = number % 10 < 6
    state = PlanState.NOTICE_APPROVED if approved else _STATES[number // 10 % len(_STATES)]
    filed = start - timedelta(days=14)
    sent = state is not PlanState.DRAFT
    acts = (PlanAct.FILE, *_LINKS) if approved else (PlanAct.FILE,)
    stages = [
        PlanStage(act=act, at=filed + timedelta(hours=row), by=_CHIEF, role=Role.STATION_CHIEF, round=1,
                  start=start, end=end)
        for row, act in enumerate(acts)
    ]  # fmt: skip
    scope = PlanScope(
        areas=tuple(codes[at : at + many]),
        customers=_CUSTOMERS * many,
        residents=_CUSTOMERS * many - 5,
        important=(f"I{number % 40}",) if number % 6 == 0 else (),
        stations=(stations[number % len(stations)],),
    )
    content = PlanContent(
        kind=PlanKind.TEMPORARY if number % 9 == 0 else PlanKind.PLANNED,
        equipment=EquipmentClass.HV_DISTRIBUTION,
        scope=scope,
        feeder=feeders[number % len(feeders)],
        section="K101–K105",
        work="更换绝缘子",
        crew_kind=CrewKind.DISTRIBUTION_MAINTENANCE,
        leader="李强",
        reason="绝缘老化",
    )
    drafted = PlanRevision(number=1, round=0, at=filed - timedelta(days=1), by=_PLANNER, act=PlanAct.DRAFT)
    return OutagePlan(
        id=PlanId(f"P2611{number:06}"),
        station=stations[number % len(stations)],
        state=state,
        starts_at=start,
        ends_at=end,
        content=content,
        round=1 if sent else 0,
        approved=ApprovedHours(start=start, end=end, round=1) if approved else None,
        revisions=(drafted,),
        stages=tuple(stages) if sent else (),
    )


def _publish(picture: Picture, plan: OutagePlan, number: int) -> None:
    at = plan.starts_at - timedelta(days=12)
    line = PublishedFile(format=NoticeFormat.PDF, channel=HOTLINE, sha256="0" * 64, size=1, at=at, by=DISPATCHER.id)
    key = PublicationId(f"{plan.id}/0")
    picture.put(
        Publication(
            id=key, plan=plan.id, number=plan.id, sequence=0, first=None, kind=NoticeKind.PLANNED,
            start=plan.starts_at, end=plan.ends_at, areas=plan.content.scope.areas, title="停电公告", text="……",
            reason="", issuer="供电公司", issued_at=at, at=at, by=DISPATCHER.id, files=(line,),
        )
    )  # fmt: skip
    for row, kind in enumerate(_KINDS):
        told = Told(
            sequence=0, by=DISPATCHER.id, at=at, recorded_at=at, manner=TellingManner.PHONE, answer=Answer.AGREED
        )
        recipient = Recipient(id=f"R{row}", kind=kind, name=f"Recipient {row}")
        lines = (told,) if row < 3 else ()
        picture.put(Telling(id=TellingId(f"{plan.id}/R{row}"), plan=plan.id, recipient=recipient, lines=lines))
    if plan.starts_at <= NOW + timedelta(hours=4):
        picture.put(_permit(plan, number))


def _permit(plan: OutagePlan, number: int) -> WorkPermit:
    """Closed if the hours are over; else power is off, or a ticket is there."""
    opened = PermitLine(act=PermitAct.OPEN, at=plan.starts_at, by=DISPATCHER.id)
    permit = WorkPermit(
        id=PermitId(f"W{number:06}"), plan=plan.id, station=plan.station, state=PermitState.OPENED, ticket=f"T{number}",
        cuts_supply=True, announced=plan.window, lines=(opened,),
    )  # fmt: skip
    if plan.starts_at > NOW:
        return permit
    off = PermitLine(act=PermitAct.DE_ENERGISE, at=plan.starts_at, by=DISPATCHER.id)
    if plan.ends_at > NOW:
        return replace(permit, state=PermitState.DE_ENERGISED, lines=(opened, off))
    back = PermitLine(act=PermitAct.RE_ENERGISE, at=plan.ends_at, by=DISPATCHER.id)
    return replace(permit, state=PermitState.CLOSED, lines=(opened, off, back))
