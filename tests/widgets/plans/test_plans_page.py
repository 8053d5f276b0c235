"""The page of outage plans: who sees what in which group, what the sheet says, what can be done there."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.alarms.priorities import AlarmPriority
from models.commands import plans as p
from models.entities.alarms import AlarmState
from models.entities.outage_plans import PlanState
from models.entities.people import Account
from models.errors import NotAllowed
from tests.widgets import living_picture as lived
from tests.widgets.plans.rooms import PLANNER, ROOM, PlanRoom, cut_off, groups, row_text
from widgets.plans.plans_page import PlansPage


def test_the_list_says_what_waits_for_whom(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    waiting = room.filed("T-1", important=("I1",))
    sent = room.act(p.ApprovePlan, room.filed("T-2"), lived.CHIEF)
    draft = room.draft("T-3")
    coming = room.approved("T-4")
    long = room.filed("T-5", hours=30)
    lapping = room.filed("T-4")
    withdrawn = room.act(p.WithdrawPlan, room.filed("T-6"), PLANNER, reason="改期")
    page = room.open()
    qtbot.addWidget(page)
    assert groups(page) == {
        "Waits for me": [waiting, long, lapping],
        "Drafts": [draft],
        "On the way, filed or approved by me": [sent],
        "Approved, to come": [coming],
        "Returned, withdrawn, cancelled": [withdrawn],
    }
    assert "★ Important: 1" in row_text(page, waiting)
    assert "▶ Station" in row_text(page, waiting)
    assert "◆ Major" in row_text(page, long)
    assert "✕ Overlaps: 1" in row_text(page, lapping)
    assert "✓ Kept" not in row_text(page, coming), "approved is not announced"
    room.publish(coming)
    assert "✓ Kept" in row_text(page, coming)
    # The same plans before the eyes of others.
    assert groups(_before(qtbot, room, ROOM))["Waits for me"] == [sent]
    assert groups(_before(qtbot, room, lived.OTHER_CHIEF)) == {}


def test_a_row_has_the_sign_of_its_plan_s_alarms(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    plan, other = room.filed("T-1", days=10), room.filed("T-2", days=11)
    page = room.open()
    qtbot.addWidget(page)
    table = page.list.table
    plain = table.grab().toImage()
    sign = AlarmPriority.IMPORTANT, AlarmState.UNACKNOWLEDGED
    page.show_alarm_signs({plan: sign})
    rows = {key: page.list.model.row_of(key) for key in (plan, other)}
    assert [table._sign_at(row) for row in rows.values() if row is not None] == [sign, None]
    assert table._sign_at(0) is None, "the head of a group has none"
    assert table.grab().toImage() != plain
    page.show_alarm_signs({})
    assert table.grab().toImage() == plain


def test_the_countdown_of_the_notice_turns_with_time(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    plan = room.filed("T-1", days=10)
    page = room.open()
    qtbot.addWidget(page)
    duty = page._standing.notice(room.plan(plan), room.now)
    assert duty is not None and duty.latest is not None
    assert "○ " in row_text(page, plan)
    page.show_now(duty.latest - timedelta(hours=3))
    assert "▲ 3 h 00 min left" in row_text(page, plan)
    assert "▲ 3 h 00 min left" in page.sheet.text.toPlainText()
    page.show_now(duty.latest + timedelta(seconds=1))
    assert "✕ Too late" in row_text(page, plan)


def test_groups_follow_the_hours_and_nothing_moves_under_the_hand(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    coming, waiting = room.approved("T-1"), room.filed("T-2")
    page = room.open()
    qtbot.addWidget(page)
    page.show_now(room.plan(coming).starts_at)
    assert groups(page)["In force now"] == [coming]
    page.show_now(room.plan(coming).ends_at)
    assert groups(page)["Hours over"] == [coming]
    page.show_now(room.now)
    page.list.arrange()
    page.list._hand.touch()
    before = groups(page)
    another = room.filed("T-3", days=11)
    room.act(p.ReturnPlan, waiting, lived.CHIEF, reason="方案不全")
    assert groups(page) == before
    assert "Returned" in row_text(page, waiting)  # it says what is true, where it stands
    assert "2" in page.list.sort_in.text()
    assert page.list.sort_in.isVisibleTo(page)
    page.list.select(waiting)
    qtbot.keyClick(page.list.table, Qt.Key.Key_F5)
    page.list.arrange()
    assert groups(page)["Waits for me"] == [another]
    before_heads = page.list.model.heads
    room.filed("T-4", days=10)
    page.list.arrange()
    table, heads = page.list.table, page.list.model.heads
    assert set(before_heads) - set(heads)
    height = table.verticalHeader().defaultSectionSize()
    low = [row for row in range(page.list.model.rowCount()) if table.rowHeight(row) < height]
    assert low == heads, "a row that was a head before has its two lines again"
    assert page.list.plan == waiting
    assert not page.list.sort_in.isVisibleTo(page)


def test_hours_station_and_customers_are_not_cut_off(qtbot: QtBot) -> None:
    """Half of the work is done at night: over one midnight one line is enough, and the station has the other."""
    room = PlanRoom(lived.CHIEF)
    long, night = room.draft("T-1", hours=40), room.draft("T-2", hours=11, customers=48_617)
    page = room.open()
    qtbot.addWidget(page)
    assert "20:00–07:00 +1\n城东供电服务站" in row_text(page, night)
    assert "12-03 Thu 20:00 – 2026-12-05 Sat 12:00\n城东供电服务站" in row_text(page, long)
    # The cells say it in fewer words than the sheet; the tool tip has all of them.
    agreed = room.act(p.ApprovePlan, room.filed("T-4", important=("I1",)), lived.CHIEF)
    room.act(p.ApprovePlan, agreed, ROOM)
    page.resize(1366, 768)
    page.show()
    page.list.arrange()
    assert cut_off(page.list.table) == []
    assert "Approved by the distribution room\n▶ Approval of the notice" in row_text(page, agreed)


def test_filters_hide_and_an_empty_list_says_what_to_do(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    page = room.open()
    qtbot.addWidget(page)
    assert "files one" in page.list._empty._words.text()
    one, two = room.filed("T-77"), room.draft("T-2")
    page.list.arrange()
    page.list.search.setText("t-77 绝缘子")
    assert groups(page) == {"Waits for me": [one]}
    page.list.search.clear()
    page.list.states.setCurrentIndex(page.list.states.findData(PlanState.DRAFT))
    assert groups(page) == {"Drafts": [two]}
    kept = page.looks()
    page.list.search.setText("nothing says this")
    assert "2 plans" in page.list._empty._words.text()
    page.list._empty.all_wanted.emit()
    assert page.list.model.shown == 2
    page.show_looks(kept)
    assert groups(page) == {"Drafts": [two]}


def test_the_sheet_is_the_document_with_its_law_and_its_history(qtbot: QtBot) -> None:
    room = PlanRoom(lived.DISPATCHER)
    other = room.approved("T-1")
    plan = room.act(p.ReturnPlan, room.filed("T-1", "T-2"), lived.CHIEF, reason="补充步骤")
    content = room.plan(plan).content
    room.act(p.EditPlan, plan, PLANNER, window=room.plan(plan).window, content=replace(content, work="换杆"))
    room.act(p.ApprovePlan, room.act(p.FilePlan, plan, PLANNER), lived.CHIEF, remark="同意")
    page = room.open()
    qtbot.addWidget(page)
    page.go_to(plan)
    said = page.sheet.text.toPlainText()
    for words in (
        "K101 开关至 K105 开关",
        "验电接地",
        "▶ due now: Distribution room",
        "✓ 站长 (Station chief)",
        "Metering specialist",
        "N-1",
        "Law: what breaks it is blocked",
        "Source:",
        "补充步骤",
        "更换绝缘子 → 换杆",
        f"✕ {other}",
    ):
        assert words in said, words
    page.sheet.text.followed.emit(other)
    assert page.list.plan == other
    assert page.sheet.plan is room.plan(other)
    assert "N-1" in page.sheet.text.toPlainText()
    room.act(p.CancelPlan, other, PLANNER, reason="改期另报")
    assert "N-1" not in page.sheet.text.toPlainText(), "nobody is late for an outage that does not take place"


def test_acts_are_offered_asked_for_refused_and_done(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    plan, draft = room.filed("T-1"), room.draft("T-2")
    page = room.open()
    qtbot.addWidget(page)
    page.go_to(plan)
    changes = {"plan_edit", "plan_move", "plan_withdraw", "plan_postpone", "plan_merge", "plan_cancel"}
    assert page.offered == {"plan_approve", "plan_return", *changes}
    # Who has sent a plan on its way does not approve it (N-7), may return it nevertheless.
    page.go_to(room.act(p.FilePlan, room.draft("T-9"), lived.CHIEF))
    assert "plan_approve" not in page.offered
    assert "plan_return" in page.offered
    page.go_to(plan)
    page.begin("plan_return")
    form = page.sheet.form
    assert form is not None
    form.submit()
    assert room.wishes == []  # a reason is wanted first
    assert form.rows.said_problem
    form.rows.editor("reason").set_text("方案不全")
    # Another plan in between: what was typed waits with its own.
    page.go_to(draft)
    assert page.sheet.form is None
    page.go_to(plan)
    assert page.sheet.form is form
    form.submit()
    (wish,) = room.wishes
    assert wish == p.ReturnPlan(plan=plan, seen=room.plan(plan).version, reason="方案不全")
    page.show_refusal(wish, NotAllowed("role_may_not", facts={"role": lived.CHIEF.role, "command": "ReturnPlan"}))
    assert form.refusal
    assert form.rows.values() == {"reason": "方案不全"}
    room.act(p.ApprovePlan, plan, lived.CHIEF)
    assert "Not possible any more" in form.news
    form.closed.emit()
    assert page.sheet.form is None
    page.go_to(draft)
    page.begin("plan_file")  # it can be undone: at once
    assert isinstance(room.wishes[-1], p.FilePlan)
    page.show_refusal(
        room.wishes[-1], NotAllowed("role_may_not", facts={"role": lived.CHIEF.role, "command": "FilePlan"})
    )
    assert page.sheet.refusal
    with qtbot.waitExposed(page):
        page.show()
    page.list.menu_wanted.emit(page.mapToGlobal(page.rect().center()))
    menu = page.findChild(QMenu)
    assert menu is not None
    assert {action.data() for action in menu.actions()} == page.offered
    assert all("&" in action.text() for action in menu.actions())
    menu.close()


def test_hours_are_postponed_and_extended_by_what_the_form_says(qtbot: QtBot) -> None:
    room = PlanRoom(PLANNER)
    plan = room.approved("T-1")
    page = room.open()
    qtbot.addWidget(page)
    stands = room.plan(plan)
    for name, wanted in (("plan_postpone", p.PostponePlan), ("plan_extend", p.ExtendPlan)):
        page.begin(name)
        form = page.sheet.form
        assert form is not None
        form.rows.editor("reason").set_text("因雨")
        form.submit()
        wish = room.wishes[-1]
        assert isinstance(wish, wanted)
        page.show_refusal(wish, NotAllowed("role_may_not", facts={"role": PLANNER.role, "command": wanted.__name__}))
        form.closed.emit()
    postponed, extended = room.wishes
    assert postponed.window.start == stands.starts_at + timedelta(days=1)
    assert extended.end == stands.ends_at + timedelta(hours=2)


def _before(qtbot: QtBot, room: PlanRoom, account: Account) -> PlansPage:
    room.account = account
    page = room.open()
    qtbot.addWidget(page)
    return page
