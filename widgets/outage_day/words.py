"""What board, strip and sheet of the day say of an outage, in the language of the moment."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.dark_areas import areas_left
from models.entities.outage_plans import Window
from models.entities.work_permits import PermitAct, PermitLine, PermitState
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.outage_day.bars import Bars
from widgets.outage_day.reading import Ask, DayGroup, DayLine
from widgets.plans.words import Tone
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import crew_label
from widgets.words.terms import listed, term
from widgets.words.times import clock_time, duration_text, near_moment_text

_NAMED = 8
"""Areas of a part that are named in a line of text."""
_GROUPS = {
    DayGroup.NEEDS: QT_TRANSLATE_NOOP("OutageDay", "Needs somebody now"),
    DayGroup.UNDER_WAY: QT_TRANSLATE_NOOP("OutageDay", "Under way"),
    DayGroup.TO_COME: QT_TRANSLATE_NOOP("OutageDay", "To come"),
    DayGroup.OVER: QT_TRANSLATE_NOOP("OutageDay", "Power is back"),
    DayGroup.CANCELLED: QT_TRANSLATE_NOOP("OutageDay", "Cancelled, postponed"),
}


def day_group_text(group: DayGroup) -> str:
    return QCoreApplication.translate("OutageDay", _GROUPS[group])


def announced_text(hours: Window, day: Window, rules: RuleBook) -> str:
    """ "08:00–16:00"; what does not lie on the day of the board with its own date, said once."""
    if _same_day(hours.start, hours.end, rules):
        return f"{_on_day(hours.start, day, rules)}–{clock_time(hours.end, rules)}"
    return f"{_on_day(hours.start, day, rules)}–{_on_day(hours.end, day, rules)}"


def permit_text(line: DayLine) -> str:
    """The state of the permit, and the step that comes now; before there is one, that."""
    if line.postponed:
        return QCoreApplication.translate("OutageDay", "Postponed")
    if line.group is DayGroup.CANCELLED:
        return QCoreApplication.translate("OutageDay", "Cancelled")
    if line.permit is None:
        return QCoreApplication.translate("OutageDay", "No ticket yet")
    step, on = next_text(line), line.permit.parties_on
    resting = bool(on) and all(party.interrupted for party in on)
    state = QCoreApplication.translate("OutageDay", "Interrupted") if resting else term(line.permit.state)
    return f"{state} ▶ {step}" if step else state


def ask_text(line: DayLine, now: datetime) -> tuple[str, Tone]:
    """What is asked of a person, with sign and span; "" where nothing is."""
    translate = QCoreApplication.translate
    announced = line.bars.announced
    if line.ask is Ask.OVERRUN:
        text = translate("OutageDay", "✕ Over by {span}")
        return text.format(span=_span(line.bars.overrun(now))), Tone.LATE
    if line.ask is Ask.END_NEAR:
        text = translate("OutageDay", "▲ Announced end in {span}")
        return text.format(span=_span(announced.end - now)), Tone.SOON
    if line.ask is Ask.EARTHS:
        text = translate("OutageDay", "▲ Earth wires still on: {count}")
        return text.format(count=line.earths_on), Tone.SOON
    if line.ask is Ask.BACK:
        return translate("OutageDay", "▲ Work has ended, power is not back"), Tone.SOON
    if line.ask is Ask.UNTOLD:
        return translate("OutageDay", "✕ Not published: nobody may be cut off"), Tone.LATE
    if line.ask is Ask.LATE_START:
        text = translate("OutageDay", "▲ {span} after the announced start")
        return text.format(span=_span(now - announced.start)), Tone.SOON
    if line.ask is Ask.START_NEAR:
        text = translate("OutageDay", "▲ Starts in {span}")
        return text.format(span=_span(announced.start - now)), Tone.SOON
    if line.ask is Ask.UNRECORDED:
        return translate("OutageDay", "▲ Hours over, nothing recorded"), Tone.SOON
    if line.group is DayGroup.OVER:
        overrun = line.bars.overrun(now)
        if overrun >= timedelta(minutes=1):
            return translate("OutageDay", "was over by {span}").format(span=_span(overrun)), Tone.CALM
    return "", Tone.CALM


def happened_text(line: DayLine, rules: RuleBook) -> str:
    """The actual times; of hours that nobody was told of, that."""
    if line.untold:
        return QCoreApplication.translate("OutageDay", "not published")
    return real_text(line, rules)


def real_text(line: DayLine, rules: RuleBook) -> str:
    """The actual times; while a part is back, how much is off still."""
    if not part_is_back(line):
        return actual_text(line.bars, rules)
    text = QCoreApplication.translate("OutageDay", "{time} – {left} of {areas} off")
    left, areas = len(areas_left(line.plan, line.permit)), len(line.plan.content.scope.areas)
    start = near_moment_text(line.bars.spells[-1].off, now=line.bars.announced.start, rules=rules)
    return text.format(time=start, left=f"{left:,}", areas=f"{areas:,}")


def part_is_back(line: DayLine) -> bool:
    """Some areas have power again while the rest is off."""
    return line.permit is not None and line.permit.power_off and bool(line.permit.areas_back)


def sample_texts() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """About the longest that the board says of what is asked, and of size and crew, in this language: columns are wide
    enough for them."""
    translate = QCoreApplication.translate
    late = translate("OutageDay", "▲ {span} after the announced start").format(span=_span(timedelta(minutes=645)))
    untold = translate("OutageDay", "✕ Not published: nobody may be cut off")
    report = f"{term(PermitState.OPENED)} ▶ {term(PermitAct.REPORT_DE_ENERGISING)}"
    return (late, untold, report), (size_text(99, 9999), "GQ5 港区配电运检班 · 廖信霁")


def longest_crew() -> str:
    """About the longest name of a crew: read in full where there is room for it."""
    return "KF5 开发区配电运维抢修一班 · 欧阳信霁"


def size_text(areas: int, customers: int) -> str:
    text = QCoreApplication.translate("BoardModel", "areas: {areas} · customers: {customers}")
    return text.format(areas=f"{areas:,}", customers=f"{customers:,}")


def reach_text(line: DayLine) -> str:
    """Areas and customers; where some areas came back before the rest, how many of them are off still."""
    scope, permit = line.plan.content.scope, line.permit
    if permit is None or not part_is_back(line):
        return size_text(len(scope.areas), scope.customers)
    text = QCoreApplication.translate("BoardModel", "off: {left} of {areas} areas · customers: {customers}")
    back = sum(part.customers for part in permit.spells[-1].parts)
    left, customers = len(areas_left(line.plan, permit)), max(scope.customers - back, 0)
    return text.format(left=f"{left:,}", areas=f"{len(scope.areas):,}", customers=f"{customers:,}")


def areas_text(line: PermitLine) -> str:
    """The areas that came back by it before the rest; "" of all other lines."""
    if not line.areas:
        return ""
    more = len(line.areas) - _NAMED
    names = listed(line.areas[:_NAMED])
    text = QCoreApplication.translate("OutageDay", "areas: {names}")
    if more > 0:
        text = QCoreApplication.translate("OutageDay", "areas: {names} and {count} more")
    return text.format(names=names, count=f"{more:,}")


def next_text(line: DayLine) -> str:
    """The step that comes now; "" if none does."""
    return "" if line.next is None else term(line.next)


def actual_text(bars: Bars, rules: RuleBook) -> str:
    """ "08:03–15:40", "08:03 – off"; with its day where another could be meant. "–" while nothing has happened."""
    if not bars.spells:
        return "–"
    off, back = bars.spells[0].off, bars.spells[-1].back
    near = bars.announced.start
    start = near_moment_text(off, now=near, rules=rules)
    if back is None:
        return QCoreApplication.translate("OutageDay", "{time} – still off").format(time=start)
    end = clock_time(back, rules) if _same_day(off, back, rules) else near_moment_text(back, now=off, rules=rules)
    return f"{start}–{end}"


def crew_text(line: DayLine, picture: Picture) -> str:
    """Who is there: the crew of the permit, else the person in charge by the plan."""
    taken = line.permit.taken_over_by if line.permit is not None else ""
    leader = taken or line.plan.content.leader
    crew = line.permit.crew if line.permit is not None else None
    parts = ("" if crew is None else crew_label(crew, picture), leader)
    return " · ".join(part for part in parts if part)


def _span(span: timedelta) -> str:
    return duration_text(max(span, timedelta()))


def _on_day(at: datetime, day: Window, rules: RuleBook) -> str:
    if day.start <= at <= day.end:
        return "24:00" if at == day.end else clock_time(at, rules)
    local = at.astimezone(rules.zone)
    return f"{local.month:02}-{local.day:02} {clock_time(at, rules)}"


def _same_day(one: datetime, other: datetime, rules: RuleBook) -> bool:
    return one.astimezone(rules.zone).date() == other.astimezone(rules.zone).date()
