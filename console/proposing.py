"""Proposals for escalation: what the desk's worker does about such a question (`console/asking.py`)."""

from collections.abc import Iterator, Mapping

from console.clock import Clock
from models.entities.fixes import Fix
from models.ids import CrewId
from models.planning.proposal_watch import ProposalWatch, Proposed
from models.rules.rule_book import RuleBook
from models.store.store import Store


class ProposalsOfStore:
    """`begin` answers for the newest positions, which only the window knows. What was found of an order is kept from
    one question to the next."""

    def __init__(self, store: Store, *, clock: Clock, rules: RuleBook) -> None:
        self._store = store
        self._clock = clock
        self._watch = ProposalWatch(rules)

    def begin(self, _number: int, fixes: Mapping[CrewId, Fix]) -> Iterator[Proposed | None]:
        yield None
        yield from self._watch.look(self._store.picture, fixes, self._clock())
