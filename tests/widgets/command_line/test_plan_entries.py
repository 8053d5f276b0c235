"""Acts on outage plans by the command line: the plan is named by its number or the end of it."""

from dataclasses import replace
from typing import Any

import pytest

from models.entities.outage_plans import OutagePlan, PlanState, Window
from models.ids import PlanId, StationId
from tests.models.outage_plans import HOURS, content_of
from tests.widgets import living_picture as lived
from tests.widgets.command_line import scenes as s
from widgets.command_line.grammar import read_line
from widgets.command_line.readings import Choices, Deed, Doing, Trouble
from widgets.command_line.scene import Scene
from widgets.command_line.sentences import deed_text, option_text, trouble_text

ACTS = frozenset({"plan_file", "plan_cancel"})
FIRST, SECOND = PlanId("P26112100001"), PlanId("P26112100011")


def plan(key: PlanId, station: str = "S1", hours: Window = HOURS) -> OutagePlan:
    return OutagePlan(
        id=key,
        station=StationId(station),
        state=PlanState.DRAFT,
        starts_at=hours.start,
        ends_at=hours.end,
        content=content_of(station),
    )


@pytest.fixture(scope="module")
def scene() -> Scene:
    made = s.scene()
    for one in (plan(FIRST), plan(SECOND), plan(PlanId("P26112100007"), "S2")):
        made.picture.put(one)
    return replace(made, plan_acts=ACTS)


def test_a_plan_is_named_for_an_act_or_gone_to(scene: Scene) -> None:
    found: dict[str, Any] = {}
    for text in ("sbjh p26112100001", "上报计划P26112100001", "P011 file the plan", "qxjh ｐ11", "p011"):
        (deed,) = read_line(text, scene)
        assert isinstance(deed, Deed), (text, deed)
        found[text] = (deed.doing, deed.plan, None if deed.verb is None else deed.verb.key)
    assert found == {
        "sbjh p26112100001": (Doing.PLAN, FIRST, "plan_file"),
        "上报计划P26112100001": (Doing.PLAN, FIRST, "plan_file"),
        "P011 file the plan": (Doing.PLAN, SECOND, "plan_file"),
        "qxjh ｐ11": (Doing.PLAN, SECOND, "plan_cancel"),
        "p011": (Doing.SHOW, SECOND, None),
    }
    (deed,) = read_line("sbjh p011", scene)
    assert isinstance(deed, Deed)
    assert deed.text == f"上报计划 {SECOND}"
    assert deed_text(deed, scene).startswith(f"File the plan: plan {SECOND} · 03-12 Thu ")
    (choices,) = read_line("sbjh p1", scene)
    assert isinstance(choices, Choices)
    assert [option.plan for option in choices.options] == [SECOND, FIRST]
    assert "更换绝缘子" in option_text(choices.options[0], scene)


def test_what_no_plan_can_be_named_for_is_said(scene: Scene) -> None:
    for text, code, said in (
        ("sbjh p99", "unknown_plan", "No plan here has the number P99"),
        ("pd p011", "takes_no_plan", "“Assign” is not about an outage plan."),
        ("sbjh p011 1024", "takes_no_plan", "“File the plan” is not"),
        ("sbjh p011 p001", "two_plans", "P011 and P001"),
        ("1024 p011", "no_verb", "What is to be done?"),
    ):
        (trouble,) = read_line(text, scene)
        assert isinstance(trouble, Trouble), (text, trouble)
        assert trouble.code == code, text
        assert said in trouble_text(trouble, scene)
    # A station does not hear of the plans of others that do not touch it.
    (trouble,) = read_line("p007", replace(scene, account=lived.CHIEF))
    assert isinstance(trouble, Trouble) and trouble.code == "unknown_plan"


def test_a_handover_is_named_for_printing_alone(scene: Scene) -> None:
    """An older one, which the room does not remember, by its whole number."""
    for text in (
        "print h26112300001",
        "H26112300001 handover print",
        "print handover h26112300001",
        "打印交接班H26112300001",
    ):
        (deed,) = read_line(text, scene)
        assert isinstance(deed, Deed), (text, deed)
        assert (deed.doing, deed.handover) == (Doing.HANDOVER, "H26112300001"), text
        assert deed_text(deed, scene) == "Print: handover H26112300001"
    for text, code in (("print h001", "older_handover"), ("sbjh h26112300001", "handover_is_printed")):
        (trouble,) = read_line(text, scene)
        assert isinstance(trouble, Trouble)
        assert trouble.code == code
        assert trouble_text(trouble, scene)
    (refused,) = read_line(
        "print h26112300001", replace(scene, account=replace(scene.account, station=StationId("S1")))
    )
    assert isinstance(refused, Trouble)
    assert refused.refused is not None
