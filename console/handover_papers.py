"""The paper of a signed handover: composed once, archived as bytes, given back as the same bytes for ever."""

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from console.bench import Bench, Told
from console.desk import Desk
from console.printing.handover_paper import signed_paper
from console.whole_file import write_bytes_whole
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

    written = Signal(object)
    """Path of the file, which is whole."""

    def __init__(self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._account = account
        self._desk: Desk | None = None
        self._asked: dict[HandoverId, Path | None] = {}
        """Whose archived paper was asked for, and where it goes; None while nobody has said where."""
        self._composing = Bench(self)
        self._composing.done.connect(self._archive)
        self._composing.refused.connect(self._show_refusal)
        self._writing = Bench(self)
        self._writing.done.connect(self._on_proved)
        self._writing.refused.connect(self._show_refusal)

    def serve_by(self, desk: Desk) -> None:
        self._desk = desk
        desk.kept_handover_read.connect(self._take_kept)
        desk.done.connect(self._on_done)

    def stop(self) -> None:
        """The window goes."""
        self._composing.stop()
        self._writing.stop()

    def archive_newest(self) -> None:
        """The room has just been handed over at this seat."""
        handover = self._picture.last_handover()
        document = None if handover is None else self._picture.handover_document(handover.id)
        if handover is not None and document is not None:
            self._compose(handover, document)

    def ask_archived(self, handover: Handover) -> None:
        """Where the archived paper is to be saved; one that was never archived is composed first."""
        at = handover.opened_at if handover.signed_in is None else handover.signed_in.at
        name = self.tr("Handover {id} {date}").format(
            id=handover.id, date=f"{at.astimezone(self._rules.zone):%Y-%m-%d}"
        )
        dialog = QFileDialog(self._window, name, str(_documents()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{name}.pdf")
        dialog.fileSelected.connect(partial(self._on_file, handover.id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, handover: HandoverId, file: Path) -> None:
        """`written` tells when it is there."""
        if self._desk is not None:
            self._asked[handover] = file
            self._desk.read_kept_handover(handover)

    def _on_file(self, handover: HandoverId, name: str) -> None:
        self.save(handover, Path(name))

    def _take_kept(self, key: str, kept: Kept | None) -> None:
        """Of a seat's many questions only this part's own are answered here."""
        handover = HandoverId(key)
        file = self._asked.pop(handover, None)
        if file is None:
            return
        if kept is None:
            text = self.tr("What is kept of handover {id} could not be read.")
            self._window.messages.show_message(_KEY, text.format(id=handover), Level.FAULT)
            return
        self._writing.ask(lambda _told: _Given(kept=kept, proof=_proved_and_written(kept, file), file=file))

    def _on_proved(self, given: "_Given") -> None:
        handover, document = given.kept.handover, given.kept.document
        never = given.proof is Proof.NO_PAPER and self._picture.find(HandoverPaper, handover.id) is None
        if never and document is not None:
            self._asked[handover.id] = given.file  # once it is archived
            self._compose(handover, document)
            return
        if given.proof is not Proof.SOUND:
            text = self.tr("The kept paper of handover {id} is not the one that was archived. It is not given out.")
            self._window.messages.show_message(_KEY, text.format(id=handover.id), Level.FAULT)
            return
        self.written.emit(given.file)
        text = self.tr("The paper is saved as it was archived: {file}").format(file=given.file)
        self._window.messages.show_message(_KEY, text, Level.INFO)

    def _compose(self, handover: Handover, document: HandoverDocument) -> None:
        picture = self._picture.fork()

        def work(_told: Told) -> tuple[HandoverId, bytes]:
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
        if isinstance(command, ArchivePaper) and self._asked.get(command.handover) is not None:
            assert self._picture.find(HandoverPaper, command.handover) is not None
            assert self._desk is not None
            self._desk.read_kept_handover(command.handover)

    def _show_refusal(self, error: DispatchError) -> None:
        text = self.tr("The paper of the handover is not there: {why}")
        why = refusal_text(error, self._picture, self._rules)
        self._window.messages.show_message(_KEY, text.format(why=why), Level.FAULT)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    kept: Kept
    proof: Proof
    file: Path


def _proved_and_written(kept: Kept, file: Path) -> Proof:
    """On a worker: what is kept goes to the file only if it is what was signed and archived."""
    proof = prove(kept.handover, kept.document, kept.paper, kept.content)
    if proof is Proof.SOUND and kept.content is not None:
        write_bytes_whole(file, kept.content)
    return proof


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()
