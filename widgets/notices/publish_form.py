"""Publish a notice: which documents go out, by which way, into which folder. Sent in one act, and recorded only if
every document is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.commands.notices import PublishNotice
from models.entities.notices import LONGEST_NAME, NoticeFormat
from models.ids import PlanId
from widgets.acts.amends import no_way_back
from widgets.acts.foot import Foot
from widgets.acts.form_keys import FormKeys
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice as Line
from widgets.acts.notice import Tone
from widgets.theme import Theme
from widgets.words.terms import listed, term

_AT_FIRST = (NoticeFormat.PDF, NoticeFormat.XLSX, NoticeFormat.CAP, NoticeFormat.ICALENDAR)
_STEPS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishChoice:
    """`files`: each format that goes out, with the way by which it does. `overwriting` if files of these names in the
    folder may be replaced."""

    folder: Path
    files: tuple[tuple[NoticeFormat, str], ...]
    overwriting: bool = False


class PublishForm(QWidget):
    """Enter publishes, Esc cancels what is being written, or closes."""

    submitted = Signal(object, object)
    """PlanId, PublishChoice."""
    stopping = Signal()
    closed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan = PlanId("")
        self._what = ""
        self._asks_overwriting = False
        self._alert_waits = False
        self._title = QLabel(self)
        self.formats = {made_as: QCheckBox(self) for made_as in NoticeFormat}
        self.channels = {made_as: QLineEdit(self) for made_as in NoticeFormat}
        self.folder = QLineEdit(self)
        self._folder_label = QLabel(self)
        self._unset, self._for_good = QLabel(self), QLabel(self)
        self.browse = QPushButton(self)
        self.bar = QProgressBar(self)
        self.says = Line(theme, self)
        self.send, self._cancel = KeycapButton("Return", self), KeycapButton("Esc", self)
        self.foot = Foot(answers=[self.bar, self.says], buttons=[self.send, self._cancel], form=self)
        self._lay_out()
        self.send.clicked.connect(self.submit)
        self._cancel.clicked.connect(self._leave)
        self.browse.clicked.connect(self._browse)
        keys = FormKeys(self, self.foot)
        keys.sending.connect(self.submit)
        keys.leaving.connect(self._leave)
        for box in self.formats.values():
            box.toggled.connect(self._on_edited)
        for line in (*self.channels.values(), self.folder):
            line.textChanged.connect(self._on_edited)
        for made_as in NoticeFormat:
            self.formats[made_as].setChecked(made_as in _AT_FIRST)
        self._set_words()

    @property
    def busy(self) -> bool:
        return not self.bar.isHidden()

    @property
    def choice(self) -> PublishChoice:
        chosen = [made_as for made_as in NoticeFormat if self.formats[made_as].isChecked()]
        files = tuple((made_as, self._channel(made_as)) for made_as in chosen)
        return PublishChoice(folder=Path(self.folder.text().strip()), files=files, overwriting=self._asks_overwriting)

    @property
    def what(self) -> str:
        """The notice that somebody has seen and means."""
        return self._what

    def open_for(self, plan: PlanId, what: str) -> None:
        """`what` is the notice, in words."""
        self._plan, self._what = plan, what
        self._ask_overwriting(())
        self.says.say("")
        self._set_words()
        self.show()
        self.send.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_sender(self, sender: str) -> None:
        """The site's name for machines; while it has none ("") no alert goes out, and the form says why. Whether one is
        wanted is kept."""
        box, named = self.formats[NoticeFormat.CAP], bool(sender)
        if named == box.isEnabled():
            return
        wanted = self._wants_alert
        self._alert_waits = wanted and not named
        box.setChecked(wanted and named)
        for part in (box, self.channels[NoticeFormat.CAP]):
            part.setEnabled(named)
        self._unset.setVisible(not named)

    def submit(self) -> None:
        if self.busy:
            return
        problem, where = self._problem()
        if problem:
            self.says.say(problem, Tone.REFUSED)
            where.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.says.say("")
        self.submitted.emit(self._plan, self.choice)

    def show_progress(self, done: float) -> None:
        self.bar.setValue(round(_STEPS * done))
        self.bar.show()
        self.send.setEnabled(False)
        self._cancel.setText(self.tr("Cancel"))

    def show_stopped(self, why: str = "") -> None:
        """Nothing was published, nothing is recorded; what was filled in stays."""
        self._end_progress()
        self.says.say(why, Tone.REFUSED)
        self.send.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_overwriting(self, names: tuple[str, ...]) -> None:
        """Files of these names are in the folder already."""
        self._end_progress()
        self._ask_overwriting(names)
        self.send.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_done(self) -> None:
        self._end_progress()
        self._ask_overwriting(())
        self.hide()

    def looks(self) -> dict[str, str]:
        """Folder, formats and ways as they were wanted last."""
        kept = {f"by_{made_as.value}": self.channels[made_as].text() for made_as in NoticeFormat}
        wanted = {made_as for made_as in NoticeFormat if self.formats[made_as].isChecked()}
        wanted |= {NoticeFormat.CAP} if self._wants_alert else set()
        chosen = " ".join(made_as.value for made_as in NoticeFormat if made_as in wanted)
        return kept | {"folder": self.folder.text(), "formats": chosen}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        if "formats" in kept:
            for made_as in NoticeFormat:
                self.formats[made_as].setChecked(made_as.value in kept["formats"].split())
            self._hold_alert_back()
        for made_as in NoticeFormat:
            self.channels[made_as].setText(kept.get(f"by_{made_as.value}", ""))
        self.folder.setText(kept.get("folder", self.folder.text()))

    def show_theme(self, theme: Theme) -> None:
        self.says.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, made_as in enumerate(NoticeFormat):
            self.channels[made_as].setMaxLength(LONGEST_NAME)
            grid.addWidget(self.formats[made_as], row, 0)
            grid.addWidget(self.channels[made_as], row, 1)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(self.browse)
        grid.addWidget(self._folder_label, len(self.formats), 0)
        grid.addLayout(where, len(self.formats), 1)
        self._unset.setWordWrap(True)
        self._unset.hide()
        self._for_good.setWordWrap(True)
        self._folder_label.setBuddy(self.folder)
        self.bar.setRange(0, _STEPS)
        self.bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(5)
        column.addWidget(self._title)
        column.addLayout(grid)
        for part in (self._unset, self._for_good, self.foot):
            column.addWidget(part)

    def _set_words(self) -> None:
        title = self.tr("Publish for {plan}: {notice}")
        self._title.setText(title.format(plan=self._plan, notice=self._what))
        for made_as in NoticeFormat:
            self.formats[made_as].setText(term(made_as))
            self.channels[made_as].setPlaceholderText(self._way(made_as))
            self.channels[made_as].setAccessibleName(self.tr("{format} goes out by").format(format=term(made_as)))
        self._unset.setText(
            self.tr(
                "No CAP alert yet: the words of notices name no sender of this company. "
                "Give “sender” there (Words of notices …), for example 95598@ and the company's domain."
            )
        )
        self._for_good.setText(no_way_back(PublishNotice))
        self._folder_label.setText(self.tr("Into the folder"))
        self.folder.setAccessibleName(self._folder_label.text())
        self.browse.setText(self.tr("Choose …"))
        self.bar.setAccessibleName(self.tr("How far the documents are written"))
        self.send.setText(self.tr("Overwrite and publish") if self._asks_overwriting else self.tr("Publish"))
        self._cancel.setText(self.tr("Cancel") if self.busy else self.tr("Close"))

    def _way(self, made_as: NoticeFormat) -> str:
        """By which way it goes out if nothing else is written."""
        return {
            NoticeFormat.PDF: self.tr("posting on site"),
            NoticeFormat.CSV: self.tr("list for the offices"),
            NoticeFormat.XLSX: self.tr("list for the offices"),
            NoticeFormat.CAP: self.tr("alert platform"),
            NoticeFormat.ICALENDAR: self.tr("calendar of outages"),
        }[made_as]

    def _channel(self, made_as: NoticeFormat) -> str:
        return self.channels[made_as].text().strip() or self._way(made_as)

    @property
    def _wants_alert(self) -> bool:
        return self.formats[NoticeFormat.CAP].isChecked() or self._alert_waits

    def _hold_alert_back(self) -> None:
        """What was wanted last time waits, too, while it cannot go out."""
        box = self.formats[NoticeFormat.CAP]
        if not box.isEnabled():
            self._alert_waits = box.isChecked()
            box.setChecked(False)

    def _problem(self) -> tuple[str, QWidget]:
        """What is missing, and where it is to be said; "" if nothing is."""
        if not any(box.isChecked() for box in self.formats.values()):
            return self.tr("Choose at least one document."), self.formats[NoticeFormat.PDF]
        if not Path(self.folder.text().strip()).is_absolute():
            return self.tr("Say into which folder the documents go."), self.folder
        return "", self.send

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Folder for the documents"), self.folder.text())
        if found:
            self.folder.setText(found)

    def _leave(self) -> None:
        if self.busy:
            self.stopping.emit()
        else:
            self._ask_overwriting(())
            self.closed.emit()

    def _on_edited(self) -> None:
        if self._asks_overwriting:
            self._ask_overwriting(())

    def _ask_overwriting(self, names: tuple[str, ...]) -> None:
        """An answer holds for what was asked, and no longer."""
        self._asks_overwriting = bool(names)
        text = self.tr("In the folder already: {files}. Enter overwrites them.")
        self.says.say(text.format(files=listed(names)) if names else "", Tone.CHANGED)
        self.send.setText(self.tr("Overwrite and publish") if names else self.tr("Publish"))

    def _end_progress(self) -> None:
        self.bar.hide()
        self.bar.setValue(0)
        self.send.setEnabled(True)
        self._cancel.setText(self.tr("Close"))
