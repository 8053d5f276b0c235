"""The steps of one outage's day in order, as its sheet tells them: who, when, and the number of the recording."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.switching import SwitchingReport
from models.entities.work_permits import PermitAct, WorkParty, WorkPermit
from models.ids import AccountId
from models.rules.permit_gates import check_points
from widgets.outage_day.reading import DayLine
from widgets.outage_day.words import areas_text
from widgets.plans.paper import Paper
from widgets.plans.recounted import recounted_texts
from widgets.plans.standing import PlanStanding
from widgets.words.names import account_label, crew_label
from widgets.words.terms import listed, term
from widgets.words.times import moment_text

_ORDER = (
    PermitAct.OPEN,
    PermitAct.REPORT_DE_ENERGISING,
    PermitAct.DE_ENERGISE,
    PermitAct.FIT_EARTH,
    PermitAct.GIVE_PERMIT,
    PermitAct.END_WORK,
    PermitAct.REMOVE_EARTH,
    PermitAct.REPORT_RE_ENERGISING,
    PermitAct.RE_ENERGISE,
    PermitAct.CLOSE,
)
_REPORTS = frozenset({PermitAct.REPORT_DE_ENERGISING, PermitAct.REPORT_PART_BACK, PermitAct.REPORT_RE_ENERGISING})
_LIVE = (PermitAct.OPEN, PermitAct.GIVE_PERMIT, PermitAct.END_WORK, PermitAct.CLOSE)


@dataclass(frozen=True, slots=True)
class _Teller:
    permit: WorkPermit
    paper: Paper
    standing: PlanStanding
    now: datetime

    def at(self, moment: datetime) -> str:
        return self.paper.text(moment_text(moment, now=self.now, rules=self.standing.rules))

    def parts(self, *parts: str) -> str:
        return " · ".join(part for part in parts if part)


def steps_html(line: DayLine, paper: Paper, *, standing: PlanStanding, now: datetime) -> str:
    """✓ done, ▶ comes now, ○ later; below each what was recorded of it."""
    order: tuple[PermitAct, ...] = _LIVE if line.permit is not None and not line.permit.cuts_supply else _ORDER
    if line.permit is not None and line.permit.handovers:
        after = order.index(PermitAct.GIVE_PERMIT) + 1
        order = (*order[:after], PermitAct.HAND_OVER, *order[after:])
    if line.permit is not None and any(one.areas for one in line.permit.lines):
        before = order.index(PermitAct.REPORT_RE_ENERGISING)
        order = (*order[:before], PermitAct.REPORT_PART_BACK, PermitAct.RE_ENERGISE_PART, *order[before:])
    rows = []
    for number, step in enumerate(order, start=1):
        told = "" if line.permit is None else _told(step, _Teller(line.permit, paper, standing, now))
        done = told and line.permit is not None and not _is_owed(step, line.permit)
        sign = "▶" if step is line.next else "✓" if done else "○"
        name = f"{sign} {number}. {term(step)}"
        rows.append((paper.bold(name) if sign == "▶" else paper.text(name), told))
    cells = "".join(
        f'<tr><td style="padding:3px 12px 3px 0" valign="top">{name}</td><td style="padding:3px 0">{told}</td></tr>'
        for name, told in rows
    )
    return f'<table cellspacing="0">{cells}</table>'


def record_html(line: DayLine, paper: Paper, *, standing: PlanStanding, now: datetime) -> str:
    """Every line as it was written, the newest first; a corrected time beside the one it replaces."""
    permit = line.permit
    if permit is None:
        return ""
    teller = _Teller(permit, paper, standing, now)
    rows, scope = [], line.plan.content.scope
    for index, one in reversed(tuple(enumerate(permit.lines))):
        what = term(one.act)
        if one.corrects is not None and one.corrected_to is not None:
            text = QCoreApplication.translate("OutageDay", "{act}: {line}, really {time}")
            at = moment_text(one.corrected_to, now=now, rules=standing.rules)
            what = text.format(act=what, line=term(permit.lines[one.corrects].act), time=at)
        elif permit.time_of(index) != one.at:
            at = moment_text(permit.time_of(index), now=now, rules=standing.rules)
            what = QCoreApplication.translate("OutageDay", "{act} (really {time})").format(act=what, time=at)
        counted = [] if one.counted is None else recounted_texts(scope, one.counted, standing.picture)
        about = " · ".join(part for part in (one.subject, one.note, areas_text(one), *counted) if part)
        rows.append((teller.at(one.at), paper.text(what), paper.text(about), _who(one.by, teller)))
    heads = (
        QCoreApplication.translate("OutageDay", "Written"),
        QCoreApplication.translate("OutageDay", "What"),
        QCoreApplication.translate("OutageDay", "About"),
        QCoreApplication.translate("OutageDay", "By"),
    )
    return paper.table(heads, rows)


def _is_owed(step: PermitAct, permit: WorkPermit) -> bool:
    """Something was recorded of it and it is not all: a ticket only rests, an earth wire is still there."""
    if step is PermitAct.END_WORK:
        return any(not party.ended for party in permit.parties)
    return step is PermitAct.REMOVE_EARTH and any(earth.on for earth in permit.earths)


def _told(step: PermitAct, teller: _Teller) -> str:
    """What was recorded of the step; "" before anything was."""
    permit, paper = teller.permit, teller.paper
    if step in _REPORTS:
        return _reports(step, teller)
    if step is PermitAct.FIT_EARTH:
        return "<br>".join(
            teller.parts(
                paper.bold(one.name), paper.text(one.place), teller.at(one.fitted_at), paper.text(one.fitted_by)
            )
            for one in permit.earths
        )
    if step is PermitAct.REMOVE_EARTH:
        return _removed(teller)
    if step is PermitAct.GIVE_PERMIT:
        return "<br>".join(_permission(party, teller) for party in permit.parties)
    if step is PermitAct.END_WORK:
        return "<br>".join(_ended(party, teller) for party in permit.parties if party.ended or party.interrupted)
    if step is PermitAct.HAND_OVER:
        return _handed_over(teller)
    lines = [index for index, one in enumerate(permit.lines) if one.act is step]
    return "<br>".join(
        teller.parts(
            paper.bold(moment_text(permit.time_of(index), now=teller.now, rules=teller.standing.rules)),
            paper.text(permit.lines[index].note or (permit.ticket if step is PermitAct.OPEN else "")),
            paper.text(areas_text(permit.lines[index])),
            _who(permit.lines[index].by, teller),
        )
        for index in lines
    )


def _reports(act: PermitAct, teller: _Teller) -> str:
    """Each report has its line, in the same order."""
    lines = (line for line in teller.permit.lines if line.act in _REPORTS)
    found = [(line, report) for line, report in zip(lines, teller.permit.switching, strict=True) if line.act is act]
    rows = (teller.parts(_report(report, teller), teller.paper.text(areas_text(line))) for line, report in found)
    return "<br>".join(rows)


def _report(report: SwitchingReport, teller: _Teller) -> str:
    paper, translate = teller.paper, QCoreApplication.translate
    recording = translate("OutageDay", "recording {number}").format(number=report.recording)
    to = translate("OutageDay", "{reporter} to {dispatcher}")
    said = to.format(reporter=report.reporter, dispatcher=report.duty_dispatcher)
    back = translate("OutageDay", "“{name} {number}” read back ✓")
    named = back.format(name=report.equipment_name, number=report.equipment_number)
    return teller.parts(teller.at(report.reported_at), paper.text(said), paper.text(recording), paper.text(named))


def _permission(party: WorkParty, teller: _Teller) -> str:
    paper, translate = teller.paper, QCoreApplication.translate
    recording = translate("OutageDay", "recording {number}").format(number=party.recording)
    points = translate("OutageDay", "checklist ✓ {ticked} of {all}")
    ticked = points.format(ticked=len(party.checked), all=len(check_points(teller.standing.rules)))
    parts = (party.ticket, party.leader, party.permitter, recording, ticked, party.isolation)
    return teller.parts(teller.at(party.permitted_at), *(paper.text(part) for part in parts if part))


def _ended(party: WorkParty, teller: _Teller) -> str:
    paper, translate = teller.paper, QCoreApplication.translate
    if party.ended_at is None:
        rest = party.interruptions[-1]
        text = translate("OutageDay", "{ticket} interrupted since {time}: {reason}")
        at = moment_text(rest.at, now=teller.now, rules=teller.standing.rules)
        return paper.text(text.format(ticket=party.ticket, time=at, reason=rest.reason))
    recording = translate("OutageDay", "recording {number}").format(number=party.end_recording)
    parts = (party.ticket, party.end_reporter, recording)
    return teller.parts(teller.at(party.ended_at), *(paper.text(part) for part in parts))


def _handed_over(teller: _Teller) -> str:
    permit, paper, picture = teller.permit, teller.paper, teller.standing.picture
    recording = QCoreApplication.translate("OutageDay", "recording {number}")
    at = [permit.time_of(place) for place, line in enumerate(permit.lines) if line.act is PermitAct.HAND_OVER]
    rows = []
    for moment, one in zip(at, permit.handovers, strict=True):
        sides = ((one.from_crew, one.handed_by), (one.crew, one.taken_by))
        names = (" ".join([*([] if crew is None else [crew_label(crew, picture)]), name]) for crew, name in sides)
        tickets = listed(permit.parties[place].ticket for place in one.parties)
        parts = (" → ".join(names), recording.format(number=one.recording), tickets)
        rows.append(teller.parts(teller.at(moment), *(paper.text(part) for part in parts if part)))
    return "<br>".join(rows)


def _removed(teller: _Teller) -> str:
    permit, paper = teller.permit, teller.paper
    rows = [
        teller.parts(paper.bold(one.name), teller.at(one.removed_at), paper.text(one.removed_by))
        for one in permit.earths
        if one.removed_at is not None
    ]
    if rows and permit.earths_on:
        text = QCoreApplication.translate("OutageDay", "still on: {wires}")
        rows.append(paper.soon(text.format(wires=listed(one.name for one in permit.earths_on))))
    return "<br>".join(rows)


def _who(account: AccountId, teller: _Teller) -> str:
    return teller.paper.dim(account_label(account, teller.standing.picture))
