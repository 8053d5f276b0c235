"""Another book holds what was judged against its own limits: both ways, with the same pauses; it guesses nothing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.entities.orders import Judgement, OrderState, StageKind, WorkOrder
from models.entities.places import Zone
from models.ids import OrderId, StationId
from models.rules.arrival_clocks import Leg, judgements_at
from models.rules.rejudging import Outcome, Rejudged, Rejudgement, Rejudging
from models.rules.rule_book import RuleBook
from models.rules.site_rule_book import parse_site_rule_book
from tests.models.rules.life import NOON, an_order, at, pause

MET, MISSED, NONE = Outcome.MET, Outcome.MISSED, Outcome.NONE
NUMBER = """
[[number]]
id = "{id}"
value = {value}
unit = "min"
source = "draft"
confidence = "site"
rule = "T-1"
"""


def other_book(rules: RuleBook, **values: float) -> RuleBook:
    """The shipped book with these minutes in place of its own: `T_1_urban=20`."""
    head = 'site = "JJ"\nversion = 1\neffective_from = 2026-01-01\n'
    numbers = (
        NUMBER.format(id=key.replace("_", "-", 1).replace("_", "."), value=value) for key, value in values.items()
    )
    return parse_site_rule_book(head + "".join(numbers), shipped=rules, today=date(2026, 3, 2))


def arrived(minutes: float, rules: RuleBook, **more: object) -> WorkOrder:
    """An order whose crew came after so many minutes, judged then."""
    order = an_order(**more)
    judged = judgements_at(order, at=at(minutes), legs={Leg.ARRIVAL}, rules=rules)
    stages = an_order((StageKind.ARRIVED, minutes)).stages
    return replace(order, state=OrderState.ON_SITE, judgements=judged, stages=stages)


def rejudgement(orders: Iterable[WorkOrder], rules: RuleBook, since: float = -60) -> Rejudgement:
    rejudging = Rejudging(rules, since=at(since))
    rejudging.take(orders)
    return rejudging.result()


def ways(result: Rejudgement) -> set[tuple[str, Outcome, Outcome]]:
    return {(one.rule, one.before, one.after) for one in result.changed}


def test_the_same_book_changes_nothing(rules: RuleBook) -> None:
    result = rejudgement([arrived(10, rules), arrived(50, rules)], rules)
    assert (result.orders, result.judgements, result.changed_orders, result.changed) == (2, 6, 0, ())


@pytest.mark.parametrize(
    ("limit", "minutes", "way"),
    [
        (10, 12, ("T-1", MET, MISSED)),
        (20, 18, ("T-1", MISSED, MET)),
        (20, 20, ("T-1", MISSED, MET)),  # a limit is kept to the second
        (12, 15, ("T-1", MET, MISSED)),
    ],
)
def test_a_limit_turns_both_ways(
    rules: RuleBook, limit: float, minutes: float, way: tuple[str, Outcome, Outcome]
) -> None:
    result = rejudgement([arrived(minutes, rules)], other_book(rules, T_1_urban=limit))
    assert ways(result) == {way}
    (one,) = result.changed
    assert (one.due_before, one.due_after) == (at(15), at(limit))
    assert result.by_rule == ((way[0], way[1:], 1),)
    assert result.by_version == ((rules.version, 3),)


def test_a_limit_that_only_the_other_book_has(rules: RuleBook) -> None:
    """No target of a quarter of an hour in the country, but a site may set one (T-1)."""
    country = [arrived(25, rules, zone=Zone.RURAL), arrived(40, rules, zone=Zone.RURAL)]
    result = rejudgement(country, other_book(rules, T_1_rural=30))
    assert ways(result) == {("T-1", NONE, MET), ("T-1", NONE, MISSED)}
    assert all(one.due_before is None for one in result.changed)


def test_a_limit_that_the_other_book_does_not_have(rules: RuleBook) -> None:
    with_target = other_book(rules, T_1_rural=30)
    result = rejudgement([arrived(25, with_target, zone=Zone.RURAL)], rules)
    assert ways(result) == {("T-1", MET, NONE)}


def accepted(minutes: float, rules: RuleBook, **more: object) -> WorkOrder:
    """Sent at once and accepted after so many minutes."""
    order = an_order((StageKind.DISPATCHED, 0), state=OrderState.DISPATCHED, **more)
    judged = judgements_at(order, at=at(minutes), legs={Leg.ACCEPT}, rules=rules)
    stages = an_order((StageKind.DISPATCHED, 0), (StageKind.ACCEPTED, minutes)).stages
    return replace(order, judgements=judged, stages=stages, state=OrderState.ACCEPTED)


def test_pauses_move_the_other_limit_too(rules: RuleBook) -> None:
    """Three minutes to accept (T-11); ten minutes stood still, so that twelve are two."""
    paused = accepted(12, rules, pauses=(pause(1, 11),))
    assert paused.judgements[0].met
    assert rejudgement([paused], rules).changed == ()
    (one,) = rejudgement([paused], other_book(rules, T_11=1)).changed
    assert (one.before, one.after, one.due_after) == (MET, MISSED, at(11))


def test_the_customers_limit_is_not_moved_by_a_pause(rules: RuleBook) -> None:
    paused = arrived(18, rules, pauses=(pause(1, 11),))
    assert rejudgement([paused], other_book(rules, T_1_urban=17)).changed == ()
    assert rejudgement([paused], other_book(rules, T_1_urban=20)).changed[0].due_after == at(20)


def test_only_what_ended_in_the_time_counts(rules: RuleBook) -> None:
    book = other_book(rules, T_1_urban=20)
    assert rejudgement([arrived(18, rules)], book, since=18).changed_orders == 1
    later = rejudgement([arrived(18, rules)], book, since=19)
    assert (later.orders, later.judgements, later.changed_orders) == (1, 0, 0)


def test_every_round_is_judged_again(rules: RuleBook) -> None:
    """An order that was reopened keeps its first judgements; both are held against the other book."""
    order = arrived(18, rules)
    again = tuple(
        replace(one, started_at=at(100), due_at=one.due_at + timedelta(minutes=100), ended_at=at(116))
        for one in order.judgements
    )
    twice = replace(order, judgements=(*order.judgements, *again))
    result = rejudgement([twice], other_book(rules, T_1_urban=20))
    assert [one.started_at for one in result.changed] == [NOON, at(100)]
    assert (result.changed_orders, result.by_rule) == (1, (("T-1", (MISSED, MET), 2),))


def test_what_runs_and_what_ended_without_a_verdict_is_counted_and_not_guessed(rules: RuleBook) -> None:
    waiting = an_order()
    merged = an_order((StageKind.MERGED, 5), state=OrderState.MERGED, merged_into=OrderId("2"))
    result = rejudgement([waiting, merged], rules)
    assert result.changed == ()
    assert result.running == 4  # T-10 and the three of arrival
    assert result.without_verdict == 4


def test_counts_by_station(rules: RuleBook) -> None:
    orders = [
        arrived(18, rules),
        arrived(19, rules, station=StationId("S2")),
        arrived(17, rules, station=StationId("S2")),
    ]
    result = rejudgement(orders, other_book(rules, T_1_urban=20))
    assert result.by_station == ((StationId("S2"), (MISSED, MET), 2), (StationId("S1"), (MISSED, MET), 1))


def test_a_judgement_of_a_book_that_nobody_has_any_more_is_held_against_the_other_one(rules: RuleBook) -> None:
    """What was stored says when it was due then, whatever that book said."""
    old = Judgement(rule="T-10", started_at=NOON, due_at=at(2), ended_at=at(4), rule_book="2019.4")
    (one,) = rejudgement([an_order(judgements=(old,))], rules).changed
    assert isinstance(one, Rejudged)
    assert (one.before, one.after, one.rule_book) == (MISSED, MET, "2019.4")
