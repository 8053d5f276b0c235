"""What people ask of a handover. Signing is sent with the password typed again (`Desk.send_signed`)."""

from dataclasses import dataclass

from models.entities.handovers import SectionKind
from models.ids import AccountId, HandoverId


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareHandover:
    """Of the open shift, to `incoming`; one at a time. The upcoming hours follow from rota and rule book."""

    incoming: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class TickSection:
    """Understood, as it reads now: `digest` is that of the section which was on the screen, and is refused if the
    section is another one by now."""

    handover: HandoverId
    seen: int
    section: SectionKind
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UntickSection:
    handover: HandoverId
    seen: int
    section: SectionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AskBack:
    handover: HandoverId
    seen: int
    section: SectionKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerQuestion:
    """`question` is its place, from 0."""

    handover: HandoverId
    seen: int
    question: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOut:
    """The outgoing leader's signature: freezes the document. Refused while a question is open, and by H-1."""

    handover: HandoverId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackSignature:
    """The document is live again; ticks of sections that have not changed stay good."""

    handover: HandoverId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """The incoming leader's signature on the document with `digest`: the room is theirs. Refused while a section is not
    ticked as it was frozen, and by H-1."""

    handover: HandoverId
    seen: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawHandover:
    handover: HandoverId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeRoom:
    """A shift that never ended, or whose leader is gone: the incoming leader signs alone, with a reason, when the shift
    is late by the rule book. The document says so."""

    reason: str


HandoverCommand = (
    PrepareHandover
    | TickSection
    | UntickSection
    | AskBack
    | AnswerQuestion
    | SignOut
    | TakeBackSignature
    | SignIn
    | WithdrawHandover
    | TakeRoom
)

SIGNED_BY_PASSWORD: tuple[type[object], ...] = (SignOut, SignIn, TakeRoom)
"""Sent with the password typed again, and refused by every path that does not ask for it."""
