"""What the public reads is written as Chinese is, also where the console speaks English."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from widgets.notices.chinese_text import ChineseText
from widgets.theme.fonts import set_text_size, write_quotes_of

NARROW = QFont.Tag("pwid")


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    font = qapp.font()
    write_quotes_of(qapp, "en")
    yield
    qapp.setFont(font)
    qapp.setStyleSheet(qapp.styleSheet())


def test_its_commas_are_whole_signs(qtbot: QtBot, qapp: QApplication, english: None) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    text = ChineseText(part)
    for percent in (100, 150):
        set_text_size(qapp, percent)
        font = text.document().defaultFont()
        assert text.font().isFeatureSet(NARROW) and not font.isFeatureSet(NARROW)
        assert font.pointSizeF() == text.font().pointSizeF()
