"""Rows of a layer by their codes."""

import pytest
import shapely

from models.territory.territory import make_layer


@pytest.mark.parametrize(
    ("codes", "rows"),
    [((), []), (("B", "A"), [1, 0]), (("no such area", "C", "C"), [2, 2])],
)
def test_codes_become_rows_in_their_order_without_those_that_nobody_knows(
    codes: tuple[str, ...], rows: list[int]
) -> None:
    layer = make_layer("areas", ["A", "B", "C"], [""] * 3, [shapely.box(n, 0, n + 1, 1) for n in range(3)])
    found = layer.rows_of(codes)
    assert found.tolist() == rows and found.dtype == "int64"
    assert layer.rows_of(frozenset(codes)).tolist() == [layer.rows[code] for code in frozenset(codes) if code in "ABC"]
