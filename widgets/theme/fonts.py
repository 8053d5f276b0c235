"""Letters: the same Chinese font on every machine, so that no name ever turns into boxes."""

from pathlib import Path

import pylopdf_fonts_zh_cn
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

PROBE = "派"
"""A font that has this sign can write what the console has to say."""

POINT_SIZE = 9.75
"""13 pixels at 96 dots an inch: small enough for a dense table, large enough for an arm's length."""


_SAME = 0.01
_NARROW = QFont.Tag("pwid")
"""Of a Chinese font: quotation marks, commas and dashes that take no more room than they need."""
_TIMES = "times"
"""Property of a widget that wants another size."""
_OVER = "times over"
"""Property of a widget within one that is read from afar."""


class ChineseFontMissing(Exception):
    """No font of this machine can write Chinese; `tried` names the file that should have come with us."""

    def __init__(self, tried: Path) -> None:
        super().__init__(str(tried))
        self.tried = tried


def set_text_size(app: QApplication, percent: int) -> None:
    """Of every text, in per cent of the usual size."""
    font = app.font()
    wanted = POINT_SIZE * percent / 100
    if abs(font.pointSizeF() - wanted) < _SAME:
        return
    font.setPointSizeF(wanted)
    own = [(part, part.palette()) for part in app.allWidgets() if part.testAttribute(Qt.WidgetAttribute.WA_SetPalette)]
    app.setFont(font)
    app.setStyleSheet(app.styleSheet())  # under a style sheet the widgets that are there hear of it only by this
    for part in app.allWidgets():
        times = part.property(_TIMES)
        if times is not None:
            enlarge(part, times)
        elif isinstance(part, QDockWidget):
            _title_like_text(part)
    for part, palette in own:  # the style sheet has given them back the colours in which they were made
        if part.palette() != palette:
            part.setPalette(palette)


def write_quotes_of(app: QApplication, language: str) -> None:
    """Quotation marks “ ” as wide as `language` writes them: as a whole sign in Chinese, as a comma elsewhere."""
    font = app.font()
    if language == "zh_CN":
        font.unsetFeature(_NARROW)
    else:
        font.setFeature(_NARROW, 1)
    if font != app.font():
        app.setFont(font)
        app.setStyleSheet(app.styleSheet())  # as above


def as_chinese_writes(font: QFont) -> QFont:
    """The same letters, with signs ，。：“ ” as wide as Chinese writes them, whatever language the console speaks."""
    wide = QFont(font)
    wide.unsetFeature(_NARROW)
    return wide


def enlarge(part: QWidget, times: float) -> None:
    """Text `times` as large as that of the application, now and whenever that changes."""
    part.setProperty(_TIMES, times)
    # A font that was set is put back by the style sheet whenever a part gets another place; its own rule stays.
    whole = times * float(part.property(_OVER) or 1.0)
    part.setStyleSheet(f"font-size: {QApplication.font().pointSizeF() * whole:.2f}pt;")


def enlarge_whole(part: QWidget, times: float) -> None:
    """As `enlarge`, and what in it has a size of its own grows as well."""
    enlarge(part, times)
    for within in part.findChildren(QWidget):
        own = within.property(_TIMES)
        if own is not None:
            within.setProperty(_OVER, times)
            enlarge(within, own)


def enlarged(font: QFont, times: float) -> QFont:
    """The same letters, `times` as large."""
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * times)
    return larger


def resize_for_text(part: QWidget, usual: QSize) -> None:
    """Give a window `usual` pixels at the usual size of text, and more with larger text as far as the screen goes; it
    grows and shrinks with the text from then on, a hand having drawn it or not."""
    part.installEventFilter(_WindowOfText(part, usual))


def text_scale(font: QFont) -> float:
    """How much larger than usual: widths that cannot be measured in letters grow with it."""
    return font.pointSizeF() / POINT_SIZE if font.pointSizeF() > 0 else 1.0


def chinese_font_file() -> Path:
    """The font file that comes with the console (Noto Sans SC Regular), for Qt and for paper alike."""
    path: Path = pylopdf_fonts_zh_cn.sans_path()
    return path


def load_fonts(app: QApplication) -> str:
    """Give `app` a font that can write Chinese, with digits of equal width; returns its family.

    The bundled font first, then any font of the system. Raises ChineseFontMissing if neither has 派.
    """
    bundled = chinese_font_file()
    number = QFontDatabase.addApplicationFont(str(bundled))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    families += QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    for family in families:
        if writes_chinese(family):
            app.setFont(_font(family))
            return family
    raise ChineseFontMissing(bundled)


def writes_chinese(family: str) -> bool:
    """Whether the family itself, not some fallback behind it, has a glyph for 派."""
    font = QFont(family)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return QFontMetrics(font).inFontUcs4(ord(PROBE))


class _WindowOfText(QObject):
    def __init__(self, part: QWidget, usual: QSize) -> None:
        super().__init__(part)
        self._usual = usual
        self._scale = text_scale(part.font())
        _resize(part, usual, self._scale)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange and isinstance(watched, QWidget):
            self._follow(watched)
        return super().eventFilter(watched, event)

    def _follow(self, part: QWidget) -> None:
        before, self._scale = self._scale, text_scale(part.font())
        if self._scale != before:
            drawn = QSize(round(part.width() / before), round(part.height() / before))
            _resize(part, drawn.expandedTo(self._usual), self._scale)


def _resize(part: QWidget, usual: QSize, times: float) -> None:
    """And back onto the screen, if it reaches over its right or lower edge now."""
    screen = part.screen().availableGeometry()
    wanted = QSize(round(usual.width() * times), round(usual.height() * times))
    part.resize(usual.expandedTo(wanted.boundedTo(screen.size())))
    if part.isVisible():
        frame = part.frameGeometry()
        left = max(screen.left(), min(frame.left(), screen.right() - frame.width()))
        top = max(screen.top(), min(frame.top(), screen.bottom() - frame.height()))
        part.move(left, top)


def _title_like_text(dock: QDockWidget) -> None:
    """Write the title of `dock` in the size of all text."""
    # Left to itself Qt writes it in the size that the program began with. The rule is the dock's alone: what stands in
    # the dock does not take it over. A rule that says exactly what the application says counts as none.
    dock.setStyleSheet(f"QDockWidget {{ font-size: {QApplication.font().pointSizeF() + 0.01:.2f}pt; }}")


def _font(family: str) -> QFont:
    font = QFont(family)
    font.setPointSizeF(POINT_SIZE)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
