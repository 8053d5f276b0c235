"""Where an act on the handover is done: at once, or by a form that says what is about to be bound. One at a time waits
for its answer."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.acts.notice import Notice, Tone
from widgets.form_scroll import FormScroll
from widgets.handover.handover_acts import HandoverAct, HandoverScene, may_do
from widgets.handover.password_editor import PASSWORD
from widgets.handover.standing import signing_text
from widgets.notices.small_form import SmallForm
from widgets.theme import Theme
from widgets.words.acts import act_name

SIGN = "handover_sign"


class ActPlace(QWidget):
    """`scene` is asked for what is looked at whenever something is begun or sent; None while nothing is."""

    requested = Signal(object)
    signing_wanted = Signal(object, str)
    """A command that is sent with the password that was typed again."""
    closed = Signal()
    """The form is gone: somebody else takes the keyboard."""

    def __init__(self, scene: Callable[[], HandoverScene | None], *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._scene = scene
        self._theme = theme
        self._sent: Any = None
        self.form: SmallForm | None = None
        self._act: HandoverAct | None = None
        self.says = Notice(theme, self)
        self._place = FormScroll(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.says)
        column.addWidget(self._place)

    def begin(self, act: HandoverAct) -> bool:
        """Its form, or what it does at once: then True. A form in which something was typed stays."""
        scene = self._scene()
        assert scene is not None
        if self.form is not None and self.form.rows.dirty:
            self.says.say(QCoreApplication.translate("HandoverPage", "Send or close the open form first."))
            self.form.rows.focus_first()
            return False
        self.says.say("")
        self.close_form()
        editors = act.asks(scene, self)
        if editors:
            self._open_form(act, editors)
        elif self._sent is None:
            self._sent = act.build(scene, {})
            self.requested.emit(self._sent)
            return True
        return False

    def show_view(self) -> None:
        """What a signature binds may be other by now."""
        if self._act is not None and self._act.name == SIGN:
            self._say_title(self._act)

    def show_done(self, command: object) -> None:
        if self._sent is None or command is not self._sent:
            return
        self._sent = None
        self.says.say("")
        self.close_form()

    def show_refusal(self, command: object, words: str) -> None:
        if self._sent is None or command is not self._sent:
            return
        self._sent = None
        if self.form is not None:
            self.form.show_refusal(words)
        else:
            self.says.say(words, Tone.REFUSED)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.says.show_theme(theme)
        if self.form is not None:
            self.form.show_theme(theme)

    def set_words(self) -> None:
        self._place.setAccessibleName(QCoreApplication.translate("HandoverPage", "Form of the act"))

    def close_form(self) -> None:
        if self.form is not None:
            self.form = self._act = None
            self._place.let_go()
            self.closed.emit()

    def _open_form(self, act: HandoverAct, editors: list[QWidget]) -> None:
        self.form, self._act = SmallForm(editors, theme=self._theme, parent=self), act
        self._say_title(act)
        self.form.submitted.connect(self._submit)
        self.form.closed.connect(self.close_form)
        self._place.hold(self.form, self.form.foot)
        self.form.open_anew()

    def _say_title(self, act: HandoverAct) -> None:
        scene = self._scene()
        assert scene is not None
        assert self.form is not None
        name = act_name(act.kind(scene))
        said = _about(act, scene)
        self.form.say_title(f"{name} · {said}" if said else name, name)

    def _submit(self, values: dict[str, Any]) -> None:
        """About the handover as it stands when it is sent."""
        scene = self._scene()
        if self._sent is not None or scene is None or self._act is None:
            return
        if not may_do(self._act, scene):
            assert self.form is not None
            words = QCoreApplication.translate("HandoverPage", "Not possible any more as things stand now.")
            self.form.show_refusal(words)
            return
        self._sent = self._act.build(scene, values)
        if PASSWORD in values:
            self.signing_wanted.emit(self._sent, values[PASSWORD])
        else:
            self.requested.emit(self._sent)


def _about(act: HandoverAct, scene: HandoverScene) -> str:
    """What the act is about, beside its name."""
    if act.name == SIGN:
        return signing_text(scene.view, scene.told)
    if act.name == "handover_ask":
        return next(one.title for one in scene.told.sections if one.kind is scene.section)
    if act.name == "handover_answer" and scene.question is not None:
        return scene.told.questions[scene.question].question
    return ""
