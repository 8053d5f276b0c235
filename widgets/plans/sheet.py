"""The sheet of one plan: what it is and stands at, the acts on it, its document, duties, chain and versions."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from models.entities.outage_plans import OutagePlan
from models.errors import DispatchError
from models.ids import PlanId
from widgets.acts.act_book import ActBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.plans.act_form import PlanActForm
from widgets.plans.document import document_html
from widgets.plans.duties import duties_html
from widgets.plans.history import chain_html, overlaps_html, timeline_html, versions_html
from widgets.plans.paper import Paper
from widgets.plans.plan_acts import PLAN_ACTS, OnPlan, offered
from widgets.plans.standing import PlanStanding
from widgets.plans.words import hours_text, state_text, waits_text
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.names import station_label
from widgets.words.refusals import refusal_text
from widgets.words.terms import term


class PlanSheet(QWidget):
    requested = Signal(object)
    edit_wanted = Signal(object)
    """PlanId: its document is to be written on."""
    followed = Signal(object)
    """PlanId: somebody follows a link to another plan."""
    finished = Signal()
    """A form was closed: the keyboard goes back to the list."""
    tabbed_out = Signal()
    offers_changed = Signal()

    def __init__(self, *, standing: PlanStanding, theme: Theme, now: datetime, book: ActBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._theme = theme
        self._now = now
        self._book = book
        self._plan: OutagePlan | None = None
        self._offered: tuple[OnPlan, ...] = ()
        self._sent: object = None
        self._forms: dict[PlanId, PlanActForm] = {}
        self._head = QLabel(self)
        self._refused = Notice(theme, self)
        self._row = FlowRow(self)
        self._buttons = {act.name: KeycapButton("", self) for act in PLAN_ACTS}
        self._form_place = QScrollArea(self)
        self.text = QTextBrowser(self)
        self._lay_out()
        book.changed.connect(self._show_keys)
        self._show_keys()
        self._set_words()

    @property
    def plan(self) -> OutagePlan | None:
        return self._plan

    @property
    def form(self) -> PlanActForm | None:
        """The one that is open for the plan shown."""
        return None if self._plan is None else self._forms.get(self._plan.id)

    @property
    def offered(self) -> tuple[OnPlan, ...]:
        """What can be done to the plan shown, by this account, now."""
        return self._offered

    @property
    def refusal(self) -> str:
        """Why an act without a form was refused."""
        return self._refused.said

    def show_plan(self, key: PlanId | None) -> None:
        """Another plan: from its top. A form in which something was typed waits with its own plan."""
        if self._plan is not None and self._plan.id == key:
            return
        self._put_form_away()
        self._plan = None if key is None else self._standing.picture.plans.get(key)
        self._refused.say("")
        self._show()
        self.text.verticalScrollBar().setValue(0)
        self._show_form()

    def begin(self, name: str) -> None:
        """An act by its name: done at once, or its form is opened; nothing if it is not offered."""
        act = next((act for act in self._offered if act.name == name), None)
        if act is None or self._plan is None:
            return
        self._refused.say("")
        if act.writes:
            self.edit_wanted.emit(self._plan.id)
            return
        if act.at_once:
            self._sent = act.build(self._plan, {})
            self.requested.emit(self._sent)
            return
        open_form = self.form
        if open_form is None or (open_form.act is not act and not open_form.dirty):
            self._open_form(act, self._plan)
        form = self.form
        if form is not None:
            form.focus_first()

    def show_changes(self) -> None:
        """Plans have changed; the picture and the standing know. The sheet stays where it was read."""
        if self._plan is not None:
            self._plan = self._standing.picture.plans.get(self._plan.id, self._plan)
            self._show()
        for form in self._forms.values():
            form.show_changes()

    def show_now(self, now: datetime) -> None:
        minute = now.replace(second=0, microsecond=0) != self._now.replace(second=0, microsecond=0)
        self._now = now
        for form in self._forms.values():
            form.show_now(now)
        if minute:
            self._show()

    def show_done(self, command: object) -> None:
        if command is self._sent:
            self._sent = None
        for form in tuple(self._forms.values()):
            form.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self._sent is not None and command is self._sent:
            self._sent = None
            words = refusal_text(error, self._standing.picture, self._standing.rules)
            self._refused.say(words, Tone.REFUSED)
        for form in self._forms.values():
            form.show_refusal(command, error)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._refused.show_theme(theme)
        for form in self._forms.values():
            form.show_theme(theme)
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
        for act in PLAN_ACTS:
            button = self._buttons[act.name]
            button.setObjectName(act.name)
            button.clicked.connect(self._on_button)
            self._row.add(button)
            button.hide()
        self._refused.setContentsMargins(10, 0, 10, 2)
        self._form_place.setWidgetResizable(True)
        self._form_place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._form_place.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        self._form_place.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._form_place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._form_place.hide()
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part, stretch in (
            (self._head, 0),
            (self._row, 0),
            (self._refused, 0),
            (self._form_place, 0),
            (self.text, 1),
        ):
            column.addWidget(part, stretch)

    def _set_words(self) -> None:
        for act in PLAN_ACTS:
            self._buttons[act.name].setText(act_name(act.kind))
        self.text.setAccessibleName(self.tr("Sheet of the plan"))
        self._form_place.setAccessibleName(self.tr("Form of the act"))
        self._show()

    def _show_keys(self) -> None:
        for act in PLAN_ACTS:
            self._buttons[act.name].set_keys(self._book.key_of(act.name))

    def _on_button(self) -> None:
        self.begin(self.sender().objectName())

    # -- forms ----------------------------------------------------------------------------------------------

    def _open_form(self, act: OnPlan, plan: OutagePlan) -> None:
        self._drop_form(plan.id)
        form = PlanActForm(act, plan, standing=self._standing, theme=self._theme, now=self._now, parent=self)
        form.requested.connect(self.requested)
        form.closed.connect(self._on_closed)
        form.left.connect(self._on_left)
        self._forms[plan.id] = form
        self._show_form()

    def _on_left(self, why: Qt.FocusReason) -> None:
        """The form is the last stop of the sheet."""
        if why is Qt.FocusReason.TabFocusReason:
            self.tabbed_out.emit()
        else:
            self.text.setFocus(why)

    def _on_closed(self) -> None:
        form = self.sender()
        if isinstance(form, PlanActForm):
            self._drop_form(form.plan_id)
            self._show_form()
            self.finished.emit()

    def _drop_form(self, plan: PlanId) -> None:
        form = self._forms.pop(plan, None)
        if form is None:
            return
        if self._form_place.widget() is form:
            self._form_place.takeWidget()
        form.hide()
        form.deleteLater()

    def _put_form_away(self) -> None:
        form = self.form
        if form is None:
            return
        if not form.dirty:
            self._drop_form(form.plan_id)
        elif self._form_place.widget() is form:
            self._form_place.takeWidget()
            form.setParent(self)
            form.hide()

    def _show_form(self) -> None:
        form = self.form
        self._form_place.setVisible(form is not None)
        if form is not None and self._form_place.widget() is not form:
            self._form_place.setWidget(form)
            form.show()

    # -- saying ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        plan = self._plan
        self._offered = () if plan is None else offered(plan, self._standing, self._now)
        names = {act.name for act in self._offered}
        for name, button in self._buttons.items():
            button.setVisible(name in names)
        paper = Paper(self._theme)
        self._head.setText(self._head_html(paper))
        self._write(paper.page("" if plan is None else self._html(plan, paper)))
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
        plan = self._plan
        if plan is None:
            return paper.dim(self.tr("No plan is chosen."))
        due = self._standing.due(plan, self._now)
        state = paper.bold(state_text(plan))
        told = [state] if due.link is None else [state, paper.text(waits_text(due.link))]
        if due.major:
            told.append(paper.text(self.tr("◆ Major")))
        station = station_label(plan.station, self._standing.picture)
        hours = hours_text(plan.window, self._standing.rules)
        first = f"{paper.bold(plan.id)} · {paper.text(term(plan.content.kind))} · {paper.text(station)}"
        return f"{first}<br>{paper.text(hours)} · {' · '.join(told)}"

    def _html(self, plan: OutagePlan, paper: Paper) -> str:
        standing, now = self._standing, self._now
        overlaps = overlaps_html(plan, paper, standing=standing, now=now)
        parts: tuple[tuple[str, str], ...] = (
            (self.tr("Overlaps with approved plans"), overlaps),
            (self.tr("Approvals"), chain_html(plan, paper, standing=standing, now=now)),
            (
                self.tr("Notice duties"),
                duties_html(plan, paper, picture=standing.picture, now=now, rules=standing.rules),
            ),
            (self.tr("Document"), document_html(plan, paper, picture=standing.picture, rules=standing.rules)),
            (self.tr("What has happened"), timeline_html(plan, paper, standing=standing)),
            (self.tr("Versions"), versions_html(plan, paper, standing=standing)),
        )
        return "".join(paper.heading(head) + body for head, body in parts if body)

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(PlanId(url.toString()))
