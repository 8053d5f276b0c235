"""The page of service cases: the list by strictest limit; beside it sheet and reply of the chosen one, and its acts."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLabel, QSplitter, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.commands.service_cases import OpenCase
from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.entities.service_cases import ServiceCase
from models.entities.work_permits import WorkPermit
from models.errors import DispatchError
from models.ids import CaseId, OrderId
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.acts.act_book import ActBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.cases.case_forms import CASE_ACTS, CaseAct, Room, allowed_kinds, command_of
from widgets.cases.case_list import CaseList
from widgets.cases.new_case import NewCase, command_of_new
from widgets.cases.reply_editor import ReplyEditor
from widgets.cases.sheet import CaseSheet
from widgets.form_scroll import FormScroll
from widgets.inspector.ground_names import GroundNames
from widgets.notices.small_form import SmallForm
from widgets.parted import parted_text, show_parted
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.refusals import refusal_text
from widgets.words.terms import term

_REPLY = 1
_LIST_WIDTH, _SHEET_WIDTH = 880, 480
_ACTS = {act.name: act for act in CASE_ACTS}


class CasesPage(QWidget):
    requested = Signal(object)
    order_wanted = Signal(str)
    plan_wanted = Signal(str)
    map_wanted = Signal(object)
    """Place of the case."""
    spot_wanted = Signal()
    offers_changed = Signal()

    def __init__(
        self,
        *,
        picture: Picture,
        rules: RuleBook,
        theme: Theme,
        account: Account,
        territory: Territory,
        now: datetime,
        book: ActBook,
    ) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._theme = theme
        self._account = account
        self._now = now
        self._book = book
        self._names = GroundNames(territory)
        self._case: ServiceCase | None = None
        self._sent: object = None
        self._by_form = False
        self._form: SmallForm | None = None
        self._act: CaseAct | None = None
        self._form_scroll: FormScroll | None = None
        self.list = CaseList(picture=picture, rules=rules, theme=theme, now=now, parent=self)
        self.reply = ReplyEditor(picture=picture, rules=rules, theme=theme, parent=self)
        self.sheet = QTextBrowser(self)
        self.head = QLabel(self)
        self.says = Notice(theme, self)
        self.tabs = QTabWidget(self)
        self.new = KeycapButton("", self)
        self.buttons = {act.name: KeycapButton("", self) for act in CASE_ACTS}
        self._parts = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._connect()
        self._set_words()
        self._show()

    @property
    def case(self) -> ServiceCase | None:
        return self._case

    @property
    def form(self) -> SmallForm | None:
        return self._form

    @property
    def offered(self) -> frozenset[str]:
        """Acts that the chosen case and the account admit."""
        case = self._case
        if case is None:
            return frozenset()
        allowed = allowed_kinds(case, self._account)
        return frozenset(act.name for act in CASE_ACTS if act.kind in allowed and act.offered(case, self._rules))

    def go_to(self, key: CaseId) -> None:
        """In the list, if it is shown there; beside it in any case."""
        if not self.list.select(key):
            self.list.show_all()
            if not self.list.select(key):
                self.show_case(key)

    def show_of_order(self, order: OrderId) -> None:
        """The cases that hang on it, closed ones too."""
        self.list.show_only(order)
        if self.list.model.rowCount():
            self.list.table.selectRow(0)

    def begin(self, name: str) -> None:
        """An act on the chosen case, by its name; one that is not offered does nothing."""
        if name == "case_reply":
            self.tabs.setCurrentIndex(_REPLY)
            self.reply.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif name == "case_map" and self._case is not None:
            self.map_wanted.emit(self._case.place)
        elif name in self.offered and self._case is not None:
            self._begin(_ACTS[name], self._case)

    def begin_new(self, order: OrderId | None = None) -> None:
        """The form of a new case, about an order if one is named."""
        if not may_send(OpenCase, self._account):
            return
        found = None if order is None else self._picture.orders.get(order)
        form = NewCase(
            picture=self._picture,
            rules=self._rules,
            theme=self._theme,
            locate=self._names.place_called,
            now=self._now,
            order=found,
            parent=self._right,
        )
        form.spot_wanted.connect(self.spot_wanted)
        self._open_form(form, None)

    def show_spot(self, x: float, y: float) -> bool:
        """A place picked on the map; whether it lies in a grid."""
        place = self._names.place_at(x, y)
        if place is not None and isinstance(self._form, NewCase):
            self._form.place.show_place(place)
        return place is not None

    def show_case(self, key: CaseId | None) -> None:
        before = self._case
        self._case = None if key is None else self._picture.cases.get(key)
        if (before and before.id) != (self._case and self._case.id):
            self.says.say("")
            if self._form is not None and not isinstance(self._form, NewCase):
                self._close_form()
        self._show()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_changes(self, changes: Iterable[Change]) -> None:
        heard = tuple(changes)
        self.list.show_changes(heard)
        case = self._case
        if case is None:
            return
        about = {case.id, *case.orders, *case.plans}
        kinds = {ServiceCase, WorkOrder, WorkPermit}
        if any(change.kind in kinds and (change.kind is WorkPermit or change.key in about) for change in heard):
            self.show_case(case.id)

    def show_now(self, now: datetime) -> None:
        minute = now.replace(second=0, microsecond=0) != self._now.replace(second=0, microsecond=0)
        self._now = now
        self.list.show_now(now)
        if minute:
            self._show_sheet()

    def show_done(self, command: object) -> None:
        if self._sent is None or command is not self._sent:
            return
        self._sent = None
        self.says.say("")
        if self._by_form:
            self._close_form()
        self.reply.show_done()
        if isinstance(command, OpenCase):
            mine = [case for case in self._picture.open_cases() if case.owner == self._account.id]
            if mine:
                self.go_to(mine[-1].id)
                self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self._sent is None or command is not self._sent:
            return
        self._sent = None
        self.reply.show_refusal()
        text = refusal_text(error, self._picture, self._rules)
        if self._form is not None and self._by_form:
            self._form.show_refusal(text)
        else:
            self.says.say(text, Tone.REFUSED)

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self.list.show_alarm_signs(signs)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.list, self.reply, self.says):
            part.show_theme(theme)
        if self._form is not None:
            self._form.show_theme(theme)
        self._show_sheet()

    def show_territory(self, territory: Territory) -> None:
        self._names = GroundNames(territory)

    # -- looks ----------------------------------------------------------------------------------------------

    def looks(self) -> dict[str, str]:
        return {"parted": parted_text(self._parts)}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        show_parted(self._parts, kept.get("parted", ""))

    # -- Qt -------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The hand begins in the list."""
        super().focusInEvent(event)
        self.list.table.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._show()

    # -- acts -----------------------------------------------------------------------------------------------

    def _begin(self, act: CaseAct, case: ServiceCase) -> None:
        room = Room(case, self._picture, self._rules, self._now, self._right)
        editors = act.asks(room)
        if not editors:
            self._send_bare(command_of(act, case, {}))
            return
        form = SmallForm(editors, theme=self._theme, parent=self._right)
        name = act_name(act.kind)
        form.say_title(f"{name} · {case.id}", name)
        self._open_form(form, act)

    def _submit(self, values: dict[str, Any]) -> None:
        """About the case as it stands when it is sent."""
        if self._sent is not None:
            return
        self._by_form = True
        if isinstance(self._form, NewCase):
            self._send(command_of_new(values))
        elif self._act is not None and self._case is not None:
            self._send(command_of(self._act, self._case, values))

    def _on_button(self) -> None:
        self.begin(self.sender().objectName())

    def _on_new(self) -> None:
        self.begin_new()

    def _begin_reply(self) -> None:
        self.begin("case_reply")

    def _begin_sending(self) -> None:
        self.begin("case_send")

    def _open_form(self, form: SmallForm, act: CaseAct | None) -> None:
        """One that holds something is never replaced."""
        if self._form is not None and self._form.rows.dirty:
            form.deleteLater()
            self._form.rows.focus_first()
            return
        self._close_form()
        scroll = FormScroll(self._right)
        scroll.hold(form)
        if isinstance(form, NewCase):  # it stands above, with the room of the sheet
            self._right_column.insertWidget(2, scroll, 1, Qt.AlignmentFlag.AlignTop)
        else:
            self._right_column.insertWidget(2, scroll)
        self._form, self._form_scroll, self._act = form, scroll, act
        form.submitted.connect(self._submit)
        form.closed.connect(self._close_form)
        self.tabs.setVisible(not isinstance(form, NewCase))  # it is long
        self.head.setVisible(not isinstance(form, NewCase))  # it tells of another case
        form.open_anew()
        if not isinstance(form, NewCase):  # its buttons are seen beside the reply, which takes what it can get
            scroll.setMinimumHeight(min(scroll.sizeHint().height(), self._right.height() // 2))

    def _close_form(self) -> None:
        if self._form_scroll is not None:
            hand = QApplication.focusWidget()
            if hand is not None and self._form_scroll.isAncestorOf(hand):
                self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._right_column.removeWidget(self._form_scroll)
            self._form_scroll.hide()
            self._form_scroll.deleteLater()
        self._form = self._form_scroll = None
        self.head.show()
        self.tabs.show()

    def _send(self, command: object) -> None:
        """Once; the answer tells whether again."""
        if self._sent is None:
            self._sent = command
            self.requested.emit(command)

    def _send_bare(self, command: object) -> None:
        """Of no form: one that is open stays."""
        if self._sent is None:
            self._by_form = False
            self._send(command)

    def _open_link(self, url: QUrl) -> None:
        kind, _, key = url.toString().partition("/")
        if kind == "order":
            self.order_wanted.emit(key)
        elif kind == "plan":
            self.plan_wanted.emit(key)
        elif kind == "case":
            self.go_to(CaseId(key))
        else:
            self.begin("case_map")

    # -- showing --------------------------------------------------------------------------------------------

    def _show(self) -> None:
        case = self._case
        allowed = frozenset() if case is None else allowed_kinds(case, self._account)
        self.reply.show_case(case, allowed=allowed)
        offered = self.offered
        for name, button in self.buttons.items():
            button.setVisible(name in offered)
        self.tabs.setEnabled(case is not None)
        self._show_sheet()
        self.offers_changed.emit()

    def _show_sheet(self) -> None:
        case = self._case
        if case is None:
            self.head.setText(self.tr("Choose a case, or take a new one."))
            self.sheet.setHtml("")
            return
        words = self.tr("{case} · {kind} · {state}")
        self.head.setText(words.format(case=case.id, kind=term(case.kind), state=term(case.state)))
        sheet = CaseSheet(picture=self._picture, rules=self._rules, theme=self._theme, now=self._now)
        top = self.sheet.verticalScrollBar().value()
        self.sheet.setHtml(sheet.html(case))
        self.sheet.verticalScrollBar().setValue(top)

    def _set_words(self) -> None:
        self.tabs.setTabText(0, self.tr("Sheet"))
        self.tabs.setTabText(_REPLY, self.tr("Reply"))
        self.sheet.setAccessibleName(self.tr("Sheet of the case"))
        self.tabs.setAccessibleName(self.tr("Sheet and reply"))
        self.new.setText(self.tr("New case"))
        self.new.setAccessibleName(self.new.text())
        self.new.set_keys(self._book.key_of("new_case"))
        for act in CASE_ACTS:
            button = self.buttons[act.name]
            button.setText(act_name(act.kind))
            button.setAccessibleName(button.text())
            button.set_keys(self._book.key_of(act.name))

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_case)
        self.list.opened.connect(self._begin_reply)
        self.reply.requested.connect(self._send_bare)
        self.reply.send_wanted.connect(self._begin_sending)
        self.sheet.anchorClicked.connect(self._open_link)
        self.new.clicked.connect(self._on_new)
        self.new.setEnabled(may_send(OpenCase, self._account))
        for button in self.buttons.values():
            button.clicked.connect(self._on_button)

    def _lay_out(self) -> None:
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setWordWrap(True)
        self.sheet.setOpenLinks(False)
        self.sheet.setTabChangesFocus(True)
        self.sheet.document().setDocumentMargin(10)
        self.tabs.addTab(self.sheet, "")
        self.tabs.addTab(self.reply, "")
        self.tabs.setDocumentMode(True)
        row = FlowRow(self)
        row.add(self.new)
        for name, button in self.buttons.items():
            button.setObjectName(name)
            row.add(button)
        self._right = QWidget(self)
        self._right_column = QVBoxLayout(self._right)
        self._right_column.setContentsMargins(8, 6, 6, 6)
        for part, stretch in ((self.head, 0), (row, 0), (self.says, 0), (self.tabs, 1)):
            self._right_column.addWidget(part, stretch)
        self._parts.addWidget(self.list)
        self._parts.addWidget(self._right)
        self._parts.setSizes([_LIST_WIDTH, _SHEET_WIDTH])
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        self._parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)
