"""Letters: the same Chinese font on every machine, so that no name ever turns into boxes."""

from pathlib import Path

import pylopdf_fonts_zh_cn
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

PROBE = "派"
"""A font that has this sign can write what the console has to say."""

POINT_SIZE = 9.75
"""13 pixels at 96 dots an inch: small enough for a dense table, large enough for an arm's length."""


_SAME = 0.01
_TIMES = "times"
"""Property of a widget that wants another size."""


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
    app.setFont(font)
    app.setStyleSheet(app.styleSheet())  # under a style sheet the widgets that are there hear of it only by this
    for part in app.allWidgets():
        times = part.property(_TIMES)
        if times is not None:
            enlarge(part, times)
        elif isinstance(part, QDockWidget):
            _title_like_text(part)


def enlarge(part: QWidget, times: float) -> None:
    """Text `times` as large as that of the application, now and whenever that changes."""
    part.setProperty(_TIMES, times)
    # A font that was set is put back by the style sheet whenever a part gets another place; its own rule stays.
    part.setStyleSheet(f"font-size: {QApplication.font().pointSizeF() * times:.2f}pt;")


def enlarged(font: QFont, times: float) -> QFont:
    """The same letters, `times` as large."""
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * times)
    return larger


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
