"""The page of the handover by hand-made documents: lines in words only in view, nothing moves under the hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.changes import created
from models.entities.alarms import AlarmKind
from models.entities.handovers import SectionKind, SectionTick, Signature
from models.entities.orders import WorkOrder
from models.handover.ahead import ahead_parts
from models.handover.document import AheadKind, SectionChange
from models.handover.view import TickState, tick_state
from models.rules.arrival_clocks import Leg
from tests.widgets import pictures
from tests.widgets.books import act_book
from tests.widgets.handover.documents import LI, NOW, WANG, alarm_line, at, document, order_line, view_of
from widgets.handover.handover_page import HandoverPage
from widgets.theme import theme_named
from widgets.words.handover.telling import told
from widgets.words.handover.told import MANY, Mark
from widgets.words.terms import term


@pytest.fixture
def page(qtbot: QtBot) -> HandoverPage:
    made = HandoverPage(
        picture=pictures.picture_of(),
        rules=pictures.rule_book(),
        theme=theme_named("dark"),
        account=pictures.DISPATCHER,
        now=NOW,
        book=act_book(),
    )
    qtbot.addWidget(made)
    made.resize(1360, 760)
    made.show()
    return made


def handover_of(**more: object) -> object:
    from models.entities.handovers import Handover
    from models.ids import HandoverId, ShiftId

    made = document()
    base = Handover(
        id=HandoverId("H2"), shift=ShiftId("S1"), outgoing=LI, incoming=WANG, upcoming=made.upcoming, opened_at=NOW
    )
    return replace(base, **more)  # type: ignore[arg-type]


def test_only_lines_in_view_become_words(page: HandoverPage) -> None:
    page.show_view(view_of(document(5_000)))
    page.sections.choose(SectionKind.ORDERS)
    page.grab()
    assert page.table.lines.rowCount() > 5_000
    assert len(page.table.lines._words) < 100


def test_the_chosen_line_stays_chosen_when_others_come(page: HandoverPage) -> None:
    page.show_view(view_of(document(40)))
    page.sections.choose(SectionKind.ORDERS)
    number = page.table.lines.number_of(order_line(21).key)
    assert number is not None
    page.table.selectRow(number)
    fewer = document(40)
    page.show_view(view_of(replace(fewer, orders=fewer.orders[5:])))
    row = page.table.lines.row_at(page.table.currentIndex().row())
    assert row is not None
    assert row.key == order_line(21).key


def test_new_lines_bear_their_sign(page: HandoverPage) -> None:
    page.show_view(view_of(document(3)))
    page.sections.choose(SectionKind.ORDERS)
    lines = page.table.lines
    rows = [row for row in map(lines.row_at, range(lines.rowCount())) if row is not None]
    assert [row.key for row in rows if row.mark is Mark.NEW] == ["order/26112200001"]


def test_while_it_is_put_together_its_sections_are_named_and_the_middle_says_so(page: HandoverPage) -> None:
    page.show()
    waiting = [said for said in page.table.findChildren(QLabel) if "put together" in said.text()]
    assert [said.isVisible() for said in waiting] == [True]
    assert page.sections.item(1).text() == "Open orders by station"
    page.show_view(view_of(document(3)))
    assert not waiting[0].isVisible()


def test_where_letters_have_little_room_a_line_has_two_rows_of_them_and_a_title_one(page: HandoverPage) -> None:
    page.show_view(view_of(document(40)))
    page.sections.choose(SectionKind.ORDERS)
    table, one = page.table, page.table.fontMetrics().height() + 8
    wide = {table.rowHeight(row) for row in range(table.lines.rowCount())}
    page.resize(1000, 760)
    title, line = next(table.lines.titles()), table.lines.first_line()
    assert wide == {one}
    assert (table.rowHeight(title), table.rowHeight(line)) == (one, one + table.fontMetrics().height())
    page.resize(1360, 760)
    assert {table.rowHeight(row) for row in range(table.lines.rowCount())} == {one}


def test_an_empty_section_says_so(page: HandoverPage) -> None:
    page.show_view(view_of(document(3)))
    page.sections.choose(SectionKind.CASES)
    index = page.table.lines.index(0, 0)
    assert page.table.lines.data(index) == "No service case is open."


def test_a_tick_tells_whether_its_section_has_changed_since() -> None:
    """H-1: the incoming leader understands what stands there now."""
    view = view_of(document(3))
    tick = SectionTick(section=SectionKind.ORDERS, digest=view.digests[SectionKind.ORDERS], at=NOW, by=WANG)
    ticked = replace(view, handover=handover_of(ticks=(tick,)))  # type: ignore[arg-type]
    assert tick_state(ticked, SectionKind.ORDERS) is TickState.TICKED
    assert tick_state(ticked, SectionKind.AHEAD) is TickState.NOT_YET
    other = replace(ticked, digests=view_of(document(4)).digests)
    assert tick_state(other, SectionKind.ORDERS) is TickState.CHANGED


def test_the_state_of_a_section_is_said_in_a_sign_and_in_words(page: HandoverPage) -> None:
    view = view_of(document(3))
    tick = SectionTick(section=SectionKind.ORDERS, digest="another", at=NOW, by=WANG)
    page.show_view(replace(view, handover=handover_of(ticks=(tick,))))  # type: ignore[arg-type]
    texts = [page.sections.item(row).text() for row in range(page.sections.count())]
    assert "○" in texts[0]
    assert texts[0].splitlines()[1].endswith("not ticked yet"), "with the count: the title has a line for itself"
    assert "·" not in texts[0].splitlines()[0]
    assert "↻" in texts[1]
    assert "changed since it was ticked" in texts[1]


def test_a_busy_room_does_not_put_the_answer_off_for_ever(page: HandoverPage, qtbot: QtBot) -> None:
    """Composing takes longer than the page rests, and every moment brings a change."""
    asked: list[object] = []
    page.wanted.connect(asked.append)
    for second in range(1, 21):
        page.show_changes([created(pictures.DISPATCHER)])
        page.show_now(at(second / 60))
    assert len(asked) == 0, "the first question is being answered"
    page.show_view(view_of(document(3)))
    page.show_now(at(21 / 60))
    page.show_changes([created(pictures.DISPATCHER)])
    page.show_now(at(22 / 60))
    assert len(asked) == 1


def test_the_age_of_what_is_live_is_said(page: HandoverPage) -> None:
    page.show_view(view_of(document(3)))
    page.show_now(at(0.2))
    assert "12 s old" in page._head.text()


def test_enter_opens_what_the_line_is_about(page: HandoverPage, qtbot: QtBot) -> None:
    page.show_view(view_of(document(3)))
    page.sections.choose(SectionKind.OUTAGES)
    with qtbot.waitSignal(page.thing_wanted) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args[1] == "P26112200001"


def test_a_room_taken_alone_is_not_told_as_signed_by_both(page: HandoverPage) -> None:
    made = replace(document(3), one_sided="值长急病送医")
    signature = Signature(at=NOW, by=WANG, digest="f" * 64)
    alone = handover_of(one_sided="值长急病送医", signed_in=signature)
    page.show_view(replace(view_of(made), handover=alone, digest="f" * 64, is_past=False))  # type: ignore[arg-type]
    assert "Taken over alone" in page._head.text() and "值长急病送医" in page._head.text()
    assert "both" not in page._head.text()


def test_what_was_due_before_the_document_stands_last_even_in_the_hours_of_the_next_shift() -> None:
    """A room that is taken hours late: its next shift has begun long ago."""
    made = document(20)
    late = replace(made, at=at(35), ahead=tuple(replace(line, at=at(31 + n)) for n, line in enumerate(made.ahead)))
    parts = ahead_parts(late)
    assert [line.at for line in parts.coming] == [at(minute) for minute in range(35, 41)]
    assert [line.at for line in parts.past_due] == [at(minute) for minute in range(31, 35)]
    early = ahead_parts(replace(late, at=at(0), upcoming=replace(made.upcoming, start=at(33))))
    assert (len(early.coming), len(early.before), early.past_due) == (8, 2, ())


def test_what_is_new_is_named_in_words() -> None:
    """A key's legs, matters and steps are terms, in whatever language."""
    change = SectionChange(section=SectionKind.AHEAD, new=("breach/1/call_back/T-14",), gone=(), other=())
    made = replace(document(1), since_last=replace(document(1).since_last, changes=(change,)))
    said = told(made, handover=None, digest="", picture=pictures.picture_of(), rules=pictures.rule_book())
    (section,) = (one for one in said.sections if one.kind is SectionKind.SINCE_LAST)
    counts, lines = section.tables
    assert counts.row(0).cells[1:] == ("1", "–", "–")
    assert lines.row(0).cells[0] == f"{term(AheadKind.BREACH)} · 1 · {term(Leg.CALL_BACK)} · T-14"
    assert lines.row(0).about == (WorkOrder, "1")


