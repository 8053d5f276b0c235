"""The rows of a form: Tab goes through them once, what is withheld is neither asked for nor sent."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.living_picture import RULES
from widgets.acts.editors import TextEditor, TimeEditor
from widgets.acts.fields import TextField, TimeField
from widgets.acts.form_rows import FormRows
from widgets.theme import dark_theme

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def test_tab_does_not_circle_between_two_moments_and_what_is_withheld_is_not_sent(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    moments = [
        TimeEditor(TimeField(name=name, start=lambda _order, now: now), start=NOW, rules=RULES, parent=form)
        for name in ("start", "end")
    ]
    reason = TextEditor(TextField(name="reason"), start="", suggestions=(), parent=form)
    rows = FormRows([*moments, reason], theme=dark_theme(), parent=form)
    button = QPushButton("Send", form)
    column = QVBoxLayout(form)
    column.addWidget(rows)
    column.addWidget(button)
    rows.order_tabs(button)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    rows.focus_first()
    seen: list[str] = []
    for _ in range(12):
        focus = form.focusWidget()
        at = next((name for name in ("start", "end", "reason") if rows.editor(name).isAncestorOf(focus)), "button")
        seen = seen if seen[-1:] == [at] else [*seen, at]
        if at == "button":
            break
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == ["start", "end", "reason", "button"]
    assert rows.problem is not None
    rows.withhold(("reason",))
    assert rows.problem is None
    assert set(rows.values()) == {"start", "end"}
    assert not reason.isVisible()
    reason.set_text("因雨")
    assert not rows.dirty
    rows.withhold(())
    assert rows.values()["reason"] == "因雨"
