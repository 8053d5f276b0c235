"""The feed is read back by a library that did not write it."""

from dataclasses import replace
from datetime import UTC
from typing import Any

import vobject

from models.notices.calendar_feed import calendar_feed
from models.notices.notice import Notice
from tests.models.notices.notices import cancelled, extended, first_notice, hours, many_areas, postponed, text_of


def read(*notices: Notice) -> Any:
    pairs = [(notice, text_of(notice)) for notice in notices]
    content = calendar_feed(pairs, domain="yunlan.example", name="云澜市停电公告")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    # A named zone would have to be described in the feed.
    assert b"TZID" not in content
    found = vobject.readOne(content.decode())
    assert found.validate(raiseException=True)
    return found


def other() -> Notice:
    return replace(first_notice(), number="TD-2026-0400", window=hours("2026-10-31 23:00", "2026-11-01 03:00"))


def test_an_outage_is_an_event_in_utc() -> None:
    feed = read(first_notice())
    event = feed.vevent
    notice = first_notice()
    assert (feed.method.value, feed.version.value) == ("PUBLISH", "2.0")
    assert event.uid.value == "TD-2026-0412@yunlan.example"
    assert (event.sequence.value, event.status.value) == ("0", "CONFIRMED")
    assert (event.dtstart.value, event.dtend.value) == (notice.window.start, notice.window.end)
    assert event.dtstart.value.utcoffset() == UTC.utcoffset(None)
    assert event.dtstamp.value == notice.issued_at
    assert event.summary.value == "计划停电公告：李家村1至3号、5号台区；向阳小区1号公变"
    assert "咨询电话：95598\n请提前做好停电准备。" in event.description.value


def test_a_later_notice_moves_the_same_event() -> None:
    (event,) = read(postponed(), first_notice()).vevent_list
    assert event.uid.value == "TD-2026-0412@yunlan.example"
    assert event.sequence.value == "1"
    assert event.dtstart.value == postponed().window.start
    assert event.created.value == first_notice().issued_at
    assert event.last_modified.value == postponed().issued_at
    assert read(extended()).vevent.dtend.value == extended().window.end


def test_a_cancelled_outage_stays_in_the_feed_as_cancelled() -> None:
    feed = read(first_notice(), cancelled(), other())
    assert feed.method.value == "PUBLISH"
    assert [(event.uid.value, event.status.value) for event in feed.vevent_list] == [
        ("TD-2026-0400@yunlan.example", "CONFIRMED"),
        ("TD-2026-0412@yunlan.example", "CANCELLED"),
    ]
    assert read(cancelled()).method.value == "CANCEL"


def test_text_of_any_kind_comes_back_whole() -> None:
    event = read(first_notice(reason="更换,导线;\\n 与：杆塔", areas=many_areas(300))).vevent
    assert "因更换,导线;\\n 与：杆塔，定于" in event.description.value
    assert "等300个台区" in event.location.value
