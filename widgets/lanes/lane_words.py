"""What the lanes say: beside a crew's name, and about whatever the pointer rests on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.alarms.alarm_signs import AlarmSign
from models.entities.fixes import Fix
from models.entities.orders import OrderState, WorkOrder
from models.ids import CrewId
from models.picture import Picture
from models.planning.crew_spells import Part, Spell, arrival_estimate
from models.planning.duty_spans import DutySpan
from models.planning.positions import fix_age
from models.rules.arrival_clocks import Clock
from models.rules.rule_book import RuleBook
from models.working_set import ARCHIVE_STAYS, archived_after
from widgets.crews.crew_rows import CrewRow, Group
from widgets.inspector.clock_words import due_text, name_text, reading_text
from widgets.lanes.lane_stock import Bar
from widgets.words.names import account_label, crew_label
from widgets.words.rule_words import rule_text
from widgets.words.terms import listed, term
from widgets.words.times import age_text, duration_text, moment_text


@dataclass(frozen=True, slots=True)
class Scene:
    """What every text is read from."""

    picture: Picture
    rules: RuleBook
    fixes: Mapping[CrewId, Fix]
    now: datetime
    alarms: Mapping[str, AlarmSign] = field(default_factory=dict)
    """By the ids of orders, among others."""

    def time(self, at: datetime) -> str:
        return moment_text(at, now=self.now, rules=self.rules)

    def moment(self, seconds: float) -> datetime:
        return datetime.fromtimestamp(seconds, UTC)


def lane_note(row: CrewRow, scene: Scene) -> str:
    """How free the crew is, in a few signs: "free 25 min", "≈ 15:20" by an estimate, "end unknown"."""
    translate = QCoreApplication.translate
    if row.group is not Group.BUSY:
        words = {
            Group.STANDBY: translate("Lanes", "free {age}"),
            Group.BREAK: translate("Lanes", "break {age}"),
            Group.OFF_DUTY: translate("Lanes", "off duty"),
        }[row.group]
        return words.format(age="" if row.since is None else age_text(scene.now - row.since)).strip()
    if row.permit is not None:
        return row.state
    ends = estimated_end(row.crew.id, scene)
    if ends is None:
        return _without_end(row.crew.id, scene)
    return translate("Lanes", "≈ {time}").format(time=scene.time(ends))


def estimated_end(crew: CrewId, scene: Scene) -> datetime | None:
    """When all that the crew holds is done by people's estimates; None if one lacks or has passed."""
    estimates = [order.estimate for order in scene.picture.orders_of_crew(crew)]
    ends = [one.at for one in estimates if one is not None and one.at > scene.now]
    return max(ends) if ends and len(ends) == len(estimates) else None


def _without_end(crew: CrewId, scene: Scene) -> str:
    estimates = [order.estimate for order in scene.picture.orders_of_crew(crew)]
    if any(one is not None and one.at <= scene.now for one in estimates):
        return QCoreApplication.translate("Lanes", "estimate passed")
    return QCoreApplication.translate("Lanes", "end unknown")


def crew_text(row: CrewRow, scene: Scene) -> str:
    """For the name of a lane."""
    lines = [
        row.label,
        listed(word for word in (row.station, term(row.crew.kind), row.crew.vehicle) if word),
        _state(row, scene),
        *(f"{order.id} · {term(order.state)} · {order.place.address}" for order in _held(row, scene)),
    ]
    fix = scene.fixes.get(row.crew.id)
    if fix is not None:
        text = QCoreApplication.translate("MapCard", "Position of {age} ago")
        lines.append(text.format(age=age_text(fix_age(fix, scene.now))))
    return "\n".join(line for line in lines if line)


def alarm_of(bar: Bar, scene: Scene) -> AlarmSign | None:
    """What stands about the order, on the lane of the crew that has it or had it last."""
    order = scene.picture.orders.get(bar.order)
    own = order is not None and order.crew == bar.spell.crew
    return scene.alarms.get(bar.order) if own else None


def bar_text(bar: Bar, clock: Clock | None, scene: Scene) -> str:
    """Every time of the spell and how long it took, what is only estimated and by what, the limit that comes next."""
    spell, order = bar.spell, scene.picture.orders.get(bar.order)
    if order is None:
        return bar.order
    lines = [
        " · ".join((order.id, term(order.urgency), term(order.state))),
        order.place.address,
        crew_label(spell.crew, scene.picture),
        *(_part_text(part, scene) for part in spell.parts),
        *_ending(spell, order, scene),
    ]
    if clock is not None and spell.ended is None:
        due, left = due_text(clock, scene.now, scene.rules), reading_text(clock, scene.now, scene.rules)
        words = QCoreApplication.translate("Lanes", "Next limit: {name}, {due} ({left})")
        lines.append(words.format(name=name_text(clock, scene.rules), due=due, left=left))
    alarm = alarm_of(bar, scene)
    if alarm is not None:
        lines.append(QCoreApplication.translate("Lanes", "Alarm: {sign}").format(sign=listed(map(term, alarm))))
    if any(stage.corrects is not None for stage in order.stages):
        lines.append(QCoreApplication.translate("Lanes", "Corrected since; the bar keeps the times first written."))
    return "\n".join(line for line in lines if line)


