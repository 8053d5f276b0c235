"""Hours, due links and marks of plans in words, as list and sheet say them."""

from datetime import datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan, PlanState, Window
from models.rules.notice_duties import Compliance, NoticeDuty, compliance_of
from models.rules.plan_chain import ChainLink
from models.rules.rule_book import RuleBook
from widgets.plans.standing import PlanGroup
from widgets.words.brief_terms import brief_term
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.terms import listed, term
from widgets.words.times import clock_time, duration_text

_DAYS = (
    QT_TRANSLATE_NOOP("Plans", "Mon"),
    QT_TRANSLATE_NOOP("Plans", "Tue"),
    QT_TRANSLATE_NOOP("Plans", "Wed"),
    QT_TRANSLATE_NOOP("Plans", "Thu"),
    QT_TRANSLATE_NOOP("Plans", "Fri"),
    QT_TRANSLATE_NOOP("Plans", "Sat"),
    QT_TRANSLATE_NOOP("Plans", "Sun"),
)
_GROUPS = {
    PlanGroup.WAITS: QT_TRANSLATE_NOOP("Plans", "Waits for me"),
    PlanGroup.DRAFTS: QT_TRANSLATE_NOOP("Plans", "Drafts"),
    PlanGroup.MINE: QT_TRANSLATE_NOOP("Plans", "On the way, filed or approved by me"),
    PlanGroup.ON_THE_WAY: QT_TRANSLATE_NOOP("Plans", "On the way"),
    PlanGroup.IN_FORCE: QT_TRANSLATE_NOOP("Plans", "In force now"),
    PlanGroup.TO_COME: QT_TRANSLATE_NOOP("Plans", "Approved, to come"),
    PlanGroup.CLOSED: QT_TRANSLATE_NOOP("Plans", "Returned, withdrawn, cancelled"),
    PlanGroup.OVER: QT_TRANSLATE_NOOP("Plans", "Hours over"),
}


class Tone(Enum):
    """How much a text needs a person; its word and sign say the same."""

    CALM = "calm"
    SOON = "soon"
    LATE = "late"


def group_text(group: PlanGroup) -> str:
    return QCoreApplication.translate("Plans", _GROUPS[group])


def day_text(at: datetime, rules: RuleBook, *, near: datetime | None = None) -> str:
    """ "2026-12-01 Tue"; without its year if that is the year of `near`."""
    local = at.astimezone(rules.zone)
    day = QCoreApplication.translate("Plans", _DAYS[local.weekday()])
    if near is not None and near.astimezone(rules.zone).year == local.year:
        text = QCoreApplication.translate("Plans", "{month:02}-{day:02} {weekday}")
    else:
        text = QCoreApplication.translate("Plans", "{year}-{month:02}-{day:02} {weekday}")
    return text.format(year=local.year, month=local.month, day=local.day, weekday=day)


def moment_text(at: datetime, rules: RuleBook, *, near: datetime | None = None) -> str:
    return f"{day_text(at, rules, near=near)} {clock_time(at, rules)}"


def hours_text(window: Window, rules: RuleBook, *, near: datetime | None = None) -> str:
    """ "12-01 Tue 08:00–16:00", over midnight with both days."""
    start = moment_text(window.start, rules, near=near)
    if is_of_one_day(window, rules):
        return f"{start}–{clock_time(window.end, rules)}"
    return f"{start} – {moment_text(window.end, rules, near=near)}"


def is_of_one_day(window: Window, rules: RuleBook) -> bool:
    return window.start.astimezone(rules.zone).date() == window.end.astimezone(rules.zone).date()


def waits_text(link: ChainLink) -> str:
    return QCoreApplication.translate("Plans", "waits for “{link}”").format(link=term(link.id))


def roles_text(link: ChainLink) -> str:
    return listed(term(role) for role in link.roles)


def state_text(plan: OutagePlan) -> str:
    if plan.extension_pending and plan.state is not PlanState.RETURNED:
        text = QCoreApplication.translate("Plans", "Extension: {state}")
        return text.format(state=term(plan.state))
    return term(plan.state)


def brief_state_text(plan: OutagePlan) -> str:
    """For a cell of a list. Of an extension the link that it waits for stands beside it, and says how far it is."""
    if plan.extension_pending and plan.state is not PlanState.RETURNED:
        return QCoreApplication.translate("Plans", "Extension")
    return brief_term(plan.state)


def notice_standing(duty: NoticeDuty, now: datetime) -> Compliance:
    """Of a duty that was judged before, as it stands at `now`."""
    return duty.state if duty.latest is None else compliance_of(duty.done_at, duty.latest, now)


def left_text(duty: NoticeDuty, now: datetime, *, soon: float = 24 * 3600) -> tuple[str, Tone]:
    """How a duty stands with sign and word, and, while it is open, how long it still may be; SOON within `soon`
    seconds."""
    state = notice_standing(duty, now)
    if state is Compliance.KEPT:
        return f"✓ {term(state)}", Tone.CALM
    if state is Compliance.UNKNOWN or duty.latest is None:
        return f"? {term(Compliance.UNKNOWN)}", Tone.SOON
    if state is Compliance.BROKEN:
        return f"✕ {term(state)}", Tone.LATE
    left = duty.latest - now
    text = QCoreApplication.translate("Plans", "{span} left").format(span=duration_text(left))
    return (f"▲ {text}", Tone.SOON) if left.total_seconds() < soon else (f"○ {text}", Tone.CALM)
