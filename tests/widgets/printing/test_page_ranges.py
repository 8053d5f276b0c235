"""Which pages are meant by what somebody typed, and why not, if none are."""

import pytest

from widgets.printing.page_ranges import BadRange, Slip, pages_meant
from widgets.printing.words import range_text


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", (1, 2, 3, 4, 5, 6, 7, 8)),
        ("  ", (1, 2, 3, 4, 5, 6, 7, 8)),
        ("3", (3,)),
        ("1-3, 7", (1, 2, 3, 7)),
        ("7,1-3", (1, 2, 3, 7)),
        ("2-4 3-5", (2, 3, 4, 5)),
        ("6-", (6, 7, 8)),
        ("-2", (1, 2)),
        ("１－３，７", (1, 2, 3, 7)),
        ("1~2、4；8", (1, 2, 4, 8)),
        ("1 - 3", (1, 2, 3)),
        ("²", (2,)),
    ],
)
def test_pages_are_read_as_people_write_them(typed: str, pages: tuple[int, ...]) -> None:
    assert pages_meant(typed, 8) == pages


@pytest.mark.parametrize(
    ("typed", "bad", "said"),
    [
        ("a", BadRange(Slip.NOT_A_NUMBER, "a", 8), "“a” is no page: pages are written like 1-3, 7."),
        ("1-2-3", BadRange(Slip.NOT_A_NUMBER, "1-2-3", 8), "“1-2-3” is no page: pages are written like 1-3, 7."),
        ("-", BadRange(Slip.NOT_A_NUMBER, "-", 8), "“-” is no page: pages are written like 1-3, 7."),
        ("0", BadRange(Slip.OUT_OF_RANGE, "0", 8), "There is no page 0: the paper has pages 1 to 8."),
        ("2, 9", BadRange(Slip.OUT_OF_RANGE, "9", 8), "There is no page 9: the paper has pages 1 to 8."),
        ("5-3", BadRange(Slip.BACKWARDS, "5-3", 8), "“5-3” runs backwards: the smaller page comes first."),
    ],
)
def test_a_bad_range_says_why(typed: str, bad: BadRange, said: str) -> None:
    with pytest.raises(BadRange) as caught:
        pages_meant(typed, 8)
    assert caught.value == bad
    assert range_text(caught.value) == said
