"""One handover as somebody looks at it: the act, what it says, and the digests that ticks and signatures name."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from models.entities.handovers import Handover, SectionKind, SectionTick
from models.entities.people import Account
from models.errors import NotAllowed
from models.handover.document import Document
from models.ids import HandoverId


@dataclass(frozen=True, slots=True)
class HandoverWish:
    """What a page wants to see: the past handover of that id, or None for what would be handed over now."""

    past: HandoverId | None = None


class Proof(Enum):
    """Whether what is kept of a signed handover is what was signed."""

    SOUND = "sound"
    NO_PAPER = "no_paper"
    """The content is sound; no paper of it was archived."""
    PAPER_CHANGED = "paper_changed"
    CONTENT_CHANGED = "content_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverView:
    """`handover` is None while nobody has begun one. `digests` are those of the sections as `document` has them,
    `digest` that of the whole as it was signed, "" while it is live. `past` are the handovers that ended, the newest
    first; `proof` speaks of one that both have signed."""

    handover: Handover | None
    document: Document
    digests: Mapping[SectionKind, str]
    digest: str = ""
    proof: Proof | None = None
    past: tuple[Handover, ...] = ()
    is_past: bool = False
    unread: bool = False


class TickState(Enum):
    NOT_YET = "not_yet"
    TICKED = "ticked"
    CHANGED = "changed"
    """Since it was ticked."""


def tick_state(view: HandoverView, section: SectionKind) -> TickState:
    tick = tick_of(view, section)
    if tick is None:
        return TickState.NOT_YET
    return TickState.TICKED if tick.digest == view.digests[section] else TickState.CHANGED


def tick_of(view: HandoverView, section: SectionKind) -> SectionTick | None:
    ticks = () if view.handover is None else view.handover.ticks
    return next((tick for tick in ticks if tick.section is section), None)


def handover_of_room(actor: Account) -> NotAllowed:
    """What an account of a station or a crew hears that would read or print it."""
    return NotAllowed("handover_of_room", facts={"account": actor.id})
