"""The look: both themes can be read, every urgency has its own shape, and Chinese never turns into boxes."""

from itertools import combinations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QRadioButton, QWidget

from models.entities.orders import Urgency
from widgets.theme import (
    CrewLook,
    OrderLook,
    Theme,
    apply_theme,
    dark_contrast_theme,
    dark_theme,
    fonts,
    light_contrast_theme,
    light_theme,
    load_fonts,
    print_theme,
    symbol_icon,
)
from widgets.theme.fonts import set_text_size, write_quotes_of
from widgets.theme.inks import Inks
from widgets.theme.symbols import (
    paint_crew,
    paint_crew_heading,
    paint_order,
    paint_stale_crew,
    symbol_pixmap,
    urgency_path,
)

THEMES = [
    pytest.param(dark_theme, id="dark"),
    pytest.param(light_theme, id="light"),
    pytest.param(dark_contrast_theme, id="dark-contrast"),
    pytest.param(light_contrast_theme, id="light-contrast"),
    pytest.param(print_theme, id="print"),
]


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    made: Theme = request.param()
    return made


def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    for ground in (theme.window, theme.base, theme.panel, theme.selected_row):
        assert contrast(theme.text, ground) >= 7
        assert contrast(theme.dim, ground) >= 3
    for label in (theme.ground.label, theme.ground.label_dim):
        assert contrast(label, theme.ground.land) >= 4
    assert contrast(theme.ground.crew, theme.ground.land) >= 7


def test_general_is_grey_and_blue_is_for_selection_only(theme: Theme) -> None:
    assert theme.general.hslSaturationF() < 0.12
    for urgency in (Urgency.CRITICAL, Urgency.EMERGENCY, Urgency.IMPORTANT):
        assert theme.urgency(urgency).hueF() < 0.2 or theme.urgency(urgency).hueF() > 0.95, "red to yellow"
    assert 0.5 < theme.selection.hueF() < 0.67, "blue"


def test_every_urgency_is_told_by_its_shape_alone() -> None:
    outlines = {urgency: silhouette(urgency) for urgency in Urgency}
    for one, other in combinations(Urgency, 2):
        assert outlines[one] != outlines[other]
    assert [urgency_path(urgency).elementCount() for urgency in Urgency] == [5, 5, 4, 13]


def test_what_waits_is_filled_and_what_is_in_hand_is_hollow(theme: Theme) -> None:
    for urgency in Urgency:
        middle = {look: painted(theme, paint_order, urgency, look).pixelColor(16, 16) for look in OrderLook}
        assert middle[OrderLook.WAITING] == theme.urgency(urgency)
        assert middle[OrderLook.IN_HAND] == middle[OrderLook.RESTORED] == theme.ground.land


def test_a_stale_crew_is_dashed_and_keeps_its_colour(theme: Theme) -> None:
    """Stale is an outline, not a hue: the same colours, less of them."""
    fresh = painted(theme, paint_crew, CrewLook.BUSY)
    stale = painted(theme, paint_stale_crew, CrewLook.BUSY)
    full = theme.ground.crew
    assert 0 < pixels_of(stale, full) < pixels_of(fresh, full)
    assert painted(theme, paint_stale_crew, CrewLook.FREE) != stale, "free and busy stay apart"


def test_a_crew_points_where_it_drives(theme: Theme) -> None:
    north = painted(theme, paint_crew_heading, CrewLook.FREE, 0.0)
    east = painted(theme, paint_crew_heading, CrewLook.FREE, 90.0)
    full = theme.ground.crew
    assert north.pixelColor(16, 10) == full
    assert east.pixelColor(21, 16) == full
    assert north.pixelColor(21, 16) != full


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_symbol_is_drawn_for_the_pixels_of_the_screen(theme: Theme, ratio: float) -> None:
    pixmap = symbol_pixmap(Urgency.EMERGENCY, theme, size=16, ratio=ratio)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (16 * ratio, ratio)
    assert pixmap.toImage().pixelColor(int(8 * ratio), int(8 * ratio)) == theme.emergency


def test_an_icon_stays_sharp_at_double_ratio(theme: Theme) -> None:
    assert symbol_icon(Urgency.CRITICAL, theme).pixmap(QSize(16, 16), 2.0).width() == 32


