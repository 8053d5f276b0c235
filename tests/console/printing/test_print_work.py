"""Printing at a seat: what is meant is shown, saved whole or not at all, remembered, and never holds the window."""

import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QTimer
from shiboken6 import isValid

from console.clock import wall_clock
from console.further.window import Kind
from console.places import site_print_folders
from console.plan_acts import begin_on_plan
from console.printing.papers import paper_of
from console.printing.print_work import PrintWork
from console.printing.printer import PrinterQueue, Stage
from models.commands import plans as p
from models.entities.outage_plans import Window
from models.ids import AreaCode, PlanId, StationId
from models.planning.plan_scope import plan_scope
from tests.console.rooms import small_territory
from tests.console.seats import OpenSeat, Seat, make_shift
from tests.models.outage_plans import content_of
from widgets.printing.preview import PrintPreview


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    return open_seat(url)


def drafted(seat: Seat, **more: object) -> PlanId:
    scope = plan_scope((AreaCode("A1"), AreaCode("A3")), feeder=None, territory=small_territory(), picture=seat.picture)
    start = wall_clock() + timedelta(days=3)
    content = content_of("S1", scope=scope, feeder=None, **more)
    draft = p.DraftPlan(station=StationId("S1"), window=Window(start, start + timedelta(hours=2)), content=content)
    with seat.answered():
        seat.window.requested.emit(draft)
    (key,) = seat.picture.plans
    return key


def opened(seat: Seat, key: PlanId) -> PrintPreview:
    seat.window.printing.open_paper("plan", key)
    preview = seat.window.printing.view.preview
    assert preview is not None
    seat.qtbot.waitUntil(lambda: preview.pages_shown.count > 0)
    return preview


def work_of(seat: Seat) -> PrintWork:
    return seat.window.printing


def test_ctrl_p_shows_the_plan_that_is_chosen_and_saves_it(tmp_path: Path, seat: Seat) -> None:
    key = drafted(seat, leader="喆珺玥昇䶮")
    seat.window.pages.plan_work.take_plan(key, "")
    seat.settle()
    (page,) = [one for one in seat.window.arrangement.further.windows if one.kind is Kind.PLANS]
    page.activateWindow()
    seat.qtbot.waitUntil(page.isActiveWindow)
    seat.window.menus.action("print").trigger()
    preview = work_of(seat).view.preview
    assert preview is not None
    seat.qtbot.waitUntil(lambda: preview.pages_shown.count > 0 and preview.save.isEnabled())
    assert key in preview.windowTitle()
    assert preview.doubts.said == ""
    file = tmp_path / "plan.pdf"
    work_of(seat).view.way_out.save(file)
    seat.qtbot.waitUntil(lambda: str(file) in preview.notice.said)
    text = "".join(page.extract_text() for page in PdfReader(file).pages)
    assert all(word in text for word in (key, "喆珺玥昇䶮", "Approvals", "A1", "A3", "page 1 of"))
    assert seat.console.account is not None
    assert f"Printed by {seat.console.account.name}" in text


def test_without_a_printer_that_is_said_and_saving_offered(seat: Seat) -> None:
    preview = opened(seat, drafted(seat))
    assert "Looking for printers" in preview.no_printer.text()
    preview.show_printers(())
    assert "no printer" in preview.no_printer.text()
    assert not preview.print.isEnabled()
    assert preview.save.isEnabled()
    preview.show_printers(("Room", "Office"))
    assert preview.no_printer.text() == ""
    assert preview.print.isEnabled()


def test_a_printer_that_is_gone_is_said_and_nothing_is_lost(seat: Seat) -> None:
    preview = opened(seat, drafted(seat))
    preview.show_printers(("Third floor",))
    preview.copies.setValue(3)
    preview.print.click()
    assert preview.stop.isVisible()
    seat.qtbot.waitUntil(lambda: "Third floor” is no longer there" in preview.notice.said, timeout=30_000)
    assert preview.isVisible()
    assert preview.copies.value() == 3
    assert preview.save.isEnabled()


