"""What the notice law sees of a planned outage, and the duties it answers with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import pairwise

from models.entities.outage_plans import PlanKind, Window
from models.rules.lead_times import Counting
from models.rules.rule_book import Confidence, Number, Rule, Weight


class NoticeStep(Enum):
    """What a duty asks for."""

    FILED = "filed"
    """The plan is filed with the centre, copies to marketing."""
    PUBLISHED = "published"
    """The notice is out: area, line and time."""
    IMPORTANT_TOLD = "important_told"
    """The last of the important customers has been told by name."""
    TOLD_SECOND = "told_second"
    """Everybody on the list has been told a second time, shortly before the cut."""
    MARKETING_CALLED = "marketing_called"
    """Marketing joins the outage, so that its defect is removed in the same one."""
    WORK_DONE = "work_done"
    """The work ends: its hours lie within the limit."""
    TOLD_AGAIN = "told_again"
    """Whoever had been told of other hours knows of these."""


class Compliance(Enum):
    """How a duty stands. UNKNOWN: what it is counted from has not been said."""

    KEPT = "kept"
    OPEN = "open"
    BROKEN = "broken"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Announced:
    """At this moment these hours were announced, or, with None, that there will be no outage. The last one is in force;
    hours that it took over from the ones before have been known since those."""

    window: Window | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Part:
    """Hours of an outage, and since when they have been announced; None: not at all."""

    hours: Window
    since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeCase:
    """What the notice law sees of a plan. Times are aware UTC, None for what has not happened or is not known.

    `notices` are the public ones, `important_told` those to important customers, each in order; one of the latter is
    from when the last customer had been told, and there is none while one is left."""

    kind: PlanKind
    window: Window
    areas: int
    important_customers: int
    filed_at: datetime | None = None
    notices: tuple[Announced, ...] = ()
    important_told: tuple[Announced, ...] = ()
    tries: tuple[tuple[datetime, ...], ...] = ()
    """Of a restriction: when each one on the list was told of the newest notice, in order."""
    marketing_called_at: datetime | None = None
    defect_found_at: datetime | None = None
    """Metering defects: N-15 counts from here."""
    closure_slip_at: datetime | None = None
    """Closed accounts: when the co-operation slip (协同工作单) came; N-18 counts from here."""
    written_at: datetime | None = None
    """When somebody first wrote of it: a burnt transformer has been known since then at the latest."""
    cut_at: datetime | None = None
    """When supply was first cut, by the record of the day: from then on an outage runs to which hours can be added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDuty:
    """One duty of a plan, for `hours`: all of the plan's, or those that are announced apart from the others.

    `latest` is the last moment at which the step keeps it, `earliest_start` the first at which these hours may begin
    with the step done when it was done, or else now. `number` is None where the rule gives none: then the step comes
    before the cut. `unofficial` are years whose make-up days are not published: a count through them may still move."""

    step: NoticeStep
    hours: Window
    rule: Rule
    number: Number | None
    counting: Counting | None
    latest: datetime | None
    earliest_start: datetime | None
    done_at: datetime | None
    state: Compliance
    unofficial: tuple[int, ...] = ()

    @property
    def basis(self) -> Rule | Number:
        """Whose source and confidence the duty has."""
        return self.number or self.rule

    @property
    def source(self) -> str:
        return self.basis.source

    @property
    def confidence(self) -> Confidence:
        return self.basis.confidence

    @property
    def weight(self) -> Weight:
        return self.rule.weight or Weight.INTERNAL


@dataclass(frozen=True, slots=True)
class Verdict:
    """Every duty of a plan at one moment."""

    duties: tuple[NoticeDuty, ...]

    @property
    def blocks(self) -> tuple[NoticeDuty, ...]:
        """The law that is broken."""
        return self._broken(Weight.LAW)

    @property
    def warns(self) -> tuple[NoticeDuty, ...]:
        """Internal rules that are broken."""
        return self._broken(Weight.INTERNAL)

    def latest(self, step: NoticeStep, weights: frozenset[Weight] = frozenset(Weight)) -> datetime | None:
        """The strictest last moment of a step; None if no duty of these weights asks for it."""
        known = (duty.latest for duty in self._of(weights) if duty.step is step)
        return min((at for at in known if at is not None), default=None)

    def earliest_start(self, weights: frozenset[Weight] = frozenset(Weight)) -> datetime | None:
        """The first moment at which the plan may start by every duty of these weights; None if none is bound to it.
        Added hours may have to wait longer: that is in their own duties."""
        start = min((duty.hours.start for duty in self.duties), default=None)
        known = (duty.earliest_start for duty in self._of(weights) if duty.hours.start == start)
        return max((at for at in known if at is not None), default=None)

    def _of(self, weights: frozenset[Weight]) -> Iterator[NoticeDuty]:
        return (duty for duty in self.duties if duty.weight in weights)

    def _broken(self, weight: Weight) -> tuple[NoticeDuty, ...]:
        return tuple(duty for duty in self._of(frozenset({weight})) if duty.state is Compliance.BROKEN)


def compliance_of(done_at: datetime | None, latest: datetime, now: datetime) -> Compliance:
    """Done in time, still to be done, or too late for either."""
    in_time = (done_at or now) <= latest
    if done_at is not None:
        return Compliance.KEPT if in_time else Compliance.BROKEN
    return Compliance.OPEN if in_time else Compliance.BROKEN


def announced_parts(window: Window, notices: Sequence[Announced]) -> tuple[Part, ...]:
    """The hours parted by when they were announced, in order of their start. Hours known since one moment are one part,
    which begins with the first of them: it is the first that the notice has to come before."""
    if not notices:
        return (Part(window, None),)
    told = [notice.window for notice in notices if notice.window is not None]
    inner = {edge for one in told for edge in (one.start, one.end) if window.start < edge < window.end}
    edges = sorted({window.start, window.end, *inner})
    parts: dict[datetime | None, Window] = {}
    for start, end in pairwise(edges):
        since = _known_since(Window(start, end), notices)
        parts[since] = Window(parts[since].start if since in parts else start, end)
    return tuple(Part(hours, since) for since, hours in parts.items())


def _known_since(hours: Window, notices: Sequence[Announced]) -> datetime | None:
    since = None
    for notice in reversed(notices):
        said = notice.window
        if said is None or not said.start <= hours.start < hours.end <= said.end:
            break
        since = notice.at
    return since
