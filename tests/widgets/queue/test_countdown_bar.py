"""The countdown's bar is told by its form, whoever sees no difference between its colours."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from models.rules.arrival_clocks import ClockState
from tests.widgets import pictures as make
from widgets.queue.columns import BAR_WIDTH
from widgets.queue.queue_model import QueueModel
from widgets.queue.row_painter import RowPainter
from widgets.queue.time_left import TimeLeft, time_left
from widgets.theme import Theme, dark_theme, light_theme

RULES = make.rule_book()
TALL = 20


def form_of(left: TimeLeft, theme: Theme) -> set[tuple[int, int]]:
    """Pixels that stand out from the row, whatever their colour."""
    model = QueueModel(picture=make.picture_of(make.order()), rules=RULES, now=make.NOW)
    image = QImage(BAR_WIDTH, TALL, QImage.Format.Format_RGB32)
    image.fill(theme.base)
    painter = QPainter(image)
    RowPainter(model=model, theme=theme)._paint_bar(painter, QRectF(0, 8, BAR_WIDTH, 4), left, grey=False)
    painter.end()
    background = {theme.base.rgb(), theme.line.rgb()}
    return {(x, y) for x in range(BAR_WIDTH) for y in range(TALL) if image.pixel(x, y) not in background}


@pytest.mark.parametrize("theme", [dark_theme(), light_theme()], ids=["dark", "light"])
def test_in_time_near_and_late_have_three_forms(qapp: QApplication, theme: Theme) -> None:
    left = replace(time_left(make.order(), rules=RULES, now=make.NOW), used=1.0)
    calm = form_of(replace(left, state=ClockState.RUNNING), theme)
    near = form_of(replace(left, state=ClockState.URGENT), theme)
    late = form_of(replace(left, state=ClockState.BREACHED), theme)
    height = {name: len({y for _, y in form}) for name, form in (("calm", calm), ("near", near), ("late", late))}
    assert height["near"] > height["calm"]
    assert height["late"] == height["near"]
    assert {x for x, _ in near} == set(range(BAR_WIDTH))
    gaps = set(range(BAR_WIDTH)) - {x for x, _ in late}
    assert len(gaps) >= 6


def test_a_bar_still_tells_how_much_is_used_up(qapp: QApplication) -> None:
    left = time_left(make.order(), rules=RULES, now=make.NOW)
    forms = [form_of(replace(left, state=ClockState.RUNNING, used=used), dark_theme()) for used in (0.25, 0.5, 0.75)]
    widths = [len({x for x, _ in form}) for form in forms]
    assert widths == [BAR_WIDTH * share // 4 for share in (1, 2, 3)]
