"""The day of an outage plan: its work permit (工作许可), from the first report to the closed ticket (OP-9 … OP-12).

A permit is the record of what was reported, switched, earthed and permitted, line by line. No line is ever taken back:
what was wrong is corrected by a further one (WO-3). No clock writes any of them (OP-11).
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum

from models.entities.outage_plans import PlanCount, Window
from models.entities.switching import SwitchingReport
from models.ids import AccountId, AreaCode, CrewId, PermitId, PlanId, StationId


class PermitState(Enum):
    """How far the day has come."""

    OPENED = "opened"
    """A ticket is there; nothing is switched, nobody works."""
    DE_ENERGISED = "de_energised"
    WORKING = "working"
    """Somebody has permission, at work or interrupted."""
    WORK_ENDED = "work_ended"
    """Everybody who had permission has reported the end of work."""
    RE_ENERGISED = "re_energised"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    """Nothing was switched and nobody worked: it did not take place."""


_CREW_THERE = frozenset({PermitState.DE_ENERGISED, PermitState.WORKING, PermitState.WORK_ENDED})


class PermitAct(Enum):
    """What is done on the day; `models.permit_life_cycle` says when it may be."""

    OPEN = "open"
    REPORT_DE_ENERGISING = "report_de_energising"
    DE_ENERGISE = "de_energise"
    FIT_EARTH = "fit_earth"
    REMOVE_EARTH = "remove_earth"
    GIVE_PERMIT = "give_permit"
    INTERRUPT = "interrupt"
    RESUME = "resume"
    END_WORK = "end_work"
    HAND_OVER = "hand_over"
    REPORT_RE_ENERGISING = "report_re_energising"
    RE_ENERGISE = "re_energise"
    REPORT_PART_BACK = "report_part_back"
    RE_ENERGISE_PART = "re_energise_part"
    """Some of the areas come back while the rest stays off."""
    CLOSE = "close"
    CANCEL = "cancel"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitLine:
    """One line of the day: never changed once written. A correction is a further line, written `at` its own time, that
    names the line it `corrects` (index into `lines`) and the time `corrected_to`. `subject` is what it was about: the
    double name of the equipment, an earth wire's number and code, a party's ticket. `counted` is whom a cut reached,
    where it is not what the plan's document says. `areas` are those that come back before the rest, of the report and
    of the switching that follows it, and `customers` hang on them by the data of that moment."""

    act: PermitAct
    at: datetime
    by: AccountId
    subject: str = ""
    note: str = ""
    corrects: int | None = None
    corrected_to: datetime | None = None
    counted: PlanCount | None = None
    areas: tuple[AreaCode, ...] = ()
    customers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EarthWire:
    """工作接地线 by number, code and place (OP-5, H-2); the names are those of who fitted and removed it."""

    number: str
    code: str
    place: str
    fitted_at: datetime
    fitted_by: str
    removed_at: datetime | None = None
    removed_by: str = ""

    @property
    def on(self) -> bool:
        return self.removed_at is None

    @property
    def name(self) -> str:
        return f"{self.number} {self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruption:
    """工作间断: nobody works, the permission rests until it is given again."""

    at: datetime
    reason: str
    resumed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkParty:
    """One permission to one party (工作班): who leads it by which ticket, who permitted it with which recording, and
    the points of the checklist that were answered for (OP-10), by the rule book of that day. `isolation` stands in for
    earth wires where the equipment is low voltage (绝缘遮蔽, 断开点加锁挂牌)."""

    ticket: str
    leader: str
    permitted_at: datetime
    permitter: str
    recording: str
    checked: tuple[str, ...]
    rule_book: str
    isolation: str = ""
    interruptions: tuple[Interruption, ...] = ()
    ended_at: datetime | None = None
    end_reporter: str = ""
    end_recording: str = ""

    @property
    def ended(self) -> bool:
        return self.ended_at is not None

    @property
    def interrupted(self) -> bool:
        return not self.ended and bool(self.interruptions) and self.interruptions[-1].resumed_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewHandover:
    """Another crew goes on under the same permit: who handed over to whom, on which recorded line. `crew` is None for
    one that is not the room's. `parties` are the places of the tickets, all at rest, that went to the new leader."""

    at: datetime
    from_crew: CrewId | None
    crew: CrewId | None
    handed_by: str
    taken_by: str
    recording: str
    parties: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartBack:
    """These areas, with so many customers, came back before the rest."""

    areas: tuple[AreaCode, ...]
    customers: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadSpell:
    """From one de-energising to the re-energising after it, with corrected times; `back` is None while power is off.
    `parts` came back earlier, in the order in which that was written; `back` is that of the rest."""

    off: datetime
    back: datetime | None = None
    parts: tuple[PartBack, ...] = ()

    def back_of(self, area: AreaCode) -> datetime | None:
        return next((part.at for part in self.parts if area in part.areas), self.back)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPermit:
    """`cuts_supply` is False for live work, which goes without switching, earths and reports. `announced` are the
    approved hours when the permit was opened. `crew` holds the permit on its terminal, if it has one: the one that took
    over last."""

    id: PermitId
    version: int = field(default=1, compare=False)
    plan: PlanId
    station: StationId
    state: PermitState
    ticket: str
    cuts_supply: bool
    announced: Window
    crew: CrewId | None = None
    lines: tuple[PermitLine, ...] = ()
    switching: tuple[SwitchingReport, ...] = ()
    earths: tuple[EarthWire, ...] = ()
    parties: tuple[WorkParty, ...] = ()
    handovers: tuple[CrewHandover, ...] = ()

    @property
    def earths_on(self) -> tuple[EarthWire, ...]:
        return tuple(earth for earth in self.earths if earth.on)

    @property
    def parties_on(self) -> tuple[WorkParty, ...]:
        """Those that have not reported the end of work, at work or interrupted."""
        return tuple(party for party in self.parties if not party.ended)

    @property
    def taken_over_by(self) -> str:
        """Who leads there since the permit last changed hands; "" while it is where it was opened."""
        return self.handovers[-1].taken_by if self.handovers else ""

    def leader_of(self, place: int) -> str:
        """Who leads the party at that place now; the party itself says to whom the work was permitted."""
        takers = (one.taken_by for one in reversed(self.handovers) if place in one.parties)
        return next(takers, self.parties[place].leader)

    @property
    def power_off(self) -> bool:
        return any(spell.back is None for spell in self.spells)

    @property
    def begun(self) -> bool:
        """Something was switched or somebody was permitted to work: it takes place."""
        return self.state not in {PermitState.OPENED, PermitState.CANCELLED}

    @property
    def holds_crew(self) -> bool:
        """Its crew is needed there: supply is cut or somebody works. Not while all that is left of it rests."""
        if self.state not in _CREW_THERE:
            return False
        parties = self.parties_on
        return not parties or not all(party.interrupted for party in parties)

    @property
    def spells(self) -> tuple[DeadSpell, ...]:
        """The times without power, oldest first; a plan of several days may have several."""
        found: list[DeadSpell] = []
        for index, line in enumerate(self.lines):
            if line.act is PermitAct.DE_ENERGISE:
                found.append(DeadSpell(off=self.time_of(index)))
            elif line.act is PermitAct.RE_ENERGISE_PART:
                part = PartBack(areas=line.areas, customers=line.customers, at=self.time_of(index))
                found[-1] = replace(found[-1], parts=(*found[-1].parts, part))
            elif line.act is PermitAct.RE_ENERGISE:
                found[-1] = replace(found[-1], back=self.time_of(index))
        return tuple(found)

    @property
    def areas_back(self) -> frozenset[AreaCode]:
        """Those that came back before the rest since supply was last cut; they stay so when the rest has followed."""
        return frozenset(area for spell in self.spells[-1:] for part in spell.parts for area in part.areas)

    def time_of(self, index: int) -> datetime:
        """When the line `index` really happened: as it was last corrected to."""
        corrections = (line.corrected_to for line in reversed(self.lines) if line.corrects == index)
        return next((at for at in corrections if at is not None), self.lines[index].at)
