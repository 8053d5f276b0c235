"""Where the links in an order's notes lead: to an order, to a document by its reference, to the form that withdraws
one."""

import threading
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from models.commands.notes import WithdrawReference
from models.entities.notes import Attachment
from models.ids import OrderId
from widgets.acts import ActForm
from widgets.inspector.inspector import Inspector
from widgets.inspector.notes.open_dialog import OpenDialog
from widgets.inspector.notes.opening import Leads, is_harmless, leads_to, plain_locator
from widgets.message_bar import Level, MessageBar

_KEY = "reference"


class _File(Enum):
    MISSING = "missing"
    OPENED = "opened"
    """A document, a picture, a folder."""
    ASKED = "asked"
    """Anything else: it may be a program or hold one."""


class NoteLinks(QObject):
    """A file may lie on a share that answers late or never: a thread looks whether it is there, and the message bar
    says what it waits for. What may be a program or hold one is opened only by a second wish."""

    def __init__(
        self,
        *,
        inspector: Inspector,
        messages: MessageBar,
        go_to: Callable[[str], object],
        begin_act: Callable[[OrderId, type[WithdrawReference]], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._inspector = inspector
        self._messages = messages
        self._begin_act = begin_act
        self._looking: _Looking | None = None
        inspector.notes.order_wanted.connect(go_to)
        inspector.notes.withdrawal_wanted.connect(self._begin_withdrawal)
        inspector.notes.reference_wanted.connect(self.open)

    def open(self, attachment: Attachment) -> None:
        """With whatever the desktop opens such things with; only the newest wish is followed."""
        said = plain_locator(attachment.locator)
        if self._looking is not None:
            self._looking.found.disconnect(self._on_found)
            self._looking = None
        if leads_to(said) is Leads.PAGE:
            self._hand_over(QUrl(said), attachment.title)
            return
        file = QUrl(said).toLocalFile() if said.casefold().startswith("file://") else said
        words = self.tr("Looking for “{title}”: {file}")
        self._messages.show_message(_KEY, words.format(title=attachment.title, file=file), Level.HINT)
        self._looking = _Looking(attachment.title, file)
        self._looking.found.connect(self._on_found)
        self._looking.begin()

    def _on_found(self, title: str, file: str, found: object) -> None:
        self._looking = None
        self._messages.withdraw(_KEY)
        if found is _File.OPENED:
            self._hand_over(QUrl.fromLocalFile(file), title)
            return
        if found is _File.ASKED:
            self._ask(title, file)
            return
        words = self.tr("“{title}” is not there, or its drive cannot be reached: {file}")
        self._messages.show_message(_KEY, words.format(title=title, file=file), Level.REFUSAL)

    def _ask(self, title: str, file: str) -> None:
        dialog = OpenDialog(title=title, file=file, parent=self._inspector.window())
        folder = QUrl.fromLocalFile(str(Path(file).parent))
        dialog.folder_wanted.connect(lambda: self._hand_over(folder, title))
        dialog.file_wanted.connect(lambda: self._hand_over(QUrl.fromLocalFile(file), title))
        dialog.open()

    def _hand_over(self, url: QUrl, title: str) -> None:
        if not QDesktopServices.openUrl(url):
            words = self.tr("No program of this desktop opens “{title}”: {file}")
            self._messages.show_message(_KEY, words.format(title=title, file=url.toString()), Level.REFUSAL)

    def _begin_withdrawal(self, attachment: Attachment) -> None:
        """The form of the act, with this one chosen."""
        self._begin_act(attachment.order, WithdrawReference)
        form = self._inspector.form
        if isinstance(form, ActForm) and form.act.kind is WithdrawReference:
            form.rows.editor("attachment").pick(attachment)


class _Looking(QObject):
    """Nobody's child: the thread holds it for as long as the drive takes, even if the window has gone."""

    found = Signal(str, str, object)
    """Title, file, and what it is (_File)."""

    def __init__(self, title: str, file: str) -> None:
        super().__init__()
        self._title, self._file = title, file

    def begin(self) -> None:
        threading.Thread(target=self._look, name="reference", daemon=True).start()

    def _look(self) -> None:
        self.found.emit(self._title, self._file, _kind_of(Path(self._file)))


def _kind_of(path: Path) -> _File:
    """A link counts as what it leads to."""
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):  # a circle of links is a RuntimeError
        return _File.MISSING
    # On some systems programs are folders with an ending; such a folder is asked about, too.
    harmless = not real.suffix if real.is_dir() else is_harmless(path.name) and is_harmless(real.name)
    return _File.OPENED if harmless else _File.ASKED
