"""A room on the day of some outages, which have come so far by real decisions."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from models.changes import Change
from models.commands import day as d
from models.commands import plans as p
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account
from models.entities.switching import SwitchingKind
from models.entities.work_permits import WorkPermit
from models.ids import PlanId
from models.rules.permit_gates import check_points
from tests.models.outage_plans import LINE_95598, notice_of_plan
from tests.widgets import living_picture as lived
from tests.widgets.books import act_book
from tests.widgets.plans.rooms import PlanRoom
from widgets.outage_day.day_page import DayPage
from widgets.theme import Theme, dark_theme

POINTS = tuple(rule.id for rule in check_points(lived.RULES))
NAMES = {"reporter": "李强", "duty_dispatcher": "何志平", "recording": "R-1"}
DOUBLE = {
    "equipment_name": "一号环网柜",
    "equipment_number": "K101",
    "read_back_name": "一号环网柜",
    "read_back_number": "K101",
}


class DayRoom:
    """What is done here reaches the page as in the window."""

    def __init__(self, account: Account = lived.DISPATCHER, *, theme: Theme | None = None) -> None:
        self.plans = PlanRoom(account)
        self.account = account
        self.living = self.plans.living
        self.theme = theme or dark_theme()
        self.page: DayPage | None = None
        self.wishes: list[Any] = []

    def announced(self, *areas: str, days: int = 12, hours: int = 6, **more: Any) -> PlanId:
        """Approved, and its notice has gone out."""
        key = self.plans.approved(*areas, days=days, hours=hours, **more)
        room: Any = SimpleNamespace(picture=self.living.picture, rules=lived.RULES, now=self.living.now)
        self.living.do(notice_of_plan(room, key, recipients=(*self.plans.named(key), LINE_95598)))
        self.plans.tell(key)
        return key

    def open(self) -> DayPage:
        page = self.page = DayPage(
            picture=self.living.picture,
            rules=lived.RULES,
            theme=self.theme,
            account=self.account,
            now=self.living.now,
            book=act_book(),
        )
        page.requested.connect(self.wishes.append)
        page.resize(1366, 768)
        return page

    def answer(self) -> None:
        """Decide what the page has asked for last."""
        command = self.wishes.pop()
        self._tell(self.living.do(command, self.account).changes)
        assert self.page is not None
        self.page.show_done(command)

    def go_to(self, at: datetime) -> None:
        self.living.now = at
        if self.page is not None:
            self.page.show_now(at)

    def plan(self, key: PlanId) -> OutagePlan:
        return self.living.picture.plans[key]

    def permit(self, key: PlanId) -> WorkPermit:
        found = self.living.picture.permit_of(key)
        assert found is not None
        return found

    def start_of(self, key: PlanId) -> datetime:
        return self.plan(key).starts_at

    def do(self, act: type[Any], key: PlanId, /, *, by: Account = lived.DISPATCHER, **fields: Any) -> None:
        permit = self.permit(key)
        self._tell(self.living.do(act(permit=permit.id, seen=permit.version, **fields), by).changes)

    def opened(self, key: PlanId) -> PlanId:
        command = d.OpenPermit(plan=key, seen=self.plan(key).version, ticket=f"GZP-{key[-2:]}")
        self._tell(self.living.do(command).changes)
        return key

    def off(self, key: PlanId) -> PlanId:
        self.opened(key)
        self.do(d.ReportPlanSwitching, key, kind=SwitchingKind.DE_ENERGISE, **NAMES, **DOUBLE)
        self.do(d.DeEnergisePlan, key, reason="早停" if self.living.now < self.start_of(key) else "")
        return key

    def earthed(self, key: PlanId, *numbers: str) -> PlanId:
        self.off(key)
        for number in numbers or ("1",):
            self.do(d.FitEarth, key, number=number, code=f"JD-{key[-2:]}", place="K101 开关线路侧", fitted_by="王五")
        return key

    def at_work(self, key: PlanId, *numbers: str) -> PlanId:
        self.earthed(key, *numbers)
        fields = {"ticket": f"GZP-{key[-2:]}", "leader": "李强", "permitter": "何志平", "recording": "R-2"}
        self.do(d.GivePermit, key, checked=POINTS, **fields)
        return key

    def work_ended(self, key: PlanId, *numbers: str) -> PlanId:
        self.at_work(key, *numbers)
        self.do(d.EndWork, key, party=0, reporter="李强", recording="R-3")
        return key

    def cancelled(self, key: PlanId) -> PlanId:
        return self.plans.act(p.CancelPlan, key, lived.CHIEF, reason="因雨")

    def _tell(self, changes: tuple[Change, ...]) -> None:
        if self.page is not None:
            self.page.show_changes(changes)


def later(room: DayRoom, key: PlanId, **by: float) -> datetime:
    """That long after the announced start."""
    return room.start_of(key) + timedelta(**by)
