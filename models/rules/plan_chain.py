"""Who approves an outage plan, one after the other (审批): the chain as a rule book says it (N-7, N-10, R-2).

The links may stand in any order but for two. The notice is the last one: nobody is told of what is not approved. The
second approver comes after one who always speaks: to agree takes a reason that somebody has named (R-2).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from models.entities.outage_plans import CopyTo, PlanLink
from models.entities.people import Role

MAY_APPROVE: Mapping[PlanLink, frozenset[Role]] = {
    link: frozenset(
        {Role.DISPATCHER, Role.SHIFT_LEADER}
        if link is PlanLink.NOTICE
        else {
            Role.STATION_CHIEF,
            Role.DISTRIBUTION_ROOM,
            Role.MAINTENANCE_BRANCH,
            Role.DEPARTMENT_HEAD,
            Role.SHIFT_LEADER,
        }
    )
    for link in PlanLink
}
"""The roles that a rule book can name at a link: those that the table of permissions lets approve."""


class Occasion(Enum):
    """When a link has to speak: always, of a major plan (N-10), or where an area exceeds a limit (R-2)."""

    ALWAYS = "always"
    MAJOR = "major"
    OVER_LIMIT = "over_limit"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One link, who may speak for it, on which occasion, and the rule that asks for it."""

    id: PlanLink
    roles: tuple[Role, ...]
    when: Occasion = Occasion.ALWAYS
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChain:
    links: tuple[ChainLink, ...]
    copies: tuple[CopyTo, ...] = ()

    def link(self, key: PlanLink) -> ChainLink | None:
        return next((link for link in self.links if link.id is key), None)


@dataclass(frozen=True, slots=True)
class ChainFault:
    """What is wrong with a chain: `code` picks the sentence; `link` the row it stands in, by its place from 0, None
    where the chain as a whole is meant."""

    code: str
    link: int | None = None
    given: str = ""


def chain_faults(links: Sequence[ChainLink]) -> list[ChainFault]:
    """Every fault; a link that is there twice is the reader's to find."""
    found = []
    approving = [
        place for place, link in enumerate(links) if link.when is Occasion.ALWAYS and link.id is not PlanLink.NOTICE
    ]
    for place, link in enumerate(links):
        if not link.roles:
            found.append(ChainFault("chain_link_of_nobody", place, link.id.value))
        found += [
            ChainFault("chain_role_may_not", place, role.value)
            for role in link.roles
            if role not in MAY_APPROVE[link.id]
        ]
        if link.id is PlanLink.NOTICE and place != len(links) - 1:
            found.append(ChainFault("chain_notice_not_last", place, link.id.value))
        if link.id is PlanLink.SECOND and approving and place < approving[0]:
            found.append(ChainFault("chain_second_too_early", place, link.id.value))
        if (link.id is PlanLink.SECOND) != (link.when is Occasion.OVER_LIMIT):
            found.append(ChainFault("chain_wrong_occasion", place, link.when.value))
        if link.id is PlanLink.NOTICE and link.when is not Occasion.ALWAYS:
            found.append(ChainFault("chain_wrong_occasion", place, link.when.value))
    here = {link.id for link in links}
    if PlanLink.NOTICE not in here:
        found.append(ChainFault("chain_without_notice"))
    if PlanLink.SECOND not in here:
        found.append(ChainFault("chain_without_second"))
    if not approving:
        found.append(ChainFault("chain_of_one"))
    return found
