"""The paper of a signed handover: composed once, archived as bytes, given back as the same bytes for ever."""

from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.bench import Bench, Told
from console.desk import Desk
from models.commands import Request
from models.commands.handover_papers import ArchivePaper
from models.entities.handover_papers import HandoverPaper
from models.entities.handovers import Handover, HandoverDocument
from models.entities.people import Account
from models.errors import DispatchError
from models.handover.proof import prove
from models.handover.view import Proof
from models.ids import HandoverId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.store.handovers import Kept
from widgets.message_bar import Level
from widgets.words.refusals import refusal_text
from widgets.words.rule_words import language

if TYPE_CHECKING:
    from console.window import MainWindow

_KEY = "handover_paper"


class HandoverPapers(QObject):
    """Composes on a thread of its own, from a picture of its own."""

    found = Signal(object)
    """Kept: the archived paper that was asked for, proved."""

    def __init__(self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._account = account
        self._desk: Desk | None = None
        self._asked: set[HandoverId] = set()
        """Whose archived paper was asked for."""
        self._composing = Bench(self)
        self._composing.done.connect(self._archive)
        self._composing.refused.connect(self._show_refusal)
        self._proving = Bench(self)
        self._proving.done.connect(self._on_proved)

    def serve_by(self, desk: Desk) -> None:
        self._desk = desk
        desk.kept_handover_read.connect(self._take_kept)
        desk.done.connect(self._on_done)

    def stop(self) -> None:
        """The window goes."""
        self._composing.stop()
        self._proving.stop()

    def archive_newest(self) -> None:
        """The room has just been handed over at this seat."""
        handover = self._picture.last_handover()
        document = None if handover is None else self._picture.handover_document(handover.id)
        if handover is not None and document is not None:
            self._compose(handover, document)

    def ask_archived(self, handover: HandoverId) -> None:
        """`found` answers; a paper that was never archived is composed first."""
        if self._desk is not None:
            self._asked.add(handover)
            self._desk.read_kept_handover(handover)

    def _take_kept(self, key: str, kept: Kept | None) -> None:
        """Of a seat's many questions only this part's own are answered here."""
        if key not in self._asked:
            return
        self._asked.discard(HandoverId(key))
        if kept is None:
            text = self.tr("There is no handover {id} here, or what is kept of it could not be read.")
            self._window.messages.show_message(_KEY, text.format(id=key), Level.REFUSAL)
            return
        self._proving.ask(lambda _told: (kept, prove(kept.handover, kept.document, kept.paper, kept.content)))

    def _on_proved(self, given: tuple[Kept, Proof]) -> None:
        kept, proof = given
        handover, document = kept.handover, kept.document
        never = proof is Proof.NO_PAPER and self._picture.find(HandoverPaper, handover.id) is None
        if never and document is not None:
            self._asked.add(handover.id)  # asked for again once it is archived
            self._compose(handover, document)
        elif proof is Proof.SOUND:
            self.found.emit(kept)
        else:
            text = self.tr("What is kept of handover {id} is not what was signed and archived. It is not given out.")
            self._window.messages.show_message(_KEY, text.format(id=handover.id), Level.FAULT)

    def _compose(self, handover: Handover, document: HandoverDocument) -> None:
        picture = self._picture.fork()

        def work(_told: Told) -> tuple[HandoverId, bytes]:
            from console.printing.handover_paper import signed_paper  # what sets papers comes with the first one

            return handover.id, signed_paper(
                handover, document, picture=picture, rules=self._rules, territory=lambda: self._window.hearers.territory
            )

        self._composing.ask(work)

    def _archive(self, found: tuple[HandoverId, bytes]) -> None:
        handover, content = found
        digest = sha256(content).hexdigest()
        command = ArchivePaper(handover=handover, digest=digest, size=len(content), language=language())
        if self._desk is not None:
            self._desk.archive_paper(Request(actor=self._account.id, command=command), content)

    def _on_done(self, request: Request, _entry: object) -> None:
        command = request.command
        if isinstance(command, ArchivePaper) and command.handover in self._asked:
            assert self._picture.find(HandoverPaper, command.handover) is not None
            assert self._desk is not None
            self._desk.read_kept_handover(command.handover)

    def _show_refusal(self, error: DispatchError) -> None:
        text = self.tr("The paper of the handover is not there: {why}")
        why = refusal_text(error, self._picture, self._rules)
        self._window.messages.show_message(_KEY, text.format(why=why), Level.FAULT)
