"""The note that is being written: what is sent, what is kept, and what has happened since it was begun."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.commands.notes import AddNote
from models.entities.notes import LONGEST_NOTE, Note
from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import NoteId, OrderId
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.acts.registry import is_own
from widgets.inspector.notes.drafts import Draft, Drafts
from widgets.inspector.notes.reading import linked, orders_offered, said_in
from widgets.inspector.notes.staleness import News, newest_text, news_of
from widgets.inspector.notes.write_field import WriteField
from widgets.theme.theme import Theme
from widgets.words.names import account_label
from widgets.words.refusals import refusal_text
from widgets.words.times import moment_text


class NoteEditor(QWidget):
    """A draft belongs to its order: it waits there while its writer looks at another one, until it is sent or
    discarded."""

    requested = Signal(object)
    finished = Signal()
    """The keyboard is no longer needed here."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, account: Account) -> None:
        super().__init__()
        self._picture, self._rules, self._account = picture, rules, account
        self._order: WorkOrder | None = None
        self._now: datetime | None = None
        self.drafts = Drafts()
        self._under_way: dict[OrderId, AddNote] = {}
        self._refusals: dict[OrderId, DispatchError] = {}
        self._notices = tuple(Notice(theme, self) for _ in range(4))
        self._corrected, self._news, self._links, self._refused = self._notices
        self.field = WriteField(lambda begun: orders_offered(begun, picture), self)
        self._buttons = FlowRow(self)
        self._send = KeycapButton("Ctrl+Return", self._buttons)
        self._refresh = KeycapButton("F5", self._buttons)
        self._discard = KeycapButton("", self._buttons)
        self._lay_out()
        self._connect()
        self._set_words()

    def show_order(self, order: WorkOrder, now: datetime) -> None:
        """The order as it is now, with the draft that waits there; hidden from who may not write on it."""
        other = self._order is None or order.id != self._order.id
        self._order, self._now = order, now
        if other:
            self._show_draft()
        self.setVisible(self.may_write)
        self._show_writing()

    def show_drafts(self) -> None:
        """They were taken back from where they were kept."""
        self._show_draft()
        self._show_writing()

    def show_done(self, command: object) -> None:
        """A command was carried out: the very object that was sent from here ends its draft."""
        if isinstance(command, AddNote) and self._under_way.get(command.order) is command:
            del self._under_way[command.order]
            self.drafts.drop(command.order)
            self._refusals.pop(command.order, None)
            self._show_draft()
            self._show_writing()
            if self.field.hasFocus():
                self.finished.emit()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        """It was refused: said where it was written, and nothing typed is lost."""
        if isinstance(command, AddNote) and self._under_way.get(command.order) is command:
            del self._under_way[command.order]
            self._refusals[command.order] = error
            self._show_writing()

    def show_theme(self, theme: Theme) -> None:
        for notice in self._notices:
            notice.show_theme(theme)

    @property
    def may_write(self) -> bool:
        order = self._order
        return order is not None and may_send(AddNote, self._account) and is_own(AddNote, order, self._account)

    # -- writing --------------------------------------------------------------------------------------------

    @property
    def news(self) -> str:
        """What has happened since the draft was begun; "" if nothing has."""
        return self._news.said

    @property
    def refusal(self) -> str:
        return self._refused.said

    @property
    def hint(self) -> str:
        """What the mentions in the draft will link to."""
        return self._links.said

    def begin(self) -> None:
        """The keyboard goes to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def write(self, order: OrderId, words: str) -> None:
        """Send a note that was written elsewhere; a draft of that order stays."""
        self.requested.emit(AddNote(order=order, text=linked(words, self._picture)))

    def submit(self) -> None:
        """Send once; a correction of what was corrected meanwhile is taken over first."""
        draft = self._draft
        if self._order is None or draft is None or not draft.text.strip() or self._order.id in self._under_way:
            return
        if self._judged(draft).stops:
            self._refresh.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        text = linked(draft.text, self._picture)
        command = AddNote(order=self._order.id, text=text, corrects=draft.corrects)
        self._under_way[self._order.id] = command
        self._refusals.pop(self._order.id, None)
        self._show_writing()
        self.requested.emit(command)

    def refresh(self) -> None:
        """What has happened is read: the draft goes on from there, and corrects the newest text."""
        draft = self._draft
        if self._order is None or draft is None:
            return
        corrects = newest_text(draft.corrects, self._picture) if draft.corrects is not None else None
        self.drafts.keep(self._order.id, Draft(text=draft.text, since=self._picture.revision, corrects=corrects))
        self._refusals.pop(self._order.id, None)
        self._show_writing()
        self.begin()

    def discard(self) -> None:
        """Ctrl+Z in the field brings the text back."""
        if self._order is not None:
            self.drafts.drop(self._order.id)
            self._refusals.pop(self._order.id, None)
            self.field.empty()
            self._show_writing()
            self.begin()

    def correct(self, key: NoteId) -> None:
        """Begin a further note that corrects this one, with its text to change; a draft that stands there stays."""
        note = self._picture.find(Note, key)
        if self._order is None or note is None or note.order != self._order.id:
            return
        if self._draft is None:
            self.drafts.keep(note.order, Draft(text=note.text, since=self._picture.revision, corrects=key))
            self._show_draft()
            self._show_writing()
        self.begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._show_writing()

    # -- drafts ---------------------------------------------------------------------------------------------

    @property
    def _draft(self) -> Draft | None:
        return self.drafts.get(self._order.id) if self._order is not None else None

    def _judged(self, draft: Draft) -> News:
        assert self._order is not None
        if self._order.id in self._under_way:  # what it changes is no news to its writer
            return News()
        return news_of(draft, self._order.id, self._account.id, picture=self._picture, rules=self._rules)

    def _on_typed(self) -> None:
        if self._order is None:
            return
        draft = self._draft
        since = draft.since if draft is not None else self._picture.revision
        corrects = draft.corrects if draft is not None else None
        self.drafts.keep(self._order.id, Draft(text=self.field.toPlainText(), since=since, corrects=corrects))
        self._refusals.pop(self._order.id, None)
        self._show_writing()

    def _show_draft(self) -> None:
        draft = self._draft
        self.field.blockSignals(True)
        self.field.show_text(draft.text if draft is not None else "")
        self.field.blockSignals(False)

    # -- looks ----------------------------------------------------------------------------------------------

    def _show_writing(self) -> None:
        if self._order is None:
            return
        draft, sending = self._draft, self._order.id in self._under_way
        news = self._judged(draft) if draft is not None else News()
        refused = self._refusals.get(self._order.id)
        self.field.setReadOnly(sending)
        self._corrected.say(self._corrected_text(draft))
        self._news.say(news.text, Tone.CHANGED)
        self._links.say(self._hint_text(draft))
        self._refused.say(
            refusal_text(refused, self._picture, self._rules) if refused is not None else "", Tone.REFUSED
        )
        self._send.setEnabled(draft is not None and bool(draft.text.strip()) and not news.stops and not sending)
        self._refresh.setText(self.tr("Take over the change") if news.stops else self.tr("Noticed"))
        self._refresh.setVisible(bool(news.text))
        self._buttons.setVisible(draft is not None)

    def _corrected_text(self, draft: Draft | None) -> str:
        note = self._picture.find(Note, draft.corrects) if draft is not None else None
        if note is None or self._now is None:
            return ""
        when = moment_text(note.at, now=self._now, rules=self._rules)
        text = self.tr("Corrects the note of {when} by {by}; the old text stays to be read.")
        return text.format(when=when, by=account_label(note.by, self._picture))

    def _hint_text(self, draft: Draft | None) -> str:
        if draft is None:
            return ""
        lines = []
        for said in said_in(draft.text, self._picture):
            if not said.orders:
                lines.append(self.tr("@{number}: no open order has this number.").format(number=said.number))
            elif len(said.orders) > 1:
                text = self.tr("@{number}: {count} open orders end so. Type more of the number.")
                lines.append(text.format(number=said.number, count=len(said.orders)))
            else:
                order = self._picture.orders.get(said.orders[0])
                place = order.place.address if order is not None else self.tr("not at hand")
                text = self.tr("Links to {order} ({place})")
                lines.append(text.format(order=said.orders[0], place=place))
        over = len(draft.text.strip()) - LONGEST_NOTE
        if over > 0:
            lines.append(self.tr("Too long by {count} signs.").format(count=over))
        return "\n".join(dict.fromkeys(lines))

    def _set_words(self) -> None:
        self.field.setAccessibleName(self.tr("Write a note"))
        self.field.setPlaceholderText(self.tr("Note; @ links an order"))
        self._send.setText(self.tr("Send the note"))
        self._discard.setText(self.tr("Discard"))

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.sent.connect(self.submit)
        self.field.left.connect(self.finished)
        self.field.refreshed.connect(self.refresh)
        self._send.clicked.connect(self.submit)
        self._refresh.clicked.connect(self.refresh)
        self._discard.clicked.connect(self.discard)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._corrected, self._news, self.field, self._links, self._refused, self._buttons):
            column.addWidget(part)
        for button in (self._send, self._refresh, self._discard):
            self._buttons.add(button)
