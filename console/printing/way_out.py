"""From the preview to a file or a printer, and what came of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from console.bench import Bench
from console.printing.printer import PrinterQueue, Stage
from console.printing.set_paper import write_archived, write_pdf
from console.printing.typesetter import Typesetting
from models.errors import DispatchError
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.printing.preview import PrintChoice, PrintPreview
from widgets.words.refusals import refusal_text

_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


class WayOut(QObject):
    """Of one preview at a time; without one nothing is told. A paper goes out whole or not at all."""

    def __init__(self, parent: QObject, *, picture: Picture, rules: RuleBook) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._preview: PrintPreview | None = None
        self._name = ""
        self._setting: Typesetting | None = None
        self._archived: bytes | None = None
        self._saving = Bench(self)
        self._queue = PrinterQueue(self)
        self._saving.done.connect(self._on_saved)
        self._saving.dropped.connect(self._on_saved)
        self._saving.refused.connect(self._on_not_saved)
        self._queue.found.connect(self._on_printers)
        self._queue.progressed.connect(self._on_progress)
        self._queue.printed.connect(self._on_printed)
        self._queue.failed.connect(self._on_not_printed)
        self._queue.refused.connect(lambda error: self._on_not_printed((self._words(error),)))

    def begin(self, preview: PrintPreview, name: str, *, archived: bytes | None) -> None:
        """`archived` is what saving gives where that is not what the pages are set from."""
        self._preview, self._name, self._archived = preview, name, archived
        self._setting = None
        preview.save_wanted.connect(self.choose_file)
        preview.print_wanted.connect(self._print)
        self._queue.look()

    def take(self, setting: Typesetting) -> None:
        """The whole paper is there: it may go out."""
        self._setting = setting

    def leave(self) -> None:
        """The preview goes; what is under way for it ends."""
        self._preview, self._setting, self._archived = None, None, None
        self._saving.cancel()
        self._queue.cancel()

    def cancel(self) -> None:
        """Says what may have gone out for all that."""
        stage = self._queue.stage
        self._saving.cancel()
        self._queue.cancel()
        if self._preview is None:
            return
        self._preview.show_step("")
        if stage is Stage.HANDING_OVER:
            text = self.tr("Cancelled while it was being handed over. Look at the printer: it may have begun.")
            self._preview.show_problem(text)
        else:
            self._preview.show_done(self.tr("Cancelled: nothing was printed, and no file was left."))

    def stop(self) -> None:
        """The window goes."""
        self._saving.stop()
        self._queue.close()

    # -- saving ---------------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        assert self._preview is not None
        dialog = QFileDialog(self._preview, self.tr("Save as PDF"), str(_documents()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF for the archive (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self._name.translate(_NOT_IN_NAMES)}.pdf")
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def save(self, file: Path) -> None:
        """The whole paper, whole or not at all."""
        if self._setting is not None and self._preview is not None:
            self._preview.show_step(self.tr("The PDF is being written …"))
            if self._archived is not None:
                self._saving.ask(partial(write_archived, self._archived, file))
            else:
                self._saving.ask(partial(write_pdf, self._setting, file))

    def _on_saved(self, file: Path | None) -> None:
        """Said even where it was cancelled: the file was there already."""
        if self._preview is not None and file is not None:
            self._preview.show_step("")
            self._preview.show_done(self.tr("Saved: {file}").format(file=file))

    def _on_not_saved(self, error: DispatchError) -> None:
        if self._preview is not None:
            self._preview.show_step("")
            self._preview.show_problem(self.tr("Not saved. {why}").format(why=self._words(error)))

    # -- printing -------------------------------------------------------------------------------------------

    def _print(self, choice: PrintChoice) -> None:
        if self._setting is not None and self._preview is not None:
            self._preview.show_step(self.tr("The pages are being made for the printer …"))
            self._queue.print(self._setting, choice, title=self._name)

    def _on_printers(self, names: tuple[str, ...]) -> None:
        if self._preview is not None:
            self._preview.show_printers(names)

    def _on_progress(self, done: float) -> None:
        if self._preview is not None:
            handed = self._queue.stage is Stage.HANDING_OVER
            making = self.tr("The pages are being made for the printer …")
            self._preview.show_step(self.tr("Being handed to the printer …") if handed else making, done)

    def _on_printed(self, printer: str) -> None:
        if self._preview is not None:
            self._preview.show_step("")
            self._preview.show_done(self.tr("Handed to the printer “{printer}”.").format(printer=printer))

    def _on_not_printed(self, lines: tuple[str, ...]) -> None:
        """The preview stays with all that was chosen; which printers there are is looked up anew."""
        if self._preview is not None and lines:
            self._preview.show_step("")
            self._preview.show_problem("\n".join(lines))
            self._queue.look()

    def _words(self, error: DispatchError) -> str:
        return refusal_text(error, self._picture, self._rules)


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()
