"""The page of the handover: sections on the left, the lines of the chosen one, beside them what was asked back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from models.changes import Change
from models.entities.handovers import Handover, SectionKind
from models.entities.people import Account
from models.errors import DispatchError
from models.handover.view import HandoverView, TickState, tick_state
from models.ids import HandoverId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.act_book import ActBook
from widgets.acts.notice import Tone
from widgets.handover.act_buttons import ACTS, PRINT, ActButtons
from widgets.handover.act_place import ActPlace
from widgets.handover.handover_acts import HANDOVER_ACTS, HandoverScene, may_do
from widgets.handover.lines_table import LinesTable
from widgets.handover.looking import Looking
from widgets.handover.section_lines import SectionLines
from widgets.handover.section_list import SectionList
from widgets.handover.standing import standing_html
from widgets.handover.talk import Talk
from widgets.handover.which_handover import WhichHandover
from widgets.notices.small_form import SmallForm
from widgets.parted import parted_text, show_parted
from widgets.theme import Theme
from widgets.words.handover.telling import told
from widgets.words.handover.told import HandoverTold
from widgets.words.refusals import refusal_text

_WIDTHS = [300, 800, 260]


class HandoverPage(QWidget):
    requested = Signal(object)
    signing_wanted = Signal(object, str)
    """A command that is sent with the password that was typed again."""
    wanted = Signal(object)
    """HandoverWish: `show_view` takes the answer."""
    left = Signal()
    """Nobody looks any more."""
    thing_wanted = Signal(object, str)
    """The kind of thing that a line is about, and its id."""
    print_wanted = Signal(object)
    """HandoverView"""
    offers_changed = Signal()

    def __init__(
        self, *, picture: Picture, rules: RuleBook, theme: Theme, account: Account, now: datetime, book: ActBook
    ) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now = now
        self.view: HandoverView | None = None
        self._told: HandoverTold | None = None
        self._looking = Looking()
        self._shown_section: SectionKind | None = None
        self.which = WhichHandover(picture=picture, rules=rules, parent=self)
        self._head = QLabel(self)
        self._buttons = ActButtons(book, self)
        self.acts = ActPlace(self._scene, theme=theme, parent=self)
        self.sections, self.table, self.talk = SectionList(self), LinesTable(self), Talk(self)
        self._parts, self._middle = QSplitter(self), SectionLines(self.table, self)
        self._lay_out()
        self._connect()
        self._set_words()

    # -- what it is told ------------------------------------------------------------------------------------

    @property
    def offered(self) -> frozenset[str]:
        """Acts that can be begun now."""
        scene = self._scene()
        if scene is None:
            return frozenset()
        return frozenset({act.name for act in HANDOVER_ACTS if may_do(act, scene)} | {PRINT})

    @property
    def subject(self) -> str:
        """What a paper of it is named by: "now", or the id of a past one."""
        return self._looking.wish.past or "now"

    @property
    def form(self) -> SmallForm | None:
        return self.acts.form

    def show_view(self, view: HandoverView) -> None:
        """The answer to `wanted`."""
        if not self._looking.is_answered_by(view):
            return
        self._looking.note_answered()
        self.view = view
        self._told = told(
            view.document, handover=view.handover, digest=view.digest, picture=self._picture, rules=self._rules
        )
        self._show()

    def show_failure(self, error: DispatchError) -> None:
        self._looking.note_answered()
        self.acts.says.say(refusal_text(error, self._picture, self._rules), Tone.REFUSED)

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Acts on the handover are shown at once, all else with one of the next seconds."""
        self._looking.note_changes()
        if any(change.kind is Handover for change in changes):
            self._show_handover_as_it_is()
            self._ask_unless_hidden()

    def show_now(self, now: datetime) -> None:
        self._now = now
        if not self.isVisible():
            return
        if self._looking.is_due(now):
            self._ask()
        self._show_head()

    def show_done(self, command: object) -> None:
        self.acts.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        self.acts.show_refusal(command, refusal_text(error, self._picture, self._rules))

    def show_theme(self, theme: Theme) -> None:
        self.acts.show_theme(theme)

    def looks(self) -> dict[str, str]:
        """How the page is parted."""
        return {"parted": parted_text(self._parts), "lines": parted_text(self._middle)}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        show_parted(self._parts, kept.get("parted", ""))
        show_parted(self._middle, kept.get("lines", ""))

    # -- acts -----------------------------------------------------------------------------------------------

    def begin(self, name: str) -> None:
        """The act's form, or what it does at once."""
        if name == PRINT and self.view is not None:
            self.print_wanted.emit(self.view)
        elif name not in self.offered:
            self.acts.says.say(self.tr("This cannot be done here now."))
        elif self.acts.begin(ACTS[name]) and name == "handover_tick":
            self.sections.go_on()

    def tick(self) -> None:
        """Understood; or the tick is taken back where it stands."""
        view = self.view
        ticked = view is not None and tick_state(view, self.sections.section) is TickState.TICKED
        self.begin("handover_untick" if ticked else "handover_tick")

    def choose_past(self) -> None:
        """The list of handovers that ended opens."""
        self.which.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.which.showPopup()

    def go_to(self, handover: HandoverId | None) -> None:
        """A past one, read only; None for now."""
        if self._looking.turn_to(handover):
            self.acts.close_form()
            self._show_nothing_yet()
            self._ask()

    # -- Qt -------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The hand begins on the sections."""
        super().focusInEvent(event)
        self.sections.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.which.forget()
            self._set_words()
            if self.view is not None:
                self.show_view(self.view)

    def _lay_out(self) -> None:
        self._head.setWordWrap(True)
        self._head.setTextFormat(Qt.TextFormat.RichText)
        self._head.setMargin(4)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(4, 4, 0, 0)
        column.addWidget(self.which)
        column.addWidget(self.sections, 1)
        for part in (left, self._middle, self.talk):
            self._parts.addWidget(part)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(1, 1)
        self._parts.setSizes(_WIDTHS)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(4, 4, 4, 0)
        outer.setSpacing(4)
        for part, stretch in (
            (self._head, 0),
            (self._buttons.row, 0),
            (self.acts, 0),
            (self._parts, 1),
        ):
            outer.addWidget(part, stretch)

    def _connect(self) -> None:
        self._buttons.wanted.connect(self.begin)
        self.sections.chosen.connect(self._on_section)
        self.sections.tick_wanted.connect(self.tick)
        self.table.tick_wanted.connect(self.tick)
        self.table.opened.connect(self.thing_wanted)
        self.acts.requested.connect(self.requested)
        self.acts.signing_wanted.connect(self.signing_wanted)
        self.acts.closed.connect(lambda: self.sections.setFocus(Qt.FocusReason.OtherFocusReason))
        self.talk.chosen.connect(self._show_offers)
        self.which.chosen.connect(self.go_to)

    def _set_words(self) -> None:
        if self.view is None:
            self.which.show_past((), None)
            self.sections.show_titles()
            self._say_waiting()
        self.which.setAccessibleName(self.tr("Which handover"))
        self.sections.setAccessibleName(self.tr("Sections of the handover"))
        self._middle.set_words()
        self.acts.set_words()
        self._parts.setAccessibleName(self.tr("Sections, lines and questions"))
        self._buttons.set_words()
        self._show_offers()

    # -- showing --------------------------------------------------------------------------------------------

    def _scene(self) -> HandoverScene | None:
        if self.view is None:
            return None
        assert self._told is not None
        account = self._picture.find(Account, self._account.id) or self._account
        return HandoverScene(self.view, self._told, self.sections.section, self.talk.question, account, self._picture)

    def _ask(self) -> None:
        self._looking.note_asked(self._now)
        self.wanted.emit(self._looking.wish)

    def _show_handover_as_it_is(self) -> None:
        """Ticks, questions and signatures at once; what it says is asked for."""
        view = self.view
        if view is None or view.is_past or view.handover is None or self._told is None:
            return
        newest = self._picture.handovers.get(view.handover.id)
        if newest is not None:
            self.view = replace(view, handover=newest)
            self.sections.show_view(self.view, self._told)
            self._show_offers()

    def _ask_unless_hidden(self) -> None:
        if self.isVisible() and self._looking.is_live:
            self._ask()

    def _show_nothing_yet(self) -> None:
        """What stands there is of another handover: nobody reads or signs it for the one that was asked for."""
        self.view = self._told = None
        self._say_waiting()
        self._let_read(possible=False)
        self._show_offers()

    def _say_waiting(self) -> None:
        """Above, and in the middle where no lines stand yet."""
        words = self.tr("The handover is being put together …")
        self._head.setText(words)
        self._middle.show_waiting("" if self.table.lines.rowCount() else words)

    def _let_read(self, *, possible: bool) -> None:
        for part in (self.sections, self._middle, self.talk):
            part.setEnabled(possible)

    def _show(self) -> None:
        assert self.view is not None
        assert self._told is not None
        self._middle.show_waiting("")
        self._let_read(possible=True)
        self._show_head()
        self.which.show_past(self.view.past, self._looking.wish.past)
        self.sections.show_view(self.view, self._told)
        self._show_section()
        self._show_offers()
        self.acts.show_view()

    def _show_head(self) -> None:
        if self.view is None or self._told is None:
            return
        html = standing_html(self.view, self._told, now=self._now, rules=self._rules)
        if html != self._head.text():
            self._head.setText(html)

    def _show_section(self) -> None:
        if self._told is None:
            return
        section = next(one for one in self._told.sections if one.kind is self.sections.section)
        self.table.show_section(section, anew=section.kind is not self._shown_section)
        self._shown_section = section.kind
        self.talk.show_told(self._told, section.kind)

    def _show_offers(self) -> None:
        self._buttons.show_offers(self.offered, self._scene())
        self.offers_changed.emit()

    def _on_section(self) -> None:
        self._show_section()
        self._show_offers()
