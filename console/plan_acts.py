"""Acts about one plan, wherever they are begun: each goes to the page that does it, with the plan chosen there."""

from typing import TYPE_CHECKING

from console.window_acts import WINDOW_ACTS
from models.ids import PlanId
from widgets.plans.plan_acts import PLAN_ACTS

if TYPE_CHECKING:
    from console.window import MainWindow

ON_A_PLAN = tuple(act.name for groups in WINDOW_ACTS.values() for group in groups for act in group if act.of_plan)
"""Acts about one plan: the chosen one, if no other is named."""
ELSEWHERE = ("notices", "outage_day", "plan_on_map")
"""Those of them that lead from the page of plans to another one."""

_OF_PLANS = frozenset({"", *(act.name for act in PLAN_ACTS)})


def begin_on_plan(window: "MainWindow", plan: PlanId, act: str) -> None:
    """ "" only shows the plan."""
    if act in _OF_PLANS:
        window.pages.plan_work.take_plan(plan, act)
    elif act == "plan_on_map":
        window.pages.plan_mapping.go_to(plan)
    elif act.startswith("notice"):
        window.pages.notice_work.take_plan(plan, act)
    else:
        window.pages.day_work.take_plan(plan, act)
