"""What a plan would do, before anybody is refused: on the page, in the list, in the form of an approval."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from models.changes import created
from models.commands import plans as p
from models.errors import Unavailable
from models.ids import AreaCode
from models.planning.hour_budget_use import BudgetEffect
from models.rules.hour_budgets import HourBudget
from tests.models.outage_plans import never_closed
from tests.widgets import living_picture as lived
from tests.widgets import pictures as make
from tests.widgets.plans.rooms import ROOM, PlanRoom, groups, row_text
from widgets.form_scroll import FormScroll
from widgets.plans.effects.panel import EffectsPanel
from widgets.theme import dark_theme


def test_the_sheet_tells_counts_limits_and_offers_before_anybody_is_refused(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    other = room.approved("T-1", days=20)
    for days in (3, 9, 16):
        room.fault("T-1", days=days)
    room.fault("T-2", days=5)
    plan = room.filed("T-1", "T-2")
    page = room.open()
    qtbot.addWidget(page)
    page.go_to(plan)
    asker, text = page.sheet.asker, page.sheet.text
    assert "Being worked out …" in text.toPlainText()
    page.begin("plan_move")
    assert "as soon as they are worked out" in page.sheet.refusal
    asker.show_failure(1, Unavailable("outages_unread", facts={"count": 3}))
    assert "Could not be worked out: " in text.toPlainText()
    room.outages.whole = False
    room.answer(asker)
    assert "still being read" in text.toPlainText()
    room.outages.whole = True
    room.answer(asker)
    (hours,) = [menu for menu in page.sheet.findChildren(QMenu) if menu.isVisible()]
    assert page.sheet.refusal == "" and all("customers spared a repetition" in one.text() for one in hours.actions())
    hours.actions()[0].trigger()
    hours.close()
    assert asker.judgement is not None and asker.judgement.moves is not None
    assert room.moves == [(plan, offer.window) for offer in [asker.judgement.moves.least] if offer is not None]
    room.moves.clear()
    said = text.toPlainText()
    for words in (
        "Areas: 2 · over a limit: 1 · near a limit: 0 → 1",
        "Over a limit of repeated outages: T-1. T-1 would have 5 (R-2: more than 3 in 60 days).",
        "✕ R-2, R-3, R-5",
        "▲ R-3",
        "by this plan",
        "4 → 5",
        f"with {other}, ",
        "Supply from another line: areas 2, at most 720 customer-hours less",
        "As of ",
    ):
        assert words in said, words
    assert "K-" not in said
    # Why an area is counted so, with a way to the other plan.
    assert "worst from" not in said
    text.anchorClicked.emit(QUrl("why:T-1"))
    assert "R-2: more than 3 in 60 days – 4 → 5, worst from" in text.toPlainText()
    assert "Work order T-1-" in text.toPlainText()
    text.anchorClicked.emit(QUrl("why:T-1"))
    assert "worst from" not in text.toPlainText()
    # The keyboard stays on the link that it has opened.
    text.setTextCursor(text.document().find("▸ T-1"))
    text.anchorClicked.emit(QUrl("why:T-1"))
    assert text.textCursor().selectedText() == "▾\xa0T-1"
    text.anchorClicked.emit(QUrl("why:T-1"))
    # Whoever may write on the plan takes an offer over.
    text.anchorClicked.emit(QUrl(f"merge:{other}"))
    page.begin("plan_merge")
    (menu,) = [menu for menu in page.sheet.findChildren(QMenu) if menu.isVisible()]
    assert [action.text().split(" · ")[0] for action in menu.actions()] == [other]
    assert menu.actions()[0].text().endswith("shared areas: 1")
    menu.actions()[0].trigger()
    menu.close()
    assert room.merges == [(plan, other), (plan, other)]
    start = room.plan(plan).starts_at + timedelta(days=3)
    text.anchorClicked.emit(QUrl(f"move:{start.isoformat()}"))
    assert [(moved, window.start) for moved, window in room.moves] == [(plan, start)]
    # What happens elsewhere is asked anew, and what is known stands meanwhile.
    with qtbot.waitSignal(asker.wanted):
        room.act(p.ReturnPlan, room.filed("T-9"), lived.CHIEF, reason="资料不全")
    assert asker.judgement is not None
    page.hide()
    page.sheet.look_away()
    assert asker.question is None


def test_a_plan_over_a_limit_waits_for_the_second_approver(qtbot: QtBot) -> None:
    """A fault after the room's approval calls for `second`: nobody is offered what would be refused."""
    room = PlanRoom(lived.DISPATCHER)
    plan = room.act(p.ApprovePlan, room.act(p.ApprovePlan, room.filed("T-1"), lived.CHIEF), ROOM)
    calm = room.act(p.ApprovePlan, room.act(p.ApprovePlan, room.filed("T-2", days=13), lived.CHIEF), ROOM)
    page = room.open()
    qtbot.addWidget(page)
    chosen, rounds = page.askers
    page.go_to(calm)
    assert "plan_notice" in page.offered
    assert groups(page)["Waits for me"] == [plan, calm]
    for days in (3, 5, 9, 16):
        room.fault("T-1", days=days)
    page._rounds.begin()
    asked = []
    while rounds.question is not None:
        asked.append(rounds.question.plan)
        room.answer(rounds)
    assert asked == [calm, plan]  # the newest first
    page.list.arrange()
    assert groups(page)["Waits for me"] == [calm]
    assert "▶ Second approver" in row_text(page, plan)
    room.answer(chosen)
    assert "plan_notice" in page.offered
    page.go_to(plan)
    room.answer(chosen)
    writing = {"plan_edit", "plan_move", "plan_merge"}
    assert page.offered == {*writing, "plan_withdraw", "plan_postpone", "plan_cancel"}
    assert "▶ due now" in page.sheet.text.toPlainText()


