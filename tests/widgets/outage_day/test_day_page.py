"""The page of the day: what stands where, which step is offered, and what a form sends (OP-5, OP-9 … OP-12, N-13)."""

from datetime import timedelta
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.commands import day as d
from models.entities.switching import SwitchingKind
from models.entities.work_permits import PermitState
from models.ids import PlanId
from tests.models.outage_plans import LINE_95598, notice_of_plan
from tests.widgets import living_picture as lived
from tests.widgets.outage_day.rooms import DOUBLE, NAMES, POINTS, DayRoom, later
from widgets.outage_day.board_head import label_width, marked_hours
from widgets.outage_day.board_model import SIZE
from widgets.outage_day.day_form import DayForm
from widgets.outage_day.day_page import DayPage
from widgets.outage_day.fields import MOST_TICKED


def groups(page: DayPage) -> dict[str, list[str]]:
    """Head → numbers of the outages below it."""
    model, found, head = page.board.model, dict[str, list[str]](), ""
    for row in range(model.rowCount()):
        plan = model.plan_at(row)
        if plan is None:
            head = str(model.data(model.index(row, 0))).split(" · ")[0]
            found[head] = []
        else:
            found[head].append(plan)
    return found


def row_text(page: DayPage, plan: PlanId) -> str:
    model = page.board.model
    row = model.row_of(plan)
    assert row is not None
    return " | ".join(str(model.data(model.index(row, column))) for column in range(model.columnCount()))


def form_of(page: DayPage) -> DayForm:
    form = page.sheet.forms.form
    assert form is not None
    return form


def test_a_day_is_walked_from_the_ticket_to_the_close_by_its_next_step_alone(qtbot: QtBot) -> None:
    room = DayRoom()
    key = room.announced("A1")
    room.living.now = later(room, key, minutes=1)
    page = room.open()
    qtbot.addWidget(page)
    page.show()
    assert page.board.plan == key
    assert page.offered >= {"day_next", "day_open"}
    assert "day_report_stop" not in page.offered

    def fill(**texts: str) -> None:
        for name, text in texts.items():
            form_of(page).rows.editor(name).set_text(text)

    def send() -> None:
        qtbot.keyClick(form_of(page), Qt.Key.Key_Return)
        room.answer()

    page.begin("day_next")
    fill(ticket="GZP-1")
    assert "Cannot be undone" not in form_of(page)._as_of.text()  # its author takes it back
    send()
    assert page.sheet.forms.form is None

    # The report: what is read back has to be what was said, word for word (OP-12).
    page.begin("day_next")
    fill(reporter="李强", recording="R-1")
    read_back = form_of(page).rows.editor("equipment_name")
    for name, text in (DOUBLE | {"read_back_number": "K110"}).items():
        read_back.set_text(name, text)
    qtbot.keyClick(form_of(page), Qt.Key.Key_Return)
    assert not room.wishes
    assert "differs" in form_of(page).rows.said_problem
    read_back.set_text("read_back_number", "K101")
    send()
    assert "day_stop" in page.offered

    page.begin("day_next")
    send()
    assert room.permit(key).power_off

    # Nobody works without an earth wire; two are fitted.
    assert "earth" in page.sheet.head_text.lower()
    for number in ("1", "2"):
        page.begin("day_earth")
        fill(number=number, code="A", place="K101 线路侧", fitted_by="王五")
        send()
    page.strip.show_changes()
    assert "2" in page.strip.counts["earths"].text()

    # Every point of the checklist is ticked, by Space.
    page.begin("day_next")
    fill(recording="R-2")
    form = form_of(page)
    points = form.rows.editor("checked")
    for _ in POINTS[:-1]:
        qtbot.keyClick(points.list, Qt.Key.Key_Space)
    in_whole = (form._send, form._cancel)
    assert [part.visibleRegion().boundingRect() for part in in_whole] == [part.rect() for part in in_whole]
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert not room.wishes
    said = form.rows.telling
    assert said is not None
    qtbot.waitUntil(lambda: said.visibleRegion().boundingRect() == said.rect())  # below a long list, but in view
    qtbot.keyClick(points.list, Qt.Key.Key_Space)
    assert points.ticked == POINTS
    send()
    assert "day_unearth" not in page.offered  # it is what protects them

    page.begin("day_next")
    fill(recording="R-3")
    assert form_of(page)._as_of.text() == "Cannot be undone. Amended by: Permit the work."
    send()
    assert room.permit(key).state is PermitState.WORK_ENDED

    # Both wires by one form, one command after the other.
    page.begin("day_next")
    form = form_of(page)
    for _ in range(2):
        qtbot.keyClick(form.rows.editor("earths").list, Qt.Key.Key_Space)
    fill(removed_by="王五")
    send()
    assert len(room.permit(key).earths_on) == 1
    room.answer()
    assert page.sheet.forms.form is None
    assert not room.permit(key).earths_on

    # What was said when it was switched off stands there, and is to be read back again.
    page.begin("day_next")
    read_back = form_of(page).rows.editor("equipment_name")
    assert read_back.line("equipment_number").text() == "K101"
    assert not read_back.dirty
    fill(reporter="李强", recording="R-4")
    for name in ("read_back_name", "read_back_number"):
        read_back.set_text(name, DOUBLE[name])
    send()
    page.begin("day_next")
    send()
    page.begin("day_next")
    send()
    assert room.permit(key).state is PermitState.CLOSED
    assert "day_next" not in page.offered
    assert "R-4" in page.sheet.text.toPlainText()