def test_many_lines_of_one_kind_stand_behind_their_count(page: HandoverPage, qtbot: QtBot) -> None:
    """By keyboard: → opens them, ← folds them from any line; what is open stays so when the section is told anew."""
    made = document(2 * (MANY + 5))
    late = tuple(replace(line, at=at(-60 - number)) for number, line in enumerate(made.ahead))
    few = late[: MANY // 2]
    page.show_view(view_of(replace(made, ahead=few)))
    lines, table = page.table.lines, page.table
    assert [lines.is_title(row) for row in range(lines.rowCount())].count(True) == 0
    page.show_view(view_of(replace(made, ahead=late)))
    (title,) = (row for row in range(lines.rowCount()) if lines.is_title(row))
    folded = lines.rowCount()
    table.selectRow(title)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert lines.rowCount() > folded + MANY and table.currentIndex().row() == title
    qtbot.keyClick(table, Qt.Key.Key_Down)
    chosen = lines.key_at(table.currentIndex().row())
    assert chosen in {line.key for line in late}
    page.show_view(view_of(replace(made, ahead=late)))
    assert lines.key_at(table.currentIndex().row()) == chosen
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert lines.rowCount() == folded and lines.is_title(table.currentIndex().row())
    with qtbot.assertNotEmitted(page.thing_wanted):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert lines.is_open(table.currentIndex().row()), "Enter on a title opens it, too"


def test_a_flood_of_alarms_has_its_count_as_on_paper_and_every_line_behind_it(page: HandoverPage, qtbot: QtBot) -> None:
    flooded = tuple(alarm_line(AlarmKind.ARRIVAL_CLOCK, number) for number in range(3 * MANY))
    lone = alarm_line(AlarmKind.DISPATCH_CLOCK, 7)
    page.show_view(view_of(replace(document(3), alarms=(*flooded, lone))))
    page.sections.choose(SectionKind.ALARMS)
    lines, table = page.table.lines, page.table
    rows = [row for number in range(lines.rowCount()) if (row := lines.row_at(number)) is not None]
    assert [row.cells[0] for row in rows] == ["Dispatch limit T-2\nimportant", "Arrival limit\nurgent"]
    assert rows[1].cells[1] == f"{len(flooded)}"
    (title,) = (row for row in range(lines.rowCount()) if lines.is_title(row))
    table.selectRow(title)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    behind = {lines.key_at(number) for number in range(title + 1, lines.rowCount())}
    assert behind >= {line.key for line in flooded}


def test_where_letters_are_large_a_row_has_two_lines_also_where_a_title_stood_before(page: HandoverPage) -> None:
    """A superior's order was cut in half under the height of another section's title."""
    made = document(20)
    late = tuple(replace(line, at=at(-60 - number)) for number, line in enumerate(made.ahead))
    orders = tuple(replace(made.superiors[0], key=f"remark/{number}") for number in range(6))
    page.resize(700, 600)
    page.show_view(view_of(replace(made, ahead=late, superiors=orders)))
    table = page.table
    low = [row for row in range(table.lines.rowCount()) if table.rowHeight(row) < table.rowHeight(1)]
    assert low == list(table.lines.titles()) and max(low) > 1
    page.sections.choose(SectionKind.SUPERIORS)
    assert len({table.rowHeight(row) for row in range(table.lines.rowCount())}) == 1
    page.sections.choose(SectionKind.AHEAD)
    assert [row for row in range(table.lines.rowCount()) if table.rowHeight(row) < table.rowHeight(1)] == low
