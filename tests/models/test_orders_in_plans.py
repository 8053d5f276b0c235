"""Which orders a planned outage explains, and when it explains them no more."""

from dataclasses import replace
from datetime import timedelta

from models.changes import changed, created
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, Symptom, Urgency, WorkOrder
from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanKind, PlanRevision, PlanState
from models.entities.outage_plans import PlanAct as A
from models.entities.people import Skill
from models.entities.places import Zone
from models.ids import AccountId, AreaCode, OrderId, PlanId, StationId
from models.orders_in_plans import REMEMBERED, OrdersInPlans
from models.picture import Picture
from tests.models.builders import MORNING, place
from tests.models.outage_plans import content_of, scope_of

HOUR = timedelta(hours=1)
START, END = MORNING, MORNING + 4 * HOUR


def plan_of(key: str, *areas: str, kind: PlanKind = PlanKind.PLANNED) -> OutagePlan:
    drafted = PlanRevision(number=1, round=0, at=MORNING, by=AccountId("planner"), act=A.DRAFT)
    return OutagePlan(
        id=PlanId(key),
        station=StationId("east"),
        state=PlanState.NOTICE_APPROVED,
        starts_at=START,
        ends_at=END,
        content=content_of(scope=scope_of(*areas), kind=kind),
        approved=ApprovedHours(start=START, end=END, round=1),
        revisions=(drafted,),
    )


def order_of(area: str | None, hours: float = 1.0, symptom: Symptom = Symptom.NO_POWER_ONE) -> WorkOrder:
    """Received so many hours after the plan has begun."""
    return WorkOrder(
        id=OrderId("1"),
        state=OrderState.PENDING,
        urgency=Urgency.GENERAL,
        symptom=symptom,
        place=place(area=None if area is None else AreaCode(area)),
        station=StationId("east"),
        zone=Zone.URBAN,
        received_at=START + hours * HOUR,
        equipment=EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
        skill=Skill.LV_LINE,
        customers_out=1,
    )


def test_an_order_lies_in_a_plan_while_its_hours_last_and_asks_afterwards_whether_supply_is_back() -> None:
    picture = Picture()
    asked = OrdersInPlans(picture)
    order = order_of("T-1")
    assert asked.of_order(order, START + HOUR) is None
    plan = plan_of("PL-1", "T-1", "T-2")
    picture.apply_changes([created(plan)])
    assert asked.is_news(START + HOUR) and not asked.is_news(START + 2 * HOUR)

    inside = asked.of_order(order, END - timedelta(seconds=1))
    assert inside is not None and (inside.plan, inside.over, inside.explains) == ("PL-1", False, True)
    assert asked.of_order(order_of("T-2", -3.0), START) is not None, "it came before the plan began, and is there"
    assert asked.of_order(order_of("T-3"), START + HOUR) is None
    assert asked.of_order(order_of(None), START + HOUR) is None
    # What no plan explains is said to lie inside it all the same.
    wire = asked.of_order(order_of("T-1", symptom=Symptom.WIRE_DOWN), START + HOUR)
    assert wire is not None and not wire.explains

    assert asked.is_news(END)
    late = asked.of_order(order, END)
    assert late is not None and late.over
    assert asked.of_order(replace(order, state=OrderState.RESTORED), END) is None
    assert asked.of_order(order_of("T-1", -1.0), END) is None, "no power before the plan began: a fault of its own"
    assert asked.of_order(order_of("T-1", 5.0), END + 2 * HOUR) is None, "it came when the hours were over"
    assert asked.of_order(order_of("T-1", symptom=Symptom.WIRE_DOWN), END) is None
    assert asked.of_order(order, END + REMEMBERED) is None


def test_a_plan_that_is_cancelled_moved_or_cuts_nobody_off_says_nothing() -> None:
    picture = Picture()
    asked = OrdersInPlans(picture)
    live = plan_of("PL-2", "T-9", kind=PlanKind.CLOSURE_LIVE)
    plan = plan_of("PL-1", "T-1")
    picture.apply_changes([created(live), created(plan)])
    now = START + HOUR
    assert asked.of_area(AreaCode("T-9"), now) is None
    found = asked.of_area(AreaCode("T-1"), now, symptom=Symptom.SPARKS)
    assert found is not None and not found.explains
    assert asked.of_area(AreaCode("T-1"), now).explains  # type: ignore[union-attr]
    picture.apply_changes([changed(plan, approved=None)])
    assert asked.of_area(AreaCode("T-1"), now) is None
