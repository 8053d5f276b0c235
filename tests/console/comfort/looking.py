"""What eyes, keys and a screen reader find in a window."""

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from PySide6.QtCore import QBuffer, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QImage, QKeyEvent, QPainter, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from widgets.acts.keycap_button import KeycapButton
from widgets.elided_label import ElidedLabel
from widgets.wrapped_check_box import WrappedCheckBox

_SEEN = 2.5
"""Contrast of a letter's darkest pixel: thin strokes are smoothed, so it is less than that of the ink."""
SVG = "{http://www.w3.org/2000/svg}"


def stops(window: QWidget) -> list[QWidget]:
    """Every part of what is shown that can hold the keyboard and can be worked with."""
    return [
        widget
        for widget in (window, *window.findChildren(QWidget))
        if widget.window() is window
        and widget.isVisibleTo(window)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
        and not widget.isWindow()
    ]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name).strip()


def tabbed_through(window: QWidget, most: int, look: Callable[[QWidget], object] = lambda _part: None) -> list[QWidget]:
    """Where Tab leads, press by press, until it comes back to where it began."""
    found: list[QWidget] = []
    for _ in range(most):
        at = QApplication.focusWidget()
        if at is None:
            break
        if len(found) > 1 and at is found[0] and at is not found[-1]:
            return found
        found.append(at)
        look(at)
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(at, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t"))
    return found


@dataclass(frozen=True, slots=True)
class Written:
    """A text as it stands in the window: where, its ink, what lies under it, and whether it is large."""

    text: str
    box: QRect
    ink: QColor
    ground: QColor
    large: bool


def written_in(window: QWidget) -> Iterator[Written]:
    """Every text that `window` paints: inks as Qt writes them, grounds as the screen shows them."""
    screen = window.grab().toImage()
    for element, transform, style in _texts(_drawing(window)):
        text = (element.text or "").strip()
        if not text:
            continue
        font = QFont(style.get("font-family", ""))
        size = float(style.get("font-size", "13"))
        font.setPixelSize(max(round(size), 1))
        metrics = QFontMetricsF(font)
        x, y = float(element.get("x", 0)), float(element.get("y", 0))
        width = metrics.horizontalAdvance(text)
        box = transform.mapRect(QRect(round(x), round(y - metrics.ascent()), max(round(width), 2), round(size * 1.2)))
        if _scrolled_away(window, text, box.center()):
            continue
        ground = _ground(screen, box.adjusted(-3, -2, 3, 2))
        if ground is None:
            continue
        ink = QColor(style.get("fill", "#000000"))
        ink.setAlphaF(float(style.get("fill-opacity", "1")) * float(style.get("opacity", "1")))
        bold = int(style.get("font-weight", "400")) >= 700
        yield Written(text, box, over(ink, ground), ground, size >= 24 or (bold and size >= 18.6))


def unseen_in(window: QWidget) -> list[str]:
    """Texts of `window` of which the first or the last letter is not there: cut off, covered, or in no colour."""
    screen = window.grab().toImage()
    return [text.text for text in written_in(window) if not all(map(partial(_inked, screen), _ends(text.box)))]


def colliding_in(window: QWidget) -> list[tuple[str, str]]:
    """Texts of `window` that are written over one another; not what is painted twice in the same place."""
    texts = [(text.text, text.box.adjusted(1, 3, -1, -3)) for text in written_in(window)]
    return [
        (one, other)
        for (one, here), (other, there) in combinations(texts, 2)
        if here.intersects(there) and (one, here) != (other, there)
    ]


def with_text(window: QWidget) -> list[tuple[QWidget, QSize]]:
    """Labels and buttons that are seen and have a text, with the room that it takes; none that elides."""
    parts = ((part, _room_of(part)) for part in window.findChildren(QWidget) if part.isVisible())
    return [(part, needed) for part, needed in parts if needed is not None]


def cut_in(window: QWidget) -> set[tuple[str, str, object, object]]:
    """Those that have less room than they take: what each of them is, its text, the room it has and takes."""
    return {
        (type(part).__name__, part.text(), part.size().toTuple(), needed.toTuple())  # type: ignore[attr-defined]
        for part, needed in with_text(window)
        if needed.width() > part.width() + 1 or needed.height() > part.height() + 1
    }


def cut_at_rest(window: QWidget, qtbot: QtBot) -> set[tuple[str, str, object, object]]:
    """What is still cut when the layouts have come to rest, a moment after other words or letters."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut_in(window), timeout=3000)
    return cut_in(window)


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of WCAG 2, 1 … 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def over(ink: QColor, ground: QColor) -> QColor:
    share = ink.alphaF()
    parts = zip(ink.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(upper * share + lower * (1 - share) for upper, lower in parts))


def _room_of(part: QWidget) -> QSize | None:
    if isinstance(part, ElidedLabel) or (isinstance(part, QLabel) and not part.text()):
        return None
    if isinstance(part, QLabel):
        return QSize(0, part.heightForWidth(part.width())) if part.wordWrap() else part.sizeHint()
    if isinstance(part, KeycapButton | WrappedCheckBox):
        high = part.height_within if isinstance(part, KeycapButton) else part.heightForWidth
        return QSize(0, high(part.width()))
    if isinstance(part, QPushButton | QToolButton | QCheckBox) and part.text():
        return QSize(part.fontMetrics().horizontalAdvance(part.text().replace("&", "")), part.fontMetrics().height())
    return None


def _luminance(colour: QColor) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _drawing(window: QWidget) -> ET.Element:
    store = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(store)
    generator.setSize(QSize(window.width(), window.height()))
    generator.setViewBox(QRect(0, 0, window.width(), window.height()))
    generator.setResolution(96)
    painter = QPainter(generator)
    window.render(painter, QPoint())
    painter.end()
    return ET.fromstring(bytes(store.data().data()))


def _texts(
    element: ET.Element, transform: QTransform | None = None, style: dict[str, str] | None = None
) -> Iterator[tuple[ET.Element, QTransform, dict[str, str]]]:
    transform, style = transform or QTransform(), {**(style or {}), **element.attrib}
    if "transform" in element.attrib and element.attrib["transform"].startswith("matrix("):
        numbers = [float(part) for part in element.attrib["transform"][7:-1].split(",")]
        transform = QTransform(*numbers) * transform
    if element.tag == f"{SVG}text":
        yield element, transform, style
    for child in element:
        yield from _texts(child, transform, style)


def _scrolled_away(window: QWidget, text: str, at: QPoint) -> bool:
    """Whether the text is of a part that scrolls, behind what stands beside that part: the drawing knows no clips."""
    found = window.childAt(at)
    if found is None:
        return False
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        if inside is None or not inside.isVisible() or area.viewport().isAncestorOf(found):
            continue
        if inside.window() is window.window() and inside.rect().contains(inside.mapFrom(window, at)):
            own = found.text() if isinstance(found, QLabel | QLineEdit | QAbstractButton) else ""
            return text not in own
    return False


def _ends(box: QRect) -> tuple[QRect, QRect]:
    """Where the first letter of a text stands, and where the last one does."""
    letter = min(box.height(), box.width())
    return QRect(box.left(), box.top(), letter, box.height()), QRect(
        box.right() + 1 - letter, box.top(), letter, box.height()
    )


def _inked(screen: QImage, box: QRect) -> bool:
    """Whether anything stands out there."""
    ratio = screen.devicePixelRatio()
    part = screen.copy(*(round(side * ratio) for side in (box.x(), box.y(), box.width(), box.height())))
    colours = Counter(part.pixel(x, y) for x in range(part.width()) for y in range(part.height()))
    ground = QColor.fromRgb(colours.most_common(1)[0][0])
    return any(contrast(QColor.fromRgb(colour), ground) >= _SEEN for colour in colours)


def _ground(screen: QImage, box: QRect) -> QColor | None:
    """The commonest colour around the text; None if it is outside of the window."""
    ratio = screen.devicePixelRatio()
    seen = QRect(
        round(box.x() * ratio), round(box.y() * ratio), round(box.width() * ratio), round(box.height() * ratio)
    ).intersected(screen.rect())
    if seen.width() < 2 or seen.height() < 2:
        return None
    across, down = range(seen.left(), seen.right() + 1), range(seen.top(), seen.bottom() + 1)
    rim = [(x, y) for x in across for y in (seen.top(), seen.bottom())]
    rim += [(x, y) for y in down for x in (seen.left(), seen.right())]
    return QColor.fromRgb(Counter(screen.pixel(x, y) for x, y in rim).most_common(1)[0][0])