def test_the_reason_over_a_limit_is_asked_for_where_one_is(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    over, calm = room.filed("T-1"), room.filed("T-2")
    for days in (3, 5, 9, 16):
        room.fault("T-1", days=days)
    page = room.open()
    qtbot.addWidget(page)
    page.go_to(calm)
    room.answer(page.sheet.asker)
    page.begin("plan_approve")
    form = page.sheet.form
    assert form is not None
    assert "over_limit_reason" not in form.rows.values()
    assert "Over a limit" not in "".join(label.text() for label in form.findChildren(QLabel))
    page.go_to(over)
    page.begin("plan_approve")
    form = page.sheet.form
    assert form is not None
    form.rows.editor("remark").set_text("同意")
    assert "over_limit_reason" not in form.rows.values()  # nobody knows yet
    room.answer(page.sheet.asker)
    assert "T-1 would have 5" in "".join(label.text() for label in form.findChildren(QLabel))
    form.submit()
    assert not room.wishes
    assert form.rows.said_problem
    form.rows.editor("over_limit_reason").set_text("绝缘子有裂纹")
    form.submit()
    (wish,) = room.wishes
    assert (wish.remark, wish.over_limit_reason) == ("同意", "绝缘子有裂纹")
    # Who only agrees to it is not asked again.
    page.show_done(wish)
    room.act(p.ApprovePlan, over, lived.CHIEF, over_limit_reason="绝缘子有裂纹")
    page.go_to(over)
    room.answer(page.sheet.asker)
    assert "Over the limit because: 绝缘子有裂纹" in page.sheet.text.toPlainText()


def test_what_was_typed_for_one_act_waits_while_another_is_begun(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    plan = room.filed("T-1")
    page = room.open()
    qtbot.addWidget(page)
    page.go_to(plan)
    page.begin("plan_return")
    typed = page.sheet.form
    assert typed is not None
    typed.rows.editor("reason").set_text("方案不全")
    qtbot.keyClick(typed, Qt.Key.Key_Escape)
    assert page.sheet.form is None
    page.begin("plan_return")
    assert page.sheet.form is typed
    page.begin("plan_cancel")
    assert page.sheet.form is not typed
    assert "What was typed in “Return the plan” stays there" in page.sheet.refusal
    page.begin("plan_return")
    assert page.sheet.form is typed
    assert typed.rows.values() == {"reason": "方案不全"}
    typed.submit()
    typed.submit()  # the key pressed twice
    (wish,) = room.wishes
    page.show_done(wish)
    assert page.sheet.form is None
    page.begin("plan_return")
    assert page.sheet.form is not None
    assert not page.sheet.form.dirty
    # Without a form, too: one wish, however often the key is pressed; what is not possible is said.
    page.go_to(room.draft("T-2"))
    page.begin("plan_file")
    page.begin("plan_file")
    assert len(room.wishes) == 2
    page.show_refusal(room.wishes[-1], Unavailable("outages_unread", facts={"count": 1}))
    page.begin("plan_file")
    assert len(room.wishes) == 3
    page.show_done(room.wishes[-1])
    page.begin("plan_extend")
    assert "“Extend the plan” is not possible with this plan now" in page.sheet.refusal


def test_stations_that_come_can_be_chosen_and_acts_of_other_pages_stand_here(qtbot: QtBot) -> None:
    room = PlanRoom(lived.DISPATCHER)
    page = room.open()
    qtbot.addWidget(page)
    chosen = page.list.stations
    chosen.setCurrentIndex(chosen.findData("S2"))
    station = make.station("S0", name="新站")
    room.living.picture.put(station)
    page.show_changes((created(station),))
    assert chosen.findData("S0") > 0
    assert chosen.currentData() == "S2"
    assert not page.sheet.elsewhere.isVisibleTo(page)
    wanted: list[str] = []
    page.elsewhere_wanted.connect(wanted.append)
    page.show_acts_elsewhere({"notices": QAction("Notices", page)})
    menu = page.sheet.elsewhere.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert (menu.actions()[0].text(), wanted) == ("Notices", ["notices"])
    assert page.sheet.elsewhere.isVisibleTo(page)


def test_orders_that_nobody_closed_and_areas_without_a_reason_are_told_beside_the_counts(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    for area in ("T-1", "T-2"):
        for days in (3, 9, 16, 23):
            room.fault(area, days=days)
    forgotten = [never_closed(room, "T-1", room.now - timedelta(days=days)) for days in (100, 90, 80, 70)]  # type: ignore[arg-type]
    plan = room.filed("T-1")
    page = room.open()
    qtbot.addWidget(page)
    page.show()
    page.go_to(plan)
    asker, text = page.sheet.asker, page.sheet.text
    panel = EffectsPanel(asker, picture=room.living.picture, rules=lived.RULES, theme=dark_theme(), now=room.now)
    qtbot.addWidget(panel)
    room.answer(asker)
    for said in (text.toPlainText(), panel.said):
        for order in forgotten[:3]:
            assert f"Work order {order}: no restoration since " in said
        assert forgotten[3] not in said
        assert "… and 1 more such orders" in said
        assert "named" not in said.replace("has to name the reason", "")
    assert text.horizontalScrollBar().maximum() == 0
    # The sentences of a form fold, and it is as high as they need.
    page.begin("plan_approve")
    forms = page.sheet.forms
    qtbot.waitUntil(lambda: forms.form is not None and forms.isVisible())
    QApplication.sendPostedEvents()
    (scroll,) = forms.findChildren(FormScroll)
    assert scroll.verticalScrollBar().maximum() == 0
    assert forms.form is not None
    foot = forms.form.foot
    assert foot.mapTo(forms, QPoint()).y() - forms.form.rows.mapTo(forms, forms.form.rows.rect().bottomLeft()).y() < 20
    assert forms.height() - foot.mapTo(forms, foot.rect().bottomLeft()).y() < 20, "no gap below the buttons"
    # What has been named is not asked for again; for areas that came later it is.
    judged = asker.judgement
    assert judged is not None and judged.over_limit is not None
    asker.show_judgement(replace(judged, without_reason=None))
    for said in (text.toPlainText(), panel.said):
        assert "The reason has been named for all of them in this round." in said
    both = replace(judged.over_limit, areas=(*judged.over_limit.areas, AreaCode("T-2")))
    asker.show_judgement(replace(judged, over_limit=both))
    for said in (text.toPlainText(), panel.said):
        assert "Without a named reason so far: T-1" in said


def test_sheet_and_form_say_what_it_takes_from_a_budget(qtbot: QtBot) -> None:
    room = PlanRoom(lived.CHIEF)
    plan = room.filed("T-1")
    page = room.open()
    qtbot.addWidget(page)
    page.go_to(plan)
    asker = page.sheet.asker
    panel = EffectsPanel(asker, picture=room.living.picture, rules=lived.RULES, theme=dark_theme(), now=room.now)
    qtbot.addWidget(panel)
    room.answer(asker)
    assert "customer-hours with this plan" not in panel.said
    station = HourBudget(station="S1", hours=1000, source="Order 4")
    month = room.plan(plan).starts_at.date().replace(day=1)
    over = BudgetEffect(budget=station, month=month, others=900, added=240)
    within = BudgetEffect(budget=HourBudget(grid="G1", hours=500, source="Order 4"), month=month, others=0, added=240)
    judgement = asker.judgement
    assert judgement is not None
    asker.show_judgement(replace(judgement, budgets=(over, within)))
    for said in (page.sheet.text.toPlainText(), panel.said):
        assert "over by 140 customer-hours with this plan (240 of 1,000); nothing is blocked" in said
        assert "260 customer-hours left with this plan (240 of 500)" in said
