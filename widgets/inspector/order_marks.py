"""What singles an order out: the marks in its head, on screen and on paper."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.entities.orders import WorkOrder
from models.orders_in_plans import OrdersInPlans
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.escalation_words import order_mark_text, state_sign
from widgets.words.in_plans import in_plan_text
from widgets.words.terms import listed, term
from widgets.words.times import age_text

_NOTE_SIGNS = 30
"""Of a note that the head shows: enough to know that it must be read."""


def mark_texts(
    order: WorkOrder, *, picture: Picture, rules: RuleBook, in_plans: OrdersInPlans, now: datetime
) -> list[str]:
    """One line each: the plan that it lies in, its job, supervision, urges, suspension, merging and cases."""
    translate = QCoreApplication.translate
    marks = []
    in_plan = in_plans.of_order(order, now)
    if in_plan is not None:
        marks.append(f"{'?' if in_plan.over else '▤'} {in_plan_text(in_plan, now=now, rules=rules)}")
    job = picture.escalation_of(order.id)
    if job is not None:
        sign = state_sign(job, rules=rules, now=now)
        words = order_mark_text(job, picture=picture, rules=rules, now=now)
        marks.append(f"{sign} {words}")
    if order.supervised:
        marks.append(translate("Header", "◉ Under supervision"))
    if order.urges:
        words = translate("Header", "↑ Urged {count}×, last {age} ago")
        marks.append(words.format(count=len(order.urges), age=age_text(now - order.urges[-1].at)))
    if order.paused:
        pause = order.pauses[-1]
        words = translate("Header", "‖ Suspended for {age}: {reason}. The customer's clocks go on.")
        marks.append(words.format(age=age_text(now - pause.started_at), reason=term(pause.reason)))
    if order.merged_into is not None:
        marks.append(translate("Header", "⊂ Merged into {main}").format(main=order.merged_into))
    led = picture.merged_into(order.id)
    if led:
        marks.append(translate("Header", "⊃ Leads {orders}").format(orders=" ".join(sub.id for sub in led)))
    cases = [case for case in picture.cases_of(order.id) if case.closed_at is None]
    if cases:
        words = translate("Header", "☏ Open cases: {count} ({cases})")
        kinds = listed(dict.fromkeys(term(case.kind) for case in cases))
        marks.append(words.format(count=len(cases), cases=kinds))
    return marks


def notes_mark_text(order: WorkOrder, *, picture: Picture, now: datetime) -> str:
    """That there are notes, and how the newest begins; "" without one. Paper has all of them."""
    notes = [note for note in picture.notes_of(order.id) if picture.correction_of(note.id) is None]
    if not notes:
        return ""
    words = QCoreApplication.translate("Header", "✎ Notes: {count}, the newest {age} old: {text}")
    age = age_text(max(now - notes[-1].at, timedelta()))
    return words.format(count=len(notes), age=age, text=_begun(notes[-1].text))


def _begun(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= _NOTE_SIGNS else f"{said[:_NOTE_SIGNS]}…"
