"""The papers that there are, and who may print which plan."""

from dataclasses import replace
from datetime import timedelta

import pytest

from console.printing.papers import PAPERS, Sources, paper_of
from console.printing.typesetter import Typesetting
from models.commands import day as d
from models.commands import plans as p
from models.decisions.plan_judgement import PlanQuestion, judging
from models.decisions.situation import Situation
from models.entities.outage_plans import PlanState
from models.errors import Unavailable
from models.ids import AreaCode, PlanId, StationId
from models.territory.territory import empty_territory
from resources.print_templates import print_template_names
from tests.models.builders import Room
from tests.models.outage_days import announced, opened, step, switched_off
from tests.models.outage_plans import HOURS, act, approved, bring, draft, fault, scope_of
from widgets.plans.standing import PlanStanding


def sources_of(room: Room, actor: str) -> Sources:
    return Sources(
        picture=room.picture,
        rules=room.rules,
        territory=empty_territory,
        now=room.now,
        account=next(one for key, one in room.picture.accounts.items() if key == actor),
    )


def test_every_kind_has_a_word_of_its_own_and_a_template() -> None:
    kinds = [paper.kind for paper in PAPERS]
    assert len(set(kinds)) == len(kinds)
    assert {paper.template for paper in PAPERS} <= set(print_template_names())


def test_a_plan_tells_its_chain_duties_and_areas() -> None:
    """N-7, N-9 and the notice law, as on the sheet."""
    room = Room()
    key = approved(room)
    data = paper_of("plan").tell(sources_of(room, "planner-east"), key)()
    assert data["number"] == key
    assert len(data["chain"]["rows"]) >= 3
    assert data["chain"]["limits"] == []
    assert data["duties"]["rows"]
    assert len(data["areas"]["rows"]) == len(room.picture.plans[key].content.scope.areas)
    assert Typesetting("plan", data).pdf().startswith(b"%PDF")


def test_a_plan_on_its_way_says_what_a_limit_asks_for_or_that_nobody_counted() -> None:
    """R-2: the chain on paper is the one on the sheet, or says what it does not know."""
    room = Room()
    room.outages.whole = True
    for days in (5, 15, 25):
        fault(room, "T-1", room.now - timedelta(days=days))
    key = bring(room, draft(room), PlanState.FILED)
    sources = sources_of(room, "chief-east")
    uncounted = paper_of("plan").tell(sources, key)()["chain"]
    assert "not counted" in uncounted["limits"][0]
    standing = PlanStanding(picture=room.picture, rules=room.rules, account=sources.account)
    situation = Situation(sources.account, room.picture, room.now, room.rules, room.outages)
    question = PlanQuestion.of(room.picture.plans[key])
    *_, judgement = judging(1, question, situation, {AreaCode("T-1"): 40})
    assert judgement is not None
    standing.take(question, judgement)
    counted = paper_of("plan").tell(replace(sources, plan_standing=standing), key)()["chain"]
    assert "T-1 would have 4" in counted["limits"][-1]
    assert len(counted["rows"]) == len(uncounted["rows"]) + 1


def test_a_station_prints_no_plan_that_it_does_not_see() -> None:
    room = Room()
    key = approved(room)
    sources = sources_of(room, "planner-east")
    stranger = replace(sources.account, station=StationId("nowhere"))
    for kind in ("plan", "notice"):
        with pytest.raises(Unavailable) as caught:
            paper_of(kind).tell(replace(sources, account=stranger), key)
        assert (caught.value.code, caught.value.facts) == ("unknown_plan", {"plan": PlanId(key)})


def test_longer_hours_are_not_printed_for_areas_that_are_back() -> None:
    """N-1: the paper says what the page of notices says, after some areas came back before the rest."""
    room = Room()
    key = announced(room, scope=scope_of("T-1", "T-2", "T-3"))
    permit = switched_off(room, opened(room, key))
    step(room, d.ReportPartBack, permit, areas=("T-2",), apart="K105 断开")
    step(room, d.ReEnergisePart, permit)
    act(room, p.ExtendPlan, key, end=HOURS.end + timedelta(hours=1), reason="电缆头未制作完")
    for by in ("chief-east", "room"):
        act(room, p.ApprovePlan, key, by=by)
    act(room, p.ApproveNotice, key, by="li")
    said = str(paper_of("notice").tell(sources_of(room, "li"), key)())
    assert "T-1" in said
    assert "T-3" in said
    assert "T-2" not in said
