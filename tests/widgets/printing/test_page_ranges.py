"""Which pages are meant by what somebody typed, and why not, if none are."""

import pytest

from models.errors import Unavailable
from widgets.printing.page_ranges import pages_meant


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
    ("typed", "code", "facts"),
    [
        ("a", "page_not_a_number", {"part": "a"}),
        ("1-2-3", "page_not_a_number", {"part": "1-2-3"}),
        ("-", "page_not_a_number", {"part": "-"}),
        ("0", "page_out_of_range", {"page": 0, "last": 8}),
        ("2, 9", "page_out_of_range", {"page": 9, "last": 8}),
        ("5-3", "page_range_backwards", {"part": "5-3"}),
    ],
)
def test_a_bad_range_says_why(typed: str, code: str, facts: dict[str, object]) -> None:
    with pytest.raises(Unavailable) as caught:
        pages_meant(typed, 8)
    assert (caught.value.code, caught.value.facts) == (code, facts)