def test_a_part_of_the_areas_comes_back_while_the_rest_is_at_work(qtbot: QtBot) -> None:
    """Its report names the areas, the switching is of those; the board says what is left (OP-9, OP-10)."""
    room = DayRoom()
    key = room.announced("A1", "A2", "A3")
    room.living.now = later(room, key, minutes=1)
    page = room.open()
    qtbot.addWidget(page)
    page.show()
    assert "day_report_part" not in page.offered
    room.at_work(key)
    assert {"day_report_part", "day_part"} & page.offered == {"day_report_part"}
    page.begin("day_report_part")
    form = form_of(page)
    areas = form.rows.editor("areas")
    qtbot.keyClick(areas.list, Qt.Key.Key_Down)
    qtbot.keyClick(areas.list, Qt.Key.Key_Space)
    assert areas.ticked == ("A2",)
    form.rows.editor("recording").set_text("R-5")
    for name, text in DOUBLE.items():
        form.rows.editor("equipment_name").set_text(name, text)
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert not room.wishes  # people are there: what keeps them apart is asked for
    form.rows.editor("apart").set_text("K105 断开并挂牌")
    qtbot.keyClick(form, Qt.Key.Key_Return)
    room.answer()
    # It comes before anything else: whoever reported is switching.
    assert room.permit(key).parties_on
    page.begin("day_next")
    qtbot.keyClick(form_of(page), Qt.Key.Key_Return)
    room.answer()
    assert room.permit(key).areas_back == {"A2"}
    assert "off: 2 of 3 areas" in row_text(page, key)
    assert "2 of 3 off" in row_text(page, key)
    told = page.sheet.text.toPlainText()
    assert "Re-energise a part" in told and "areas: A2" in told and "K105 断开并挂牌" in told
    assert "day_end" in page.offered


def test_areas_of_a_large_outage_are_typed(qtbot: QtBot) -> None:
    room = DayRoom()
    key = room.announced(*(f"A{number}" for number in range(1, MOST_TICKED + 2)))
    room.living.now = later(room, key, minutes=1)
    page = room.open()
    qtbot.addWidget(page)
    room.off(key)
    page.begin("day_report_part")
    rows = form_of(page).rows
    rows.editor("areas").set_text(" A1，A2; A3\nA4 ")
    rows.editor("recording").set_text("R-5")
    for name, text in DOUBLE.items():
        rows.editor("equipment_name").set_text(name, text)
    qtbot.keyClick(form_of(page), Qt.Key.Key_Return)
    assert room.wishes[-1].areas == ("A1", "A2", "A3", "A4")


