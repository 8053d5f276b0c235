"""The page of service cases: the list by strictest limit; beside it sheet and reply of the chosen one, and its acts."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QLabel, QSplitter, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

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
from widgets.acts.page_menu import entries_of, pop_up
from widgets.cases.act_place import ActPlace
from widgets.cases.case_forms import CASE_ACTS, allowed_kinds
from widgets.cases.case_list import CaseList
from widgets.cases.new_case import NewCase
from widgets.cases.reply_editor import ReplyEditor
from widgets.cases.sheet import CaseSheet
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
        self.list = CaseList(picture=picture, rules=rules, theme=theme, now=now, parent=self)
        self.reply = ReplyEditor(picture=picture, rules=rules, theme=theme, parent=self)
        self.sheet = QTextBrowser(self)
        self.head = QLabel(self)
        self.tabs = QTabWidget(self)
        self.new = KeycapButton("", self)
        self.buttons = {act.name: KeycapButton("", self) for act in CASE_ACTS}
        self._parts = QSplitter(Qt.Orientation.Horizontal, self)
        self._right = QWidget(self)
        self._acting = ActPlace(picture=picture, rules=rules, theme=theme, parent=self._right)
        self._lay_out()
        self._connect()
        self._set_words()
        self._show()

    @property
    def case(self) -> ServiceCase | None:
        return self._case

    @property
    def form(self) -> SmallForm | None:
        return self._acting.form

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
            self._acting.begin(_ACTS[name], self._now)

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
        self._acting.begin_new(form)

    def show_spot(self, x: float, y: float) -> bool:
        """A place picked on the map; whether it lies in a grid."""
        place = self._names.place_at(x, y)
        if place is not None and self._acting.new_case is not None:
            self._acting.new_case.place.show_place(place)
        return place is not None

    def show_case(self, key: CaseId | None) -> None:
        self._case = None if key is None else self._picture.cases.get(key)
        self._acting.show_case(self._case)
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
        if not self._acting.show_done(command):
            return
        self.reply.show_done()
        if isinstance(command, OpenCase):
            mine = [case for case in self._picture.open_cases() if case.owner == self._account.id]
            if mine:
                self.go_to(mine[-1].id)
                self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self._acting.show_refusal(command, refusal_text(error, self._picture, self._rules)):
            self.reply.show_refusal()

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self.list.show_alarm_signs(signs)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.list, self.reply, self._acting):
            part.show_theme(theme)
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

    def _on_button(self) -> None:
        self.begin(self.sender().objectName())

    def _on_new(self) -> None:
        self.begin_new()

    def _open_menu(self, at: QPoint) -> None:
        nothing = self.tr("Nothing can be done to this case now")
        pop_up(entries_of(self.buttons, self._book), at, page=self, chosen=self._on_menu, nothing=nothing)

    def _on_menu(self, action: QAction) -> None:
        self.begin(action.data())

    def _begin_reply(self) -> None:
        self.begin("case_reply")

    def _begin_sending(self) -> None:
        self.begin("case_send")

    def _give_room(self) -> None:
        """A new case is long, and the head tells of another one."""
        alone = self._acting.new_case is not None
        self.head.setHidden(alone)
        self.tabs.setHidden(alone)
        self._right_column.setStretchFactor(self._acting.column, int(alone))

    def _return_to_list(self) -> None:
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.list.menu_wanted.connect(self._open_menu)
        self.reply.requested.connect(self._acting.send)
        self._acting.requested.connect(self.requested)
        self._acting.changed.connect(self._give_room)
        self._acting.left.connect(self._return_to_list)
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
        self._right_column = QVBoxLayout(self._right)
        self._right_column.setContentsMargins(8, 6, 6, 6)
        self._right_column.addWidget(self.head)
        self._right_column.addWidget(row)
        self._right_column.addLayout(self._acting.column)
        self._right_column.addWidget(self.tabs, 1)
        self._parts.addWidget(self.list)
        self._parts.addWidget(self._right)
        self._parts.setSizes([_LIST_WIDTH, _SHEET_WIDTH])
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        self._parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)
