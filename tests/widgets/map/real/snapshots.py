"""What the map looks like on real ground, kept as pictures: drawn here, compared by `test_snapshots.py`.

After a change that is meant to be seen, look at the new pictures beside the old ones and keep them:

    python -m tests.widgets.map.real.snapshots
"""

import os
import re
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QGuiApplication, QImage

from models.territory.territory import Territory
from resources.map_styles import read_map_style_text
from tests.widgets.map.real.grounds import NAMES, SIGHTS, real_ground, view_of
from widgets.map.ground.drawing import draw_plate
from widgets.map.ground.prepared import make_ground
from widgets.map.ground.style import Look, look_of, read_ground_style
from widgets.theme import Theme, dark_theme, light_theme, print_theme

KEPT = Path(__file__).with_name("pictures")
THEMES = ("dark", "light", "print")

Colours = NDArray[np.int16]


def drawn(name: str, sight: str, look: Look, territory: Territory) -> QImage:
    stop = np.zeros(1, np.uint8)
    plate = draw_plate(make_ground(territory), view_of(name, sight, territory), ratio=1.0, look=look, stop=stop)
    assert plate is not None
    return plate.image.copy()


def theme_named(name: str) -> Theme:
    return {"dark": dark_theme, "light": light_theme, "print": print_theme}[name]()


def without_names(theme: Theme) -> Look:
    """The style that ships, but that no view is near enough for a name."""
    look, text = look_of(theme, QGuiApplication.font()), read_map_style_text()
    head, mark, order = text.partition("[[names.order]]")
    order = re.sub(r"^below = .*$", "", order, flags=re.MULTILINE)
    order = re.sub(r"^(kind = .*)$", r"\1\nbelow = 1e-9", order, flags=re.MULTILINE)
    return replace(look, style=read_ground_style(theme.ground, head + mark + order))


def with_names(theme: Theme) -> Look:
    return look_of(theme, QGuiApplication.font())


def colours(image: QImage) -> Colours:
    """(h, w, 3) red, green, blue."""
    pixels = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint32)
    pixels = pixels.reshape(image.height(), image.width())
    return np.stack([(pixels >> shift & 255).astype(np.int16) for shift in (16, 8, 0)], axis=-1)


def kept_file(name: str, sight: str, theme: str, *, named: bool) -> Path:
    return KEPT / f"{name}-{sight}-{theme}{'-named' if named else ''}.png"


def main() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from tests.conftest import SHARED_DATA
    from widgets.theme.fonts import load_fonts

    app = QApplication([])
    load_fonts(app)
    KEPT.mkdir(exist_ok=True)
    for name in NAMES:
        with tempfile.TemporaryDirectory() as scratch:
            territory = real_ground(name, SHARED_DATA, Path(scratch))
        for sight in SIGHTS:
            for theme in THEMES:
                _keep(drawn(name, sight, without_names(theme_named(theme)), territory), name, sight, theme)
            named = drawn(name, sight, with_names(light_theme()), territory)
            _save(named, kept_file(name, sight, "light", named=True))


def _keep(image: QImage, name: str, sight: str, theme: str) -> None:
    _save(image, kept_file(name, sight, theme, named=False))


def _save(image: QImage, file: Path) -> None:
    assert image.save(str(file), "PNG", 0)  # quality 0 is the smallest file


if __name__ == "__main__":
    main()
