"""A measured value is no finer than the map that somebody pointed at."""

import pytest

from widgets.words.measures import measured_area_text, measured_length_text, round_step


@pytest.mark.parametrize(
    ("metres", "pixel", "text"),
    [
        (1234.4, 0.2, "1,234 m"),
        (1234.4, 3.0, "1,235 m"),
        (1234.4, 12.0, "1,240 m"),
        (9_994.0, 3.0, "9,995 m"),
        (12_345.0, 3.0, "12.345 km"),
        (12_345.0, 12.0, "12.34 km"),
        (123_456.0, 150.0, "123.4 km"),
        (0.0, 3.0, "0 m"),
    ],
)
def test_lengths(metres: float, pixel: float, text: str) -> None:
    assert measured_length_text(metres, pixel) == text


@pytest.mark.parametrize(
    ("area", "around", "pixel", "text"),
    [
        (8_164.0, 400.0, 0.5, "8,200 m²"),
        (8_164.0, 400.0, 0.05, "8,160 m²"),
        (1_234_567.0, 4_500.0, 10.0, "1.25 km²"),
        (1_234_567.0, 4_500.0, 1.0, "1.235 km²"),
        (0.0, 0.0, 3.0, "0 m²"),
    ],
)
def test_areas(area: float, around: float, pixel: float, text: str) -> None:
    assert measured_area_text(area, around, pixel) == text


@pytest.mark.parametrize(("least", "step"), [(0.05, 1), (1, 1), (1.1, 2), (5, 5), (5.1, 10), (150, 200)])
def test_steps(least: float, step: float) -> None:
    assert round_step(least) == step
