"""What the day leaves to be watched and handed over (H-2): earth wires that are out, reports owed, power that is off,
parties at work."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.switching import SwitchingKind
from models.entities.work_permits import EarthWire, PermitState, WorkPermit
from models.ids import PermitId, PlanId, StationId
from models.permit_life_cycle import POWER_OFF
from models.picture import Picture
from models.planning.overruns import announced_end
from models.rules.permit_gates import standing_report


@dataclass(frozen=True, slots=True, kw_only=True)
class EarthOut:
    permit: PermitId
    plan: PlanId
    station: StationId
    earth: EarthWire


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOwed:
    """The next switching of the permit, whose report has not been made yet (OP-9)."""

    permit: PermitId
    plan: PlanId
    station: StationId
    kind: SwitchingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerOff:
    """Since when power is off for a plan, and when the public was told that it is back."""

    permit: PermitId
    plan: PlanId
    station: StationId
    since: datetime
    announced_end: datetime
    parties: int
    earths: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayStanding:
    """In the order of the permits' numbers; earths in the order in which they were fitted."""

    earths: tuple[EarthOut, ...]
    reports: tuple[ReportOwed, ...]
    off: tuple[PowerOff, ...]


def day_standing(picture: Picture, station: StationId | None = None) -> DayStanding:
    """Of all permits under way, or of those of one station."""
    permits = [one for one in picture.permits_under_way() if station is None or one.station == station]
    return DayStanding(
        earths=tuple(
            EarthOut(permit=permit.id, plan=permit.plan, station=permit.station, earth=earth)
            for permit in permits
            for earth in permit.earths_on
        ),
        reports=tuple(owed for permit in permits if (owed := report_owed(permit)) is not None),
        off=tuple(_off(permit, picture) for permit in permits if permit.power_off),
    )


def report_owed(permit: WorkPermit) -> ReportOwed | None:
    """Before it is switched off: the first; while it is off: the second. None once it is made, after power is back,
    and for live work."""
    kind = _next_switching(permit)
    if kind is None or standing_report(permit, kind) is not None:
        return None
    return ReportOwed(permit=permit.id, plan=permit.plan, station=permit.station, kind=kind)


def _next_switching(permit: WorkPermit) -> SwitchingKind | None:
    if not permit.cuts_supply:
        return None
    if permit.state is PermitState.OPENED:
        return SwitchingKind.DE_ENERGISE
    return SwitchingKind.RE_ENERGISE if permit.state in POWER_OFF else None


def _off(permit: WorkPermit, picture: Picture) -> PowerOff:
    return PowerOff(
        permit=permit.id,
        plan=permit.plan,
        station=permit.station,
        since=permit.spells[-1].off,
        announced_end=announced_end(permit, picture.plans.get(permit.plan)),
        parties=len(permit.parties_on),
        earths=len(permit.earths_on),
    )
