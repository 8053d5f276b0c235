"""Another crew goes on under the same work permit (OP-9 … OP-12)."""

from models.changes import Change, changed
from models.commands.day import HandOverPermit
from models.decisions.situation import Situation
from models.decisions.work_permits import check_fit, line_of
from models.entities.work_permits import CrewHandover, PermitAct, WorkPermit
from models.errors import RuleBroken, Unavailable
from models.ids import CrewId
from models.permit_life_cycle import next_state
from models.rules.permit_gates import standing_switching


def hand_over_permit(command: HandOverPermit, on: Situation) -> list[Change]:
    """Reports, earth wires and lines stay as they are on record. Whoever reported a switching also does it, and nobody
    works while the permit changes hands: whoever resumes answers the checklist anew."""
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.HAND_OVER)
    for field in ("handed_by", "taken_by", "recording"):
        on.require_words(field, getattr(command, field))
    if command.crew is not None and command.crew == permit.crew:
        raise Unavailable("handover_to_same_crew", facts={"permit": permit.id, "crew": command.crew})
    if command.crew is not None:
        check_fit(on.crew(command.crew), on.plan(permit.plan))
    _refuse_amid_work(permit)
    for place in command.parties:
        if not 0 <= place < len(permit.parties) or permit.parties[place].ended:
            raise Unavailable("unknown_party", facts={"permit": permit.id, "party": place})
    handover = CrewHandover(
        at=on.now,
        from_crew=permit.crew,
        crew=command.crew,
        handed_by=command.handed_by.strip(),
        taken_by=command.taken_by.strip(),
        recording=command.recording.strip(),
        parties=tuple(sorted(set(command.parties))),
    )
    sides = f"{_side(handover.from_crew, handover.handed_by)} → {_side(handover.crew, handover.taken_by)}"
    line = line_of(PermitAct.HAND_OVER, on, subject=sides, note=handover.recording)
    return [
        changed(
            permit,
            state=state,
            lines=(*permit.lines, line),
            crew=command.crew,
            handovers=(*permit.handovers, handover),
        )
    ]


def _refuse_amid_work(permit: WorkPermit) -> None:
    report = standing_switching(permit)
    if report is not None:
        raise RuleBroken("handover_while_switching", "OP-9", {"permit": permit.id, "kind": report.kind})
    busy = tuple(party.ticket for party in permit.parties_on if not party.interrupted)
    if busy:
        raise RuleBroken("handover_at_work", "OP-10", {"permit": permit.id, "tickets": busy})


def _side(crew: CrewId | None, name: str) -> str:
    return name if crew is None else f"{crew} {name}"
