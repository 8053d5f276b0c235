"""Acts about one plan, wherever they are begun: each goes to the page that does it, with the plan chosen there. One
that does not fit the plan, or its user's role, is told in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.window_acts import ACT_TEXTS, WINDOW_ACTS
from models.entities.outage_plans import OutagePlan
from models.ids import PlanId
from widgets.message_bar import Level
from widgets.plans.plan_acts import MOVE_PLAN, PLAN_ACTS
from widgets.words.terms import term

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.notices.notices_page import NoticesPage
    from widgets.outage_day.day_page import DayPage
    from widgets.plans.plans_page import PlansPage

ON_A_PLAN = tuple(act.name for groups in WINDOW_ACTS.values() for group in groups for act in group if act.of_plan)
"""Acts about one plan: the chosen one, if no other is named."""
ELSEWHERE = ("notices", "outage_day", "plan_on_map")
"""Those of them that lead from the page of plans to another one."""

_NAME = "plan_act"
_ONLY_SHOWING = frozenset({"", "notices", "outage_day"})
_OF_PLANS = frozenset({"", MOVE_PLAN, *(act.name for act in PLAN_ACTS)})
_PAPERS = {"print": "plan", "print_ticket": "ticket"}
"""Act → the paper of the plan."""


def begin_on_plan(window: "MainWindow", plan: PlanId, act: str) -> None:
    """ "" only shows the plan."""
    if act == "plan_on_map":
        window.pages.plan_mapping.go_to(plan)  # tells itself what has no ground
        return
    if act in _PAPERS:
        window.printing.open_paper(_PAPERS[act], plan)
        return
    page: PlansPage | NoticesPage | DayPage | None
    saying: NoticesPage | DayPage | None = None
    if act in _OF_PLANS:
        window.pages.plan_work.take_plan(plan, act)
        page = window.pages.plan_work.page
    elif act.startswith("notice"):
        window.pages.notice_work.take_plan(plan, act)
        page = saying = window.pages.notice_work.page
    else:
        window.pages.day_work.take_plan(plan, act)
        page = saying = window.pages.day_work.page
    if act in _ONLY_SHOWING or (page is not None and act in page.offered):
        window.messages.withdraw(_NAME)
        return
    text = _unfit_text(None if page is None else page.plan, plan, act)
    window.messages.show_message(_NAME, text, Level.REFUSAL)
    if saying is not None:
        saying.say(text)


def _unfit_text(found: OutagePlan | None, plan: PlanId, act: str) -> str:
    text = QCoreApplication.translate(
        "PlanActs",
        "“{act}” does not fit plan {plan} now, or is not for your role."
        " The plan is “{state}”; its page shows what fits.",
    )
    name = QCoreApplication.translate("Menus", ACT_TEXTS[act]).removesuffix(" …")
    return text.format(act=name.removesuffix("…"), plan=plan, state="" if found is None else term(found.state))
