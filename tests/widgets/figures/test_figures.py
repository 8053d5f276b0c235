"""The counts of figures windows and wall maps: every open order once, late by what its clocks say."""

from dataclasses import replace

from models.entities.orders import OrderState, WorkOrder
from models.ids import OrderId, StationId
from models.rules.arrival_clocks import clocks_of
from tests.widgets.pictures import NOW, advanced, order, rule_book
from widgets.queue.queue_filter import Phase, Tally
from widgets.queue.standings import Standings

RULES = rule_book()


def standings_of(*orders: WorkOrder) -> Standings:
    standings = Standings(RULES)
    standings.put(orders, NOW)
    return standings


def test_every_open_order_is_counted_once_in_its_phase_and_its_station() -> None:
    fresh, old = order("1", minutes_ago=1), order("2", minutes_ago=600)
    away = replace(order("3", minutes_ago=1), station=StationId("S2"))
    on_site = advanced(order("4", minutes_ago=20), OrderState.ON_SITE)
    gone = replace(order("5"), state=OrderState.VOID)
    standings = standings_of(fresh, old, away, on_site, gone)
    by_phase, by_station = standings.by_phase(NOW), standings.by_station(NOW)
    assert tuple(by_phase) == tuple(Phase)
    assert by_phase[Phase.TO_DISPATCH] == Tally(open=3, late=1)
    assert by_phase[Phase.ON_SITE].open == 1
    assert by_phase[Phase.TO_CALL_BACK] == Tally(0, 0)
    assert by_station[StationId("S2")] == Tally(open=1, late=0)
    counts = standings.counts(NOW, standings.at(frozenset()))
    for tallies in (by_phase, by_station):
        assert sum(tally.open for tally in tallies.values()) == counts.open == 4
        assert sum(tally.late for tally in tallies.values()) == counts.breached


def test_the_next_limit_is_the_nearest_that_can_still_be_kept() -> None:
    first, second, old = order("1", minutes_ago=2), order("2", minutes_ago=1), order("3", minutes_ago=100_000)
    ahead = {clock.due_at for clock in clocks_of(first, RULES) if clock.running and clock.due_at >= NOW}
    assert standings_of(first, second, old).nearest(NOW) == (OrderId("1"), min(ahead))
    assert standings_of(old).nearest(NOW) is None
    assert standings_of().nearest(NOW) is None
