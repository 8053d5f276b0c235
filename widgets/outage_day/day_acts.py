"""The acts on the day of an outage as one table: what the form of each asks, and the commands that come of it."""

from collections.abc import Callable, Mapping
from typing import Any

from models.commands import day as d
from models.entities.people import Crew
from models.entities.switching import SwitchingKind
from models.entities.work_permits import PermitAct
from models.permit_life_cycle import may
from models.rules.permissions import may_send
from models.rules.permit_gates import LOW_VOLTAGE
from widgets.acts.fields import Problem, ReadBackField, TextField, TimeField
from widgets.outage_day.fields import (
    AreasField,
    CheckField,
    CrewField,
    DayField,
    EarthsField,
    LineField,
    PartiesAre,
    PartyField,
    RestingField,
    codes_in,
)
from widgets.outage_day.on_day import OnDay, Subject, Values, is_offered
from widgets.plans.standing import PlanStanding


def offered(on: Subject, standing: PlanStanding) -> tuple[OnDay, ...]:
    """What this account may do now, in the order of the table."""
    return tuple(act for act in DAY_ACTS if is_offered(act, on, standing))


# -- commands -----------------------------------------------------------------------------------------------


def _on_permit(kind: type[Any]) -> Callable[[Subject, Values], Any]:
    """What was filled in goes into the command by its fields' names."""
    names = set(kind.__dataclass_fields__) - {"permit", "seen"}

    def build(on: Subject, values: Values) -> Any:
        assert on.permit is not None
        return kind(permit=on.permit.id, seen=on.permit.version, **{name: values[name] for name in names & set(values)})

    return build


def _then_corrected(kind: type[Any], step: PermitAct) -> Callable[[Subject, Values], Any]:
    """The switching, and then, if it was earlier, the line that says so."""
    switch = _on_permit(kind)

    def build(on: Subject, values: Values) -> Any:
        assert on.permit is not None
        if may(on.permit, step) and on.permit.lines[-1].act is not step:
            return switch(on, values)
        if on.permit.lines[-1].act is not step or not _was_earlier(on, values):
            return None
        last = len(on.permit.lines) - 1
        return d.CorrectPermitTime(
            permit=on.permit.id, seen=on.permit.version, line=last, at=values["at"], reason=values["reason"]
        )

    return build


def _open(on: Subject, values: Values) -> d.OpenPermit:
    crew = values["crew"]
    picked = crew.id if isinstance(crew, Crew) else None
    return d.OpenPermit(plan=on.plan.id, seen=on.plan.version, ticket=values["ticket"], crew=picked)


def _hand_over(on: Subject, values: Values) -> d.HandOverPermit:
    assert on.permit is not None
    crew = values["crew"]
    return d.HandOverPermit(
        permit=on.permit.id,
        seen=on.permit.version,
        crew=crew.id if isinstance(crew, Crew) else None,
        handed_by=values["handed_by"],
        taken_by=values["taken_by"],
        recording=values["recording"],
        parties=values.get("parties", ()),
    )


def _report(kind: SwitchingKind) -> Callable[[Subject, Values], Any]:
    build = _on_permit(d.ReportPlanSwitching)
    return lambda on, values: build(on, {**values, "kind": kind})


def _report_part(on: Subject, values: Values) -> d.ReportPartBack:
    areas = values["areas"]
    named = codes_in(areas) if isinstance(areas, str) else tuple(areas)
    command: d.ReportPartBack = _on_permit(d.ReportPartBack)(on, {**values, "areas": named})
    return command


def _remove(on: Subject, values: Values) -> d.RemoveEarth | None:
    """The next of the chosen wires that is still on."""
    assert on.permit is not None
    chosen = values["earths"]
    left = [earth for earth in on.permit.earths_on if not chosen or (earth.number, earth.code) in chosen]
    if not left:
        return None
    return d.RemoveEarth(
        permit=on.permit.id,
        seen=on.permit.version,
        number=left[0].number,
        code=left[0].code,
        removed_by=values["removed_by"],
    )


# -- forms --------------------------------------------------------------------------------------------------


def _these(*fields: DayField) -> Callable[[Subject, PlanStanding], tuple[DayField, ...]]:
    return lambda _on, _standing: fields


