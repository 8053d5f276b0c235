"""What an act on a job is about, and who looks at it."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.escalations import Escalation
from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.ids import EscalationId, OrderId
from models.picture import Picture
from models.planning.escalation_proposals import Proposal
from models.rules.rule_book import RuleBook


@dataclass(frozen=True, slots=True)
class JobScene:
    picture: Picture
    rules: RuleBook
    seat: Account

    @property
    def account(self) -> Account:
        """As it is now: another role sees and does other things."""
        return self.picture.find(Account, self.seat.id) or self.seat


@dataclass(frozen=True, slots=True)
class JobOn:
    """One of a job, a proposal, and `chosen` orders of the queue, which are there beside the two; and the moment."""

    job: Escalation | None
    proposal: Proposal | None
    chosen: tuple[OrderId, ...]
    now: datetime

    @property
    def key(self) -> EscalationId | str:
        if self.job is not None:
            return self.job.id
        return "" if self.proposal is None else self.proposal.key

    @property
    def orders(self) -> tuple[OrderId, ...]:
        """Those that would be escalated: of the proposal, or the chosen ones."""
        return self.chosen if self.proposal is None else self.proposal.orders

    @property
    def others(self) -> tuple[OrderId, ...]:
        """Chosen orders that the job has not yet."""
        return () if self.job is None else tuple(key for key in self.chosen if key not in self.job.orders)

    def at_work(self, picture: Picture) -> list[WorkOrder]:
        """Orders of the job that the picture has."""
        keys = () if self.job is None else self.job.orders
        return [picture.orders[key] for key in keys if key in picture.orders]
