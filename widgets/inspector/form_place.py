"""Where the one open form stands. One that holds something is never replaced."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.changes import Entry
from models.errors import DispatchError
from widgets.acts.form import ActForm
from widgets.acts.intake_form import IntakeForm
from widgets.theme.theme import Theme

Form = ActForm | IntakeForm


class FormPlace(QWidget):
    requested = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._form: Form | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def form(self) -> Form | None:
        return self._form

    @property
    def dirty(self) -> bool:
        """Something was typed, or a command is under way."""
        return self._form is not None and self._form.dirty

    @property
    def taking_a_report(self) -> bool:
        return isinstance(self._form, IntakeForm)

    def open(self, form: Form) -> None:
        """Show `form` in place of one that holds nothing; one that does stays and gets the keyboard."""
        if self._form is not None and self._form.dirty:
            form.deleteLater()
            self._form.focus_first()
            return
        self.close_form()
        self._form = form
        form.requested.connect(self.requested)
        form.closed.connect(self._on_closed)
        self._layout.addWidget(form)
        form.show()
        self.show()
        form.focus_first()

    def close_form(self) -> None:
        """Whatever it holds is lost."""
        if self._form is not None:
            self._layout.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            self.hide()

    def show_changes(self) -> None:
        if self._form is not None:
            self._form.show_changes()

    def show_done(self, command: object, entry: Entry | None) -> None:
        if isinstance(self._form, IntakeForm):
            self._form.show_done(command, entry)
        elif self._form is not None:
            self._form.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self._form is not None:
            self._form.show_refusal(command, error)

    def show_theme(self, theme: Theme) -> None:
        if self._form is not None:
            self._form.show_theme(theme)

    def _on_closed(self) -> None:
        self.close_form()
        self.closed.emit()
