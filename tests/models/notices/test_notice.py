"""What a notice has to hold before it may go out (N-9), and how one follows another (N-13)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.entities.notices import NoticeKind
from models.entities.outage_plans import Window
from models.errors import DispatchError, Incomplete, RuleBroken
from models.notices.notice import Notice, NoticeField, check, missing_in
from models.rules.notice_law import is_announced
from tests.models.builders import rule_book
from tests.models.notices.notices import area, cancelled, extended, first_notice, following, hours, postponed

RULES = rule_book()


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [
        ({"areas": ()}, (NoticeField.AREAS, NoticeField.LINES)),
        ({"areas": (area(0), replace(area(1), name=" "))}, (NoticeField.AREAS,)),
        ({"areas": (area(0), area(1, line=""))}, (NoticeField.LINES,)),
        ({"reason": " \n"}, (NoticeField.REASON,)),
        ({"contact": ""}, (NoticeField.CONTACT,)),
        ({"window": hours("2026-11-05 08:00", "2026-11-05 08:00")}, (NoticeField.WINDOW,)),
        ({"work": ""}, ()),
    ],
)
def test_area_line_time_reason_and_contact_have_to_be_said(left_out: Any, missing: tuple[NoticeField, ...]) -> None:
    notice = first_notice(**left_out)
    assert missing_in(notice) == missing
    if missing:
        with pytest.raises(Incomplete) as refused:
            check(notice, RULES)
        assert (refused.value.rule, refused.value.facts) == ("N-9", {"missing": missing})


def test_short_switching_is_not_announced() -> None:
    start = first_notice().window.start
    short = RULES.duration("N-13.short_switching")
    assert not is_announced(Window(start, start + short), RULES)
    assert is_announced(Window(start, start + short + timedelta(seconds=1)), RULES)
    with pytest.raises(RuleBroken) as refused:
        check(first_notice(window=Window(start, start + short)), RULES)
    assert refused.value.code == "notice_not_announced"


@pytest.mark.parametrize("notice", [first_notice(), postponed(), extended(), cancelled()], ids=lambda n: n.kind.value)
def test_a_whole_chain_may_go_out(notice: Notice) -> None:
    check(notice, RULES)
    assert notice.began_as is NoticeKind.PLANNED


@pytest.mark.parametrize(
    "notice",
    [
        replace(postponed(), earlier=None),
        replace(postponed(), sequence=0),
        replace(first_notice(), sequence=1),
        replace(postponed(), kind=NoticeKind.PLANNED),
        replace(postponed(), issued_at=first_notice().issued_at - timedelta(seconds=1)),
        replace(postponed(), window=first_notice().window),  # not postponed
        replace(extended(), window=first_notice().window),  # no longer than before
        replace(extended(), window=hours("2026-11-05 09:00", "2026-11-05 16:00")),  # another start
        replace(cancelled(), window=postponed().window),  # cancels what nobody was told
    ],
)
def test_what_does_not_fit_what_people_were_told_stays_here(notice: Notice) -> None:
    with pytest.raises(DispatchError) as refused:
        check(notice, RULES)
    assert refused.value.code == "notice_out_of_turn"


def test_the_third_notice_knows_the_first_and_what_was_said_last() -> None:
    second = postponed()
    third = following(
        second,
        kind=NoticeKind.CANCELLED,
        window=second.window,
        reason="检修计划调整",
        issued_at=second.issued_at + timedelta(days=1),
        issuer=second.issuer,
    )
    check(third, RULES)
    assert third.earlier is not None
    assert (third.number, third.sequence) == (second.number, 2)
    assert third.earlier.first_issued_at == first_notice().issued_at
    assert third.earlier.window == second.window
    assert third.began_as is NoticeKind.PLANNED


def test_each_line_is_named_once_in_the_order_of_the_areas() -> None:
    notice = first_notice(areas=(area(0, "乙线"), area(1, "甲线"), area(2, "乙线")))
    assert notice.lines == ("乙线", "甲线")