def test_a_bad_range_says_why_and_prints_nothing(seat: Seat) -> None:
    preview = opened(seat, drafted(seat))
    preview.show_printers(("Room",))
    asked = list[object]()
    preview.print_wanted.connect(asked.append)
    preview.range.setText("9")
    preview.range.textEdited.emit("9")
    assert "There is no page 9" in preview.range_fault.said
    preview.print.click()
    assert asked == []
    preview.range.setText("1")
    preview.range.textEdited.emit("1")
    assert preview.range_fault.said == ""
    assert preview.print.isEnabled()


@pytest.mark.parametrize(
    ("call", "fault"),
    [("console.whole_file.os.fsync", (28, "No space left on device")), (None, (2, "No such file or directory"))],
)
def test_what_cannot_be_written_is_told_with_its_file(
    tmp_path: Path, seat: Seat, monkeypatch: pytest.MonkeyPatch, call: str | None, fault: tuple[int, str]
) -> None:
    """A full disk, and a folder that is gone."""
    preview = opened(seat, drafted(seat))
    folder = tmp_path / "papers"
    if call is not None:
        folder.mkdir()

        def full(_descriptor: int) -> None:
            raise OSError(*fault)

        monkeypatch.setattr(call, full)
    work_of(seat).view.way_out.save(folder / "plan.pdf")
    seat.qtbot.waitUntil(lambda: "Not saved" in preview.notice.said)
    assert str(folder / "plan.pdf") in preview.notice.said
    assert fault[1] in preview.notice.said
    assert not folder.exists() or list(folder.iterdir()) == []
    assert preview.save.isEnabled()


def test_what_was_chosen_is_remembered_by_kind(seat: Seat) -> None:
    key = drafted(seat)
    preview = opened(seat, key)
    preview.show_printers(("Room", "Office"))
    preview.printer.setCurrentIndex(1)
    preview.copies.setValue(2)
    preview.sides.setCurrentIndex(1)
    preview.grey.setChecked(True)
    preview.close()
    assert work_of(seat).view.preview is None
    kept = work_of(seat).looks()
    assert kept == {"plan.printer": "Office", "plan.copies": "2", "plan.sides": "long", "plan.grey": "yes"}
    again = opened(seat, key)
    again.show_printers(("Room", "Office"))
    assert again.looks() == {name.removeprefix("plan."): text for name, text in kept.items()}
    again.show_printers(("Room",))
    assert again.printer.currentText() == "Room"


def test_a_broken_template_of_the_site_is_told_in_preview_and_message_bar(seat: Seat) -> None:
    file = site_print_folders()[0] / "plan.typ"
    file.parent.mkdir(parents=True)
    file.write_text("= x\n#oops\n", encoding="utf-8")
    preview = opened(seat, drafted(seat))
    assert "line 2" in preview.doubts.said
    assert str(file) in preview.doubts.said
    assert "line 2" in seat.said


def test_what_has_no_paper_is_said(seat: Seat) -> None:
    seat.window.menus.action("print").trigger()
    assert work_of(seat).view.preview is None
    assert "Papers: Outage plan" in seat.said
    work_of(seat).open_paper("plan", "P1")
    assert "There is no outage plan P1" in seat.said


def test_a_long_paper_is_set_beside_the_work_and_can_be_cancelled(seat: Seat) -> None:
    """Sixty pages; meanwhile the window's own turns go on."""
    key = drafted(seat)
    work = work_of(seat)
    paper = paper_of("plan")
    words = dict(paper.tell(work._room._sources(work._now, {}), key)())
    words["happened"] = words["happened"] | {"rows": [[str(n), "停电", "张三", "说明 " * 8] for n in range(3300)]}
    gaps, last = list[float](), [time.perf_counter()]
    beat = QTimer(seat.window)
    beat.setInterval(5)

    def note() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    beat.timeout.connect(note)
    beat.start()
    work._room._begin(paper, lambda: words, "long", now=work._now)
    preview = work.view.preview
    assert preview is not None
    seat.qtbot.waitUntil(lambda: preview.pages_shown.count > 0, timeout=60_000)
    beat.stop()
    assert preview.pages_shown.count > 60
    assert len(gaps) > 20
    assert preview.save.isEnabled()
    draft = preview.pages_shown._pages[0]
    seat.qtbot.waitUntil(lambda: len(preview.pages_shown._pages[0]) > len(draft), timeout=60_000)
    work._room._begin(paper, lambda: words, "long", now=work._now)
    cancelled = work.view.preview
    assert cancelled is not None
    cancelled.stop.click()
    assert work.view.preview is None


