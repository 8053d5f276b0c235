"""The form of an act: made from the act's fields, checked in place, sent once, never losing what was typed."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.entities.notes import Attachment
from models.entities.orders import TroubleReport, WorkOrder
from models.errors import DispatchError
from models.ids import OrderId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.amends import no_way_back
from widgets.acts.consequences import beforehand, button_text
from widgets.acts.editors import ChoiceEditor, PickEditor, TextEditor, TimeEditor
from widgets.acts.fields import ChoiceField, Field, MainOrderField, PickField, ReadBackField, TextField
from widgets.acts.form_foot import FormFoot
from widgets.acts.form_rows import FormRows
from widgets.acts.main_order_editor import MainOrderEditor
from widgets.acts.meanwhile import meanwhile_text
from widgets.acts.notice import Notice, Tone
from widgets.acts.order_act import OrderAct
from widgets.acts.pick_texts import pick_text
from widgets.acts.read_back_editor import ReadBackEditor
from widgets.theme.theme import Theme
from widgets.words.acts import act_name
from widgets.words.refusals import refusal_text
from widgets.words.terms import term


class ActForm(QWidget):
    """Enter sends, Esc cancels, F5 takes over what has changed meanwhile.

    The command carries the version of the order that stood on the screen. If the order changes, the form says so,
    keeps what was typed and sends nothing before its user has asked for the new version.
    """

    requested = Signal(object)
    closed = Signal()

    def __init__(
        self,
        act: OrderAct,
        order: WorkOrder,
        *,
        picture: Picture,
        rules: RuleBook,
        theme: Theme,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.act = act
        self._order = order
        self._picture = picture
        self._rules = rules
        self._now = now
        self._title = QLabel(self)
        self._before = Notice(theme, self)
        self.rows = FormRows([self._editor(field) for field in act.fields], theme=theme, parent=self)
        self.foot = FormFoot(theme, self)
        self._lay_out()
        self.rows.edited.connect(self._judge_age)
        self.foot.requested.connect(self.requested)
        self.foot.wanted.connect(self.submit)
        self.foot.refreshed.connect(self.refresh)
        self.foot.closed.connect(self.closed)
        self._set_words()
        self._judge_age()

    @property
    def order_id(self) -> OrderId:
        return self._order.id

    @property
    def dirty(self) -> bool:
        """Something was typed or chosen, or is under way, that closing would lose."""
        return self.foot.under_way or self.rows.dirty

    @property
    def news(self) -> str:
        """What has happened since the form was opened, or that it comes too late; "" if nothing has."""
        return self.foot.news.said

    @property
    def refusal(self) -> str:
        """Why the last try was refused."""
        return self.foot.refusal

    @property
    def button_text(self) -> str:
        return self.foot.send.text()

    def said_about(self, part: QWidget) -> QWidget | None:
        """Where it is said what is wrong with the field that `part` belongs to."""
        return self.rows.said_about(part)

    def focus_first(self) -> None:
        if self.act.fields:
            self.rows.focus_first()
        else:
            self.foot.send.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        """Check in place, then send once."""
        self._judge_age()
        if self.foot.holds_back():
            return
        problem = self.rows.problem or self.act.check(self._order, self.rows.values(), self._now)
        self.rows.show_problem(problem)
        if problem is not None:
            return
        self.foot.dispatch(self.act.build(self._order, self.rows.values()))

    def refresh(self) -> None:
        """Take over the order as it is now; what was typed stays."""
        self._order = self._picture.orders.get(self._order.id, self._order)
        self._offer_picks()
        for field in self.act.fields:
            if isinstance(field, MainOrderField):
                self.rows.editor(field.name).look_again(self._order)
        self.foot.forget_refusal()
        self._set_words()
        self._judge_age()
        self.focus_first()

    def show_changes(self) -> None:
        """The picture has moved on: what concerns the order is told, but for what our own act may have done."""
        if not self.foot.under_way:
            self._judge_age()

    def show_done(self, command: object) -> None:
        self.foot.show_done(command)

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_refusal(self, command: object, error: DispatchError) -> None:
        """It was refused: say why, keep everything, let it be sent again."""
        if self.foot.is_sent(command):
            self.foot.show_refusal(refusal_text(error, self._picture, self._rules))
            self._judge_age()

    def show_theme(self, theme: Theme) -> None:
        self.rows.show_theme(theme)
        self._before.show_theme(theme)
        self.foot.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._offer_picks()
            self._judge_age()

    # -- building -----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for widget in (self._title, self._before, self.foot.news, self.rows, self.foot):
            layout.addWidget(widget)
        self.rows.order_tabs(*self.foot.buttons)

    def _editor(self, field: Field) -> QWidget:
        if isinstance(field, TextField):
            start = field.start(self._order)
            return TextEditor(field, start=start, suggestions=field.suggest(self._order, self._picture), parent=self)
        if isinstance(field, ChoiceField):
            return ChoiceEditor(field, start=field.start(self._order), parent=self)
        if isinstance(field, PickField):
            options = field.options(self._order, self._picture)
            texts = [self._pick_text(option) for option in options]
            return PickEditor(field, options=options, texts=texts, parent=self)
        if isinstance(field, MainOrderField):
            return MainOrderEditor(field, order=self._order, picture=self._picture, rules=self._rules, parent=self)
        if isinstance(field, ReadBackField):
            return ReadBackEditor(field, parent=self)
        return TimeEditor(field, start=field.start(self._order, self._now), rules=self._rules, parent=self)

    def _offer_picks(self) -> None:
        """What can be picked for the order as it is shown, in the words of the moment."""
        for field in self.act.fields:
            if isinstance(field, PickField):
                options = field.options(self._order, self._picture)
                self.rows.editor(field.name).offer(options, [self._pick_text(option) for option in options])

    def _pick_text(self, option: Any) -> str:
        return pick_text(option, order=self._order, picture=self._picture, rules=self._rules, now=self._now)

    # -- saying -------------------------------------------------------------------------------------------

    def _set_words(self) -> None:
        title = self.tr("{act} · {order}")
        self._title.setText(title.format(act=act_name(self.act.kind), order=self._order.id))
        told = (beforehand(self.act.kind, self._order, self._picture), no_way_back(self.act.kind))
        self._before.say("\n".join(filter(None, told)))
        self.rows.set_words()
        self.foot.set_words(send=button_text(self.act.kind), close=self.tr("Cancel"))

    def _judge_age(self) -> None:
        """Compare what is shown with the picture; the form only sends what its user has seen."""
        changed = self._changed_since_seen()
        possible = self.act.available(self._order, self._picture)
        if changed:
            news = meanwhile_text(changed[0], self._picture, self._rules)
            self.foot.show_age(news, outdated=True, possible=possible)
        elif not possible:
            words = self.tr("No longer possible: the order is now “{state}”.")
            news = words.format(state=term(self._order.state))
            self.foot.show_age(news, Tone.REFUSED, outdated=False, possible=False)
        else:
            self.foot.show_age("", outdated=False, possible=True)

    def _changed_since_seen(self) -> list[WorkOrder | TroubleReport | Attachment]:
        """What the command will name by version and what is no longer as it was shown."""
        shown = (self._order, *self.rows.picked())
        seen = [thing for thing in shown if isinstance(thing, WorkOrder | TroubleReport | Attachment)]
        return [thing for thing in seen if not self._is_current(thing)]

    def _is_current(self, thing: WorkOrder | TroubleReport | Attachment) -> bool:
        now = self._picture.find(type(thing), thing.id)
        if now is None:  # in the archive nothing changes unseen: an act on it brings it back first
            return self._order.archived_at is not None
        return now.version == thing.version