def test_the_theme_dresses_the_application(theme: Theme, qapp: QApplication) -> None:
    before = qapp.palette(), qapp.styleSheet(), qapp.style().name()
    try:
        apply_theme(qapp, theme)
        assert qapp.palette().color(QPalette.ColorRole.Window) == theme.window
        assert qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) != theme.text
        assert theme.selection.name() in qapp.styleSheet()
        menu = QMenu()
        menu.addAction("Assign")
        menu.resize(menu.sizeHint())
        edge = menu.grab().toImage().pixelColor(0, menu.height() // 2)
        assert edge == theme.dim, "a menu ends where what lies under it begins"
    finally:
        qapp.setStyleSheet(before[1])
        qapp.setStyle(before[2])
        qapp.setPalette(before[0])


def test_a_box_without_a_tick_can_be_seen(theme: Theme, qapp: QApplication) -> None:
    """Signs that say a state stand out 3 : 1 from what is around them (WCAG 1.4.11)."""
    before = qapp.palette(), qapp.styleSheet(), qapp.style().objectName()
    try:
        apply_theme(qapp, theme)
        for box in (QCheckBox(), QRadioButton()):
            box.resize(box.sizeHint())
            image = box.grab().toImage()
            middle = image.height() // 2
            row = [image.pixelColor(x, middle) for x in range(image.width())]
            assert max(contrast(colour, theme.window) for colour in row) >= 3, type(box).__name__
    finally:
        qapp.setStyleSheet(before[1])
        qapp.setStyle(before[2])
        qapp.setPalette(before[0])


def test_the_font_writes_chinese_with_digits_of_equal_width(qapp: QApplication) -> None:
    family = load_fonts(qapp)
    assert qapp.font().family() == family == "Noto Sans SC"
    metrics = QFontMetricsF(qapp.font())
    assert all(metrics.inFontUcs4(ord(sign)) for sign in "派喆珺玥昇")
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_quotation_marks_are_as_wide_as_the_language_writes_them(qapp: QApplication) -> None:
    load_fonts(qapp)
    write_quotes_of(qapp, "en")
    english = QFontMetricsF(qapp.font())
    assert english.horizontalAdvance("“派”") < 2 * english.horizontalAdvance("派")
    assert len({english.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    set_text_size(qapp, 150)
    large = QFontMetricsF(qapp.font())
    assert large.horizontalAdvance("“派”") < 2 * large.horizontalAdvance("派")
    set_text_size(qapp, 100)
    write_quotes_of(qapp, "zh_CN")
    chinese = QFontMetricsF(qapp.font())
    assert chinese.horizontalAdvance("“派”") == pytest.approx(3 * chinese.horizontalAdvance("派"), abs=1)
    load_fonts(qapp)


def test_a_font_without_chinese_is_known_for_it(qapp: QApplication) -> None:
    assert not fonts.writes_chinese("DejaVu Sans")
    assert fonts.writes_chinese(load_fonts(qapp))


def test_no_chinese_font_at_all_is_a_fact_not_boxes(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "PROBE", "\U0001f9ff")
    before = qapp.font()
    with pytest.raises(fonts.ChineseFontMissing) as caught:
        load_fonts(qapp)
    assert caught.value.tried == fonts.chinese_font_file()
    assert qapp.font() == before


def painted(theme: Theme, paint: object, *how: object) -> QImage:
    """One symbol in the middle of 32 × 32 pixels of land."""
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(theme.ground.land)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(16, 16)
    inks = Inks(theme)
    heading = [how[1]] if len(how) == 2 and isinstance(how[1], float) else []
    looks = how[:1] if heading else how
    paint(painter, *looks, inks, *heading)  # type: ignore[operator]
    painter.end()
    return image


def silhouette(urgency: Urgency) -> bytes:
    image = QImage(24, 24, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(12, 12)
    painter.fillPath(urgency_path(urgency), Qt.GlobalColor.white)
    painter.end()
    return bytes(image.constBits())


def pixels_of(image: QImage, colour: QColor) -> int:
    return sum(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))


def contrast(one: QColor, other: QColor) -> float:
    """WCAG contrast ratio, 1 … 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: QColor) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_window_for_larger_text_is_larger_as_far_as_the_screen_goes(qapp: QApplication) -> None:
    part, usual = QWidget(), QSize(400, 300)
    fonts.resize_for_text(part, usual)
    assert part.size() == usual
    fonts.enlarge(part, 1.5)
    part.ensurePolished()
    fonts.resize_for_text(part, usual)
    assert part.size() == QSize(600, 450)
    fonts.resize_for_text(part, QSize(5000, 300))
    assert part.size() == QSize(5000, 450), "never less than at the usual size"
    fonts.resize_for_text(part, QSize(700, 300))
    assert part.width() == min(1050, part.screen().availableSize().width())


def test_an_open_window_follows_the_size_of_the_text(qapp: QApplication) -> None:
    part = QWidget()
    fonts.resize_for_text(part, QSize(400, 300))
    part.show()
    for times, size in ((1.5, QSize(600, 450)), (1.0, QSize(400, 300))):
        fonts.enlarge(part, times)
        part.ensurePolished()
        assert part.size() == size
    part.resize(440, 330)
    fonts.enlarge(part, 1.5)
    part.ensurePolished()
    assert part.size() == QSize(660, 495), "what a hand has drawn grows too"
    part.close()
