"""The acts on jobs across stations as one table: what the form of each asks, and the command that comes of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from models.commands import escalations as c
from models.commands.crew_loans import LendCrew
from models.decisions.joint_jobs import COMMANDERS
from models.entities.escalations import EscalationLevel, EscalationState
from models.entities.people import Account, Crew, DutyState
from models.entities.places import Station
from models.errors import NotAllowed
from models.ids import AccountId, CrewId, StationId
from models.life_cycle import RUNNING_STATES
from models.rules.escalation_levels import LEVELS, RECORDERS, answers_for, is_higher
from models.rules.permissions import check_permission, may_send
from widgets.acts.fields import Picked, TextField, TimeField
from widgets.jobs.on_job import JobOn, JobScene
from widgets.words.escalation_words import proposal_text

ESCALATE = "job_escalate"
LEND = "job_lend"
"""Begins the form of loans, for the job."""

_ESTIMATE = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPick:
    """One of these, the first at first."""

    name: str
    options: tuple[Picked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JobOrders:
    """Which of the job's orders; none is also an answer."""

    name: str = "orders"


JobField = TextField | TimeField | JobPick | JobOrders
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class JobAct:
    """`name` is that of the act of the window. `fields` are asked for, `starts` what stands there at first, by name;
    `fits` whether it can be done at all as things stand."""

    name: str
    kind: type[Any]
    fits: Callable[[JobOn, JobScene], bool]
    fields: Callable[[JobOn, JobScene], tuple[JobField, ...]]
    build: Callable[[JobOn, Values], Any]
    starts: Callable[[JobOn, JobScene], Mapping[str, Any]] = lambda _on, _scene: {}


def is_offered(act: JobAct, on: JobOn, scene: JobScene) -> bool:
    """By the state and by the table of permissions; whether a rule admits it is the decision's own answer."""
    if not act.fits(on, scene):
        return False
    try:
        check_permission(act.build(on, _SAMPLE), scene.account, scene.picture)
    except NotAllowed:
        return False
    return True


# -- when ----------------------------------------------------------------------------------------------------


def _proposed(on: JobOn, _scene: JobScene) -> bool:
    return on.proposal is not None


def _escalable(on: JobOn, scene: JobScene) -> bool:
    """Not while a job is chosen: orders are added to that one, or escalated by themselves from the queue."""
    orders = [scene.picture.orders.get(key) for key in on.orders]
    return (
        on.job is None
        and bool(orders)
        and all(one is not None and scene.picture.escalation_of(one.id) is None for one in orders)
    )


def _open(on: JobOn, _scene: JobScene) -> bool:
    return on.job is not None and on.job.is_open


def _answerable(on: JobOn, scene: JobScene) -> bool:
    """For whoever speaks for the level, and for the room, which is told by telephone."""
    if on.job is None or on.job.state is not EscalationState.ASKED:
        return False
    told = scene.account.role in RECORDERS and on.job.level is not EscalationLevel.CENTRE
    return told or answers_for(on.job.call, scene.account)


def _unaccepted(on: JobOn, scene: JobScene) -> bool:
    return _open(on, scene) and on.job is not None and not on.job.accepted


def _accepted(on: JobOn, scene: JobScene) -> bool:
    return _open(on, scene) and on.job is not None and on.job.accepted


def _has_parts(on: JobOn, scene: JobScene) -> bool:
    return _open(on, scene) and on.job is not None and bool(on.job.parts)


def _goes_further(on: JobOn, scene: JobScene) -> bool:
    return _open(on, scene) and bool(_further(on, scene))


def _has_others(on: JobOn, scene: JobScene) -> bool:
    free = (key for key in on.others if key in scene.picture.orders and scene.picture.escalation_of(key) is None)
    return _open(on, scene) and next(free, None) is not None


# -- what is asked -------------------------------------------------------------------------------------------


def _whom(on: JobOn, scene: JobScene) -> tuple[Picked, ...]:
    """What is proposed first; where a person begins, the maintenance branch (ORG-7)."""
    own = {scene.picture.orders[key].station for key in on.orders if key in scene.picture.orders}
    levels = [level for level in LEVELS if level is not EscalationLevel.STATION]
    stations = [one for one in _stations(scene) if own != {one.id}]
    first: Picked = EscalationLevel.BRANCH if on.proposal is None else on.proposal.level
    if first is EscalationLevel.STATION and on.proposal is not None and on.proposal.neighbour is not None:
        first = scene.picture.stations[on.proposal.neighbour]
    return (first, *(one for one in (*levels, *stations) if one != first))


