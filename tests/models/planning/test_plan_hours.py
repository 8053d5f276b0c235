"""Where N-8 wants an outage, and what else needs the same crew, feeder, area or customer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from models.changes import created
from models.entities.network import EquipmentClass
from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanState, Window
from models.entities.protected_events import ProtectedEvent, ProtectionLevel
from models.ids import AccountId, AreaCode, FeederCode, PlanId, ProtectedEventId, StationId, TeamId
from models.picture import Picture
from models.planning.plan_hours import HourAdvice, HourBand, Neighbour, Tie, around, hour_advice, neighbours
from models.rules.rule_book import RuleBook
from tests.models.outage_plans import content_of, scope_of

S = PlanState
TEAM = TeamId("team")
FEW, MANY = 120, 5000


def local(day: str, hour: float, hours: float, rules: RuleBook) -> Window:
    start = datetime.fromisoformat(day).replace(tzinfo=rules.zone) + timedelta(hours=hour)
    return Window(start.astimezone(UTC), (start + timedelta(hours=hours)).astimezone(UTC))


def plan(key: str, window: Window, *, station: str = "east", state: PlanState = S.FILED, **more: Any) -> OutagePlan:
    approved = ApprovedHours(start=window.start, end=window.end, round=1) if state is S.NOTICE_APPROVED else None
    content = content_of(station, **{"scope": scope_of("T-1", station=station), "feeder": None} | more)
    return OutagePlan(
        id=PlanId(key),
        station=StationId(station),
        state=state,
        starts_at=window.start,
        ends_at=window.end,
        content=content,
        approved=approved,
    )


def beside(
    asked: OutagePlan, *others: OutagePlan, rules: RuleBook, feeders: tuple[str, ...] = ()
) -> tuple[Neighbour, ...]:
    book = Picture()
    book.apply_changes(tuple(created(one) for one in (asked, *others)))
    return neighbours(asked, around(asked.window, rules), book, feeders=frozenset(map(FeederCode, feeders)))


def advised(asked: OutagePlan, *others: OutagePlan, rules: RuleBook) -> HourAdvice:
    return hour_advice(
        asked,
        beside(asked, *others, rules=rules),
        now=asked.starts_at - timedelta(days=30),
        rules=rules,
        lawful=lambda _: True,
    )


def test_ties_are_named_by_what_two_plans_share(rules: RuleBook) -> None:
    hours = local("2026-06-10", 9, 3, rules)
    asked = plan("P", hours, team=TEAM, scope=scope_of("T-1", "T-2", important=("hospital",)))
    others = [
        plan("area", hours, scope=scope_of("T-2", "T-9")),
        plan("crew", hours, scope=scope_of("T-8"), team=TEAM),
        plan("feeder", hours, scope=scope_of("T-8"), feeder=FeederCode("F-1")),
        plan("upstream", hours, station="west", scope=scope_of("T-8", station="west"), feeder=FeederCode("F-1")),
        plan(
            "below",
            hours,
            station="west",
            scope=scope_of("T-8", station="west"),
            feeder=FeederCode("F-1"),
            equipment=EquipmentClass.TRANSFORMER_DROPOUT,
        ),
        plan("customer", hours, scope=scope_of("T-8", important=("hospital", "school"))),
        plan("nothing", hours, scope=scope_of("T-8")),
        plan("draft", hours, state=S.DRAFT),
        plan("cancelled", hours, state=S.CANCELLED),
        plan("far", local("2026-07-10", 9, 3, rules)),
    ]
    found = beside(asked, *others, rules=rules, feeders=("F-1",))
    assert {one.plan: dict(one.ties) for one in found} == {
        "area": {Tie.AREA: ("T-2",)},
        "crew": {Tie.CREW: (TEAM,)},
        "feeder": {Tie.FEEDER: ("F-1",)},
        "upstream": {Tie.UPSTREAM: ("F-1",)},
        "below": {Tie.FEEDER: ("F-1",)},
        "customer": {Tie.IMPORTANT_CUSTOMER: ("hospital",)},
    }
    assert all(one.against(hours, rules) for one in found)


def test_only_an_important_customer_minds_other_hours_of_the_day(rules: RuleBook) -> None:
    asked = plan("P", local("2026-06-10", 9, 3, rules), scope=scope_of("T-1", important=("hospital",)), team=TEAM)
    evening = plan("Q", local("2026-06-10", 20, 3, rules), scope=scope_of("T-1", important=("hospital",)), team=TEAM)
    (found,) = beside(asked, evening, rules=rules)
    assert set(found.ties) == {Tie.AREA, Tie.CREW, Tie.IMPORTANT_CUSTOMER}
    assert found.against(asked.window, rules) == (Tie.IMPORTANT_CUSTOMER,)
    assert found.against(local("2026-06-11", 9, 3, rules), rules) == ()
    touching = Window(evening.ends_at, evening.ends_at + timedelta(hours=1))
    assert found.against(touching, rules) == (Tie.IMPORTANT_CUSTOMER,), "23:00 is the same day, and no overlap"


def test_hours_in_force_count_while_others_are_asked_for(rules: RuleBook) -> None:
    asked = plan("P", local("2026-06-10", 9, 3, rules))
    held = local("2026-06-10", 9, 2, rules)
    longer = plan("Q", local("2026-06-10", 9, 8, rules))
    longer = replace(longer, approved=ApprovedHours(start=held.start, end=held.end, round=1))
    (found,) = beside(asked, longer, rules=rules)
    assert (found.window, found.approved) == (held, True)


def test_few_customers_are_dark_in_working_hours_of_working_days(rules: RuleBook) -> None:
    """10 June 2026 is a Wednesday. The nearest to the evening begin at 14:00 and end at 17:00."""
    asked = plan("P", local("2026-06-10", 20, 3, rules), scope=scope_of("T-1", customers=FEW))
    advice = advised(asked, rules=rules)
    assert (advice.band, advice.fits) == (HourBand.WORKING_HOURS, False)
    assert advice.offers[0] == local("2026-06-10", 14, 3, rules)
    assert advice.offers[1:] == (local("2026-06-11", 9, 3, rules), local("2026-06-09", 14, 3, rules))


def test_no_offer_lies_on_a_day_off(rules: RuleBook) -> None:
    """Friday 19 to Sunday 21 June 2026 are the dragon boat festival."""
    asked = plan("P", local("2026-06-20", 10, 3, rules), scope=scope_of("T-1", customers=FEW))
    advice = advised(asked, rules=rules)
    assert not advice.fits
    days = [offer.start.astimezone(rules.zone).date().isoformat() for offer in advice.offers]
    assert sorted(days) == ["2026-06-17", "2026-06-18", "2026-06-22"]


def test_many_customers_are_dark_in_the_small_hours(rules: RuleBook) -> None:
    asked = plan("P", local("2026-06-13", 2, 3, rules), scope=scope_of("T-1", customers=MANY))
    advice = advised(asked, rules=rules)
    assert (advice.band, advice.fits) == (HourBand.SMALL_HOURS, True), "Saturdays are as good as any"
    assert {offer.start.astimezone(rules.zone).hour for offer in advice.offers} <= {0, 1, 2, 3}


def test_hours_longer_than_the_band_begin_with_it(rules: RuleBook) -> None:
    asked = plan("P", local("2026-06-13", 1, 10, rules), scope=scope_of("T-1", customers=MANY))
    advice = advised(asked, rules=rules)
    assert not advice.fits
    assert advice.offers[0] == local("2026-06-13", 0, 10, rules)


def test_offers_avoid_other_plans_the_law_and_the_past(rules: RuleBook) -> None:
    asked = plan("P", local("2026-06-10", 10, 3, rules), scope=scope_of("T-1", customers=FEW))
    taken = plan("Q", local("2026-06-10", 8, 12, rules))
    lawful_from = local("2026-06-12", 0, 1, rules).start
    advice = hour_advice(
        asked,
        beside(asked, taken, rules=rules),
        now=lawful_from - timedelta(days=10),
        rules=rules,
        lawful=lambda window: window.start >= lawful_from,
    )
    assert not advice.fits, "another plan is on the area"
    days = [offer.start.astimezone(rules.zone).date().isoformat() for offer in advice.offers]
    assert days == ["2026-06-12", "2026-06-15", "2026-06-16"]
    late = hour_advice(asked, (), now=asked.starts_at + timedelta(days=30), rules=rules, lawful=lambda _: True)
    assert (late.fits, late.offers) == (False, ())


def test_a_protected_event_stands_against_hours_on_its_areas(rules: RuleBook) -> None:
    asked = plan("P", local("2026-06-10", 9, 3, rules), scope=scope_of("T-1", customers=FEW))
    hours = local("2026-06-10", 8, 10, rules)
    book = Picture()
    book.apply_changes(tuple(created(one) for one in (asked, event("exam", hours), event("other", hours, "T-9"))))
    found = neighbours(asked, around(asked.window, rules), book, feeders=frozenset())
    assert [(one.plan, one.event, dict(one.ties)) for one in found] == [(None, "exam", {Tie.PROTECTED_EVENT: ("T-1",)})]
    advice = hour_advice(asked, found, now=asked.starts_at - timedelta(days=9), rules=rules, lawful=lambda _: True)
    assert not advice.fits
    assert all(not offer.overlaps(hours) for offer in advice.offers)


def event(name: str, hours: Window, area: str = "T-1") -> ProtectedEvent:
    return ProtectedEvent(
        id=ProtectedEventId(name),
        name=name,
        level=ProtectionLevel.FIRST,
        starts_at=hours.start,
        ends_at=hours.end,
        areas=(AreaCode(area),),
        source="函",
        at=hours.start,
        by=AccountId("li"),
    )
