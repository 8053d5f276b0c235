"""The forms about the recipients of a notice. One stands there at a time; one in which something was typed waits with
its own plan while another one is looked at."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.entities.notices import Answer, Recipient, Telling, TellingManner
from models.ids import PlanId
from models.rules.rule_book import RuleBook
from widgets.form_scroll import FormScroll
from widgets.notices.small_form import SmallForm
from widgets.notices.telling_editors import correction_editors, person_editors, telling_editors
from widgets.theme import Theme
from widgets.words.terms import listed

_MOST_NAMES = 3


class Asked(Enum):
    TELLING = "telling"
    CORRECTION = "correction"
    PERSON = "person"


@dataclass(frozen=True, slots=True, eq=False)
class OpenForm:
    """A form in the scroll that it stands in, and the plan and the recipients that it is about: whom it records as
    told, or the telling that it corrects and the place of its wrong line."""

    asked: Asked
    plan: PlanId
    form: SmallForm
    scroll: FormScroll
    told: tuple[Recipient, ...] = ()
    correcting: tuple[Telling, int] | None = None

    @property
    def held(self) -> bool:
        """Something was typed, or is under way, that closing would lose."""
        return self.form.rows.dirty or not self.form.send.isEnabled()


class RecipientForms(QObject):
    """Its `column` is laid out in `parent`; Tab comes into a form from `behind`."""

    submitted = Signal(object, object)
    """OpenForm, and what was filled in, by the fields' names."""
    left = Signal()
    """The form that is about to go has the keyboard."""

    def __init__(self, *, rules: RuleBook, theme: Theme, parent: QWidget, behind: QWidget) -> None:
        super().__init__(parent)
        self._rules = rules
        self._theme = theme
        self._parent = parent
        self._behind = behind
        self._plan: PlanId | None = None
        self._open: OpenForm | None = None
        self._waiting: dict[PlanId, OpenForm] = {}
        self.column = QVBoxLayout()

    @property
    def open(self) -> OpenForm | None:
        """The one that is seen."""
        return self._open

    def show_plan(self, plan: PlanId | None) -> None:
        """The one whose recipients are seen: what waits for it is seen, too."""
        if plan == self._plan:
            return
        self._plan = plan
        one = self._open
        if one is not None:
            self._take_out(one)
            if one.held:
                self._waiting[one.plan] = one
            else:
                one.scroll.deleteLater()
        if plan in self._waiting:
            self._stand(self._waiting.pop(plan))

    def ask_telling(self, told: tuple[Recipient, ...], *, answer: Answer, manner: TellingManner, now: datetime) -> None:
        """That they were told; Enter at once records it as of the moment of sending."""
        editors = telling_editors(rules=self._rules, at=now, answer=answer, manner=manner, parent=self._parent)
        self._ask(Asked.TELLING, editors, told=told)

    def ask_correction(self, telling: Telling, place: int) -> None:
        """Of its line in `place`."""
        editors = correction_editors(telling.lines[place], rules=self._rules, parent=self._parent)
        self._ask(Asked.CORRECTION, editors, correcting=(telling, place))

    def ask_person(self) -> None:
        """Whom no name says."""
        self._ask(Asked.PERSON, person_editors(parent=self._parent))

    def drop(self, one: OpenForm) -> None:
        """It has done its work, or a hand closes it: whether it is seen or waits."""
        if one is self._open:
            self._take_out(one)
        elif self._waiting.get(one.plan) is one:
            del self._waiting[one.plan]
        else:
            return
        one.scroll.deleteLater()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for one in self._all():
            one.form.show_theme(theme)

    def set_words(self) -> None:
        for one in self._all():
            self._say_title(one)

    def _ask(
        self,
        asked: Asked,
        editors: list[QWidget],
        *,
        told: tuple[Recipient, ...] = (),
        correcting: tuple[Telling, int] | None = None,
    ) -> None:
        """One that holds something is never replaced."""
        if self._open is not None and not self._open.held:
            self.drop(self._open)
        if self._open is not None or self._plan is None:
            for editor in editors:
                editor.deleteLater()
            if self._open is not None:
                self._open.form.rows.focus_first()
            return
        scroll = FormScroll(self._parent)
        form = SmallForm(editors, theme=self._theme, parent=scroll.viewport())
        one = OpenForm(asked, self._plan, form, scroll, told, correcting)
        scroll.hold(form, form.foot)
        self._say_title(one)
        form.submitted.connect(self._on_submitted)
        form.closed.connect(self._on_closed)
        form.come_after(self._behind)
        self._stand(one)
        form.open_anew()
        if asked is Asked.TELLING:
            form.send.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _stand(self, one: OpenForm) -> None:
        self._open = one
        self.column.addWidget(one.scroll)
        one.form.show()

    def _take_out(self, one: OpenForm) -> None:
        if one.scroll.has_hand:
            self.left.emit()
        self.column.removeWidget(one.scroll)
        one.form.hide()
        self._open = None

    def _all(self) -> tuple[OpenForm, ...]:
        return (*(() if self._open is None else (self._open,)), *self._waiting.values())

    def _on_submitted(self, values: dict[str, Any]) -> None:
        if self._open is not None:
            self.submitted.emit(self._open, values)

    def _on_closed(self) -> None:
        if self._open is not None:
            self.drop(self._open)

    def _say_title(self, one: OpenForm) -> None:
        one.form.say_title(*title_of(one))


def title_of(one: OpenForm) -> tuple[str, str]:
    """What a form is about, and what its button does."""
    translate = QCoreApplication.translate
    if one.asked is Asked.PERSON:
        return translate("Recipients", "Add a recipient"), translate("Recipients", "Add")
    if one.correcting is not None:
        title = translate("Recipients", "Correct what is recorded of {name}")
        return title.format(name=one.correcting[0].recipient.name), translate("Recipients", "Correct")
    names = listed(recipient.name for recipient in one.told[:_MOST_NAMES])
    if len(one.told) > _MOST_NAMES:
        names = translate("Recipients", "{names} and {more} more").format(names=names, more=len(one.told) - _MOST_NAMES)
    return translate("Recipients", "Told: {names}").format(names=names), translate("Recipients", "Record")
