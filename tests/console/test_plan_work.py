"""The page of outage plans in the running console: opened by its act, acted on by menu, answered, undone."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from console.clock import wall_clock
from console.further.window import Kind
from models.commands import plans as p
from models.entities.network import EquipmentClass
from models.entities.outage_plans import PlanContent, PlanKind, PlanState, Window
from models.entities.people import CrewKind
from models.ids import AreaCode, StationId
from models.planning.plan_scope import plan_scope
from tests.console.rooms import report, small_territory
from tests.console.seats import OpenSeat, make_shift
from tests.console.test_undo import edit_menu
from widgets.plans.plan_acts import PLAN_ACTS


def test_plans_are_filed_and_cancelled_on_their_page(tmp_path: Path, open_seat: OpenSeat) -> None:
    now = wall_clock()
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=now - timedelta(minutes=2)))
    seat = open_seat(url)
    window, menus = seat.window, seat.window.menus
    enabled = {act.name for act in PLAN_ACTS if menus.action(act.name).isEnabled()}
    assert enabled == set()  # no page, no plan
    menus.action("plans").trigger()
    menus.action("plans").trigger()
    seat.settle()
    assert [one.kind for one in window.arrangement.further.windows] == [Kind.PLANS]
    page = window.pages.plan_work.page
    assert page is not None
    assert page.sheet.plan is None
    assert window.arrangement.further.windows[0].focusWidget() is page.list.table
    content = PlanContent(
        kind=PlanKind.TEMPORARY,
        equipment=EquipmentClass.HV_DISTRIBUTION,
        scope=plan_scope((AreaCode("A1"),), feeder=None, territory=small_territory(), picture=seat.picture),
        section="一号杆至九号杆",
        work="更换绝缘子",
        steps=("停电", "更换", "送电"),
        crew_kind=CrewKind.DISTRIBUTION_MAINTENANCE,
        leader="李强",
        reason="绝缘老化",
        contact_name="赵敏",
        contact_phone="1",
    )
    hours = Window(now + timedelta(days=3), now + timedelta(days=3, hours=4))
    with seat.answered():
        window.requested.emit(p.DraftPlan(station=StationId("S1"), window=hours, content=content))
    (key,) = seat.picture.plans
    assert page.sheet.plan is seat.picture.plans[key]
    menus.action("plan_edit").trigger()
    form_of_plans = window.pages.plan_drafting.form
    assert form_of_plans is not None
    assert form_of_plans.plan is seat.picture.plans[key]
    window.pages.plan_drafting.close()
    # What it would do is worked out by the desk.
    seat.qtbot.waitUntil(lambda: page.sheet.asker.judgement is not None and not page.sheet.asker.judgement.unread)
    assert "over a limit: 0" in page.sheet.text.toPlainText()
    with seat.answered():
        window.pages.plan_work.take_plan(key, "plan_file")
    assert page.sheet.plan.state is PlanState.FILED
    assert not menus.action("plan_approve").isEnabled()  # one's own
    menus.action("plan_extend").setEnabled(True)
    menus.action("plan_extend").trigger()  # not offered: nothing
    assert page.sheet.form is None
    # What the law refuses is said at the form, with what was typed.
    menus.action("plan_postpone").trigger()
    form = page.sheet.form
    assert form is not None
    form.rows.editor("start").set_time(hours.start - timedelta(days=1))
    form.rows.editor("reason").set_text("因雨")
    with seat.refused():
        form.submit()
    assert "Postponed hours start after those" in form.refusal
    form.rows.editor("start").set_time(hours.start + timedelta(minutes=60))
    with seat.answered():
        seat.qtbot.keyClick(form, Qt.Key.Key_Return)
    assert page.sheet.form is None
    assert seat.picture.plans[key].round == 2
    with seat.answered():
        edit_menu(seat)[0].trigger()
    assert seat.picture.plans[key].window == hours
    # It stands in the layout, with its filter.
    page.list.states.setCurrentIndex(page.list.states.findData(PlanState.FILED))
    further = window.arrangement.further
    kept = further.kept()
    further.close_all()
    assert window.pages.plan_work.page is None
    assert not menus.action("plan_cancel").isEnabled()
    further.restore(kept)
    again = window.pages.plan_work.page
    assert again is not None
    assert again.list.states.currentData() is PlanState.FILED
    assert again.list.plan == key
    assert menus.action("plan_cancel").isEnabled()