def _further(on: JobOn, scene: JobScene) -> tuple[Picked, ...]:
    assert on.job is not None
    higher: list[Picked] = [level for level in LEVELS if is_higher(level, on.job.level)]
    if on.job.level is EscalationLevel.STATION:
        asked = {call.station for call in on.job.calls}
        own = {order.station for order in on.at_work(scene.picture)}
        higher += [one for one in _stations(scene) if one.id not in asked and own != {one.id}]
    return tuple(higher)


def _stations(scene: JobScene) -> list[Station]:
    known = (one for one in scene.picture.stations.values() if not one.retired)
    return sorted(known, key=lambda one: one.name)


def _holders(on: JobOn, scene: JobScene) -> tuple[Picked, ...]:
    """Stations of the job's orders, those that were asked, crews that hold its orders or were lent for it; then all."""
    orders = on.at_work(scene.picture)
    assert on.job is not None
    near = {order.station for order in orders} | {call.station for call in on.job.calls}
    crews = {order.crew for order in orders}
    crews |= {loan.crew for loan in scene.picture.loans_out() if set(loan.job) & set(on.job.orders)}
    stations = sorted(_stations(scene), key=lambda one: one.id not in near)
    known = (crew for crew in scene.picture.crews.values() if not crew.retired and crew.duty is not DutyState.OFF_DUTY)
    return (*stations, *sorted(known, key=lambda crew: (crew.id not in crews, crew.id)))


def _part_holders(on: JobOn, scene: JobScene) -> tuple[Picked, ...]:
    assert on.job is not None
    found: list[Picked | None] = [
        scene.picture.stations.get(part.station) if part.station is not None else scene.picture.find(Crew, part.crew)
        for part in on.job.parts
    ]
    return tuple(one for one in found if one is not None)


def _commanders(_on: JobOn, scene: JobScene) -> tuple[Picked, ...]:
    """Oneself first."""
    fit = [one for one in scene.picture.accounts.values() if one.role in COMMANDERS and not one.disabled]
    return tuple(sorted(fit, key=lambda one: (one.id != scene.account.id, one.name, one.id)))


def _telling(on: JobOn, scene: JobScene, first: TextField) -> tuple[JobField, ...]:
    assert on.job is not None
    return (first,) if answers_for(on.job.call, scene.account) else (TextField(name="told_by"), first)


def _closing(on: JobOn, scene: JobScene) -> tuple[JobField, ...]:
    dark = any(order.state in RUNNING_STATES for order in on.at_work(scene.picture))
    return (TextField(name="note", required=dark),)


def _these(*fields: JobField) -> Callable[[JobOn, JobScene], tuple[JobField, ...]]:
    return lambda _on, _scene: fields


def _pick(
    name: str, options: Callable[[JobOn, JobScene], tuple[Picked, ...]], *more: JobField
) -> Callable[[JobOn, JobScene], tuple[JobField, ...]]:
    return lambda on, scene: (JobPick(name=name, options=options(on, scene)), *more)


# -- commands ------------------------------------------------------------------------------------------------


def _on_job(kind: type[Any]) -> Callable[[JobOn, Values], Any]:
    names = set(kind.__dataclass_fields__) - {"escalation", "seen"}

    def build(on: JobOn, values: Values) -> Any:
        assert on.job is not None
        asked = {name: values[name] for name in names & set(values)}
        return kind(escalation=on.job.id, seen=on.job.version, **asked)

    return build


def _asked(whom: Picked) -> dict[str, Any]:
    if isinstance(whom, Station):
        return {"level": EscalationLevel.STATION, "station": whom.id}
    return {"level": whom}


def _holder(holder: Picked) -> dict[str, Any]:
    return {"station": holder.id} if isinstance(holder, Station) else {"crew": CrewId(holder.id)}  # type: ignore[union-attr]


def _escalate(on: JobOn, values: Values) -> c.Escalate:
    cause = None if on.proposal is None else on.proposal.cause
    return c.Escalate(orders=on.orders, cause=cause, reason=values["reason"], **_asked(values["whom"]))


def _dismiss(on: JobOn, values: Values) -> c.DismissProposal:
    assert on.proposal is not None
    return c.DismissProposal(orders=on.proposal.orders, cause=on.proposal.cause, reason=values["reason"])


def _ask_further(on: JobOn, values: Values) -> c.EscalateFurther:
    assert on.job is not None
    return c.EscalateFurther(
        escalation=on.job.id, seen=on.job.version, reason=values["reason"], **_asked(values["whom"])
    )


def _add(on: JobOn, _values: Values) -> c.AddJobOrders:
    assert on.job is not None
    return c.AddJobOrders(escalation=on.job.id, seen=on.job.version, orders=on.others)


