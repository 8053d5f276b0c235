"""A text that has no room in one line goes on in the next one: a name in one piece, nothing lost, nothing cut off as
long as there are lines."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from widgets.broken_lines import broken, lines_in_room

STATIONS = "凤台供电服务站、大学城供电服务站、城东供电服务站"


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    return qapp.font()


def width(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def test_what_has_room_stays_one_line(font: QFont) -> None:
    assert broken(STATIONS, font, width(STATIONS, font)) == [STATIONS]
    assert broken("", font, 10) == [""]


def test_names_stay_in_one_piece(font: QFont) -> None:
    assert broken(STATIONS, font, width("大学城供电服务站、", font)) == [
        "凤台供电服务站、",
        "大学城供电服务站、",
        "城东供电服务站",
    ]
    text = "C26112300027 · 12398 · 大学城供电服务站"
    assert broken(text, font, width("C26112300027 · 12398 ·", font)) == ["C26112300027 · 12398 · ", "大学城供电服务站"]


@pytest.mark.parametrize("text", [STATIONS, "Ticket opened ▶ Report before de-energising, East · West", "x" * 60])
def test_nothing_is_lost_however_narrow_it_is(text: str, font: QFont) -> None:
    for letters in (1, 2, 5, 9, 30):
        room = letters * width("站", font)
        lines = broken(text, font, room)
        assert "".join(lines) == text
        assert max(width(line.rstrip(), font) for line in lines) <= room


def test_an_earlier_text_takes_its_lines_and_the_last_one_is_shortened(font: QFont) -> None:
    room = width("▲ Complaint · ", font)
    words = "这条线一个月里多次停电，要求说明原因"
    first, second = lines_in_room(("▲ Complaint · major", words), font, room, 3)
    assert first == ["▲ Complaint · ", "major"]
    (line,) = second
    assert line.endswith("…") and words.startswith(line.removesuffix("…"))
    assert "".join(lines_in_room((words,), font, room, 9)[0]) == words


def test_each_text_keeps_a_line_where_there_are_few(font: QFont) -> None:
    first, second = lines_in_room((STATIONS, STATIONS), font, width("供电服务站", font), 2)
    assert (len(first), len(second)) == (1, 1)
    assert first[0].endswith("…") and second[0].endswith("…")
