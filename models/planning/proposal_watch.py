"""What is proposed for escalation at the moment: of 50 000 orders only those are judged anew that have changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from models.entities.escalations import MOST_JOB_ORDERS, EscalationCause
from models.entities.fixes import Fix
from models.entities.orders import OrderState, WorkOrder
from models.entities.people import Crew
from models.ids import CrewId, FeederCode, OrderId, StationId
from models.lent_crews import works_for
from models.life_cycle import RUNNING_STATES
from models.picture import Picture
from models.planning.escalation_proposals import (
    CLASSES,
    Proposal,
    complaint_proposals,
    feeder_proposals,
    is_new,
    order_proposals,
    unsent_since,
)
from models.planning.unreached_orders import FreeCrews, Late
from models.rules.rule_book import RuleBook

_AT_ONCE = 200
"""Orders judged in one step: a few milliseconds."""

_WATCHED = RUNNING_STATES | {OrderState.MERGED}


@dataclass(frozen=True, slots=True)
class Proposed:
    """All that is proposed at the moment `at`, the oldest first."""

    at: datetime
    proposals: tuple[Proposal, ...]

    @property
    def unread(self) -> bool:
        """Proposals ask for no outages of record."""
        return False


class ProposalWatch:
    """Keeps what it has found of every order until the order is another. `look` goes on where the picture has; one that
    is given up between two steps loses nothing."""

    def __init__(self, rules: RuleBook) -> None:
        self._rules = rules
        self._known: dict[OrderId, WorkOrder] = {}
        self._found: dict[OrderId, list[Proposal]] = {}
        self._waiting: dict[OrderId, None] = {}
        self._of_feeder: dict[FeederCode, dict[OrderId, None]] = {}
        self._of_feeders: dict[FeederCode, list[Proposal]] = {}
        self._feeders_due: dict[FeederCode, None] = {}
        self._profiles: dict[StationId | None, frozenset[Any]] = {}

    def look(self, picture: Picture, fixes: Mapping[CrewId, Fix], now: datetime) -> Iterator[Proposed | None]:
        """Steps, of which the last one answers."""
        crews = self._crews_by_station(picture)
        for count, key in enumerate(self._changed(picture), start=1):
            self._judge(picture.orders.get(key), key, crews, picture)
            if count % _AT_ONCE == 0:
                yield None
        while self._feeders_due:
            feeder, _ = self._feeders_due.popitem()
            orders = [self._known[key] for key in self._of_feeder.get(feeder, ())]
            self._of_feeders[feeder] = feeder_proposals(orders, picture, rules=self._rules)
            yield None
        free = FreeCrews(picture, fixes, rules=self._rules, now=now)
        late: dict[StationId, list[Late]] = {}
        for count, key in enumerate(self._waiting, start=1):
            order = self._known[key]
            unmet = free.late(order) if self._is_unsent(order, picture, now) else None
            if unmet is not None:
                late.setdefault(order.station, []).append(unmet)
            if count % _AT_ONCE == 0:
                yield None
        unreached = [free.proposal(orders) for _, orders in sorted(late.items())]
        yield None
        complaints: dict[OrderId, Proposal] = {}
        for count, case in enumerate(picture.open_cases(), start=1):
            for one in complaint_proposals(case, picture, rules=self._rules):
                complaints[one.orders[0]] = min(complaints.get(one.orders[0], one), one, key=_gravest)
            if count % _AT_ONCE == 0:
                yield None
        standing = [one for found in (*self._found.values(), *self._of_feeders.values()) for one in found]
        yield Proposed(now, tuple(self._standing([*standing, *unreached, *complaints.values()], picture, now)))

    def _changed(self, picture: Picture) -> list[OrderId]:
        """Orders that are others than those known; the feeders that they lie on, before and after, are due."""
        orders = picture.orders
        changed = [key for key, order in orders.items() if self._known.get(key) is not order and self._matters(order)]
        changed += [key for key in self._known if key not in orders]
        for key in changed:
            for order in (self._known.get(key), orders.get(key)):
                if order is not None and order.place.feeder is not None:
                    self._feeders_due[order.place.feeder] = None
        return changed

    def _matters(self, order: WorkOrder) -> bool:
        """What is over and was never watched is left out: most orders are."""
        return order.state in _WATCHED or order.id in self._known

    def _judge(
        self, order: WorkOrder | None, key: OrderId, crews: Mapping[StationId | None, list[Crew]], picture: Picture
    ) -> None:
        self._forget(key)
        if order is None or order.state not in _WATCHED:
            return
        self._known[key] = order
        if order.place.feeder is not None:
            self._of_feeder.setdefault(order.place.feeder, {})[key] = None
        if order.state is OrderState.PENDING:
            self._waiting[key] = None
        found = order_proposals(order, crews.get(order.station, ()), picture, rules=self._rules)
        if found:
            self._found[key] = found

    def _forget(self, key: OrderId) -> None:
        order = self._known.pop(key, None)
        self._found.pop(key, None)
        self._waiting.pop(key, None)
        if order is not None and order.place.feeder is not None:
            self._of_feeder[order.place.feeder].pop(key, None)

    def _crews_by_station(self, picture: Picture) -> dict[StationId | None, list[Crew]]:
        """Crews of another kind or skill, or borrowed ones, are a reason to judge all orders of their station anew."""
        found: dict[StationId | None, list[Crew]] = {}
        for crew in picture.crews.values():
            if not crew.retired:
                found.setdefault(works_for(crew, picture), []).append(crew)
        profiles = {key: frozenset((crew.kind, crew.skills) for crew in crews) for key, crews in found.items()}
        if profiles != self._profiles:
            self._profiles = profiles
            for key in list(self._known):
                self._forget(key)
        return found

    def _is_unsent(self, order: WorkOrder, picture: Picture, now: datetime) -> bool:
        since = unsent_since(order)
        waited = since is not None and now >= since + self._rules.duration("escalation.unsent")
        free = picture.escalation_of(order.id) is None
        return waited and free and is_new(EscalationCause.NO_CREW, order, picture)

    def _standing(self, found: list[Proposal], picture: Picture, now: datetime) -> Iterator[Proposal]:
        """Of what was found before: what has begun, that nobody has answered meanwhile, without orders of a job."""
        for one in _folded([one for one in found if one.since <= now and self._is_unanswered(one, picture)]):
            known = [order for key in one.orders if (order := picture.orders.get(key)) is not None]
            left = tuple(order.id for order in known if picture.escalation_of(order.id) is None)
            stations = {picture.orders[key].station for key in left}
            least = self._rules.value("escalation.feeder_stations") if one.cause is EscalationCause.FEEDER else 1
            if len(stations) >= least:
                beyond = max(len(left) - MOST_JOB_ORDERS, 0)
                yield replace(one, orders=left[:MOST_JOB_ORDERS], beyond=beyond)

    def _is_unanswered(self, one: Proposal, picture: Picture) -> bool:
        orders = (picture.orders.get(key) for key in one.orders)
        return all(order is None or is_new(one.cause, order, picture) for order in orders)


def _folded(found: list[Proposal]) -> list[Proposal]:
    """The oldest first; what a station lacks for several orders is one proposal of all of them."""
    kept: dict[str, Proposal] = {}
    for one in sorted(found, key=lambda one: (one.since, one.orders)):
        first = kept.get(one.key)
        kept[one.key] = one if first is None else replace(first, orders=(*first.orders, *one.orders))
    return list(kept.values())


def _gravest(complaint: Proposal) -> tuple[int, datetime]:
    return CLASSES.index(complaint.facts["case_class"]), complaint.since
