"""Letters: the same Chinese font on every machine, so that no name ever turns into boxes."""

from pathlib import Path

import pylopdf_fonts_zh_cn
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

PROBE = "派"
"""A font that has this sign can write what the console has to say."""

POINT_SIZE = 9.75
"""13 pixels at 96 dots an inch: small enough for a dense table, large enough for an arm's length."""


class ChineseFontMissing(Exception):
    """No font of this machine can write Chinese; `tried` names the file that should have come with us."""

    def __init__(self, tried: Path) -> None:
        super().__init__(str(tried))
        self.tried = tried


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


def _font(family: str) -> QFont:
    font = QFont(family)
    font.setPointSizeF(POINT_SIZE)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
