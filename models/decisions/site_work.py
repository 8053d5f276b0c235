"""What happens at the place of work on the day of a plan: earth wires, parties, interruptions, ends (OP-5, OP-10)."""

from dataclasses import replace
from typing import Any

from models.changes import Change, changed
from models.commands.day import EndWork, FitEarth, GivePermit, InterruptWork, RemoveEarth, ResumeWork
from models.decisions.situation import Situation
from models.decisions.work_permits import check_same_work, hours_of, line_of
from models.entities.work_permits import EarthWire, Interruption, PermitAct, PermitLine, WorkParty, WorkPermit
from models.errors import RuleBroken, Unavailable
from models.permit_life_cycle import next_state
from models.rules.permit_gates import check_earthed, open_points


def fit_earth(command: FitEarth, on: Situation) -> list[Change]:
    """One wire is in one place: what hangs here or elsewhere is not fitted again before it is removed."""
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.FIT_EARTH)
    for field in ("number", "code", "place", "fitted_by"):
        on.require_words(field, getattr(command, field))
    number, code = command.number.strip(), command.code.strip()
    for other in on.book.permits_under_way():
        if any((earth.number, earth.code) == (number, code) for earth in other.earths_on):
            raise Unavailable("earth_on_already", "OP-5", {"earth": f"{number} {code}", "permit": other.id})
    earth = EarthWire(
        number=number,
        code=code,
        place=command.place.strip(),
        fitted_at=on.now,
        fitted_by=command.fitted_by.strip(),
    )
    line = line_of(PermitAct.FIT_EARTH, on, subject=earth.name, note=earth.place)
    return [_moved(permit, line, state=state, earths=(*permit.earths, earth))]


def remove_earth(command: RemoveEarth, on: Situation) -> list[Change]:
    """Not while anybody works or may go on: it is what protects them (OP-10)."""
    permit = on.permit(command.permit, command.seen)
    if permit.parties_on:
        tickets = tuple(party.ticket for party in permit.parties_on)
        raise RuleBroken("earth_protects", "OP-10", {"permit": permit.id, "tickets": tickets})
    state = next_state(permit, PermitAct.REMOVE_EARTH)
    on.require_words("removed_by", command.removed_by)
    asked = (command.number.strip(), command.code.strip())
    earth = next((one for one in permit.earths_on if (one.number, one.code) == asked), None)
    if earth is None:
        raise Unavailable("earth_not_on", facts={"permit": permit.id, "earth": " ".join(asked)})
    off = replace(earth, removed_at=on.now, removed_by=command.removed_by.strip())
    earths = tuple(off if one is earth else one for one in permit.earths)
    line = line_of(PermitAct.REMOVE_EARTH, on, subject=earth.name, note=earth.place)
    return [_moved(permit, line, state=state, earths=earths)]


def give_permit(command: GivePermit, on: Situation) -> list[Change]:
    """许可开工: earthed, every point of the checklist answered for, said to a named party on a recorded line. With
    it live work begins: like a cut, only of a plan that is in force and still about that work."""
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.GIVE_PERMIT)
    if not permit.begun:
        plan = on.plan(permit.plan)
        hours_of(plan, on)
        check_same_work(permit, plan, on)
    for field in ("ticket", "leader", "permitter", "recording"):
        on.require_words(field, getattr(command, field))
    ticket = command.ticket.strip()
    if any(party.ticket == ticket for party in permit.parties_on):
        raise Unavailable("ticket_at_work", facts={"permit": permit.id, "ticket": ticket})
    refusal = check_earthed(permit, on.plan(permit.plan).content.equipment, command.isolation)
    if refusal is not None:
        raise refusal
    _require_checklist(command.checked, on)
    party = WorkParty(
        ticket=ticket,
        leader=command.leader.strip(),
        permitted_at=on.now,
        permitter=command.permitter.strip(),
        recording=command.recording.strip(),
        checked=command.checked,
        rule_book=on.rules.version,
        isolation=command.isolation.strip(),
    )
    line = line_of(PermitAct.GIVE_PERMIT, on, subject=ticket, note=party.recording)
    return [_moved(permit, line, state=state, parties=(*permit.parties, party))]


def interrupt_work(command: InterruptWork, on: Situation) -> list[Change]:
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.INTERRUPT)
    on.require_words("reason", command.reason)
    party = _party(permit, command.party)
    if party.interrupted:
        raise Unavailable("party_interrupted", facts={"permit": permit.id, "ticket": party.ticket})
    rest = Interruption(at=on.now, reason=command.reason.strip())
    after = replace(party, interruptions=(*party.interruptions, rest))
    line = line_of(PermitAct.INTERRUPT, on, subject=party.ticket, note=rest.reason)
    return [_moved(permit, line, state=state, parties=_with(permit, command.party, after))]


def resume_work(command: ResumeWork, on: Situation) -> list[Change]:
    """Whoever comes back to the place looks again: the checklist is answered for anew."""
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.RESUME)
    party = _party(permit, command.party)
    if not party.interrupted:
        raise Unavailable("party_not_interrupted", facts={"permit": permit.id, "ticket": party.ticket})
    on.require_words("recording", command.recording)
    _require_checklist(command.checked, on)
    rest = replace(party.interruptions[-1], resumed_at=on.now)
    after = replace(party, interruptions=(*party.interruptions[:-1], rest), checked=command.checked)
    line = line_of(PermitAct.RESUME, on, subject=party.ticket, note=command.recording.strip())
    return [_moved(permit, line, state=state, parties=_with(permit, command.party, after))]


def end_work(command: EndWork, on: Situation) -> list[Change]:
    """工作终结 of one party, also of one that did not come back from an interruption."""
    permit = on.permit(command.permit, command.seen)
    ended = next_state(permit, PermitAct.END_WORK)
    party = _party(permit, command.party)
    on.require_words("reporter", command.reporter)
    on.require_words("recording", command.recording)
    after = replace(
        party, ended_at=on.now, end_reporter=command.reporter.strip(), end_recording=command.recording.strip()
    )
    parties = _with(permit, command.party, after)
    state = ended if all(one.ended for one in parties) else permit.state
    line = line_of(PermitAct.END_WORK, on, subject=party.ticket, note=after.end_recording)
    return [_moved(permit, line, state=state, parties=parties)]


def _require_checklist(checked: tuple[str, ...], on: Situation) -> None:
    missing = open_points(checked, on.rules)
    if missing:
        raise RuleBroken("safety_checks_open", "OP-10", {"count": len(missing), "points": missing})


def _party(permit: WorkPermit, place: int) -> WorkParty:
    """The party at that place that has not ended."""
    if not 0 <= place < len(permit.parties) or permit.parties[place].ended:
        raise Unavailable("unknown_party", facts={"permit": permit.id, "party": place})
    return permit.parties[place]


def _with(permit: WorkPermit, place: int, party: WorkParty) -> tuple[WorkParty, ...]:
    return (*permit.parties[:place], party, *permit.parties[place + 1 :])


def _moved(permit: WorkPermit, line: PermitLine, **fields: Any) -> Change:
    return changed(permit, lines=(*permit.lines, line), **fields)
