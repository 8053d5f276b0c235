"""Which outages count as arranged beforehand (R-2, YK-17): a burnt transformer is, if it could wait."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest

from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanAct, PlanKind, PlanStage, PlanState, Window
from models.entities.people import Role
from models.entities.work_permits import PermitAct, PermitLine, PermitState, WorkPermit
from models.ids import AccountId, AreaCode, PermitId, PlanId, StationId
from models.notices.announced import notice_case
from models.picture import Picture
from models.planning.arranged import are_arranged, is_arranged
from models.planning.outage_history import OutageHistory
from models.planning.outage_records import OutageRecord, PlannedOutage, carried_out, planned_outage
from models.rules.notice_law import judge
from models.rules.rule_book import RuleBook
from tests.models.outage_plans import content_of, scope_of
from tests.widgets.pictures import NOW

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
BURNT = PlanKind.BURNT_TRANSFORMER


def plan(
    start: datetime, *, written: datetime | None, kind: PlanKind = BURNT, found: datetime | None = None
) -> OutagePlan:
    end = start + 2 * HOUR
    by = AccountId("planner")
    line = {"act": PlanAct.FILE, "by": by, "role": Role.STATION_CHIEF, "round": 1, "start": start, "end": end}
    return OutagePlan(
        id=PlanId("P1"),
        station=StationId("S1"),
        state=PlanState.NOTICE_APPROVED,
        starts_at=start,
        ends_at=end,
        content=content_of("S1", kind=kind, scope=scope_of("T-1"), defect_found_at=found),
        approved=ApprovedHours(start=start, end=end, round=1),
        stages=() if written is None else (PlanStage(at=written, **line),),  # type: ignore[arg-type]
    )


def in_the_book(records: Sequence[OutageRecord], rules: RuleBook) -> list[bool]:
    book = OutageHistory()
    for number, record in enumerate(records):
        book.put_row(str(number), record)
    found = are_arranged(book.table(), np.arange(len(records)), rules)
    return found.tolist()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("waited", "arranged"),
    [(0 * HOUR, False), (24 * HOUR, False), (24 * HOUR + MINUTE, True), (30 * 24 * HOUR, True)],
)
def test_to_the_minute_a_day_after_it_was_known(rules: RuleBook, waited: timedelta, arranged: bool) -> None:
    """And where it is no fault for the notice law any more it is arranged: the law publishes the other as one (N-3)."""
    start = NOW + waited
    written = plan(start, written=NOW)
    outage = planned_outage(written, written.window, now=NOW)
    assert outage is not None
    assert is_arranged(outage, start, rules) is arranged
    assert in_the_book([outage.record], rules) == [arranged]
    steps = judge(notice_case(written, Picture()), now=NOW, rules=rules).duties
    assert any(duty.rule.id == "N-3" for duty in steps) is not arranged


def test_known_is_what_was_said_first(rules: RuleBook) -> None:
    """Found before it was written of; of a draft that nobody has sent, now."""
    start = NOW + 20 * HOUR
    said = {
        "written": plan(start, written=NOW),
        "found": plan(start, written=NOW, found=NOW - 5 * HOUR),
        "drafted": plan(start, written=None),
    }
    outages = {name: planned_outage(one, one.window, now=NOW) for name, one in said.items()}
    found = {name: one is not None and is_arranged(one, start, rules) for name, one in outages.items()}
    assert found == {"written": False, "found": True, "drafted": False}


def test_other_work_is_arranged_however_soon_and_a_fault_never(rules: RuleBook) -> None:
    soon = plan(NOW + HOUR, written=NOW, kind=PlanKind.TEMPORARY)
    outage = planned_outage(soon, soon.window, now=NOW)
    assert outage is not None
    fault = OutageRecord(areas=(AreaCode("T-1"),), start=NOW, end=NOW + HOUR)
    assert in_the_book([outage.record, fault], rules) == [True, False]


def test_on_record_counts_when_it_was_really_cut(rules: RuleBook) -> None:
    """Approved for a moment at which it was none yet, cut an hour too late: the day's record decides."""
    written = plan(NOW + 24 * HOUR, written=NOW)
    lines = [
        PermitLine(act=act, at=at, by=AccountId("li"))
        for act, at in (
            (PermitAct.OPEN, NOW + 23 * HOUR),
            (PermitAct.DE_ENERGISE, NOW + 25 * HOUR),
            (PermitAct.RE_ENERGISE, NOW + 27 * HOUR),
        )
    ]
    permit = WorkPermit(
        id=PermitId("W1"),
        plan=written.id,
        station=written.station,
        state=PermitState.CLOSED,
        ticket="T1",
        cuts_supply=True,
        announced=written.window,
        lines=tuple(lines),
    )
    records = carried_out(written, [permit])
    assert records is not None
    assert in_the_book(records, rules) == [True]
    approved = planned_outage(written, written.window, now=NOW)
    assert isinstance(approved, PlannedOutage)
    assert in_the_book([approved.record], rules) == [False]
    moved = replace(approved, window=Window(NOW + 48 * HOUR, NOW + 50 * HOUR))
    assert is_arranged(moved, moved.window.start, rules)


def test_a_site_says_how_long(rules: RuleBook) -> None:
    number = replace(rules.number("R-2.burnt"), value=6.0)
    shorter = replace(rules, numbers={**rules.numbers, "R-2.burnt": number})
    outage = planned_outage(plan(NOW + 7 * HOUR, written=NOW), Window(NOW + 7 * HOUR, NOW + 9 * HOUR), now=NOW)
    assert outage is not None
    assert in_the_book([outage.record], shorter) == [True]
    assert in_the_book([outage.record], rules) == [False]