def ground_text(row: CrewRow, moment: float, *, bars: tuple[Bar, ...], duty: list[DutySpan], scene: Scene) -> str:
    """For a spot of a lane without a bar: how long the crew had nothing, and its duty then."""
    at = scene.moment(moment)
    return "\n".join((row.label, _gap_text(at, moment, bars=bars, scene=scene), _duty_text(row, at, duty, scene)))


def edge_text(scene: Scene) -> str:
    """What is missing before the edge of what the window holds."""
    words = QCoreApplication.translate("Lanes", "Before {time} archived orders are missing: {hours} h are kept here")
    hours = round(ARCHIVE_STAYS / timedelta(hours=1))
    return words.format(time=scene.time(archived_after(scene.now)), hours=hours)


def _state(row: CrewRow, scene: Scene) -> str:
    if row.since is None:
        return row.state
    free = row.group is Group.STANDBY
    return _since(QCoreApplication.translate("Lanes", "Free") if free else row.state, row.since, scene)


def _held(row: CrewRow, scene: Scene) -> list[WorkOrder]:
    return scene.picture.orders_of_crew(row.crew.id)


def _part_text(part: Part, scene: Scene) -> str:
    if part.ended is None:
        return _since(term(part.phase), part.started, scene)
    return _from_to(term(part.phase), part.started, part.ended, scene)


def _ending(spell: Spell, order: WorkOrder, scene: Scene) -> Iterator[str]:
    translate = QCoreApplication.translate
    if spell.ended is not None and spell.end is not None:
        yield translate("Lanes", "{what} {time}").format(what=term(spell.end), time=scene.time(spell.ended))
        return
    if order.paused:
        pause = order.pauses[-1]
        yield _since(
            translate("Lanes", "Suspended: {reason}").format(reason=term(pause.reason)), pause.started_at, scene
        )
    arrival = arrival_estimate(order, fixes=scene.fixes, rules=scene.rules, now=scene.now)
    if arrival is not None:
        words = translate("Lanes", "≈ There at {time}, from the position of {age} ago. {rule}")
        age = age_text(fix_age(scene.fixes[spell.crew], scene.now))
        yield words.format(time=scene.time(arrival), age=age, rule=rule_text("YK-3", scene.rules))
    yield _restoration(order, scene)


def _restoration(order: WorkOrder, scene: Scene) -> str:
    translate = QCoreApplication.translate
    if order.state is OrderState.RESTORED:
        return ""
    estimate = order.estimate
    if estimate is None:
        return translate("Lanes", "Nobody has said when power will be back.")
    if estimate.at > scene.now:
        words = translate("Lanes", "≈ Power back at {time}, said by {who} {age} ago (T-8) {reason}")
    else:
        words = translate("Lanes", "≈ Power back at {time} has passed, said by {who} {age} ago (T-8) {reason}")
    return words.format(
        time=scene.time(estimate.at),
        who=account_label(estimate.by, scene.picture),
        age=age_text(scene.now - estimate.made_at),
        reason=estimate.reason,
    ).strip()


def _gap_text(at: datetime, moment: float, *, bars: tuple[Bar, ...], scene: Scene) -> str:
    translate = QCoreApplication.translate
    if at > scene.now:
        if any(bar.spell.ended is None for bar in bars):
            return translate("Lanes", "Busy now; only estimates say until when.")
        return translate("Lanes", "Nothing is assigned for this time.")
    before = [bar.spell.ended for bar in bars if bar.spell.ended is not None and bar.ended <= moment]
    after = [bar.spell.started for bar in bars if bar.started > moment]
    nothing = translate("Lanes", "No order")
    if not after:
        return _since(nothing, max(before), scene) if before else nothing
    if not before:
        return translate("Lanes", "No order known until {time}").format(time=scene.time(min(after)))
    return _from_to(nothing, max(before), min(after), scene)


def _duty_text(row: CrewRow, at: datetime, duty: list[DutySpan], scene: Scene) -> str:
    translate = QCoreApplication.translate
    if at > scene.now:
        return translate("Lanes", "No rota is known: nothing is said of duty to come.")
    span = next((span for span in reversed(duty) if span.started <= at), None)
    if span is None and not duty:
        return translate("Lanes", "{duty} now; since when is not known.").format(duty=term(row.crew.duty))
    if span is None:
        return translate("Lanes", "Duty at this time is not known here.")
    if span.ended is None:
        return _since(term(span.duty), span.started, scene)
    return _from_to(term(span.duty), span.started, span.ended, scene)


def _since(what: str, started: datetime, scene: Scene) -> str:
    words = QCoreApplication.translate("Lanes", "{what} since {time} ({span})")
    return words.format(what=what, time=scene.time(started), span=duration_text(scene.now - started))


def _from_to(what: str, started: datetime, ended: datetime, scene: Scene) -> str:
    words = QCoreApplication.translate("Lanes", "{what} {started} – {ended} ({span})")
    return words.format(
        what=what, started=scene.time(started), ended=scene.time(ended), span=duration_text(ended - started)
    )
