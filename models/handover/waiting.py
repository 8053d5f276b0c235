"""Service cases by their limits (C-9), and alarms that are on the shelf or that nobody has acknowledged."""

from datetime import UTC, datetime

from models.entities.alarms import Alarm, AlarmState
from models.entities.service_cases import ServiceCase
from models.handover.document import AlarmLine, CaseLine
from models.handover.moment import Moment
from models.rules.case_class import class_of
from models.rules.case_limits import strictest

_SHOWN = frozenset({AlarmState.SHELVED, AlarmState.UNACKNOWLEDGED})
_NEVER = datetime.max.replace(tzinfo=UTC)


def case_lines(on: Moment) -> tuple[CaseLine, ...]:
    """The strictest limit first; cases whose limits have all ended last."""
    lines = (_case(case, on) for case in on.picture.open_cases())
    return tuple(sorted(lines, key=lambda line: (line.due_at or _NEVER, line.case)))


def _case(case: ServiceCase, on: Moment) -> CaseLine:
    limit = strictest(case, on.rules)
    return CaseLine(
        key=f"case/{case.id}",
        case=case.id,
        channel=case.channel,
        grade=class_of(case, on.picture, on.rules).case_class,
        station=case.station,
        due_at=None if limit is None else limit.due_at,
        limit="" if limit is None else limit.step.value,
        supervised=case.supervision is not None,
    )


def alarm_lines(on: Moment) -> tuple[AlarmLine, ...]:
    """Shelved ones first, then by level, the oldest first."""
    standing = ((alarm, alarm.state_at(on.now)) for alarm in on.picture.standing_alarms())
    lines = (_alarm(alarm, state) for alarm, state in standing if state in _SHOWN)
    return tuple(sorted(lines, key=lambda one: (one.state is not AlarmState.SHELVED, -one.level, one.since, one.key)))


def _alarm(alarm: Alarm, state: AlarmState) -> AlarmLine:
    shelved = alarm.shelved if state is AlarmState.SHELVED else None
    return AlarmLine(
        key=f"alarm/{alarm.id}",
        kind=alarm.kind,
        level=alarm.level,
        subject=alarm.subject,
        stations=alarm.stations,
        state=state,
        since=alarm.since,
        shelved_until=None if shelved is None else shelved.until,
        shelved_by=None if shelved is None else shelved.by,
        reason="" if shelved is None else shelved.reason,
    )
