"""Every pair of a permit's state and act against a table written from the rules (OP-9 … OP-12), and any sequence of
commands against what must never happen: power back onto an earth wire or a party, power cut or given unreported."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.commands import day as d
from models.entities.work_permits import PermitAct, PermitState, WorkPermit
from models.errors import DispatchError, Unavailable
from models.ids import PermitId
from models.permit_life_cycle import POWER_OFF, may, next_state
from tests.models.builders import Room
from tests.models.outage_days import BACK, OFF, announced, command, opened, permit_of

_PART = "report_part_back> re_energise_part>"
_CLEAR = f"fit_earth> remove_earth> report_re_energising> re_energise>re_energised {_PART}"
EXPECTED = {
    "opened": "report_de_energising> de_energise>de_energised cancel>cancelled",
    "de_energised": f"{_CLEAR} give_permit>working",
    "working": f"fit_earth> give_permit> interrupt> resume> end_work>work_ended {_PART}",
    "work_ended": f"{_CLEAR} give_permit>working",
    "re_energised": "report_de_energising> de_energise>de_energised close>closed",
    "closed": "",
    "cancelled": "",
}
"""state: `act>next`; nothing after it: it stays. A time may be corrected in every state, a permit handed over in
all but the last two."""
LIVE = {
    "opened": "give_permit>working cancel>cancelled",
    "working": "give_permit> interrupt> resume> end_work>work_ended",
    "work_ended": "give_permit>working close>closed",
    "closed": "",
    "cancelled": "",
}
"""The same for live work, which switches nothing."""


def test_every_act_in_every_state(room: Room) -> None:
    cutting = permit_of(room, opened(room))
    for permit, tables in ((cutting, EXPECTED), (replace(cutting, cuts_supply=False), LIVE)):
        for state, text in tables.items():
            at = replace(permit, state=PermitState(state))
            expected = dict(pair.split(">") for pair in text.split()) | {"correct": ""}
            expected |= {} if state in {"closed", "cancelled"} else {"hand_over": ""}
            for act in PermitAct:
                after = expected.get(act.value)
                assert may(at, act) == (after is not None), (state, act)
                if after is not None:
                    assert next_state(at, act).value == (after or state)
                    continue
                with pytest.raises(Unavailable) as caught:
                    next_state(at, act)
                assert caught.value.code == "wrong_permit_state"


@pytest.fixture(scope="module")
def morning() -> tuple[Room, PermitId]:
    """A permit that has just been opened."""
    room = Room()
    return room, opened(room, announced(room))


_STEPS = (
    (d.ReportPlanSwitching, {"kind": OFF}),
    (d.ReportPlanSwitching, {"kind": BACK}),
    (d.DeEnergisePlan, {}),
    (d.ReEnergisePlan, {}),
    (d.FitEarth, {}),
    (d.FitEarth, {"number": "2"}),
    (d.RemoveEarth, {}),
    (d.RemoveEarth, {"number": "2"}),
    (d.GivePermit, {}),
    (d.GivePermit, {"ticket": "GZP2"}),
    (d.InterruptWork, {}),
    (d.ResumeWork, {}),
    (d.EndWork, {}),
    (d.EndWork, {"party": 1}),
    (d.ClosePermit, {}),
    (d.HandOverPermit, {}),
    (d.HandOverPermit, {"parties": (0,)}),
    (d.CancelPermit, {}),
    (d.ReportPartBack, {}),
    (d.ReportPartBack, {"areas": ("T-2",), "apart": "K105 断开"}),
    (d.ReEnergisePart, {}),
)
_DAY = (0, 2, 4, 8, 12, 6, 1, 3)
"""The steps of a plain day, so that random ones do not all fail at its door."""


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(st.integers(0, len(_STEPS) - 1), st.sampled_from(_DAY)), min_size=8, max_size=40))
def test_no_sequence_cuts_or_gives_power_where_it_must_not(morning: tuple[Room, PermitId], steps: list[int]) -> None:
    room, permit = morning[0].fork(), morning[1]
    for place in [place for pair in zip(steps, _DAY * 5, strict=False) for place in pair]:
        kind, more = _STEPS[place]
        before = permit_of(room, permit)
        try:
            room.send(command(room, kind, permit, **more))
        except DispatchError:
            assert permit_of(room, permit) == before
            continue
        _judge(before, permit_of(room, permit))


REPORTS = {PermitAct.REPORT_DE_ENERGISING, PermitAct.REPORT_RE_ENERGISING, PermitAct.REPORT_PART_BACK}


def _judge(before: WorkPermit, after: WorkPermit) -> None:
    """By what is on record alone, and not by the code that wrote it."""
    act = after.lines[-1].act
    assert after.lines[:-1] == before.lines
    assert (after.state in POWER_OFF) == after.power_off
    if act in {PermitAct.RE_ENERGISE, PermitAct.REPORT_RE_ENERGISING}:
        assert not before.earths_on and not before.parties_on
        assert len(after.earths) == sum(line.act is PermitAct.REMOVE_EARTH for line in after.lines)
    if act is PermitAct.RE_ENERGISE_PART:
        assert before.lines[-1].act is PermitAct.REPORT_PART_BACK or before.lines[-1].act in {
            PermitAct.INTERRUPT,
            PermitAct.HAND_OVER,
        }
        assert after.power_off
        assert after.areas_back in ({"T-1"}, {"T-2"}), "and never all"
    if act in {PermitAct.DE_ENERGISE, PermitAct.RE_ENERGISE, PermitAct.RE_ENERGISE_PART}:
        kind = OFF if act is PermitAct.DE_ENERGISE else BACK
        unused = [report for report in before.switching if report.kind is kind and report.executed_at is None]
        same = {act} if kind is OFF else {PermitAct.RE_ENERGISE, PermitAct.RE_ENERGISE_PART}
        used = sum(line.act in same for line in after.lines)
        assert unused
        assert sum(report.kind is kind and report.executed_at is not None for report in after.switching) == used
    if act is PermitAct.GIVE_PERMIT:
        assert before.power_off and before.earths_on
    if act is PermitAct.HAND_OVER:
        assert all(party.interrupted for party in before.parties_on)
        assert (after.earths, after.switching, after.parties) == (before.earths, before.switching, before.parties)
        assert not after.lines[:-1] or after.lines[-2].act not in REPORTS
    if after.parties_on:
        assert after.power_off and after.earths_on
