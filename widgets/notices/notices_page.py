"""The page of notices: plans on the left; on the right the notice of the chosen one, its recipients, what went out."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QSplitter, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.entities.notices import Publication
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account
from models.entities.places import Station
from models.errors import DispatchError
from models.ids import PlanId
from widgets.acts.act_book import ActBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice as Line
from widgets.acts.notice import Tone
from widgets.form_scroll import FormScroll
from widgets.notices.notice_acts import NOTICE_ACTS, SEAT_ACTS, is_offered
from widgets.notices.notice_list import NoticeList
from widgets.notices.page_words import head_html, publish_text
from widgets.notices.preview import NoticePreview
from widgets.notices.publish_form import PublishChoice, PublishForm
from widgets.notices.published import published_html
from widgets.notices.reading import NoticeReading
from widgets.notices.recipients import Recipients
from widgets.notices.recipients_tab import RecipientsTab
from widgets.notices.standing import Standings
from widgets.parted import parted_text, show_parted
from widgets.plans.paper import Paper
from widgets.theme import Theme
from widgets.theme.fonts import text_scale
from widgets.words.refusals import refusal_text


class Tab(Enum):
    NOTICE = 0
    RECIPIENTS = 1
    PUBLISHED = 2


_WIDTH, _LIST = 1360, 690
"""Pixels of the page at first, and of the list at the usual size of text."""
_BUTTONS = ("notice_publish", "notice_tell", "notice_check", "notice_words", "notice_calendar")
"""Without what is offered beside what it is about."""


class NoticesPage(QWidget):
    requested = Signal(object)
    reading_wanted = Signal(object)
    """OutagePlan: what its notice says."""
    publish_wanted = Signal(object, object)
    """PlanId, PublishChoice."""
    stop_wanted = Signal()
    act_wanted = Signal(str)
    """An act about no plan, by its name."""
    offers_changed = Signal()

    def __init__(self, *, standing: Standings, theme: Theme, now: datetime, book: ActBook) -> None:
        super().__init__()
        picture, rules = standing.picture, standing.rules
        self._theme = theme
        self._now = now
        self._book = book
        self._plan: OutagePlan | None = None
        self._last: Publication | None = None
        self._standing = standing
        # Every part is built where it stays: under a style sheet a way through other parents costs more than the part.
        self._parts = QSplitter(Qt.Orientation.Horizontal, self)
        self.list = NoticeList(standing=self._standing, theme=theme, now=now, parent=self._parts)
        self._right = QWidget(self._parts)
        self._head = QLabel(self._right)
        self._row = FlowRow(self._right)
        self.buttons = {name: KeycapButton("", self._row) for name in _BUTTONS}
        self.says = Line(theme, self._right)
        self._form = FormScroll(self._right)
        self.publish = PublishForm(theme=theme, parent=self._form.viewport())
        self.tabs = QTabWidget(self._right)
        self.preview = NoticePreview(picture=picture, rules=rules, theme=theme, parent=self.tabs)
        self._told = RecipientsTab(standing=standing, theme=theme, now=now, parent=self.tabs)
        self.out = QTextBrowser(self.tabs)
        self._lay_out()
        self._connect()
        self._set_words()
        self._show_keys()
        self.show_plan(self.list.plan)

    @property
    def plan(self) -> OutagePlan | None:
        """The one that is chosen."""
        return self._plan

    @property
    def recipients(self) -> Recipients:
        return self._told.recipients

    @property
    def offered(self) -> frozenset[str]:
        """Names of the acts that the chosen plan admits now, and of those about no plan."""
        return frozenset(name for name in (*NOTICE_ACTS, *SEAT_ACTS) if self._is_offered(name))

    def begin(self, name: str) -> None:
        """An act by its name; nothing if it is not offered."""
        plan = self._plan
        if not self._is_offered(name):
            return
        if name in SEAT_ACTS:
            self.act_wanted.emit(name)
        elif name == "notice_publish" and plan is not None:
            self.tabs.setCurrentIndex(Tab.NOTICE.value)
            self.publish.open_for(plan.id, publish_text(plan, self._standing, self._now))
        elif name == "notice_poster":
            self.tabs.setCurrentIndex(Tab.NOTICE.value)
            self.preview.turn()
        else:
            self.tabs.setCurrentIndex(Tab.RECIPIENTS.value)
            self._told.begin(name)

    def go_to(self, plan: PlanId) -> None:
        """In the list, if it is shown there; beside it in any case."""
        if not self.list.select(plan):
            self.show_plan(plan)

    def show_plan(self, key: PlanId | None) -> None:
        plans = self._standing.picture.plans
        before = self._plan
        self._plan = None if key is None else plans.get(key)
        if before is None or self._plan is None or before.id != self._plan.id:
            self.publish.setVisible(self.publish.busy)  # it says itself what it is about
            self.says.say("")
            self.preview.show_composing()
        self._show()
        if self._plan is None:
            self.preview.show_reading(None)
        elif before != self._plan or self._last != self._standing.last(self._plan):
            self._last = self._standing.last(self._plan)
            self.reading_wanted.emit(self._plan)

    # -- what the console tells -----------------------------------------------------------------------------

    def show_reading(self, reading: NoticeReading) -> None:
        """What was composed; of another plan than the one that is chosen it comes too late."""
        if self._plan is not None and reading.notice.plan == self._plan.id:
            self.preview.show_reading(reading)
            self.publish.show_sender(reading.sender)
            self._show_recipients()
            self.offers_changed.emit()

    def show_reading_refused(self, error: DispatchError) -> None:
        self.preview.show_refusal(error)

    def compose_anew(self) -> None:
        """The words of notices are others now."""
        if self._plan is not None:
            self.reading_wanted.emit(self._plan)

    def say(self, text: str) -> None:
        """What came of an act about no plan."""
        self.says.say(text)

    def show_publish_refusal(self, error: DispatchError) -> None:
        """Nothing was published."""
        self.publish.show_stopped(self._words(error))

    def show_changes(self, changes: Iterable[Change]) -> None:
        heard = tuple(changes)
        touched = self._standing.show_changes(heard)
        concerned = any(change.kind in {Account, Station} for change in heard)
        if not touched and not concerned:
            return
        self.list.show_changes()
        if self._plan is None:
            return
        if self._plan.id in touched:
            self.show_plan(self._plan.id)
        elif concerned:
            self._show()

    def show_now(self, now: datetime) -> None:
        minute = now.replace(second=0, microsecond=0) != self._now.replace(second=0, microsecond=0)
        self._now = now
        self.list.show_now(now)
        if minute:
            self._show()

    def show_done(self, command: object) -> None:
        self._told.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        self._told.show_refusal(command, self._words(error))

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self.list.table.show_alarm_signs(signs)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.list, self.says, self.publish, self.preview, self._told):
            part.show_theme(theme)
        self._show()

    # -- looks ----------------------------------------------------------------------------------------------

    def looks(self) -> dict[str, str]:
        """How the page is parted, the tab, the manner of the preview, what was wanted for publishing."""
        kept = {"parted": parted_text(self._parts), "tab": str(self.tabs.currentIndex())}
        publishing = {f"publish_{name}": text for name, text in self.publish.looks().items()}
        return kept | {"mode": str(self.preview.mode.currentIndex())} | publishing

    def show_looks(self, kept: Mapping[str, str]) -> None:
        show_parted(self._parts, kept.get("parted", ""))
        for name, part in (("tab", self.tabs), ("mode", self.preview.mode)):
            if kept.get(name, "").isdecimal() and int(kept[name]) < part.count():
                part.setCurrentIndex(int(kept[name]))
        wanted = {name.removeprefix("publish_"): text for name, text in kept.items() if name.startswith("publish_")}
        if wanted:
            self.publish.show_looks(wanted)

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

    # -- building -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._head.setTextFormat(Qt.TextFormat.RichText)
        self._head.setWordWrap(True)
        self._head.setContentsMargins(10, 6, 10, 2)
        for name, button in self.buttons.items():
            button.setObjectName(name)
            self._row.add(button)
        self._form.hold(self.publish, self.publish.foot)
        self.out.setTabChangesFocus(True)
        self.out.document().setDocumentMargin(10)
        for tab in (self.preview, self._told, self.out):
            self.tabs.addTab(tab, "")
        self.tabs.setDocumentMode(True)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._head, self._row, self.says, self._form):
            column.addWidget(part)
        column.addWidget(self.tabs, 1)
        self._parts.addWidget(self.list)
        self._parts.addWidget(self._right)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(1, 1)
        left = min(round(_LIST * text_scale(self.font())), 3 * _WIDTH // 5)
        self._parts.setSizes([left, _WIDTH - left])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._parts)

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_plan)
        self.list.opened.connect(self._enter_tab)
        self._book.changed.connect(self._show_keys)
        for button in self.buttons.values():
            button.clicked.connect(self._on_button)
        self.publish.submitted.connect(self._on_publish)
        self.publish.stopping.connect(self.stop_wanted)
        self.publish.closed.connect(self._leave_publishing)
        self.tabs.currentChanged.connect(self._on_tab)
        self._told.requested.connect(self.requested)
        self._told.refused.connect(self._say_refused)
        for place, key in enumerate(("Alt+1", "Alt+2", "Alt+3")):
            shortcut = QShortcut(QKeySequence(key), self.tabs)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("tab", place)
            shortcut.activated.connect(self._on_tab_key)

    def _on_tab(self, place: int) -> None:
        if place == Tab.RECIPIENTS.value:
            self._told.build()

    def _set_words(self) -> None:
        texts = {
            "notice_publish": self.tr("Publish …"),
            "notice_tell": self.tr("Record who was told …"),
            "notice_check": self.tr("Check a file …"),
            "notice_words": self.tr("Words of notices …"),
            "notice_calendar": self.tr("Calendar in a folder …"),
        }
        for name, text in texts.items():
            self.buttons[name].setText(text)
        titles = (self.tr("Notice"), self.tr("Recipients"), self.tr("Published"))
        for place, title in enumerate(titles):
            self.tabs.setTabText(place, title)
        self.tabs.setAccessibleName(self.tr("Parts of the notice"))
        self.out.setAccessibleName(self.tr("What was published"))
        self._parts.setAccessibleName(self.tr("Notices"))

    def _show_keys(self) -> None:
        for name, button in self.buttons.items():
            button.set_keys(self._book.key_of(name))

    # -- saying ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        paper = Paper(self._theme)
        plan = self._plan
        self._head.setText(head_html(plan, paper, self._standing, self._now))
        published = [] if plan is None else self._standing.picture.publications_of(plan.id)
        html = paper.page(published_html(published, paper, self._standing))
        if html != self.out.property("written"):
            self.out.setProperty("written", html)
            self.out.setHtml(html)
        self._show_recipients()
        offered = self.offered
        for name, button in self.buttons.items():
            button.setVisible(name in offered)
        self.offers_changed.emit()

    def _show_recipients(self) -> None:
        self._told.show_plan(self._plan, self.preview.reading, self._now)

    # -- acts -----------------------------------------------------------------------------------------------

    def _is_offered(self, name: str) -> bool:
        if name in SEAT_ACTS:
            return True
        if self._plan is None:
            return False
        return is_offered(name, self._plan, self._standing)

    def _on_button(self) -> None:
        self.begin(self.sender().objectName())

    def _on_tab_key(self) -> None:
        self.tabs.setCurrentIndex(self.sender().property("tab"))
        self._enter_tab()

    def _enter_tab(self) -> None:
        """The keyboard goes to what is read or worked on there."""
        if self.tabs.currentIndex() == Tab.RECIPIENTS.value:
            self._told.turn_to()
            return
        part = self.preview.text if self.tabs.currentIndex() == Tab.NOTICE.value else self.out
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_publish(self, key: PlanId, choice: PublishChoice) -> None:
        """What goes out is what its sender has seen."""
        plan = self._standing.picture.plans.get(key)
        what = "" if plan is None else publish_text(plan, self._standing, self._now)
        if plan is None or what != self.publish.what:
            self.publish.open_for(key, what)
            self.publish.show_stopped(
                self.tr("Another notice has to go out by now: look at it before it is published.")
            )
            return
        self.publish_wanted.emit(key, choice)

    def _leave_publishing(self) -> None:
        self.publish.hide()
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_refused(self, words: str) -> None:
        self.says.say(words, Tone.REFUSED)

    def _words(self, error: DispatchError) -> str:
        return refusal_text(error, self._standing.picture, self._standing.rules)
