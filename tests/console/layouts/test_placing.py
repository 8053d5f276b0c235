"""A window that no hand can reach is brought in; one that can be gripped is left alone."""

import pytest
from PySide6.QtCore import QRect

from console.layouts.placing import brought_in, is_reachable

LEFT, RIGHT = QRect(0, 0, 1920, 1040), QRect(1920, 0, 2560, 1440)


@pytest.mark.parametrize(
    "frame",
    [
        QRect(100, 100, 800, 600),
        QRect(1800, 100, 800, 600),  # over both
        QRect(-680, 100, 800, 600),  # 120 points of its title are left
        QRect(100, 1020, 800, 600),  # more than half of the title's height
        QRect(0, 0, 1920, 1040),
        QRect(100, 100, 90, 60),  # narrower than a grip
    ],
)
def test_what_can_be_gripped_is_reachable(frame: QRect) -> None:
    assert is_reachable(frame, [LEFT, RIGHT])


@pytest.mark.parametrize(
    "frame",
    [
        QRect(5000, 100, 800, 600),
        QRect(-700, 100, 800, 600),
        QRect(100, -100, 800, 600),  # its lower part is seen, its title is not
        QRect(100, 1030, 800, 600),  # behind the panel below
    ],
)
def test_what_cannot_is_brought_onto_the_nearest_screen(frame: QRect) -> None:
    assert not is_reachable(frame, [LEFT, RIGHT])
    place = brought_in(frame, [LEFT, RIGHT])
    assert is_reachable(place, [LEFT, RIGHT])
    assert place.size() == frame.size()
    nearest = RIGHT if frame.x() > 4000 else LEFT
    assert nearest.contains(place)


def test_what_is_larger_than_the_screen_fills_it() -> None:
    assert brought_in(QRect(1920, 0, 2560, 1440), [LEFT]) == LEFT
