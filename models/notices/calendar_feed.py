"""Notices as an iCalendar feed (RFC 5545, 5546), which telephones and offices subscribe to."""

from collections.abc import Iterable
from datetime import UTC
from typing import TYPE_CHECKING

from models.entities.notices import NoticeKind
from models.notices.composing import NoticeText
from models.notices.notice import Notice

if TYPE_CHECKING:
    from icalendar import Event

_PRODUCT = "-//Yike//Outage notices//ZH"


def calendar_feed(notices: Iterable[tuple[Notice, NoticeText]], *, domain: str, name: str) -> bytes:
    """The newest notice of each number, by start, times in UTC. An outage keeps its UID from the first notice to the
    last and its SEQUENCE grows, so that calendars move their entry rather than make another; a cancelled one stays in
    the feed as cancelled. The method is CANCEL where all are cancelled, else PUBLISH. `domain` makes the UIDs the
    utility's own; `name` is what the calendar is called."""
    from icalendar import Calendar  # a start needs not wait for it

    newest = _newest(notices)
    cancelled = bool(newest) and all(notice.kind is NoticeKind.CANCELLED for notice, _ in newest)
    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "CANCEL" if cancelled else "PUBLISH")
    calendar.add("NAME", name)
    calendar.add("X-WR-CALNAME", name)
    for notice, text in newest:
        calendar.add_component(_event(notice, text, domain))
    return bytes(calendar.to_ical())


def _newest(notices: Iterable[tuple[Notice, NoticeText]]) -> list[tuple[Notice, NoticeText]]:
    found: dict[str, tuple[Notice, NoticeText]] = {}
    for one in notices:
        known = found.get(one[0].number)
        if known is None or known[0].sequence < one[0].sequence:
            found[one[0].number] = one
    return sorted(found.values(), key=lambda one: (one[0].window.start, one[0].number))


def _event(notice: Notice, text: NoticeText, domain: str) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("UID", f"{notice.number}@{domain}")
    event.add("SEQUENCE", notice.sequence)
    event.add("DTSTAMP", notice.issued_at)
    event.add("CREATED", notice.earlier.first_issued_at if notice.earlier else notice.issued_at)
    event.add("LAST-MODIFIED", notice.issued_at)
    event.add("DTSTART", notice.window.start.astimezone(UTC))
    event.add("DTEND", notice.window.end.astimezone(UTC))
    event.add("STATUS", "CANCELLED" if notice.kind is NoticeKind.CANCELLED else "CONFIRMED")
    # Nobody is busy because the power is off.
    event.add("TRANSP", "TRANSPARENT")
    event.add("SUMMARY", f"{text.title}：{text.areas}")
    event.add("DESCRIPTION", "\n".join(part for part in (text.body, *text.listed, text.advice) if part))
    event.add("LOCATION", text.areas)
    event.add("CONTACT", notice.contact)
    return event
