"""What the card beside the map says about reach: rows of an optional sample and a text."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.ids import CrewId, StationId
from models.picture import Picture
from models.planning.reach import reach_steps
from models.planning.whereabouts import Whereabouts
from models.rules.rule_book import RuleBook
from widgets.map.reach.answer import Asked, ReachAnswer, ReachOf
from widgets.map.reach.hole_words import few_crews, hole_lines, hole_title
from widgets.map.reach.looks import FAR, MIDDLE, NEAR, NOBODY, SOME
from widgets.words.names import crew_label, station_label
from widgets.words.terms import term
from widgets.words.times import age_text, clock_time, duration_text

Sample = int | tuple[bool, ...] | None
"""A pattern of the ground, which limits a crew's mark says it meets, or nothing."""
Row = tuple[Sample, str]


def title_of(asked: Asked, picture: Picture) -> str:
    translate = QCoreApplication.translate
    if asked.of is ReachOf.ROOM:
        return translate("Reach", "Ground nobody reaches")
    if asked.of is ReachOf.LOAN:
        return hole_title(asked, picture)
    if asked.of is ReachOf.CREW:
        name = crew_label(CrewId(asked.key), picture)
    elif asked.of is ReachOf.STATION:
        name = station_label(StationId(asked.key), picture)
    else:
        name = asked.key
    return translate("Reach", "Reach from now: {name}").format(name=name)


def age_line(answer: ReachAnswer, *, now: datetime, rules: RuleBook) -> str:
    """ "As of 14:03, positions up to 20 s old"."""
    translate = QCoreApplication.translate
    at = clock_time(answer.at, rules)
    if answer.oldest is None:
        return translate("Reach", "As of {time}").format(time=at)
    age = age_text(max(now - answer.oldest, timedelta(0)))
    if answer.asked.of is ReachOf.CREW:
        return translate("Reach", "As of {time}, position {age} old").format(time=at, age=age)
    return translate("Reach", "As of {time}, positions up to {age} old").format(time=at, age=age)


def rows_of(answer: ReachAnswer, *, picture: Picture, rules: RuleBook) -> list[Row]:
    """All but title and age."""
    if answer.hole is not None:
        rows: list[Row] = [
            (NOBODY, QCoreApplication.translate("Reach", "loses the quarter of an hour")),
            (SOME, QCoreApplication.translate("Reach", "parts of the grid, seen from afar")),
            *((None, line) for line in hole_lines(answer, picture)),
        ]
    elif answer.order is not None:
        rows = list(_order_rows(answer, picture, rules))
    elif answer.asked.of is ReachOf.ROOM:
        rows = list(_room_rows(answer, picture, rules))
    else:
        rows = list(_band_rows(answer, rules))
    estimate = QCoreApplication.translate("Reach", "Estimated from the straight line, as when crews are ranked")
    return [*rows, (None, estimate)]


def _band_rows(answer: ReachAnswer, rules: RuleBook) -> Iterator[Row]:
    assert answer.reach is not None
    translate = QCoreApplication.translate
    within = translate("Reach", "within {span}: {customers} customers")
    total = 0
    for look, step, customers in zip((NEAR, MIDDLE, FAR), reach_steps(rules), answer.reach.customers[1:], strict=True):
        total += customers
        yield look, within.format(span=duration_text(step), customers=f"{total:,}")
    if answer.asked.of is ReachOf.STATION:
        yield None, translate("Reach", "From the station's duty point")
    elif answer.source is not None and answer.source is not Whereabouts.POSITION:
        text = translate("Reach", "Position not current: from {where}")
        yield None, text.format(where=term(answer.source))


def _room_rows(answer: ReachAnswer, picture: Picture, rules: RuleBook) -> Iterator[Row]:
    assert answer.reach is not None
    translate = QCoreApplication.translate
    span = duration_text(reach_steps(rules)[-1])
    yield NOBODY, translate("Reach", "no free crew within {span}").format(span=span)
    yield SOME, translate("Reach", "parts of the grid, seen from afar")
    customers, urban = f"{answer.reach.customers[0]:,}", f"{answer.reach.urban:,}"
    yield (
        None,
        translate("Reach", "Customers there: {customers}, of them in town: {urban}").format(
            customers=customers, urban=urban
        ),
    )
    yield (
        None,
        translate("Reach", "Crews counted: {count} (on standby, no order, position current)").format(
            count=answer.counted
        ),
    )
    if answer.lent:
        text = translate("Reach", "Of them lent, counted on their borrower's ground only: {count}")
        yield None, text.format(count=answer.lent)
    if answer.unseen:
        yield (
            None,
            translate("Reach", "Not counted, position not current: {crews}").format(
                crews=few_crews(answer.unseen, picture)
            ),
        )


def _order_rows(answer: ReachAnswer, picture: Picture, rules: RuleBook) -> Iterator[Row]:
    order = answer.order
    assert order is not None
    translate = QCoreApplication.translate
    count = len(order.limits)
    if not count:
        yield None, translate("Reach", "No arrival limit of this order is running.")
    text = translate("Reach", "{rule} by {time}: {free} free crews, {others} others on duty")
    for place, limit in enumerate(order.limits):
        sample = tuple(row == place for row in range(count))
        free = len(limit.free)
        yield (
            sample,
            text.format(
                rule=limit.rule, time=clock_time(limit.due_at, rules), free=free, others=len(limit.crews) - free
            ),
        )
    if count:
        yield None, translate("Reach", "Marks at crews: full box, limit still met (by the drive alone)")
    if order.unseen and count:
        yield (
            None,
            translate("Reach", "Position not current, counted from duty point or last position: {crews}").format(
                crews=few_crews(tuple(sorted(order.unseen)), picture)
            ),
        )
