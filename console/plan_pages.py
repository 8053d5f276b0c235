"""Everything that the window has beside its lists: pages, forms and tables of planned outages, the book of lent
crews."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.day_work import DayWork
from console.desk import Desk
from console.further.window import FurtherWindow
from console.loan_work import LoanWork
from console.month_work import MonthWork
from console.notices.notice_work import NoticeWork
from console.plan_drafting import PlanDrafting
from console.plan_mapping import PlanMapping
from console.plan_work import PlanWork
from models.changes import Entry
from models.entities.people import Account
from models.errors import DispatchError
from models.picture import Picture
from models.rules.rule_book import RuleBook

if TYPE_CHECKING:
    from console.window import MainWindow


class PlanPages(QObject):
    """Belongs to the window; each part goes to the others through it."""

    def __init__(
        self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account, now: datetime
    ) -> None:
        super().__init__(window)
        self.plan_drafting = PlanDrafting(window, picture=picture, rules=rules, account=account, now=now)
        self.plan_work = PlanWork(window)
        self.notice_work = NoticeWork(window, picture=picture, rules=rules, now=now)
        self.month_work = MonthWork(window)
        self.day_work = DayWork(window, window.arrangement.plan_standing())
        self.plan_mapping = PlanMapping(window, account=account)
        self.loan_work = LoanWork(window, picture=picture, rules=rules, account=account, now=now)

    def serve_by(self, desk: Desk) -> None:
        """What the pages ask beyond the picture is answered there from now on."""
        self.plan_work.ask_at(desk.plan_judging)
        self.plan_drafting.ask_at(desk.plan_judging)
        self.day_work.ledger_wanted.connect(desk.read_ledger)
        desk.ledger_read.connect(self.day_work.show_ledger)
        months = desk.month_counting(self)
        self.month_work.hours_wanted.connect(months.ask)
        self.month_work.left.connect(months.forget)
        months.answered.connect(self.month_work.show_hours)

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        for part in (
            self.plan_work,
            self.month_work,
            self.notice_work,
            self.day_work,
            self.plan_mapping,
            self.loan_work,
        ):
            part.take(window)

    def show_done(self, command: object, entry: Entry | None) -> None:
        self.plan_drafting.show_done(command, entry)
        for part in (self.plan_work, self.notice_work, self.day_work, self.loan_work):
            part.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        for part in (self.plan_drafting, self.plan_work, self.notice_work, self.day_work, self.loan_work):
            part.show_refusal(command, error)
