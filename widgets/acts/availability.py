"""When an act is offered, and what its form lets one pick from: the decisions' guards, asked beforehand.

A guard that is missed here costs nothing but a refusal in words; the decision is the judge.
"""

from collections.abc import Callable

from models.entities.notes import Attachment
from models.entities.orders import Need, OrderState, ReportState, StageKind, TroubleReport, WorkOrder
from models.entities.people import Crew, Person
from models.entities.switching import SwitchingKind
from models.lent_crews import is_own
from models.life_cycle import HOLDS_CREW, OPEN_STATES, RUNNING_STATES, Act, may
from models.picture import Picture
from models.rules.operation_authority import check_assignment, check_switching, missing_attestations


def admits(act: Act) -> Callable[[WorkOrder, Picture], bool]:
    """Whether the table of the life cycle knows the pair."""
    return lambda order, _picture: may(order, act)


def is_running(order: WorkOrder, _picture: Picture) -> bool:
    return order.state in RUNNING_STATES


def awaits_attestation(order: WorkOrder, picture: Picture) -> bool:
    return order.state in RUNNING_STATES and bool(needs_to_attest(order, picture))


def needs_to_attest(order: WorkOrder, picture: Picture) -> tuple[Need, ...]:
    """What nobody has answered for yet in this round, what execution waits for first (OP-3…OP-10)."""
    crew = picture.find(Crew, order.crew)
    return () if crew is None else tuple(missing.need for missing in missing_attestations(order, crew))


def switching_due(order: WorkOrder) -> SwitchingKind:
    """Which switching a report is owed for: after the repair, the way back."""
    return SwitchingKind.RE_ENERGISE if order.state is OrderState.REPAIRED else SwitchingKind.DE_ENERGISE


def may_report_switching(order: WorkOrder, _picture: Picture) -> bool:
    """Before each switching, unless an unused report lies there already (OP-9)."""
    if order.paused or order.state not in {OrderState.DIAGNOSED, OrderState.REPAIRED}:
        return False
    return check_switching(order, switching_due(order)) is not None


def may_de_energise(order: WorkOrder, _picture: Picture) -> bool:
    return may(order, Act.DE_ENERGISE) and check_switching(order, SwitchingKind.DE_ENERGISE) is None


def may_re_energise(order: WorkOrder, _picture: Picture) -> bool:
    return may(order, Act.RE_ENERGISE) and check_switching(order, SwitchingKind.RE_ENERGISE) is None


def may_confirm_restored(order: WorkOrder, _picture: Picture) -> bool:
    """Only if nothing was de-energised for the repair; else switching back needs its report (OP-9)."""
    return may(order, Act.CONFIRM_RESTORED) and order.last(StageKind.DE_ENERGISED) is None


def may_archive(order: WorkOrder, _picture: Picture) -> bool:
    """A merged order is archived with its main order."""
    return order.state is not OrderState.MERGED and may(order, Act.ARCHIVE)


def may_supervise(order: WorkOrder, _picture: Picture) -> bool:
    return order.state in OPEN_STATES and not order.supervised


def is_supervised(order: WorkOrder, _picture: Picture) -> bool:
    return order.supervised


def may_suspend(order: WorkOrder, _picture: Picture) -> bool:
    return not order.paused and may(order, Act.SUSPEND)


def may_merge(order: WorkOrder, picture: Picture) -> bool:
    """It must not lead others itself: those would have to be split off first (D-2)."""
    return may(order, Act.MERGE) and not picture.following(order.id)


def may_split(order: WorkOrder, picture: Picture) -> bool:
    main = picture.find(WorkOrder, order.merged_into)
    return may(order, Act.SPLIT) and main is not None and main.state in RUNNING_STATES


def may_void(order: WorkOrder, picture: Picture) -> bool:
    return may(order, Act.VOID) and not picture.following(order.id)


def may_reopen(order: WorkOrder, _picture: Picture) -> bool:
    return order.state is not OrderState.MERGED and may(order, Act.REOPEN)


def has_stages(order: WorkOrder, _picture: Picture) -> bool:
    return bool(order.stages)


def owes_call_back(order: WorkOrder, picture: Picture) -> bool:
    return bool(reports_to_call(order, picture))


def reports_to_call(order: WorkOrder, picture: Picture) -> tuple[TroubleReport, ...]:
    """Restored and not yet settled, of this order and those merged into it."""
    return tuple(report for report in picture.all_reports_of(order.id) if report.state is ReportState.RESTORED)


def may_split_report(order: WorkOrder, picture: Picture) -> bool:
    several = len(picture.reports_of(order.id)) > 1
    return several and order.state in OPEN_STATES and bool(reports_to_split(order, picture))


def reports_to_split(order: WorkOrder, picture: Picture) -> tuple[TroubleReport, ...]:
    return tuple(report for report in picture.reports_of(order.id) if report.state is ReportState.OPEN)


def may_approve_crew(order: WorkOrder, picture: Picture) -> bool:
    waiting = may(order, Act.ASSIGN) or may(order, Act.REASSIGN)
    return waiting and bool(crews_to_approve(order, picture))


def crews_to_approve(order: WorkOrder, picture: Picture) -> tuple[Crew, ...]:
    """Crews that only an overridable rule keeps off the order (OP-1), those of its station first."""
    found = []
    for crew in picture.crews.values():
        refusal = None if crew.retired else check_assignment(order, crew)
        if refusal is not None and refusal.facts["overridable"]:
            found.append(crew)
    return tuple(sorted(found, key=lambda crew: (not is_own(crew, order, picture), crew.id)))


def stages_to_correct(order: WorkOrder, _picture: Picture) -> tuple[int, ...]:
    """Rows of the order's own lines, newest first; a correction is corrected by correcting the line again."""
    rows = [row for row, stage in enumerate(order.stages) if stage.kind is not StageKind.CORRECTED]
    return tuple(reversed(rows))


def always(_order: WorkOrder, _picture: Picture) -> bool:
    return True


def has_references(order: WorkOrder, picture: Picture) -> bool:
    return bool(references_to_withdraw(order, picture))


def references_to_withdraw(order: WorkOrder, picture: Picture) -> tuple[Attachment, ...]:
    """Newest first."""
    standing = [attachment for attachment in picture.attachments_of(order.id) if attachment.withdrawn is None]
    return tuple(reversed(standing))


def people_of_crew(order: WorkOrder, picture: Picture) -> tuple[str, ...]:
    """Names of the crew that holds the order, its leader first."""
    crew = picture.find(Crew, order.crew) if order.state in HOLDS_CREW else None
    if crew is None:
        return ()
    people = [picture.find(Person, key) for key in (crew.leader, *crew.members)]
    return tuple(dict.fromkeys(person.name for person in people if person is not None))
