"""The sheet of one plan: what it is and stands at, the acts on it, and its text."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from models.decisions.plan_judgement import PlanQuestion
from models.entities.outage_plans import OutagePlan, PlanState
from models.errors import DispatchError
from models.ids import PlanId
from widgets.acts.act_book import ActBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.mnemonics import Mnemonics
from widgets.plans.act_form import PlanActForm
from widgets.plans.act_forms import ActForms
from widgets.plans.acts_elsewhere import ActsElsewhere
from widgets.plans.asking import PlanAsker
from widgets.plans.head import head_html
from widgets.plans.merge_menu import merge_menu
from widgets.plans.move_menu import move_menu
from widgets.plans.paper import Paper
from widgets.plans.plan_acts import MOVE_PLAN, PLAN_ACTS, OnPlan, offered
from widgets.plans.plan_text import PlanText
from widgets.plans.standing import PlanStanding
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.refusals import refusal_text

_GONE = frozenset({PlanState.WITHDRAWN, PlanState.CANCELLED})


class PlanSheet(QWidget):
    requested = Signal(object)
    edit_wanted = Signal(object)
    """PlanId: its document is to be written on."""
    move_wanted = Signal(object, object)
    """PlanId, Window: its document is to be written on, with these hours."""
    merge_wanted = Signal(object, object)
    """PlanIds: the first is to be taken into the second."""
    finished = Signal()
    """A form was closed: the keyboard goes back to the list."""
    tabbed_out = Signal()
    link_found = Signal()
    """The plan shown waits for another link than was known."""
    offers_changed = Signal()

    def __init__(self, *, standing: PlanStanding, theme: Theme, now: datetime, book: ActBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._theme = theme
        self._now = now
        self._book = book
        self._plan: OutagePlan | None = None
        self._offered: tuple[OnPlan, ...] = ()
        self._sent: dict[PlanId, object] = {}
        """Acts without a form that are not answered yet."""
        self._choices: QMenu | None = None
        self._moving: PlanId | None = None
        """Whose other hours are offered once they are worked out."""
        self.asker = PlanAsker(self)
        self.forms = ActForms(standing=standing, theme=theme, now=now, parent=self)
        self._head = QLabel(self)
        self._refused = Notice(theme, self)
        self._row = FlowRow(self)
        self._buttons = {act.name: KeycapButton("", self._row) for act in PLAN_ACTS}
        self.elsewhere = ActsElsewhere(self._row)
        self.text = PlanText(standing=standing, asker=self.asker, theme=theme, now=now, parent=self)
        self._lay_out()
        book.changed.connect(self._show_keys)
        self.asker.changed.connect(self._on_judged)
        self.forms.requested.connect(self.requested)
        self.forms.closed.connect(self.finished)
        self.forms.left.connect(self._on_left)
        self.text.move_wanted.connect(self._on_move)
        self.text.merge_wanted.connect(self._on_merge)
        self._show_keys()
        self._set_words()

    @property
    def plan(self) -> OutagePlan | None:
        return self._plan

    @property
    def form(self) -> PlanActForm | None:
        """The one that is open for the plan shown."""
        return self.forms.form

    @property
    def offered(self) -> tuple[OnPlan, ...]:
        """What can be done to the plan shown, by this account, now."""
        return self._offered

    @property
    def is_movable(self) -> bool:
        """Whether other hours may be offered for it: it may be written on."""
        return any(act.writes for act in self._offered)

    @property
    def refusal(self) -> str:
        """Why an act without a form was refused."""
        return self._refused.said

    def show_plan(self, key: PlanId | None) -> None:
        """Another plan: from its top. A form in which something was typed waits with its own plan."""
        if self._plan is not None and self._plan.id == key:
            return
        self._plan = None if key is None else self._standing.picture.plans.get(key)
        self._refused.say("")
        self._ask()
        self.forms.show_plan(None if self._plan is None else self._plan.id)
        self._show()

    def begin(self, name: str) -> None:
        """An act by its name: done at once, or its form is opened; why not, if it is not offered."""
        plan = self._plan
        if name == MOVE_PLAN and self.is_movable:
            self._offer_moves()
            return
        act = next((act for act in self._offered if act.name == name), None)
        if plan is None or plan.id in self._sent:
            return
        if act is None:
            kind = next((act.kind for act in PLAN_ACTS if act.name == name or (act.writes and name == MOVE_PLAN)), None)
            if kind is not None:
                text = self.tr("“{act}” is not possible with this plan now, or not for this account.")
                self._refused.say(text.format(act=act_name(kind)), Tone.REFUSED)
            return
        self._refused.say("")
        if act.writes:
            self.edit_wanted.emit(plan.id)
        elif act.merges:
            self._offer_merges(plan)
        elif act.at_once:
            self._sent[plan.id] = command = act.build(plan, {})
            self.requested.emit(command)
        else:
            before = self.form
            self.forms.open(act, plan)
            if before is not None and before is not self.form and before.dirty:
                text = self.tr("What was typed in “{act}” stays there; its key leads back.")
                self._refused.say(text.format(act=act_name(before.act.kind)))
            if self.form is not None:
                self.form.focus_first()

    def show_acts_elsewhere(self, acts: Mapping[str, QAction]) -> None:
        """Acts of other pages on the plan that is chosen here."""
        self.elsewhere.show_acts(acts)

    def show_changes(self, *, stirred: bool) -> None:
        """The picture and the standing know what has changed; `stirred` if the plan would do something else by it. The
        sheet stays where it was read."""
        if self._plan is not None:
            before, self._plan = self._plan, self._standing.picture.plans.get(self._plan.id, self._plan)
            if self._plan is not before:
                self._ask()
            elif stirred:
                self.asker.ask_again()
            self._show()
        self.forms.show_changes()

    def show_now(self, now: datetime) -> None:
        minute = now.replace(second=0, microsecond=0) != self._now.replace(second=0, microsecond=0)
        self._now = now
        self.forms.show_now(now)
        self.text.show_now(now)
        if minute:
            self._show()

    def show_done(self, command: object) -> None:
        self._answered(command)
        self.forms.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        plan = self._answered(command)
        if plan is not None and self._plan is not None and plan == self._plan.id:
            words = refusal_text(error, self._standing.picture, self._standing.rules)
            self._refused.say(words, Tone.REFUSED)
        self.forms.show_refusal(command, error)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._refused.show_theme(theme)
        self.forms.show_theme(theme)
        self.text.show_theme(theme)
        self._show()

    def look(self) -> None:
        """The page is looked at again."""
        self._ask()

    def look_away(self) -> None:
        self.asker.forget()

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
        self._row.add(self.elsewhere)
        self.elsewhere.hide()
        self._refused.setContentsMargins(10, 0, 10, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._head, self._row, self._refused, self.forms):
            column.addWidget(part)
        column.addWidget(self.text, 1)

    def _set_words(self) -> None:
        for act in PLAN_ACTS:
            self._buttons[act.name].setText(act_name(act.kind))
        self.elsewhere.set_words()
        self.text.setAccessibleName(self.tr("Sheet of the plan"))
        self.forms.setAccessibleName(self.tr("Form of the act"))
        self._show()

    def _show_keys(self) -> None:
        for act in PLAN_ACTS:
            self._buttons[act.name].set_keys(self._book.key_of(act.name))

    def _on_button(self) -> None:
        self.begin(self.sender().objectName())

    def _on_left(self, why: Qt.FocusReason) -> None:
        """The form is the last stop of the sheet."""
        if why is Qt.FocusReason.TabFocusReason:
            self.tabbed_out.emit()
        else:
            self.text.setFocus(why)

    # -- what it would do -----------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Of a plan that still may take place, or is taking place."""
        plan = self._plan
        if plan is None or plan.state in _GONE or (plan.approved is not None and plan.approved.end <= self._now):
            self.asker.forget()
        else:
            self.asker.ask(PlanQuestion.of(plan))

    def _on_judged(self) -> None:
        """What is found out may be that the plan waits for another link."""
        question, judgement = self.asker.question, self.asker.judgement
        known = question is not None and judgement is not None and self._standing.take(question, judgement)
        self._show()
        self.forms.show_changes()
        if self._plan is not None and self._moving == self._plan.id:
            self._offer_moves()
        if known:
            self.link_found.emit()

    def _on_move(self, window: object) -> None:
        if self._plan is not None:
            self.move_wanted.emit(self._plan.id, window)

    def _offer_merges(self, plan: OutagePlan) -> None:
        """Below its button; keys go through them, Esc leaves them."""
        standing = self._standing
        menu = merge_menu(plan, self, picture=standing.picture, rules=standing.rules, now=self._now)
        menu.triggered.connect(self._on_merge_chosen)
        self._pop_up(menu, below="plan_merge")

    def _offer_moves(self) -> None:
        """Below the button that writes on it; as soon as they are known."""
        judgement = self.asker.judgement
        if self.asker.question is not None and (judgement is None or judgement.unread):
            self._moving = None if self._plan is None else self._plan.id
            self._refused.say(self.tr("Other hours are offered here as soon as they are worked out."))
            return
        if self._moving is not None:
            self._moving = None
            self._refused.say("")
        if judgement is not None:
            menu = move_menu(judgement, self, rules=self._standing.rules, now=self._now)
            menu.triggered.connect(self._on_move_chosen)
            self._pop_up(menu, below="plan_edit")

    def _pop_up(self, menu: QMenu, *, below: str) -> None:
        if self._choices is not None:
            self._choices.deleteLater()
        self._choices, button = menu, self._buttons[below]
        Mnemonics().mark(menu)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _on_move_chosen(self, action: QAction) -> None:
        self._on_move(action.data())

    def _on_merge_chosen(self, action: QAction) -> None:
        self._on_merge(action.data())

    def _on_merge(self, into: object) -> None:
        if self._plan is not None:
            self.merge_wanted.emit(self._plan.id, into)

    # -- saying ---------------------------------------------------------------------------------------------

    def _answered(self, command: object) -> PlanId | None:
        """The plan whose act without a form this was."""
        plan = next((plan for plan, sent in self._sent.items() if sent is command), None)
        if plan is not None:
            del self._sent[plan]
        return plan

    def _show(self) -> None:
        plan = self._plan
        self._offered = () if plan is None else offered(plan, self._standing, self._now)
        names = {act.name for act in self._offered}
        for name, button in self._buttons.items():
            button.setVisible(name in names)
        self._head.setText(head_html(plan, Paper(self._theme), standing=self._standing, now=self._now))
        self.text.show_plan(plan, writable="plan_edit" in names)
        self.offers_changed.emit()
