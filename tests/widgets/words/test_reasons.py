"""Reasons of a ranking read like what a dispatcher would say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.changes import Entity
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, StageKind, WorkOrder
from models.entities.people import Crew, CrewKind, DutyState, Skill
from models.picture import Picture
from models.planning.recommendation import Reason, ReasonCode, recommend
from models.planning.whereabouts import Whereabouts
from tests.widgets import pictures as make
from widgets.words.reasons import REASONS, reason_text

RULES = make.rule_book()


def test_every_reason_has_a_clause() -> None:
    assert {code.value for code in ReasonCode} == {key.partition(".")[0] for key in REASONS}


def said_of(crew: Crew, *more: Entity, order: WorkOrder | None = None, fixes: tuple[make.Fix, ...] = ()) -> list[str]:
    wanted = order or make.order()
    picture = make.picture_of(make.station(), make.station("S2", name="江南供电服务站"), crew, wanted, *more)
    (candidate,) = recommend(wanted, picture=picture, fixes=make.fixes_of(fixes), rules=RULES, now=make.NOW)
    return [reason_text(reason, picture, RULES) for reason in (*candidate.reasons, *candidate.disqualifiers)]


def test_a_free_crew_next_door() -> None:
    said = said_of(make.crew(), fixes=(make.fix(),))
    assert said[0].startswith("arrives in 0 min, 150 m away, from its position")
    assert "of this station" in said
    assert any(clause.startswith("needed first: ") and clause.endswith("(OP-2)") for clause in said)


def test_a_crew_from_elsewhere_off_duty_and_unskilled() -> None:
    crew = make.crew(station="S2", duty=DutyState.OFF_DUTY, skills=(Skill.METER,))
    said = said_of(crew)
    assert "of another station: 江南供电服务站" in said
    assert "off duty since 19:00" in said
    assert "lacks the skill: LV line" in said
    assert "no position known; taken to be at its duty point" in said


def test_a_department_crew_without_authority() -> None:
    order = make.order(equipment=EquipmentClass.AREA_MASTER_METER, skill=Skill.METER)
    said = said_of(make.crew(station=None, kind=CrewKind.LIVE_WORK, duty_since=None), order=order)
    assert "of a department, not of a station" in said
    assert "may not operate this (OP-4); allowed: Metering" in said


@pytest.mark.parametrize(
    ("minutes_ago", "ending"),
    [(10, "left)"), (120, "is overdue by 1 h 00 min)")],
)
def test_a_busy_crew_says_what_pulling_it_off_would_cost(minutes_ago: int, ending: str) -> None:
    held = make.advanced(make.order("26112100009", minutes_ago=minutes_ago), OrderState.EN_ROUTE, every=0.5)
    said = said_of(make.crew(), held, fixes=(make.fix(seconds_ago=600),))
    busy = next(clause for clause in said if clause.startswith("busy with 26112100009 (En route, sent "))
    assert busy.endswith(ending) or "overdue" in busy
    assert "position too old: taken to be at its duty point" in said


def test_a_crew_that_declined() -> None:
    declined = make.stage(StageKind.DECLINED, at=make.NOW - timedelta(minutes=2), crew="CD1")
    order = make.order()
    order = replace(order, stages=(*order.stages, declined))
    assert "declined this order at 19:58" in said_of(make.crew(), order=order)


def test_no_reason_is_without_words() -> None:
    """Every clause can be filled with the facts that the ranking's own description promises."""
    facts = {
        ReasonCode.APPROVED: {"rule": "OP-1"},
        ReasonCode.ON_BREAK: {"since": None},
        ReasonCode.HOLDS_ORDER: {},
        ReasonCode.FUTURE_POSITION: {"source": Whereabouts.LAST_POSITION, "minutes": -3.0},
        ReasonCode.AUTHORITY: {"rule": "WO-7", "operators": (), "overridable": True},
    }
    for code, given in facts.items():
        assert "{" not in reason_text(Reason(code, given), Picture(), RULES)
    overridable = {"rule": "OP-1", "operators": (CrewKind.CABLE, CrewKind.LIVE_WORK), "overridable": True}
    said = reason_text(Reason(ReasonCode.AUTHORITY, overridable), Picture(), RULES)
    assert said.endswith("allowed: Cable, Live work")
