"""The desk raises alarms by itself; the ledger is read."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from console.desk import Desk
from console.grounds import Grounds
from console.places import ground_folder
from models.entities.alarms import LIMIT, AlarmKind
from models.entities.outage_plans import Window
from models.planning.notice_reality import PlanOutcome
from models.store.store import Store
from tests.models.outage_plans import HOURS
from tests.store.databases import Watch, open_city
from tests.store.test_days import announced as announced_in
from tests.store.test_days import go_on
from tests.store.test_days import opened as opened_in
from tests.widgets.pictures import rule_book


def test_the_desk_warns_by_itself_and_reads_the_ledger(tmp_path: Path, qtbot: QtBot) -> None:
    watch = Watch()
    store: Store = open_city(tmp_path / "room.yike", watch)
    plan = announced_in(store, watch)
    go_on(store, opened_in(store, watch, plan), last=3)
    store.close()
    watch.now = HOURS.end
    desk = Desk(store.url, rules=rule_book(), clock=watch, grounds=Grounds(ground_folder()))
    try:
        with qtbot.waitSignal(desk.opened):
            desk.open()
        with qtbot.waitSignal(desk.changed):
            desk.raise_alarms()
        kinds = {alarm.kind: alarm.level for alarm in desk.picture.alarms_of_plan(plan)}
        assert kinds[AlarmKind.OVERRUN] == LIMIT
        day = Window(HOURS.start, HOURS.end)
        with qtbot.waitSignal(desk.ledger_read) as read:
            desk.read_ledger(day)
        assert read.args is not None
        window, (found,) = read.args
        assert (window, found.plan, found.outcome) == (day, plan, PlanOutcome.UNDER_WAY)
    finally:
        desk.close()
