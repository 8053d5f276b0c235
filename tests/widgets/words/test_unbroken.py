"""Lines that do not end within what belongs together."""

import pytest
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QApplication

from widgets.words.unbroken import unbroken


@pytest.mark.parametrize(
    "text", ["Dispatch T-10 ✓ 0 min", "派单 T-10 ✓ 0分钟", "◆ 重大", "Call-back T-14 ✓ 0 min", "停送电前汇报"]
)
def test_no_line_ends_within(qapp: QApplication, text: str) -> None:
    assert lines_of(text, 20) > 1
    assert lines_of(unbroken(text), 20) == 1


def test_a_list_of_such_parts_breaks_between_them(qapp: QApplication) -> None:
    parts = unbroken("派单 T-10 ✓ 0分钟"), unbroken("接单 T-11 ✓ 0分钟")
    assert lines_of("、".join(parts), 20) == 2


def lines_of(text: str, width: int) -> int:
    """Of a text that breaks between words only."""
    layout = QTextLayout(text, QFont())
    layout.beginLayout()
    lines = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines += 1
    layout.endLayout()
    return lines