def _of_stop(on: Subject, standing: PlanStanding) -> tuple[DayField, ...]:
    """Before the announced hours it needs a reason; an earlier time that is told at once does, too."""
    return (*_of_power(on, standing), TextField(name="reason", required=_too_early(on)))


def _of_power(_on: Subject, standing: PlanStanding) -> tuple[DayField, ...]:
    """Whoever may correct times says at once that it was earlier."""
    return (_AT,) if may_send(d.CorrectPermitTime, standing.account) else ()


def _of_return(on: Subject, standing: PlanStanding) -> tuple[DayField, ...]:
    earlier = _of_power(on, standing)
    return (*earlier, TextField(name="reason", required=False)) if earlier else ()


def _check_time(on: Subject, values: Values) -> Problem | None:
    if "at" not in values:
        return None
    if values["at"] > on.now:
        return Problem("at", "in_future")
    return Problem("reason", "required") if _was_earlier(on, values) and not values["reason"] else None


def _was_earlier(on: Subject, values: Values) -> bool:
    return "at" in values and values["at"] < on.now.replace(second=0, microsecond=0)


def _too_early(on: Subject) -> bool:
    return on.plan.approved is not None and on.now < on.plan.approved.start


def _of_permission(on: Subject, _standing: PlanStanding) -> tuple[DayField, ...]:
    fields = (_TICKET, _text("leader"), _text("permitter"), _RECORDING)
    low = on.plan.content.equipment in LOW_VOLTAGE and on.permit is not None and not on.permit.earths_on
    return (*fields, *((_text("isolation"),) if low else ()), CheckField())


def _of_handover(on: Subject, _standing: PlanStanding) -> tuple[DayField, ...]:
    resting = on.permit is not None and any(party.interrupted for party in on.permit.parties)
    fields = (CrewField(), _text("handed_by"), _text("taken_by"), _RECORDING)
    return (*fields, RestingField()) if resting else fields


def _of_part(on: Subject, _standing: PlanStanding) -> tuple[DayField, ...]:
    """What keeps them apart is asked for while people or earth wires are somewhere on the plan."""
    there = on.permit is not None and bool(on.permit.parties_on or on.permit.earths_on)
    report = (_text("reporter"), _text("duty_dispatcher"), _RECORDING, ReadBackField())
    return (AreasField(), *((_text("apart"),) if there else ()), *report)


def _reporting_part(on: Subject, standing: PlanStanding) -> Mapping[str, str]:
    """What is switched for a part is seldom what was switched for the whole."""
    return {"duty_dispatcher": standing.account.name, "reporter": _leader(on)}


def _leader(on: Subject) -> str:
    """Who took over last, else the person in charge by the plan."""
    return (on.permit.taken_over_by if on.permit is not None else "") or on.plan.content.leader


def _reporting(on: Subject, standing: PlanStanding) -> Mapping[str, str]:
    """The equipment that was said when it was switched off is said again."""
    said = on.permit.switching[-1] if on.permit is not None and on.permit.switching else None
    named = {} if said is None else {"equipment_name": said.equipment_name, "equipment_number": said.equipment_number}
    return {"duty_dispatcher": standing.account.name, "reporter": _leader(on), **named}


def _permitting(on: Subject, standing: PlanStanding) -> Mapping[str, str]:
    ticket = "" if on.permit is None or on.permit.parties else on.permit.ticket
    return {"ticket": ticket, "leader": _leader(on), "permitter": standing.account.name}


def _text(name: str) -> TextField:
    return TextField(name=name)


_AT = TimeField(name="at", start=lambda _order, now: now)
_TICKET, _RECORDING, _REASON = _text("ticket"), _text("recording"), _text("reason")
_REPORT = _these(_text("reporter"), _text("duty_dispatcher"), _RECORDING, ReadBackField())

