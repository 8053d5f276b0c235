"""Two people on one plan: what each changed, and what stands in the way of filing, named all at once."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.commands import plans as p
from models.decisions.plan_gates import draft_faults, filing_faults
from models.decisions.situation import Situation
from models.entities.network import EquipmentClass
from models.entities.outage_plans import PlanScope
from models.entities.people import CrewKind
from models.ids import AccountId
from models.plan_merging import DOCUMENT_FIELDS, Document, differing, merged
from tests.models.builders import Room
from tests.models.outage_plans import HOURS, content_of, draft, refuses, scope_of

BASE = Document(HOURS, content_of())
TEXTS = ("section", "work", "leader", "reason")
WORDS = st.fixed_dictionaries({}, optional={name: st.sampled_from(("a", "b")) for name in TEXTS})


@given(mine=WORDS, theirs=WORDS)
def test_nothing_that_either_wrote_is_lost_without_a_dispute(mine: dict[str, str], theirs: dict[str, str]) -> None:
    my = replace(BASE, content=replace(BASE.content, **mine))  # type: ignore[arg-type]
    their = replace(BASE, content=replace(BASE.content, **theirs))  # type: ignore[arg-type]
    both = merged(BASE, mine=my, theirs=their)
    for name in TEXTS:
        holds = both.document.value(name)
        assert holds == mine.get(name, theirs.get(name, BASE.value(name)))
        assert (name in both.disputed) == (name in mine and name in theirs and mine[name] != theirs[name])
        assert (name in both.taken) == (name in theirs and name not in mine)


def test_hours_and_areas_are_fields_and_counting_anew_is_no_change() -> None:
    later = BASE.with_value("end", BASE.window.end + timedelta(hours=1))
    assert differing(BASE, later) == ("end",)
    counted = BASE.with_value("areas", replace(BASE.content.scope, customers=7, ground="other"))
    assert differing(BASE, counted) == ()
    fewer = BASE.with_value("areas", scope_of("T-1"))
    assert differing(BASE, fewer) == ("areas",)
    assert merged(BASE, mine=later, theirs=fewer).document.content.scope == scope_of("T-1")
    assert set(DOCUMENT_FIELDS) >= {"start", "end", "areas", "kind", "weighed"}


def test_all_that_stands_against_filing_is_named_and_the_first_is_what_filing_says() -> None:
    room = Room()
    key = draft(room, work="", reason="", equipment=EquipmentClass.CUSTOMER_TRANSFORMER, crew_kind=CrewKind.LIVE_WORK)
    plan = room.picture.plans[key]
    on = Situation(room.picture.accounts[AccountId("planner-east")], room.picture, room.now, room.rules)
    named = [(fault.code, fault.facts.get("field")) for fault in filing_faults(plan, on)]
    assert named[:2] == [("plan_field_empty", "work"), ("plan_field_empty", "reason")]
    assert [code for code, _ in named[2:]] == ["plan_crew_not_authorised", "contact_sheet_missing"]
    assert refuses(room, p.FilePlan, key) == filing_faults(plan, on)[0]
    assert filing_faults(room.picture.plans[draft(room)], on) == ()
    backwards = replace(plan, starts_at=plan.ends_at, content=replace(plan.content, scope=scope_of("T-1", "T-1")))
    assert [fault.code for fault in draft_faults(backwards, on)] == ["end_before_start", "areas_repeated"]
    empty = replace(plan, content=replace(plan.content, scope=PlanScope()))
    assert "plan_ground_changed" not in {fault.code for fault in filing_faults(empty, on)}
