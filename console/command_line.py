"""The command line in the window: opened by its key, read against what the window shows, done as a hand would do it."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from console.case_work import ON_A_CASE
from console.errands import Errands, Hands
from console.event_work import ON_AN_EVENT
from console.job_work import ON_A_JOB
from console.loan_work import ON_A_CREW
from console.plan_acts import ON_A_PLAN, begin_on_plan
from console.verbs import WINDOW_VERBS, Verbs
from models.changes import Change
from models.entities.escalations import EscalationLevel
from models.entities.people import Account
from models.ids import CaseId, CrewId, EscalationId, HandoverId, OrderId, PlanId, ProtectedEventId, StationId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.command_line.history import History
from widgets.command_line.panel import CommandPanel
from widgets.command_line.readings import Deed
from widgets.command_line.scene import Scene, WindowAct
from widgets.message_bar import Level
from widgets.theme import Theme

if TYPE_CHECKING:
    from console.window import MainWindow

_NAME = "command_line"


class CommandLine(QObject):
    """Nothing of it exists before it is opened for the first time."""

    def __init__(
        self,
        window: "MainWindow",
        *,
        picture: Picture,
        rules: RuleBook,
        theme: Theme,
        account: Account,
        now: datetime,
        verbs: Verbs,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._theme = theme
        self._account = account
        self._now = now
        self._panel: CommandPanel | None = None
        self._verbs = verbs
        self._history = History()
        self._before: QWidget | None = None
        hands = Hands(
            go_to=window.journeys.go_to_item,
            begin_act=window.journeys.begin_act,
            give=window.journeys.give,
            trigger=lambda name: window.menus.action(name).trigger(),
            send=window.requested.emit,
            show_place=window.journeys.show_found,
            take_plan=self._take_plan,
            take_case=self._take_case,
            print_handover=self._print_handover,
            take_job=self._take_job,
            take_event=self._take_event,
            take_crew=self._take_crew,
            escalate=self._escalate,
        )
        self._errands = Errands(hands=hands, inspector=window.inspector, scene=self._scene, parent=self)
        self._errands.stopped.connect(self._tell_rest)

    @property
    def panel(self) -> CommandPanel | None:
        return self._panel

    def open(self) -> None:
        if self._panel is None:
            self._panel = CommandPanel(self._window, scene=self._scene, theme=self._theme, history=self._history)
            self._panel.wanted.connect(self._do)
            self._panel.closed.connect(self._close)
        if self._panel.isHidden():
            self._before = self._window.focusWidget()
        self._panel.open()

    def show_changes(self, _changes: tuple[Change, ...]) -> None:
        if self._panel is not None:
            self._panel.show_changes()

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._panel is not None:
            self._panel.show_theme(theme)

    def show_done(self, command: object) -> None:
        """A command of this window was carried out: if it was an entry's, the next one follows."""
        self._errands.show_done(command)

    def show_refusal(self, command: object) -> None:
        self._errands.show_refusal(command)

    # -- reading --------------------------------------------------------------------------------------------

    def _scene(self) -> Scene:
        return Scene(
            lexicon=self._verbs.lexicon,
            picture=self._picture,
            rules=self._rules,
            account=self._account,
            now=self._now,
            shown=self._window.inspector.current_order(),
            window_acts=self._window_acts(),
            plan_acts=frozenset(ON_A_PLAN),
            case_acts=frozenset(ON_A_CASE),
            job_acts=frozenset(ON_A_JOB),
            event_acts=frozenset(ON_AN_EVENT),
            crew_acts=ON_A_CREW,
            places=self._window.search.finder.places,
        )

    def _window_acts(self) -> dict[str, WindowAct]:
        """Those that the account's menus show."""
        actions = {name: self._window.menus.action(name) for name in WINDOW_VERBS}
        return {
            name: WindowAct(self._said(action), action.isEnabled())
            for name, action in actions.items()
            if action.isVisible()
        }

    def _said(self, action: QAction) -> str:
        text = action.text().replace("&&", "&")
        if not action.isCheckable():
            return text
        template = self.tr("Turn off “{act}”") if action.isChecked() else self.tr("Turn on “{act}”")
        return template.format(act=text)

    # -- doing ----------------------------------------------------------------------------------------------

    def _do(self, deeds: tuple[Deed, ...]) -> None:
        assert self._panel is not None
        if self._errands.under_way:
            self._panel.say(self.tr("The line before is not done yet."))
        elif any(self._errands.is_blocked(deed) for deed in deeds):
            self._panel.say(self.tr("The open form holds what was typed: send it or close it first."))
        else:
            self._close()
            self._errands.run(deeds)

    def _take_plan(self, plan: PlanId, act: str) -> None:
        begin_on_plan(self._window, plan, act)

    def _print_handover(self, handover: HandoverId) -> None:
        self._window.handover.print_past(handover)

    def _take_case(self, case: CaseId, act: str) -> None:
        self._window.cases.take_case(case, act)

    def _take_job(self, job: EscalationId, act: str) -> None:
        self._window.jobs.take_job(job, act)

    def _take_event(self, event: ProtectedEventId, act: str) -> None:
        self._window.pages.plan_drafting.events.take_event(event, act)

    def _take_crew(self, crew: CrewId, act: str, borrower: StationId | None) -> None:
        self._window.pages.loan_work.take_crew(crew, act, borrower)

    def _escalate(self, order: OrderId, level: EscalationLevel, station: StationId | None) -> None:
        self._window.jobs.escalate((order,), level, station)

    def _close(self) -> None:
        """The keyboard goes back to where it was."""
        assert self._panel is not None
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self._panel.clear()
        self._panel.hide()

    def _tell_rest(self, done: int, rest: str) -> None:
        """The message bar says it, so that nothing takes the keyboard from what asks or refuses."""
        self._history.keep(rest)
        text = self.tr("Done: {done}. Not done: “{rest}”. The command line brings it back with ↑.")
        self._window.messages.show_message(_NAME, text.format(done=done, rest=rest), Level.REFUSAL)
