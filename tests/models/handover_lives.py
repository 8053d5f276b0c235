"""A room that lives by chance, and its journal as rows of text: what a recomputation may read, and nothing else."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from random import Random
from typing import Any

from models import codec
from models.changes import Change, Entry, changed
from models.commands import Command
from models.commands import crew_loans as loans
from models.commands import day as d
from models.commands import escalations as c
from models.commands import orders as o
from models.commands import service_cases as v
from models.commands import shifts as w
from models.commands.alarms import AcknowledgeAlarms, SeenAlarm, ShelveAlarms
from models.commands.protected_events import ProtectEvent
from models.commands.room import SetCrewDuty
from models.entities.escalations import EscalationLevel
from models.entities.orders import CallBackResult, Channel, OrderState, PauseReason, ReportState, Symptom, VoidReason
from models.entities.outage_plans import PlanState, Window
from models.entities.people import SYSTEM_ACCOUNT, DutyState
from models.entities.protected_events import ProtectionLevel
from models.entities.service_cases import CaseKind
from models.entities.shifts import FeedKind, Post, RemarkKind
from models.errors import DispatchError
from models.ids import AreaCode, CrewId, StationId
from models.life_cycle import OPEN_STATES
from tests.models import outage_days as days
from tests.models import service_cases as cases
from tests.models.builders import MORNING, Room, place, report_of
from tests.models.handovers import OUT, handed_over, with_shift
from tests.models.outage_plans import HOSPITAL, HOURS, bring, draft, published, scope_of, tell
from tests.models.room_alarms import keep_up

_GRIDS = ("G1", "G2", "G3", "G4")
_CREWS = ("A1", "A2", "B1", "M1")
_NEXT_SWITCHING = {OrderState.DIAGNOSED: days.OFF, OrderState.REPAIRED: days.BACK}
_STATES = (PlanState.FILED, PlanState.ROOM_APPROVED, PlanState.NOTICE_APPROVED)


class KeptRoom(Room):
    """`journal` holds the changes of every entry as the store writes them: JSON."""

    def __init__(self) -> None:
        self.journal: list[str] = []
        super().__init__()

    def send(self, command: Command, by: str = "li") -> Entry | None:
        entry = super().send(command, by)
        if entry is not None:
            self.journal.append(codec.encode_changes(entry.changes))
        return entry

    def put_on_record(self, change: Change) -> None:
        """What no command does any more, and a journal from before its rule may hold."""
        assert change.after is not None
        self.picture.put(change.after)
        self.journal.append(codec.encode_changes((change,)))


@cache
def lived(seed: int) -> KeptRoom:
    """Plans are written, days later their day comes, and with it a shift, orders, and all that a room does. Whoever
    gets it only reads."""
    life = _Life(Random(seed))
    life.write_plans()
    life.room.now = MORNING + timedelta(days=10, hours=life.random.uniform(-5, 4))
    with_shift(life.room, OUT)
    turns = life.random.randrange(60, 160)
    accepted_at = life.random.randrange(turns)
    for turn in range(turns):
        life.room.wait(minutes=life.random.uniform(0.2, 6))
        life.turn()
        if turn == accepted_at:
            life.attempt(lambda: handed_over(life.room))
    return life.room


class _Life:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.room = KeptRoom()
        self._acts: tuple[Callable[[], Any], ...] = (
            *(self._report,) * 4,
            *(self._step,) * 12,
            *(self._day,) * 6,
            self._care,
            self._care,
            self._merge,
            self._end,
            self._job,
            self._lend,
            self._case,
            self._case_on,
            self._alarms,
            self._shelve,
            self._event,
            self._remark,
            self._gap,
            self._duty,
            self._tell,
        )

    def turn(self) -> None:
        self.attempt(self.random.choice(self._acts))

    def attempt(self, what: Callable[[], Any]) -> None:
        """What the room refuses does not happen."""
        try:
            what()
        except DispatchError:
            return

    def write_plans(self) -> None:
        pick = self.random
        for number in range(pick.randrange(2, 6)):
            start = HOURS.start + timedelta(hours=pick.randrange(-3, 20), minutes=number)
            areas = (f"P-{number}", f"Q-{number}")
            hospital = pick.random() < 0.4
            scope = scope_of(*areas, *(("T-hospital",) if hospital else ()), important=("hospital",) * hospital)
            window = Window(start, start + timedelta(hours=pick.randrange(1, 9)))
            plan = draft(self.room, window=window, scope=scope)
            if pick.random() < 0.2:
                continue
            state = pick.choice((*_STATES, PlanState.NOTICE_APPROVED, PlanState.NOTICE_APPROVED))
            self.attempt(lambda plan=plan, state=state: bring(self.room, plan, state))
            if self.room.picture.plans[plan].approved is not None and pick.random() < 0.7:
                published(self.room, plan)
                if hospital and pick.random() < 0.5:
                    tell(self.room, plan, HOSPITAL.id)

    def _one(self, things: Any) -> Any:
        return self.random.choice(sorted(things, key=lambda one: one.id)) if things else None

    def _order(self) -> Any:
        return self._one(list(self.room.picture.orders.values()))

    def _report(self) -> None:
        pick, hospital = self.random, self.random.random() < 0.15
        grid = pick.choice(_GRIDS)
        area = "T-hospital" if hospital else f"T-{pick.randrange(4)}"
        self.room.send(
            report_of(
                received_at=self.room.now - timedelta(minutes=pick.choice((0, 0, 3, 40))),
                place=place(grid, area=AreaCode(area)),
                symptom=pick.choice(list(Symptom)),
                customer="hospital" if hospital else "",
                order=self._order().id if pick.random() < 0.1 and self.room.picture.orders else None,
            )
        )

    def _step(self) -> None:
        order = self._one([one for one in self.room.picture.orders.values() if one.state in OPEN_STATES])
        if order is None:
            return
        switching = _NEXT_SWITCHING.get(order.state)
        if switching is not None and self.random.random() < 0.4:
            self.room.report_switching(order.id, switching)
        else:
            self.room.step(order.id, self.random.choice(_CREWS))

    def _care(self) -> None:
        order, room = self._order(), self.room
        if order is None:
            return
        later = room.now + timedelta(hours=self.random.uniform(0.5, 20))
        kind, fields = self.random.choice(
            (
                (o.SuspendOrder, {"reason": PauseReason.WEATHER}),
                (o.ResumeOrder, {}),
                (o.SuperviseOrder, {}),
                (o.ExplainDelay, {"note": "暴雨积水"}),
                (o.EstimateRestoration, {"at": later, "reason": "等材料"}),
                (o.RecallOrder, {"reason": "改派"}),
                (o.VoidOrder, {"reason": VoidReason.DUPLICATE, "note": "重复"}),
                (o.ReopenOrder, {"reason": "仍无电"}),
            )
        )
        if self.random.random() < 0.2:
            room.send(o.UrgeOrder(order=order.id, note="客户再催"))
        else:
            room.send(kind(order=order.id, seen=order.version, **fields))

    def _merge(self) -> None:
        main, sub = self._order(), self._order()
        if main is not None and main.id != sub.id:
            self.room.merge(main.id, sub.id)

    def _end(self) -> None:
        reports = [one for one in self.room.picture.reports.values() if one.state is ReportState.RESTORED]
        report = self._one(reports)
        if report is not None:
            self.room.call_back(report.id, self.random.choice(list(CallBackResult)))

    def _day(self) -> None:
        room, plan = self.room, self._one(self.room.picture.approved_plans())
        if plan is None:
            return
        permit = room.picture.permit_of(plan.id)
        if permit is None:
            days.opened(room, plan.id, crew=self.random.choice((None, "M1", "M2")))
            return
        number = str(self.random.randrange(1, 4))
        wishes: list[tuple[type[Any], dict[str, Any]]] = [
            (d.ReportPlanSwitching, {"kind": days.OFF}),
            (d.DeEnergisePlan, {}),
            (d.FitEarth, {"number": number}),
            (d.GivePermit, {}),
            (d.EndWork, {}),
            (d.RemoveEarth, {"number": number}),
            (d.ReportPlanSwitching, {"kind": days.BACK}),
            (d.ReEnergisePlan, {}),
            (d.ClosePermit, {}),
        ]
        for kind, more in self.random.sample(wishes, 4):
            self.attempt(lambda kind=kind, more=more: days.step(room, kind, permit.id, **more))

    def _tell(self) -> None:
        plan = self._one([one for one in self.room.picture.plans.values() if self.room.picture.tellings_of(one.id)])
        if plan is not None:
            one = self.random.choice(self.room.picture.tellings_of(plan.id))
            tell(self.room, plan.id, one.recipient.id)

    def _job(self) -> None:
        room, pick = self.room, self.random
        job = self._one(room.picture.open_escalations())
        if job is None or pick.random() < 0.3:
            order = self._order()
            level = pick.choice((EscalationLevel.CENTRE, EscalationLevel.BRANCH, EscalationLevel.LEADERS))
            if order is not None:
                room.send(c.Escalate(orders=(order.id,), level=level, reason="力量不足"), by="chief-east")
            return
        by = {EscalationLevel.BRANCH: "branch", EscalationLevel.LEADERS: "head"}.get(job.level, "li")
        command = pick.choice(
            (
                c.AcceptEscalation(escalation=job.id, seen=job.version),
                c.DeclineEscalation(escalation=job.id, seen=job.version, reason="无力量"),
                c.CloseEscalation(escalation=job.id, seen=job.version, note="已恢复"),
            )
        )
        room.send(command, by=by)

    def _lend(self) -> None:
        room = self.room
        loan = self._one(room.picture.loans_out())
        if loan is not None and self.random.random() < 0.4:
            room.send(loans.ReturnCrew(loan=loan.id, seen=loan.version))
            return
        crew = room.picture.crews[CrewId(self.random.choice(("B1", "M2")))]
        until = room.now + timedelta(hours=self.random.uniform(0.2, 30))
        room.send(
            loans.LendCrew(crew=crew.id, seen=crew.version, borrower=StationId("east"), until=until, reason="支援")
        )
        if self.random.random() < 0.5:
            room.put_on_record(changed(room.picture.crews[crew.id], duty=DutyState.OFF_DUTY, duty_since=room.now))

    def _case(self) -> None:
        pick = self.random
        kind = pick.choice((CaseKind.COMPLAINT, CaseKind.OUTAGE, CaseKind.REQUEST))
        channel = pick.choice((Channel.HOTLINE_95598, Channel.CITY_12345, Channel.REGULATOR_12398))
        received = self.room.now - timedelta(hours=pick.choice((0, 1, 30)))
        phone = f"138{len(self.room.picture.cases):08}"
        cases.opened(self.room, kind=kind, channel=channel, received_at=received, phone=phone)

    def _case_on(self) -> None:
        case, room = self._one(self.room.picture.open_cases()), self.room
        if case is None:
            return
        until = room.now + timedelta(hours=self.random.uniform(1, 40))
        act_on: Callable[[], Any] = self.random.choice(
            (
                lambda: cases.reached(room, case.id),
                lambda: cases.answered(room, case.id),
                lambda: cases.act(room, v.SuperviseCase, case.id, until=until, reason="领导关注"),
                lambda: cases.act(room, v.CloseCase, case.id, result="客户认可"),
            )
        )
        act_on()

    def _alarms(self) -> None:
        keep_up(self.room)
        seen = [SeenAlarm(alarm=one.id, level=one.level) for one in self.room.picture.standing_alarms()]
        some = tuple(one for one in sorted(seen, key=lambda one: one.alarm) if self.random.random() < 0.3)
        if some:
            self.room.send(AcknowledgeAlarms(alarms=some))

    def _shelve(self) -> None:
        keep_up(self.room)
        alarm = self._one(self.room.picture.standing_alarms())
        if alarm is not None:
            until = self.room.now + timedelta(minutes=self.random.uniform(10, 200))
            seen = (SeenAlarm(alarm=alarm.id, level=alarm.level),)
            self.room.send(ShelveAlarms(alarms=seen, until=until, reason="等材料"))

    def _event(self) -> None:
        start = self.room.now + timedelta(hours=self.random.uniform(-0.5, 20))
        areas = tuple(AreaCode(f"{self.random.choice('TPQ')}-{number}") for number in range(2))
        self.room.send(
            ProtectEvent(
                name="高考",
                level=ProtectionLevel.FIRST,
                window=Window(start, start + timedelta(hours=self.random.uniform(1, 12))),
                areas=areas,
                source="函",
            )
        )

    def _remark(self) -> None:
        room, pick = self.room, self.random
        standing = self._one(room.picture.standing_remarks())
        if standing is not None and pick.random() < 0.4:
            room.send(w.EndRemark(remark=standing.id, seen=standing.version, words="已办"))
            return
        due = room.now + timedelta(hours=pick.uniform(0.5, 20))
        if pick.random() < 0.5:
            command = w.WriteRemark(
                kind=RemarkKind.SUPERIOR_ORDER, text="保障考点", told_by="王总", told_at=room.now, due_at=due
            )
        else:
            corrects = self._one([one for one in room.picture.remarks.values() if one.kind is RemarkKind.REMARK])
            key = corrects.id if corrects is not None and pick.random() < 0.5 else None
            command = w.WriteRemark(
                kind=RemarkKind.REMARK, text=f"第 {room.picture.revision} 条", pinned=pick.random() < 0.5, corrects=key
            )
        room.send(command)

    def _gap(self) -> None:
        room = self.room
        feed = self.random.choice(list(FeedKind))
        lasting = room.picture.silent_feed(feed)
        if lasting is None:
            since = room.now - timedelta(minutes=self.random.uniform(1, 400))
            room.send(w.NoteFeedGap(feed=feed, since=since), by=SYSTEM_ACCOUNT.id)
        else:
            room.send(w.EndFeedGap(gap=lasting.id, until=room.now), by=SYSTEM_ACCOUNT.id)

    def _duty(self) -> None:
        room = self.room
        if self.random.random() < 0.5:
            key = CrewId(self.random.choice(_CREWS))
            room.send(
                SetCrewDuty(crew=key, duty=self.random.choice(list(DutyState)), seen=room.picture.crews[key].version)
            )
            return
        shift = room.picture.open_shift
        assert shift is not None
        who = self._one([room.picture.accounts[key] for key in ("li", "wang")])  # type: ignore[index]
        if self.random.random() < 0.5:
            room.send(w.JoinShift(shift=shift.id, seen=shift.version, account=who.id, post=Post.DISPATCHER), by=who.id)
        else:
            room.send(w.LeaveShift(shift=shift.id, seen=shift.version, account=who.id), by=who.id)