def test_a_save_that_is_cancelled_leaves_no_file(tmp_path: Path, seat: Seat) -> None:
    preview = opened(seat, drafted(seat))
    file = tmp_path / "plan.pdf"
    work_of(seat).view.way_out.save(file)
    preview.stop.click()
    seat.qtbot.waitUntil(lambda: work_of(seat).view.way_out._saving._thread is None)
    assert "Cancelled" in preview.notice.said
    assert not file.exists()


def test_the_month_prints_as_it_stands_on_its_page(tmp_path: Path, seat: Seat) -> None:
    key = drafted(seat)
    seat.window.menus.action("month").trigger()
    seat.settle()
    seat.window.menus.action("month_print").trigger()
    preview = work_of(seat).view.preview
    assert preview is not None
    seat.qtbot.waitUntil(lambda: preview.pages_shown.count > 0)
    (place, *_) = preview.pages_shown._places
    assert place.width() > place.height()
    file = tmp_path / "month.pdf"
    work_of(seat).view.way_out.save(file)
    seat.qtbot.waitUntil(lambda: str(file) in preview.notice.said)
    paper = PdfReader(file)
    assert round(float(paper.pages[0].mediabox.width) / 72 * 25.4) == 420
    assert key in "".join(page.extract_text() for page in paper.pages)


def test_a_plans_number_can_be_typed(seat: Seat) -> None:
    key = drafted(seat)
    begin_on_plan(seat.window, key, "print")
    preview = work_of(seat).view.preview
    assert preview is not None
    assert key in preview.windowTitle()


def test_the_preview_outlives_the_window_that_it_was_asked_in(seat: Seat) -> None:
    """Whoever closes the page of plans meanwhile still has the pages, and the next print finds no ruin."""
    key = drafted(seat)
    seat.window.pages.plan_work.take_plan(key, "")
    seat.settle()
    (page,) = [one for one in seat.window.arrangement.further.windows if one.kind is Kind.PLANS]
    page.activateWindow()
    seat.qtbot.waitUntil(page.isActiveWindow)
    preview = opened(seat, key)
    page.dismiss()
    seat.qtbot.waitUntil(lambda: not isValid(page))
    assert isValid(preview)
    assert preview.isVisible()
    work_of(seat).show_theme(seat.window.hearers.theme)


def test_of_a_long_paper_the_first_page_is_read_while_the_others_are_set(seat: Seat) -> None:
    """Nothing can be saved or printed of it before all are there; then the place where one reads is kept."""
    work = work_of(seat)
    work.open_paper("handover", "now")
    preview = work.view.preview
    assert preview is not None
    seen: list[tuple[int, bool]] = []
    shown = preview.pages_shown.show_pages

    def show(pages: Sequence[bytes], *, enlarged: Sequence[float] = ()) -> None:
        shown(pages, enlarged=enlarged)
        seen.append((len(pages), preview.save.isEnabled()))

    preview.pages_shown.show_pages = show  # type: ignore[method-assign]
    seat.qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen[0] == (1, False)
    assert seen[1][0] == seen[2][0] > 1
    assert preview.save.isEnabled()
    assert "other pages" not in preview.says.text()


def test_cancelled_while_it_is_handed_over_says_that_the_printer_may_have_begun(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = opened(seat, drafted(seat))
    monkeypatch.setattr(PrinterQueue, "stage", Stage.HANDING_OVER)
    work_of(seat).view.way_out.cancel()
    assert "may have begun" in preview.notice.said
    assert "nothing was printed" not in preview.notice.said
