"""A rota as a calendar (iCalendar, RFC 5545): one event a duty, the person in its title, the seat in its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from models.entities.shifts import LONGEST_SEAT, Post
from models.imports.layout import Source
from models.imports.problems import ProblemCode, Problems
from models.imports.rota_rows import POST_WORDS

FORESEEN = timedelta(days=92)
"""A duty that recurs for ever is read so far ahead, from yesterday on."""
_PAST = timedelta(days=1)
_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
"""No duty begins so often, and counting such begins of a year takes half a minute."""
_MOST_TIMES = 1_000
_PARTS = re.compile(r"[\s,，、;；:：()（）/|·—–-]+")
"""A title like "值长 王喆", "王喆（值长）" or "On call: wang"."""


@dataclass(frozen=True, slots=True)
class CalendarDuty:
    line: int
    person: str
    post: Post
    seat: str
    start: datetime
    end: datetime


def read_calendar(source: Source, problems: Problems, *, zone: tzinfo, now: datetime) -> list[CalendarDuty]:
    """Every event, the recurring ones as often as they come within `FORESEEN`; empty after noting problems. A day
    without hours is that day by the room's clock, an hour without a zone is of the room's zone."""
    from icalendar import Calendar  # a start needs not wait for it

    try:
        calendars: list[Any] = Calendar.from_ical(source.path.read_bytes(), multiple=True)
    except (ValueError, KeyError, IndexError) as error:
        problems.add(ProblemCode.FILE_UNREADABLE, source.shown, detail=str(error)[:200])
        return []
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    moved = {_moved(event, zone) for event in events if "RECURRENCE-ID" in event}
    found: list[CalendarDuty] = []
    for line, event in enumerate(events, start=1):
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        found += _duties(line, event, moved, _Reading(source.shown, problems, zone, now))
    return sorted(found, key=lambda one: (one.start, one.line))


@dataclass(frozen=True, slots=True)
class _Reading:
    file: str
    problems: Problems
    zone: tzinfo
    now: datetime


def _duties(line: int, event: Any, moved: set[tuple[str, datetime]], on: _Reading) -> Iterator[CalendarDuty]:
    person, post = _person(event)
    if not person:
        on.problems.add(ProblemCode.VALUE_MISSING, on.file, row=line, field="SUMMARY")
        return
    if "DTSTART" not in event or isinstance(event["DTSTART"], list):
        on.problems.add(ProblemCode.VALUE_MISSING, on.file, row=line, field="DTSTART")
        return
    seat = " ".join(str(event.get("LOCATION", "")).split())
    if len(seat) > LONGEST_SEAT:
        on.problems.add(
            ProblemCode.TEXT_TOO_LONG, on.file, row=line, field="LOCATION", value=seat[:60], longest=LONGEST_SEAT
        )
        return
    start = _local(event["DTSTART"].dt, on.zone)
    end = _end(event, start, on.zone)
    own = "RECURRENCE-ID" in event
    try:
        begins = [start] if own else list(_begins(event, start, on))
    except (ValueError, TypeError) as error:
        on.problems.add(ProblemCode.RECURRENCE_UNREADABLE, on.file, row=line, field="RRULE", value=str(error)[:60])
        return
    for begin in begins:
        if own or (str(event.get("UID", "")), begin.astimezone(UTC)) not in moved:
            # by the clock on the wall, so that a night with 23 hours still ends at eight
            until = (begin.replace(tzinfo=None) + (end.replace(tzinfo=None) - start.replace(tzinfo=None))).replace(
                tzinfo=begin.tzinfo
            )
            yield CalendarDuty(line, person, post, seat, begin.astimezone(UTC), until.astimezone(UTC))


def _begins(event: Any, start: datetime, on: _Reading) -> Iterator[datetime]:
    """The event's begins, without those that it excludes; one that recurs only from yesterday on."""
    excluded = {_local(one.dt, on.zone) for one in _dates(event, "EXDATE")}
    further = [_local(one.dt, on.zone) for one in _dates(event, "RDATE")]
    rules = event.get("RRULE")
    times = [start, *further]
    if rules is not None:
        from dateutil.rrule import rruleset, rrulestr

        several = rruleset()
        for rule in rules if isinstance(rules, list) else [rules]:
            if _TOO_OFTEN.intersection(rule.get("FREQ", ())):
                raise ValueError(rule.to_ical().decode())
            several.rrule(rrulestr(_rule_text(rule, on.zone, start), dtstart=start.replace(tzinfo=None)))
        since = max(start.replace(tzinfo=None), (on.now - _PAST).astimezone(start.tzinfo).replace(tzinfo=None))
        until = since + FORESEEN
        naive = several.between(since, until, inc=True)
        if len(naive) > _MOST_TIMES:
            raise ValueError(f"{len(naive)}")
        times = [*(one.replace(tzinfo=start.tzinfo) for one in naive), *further]
    yield from sorted({one for one in times if one not in excluded})


def _rule_text(rule: Any, zone: tzinfo, start: datetime) -> str:
    """The rule for a clock without a zone: its last day is told in the event's own."""
    text: str = rule.to_ical().decode()
    until = rule.get("UNTIL")
    if not until:
        return text
    last = until[0] if isinstance(until, list) else until
    local = _local(last, zone).astimezone(start.tzinfo).replace(tzinfo=None)
    if not isinstance(last, datetime):
        local = local.replace(hour=23, minute=59, second=59)
    return re.sub(r"UNTIL=[0-9TZ]+", f"UNTIL={local:%Y%m%dT%H%M%S}", text)


def _dates(event: Any, name: str) -> list[Any]:
    said = event.get(name)
    if said is None:
        return []
    return [one for part in (said if isinstance(said, list) else [said]) for one in part.dts]


def _end(event: Any, start: datetime, zone: tzinfo) -> datetime:
    """As told, or by its length; a day without an end is that day."""
    if "DTEND" in event:
        return _local(event["DTEND"].dt, zone)
    if "DURATION" in event:
        length: timedelta = event["DURATION"].dt
        return start + length
    return start + timedelta(days=1) if not isinstance(event["DTSTART"].dt, datetime) else start


def _moved(event: Any, zone: tzinfo) -> tuple[str, datetime]:
    return str(event.get("UID", "")), _local(event["RECURRENCE-ID"].dt, zone).astimezone(UTC)


def _local(moment: date | datetime, zone: tzinfo) -> datetime:
    if not isinstance(moment, datetime):
        return datetime.combine(moment, datetime.min.time(), zone)
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment


def _person(event: Any) -> tuple[str, Post]:
    """Who and as what: the words of the title, of which one may name the post; categories may name it too."""
    parts = [part for part in _PARTS.split(str(event.get("SUMMARY", ""))) if part]
    title = " ".join(str(event.get("SUMMARY", "")).split())
    categories = event.get("CATEGORIES")
    further = [str(one) for one in getattr(categories, "cats", ())]
    said = next((word for word in (*parts, *further) if word.casefold() in POST_WORDS), None)
    if said is None:
        return title, Post.DISPATCHER
    if said in parts:
        parts.remove(said)
        title = " ".join(parts)
    return title, POST_WORDS[said.casefold()]
