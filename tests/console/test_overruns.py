"""An overrun is said in the message bar before it happens, and taken out when power is back; the ledger is read."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from console.desk import Desk
from console.grounds import Grounds
from console.overrun_news import OverrunNews
from console.places import ground_folder
from models.commands import day as d
from models.commands.plans import ExtendPlan
from models.entities.outage_plans import Window
from models.entities.people import SYSTEM_ACCOUNT
from models.ids import AccountId
from models.planning.notice_reality import PlanOutcome
from models.planning.overruns import overruns_due
from models.store.store import Store
from tests.models.builders import Room
from tests.models.outage_days import announced, at_work, back, cleared, opened
from tests.models.outage_plans import HOURS, refuses
from tests.store.databases import Watch, fill, open_store
from tests.store.test_days import announced as announced_in
from tests.store.test_days import go_on
from tests.store.test_days import opened as opened_in
from tests.widgets.pictures import rule_book
from widgets.message_bar import Level, MessageBar
from widgets.theme import dark_theme


def test_an_overrun_is_said_until_power_is_back(qtbot: QtBot) -> None:
    room = Room()
    permit = at_work(room, opened(room, announced(room)))
    bars = {}
    for name in ("li", "chief-east", "chief-west"):
        bar = MessageBar(theme=dark_theme())
        qtbot.addWidget(bar)
        account = room.picture.accounts[AccountId(name)]
        bars[name] = bar, OverrunNews(picture=room.picture, rules=room.rules, account=account, messages=bar, parent=bar)

    def tell() -> dict[str, tuple[Level, str] | None]:
        due = overruns_due(room.picture, rules=room.rules, now=room.now)
        if due:
            room.send(d.RaiseOverrunWarnings(warnings=due), SYSTEM_ACCOUNT.id)
        for _, news in bars.values():
            news.show_changes(room.picture.entries[-1].changes)
            news.show_now(room.now)
        shown = {name: bar.shown for name, (bar, _) in bars.items()}
        return {name: one and (one.level, one.text) for name, one in shown.items()}

    room.now = HOURS.end - timedelta(minutes=30)
    said = tell()
    assert said["chief-west"] is None and said["li"] == said["chief-east"]
    assert said["li"] is not None and said["li"][0] is Level.WARNING
    plan = room.picture.permits[permit].plan
    assert plan in said["li"][1] and "30 min" in said["li"][1] and "extend the plan now" in said["li"][1]
    # What is said after the end is not what would be refused.
    room.now = HOURS.end + timedelta(minutes=1)
    said = tell()
    assert said["li"] is not None and said["li"][0] is Level.OVERDUE and "still off" in said["li"][1]
    assert "cannot be extended" in said["li"][1]
    assert refuses(room, ExtendPlan, plan, end=room.now + timedelta(hours=1), reason="因").code == "plan_hours_over"
    back(room, cleared(room, permit))
    assert tell() == dict.fromkeys(bars)


def test_the_desk_warns_by_itself_and_reads_the_ledger(tmp_path: Path, qtbot: QtBot) -> None:
    watch = Watch()
    store: Store = open_store(tmp_path / "room.yike", watch)
    fill(store)
    plan = announced_in(store, watch)
    go_on(store, opened_in(store, watch, plan), last=3)
    store.close()
    watch.now = HOURS.end
    desk = Desk(store.url, rules=rule_book(), clock=watch, grounds=Grounds(ground_folder()))
    try:
        with qtbot.waitSignal(desk.opened):
            desk.open()
        with qtbot.waitSignal(desk.changed):
            desk.raise_clock_warnings()
        assert [warning.level for warning in desk.picture.overrun_warnings_of(plan)] == [3]
        day = Window(HOURS.start, HOURS.end)
        with qtbot.waitSignal(desk.ledger_read) as read:
            desk.read_ledger(day)
        assert read.args is not None
        window, (found,) = read.args
        assert (window, found.plan, found.outcome) == (day, plan, PlanOutcome.UNDER_WAY)
    finally:
        desk.close()