def test_the_board_puts_first_what_needs_somebody_and_moves_nothing_under_the_hand(qtbot: QtBot) -> None:
    room = DayRoom()
    over, near, done, gone = (
        room.announced(area, hours=hours) for area, hours in zip(["A1", "A2", "A3", "A4"], (3, 4, 9, 8), strict=True)
    )
    room.cancelled(gone)
    room.living.now = later(room, over, minutes=-10)
    page = room.open()
    qtbot.addWidget(page)
    assert groups(page) == {"Needs somebody now": [over, near, done], "Cancelled, postponed": [gone]}
    assert "Starts in 10 min" in row_text(page, over)
    room.go_to(later(room, over, minutes=1))
    room.at_work(over, "1")
    room.at_work(near, "2")
    room.work_ended(done, "3")
    page.board._hand.touch()
    room.go_to(later(room, over, hours=3, minutes=20))
    before = page.board.model.row_of(done)
    room.do(d.RemoveEarth, done, number="3", code=f"JD-{done[-2:]}", removed_by="王五")
    assert page.board.model.row_of(done) == before
    room.do(d.ReportPlanSwitching, done, kind=SwitchingKind.RE_ENERGISE, **NAMES, **DOUBLE)
    room.do(d.ReEnergisePlan, done)
    assert not page.board.sort_in.isHidden()
    page.board.arrange()
    assert groups(page)["Needs somebody now"] == [over, near]
    assert groups(page)["Power is back"] == [done]
    # Where a head stood before, a row has its two lines or more.
    board = page.board
    heads, others = set[int](), set[int]()
    for row in range(board.model.rowCount()):
        (heads if row in board.model.heads else others).add(board.table.rowHeight(row))
    assert len(heads) == 1 and min(others) > heads.pop()
    assert "Over by 20 min" in row_text(page, over)
    assert "Announced end in 40 min" in row_text(page, near)
    # The strip counts whatever day is looked at, and leads back.
    page.board.days.go_on()
    page.board.days.go_on()
    assert groups(page) == {}
    assert page.sheet.plan is None
    assert "2" in page.strip.counts["earths"].text()
    assert page.strip.plans("over") == (over,)
    page.strip.counts["over"].click()
    assert page.board.plan == over and page.board.days.is_today
    assert page.sheet.plan is room.plan(over)
    # An extension is one key away, on the page of plans; not once the end has passed.
    page.go_to(near)
    assert "day_call_off" not in page.offered  # it takes place
    with qtbot.waitSignal(page.plan_act_wanted) as wanted:
        page.begin("day_extend")
    assert wanted.args == ["plan_extend", near]
    page.go_to(over)
    assert "day_extend" not in page.offered


def test_hours_that_nobody_was_told_of_say_so_until_their_notice_is_out(qtbot: QtBot) -> None:
    room = DayRoom()
    untold = room.plans.approved("A1", days=12, hours=6)
    room.living.now = room.plans.plan(untold).starts_at + timedelta(minutes=5)
    page = room.open()
    qtbot.addWidget(page)
    assert "Not published: nobody may be cut off" in row_text(page, untold)
    assert "not published" in row_text(page, untold)
    assert "after the announced start" not in row_text(page, untold)
    # It would have had to go out days ago: what the page shows of it follows at once all the same.
    room.living.now -= timedelta(days=11)
    there: Any = SimpleNamespace(picture=room.living.picture, rules=lived.RULES, now=room.living.now)
    entry = room.living.do(notice_of_plan(there, untold, recipients=(*room.plans.named(untold), LINE_95598)))
    room.living.now += timedelta(days=11)
    page.show_changes(entry.changes)
    assert "not published" not in row_text(page, untold).lower()
    assert "5 min after the announced start" in row_text(page, untold)