DAY_ACTS: tuple[OnDay, ...] = (
    OnDay(name="day_open", kind=d.OpenPermit, step=PermitAct.OPEN, fields=_these(_TICKET, CrewField()), build=_open),
    OnDay(
        name="day_report_stop",
        kind=d.ReportPlanSwitching,
        step=PermitAct.REPORT_DE_ENERGISING,
        fields=_REPORT,
        build=_report(SwitchingKind.DE_ENERGISE),
        starts=_reporting,
    ),
    OnDay(
        name="day_stop",
        kind=d.DeEnergisePlan,
        step=PermitAct.DE_ENERGISE,
        fields=_of_stop,
        build=_then_corrected(d.DeEnergisePlan, PermitAct.DE_ENERGISE),
        check=_check_time,
        goes_on=True,
    ),
    OnDay(
        name="day_earth",
        kind=d.FitEarth,
        step=PermitAct.FIT_EARTH,
        fields=_these(_text("number"), _text("code"), _text("place"), _text("fitted_by")),
        build=_on_permit(d.FitEarth),
    ),
    OnDay(
        name="day_permit",
        kind=d.GivePermit,
        step=PermitAct.GIVE_PERMIT,
        fields=_of_permission,
        build=_on_permit(d.GivePermit),
        starts=_permitting,
    ),
    OnDay(
        name="day_end",
        kind=d.EndWork,
        step=PermitAct.END_WORK,
        fields=_these(PartyField(are=PartiesAre.PERMITTED), _text("reporter"), _RECORDING),
        build=_on_permit(d.EndWork),
        starts=lambda on, _standing: {"reporter": _leader(on)},
    ),
    OnDay(
        name="day_hand_over",
        kind=d.HandOverPermit,
        step=PermitAct.HAND_OVER,
        fields=_of_handover,
        build=_hand_over,
        starts=lambda on, _standing: {"handed_by": _leader(on)},
    ),
    OnDay(
        name="day_interrupt",
        kind=d.InterruptWork,
        step=PermitAct.INTERRUPT,
        fields=_these(PartyField(are=PartiesAre.AT_WORK), _REASON),
        build=_on_permit(d.InterruptWork),
    ),
    OnDay(
        name="day_resume",
        kind=d.ResumeWork,
        step=PermitAct.RESUME,
        fields=_these(PartyField(are=PartiesAre.INTERRUPTED), _RECORDING, CheckField()),
        build=_on_permit(d.ResumeWork),
    ),
    OnDay(
        name="day_unearth",
        kind=d.RemoveEarth,
        step=PermitAct.REMOVE_EARTH,
        fields=_these(EarthsField(), _text("removed_by")),
        build=_remove,
        goes_on=True,
    ),
    OnDay(
        name="day_report_part",
        kind=d.ReportPartBack,
        step=PermitAct.REPORT_PART_BACK,
        fields=_of_part,
        build=_report_part,
        starts=_reporting_part,
    ),
    OnDay(
        name="day_part",
        kind=d.ReEnergisePart,
        step=PermitAct.RE_ENERGISE_PART,
        fields=_of_return,
        build=_then_corrected(d.ReEnergisePart, PermitAct.RE_ENERGISE_PART),
        check=_check_time,
        goes_on=True,
    ),
    OnDay(
        name="day_report_power",
        kind=d.ReportPlanSwitching,
        step=PermitAct.REPORT_RE_ENERGISING,
        fields=_REPORT,
        build=_report(SwitchingKind.RE_ENERGISE),
        starts=_reporting,
    ),
    OnDay(
        name="day_power",
        kind=d.ReEnergisePlan,
        step=PermitAct.RE_ENERGISE,
        fields=_of_return,
        build=_then_corrected(d.ReEnergisePlan, PermitAct.RE_ENERGISE),
        check=_check_time,
        goes_on=True,
    ),
    OnDay(
        name="day_close",
        kind=d.ClosePermit,
        step=PermitAct.CLOSE,
        fields=_these(TextField(name="note", required=False)),
        build=_on_permit(d.ClosePermit),
    ),
    OnDay(
        name="day_cancel",
        kind=d.CancelPermit,
        step=PermitAct.CANCEL,
        fields=_these(_REASON),
        build=_on_permit(d.CancelPermit),
    ),
    OnDay(
        name="day_correct",
        kind=d.CorrectPermitTime,
        step=PermitAct.CORRECT,
        fields=_these(LineField(), _AT, _REASON),
        build=_on_permit(d.CorrectPermitTime),
    ),
)
"""In the order of the day, in which buttons and menus offer them."""
