"""How long the worker is held up by one step of judging a plan of 5 000 areas: so long does somebody's act wait.

Each area has two outages of record, and so many approved plans darken all of them, before and after the one that is
asked about; so each is warned, and every kind of offer is made."""

import time
from datetime import UTC, datetime, timedelta

from benchmarks.figures import Figure
from models.changes import created
from models.decisions.plan_judgement import PlanJudgement, PlanQuestion, judging
from models.decisions.situation import Situation
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, Stage, StageKind, Symptom, Urgency, WorkOrder
from models.entities.outage_plans import (
    MOST_AREAS,
    ApprovedHours,
    OutagePlan,
    PlanAct,
    PlanContent,
    PlanKind,
    PlanRevision,
    PlanScope,
    PlanState,
)
from models.entities.people import SYSTEM_ACCOUNT, CrewKind, Skill
from models.entities.places import Place, Zone
from models.ids import AreaCode, FeederCode, GridId, OrderId, PlanId, StationId
from models.picture import Picture
from models.planning.outage_book import OutageBook
from models.planning.outage_records import FeederAreas
from models.rules.rule_book import RuleBook
from models.territory.territory import empty_territory

_PLANS, _STEP_MS = 20, 250.0
_NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
_DAY = timedelta(days=1)
_EAST = StationId("east")


def judging_figures(rules: RuleBook, *, rounds: int) -> list[Figure]:
    """The longest step, by the clock and by the processor: each the least of some rounds, for a machine with other work
    to do."""
    areas = tuple(AreaCode(f"A{row:06}") for row in range(MOST_AREAS))
    on = _situation(areas, rules)
    question = PlanQuestion.of(_plan("asked", areas, 65))
    taken = [_steps(question, on) for _ in range(rounds)]
    longest = min(max(clock for clock, _ in steps) for steps in taken)
    worked = min(max(processor for _, processor in steps) for steps in taken)
    what = f"a plan of {MOST_AREAS} areas beside {_PLANS} of the same areas"
    said = f"{len(taken[0])} steps; {worked:.0f} ms of the processor"
    whole = min(sum(clock for clock, _ in steps) for steps in taken)
    return [
        Figure(f"judging {what}: longest step", longest, "ms", _STEP_MS, said),
        Figure(f"judging {what}: all steps", whole, "ms", None),
    ]


def _steps(question: PlanQuestion, on: Situation) -> list[tuple[float, float]]:
    """(milliseconds by the clock, of the processor) of each step."""
    customers = dict.fromkeys(question.content.scope.areas, 65)
    steps, taken = judging(1, question, on, customers), []
    answer: PlanJudgement | None = None
    while answer is None:
        clock, processor = time.perf_counter(), time.process_time()
        answer = next(steps)
        taken.append(((time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000))
    assert answer.moves is not None  # every offer has been looked for
    return taken


def _situation(areas: tuple[AreaCode, ...], rules: RuleBook) -> Situation:
    plans = [_plan(f"P{number:02}", areas, 5 + 6 * number) for number in range(_PLANS)]
    picture, book = Picture(), OutageBook(FeederAreas(empty_territory()))
    picture.apply_changes(created(plan) for plan in plans)
    book.put_orders([_order(number, area) for number, area in enumerate((*areas, *areas))], {})
    book.put_plans(plans)
    book.whole = True
    return Situation(SYSTEM_ACCOUNT, picture, _NOW, rules, book)


def _plan(key: str, areas: tuple[AreaCode, ...], days: int) -> OutagePlan:
    start = _NOW + days * _DAY
    hours = ApprovedHours(start=start, end=start + timedelta(hours=6), round=1)
    content = PlanContent(
        kind=PlanKind.PLANNED,
        equipment=EquipmentClass.HV_DISTRIBUTION,
        scope=PlanScope(areas=areas, customers=65 * len(areas), stations=(_EAST,)),
        crew_kind=CrewKind.DISTRIBUTION_MAINTENANCE,
    )
    drafted = PlanRevision(number=1, round=1, at=_NOW, by=SYSTEM_ACCOUNT.id, act=PlanAct.DRAFT)
    return OutagePlan(
        id=PlanId(key),
        station=_EAST,
        state=PlanState.NOTICE_APPROVED,
        starts_at=hours.start,
        ends_at=hours.end,
        content=content,
        approved=hours,
        revisions=(drafted,),
    )


def _order(number: int, area: AreaCode) -> WorkOrder:
    at = _NOW - timedelta(days=1 + number % 300, hours=number % 7)
    place = Place(x=0.0, y=0.0, address="", area=area, grid=GridId("G"), feeder=FeederCode("F"))
    restored = Stage(kind=StageKind.RESTORED, at=at + timedelta(hours=1), actor=SYSTEM_ACCOUNT.id)
    return WorkOrder(
        id=OrderId(f"W{number:06}"),
        state=OrderState.ARCHIVED,
        urgency=Urgency.GENERAL,
        symptom=Symptom.NO_POWER_MANY,
        place=place,
        station=_EAST,
        zone=Zone.URBAN,
        received_at=at,
        equipment=EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE,
        skill=Skill.TRANSFORMER,
        customers_out=65,
        stages=(restored,),
    )