def test_the_time_lines_have_room_for_their_hours(qtbot: QtBot) -> None:
    room = DayRoom()
    key = room.announced("A1", hours=6)
    page = room.open()
    qtbot.addWidget(page)
    page.show()
    page.go_to(key)
    board, head = page.board, page.board._head
    label = label_width(head.fontMetrics())
    for width, shown in ((1366, False), (2560, True)):
        page.resize(width, 768)
        QApplication.sendPostedEvents()
        assert not board.table.isColumnHidden(SIZE) or not shown  # the sheet says it, too
        axis = head.axis()
        marks = marked_hours(axis, label)
        assert len(marks) >= 5
        assert min(b - a for a, b in pairwise(axis.x(mark) for mark in marks)) >= label
        assert max(axis.x(mark) for mark in marks) <= board.table.viewport().width()
    metrics = board.table.fontMetrics()
    number, sign = metrics.horizontalAdvance("P26112200001 "), metrics.height()
    assert board.table.columnWidth(0) > number + 14 + sign  # the sign of an alarm stands beside the station's name
    board.table.setColumnWidth(0, 150)
    page.resize(2500, 768)
    QApplication.sendPostedEvents()
    assert board.table.columnWidth(0) == 150  # somebody has set it
    # Where there is no room the board is wider than its window, rather than its hours upon each other.
    page.resize(900, 768)
    QApplication.sendPostedEvents()
    marks = marked_hours(head.axis(), label)
    assert marks and min(b - a for a, b in pairwise(map(head.axis().x, marks))) >= label


def test_a_shift_leader_says_at_once_that_it_was_earlier(qtbot: QtBot) -> None:
    room = DayRoom(lived.LEADER)
    key = room.announced("A1")
    room.living.now = later(room, key, minutes=30)
    room.opened(key)
    room.do(d.ReportPlanSwitching, key, kind=SwitchingKind.DE_ENERGISE, **NAMES, **DOUBLE)
    page = room.open()
    qtbot.addWidget(page)
    page.begin("day_stop")
    form = form_of(page)
    room.go_to(later(room, key, minutes=34))  # what nobody has touched goes on with the clock
    assert room.living.now - form.rows.values()["at"] < timedelta(minutes=1) and not form.dirty
    form.rows.editor("at").set_time(room.living.now + timedelta(minutes=5))
    form.submit()
    assert not room.wishes  # never in the future
    at = later(room, key, minutes=10)
    form.rows.editor("at").set_time(at)
    form.submit()
    assert not room.wishes  # not without the reason
    form.rows.editor("reason").set_text("现场电话迟到")
    form.submit()
    room.answer()
    room.answer()
    (spell,) = room.permit(key).spells
    assert spell.off == at.replace(second=0, microsecond=0)
    assert page.sheet.forms.form is None


def test_what_was_typed_outlives_a_refusal_and_a_change(qtbot: QtBot) -> None:
    room = DayRoom()
    key = room.announced("A1")
    room.living.now = later(room, key, minutes=1)
    room.off(key)
    page = room.open()
    qtbot.addWidget(page)
    page.begin("day_earth")
    form = form_of(page)
    for name in ("number", "code", "place", "fitted_by"):
        form.rows.editor(name).set_text("7")
    room.do(d.FitEarth, key, number="7", code="7", place="K1", fitted_by="赵六")
    form.submit()
    assert not room.wishes and form.news
    form.refresh()
    form.submit()
    command = room.wishes.pop()
    page.show_refusal(command, room.living.refusal(command))
    assert form.refusal
    assert form.rows.values()["fitted_by"] == "7"


def test_a_permit_changes_hands_by_a_form_and_the_sheet_says_who_leads(qtbot: QtBot) -> None:
    room = DayRoom()
    key = room.announced("A1")
    room.living.now = later(room, key, minutes=1)
    room.at_work(key)
    page = room.open()
    qtbot.addWidget(page)
    page.show()
    assert "day_hand_over" not in page.offered  # somebody is at work
    assert "At work" in page.sheet.head_text
    room.do(d.InterruptWork, key, party=0, reason="换班")
    assert "Interrupted" in page.sheet.head_text and "At work" not in row_text(page, key)
    assert "day_hand_over" in page.offered
    page.begin("day_hand_over")
    form = form_of(page)
    form.rows.editor("taken_by").set_text("赵刚")
    form.rows.editor("recording").set_text("R-9")
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert room.wishes[-1].parties == (0,)  # the only ticket that rests goes along
    room.answer()
    assert "赵刚" in row_text(page, key)
    permit = room.permit(key)
    assert permit.leader_of(0) == "赵刚" and permit.parties[0].leader == "李强"
    assert "→ 赵刚" in page.sheet.text.toPlainText()
    assert "○ 7. Report the end of work" in page.sheet.text.toPlainText(), "the ticket rests: work has not ended"
