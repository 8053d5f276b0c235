"""The sheet of one outage's day: how it stands, the step that comes now, what stands in the way, all steps in order."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from models.entities.outage_plans import OutagePlan
from models.errors import DispatchError
from models.ids import PlanId
from models.planning.overruns import Remedy, remedy_of
from widgets.acts.act_book import ActBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice
from widgets.outage_day.day_acts import DAY_ACTS
from widgets.outage_day.form_place import FormPlace
from widgets.outage_day.obstacle import obstacle
from widgets.outage_day.offers import NEXT, ON_THE_PLAN, DayOffers
from widgets.outage_day.on_day import OnDay
from widgets.outage_day.reading import Ask, DayLine, DayReader
from widgets.outage_day.steps import record_html, steps_html
from widgets.outage_day.words import ask_text, crew_text, permit_text, real_text
from widgets.plans.document import document_html
from widgets.plans.paper import Paper
from widgets.plans.standing import PlanStanding
from widgets.plans.words import Tone, hours_text
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.names import station_label
from widgets.words.overrun_warnings import remedy_text
from widgets.words.refusals import refusal_text
from widgets.words.terms import bracketed, term

_LEAST_TEXT = 60


class DaySheet(QWidget):
    requested = Signal(object)
    plan_act_wanted = Signal(str, object)
    """The name of an act of the page of plans, and PlanId."""
    finished = Signal()
    """A form was closed: the keyboard goes back to the board."""
    tabbed_out = Signal()
    offers_changed = Signal()

    def __init__(self, *, standing: PlanStanding, theme: Theme, now: datetime, book: ActBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._reader = DayReader(standing)
        self._offers = DayOffers(standing)
        self._theme = theme
        self._now = now
        self._book = book
        self._plan: OutagePlan | None = None
        self._line: DayLine | None = None
        self._offered: tuple[OnDay, ...] = ()
        self._head = QLabel(self)
        self._row = FlowRow(self)
        self.says = Notice(theme, self)
        self.next = KeycapButton("", self._row)
        self._buttons = {name: KeycapButton("", self._row) for name in (*(act.name for act in DAY_ACTS), *ON_THE_PLAN)}
        self.forms = FormPlace(standing=standing, theme=theme, parent=self)
        self.text = QTextBrowser(self)
        self._lay_out()
        book.changed.connect(self._show_keys)
        self._show_keys()
        self._set_words()

    @property
    def plan(self) -> OutagePlan | None:
        return self._plan

    @property
    def line(self) -> DayLine | None:
        return self._line

    @property
    def offered(self) -> frozenset[str]:
        """Names of the acts that the outage shown admits now."""
        return frozenset() if self._plan is None else self._offers.names(self._plan, self._now)

    @property
    def head_text(self) -> str:
        """What stands above the buttons, as html."""
        return self._head.text()

    def show_plan(self, key: PlanId | None) -> None:
        """Another outage: from its top. A form in which something was typed waits with its own."""
        if self._plan is not None and self._plan.id == key:
            return
        self._plan = None if key is None else self._standing.picture.plans.get(key)
        self.say("")
        self._show()
        self.text.verticalScrollBar().setValue(0)
        self.forms.show_plan(key)

    def begin(self, name: str) -> None:
        """An act by its name: its form is opened; nothing if it is not offered."""
        if self._plan is None:
            return
        if name in ON_THE_PLAN:
            if self._offers.is_on_plan(name, self._plan, self._now):
                self.plan_act_wanted.emit(ON_THE_PLAN[name].name, self._plan.id)
            return
        comes = self._offers.next_of(self._plan, self._offered, self._now)
        act = comes if name == NEXT else next((one for one in self._offered if one.name == name), None)
        if act is not None:
            self.say("")
            self.forms.open(act, self._offers.subject(self._plan, self._now))

    def say(self, text: str) -> None:
        """Why an act was not begun; until another outage is shown, or an act is."""
        self.says.say(text)

    def show_changes(self) -> None:
        """Plans or permits have changed; the picture knows. The sheet stays where it was read."""
        if self._plan is not None:
            self._plan = self._standing.picture.plans.get(self._plan.id, self._plan)
            self._show()
        self.forms.show_changes()

    def show_now(self, now: datetime) -> None:
        minute = now.replace(second=0, microsecond=0) != self._now.replace(second=0, microsecond=0)
        self._now = now
        self.forms.show_now(now)
        if minute:
            self._show()

    def show_done(self, command: object) -> None:
        self.forms.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        self.forms.show_refusal(command, error)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.forms.show_theme(theme)
        self.says.show_theme(theme)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    # -- building -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._head.setTextFormat(Qt.TextFormat.RichText)
        self._head.setWordWrap(True)
        self._head.setContentsMargins(10, 6, 10, 2)
        self.next.setObjectName(NEXT)
        font = self.next.font()
        font.setBold(True)
        self.next.setFont(font)
        for name, button in ((NEXT, self.next), *self._buttons.items()):
            button.setObjectName(name)
            button.clicked.connect(self._on_button)
            self._row.add(button)
            button.hide()
        self.forms.requested.connect(self.requested)
        self.forms.closed.connect(self.finished)
        self.forms.left.connect(self._on_left)
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(10)
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.text.setMinimumHeight(_LEAST_TEXT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part, stretch in ((self._head, 0), (self._row, 0), (self.says, 0), (self.forms, 0), (self.text, 1)):
            column.addWidget(part, stretch)

    def _set_words(self) -> None:
        for act in DAY_ACTS:
            self._buttons[act.name].setText(term(act.step))
        for name, on_plan in ON_THE_PLAN.items():
            self._buttons[name].setText(act_name(on_plan.kind))
        self.text.setAccessibleName(self.tr("Sheet of the day"))
        self.forms.setAccessibleName(self.tr("Form of the step"))
        self._show()

    def _show_keys(self) -> None:
        for name, button in ((NEXT, self.next), *self._buttons.items()):
            button.set_keys(self._book.key_of(name))

    def _on_button(self) -> None:
        self.begin(self.sender().objectName())

    def _on_left(self, why: Qt.FocusReason) -> None:
        """The form is the last stop of the sheet."""
        if why is Qt.FocusReason.TabFocusReason:
            self.tabbed_out.emit()
        else:
            self.text.setFocus(why)

    # -- saying ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        plan = self._plan
        self._line = None if plan is None else self._reader.line(plan, self._now)
        self._offered = () if plan is None else self._offers.steps(plan, self._now)
        comes = None if plan is None else self._offers.next_of(plan, self._offered, self._now)
        self.next.setVisible(comes is not None)
        if comes is not None:
            self.next.setText(self.tr("Next: {step}").format(step=term(comes.step)))
        names = self.offered
        for name, button in self._buttons.items():
            button.setVisible(name in names and (comes is None or name != comes.name))
        paper = Paper(self._theme)
        self._head.setText(self._head_html(paper))
        self._write(paper.page("" if self._line is None else self._html(self._line, paper)))
        self.offers_changed.emit()

    def _write(self, html: str) -> None:
        """What is read stays where it is."""
        if html == self.text.property("written"):
            return
        self.text.setProperty("written", html)
        bar = self.text.verticalScrollBar()
        at = bar.value()
        self.text.setHtml(html)
        bar.setValue(at)

    def _head_html(self, paper: Paper) -> str:
        line = self._line
        if self._plan is not None and line is None:
            text = self.tr("{plan} is approved for no hours: it has no day yet.")
            return paper.dim(text.format(plan=self._plan.id))
        if line is None:
            return paper.dim(self.tr("No outage is chosen."))
        plan, rules = line.plan, self._standing.rules
        words, tone = ask_text(line, self._now)
        asked = {Tone.LATE: paper.late, Tone.SOON: paper.soon, Tone.CALM: paper.text}[tone](words)
        station = station_label(plan.station, self._standing.picture)
        hours = hours_text(line.bars.announced, rules, near=self._now)
        told_of = self.tr("approved {hours}, not published") if line.untold else self.tr("announced {hours}")
        announced = told_of.format(hours=hours)
        actual = self.tr("actual {hours}").format(hours=real_text(line, rules))
        told = [
            " · ".join((paper.bold(plan.id), paper.text(station), paper.text(plan.content.section))),
            f"{paper.text(announced)} · {paper.text(actual)}",
            " · ".join(part for part in (paper.bold(permit_text(line)), asked) if part),
        ]
        if line.ask in {Ask.OVERRUN, Ask.END_NEAR}:
            told.append(paper.text(self._overrun_text(line)))
        error = obstacle(line, self._standing.situation(self._now))
        if error is not None:
            words = refusal_text(error, self._standing.picture, rules)
            told.append(paper.text(f"✕ {words}"))
        return "<br>".join(told)

    def _overrun_text(self, line: DayLine) -> str:
        """What there is to do about it, with the key where this account does it."""
        remedy = remedy_of(line.plan, self._standing.account, self._standing.picture, self._now)
        text = remedy_text(remedy)
        return bracketed(text, self._book.written_key("day_extend")) if remedy is Remedy.EXTEND else text

    def _html(self, line: DayLine, paper: Paper) -> str:
        standing, now = self._standing, self._now
        who = paper.rows(((self.tr("Crew"), paper.text(crew_text(line, standing.picture))),))
        parts: tuple[tuple[str, str], ...] = (
            (self.tr("Steps of the day"), steps_html(line, paper, standing=standing, now=now) + who),
            (self.tr("Record"), record_html(line, paper, standing=standing, now=now)),
            (
                self.tr("Document"),
                document_html(line.plan, paper, picture=standing.picture, rules=standing.rules),
            ),
        )
        return "".join(paper.heading(head) + body for head, body in parts if body)
