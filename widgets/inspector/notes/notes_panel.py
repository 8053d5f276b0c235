"""What is written on the order that is shown: the field to write, and below it notes and references to read."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.commands.notes import AddNote, AttachReference
from models.entities.notes import Attachment, Note
from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import NoteId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.act_book import ActBook
from widgets.acts.notice import Notice
from widgets.inspector.notes.history_text import MOST_ENTRIES, Link, Scene, history_html
from widgets.inspector.notes.note_editor import NoteEditor
from widgets.inspector.notes.notes_view import NotesView
from widgets.inspector.section import Section
from widgets.theme.theme import Theme

_KEPT = "drafts"


class NotesPanel(QWidget):
    requested = Signal(object)
    finished = Signal()
    """The keyboard is no longer needed here."""
    order_wanted = Signal(str)
    """OrderId of a link that was followed."""
    reference_wanted = Signal(object)
    """The attachment that is to be opened."""
    withdrawal_wanted = Signal(object)
    """The attachment that is to be withdrawn."""
    moved = Signal(QRect)
    """The keyboard came to this part of the panel."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, account: Account, book: ActBook) -> None:
        super().__init__()
        self._picture, self._rules, self._theme, self._book = picture, rules, theme, book
        self._order: WorkOrder | None = None
        self._now: datetime | None = None
        self._most: int | None = MOST_ENTRIES
        body = QWidget(self)
        self.editor = NoteEditor(picture=picture, rules=rules, theme=theme, account=account)
        self.view = NotesView(body)
        self._nothing = Notice(theme, body)
        self._section = Section(body, theme)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.editor, self.view, self._nothing):
            column.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._section)
        self.editor.requested.connect(self.requested)
        self.editor.finished.connect(self.finished)
        self.view.followed.connect(self._on_followed)
        book.changed.connect(self._show_history)
        self.view.link_marked.connect(lambda rect: self.moved.emit(self._here(self.view, rect)))

    def show_order(self, order: WorkOrder, now: datetime) -> None:
        if self._order is None or order.id != self._order.id:
            self._most = MOST_ENTRIES
        self._order, self._now = order, now
        self.editor.show_order(order, now)
        self._set_words()
        self._show_history()

    def show_now(self, now: datetime) -> None:
        """Ages go on, but not under the hand of somebody who reads."""
        self._now = now
        if not self.view.busy:
            self._show_history()

    def show_done(self, command: object) -> None:
        self.editor.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        self.editor.show_refusal(command, error)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self._section, self._nothing, self.editor):
            part.show_theme(theme)
        self._show_history()

    def looks(self) -> dict[str, str]:
        """What was not sent, for the next time that its writer sits here."""
        return {_KEPT: self.editor.drafts.as_text()}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self.editor.drafts.take_back(kept.get(_KEPT, ""))
        self.editor.show_drafts()
        self._show_history()

    def begin(self) -> None:
        """The keyboard goes to the field."""
        self.editor.begin()
        self.moved.emit(self._here(self.editor, self.editor.rect()))

    @property
    def empty_text(self) -> str:
        """What stands there while nobody has written; "" otherwise."""
        return self._nothing.said

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._show_history()

    def _here(self, part: QWidget, rect: QRect) -> QRect:
        return QRect(part.mapTo(self, rect.topLeft()), rect.size())

    def _set_words(self) -> None:
        self._section.set_title(self.tr("Notes and references"))
        self.view.setAccessibleName(self.tr("Notes and references"))

    def _show_history(self) -> None:
        if self._order is None or self._now is None:
            return
        scene = Scene(
            picture=self._picture,
            rules=self._rules,
            theme=self._theme,
            now=self._now,
            may_write=self.editor.may_write,
            most=self._most,
        )
        html = history_html(self._order, self.editor.drafts.elsewhere(self._order.id), scene)
        self.view.show_html(html)
        self.view.setVisible(bool(html))
        self._nothing.say("" if html else self._empty_text())

    def _empty_text(self) -> str:
        if not self.editor.may_write:
            return self.tr("Nobody has written on this order.")
        text = self.tr("Nobody has written on this order. {note} begins a note, {attach} a reference to a document.")
        return text.format(note=self._book.written_key(AddNote), attach=self._book.written_key(AttachReference))

    def _on_followed(self, kind: str, key: str) -> None:
        match Link(kind):
            case Link.ORDER:
                self.order_wanted.emit(key)
            case Link.CORRECT:
                self._correct(NoteId(key))
            case Link.ALL:
                self._most = None
                self._show_history()
            case Link.OPEN | Link.WITHDRAW as wanted:
                attachment = self._picture.find(Attachment, key)
                if attachment is not None:
                    signal = self.reference_wanted if wanted is Link.OPEN else self.withdrawal_wanted
                    signal.emit(attachment)

    def _correct(self, key: NoteId) -> None:
        """A note of an order that was merged into this one is corrected there."""
        note = self._picture.find(Note, key)
        if note is not None and self._order is not None and note.order != self._order.id:
            self.order_wanted.emit(note.order)
        else:
            self.editor.correct(key)
            self.moved.emit(self._here(self.editor, self.editor.rect()))
