"""What stands in the way of the next turn of an outage's day, as the refusal that an attempt would get."""

from models.decisions.plan_gates import check_announced
from models.decisions.situation import Situation
from models.entities.switching import SwitchingKind
from models.entities.work_permits import PermitState
from models.errors import DispatchError
from models.rules.permit_gates import check_cleared, check_earthed, check_reported, standing_part
from widgets.outage_day.reading import DayLine


def obstacle(line: DayLine, on: Situation) -> DispatchError | None:
    """Of the switching or permission that comes next: what has to go first."""
    permit = line.permit
    if permit is None or permit.state is PermitState.OPENED:
        unannounced = _unannounced(line, on)
        if unannounced is not None or permit is None or not permit.cuts_supply:
            return unannounced
        return check_reported(permit, SwitchingKind.DE_ENERGISE)
    if not permit.cuts_supply or standing_part(permit) is not None:
        return None
    if permit.state is PermitState.DE_ENERGISED:
        return check_earthed(permit, line.plan.content.equipment, "")
    if permit.state in {PermitState.WORKING, PermitState.WORK_ENDED}:
        return check_cleared(permit) or check_reported(permit, SwitchingKind.RE_ENERGISE)
    return None


def _unannounced(line: DayLine, on: Situation) -> DispatchError | None:
    """Nobody is cut off who was not told in time; what will not take place asks for nothing."""
    if line.plan.approved is None:
        return None
    try:
        check_announced(line.plan, on)
    except DispatchError as refusal:
        return refusal.with_traceback(None)
    return None
