"""Announced ends that come near while power is off, said in the message bar until power is back or the end is moved."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from models.changes import Change
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account
from models.entities.work_permits import OverrunWarning, WorkPermit
from models.ids import PermitId
from models.picture import Picture
from models.planning.overruns import OVER, announced_end, remedy_of
from models.rules.permissions import may_see_plan
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level, MessageBar
from widgets.words.overrun_warnings import overrun_text


class OverrunNews(QObject):
    """Hears every change once, after the picture has been advanced by it. The newest level of a permit stands alone."""

    def __init__(
        self, *, picture: Picture, rules: RuleBook, account: Account, messages: MessageBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._account = account
        self._messages = messages
        self._new: dict[PermitId, OverrunWarning] = {}
        self._told: dict[PermitId, OverrunWarning] = {}

    def show_changes(self, changes: Sequence[Change]) -> None:
        for change in changes:
            if isinstance(change.after, OverrunWarning):
                self._new[change.after.permit] = change.after
        if self._told and any(change.kind in {WorkPermit, OutagePlan} for change in changes):
            self._withdraw_over()

    def show_now(self, now: datetime) -> None:
        """Once a second."""
        new, self._new = self._new, {}
        for permit, warning in new.items():
            if not self._still_so(warning):
                continue
            level = Level.OVERDUE if warning.level == OVER else Level.WARNING
            plan = self._picture.plans[warning.plan]
            remedy = remedy_of(plan, self._account, self._picture, now)
            text = overrun_text(warning, remedy, now=now, rules=self._rules)
            self._messages.extend_message(_key(permit), text, level)
            self._told[permit] = warning

    def _withdraw_over(self) -> None:
        for permit, warning in list(self._told.items()):
            if not self._still_so(warning):
                del self._told[permit]
                self._messages.withdraw(_key(permit))

    def _still_so(self, warning: OverrunWarning) -> bool:
        permit, plan = self._picture.permits.get(warning.permit), self._picture.plans.get(warning.plan)
        if permit is None or plan is None or not may_see_plan(plan, self._account):
            return False
        return permit.power_off and announced_end(permit, plan) == warning.due_at


def _key(permit: PermitId) -> str:
    return f"overrun {permit}"
