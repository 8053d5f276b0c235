"""Alarms in words: what, where, in which state, and what to do about each kind."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.alarms.cases import step_of_case
from models.alarms.clocks import KIND_OF_LEG, rule_of_clock
from models.alarms.folding import Card
from models.alarms.seat import SeatAlarmKind
from models.entities.alarms import Alarm, AlarmKind, AlarmState
from models.entities.people import Account
from models.picture import Picture
from models.planning.overruns import remedy_of
from models.planning.responsibility import owner_of_stations
from models.rules.rule_book import RuleBook
from widgets.words.alarm_subjects import subject_text, subject_to_do
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import account_label, station_label
from widgets.words.overrun_warnings import remedy_text
from widgets.words.terms import listed, term
from widgets.words.times import duration_text, near_moment_text

TO_DO: dict[AlarmKind, str] = {
    AlarmKind.DISPATCH_CLOCK: QT_TRANSLATE_NOOP("AlarmToDo", "Assign a crew."),
    AlarmKind.ACCEPT_CLOCK: QT_TRANSLATE_NOOP("AlarmToDo", "Call the crew; assign another if it cannot go."),
    AlarmKind.ARRIVAL_CLOCK: QT_TRANSLATE_NOOP("AlarmToDo", "Ask the crew for its arrival; send a nearer one."),
    AlarmKind.RESTORE_CLOCK: QT_TRANSLATE_NOOP("AlarmToDo", "Ask what is missing; send help; tell the customer."),
    AlarmKind.RETURN_CLOCK: QT_TRANSLATE_NOOP("AlarmToDo", "Have the crew hand the order in."),
    AlarmKind.CALL_BACK_CLOCK: QT_TRANSLATE_NOOP("AlarmToDo", "Call the customer back."),
    AlarmKind.OVERRUN: QT_TRANSLATE_NOOP("AlarmToDo", "Extend the plan before its end; after it, tell the customers."),
    AlarmKind.NOTICE_DUE: QT_TRANSLATE_NOOP("AlarmToDo", "Publish the notice."),
    AlarmKind.IMPORTANT_UNTOLD: QT_TRANSLATE_NOOP("AlarmToDo", "Tell the customer now and record it."),
    AlarmKind.RECIPIENTS_UNTOLD: QT_TRANSLATE_NOOP("AlarmToDo", "Tell those on the list and record it."),
    AlarmKind.CUSTOMER_REFUSED: QT_TRANSLATE_NOOP("AlarmToDo", "Talk to the customer; postpone if need be."),
    AlarmKind.TOLD_OTHERWISE: QT_TRANSLATE_NOOP("AlarmToDo", "Publish the change and tell everybody again."),
    AlarmKind.PLAN_IN_EVENT: QT_TRANSLATE_NOOP("AlarmToDo", "Postpone or cancel the plan, or have supply secured."),
    AlarmKind.FAULT_IN_EVENT: QT_TRANSLATE_NOOP("AlarmToDo", "Restore supply first; report to whoever protects it."),
    AlarmKind.LOAN_DUE: QT_TRANSLATE_NOOP("AlarmToDo", "Have the crew returned, or extend the loan."),
    AlarmKind.ANSWER_DUE: QT_TRANSLATE_NOOP("AlarmToDo", "Call for the answer; then ask the next level."),
    AlarmKind.CASE_DUE: QT_TRANSLATE_NOOP("AlarmToDo", "Contact the customer, or send the reply."),
}
"""Kind → what the person who reads it does."""

_SEAT_TO_DO = {
    SeatAlarmKind.DATABASE_LOST: QT_TRANSLATE_NOOP("AlarmToDo", "Work by phone and paper; nothing is sent from here."),
    SeatAlarmKind.FEED_STOPPED: QT_TRANSLATE_NOOP("AlarmToDo", "Ask crews for their positions; have the feed mended."),
    SeatAlarmKind.BACKUP_FAILED: QT_TRANSLATE_NOOP("AlarmToDo", "Have disk and folder of the backup looked at."),
}


@dataclass(frozen=True, slots=True)
class AlarmWords:
    """Everything that words need to know besides the alarm itself."""

    picture: Picture
    rules: RuleBook
    account: Account

    def what(self, alarm: Alarm, now: datetime) -> str:
        """ "Arrival limit T-1: 3 min left, by 14:32"."""
        translate = QCoreApplication.translate
        kind = term(alarm.kind)
        if alarm.kind in _CLOCKS:
            kind = translate("Alarms", "{kind} {rule}").format(kind=kind, rule=rule_of_clock(alarm.id))
        if alarm.kind is AlarmKind.CASE_DUE:
            kind = translate("Alarms", "{kind}, {step}").format(kind=kind, step=term(step_of_case(alarm.id)))
        if alarm.due_at is None or alarm.cleared_at is not None:
            return kind
        left = alarm.due_at - now
        if abs(left) < _MINUTE:
            text = (
                translate("Alarms", "{kind}: less than a minute left, by {time}")
                if alarm.due_at > now
                else translate("Alarms", "{kind}: over since {time}")
            )
        else:
            text = (
                translate("Alarms", "{kind}: {span} left, by {time}")
                if alarm.due_at > now
                else translate("Alarms", "{kind}: over by {span}, since {time}")
            )
        time = near_moment_text(alarm.due_at, now=now, rules=self.rules)
        return text.format(kind=kind, span=duration_text(abs(left)), time=time)

    def where(self, alarm: Alarm) -> str:
        """ "26112100042 · Jiangbei Street 8"."""
        thing = subject_text(alarm, self.picture)
        if thing:
            return thing
        order = None if alarm.order is None else self.picture.orders.get(alarm.order)
        plan = None if alarm.plan is None else self.picture.plans.get(alarm.plan)
        parts = [str(alarm.order or alarm.plan or alarm.subject)]
        if order is not None:
            parts.append(order.place.address)
        elif plan is not None:
            parts.append(plan.content.section or plan.content.work)
        return " · ".join(part for part in parts if part)

    def to_do(self, alarm: Alarm, now: datetime) -> str:
        plan = None if alarm.plan is None else self.picture.plans.get(alarm.plan)
        if alarm.kind is AlarmKind.OVERRUN and plan is not None:
            return remedy_text(remedy_of(plan, self.account, self.picture, now))
        return subject_to_do(alarm, self.picture) or kind_to_do(alarm.kind)

    def state(self, alarm: Alarm, state: AlarmState, now: datetime) -> str:
        """ "acknowledged, Li Na, 14:20"; "shelved until 15:00: no parts"."""
        said = term(state)
        if state is AlarmState.SHELVED and alarm.shelved is not None:
            text = QCoreApplication.translate("Alarms", "shelved until {time} by {by}: {reason}")
            time = near_moment_text(alarm.shelved.until, now=now, rules=self.rules)
            by = account_label(alarm.shelved.by, self.picture)
            return text.format(time=time, by=by, reason=alarm.shelved.reason)
        if state is AlarmState.ACKNOWLEDGED and alarm.acknowledged is not None:
            by = account_label(alarm.acknowledged.by, self.picture)
            time = near_moment_text(alarm.acknowledged.at, now=now, rules=self.rules)
            return listed((said, by, time))
        return said

    def stations(self, alarm: Alarm) -> str:
        return listed(station_label(station, self.picture) for station in alarm.stations)

    def told(self, alarm: Alarm, now: datetime) -> str:
        """All of it on one line, for the message bar."""
        text = QCoreApplication.translate("Alarms", "{where}: {what}. {to_do}")
        return text.format(where=self.where(alarm), what=self.what(alarm, now), to_do=self.to_do(alarm, now))

    def told_for_owner(self, alarm: Alarm, now: datetime) -> str:
        """To somebody else, because its owner has not acknowledged it."""
        owner = owner_of_stations(alarm.stations, self.picture)
        by = "" if owner is None else account_label(owner, self.picture)
        text = QCoreApplication.translate("Alarms", "Not acknowledged by {owner} – {told}")
        return text.format(owner=by, told=self.told(alarm, now))


def kind_to_do(kind: AlarmKind) -> str:
    return QCoreApplication.translate("AlarmToDo", TO_DO[kind])


def seat_to_do(kind: SeatAlarmKind) -> str:
    return QCoreApplication.translate("AlarmToDo", _SEAT_TO_DO[kind])


def card_states(card: Card) -> str:
    """ "12 unacknowledged, 20 acknowledged"."""
    template = QCoreApplication.translate("Alarms", "{count} {state}")
    counts = ((card.count(state), state) for state in AlarmState)
    return listed(template.format(count=count, state=term(state)) for count, state in counts if count)


_MINUTE = timedelta(minutes=1)
_CLOCKS = frozenset(KIND_OF_LEG.values())
