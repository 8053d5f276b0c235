"""The page of jobs across stations: the list on the left, the joined page of the chosen one on the right."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.commands.crew_loans import LendCrew
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import DismissedProposal, Escalation, EscalationLevel
from models.entities.people import Account
from models.entities.responsibility import StationHolding
from models.errors import DispatchError
from models.ids import OrderId, StationId
from models.picture import Picture
from models.planning.escalation_proposals import Proposal
from models.rules.rule_book import RuleBook
from widgets.acts.act_book import ActBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice
from widgets.form_scroll import FormScroll
from widgets.jobs.job_acts import ESCALATE, JOB_ACTS, LEND, NAMES, act_named, offered, offered_names
from widgets.jobs.job_form import JobForm
from widgets.jobs.job_list import JobList
from widgets.jobs.job_sheet import JobSheet
from widgets.jobs.on_job import JobOn, JobScene
from widgets.jobs.proposal_choice import ProposalChoice
from widgets.parted import parted_text, show_parted
from widgets.plans.paper import Paper
from widgets.theme import Theme
from widgets.words.acts import act_name

_OF_JOBS = frozenset({Escalation, DismissedProposal, CrewLoan, StationHolding})
_BESIDE = frozenset({Account})
_WIDE_LETTERS = 40
"""So many letters wide, the orders of a job stand in one line each."""


class JobsPage(QWidget):
    requested = Signal(object)
    order_wanted = Signal(str)
    lend_wanted = Signal(object)
    """Escalation: a crew is to be lent for it."""
    offers_changed = Signal()
    """What can be done to the chosen job may be something else now."""

    def __init__(
        self, *, picture: Picture, rules: RuleBook, theme: Theme, account: Account, now: datetime, book: ActBook
    ) -> None:
        super().__init__()
        self._scene = JobScene(picture, rules, account)
        self._theme = theme
        self._now = now
        self._book = book
        self._proposals: tuple[Proposal, ...] = ()
        self._orders: tuple[OrderId, ...] = ()
        self._stale = False
        self.list = JobList(self._scene, theme)
        self.others = ProposalChoice(self._scene, self)
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(24)
        self._row = FlowRow(self)
        self._buttons = {name: KeycapButton("", self) for name in NAMES}
        self.says = Notice(theme, self)
        self._place = FormScroll(self)
        self.form: JobForm | None = None
        self.text = QTextBrowser(self)
        self._parts = QSplitter(self)
        self._lay_out()
        self.list.chosen.connect(self._on_chosen)
        self.others.toggled.connect(self._show_list)
        book.changed.connect(self._show_keys)
        self._show_keys()
        self._set_words()
        self._show_list()

    # -- what it is told ------------------------------------------------------------------------------------

    @property
    def offered(self) -> frozenset[str]:
        return offered_names(self._on(), self._scene)

    def show_proposals(self, proposals: Iterable[Proposal]) -> None:
        self._proposals = tuple(proposals)
        self._show_list()

    def show_chosen_orders(self, orders: tuple[OrderId, ...]) -> None:
        """Those marked in the queue: what would be escalated, or added to a job."""
        if orders != self._orders:
            self._orders = orders
            self._show_offers()

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Jobs are shown at once; what happens to their orders and crews with the next second."""
        shown = self.list.shown
        orders: frozenset[str] = frozenset(() if shown is None else shown.orders)
        changes = tuple(changes)
        at_once = any(change.kind in _OF_JOBS for change in changes)
        if at_once or any(change.kind in _BESIDE or change.key in orders for change in changes):
            self._stale = True
        if at_once and self.isVisible():
            self._show_list()

    def show_now(self, now: datetime) -> None:
        before, self._now = self._now, now
        if self.isVisible() and (self._stale or _minute(before) != _minute(now)):
            self._show_list()

    def show_done(self, command: object) -> None:
        if self.form is not None:
            self.form.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.form is not None:
            self.form.show_refusal(command, error)

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self.list.show_alarm_signs(signs)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.says.show_theme(theme)
        self.list.show_theme(theme)
        if self.form is not None:
            self.form.show_theme(theme)
        self._show_sheet()

    def looks(self) -> dict[str, str]:
        """How the page is parted, and whose proposals it shows."""
        return {"parted": parted_text(self._parts), "whose": self.others.look()}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        show_parted(self._parts, kept.get("parted", ""))
        self.others.show_look(kept.get("whose", ""))

    # -- acts -----------------------------------------------------------------------------------------------

    def begin(self, name: str) -> None:
        """The form of the act, about the chosen job or proposal; a form in which something was typed stays."""
        if self.form is not None and self.form.dirty and self.form.act.name != name:
            self.says.say(self.tr("Send or close the open form first."))
            self.form.focus_first()
            return
        on = self._on()
        if name == LEND:
            if name in self.offered:
                self.lend_wanted.emit(on.job)
            return
        if act_named(name) not in offered(on, self._scene):
            self.says.say(self.tr("This cannot be done here now."))
            return
        self.says.say("")
        self._open(name, on)

    def begin_escalation(
        self, orders: tuple[OrderId, ...], level: EscalationLevel | None = None, station: StationId | None = None
    ) -> None:
        """Of orders that a person has thought of, whatever is chosen in the list; before `level`, or `station`."""
        self._orders = orders
        self.list.clearSelection()
        self.begin(ESCALATE)
        whom = level if station is None else self._scene.picture.stations.get(station)
        if whom is not None and self.form is not None and self.form.act.name == ESCALATE:
            self.form.rows.editor("whom").pick(whom)

    def go_to(self, key: str) -> None:
        self.list.choose(key)

    # -- Qt -------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The hand begins on the list. (A focus proxy would take Tab from all that stands before it.)"""
        super().focusInEvent(event)
        self.list.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text and event.type() is QEvent.Type.Resize:
            self._show_sheet()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._show_list()

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        box = QVBoxLayout(left)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.list, 1)
        box.addWidget(self._empty, 1)
        self.others.setContentsMargins(8, 4, 8, 6)
        box.addWidget(self.others)
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(10)
        self.text.anchorClicked.connect(self._on_link)
        self.text.installEventFilter(self)
        for name, button in self._buttons.items():
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(self._on_button)
            self._row.add(button)
        column = QVBoxLayout(right)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(4)
        for part, stretch in ((self._row, 0), (self.says, 0), (self._place, 0), (self.text, 1)):
            column.addWidget(part, stretch)
        self._parts.addWidget(left)
        self._parts.addWidget(right)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(1, 1)
        self._parts.setSizes([670, 690])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._parts)

    def _set_words(self) -> None:
        self.text.setAccessibleName(self.tr("Joined page of the job"))
        self.text.setPlaceholderText(self.tr("No job is chosen."))
        self._place.setAccessibleName(self.tr("Form of the act"))
        self._parts.setAccessibleName(self.tr("List and job"))
        for act in JOB_ACTS:
            self._buttons[act.name].setText(act_name(act.kind))
        self._buttons[LEND].setText(act_name(LendCrew))
        for button in self._buttons.values():
            button.setAccessibleName(button.text())

    def _say_empty(self) -> None:
        text = self.tr(
            "No job goes across stations, and the rules propose none. Mark orders in the queue and escalate them "
            "({key}) if one outgrows its station."
        )
        if self.others.elsewhere:
            text = self.tr("No job goes across stations, and nothing is proposed for the stations that you hold.")
        self._empty.setText(text.format(key=self._book.written_key(ESCALATE)))

    def _show_keys(self) -> None:
        for name, button in self._buttons.items():
            button.set_keys(self._book.key_of(name))

    # -- showing --------------------------------------------------------------------------------------------

    def _on(self) -> JobOn:
        shown = self.list.shown
        job = shown if isinstance(shown, Escalation) else None
        proposal = shown if isinstance(shown, Proposal) else None
        return JobOn(job, proposal, self._orders, self._now)

    def _show_list(self) -> None:
        self._stale = False
        self.list.show_rows(self.others.choose(self._proposals), self._now)
        empty = not self.list.rows
        self.list.setVisible(not empty)
        self._empty.setVisible(empty)
        self._say_empty()
        if self.form is not None:
            self.form.judge_age()
        self._show_sheet()
        self._show_offers()

    def _show_sheet(self) -> None:
        paper = Paper(self._theme)
        narrow = self.text.width() < _WIDE_LETTERS * self.text.fontMetrics().horizontalAdvance("m")
        shown, sheet = self.list.shown, JobSheet(self._scene, paper, self._now, narrow=narrow)
        if isinstance(shown, Escalation):
            html = sheet.job(shown)
        elif shown is not None:
            html = sheet.proposal(shown)
        else:
            html = paper.para(paper.dim(self.tr("Choose a job or a proposal."))) if self.list.rows else ""
        html = paper.page(html)
        if html == self.text.property("written"):
            return
        self.text.setProperty("written", html)
        bar = self.text.verticalScrollBar()
        at = bar.value()
        self.text.setHtml(html)
        bar.setValue(at)

    def _show_offers(self) -> None:
        names = self.offered
        for name, button in self._buttons.items():
            button.setVisible(name in names)
        self.offers_changed.emit()

    def _on_chosen(self) -> None:
        self.says.say("")
        if self.form is not None and not self.form.dirty:
            self._close_form()
        self._show_sheet()
        self.text.verticalScrollBar().setValue(0)
        self._show_offers()

    # -- the form -------------------------------------------------------------------------------------------

    def _open(self, name: str, on: JobOn) -> None:
        if self.form is None or self.form.act.name != name or not self.form.dirty:
            self._close_form()
            form = self.form = JobForm(act_named(name), on, scene=self._scene, theme=self._theme, parent=self)
            form.requested.connect(self.requested)
            form.closed.connect(self._on_closed)
            self._place.hold(form, form.foot)
            form.show()
        self.form.focus_first()

    def _on_closed(self) -> None:
        self._close_form()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        self.form = None
        self._place.let_go()

    def _on_button(self) -> None:
        self.begin(self.sender().objectName())

    def _on_link(self, url: QUrl) -> None:
        self.order_wanted.emit(url.toString())


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
