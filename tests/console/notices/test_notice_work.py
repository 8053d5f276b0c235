"""The page of notices in the running console: by its act, the words of notices, a file held against the record."""

from datetime import timedelta
from pathlib import Path

from console.clock import wall_clock
from console.further.window import Kind
from console.places import site_notice_files
from tests.console.rooms import report
from tests.console.seats import OpenSeat, make_shift
from widgets.notices.notice_acts import NOTICE_ACTS


def test_the_page_of_notices_at_a_seat(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    seat = open_seat(url)
    window, menus, work = seat.window, seat.window.menus, seat.window.pages.notice_work
    assert not any(menus.action(name).isEnabled() for name in NOTICE_ACTS)  # no page, no plan
    menus.action("notices").trigger()
    menus.action("notices").trigger()
    seat.settle()
    assert [one.kind for one in window.arrangement.further.windows] == [Kind.NOTICES]
    page = work.page
    assert page is not None
    assert page.plan is None
    # A file that nobody has published.
    stranger = tmp_path / "paper.pdf"
    stranger.write_bytes(b"%PDF")
    work.check_file(stranger)
    seat.qtbot.waitUntil(lambda: "none of the published" in page.says.said)
    work.check_file(tmp_path / "gone.pdf")
    seat.qtbot.waitUntil(lambda: "cannot be read" in page.says.said)
    # The site's words: what cannot be used is not saved and stays; then it is mended.
    menus.action("notice_words").trigger()
    editor = work.words.editor
    assert editor is not None
    seat.qtbot.waitUntil(editor.isEnabled)
    editor.text.setPlainText('issuer = "云澜供电"\n[planned]\ntext = "{时间}"\n')
    editor.submit()
    seat.qtbot.waitUntil(lambda: "Line 3" in editor.says.said)
    assert not site_notice_files()[0].exists()
    assert work.looks()["words"] == editor.written
    editor.text.setPlainText('issuer = "云澜供电"\n')
    editor.submit()
    seat.qtbot.waitUntil(lambda: site_notice_files()[0].exists() and not editor.unsaved)
    assert "words" not in work.looks()
    assert "〔区域〕" in editor.preview.toPlainText()
    # A calendar is kept up to date where somebody wants one.
    work.keep_calendar_in(str(tmp_path))
    seat.qtbot.waitUntil((tmp_path / "outages.ics").exists)
    assert work.looks()["calendar"] == str(tmp_path)
    work.keep_calendar_in(str(tmp_path / "gone"))
    seat.qtbot.waitUntil(lambda: "not up to date" in seat.said)
