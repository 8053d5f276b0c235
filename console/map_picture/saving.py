"""File → Save map picture …: the form, the progress beside the work, and what came of it in the message bar."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QProgressDialog

from console.clock import Clock
from console.demo.sessions import is_demo
from console.desk import Desk
from console.map_picture.formats import PictureKind
from console.map_picture.maker import MapPictureMaker, Step, Wish
from console.settings import Settings
from console.window import MainWindow
from models.entities.people import Account
from models.errors import DispatchError
from models.rules.rule_book import RuleBook
from widgets.map.paper.dialog import MapPictureDialog, PictureChoice
from widgets.map.paper.frame import Imprint
from widgets.map.paper.page import Paper
from widgets.map.paper.title import title_of
from widgets.message_bar import Level
from widgets.words.refusals import refusal_text

_KEY = "map_picture"
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


class MapSaving(QObject):
    """Belongs to the window of whoever is logged in and goes with it."""

    def __init__(
        self, window: MainWindow, *, desk: Desk, settings: Settings, rules: RuleBook, clock: Clock, account: Account
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._settings = settings
        self._rules = rules
        self._clock = clock
        self._account = account
        self._progress: QProgressDialog | None = None
        self.maker = MapPictureMaker(self)
        self.maker.progressed.connect(self._show_progress)
        self.maker.made.connect(self._show_made)
        self.maker.refused.connect(self._show_refusal)
        self.maker.ended.connect(self._end_progress)

    def open_form(self) -> None:
        """Ask what to make; while one is being made, show how far it is."""
        if self._progress is not None:
            self._progress.raise_()
            self._progress.activateWindow()
            return
        kinds = [kind.value for kind in PictureKind]
        dialog = MapPictureDialog(self._proposed(), kinds=kinds, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.save)
        dialog.open()

    def save(self, choice: PictureChoice) -> None:
        """Make it of what the map shows now, and remember how it was wanted."""
        self._keep(choice)
        self._window.messages.withdraw(_KEY)
        self.maker.make(
            Wish(
                paper=choice.paper,
                kind=PictureKind(choice.kind),
                file=choice.file,
                font=self._window.map.font(),
                shown=self._window.map.shown,
                imprint=lambda: self._imprint(choice.title),
            )
        )

    def stop(self) -> None:
        """The window goes."""
        self.maker.stop()

    def _imprint(self, title: str) -> Imprint:
        return Imprint(
            title=title,
            account=self._account.name,
            rules=self._rules,
            blind_since=self._desk.blind_since,
            demo=is_demo(self._desk.picture),
        )

    # -- the form ---------------------------------------------------------------------------------------------

    def _proposed(self) -> PictureChoice:
        kept = self._settings.texts(f"{_KEY}/{self._account.id}")
        paper = next((one for one in Paper if one.value == kept.get("paper")), Paper.A4)
        kind = next((one for one in PictureKind if one.value == kept.get("kind")), PictureKind.PDF)
        folder = Path(kept.get("folder", ""))
        if not (folder.is_absolute() and folder.is_dir()):
            folder = _documents()
        shown = self._window.map.shown()
        title = title_of(shown.view, shown.territory, self._city())
        name = f"{title} {_stamp(self._clock(), self._rules)}"
        return PictureChoice(title, paper, kind.value, folder / f"{name.translate(_NOT_IN_NAMES)}.{kind.value}")

    def _city(self) -> str:
        ground = self._desk.picture.ground
        if ground is None or is_demo(self._desk.picture):
            return self.tr("Demo city")
        return ground.source

    def _keep(self, choice: PictureChoice) -> None:
        texts = {"paper": choice.paper.value, "kind": choice.kind, "folder": str(choice.file.parent)}
        self._settings.keep_texts(f"{_KEY}/{self._account.id}", texts)

    # -- how it goes ------------------------------------------------------------------------------------------

    def _show_progress(self, step: Step, done: float) -> None:
        if self._progress is None:
            self._progress = self._new_progress()
        words = {
            Step.GROUND: self.tr("The ground is being drawn …"),
            Step.SIGNS: self.tr("Orders, crews and names are being drawn …"),
            Step.FILE: self.tr("The file is being written …"),
        }[step]
        if self._progress.labelText() != words:  # setting it lays out the whole window
            self._progress.setLabelText(words)
        self._progress.setValue(round(100 * done))

    def _new_progress(self) -> QProgressDialog:
        """Stands beside the work: it takes neither the keyboard nor the window."""
        progress = QProgressDialog("", self.tr("Cancel"), 0, 101, self._window)
        progress.setWindowTitle(self.tr("Save map picture"))
        progress.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        progress.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        progress.setModal(False)
        progress.setMinimumDuration(0)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.canceled.connect(self.maker.cancel)
        progress.show()
        return progress

    def _end_progress(self) -> None:
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.canceled.disconnect(self.maker.cancel)
            progress.close()

    def _show_made(self, file: Path) -> None:
        text = self.tr("The map picture is saved: {file}").format(file=file)
        self._window.messages.show_message(_KEY, text, Level.INFO)

    def _show_refusal(self, error: DispatchError) -> None:
        text = self.tr("There is no map picture. {why}")
        why = refusal_text(error, self._desk.picture, self._rules)
        self._window.messages.show_message(_KEY, text.format(why=why), Level.FAULT)


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def _stamp(at: datetime, rules: RuleBook) -> str:
    """Fit for a file's name on any system."""
    return f"{at.astimezone(rules.zone):%Y-%m-%d %H.%M}"