def _part(on: JobOn, values: Values) -> c.AssignPart:
    assert on.job is not None
    return c.AssignPart(
        escalation=on.job.id,
        seen=on.job.version,
        orders=tuple(values["orders"]),
        words=values["part"],
        **_holder(values["holder"]),
    )


def _unpart(on: JobOn, values: Values) -> c.RemovePart:
    assert on.job is not None
    return c.RemovePart(escalation=on.job.id, seen=on.job.version, **_holder(values["holder"]))


def _command(on: JobOn, values: Values) -> c.SetCommander:
    assert on.job is not None
    chosen = values["commander"]
    key = chosen.id if isinstance(chosen, Account) else AccountId("")
    return c.SetCommander(escalation=on.job.id, seen=on.job.version, commander=key)


def _reason_of_proposal(on: JobOn, scene: JobScene) -> Mapping[str, Any]:
    if on.proposal is None:
        return {}
    return {"reason": proposal_text(on.proposal, picture=scene.picture, rules=scene.rules, now=on.now)}


def _in(span: timedelta) -> Callable[[Any, datetime], datetime]:
    return lambda _order, now: now + span


_REASON = TextField(name="reason")
_REASON_IF_ANY = TextField(name="reason", required=False)

JOB_ACTS: tuple[JobAct, ...] = (
    JobAct(
        name="job_escalate",
        kind=c.Escalate,
        fits=_escalable,
        fields=_pick("whom", _whom, _REASON),
        build=_escalate,
        starts=_reason_of_proposal,
    ),
    JobAct(name="job_dismiss", kind=c.DismissProposal, fits=_proposed, fields=_these(_REASON), build=_dismiss),
    JobAct(
        name="job_accept",
        kind=c.AcceptEscalation,
        fits=_answerable,
        fields=lambda on, scene: _telling(on, scene, TextField(name="note", required=False)),
        build=_on_job(c.AcceptEscalation),
    ),
    JobAct(
        name="job_decline",
        kind=c.DeclineEscalation,
        fits=_answerable,
        fields=lambda on, scene: _telling(on, scene, _REASON),
        build=_on_job(c.DeclineEscalation),
    ),
    JobAct(
        name="job_further",
        kind=c.EscalateFurther,
        fits=_goes_further,
        fields=_pick("whom", _further, _REASON),
        build=_ask_further,
    ),
    JobAct(
        name="job_take_back",
        kind=c.TakeBackEscalation,
        fits=_unaccepted,
        fields=_these(_REASON),
        build=_on_job(c.TakeBackEscalation),
    ),
    JobAct(name="job_add", kind=c.AddJobOrders, fits=_has_others, fields=_these(), build=_add),
    JobAct(
        name="job_part",
        kind=c.AssignPart,
        fits=_open,
        fields=_pick("holder", _holders, JobOrders(), TextField(name="part", required=False)),
        build=_part,
    ),
    JobAct(
        name="job_part_remove",
        kind=c.RemovePart,
        fits=_has_parts,
        fields=_pick("holder", _part_holders),
        build=_unpart,
    ),
    JobAct(
        name="job_commander", kind=c.SetCommander, fits=_open, fields=_pick("commander", _commanders), build=_command
    ),
    JobAct(
        name="job_estimate",
        kind=c.SetJointEstimate,
        fits=_open,
        fields=_these(TimeField(name="at", start=_in(_ESTIMATE)), _REASON_IF_ANY),
        build=_on_job(c.SetJointEstimate),
    ),
    JobAct(
        name="job_close",
        kind=c.CloseEscalation,
        fits=_accepted,
        fields=_closing,
        build=_on_job(c.CloseEscalation),
    ),
)
"""In the order in which they usually come."""

_SAMPLE: Values = {
    "whom": EscalationLevel.CENTRE,
    "reason": "",
    "told_by": "",
    "orders": (),
    "part": "",
    "holder": Station(id=StationId(""), name="", x=0.0, y=0.0),
    "commander": 0,
    "at": datetime.min,
    "note": "",
}
"""Stands for what a form will ask, where only the permission is asked about."""


def offered(on: JobOn, scene: JobScene) -> tuple[JobAct, ...]:
    return tuple(act for act in JOB_ACTS if is_offered(act, on, scene))


def offered_names(on: JobOn, scene: JobScene) -> frozenset[str]:
    """Lending among them, which has a form of its own beside the map."""
    names = frozenset(act.name for act in offered(on, scene))
    return names | {LEND} if _open(on, scene) and may_send(LendCrew, scene.account) else names


def act_named(name: str) -> JobAct:
    """KeyError if there is none."""
    return _BY_NAME[name]


_BY_NAME: Mapping[str, JobAct] = {act.name: act for act in JOB_ACTS}
NAMES: Sequence[str] = (*_BY_NAME, LEND)
