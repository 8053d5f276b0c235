"""Limits, counts and offers in words, as sheet and form say them."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.decisions.plan_judgement import PlanJudgement
from models.decisions.repeat_gates import OverLimit
from models.ids import CrewId
from models.picture import Picture
from models.planning.outage_alternatives import Alternative
from models.planning.outage_offers import MergeOffer, MoveOffer, Standing
from models.planning.repeat_limits import RepeatClass, RepeatLimit
from models.planning.repeated_outages import OPEN_DAYS, Caliber, Side
from models.planning.rolling_windows import RollingWindow
from models.rules.rule_book import RuleBook
from widgets.plan_month.words import effect_text
from widgets.plans.words import hours_text, moment_text
from widgets.words.names import crew_label
from widgets.words.terms import bracketed, listed, term

_MOST_NAMED = 5
_MOST_OPEN = 3
_MOST_BUDGETS = 3


def limit_text(limit: RepeatLimit) -> str:
    """ "R-2: more than 3 in 60 days"; of a warning the count from which it holds."""
    over = limit.kind is RepeatClass.FREQUENT
    translate = QCoreApplication.translate
    if over and limit.planned_only:
        year = translate("PlanEffects", "{rule}: more than {count} planned ones in a year")
        text = translate("PlanEffects", "{rule}: more than {count} planned ones in {days} days")
    elif over:
        year = translate("PlanEffects", "{rule}: more than {count} in a year")
        text = translate("PlanEffects", "{rule}: more than {count} in {days} days")
    else:
        year = translate("PlanEffects", "{rule}: {count} in a year")
        text = translate("PlanEffects", "{rule}: {count} in {days} days")
    days = limit.window.days
    return (year if days is None else text).format(rule=limit.rule, count=limit.least - over, days=days)


def window_text(window: RollingWindow) -> str:
    if window.days is None:
        return QCoreApplication.translate("PlanEffects", "Year")
    return QCoreApplication.translate("PlanEffects", "{days} days").format(days=window.days)


def moment_of(at: datetime, rules: RuleBook) -> str:
    """To the second: how old a judgement is can be seen beside the clock."""
    text = QCoreApplication.translate("PlanEffects", "As of {time}")
    return text.format(time=f"{at.astimezone(rules.zone):%H:%M:%S}")


def totals_text(judgement: PlanJudgement) -> str:
    """Areas of each class, before and after; "" if nobody is cut off."""
    repeats = judgement.repeats
    if repeats is None:
        return ""
    before, after = (repeats.totals(Caliber.ALL, side) for side in Side)
    text = QCoreApplication.translate("PlanEffects", "Areas: {areas} · over a limit: {over} · near a limit: {near}")
    return text.format(
        areas=f"{len(repeats.areas):,}",
        over=change_text(before[RepeatClass.FREQUENT], after[RepeatClass.FREQUENT]),
        near=change_text(before[RepeatClass.WARNING], after[RepeatClass.WARNING]),
    )


def change_text(before: int, after: int) -> str:
    """ "1 → 2"; one number if nothing changes."""
    return f"{after:,}" if before == after else f"{before:,} → {after:,}"


def over_limit_text(found: OverLimit) -> str:
    """What R-2 asks for, with the area and the count that ask for it."""
    text = QCoreApplication.translate(
        "PlanEffects",
        "Over a limit of repeated outages: {areas}. {area} would have {count} ({limit}). An approver has to name"
        " the reason, then a second approver has to agree.",
    )
    named = listed(found.areas[:_MOST_NAMED]) if len(found.areas) <= _MOST_NAMED else first_areas_text(found.areas)
    return text.format(areas=named, area=found.worst, count=found.count, limit=limit_text(found.limit))


def reason_text(judgement: PlanJudgement) -> str:
    """What of the areas over a limit somebody of this round has named the reason for; "" if none is over, or nobody has
    named any."""
    over, without = judgement.over_limit, judgement.without_reason
    if over is None or (without is not None and len(without.areas) == len(over.areas)):
        return ""
    if without is None:
        return QCoreApplication.translate("PlanEffects", "The reason has been named for all of them in this round.")
    text = QCoreApplication.translate("PlanEffects", "Without a named reason so far: {areas}")
    named = without.areas if len(without.areas) <= _MOST_NAMED else ()
    return text.format(areas=listed(named) if named else first_areas_text(without.areas))


def budget_texts(judgement: PlanJudgement) -> list[str]:
    """What it does to budgets of customer-hours; those that are over first, marked."""
    return [effect_text(effect) for effect in judgement.budgets[:_MOST_BUDGETS]]


def long_open_texts(judgement: PlanJudgement, rules: RuleBook, *, near: datetime) -> list[str]:
    """Orders that nobody has closed for days; the first of them, a line each."""
    translate = QCoreApplication.translate
    text = translate(
        "PlanEffects",
        "Work order {order}: no restoration since {since}, for more than {days} days, areas: {count}. How often they"
        " were dark is not certain.",
    )
    found = judgement.long_open
    lines = [
        text.format(
            order=one.order,
            since=moment_text(one.since, rules, near=near),
            days=f"{rules.value(OPEN_DAYS):,.0f}",
            count=f"{len(one.areas):,}",
        )
        for one in found[:_MOST_OPEN]
    ]
    if len(found) > _MOST_OPEN:
        more = translate("PlanEffects", "… and {count} more such orders")
        lines.append(more.format(count=f"{len(found) - _MOST_OPEN:,}"))
    return lines


def first_areas_text(areas: tuple[str, ...]) -> str:
    """The first of many."""
    text = QCoreApplication.translate("PlanEffects", "{areas} and others, {count} in all")
    return text.format(areas=listed(areas[:_MOST_NAMED]), count=f"{len(areas):,}")


def merge_text(offer: MergeOffer, rules: RuleBook, *, near: datetime) -> str:
    text = QCoreApplication.translate(
        "PlanEffects", "with {plan}, {hours}: shared areas {shared}, {saved} customer-hours less; {standing}"
    )
    return text.format(
        plan=offer.other,
        hours=hours_text(offer.window, rules, near=near),
        shared=f"{len(offer.shared):,}",
        saved=hours_saved(offer.customer_hours_saved),
        standing=standing_text(offer.standing),
    )


def moves_of(judgement: PlanJudgement) -> tuple[MoveOffer, ...]:
    """The nearest days on which no area is near a limit, else the one with the least harm."""
    if judgement.moves is None:
        return ()
    return judgement.moves.clear or ((judgement.moves.least,) if judgement.moves.least is not None else ())


def move_text(offer: MoveOffer, rules: RuleBook, *, near: datetime) -> str:
    hours, standing = hours_text(offer.window, rules, near=near), standing_text(offer.standing)
    parts = [hours]
    if offer.customers_spared > 0:
        text = QCoreApplication.translate("PlanEffects", "customers spared a repetition: {count}")
        parts.append(text.format(count=f"{offer.customers_spared:,}"))
    if round(offer.customer_hours_saved, 1) > 0:
        text = QCoreApplication.translate("PlanEffects", "{saved} customer-hours less")
        parts.append(text.format(saved=hours_saved(offer.customer_hours_saved)))
    return " · ".join([*parts, standing])


def alternative_text(offer: Alternative, picture: Picture) -> str:
    text = QCoreApplication.translate(
        "PlanEffects", "{means}: areas {areas}, at most {saved} customer-hours less; {standing}"
    )
    told = text.format(
        means=term(offer.means),
        areas=f"{len(offer.areas):,}",
        saved=hours_saved(offer.customer_hours_saved),
        standing=standing_text(offer.standing),
    )
    return told if not offer.crews else bracketed(told, _crews_text(offer.crews, picture))


def standing_text(standing: Standing) -> str:
    """How the areas would stand then."""
    if standing.clear:
        return QCoreApplication.translate("PlanEffects", "then no area over or near a limit")
    text = QCoreApplication.translate("PlanEffects", "then over: {over}, near: {near}")
    return text.format(over=f"{standing.frequent:,}", near=f"{standing.warned - standing.frequent:,}")


def hours_saved(hours: float) -> str:
    return f"{hours:,.0f}" if hours >= 10 else f"{hours:,.1f}"


def _crews_text(crews: tuple[CrewId, ...], picture: Picture) -> str:
    names = listed(crew_label(crew, picture) for crew in crews[:_MOST_NAMED])
    if len(crews) <= _MOST_NAMED:
        return names
    text = QCoreApplication.translate("PlanEffects", "{crews} and others, {count} in all")
    return text.format(crews=names, count=len(crews))
