"""The page of notices: what it asks for, what it records, and that nothing is told by a colour alone."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.commands import notices as n
from models.entities.notices import Answer, NoticeFormat, NoticeKind, RecipientKind, TellingManner
from models.entities.outage_plans import PlanKind
from models.errors import Conflict, Incomplete, Unavailable
from models.ids import PlanId
from models.notices.wording import WordingFault
from tests.widgets import living_picture as lived
from tests.widgets.notices.rooms import AREAS, NoticeRoom
from tests.widgets.plans.rooms import cut_off
from widgets.notices.notices_page import NoticesPage
from widgets.notices.publish_form import PublishChoice
from widgets.notices.recipient_forms import Asked
from widgets.notices.words_editor import WordsEditor
from widgets.theme import dark_theme, light_theme, set_text_size
from widgets.words.terms import term


def groups(page: NoticesPage) -> dict[str, list[str]]:
    """Head → numbers of the plans below it, as the list says it."""
    model, found, head = page.list.model, dict[str, list[str]](), ""
    for row in range(model.rowCount()):
        plan = model.plan_at(row)
        if plan is None:
            head = str(model.data(model.index(row, 0))).split(" · ")[0]
            found[head] = []
        else:
            found[head].append(plan)
    return found


def row_text(page: NoticesPage, plan: PlanId) -> str:
    model = page.list.model
    row = model.row_of(plan)
    assert row is not None
    return " | ".join(str(model.data(model.index(row, column))) for column in range(model.columnCount()))


def told_texts(page: NoticesPage) -> dict[str, str]:
    """Name of the recipient → the rest of the row."""
    model = page.recipients.model
    rows = [[str(model.data(model.index(row, at))) for at in range(5)] for row in range(model.rowCount())]
    return {row[0].splitlines()[0]: " | ".join(row[1:]) for row in rows}


def test_the_list_says_what_each_plan_needs_and_by_when(qtbot: QtBot) -> None:
    room = NoticeRoom()
    page = room.full()
    qtbot.addWidget(page)
    assert [(head, len(plans)) for head, plans in groups(page).items()] == [
        ("To be told again", 1),
        ("To be published", 1),
        ("Not approved yet", 1),
        ("Published", 1),
    ]
    (due,), (again,) = groups(page)["To be published"], groups(page)["To be told again"]
    assert "▶ publish: Planned outage" in row_text(page, PlanId(due))
    assert "left" in row_text(page, PlanId(due))
    # Postponed and not approved again: the public still expects the old hours, which have to be called off.
    assert "▶ publish: Cancelled" in row_text(page, PlanId(again))
    assert "↻ Plan changed" in row_text(page, PlanId(again))
    page.resize(1366, 768)
    page.show()
    assert cut_off(page.list.table) == []
    page.resize(2560, 1440)
    wide = page.list.table.columnWidth(0)
    page.list.table.setFixedWidth(page.list.table.columnViewportPosition(3) + page.list.table.columnWidth(3) - 1)
    assert page.list.table.columnWidth(0) < wide, "the room for the sign of an alarm goes before anything that is said"
    page.list.table.setFixedWidth(1000)
    assert page.list.table.columnWidth(0) == wide
    page.resize(1366, 768)
    # What is published moves to its group, with the notice as it went out.
    page.list.select(PlanId(due))
    assert "notice_publish" in page.offered
    reading = page.preview.reading
    assert reading is not None
    assert reading.problem is None
    assert reading.page_count == 1
    assert "向阳小区1号公变" in page.preview.text.toPlainText()
    said = reading.said
    room.publish(PlanId(due))
    assert due in groups(page)["Published"]
    assert page.preview.text.toPlainText() == said
    assert "SHA-256" in page.out.toPlainText()
    # Rows that were heads before are as high as the others now.
    table, model = page.list.table, page.list.model
    heights = {row in model.heads: table.rowHeight(row) for row in range(model.rowCount())}
    assert all(table.rowHeight(row) == heights[row in model.heads] for row in range(model.rowCount()))
    assert heights[False] > heights[True]
    # A search, and the way back from one that finds nothing.
    page.list.search.setText("nothing like this")
    assert page.list.model.shown == 0
    page.list.search.clear()
    assert page.list.model.shown == 4
    page.show_theme(light_theme())


def test_the_second_notice_of_a_restriction_has_words_of_its_own(qtbot: QtBot) -> None:
    """N-19: owed though everybody has agreed, and no retry."""
    room = NoticeRoom()
    key = room.publish(room.approved(AREAS[5], kind=PlanKind.RESTRICTION))
    room.tell(key, "95598")
    page = room.open()
    qtbot.addWidget(page)
    page.list.select(key)
    start = room.plans.plan(key).starts_at
    opens, due = (start - lived.RULES.duration(f"N-19.{name}") for name in ("again_from", "again"))
    said = []
    for now in (room.living.now, opens, due + timedelta(minutes=1)):
        room.living.now = now
        page.show_now(now)
        row = told_texts(page)["95598"]
        assert "retry" not in row
        said.append(next(line for line in row.splitlines() if "2nd notice" in line).split(" | ")[0])
    heads = ("2nd notice from", "▲ 2nd notice by", "✕ 2nd notice due")
    assert all(text.startswith(head) for text, head in zip(said, heads, strict=True)), said


def test_who_was_told_is_recorded_with_two_keystrokes(qtbot: QtBot) -> None:
    room = NoticeRoom()
    page = room.full()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.tabs.setCurrentIndex(1)
    rows = told_texts(page)
    assert next(iter(rows)) == "市一医院"  # important customers first, 95598 last
    assert list(rows)[-1] == "95598"
    assert "✕ Refused to sign" in rows["市一医院"]
    assert "✕ Customer refused to sign" in rows["市一医院"]
    assert "录音 0412" in rows["市一医院"]
    assert "… Not signed" in rows["李家村委会"]
    assert "retry by" in rows["李家村委会"]
    assert "○ Not told yet" in rows["95598"]
    table = page.recipients.table
    table.selectRow(1)
    table.selectionModel().select(
        page.recipients.model.index(2, 0),
        table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
    )
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_1)
    form = page.recipients.form
    assert asked_on(page) is Asked.TELLING and form is not None
    assert "江南镇人民政府" in form.title
    qtbot.keyClick(form, Qt.Key.Key_Return)
    (told,) = room.wishes
    assert isinstance(told, n.RecordTelling)
    assert (told.answer, told.manner, told.at) == (Answer.AGREED, TellingManner.PHONE, None)
    assert len(told.recipients) == 2
    qtbot.keyClick(form, Qt.Key.Key_Return)  # not twice
    assert len(room.wishes) == 1
    page.show_refusal(told, Incomplete("telling_of_nobody", facts={"plan": told.plan}))
    assert form.refusal
    form.submit()
    room.do(room.wishes[-1])
    assert page.recipients.form is None
    assert "✓ Agreed" in told_texts(page)["江南镇人民政府"]
    # What was wrong is corrected with its reason.
    table.selectRow(1)
    page.begin("notice_correct")
    correction = page.recipients.form
    assert asked_on(page) is Asked.CORRECTION and correction is not None
    correction.submit()
    assert "Still empty" in correction.rows.said_problem
    correction.rows.editor("reason").set_text("登记错行")
    correction.rows.editor("telling_void").box.setChecked(True)
    correction.submit()
    room.do(room.wishes[-1])
    assert "○ Not told yet" in told_texts(page)["江南镇人民政府"]
    # Somebody whom no name says is added, and taken off again.
    page.begin("notice_recipient")
    person = page.recipients.form
    assert asked_on(page) is Asked.PERSON and person is not None
    kinds = person.rows.editor("recipient_kind")
    offered = {kinds._box.itemText(row) for row in range(kinds._box.count())}
    assert offered == {term(kind) for kind in RecipientKind} - {  # those are in the data: the room refuses them
        term(RecipientKind.IMPORTANT_CUSTOMER),
        term(RecipientKind.HOTLINE),
    }
    kinds.choose(RecipientKind.COMMUNITY)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is person.rows.editor("recipient_name").focusProxy()
    person.rows.editor("recipient_name").set_text("紫荆花园物业")
    person.submit()
    room.do(room.wishes[-1])
    assert [one.name for one in page.recipients.chosen] == ["紫荆花园物业"]
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    removed = room.wishes[-1]
    assert isinstance(removed, n.RemoveRecipient)
    # By its word it is marked first while nobody is chosen; then the act takes the one that is chosen.
    table.clearSelection()
    page.begin("notice_remove")
    assert [one.name for one in page.recipients.chosen] == ["紫荆花园物业"] and room.wishes[-1] is removed
    page.begin("notice_remove")
    room.do(room.wishes[-1])
    assert "紫荆花园物业" not in told_texts(page)
    assert "notice_remove" not in page.offered  # nobody else was added by hand
    # Whoever the notice's own list names stays; the room says so.
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    page.show_refusal(room.wishes[-1], Unavailable("recipient_not_by_hand", "N-11", {"name": "市一医院"}))
    assert "市一医院" in page.says.said


def test_what_is_typed_about_a_recipient_waits_with_its_plan(qtbot: QtBot) -> None:
    room = NoticeRoom()
    one, other = room.approved(*AREAS[:2], days=12), room.approved(*AREAS[2:4], days=13)
    page = room.open()
    qtbot.addWidget(page)
    page.show()
    page.list.select(one)
    page.begin("notice_recipient")
    person = page.recipients.form
    assert person is not None
    person.rows.editor("recipient_name").set_text("紫荆花园物业")
    # Neither the clock nor another act, nor the same one, takes it away.
    page.show_now(room.plans.now + timedelta(minutes=2))
    page.begin("notice_recipient")
    assert page.recipients.form is person
    # Of another plan nothing is open; what is begun there and holds nothing is gone when it is left.
    page.list.select(other)
    assert page.recipients.form is None and not person.isVisible()
    page.begin("notice_recipient")
    assert page.recipients.form not in {None, person}
    page.list.select(one)
    assert page.recipients.form is person and person.isVisible()
    assert person.rows.editor("recipient_name").values() == {"recipient_name": "紫荆花园物业"}
    page.list.select(other)
    assert page.recipients.form is None
    # What was sent and is refused while another plan is looked at says so there, and stands in its form.
    page.list.select(one)
    person.rows.editor("recipient_kind").choose(RecipientKind.COMMUNITY)
    person.submit()
    added = room.wishes[-1]
    assert isinstance(added, n.AddRecipient) and added.plan == one
    page.list.select(other)
    page.show_refusal(added, Conflict("recipient_known", facts={"plan": one, "name": "紫荆花园物业"}))
    assert page.says.said.startswith(f"{one}: ")
    page.list.select(one)
    assert page.recipients.form is person and person.refusal
    person.submit()
    page.list.select(other)
    room.do(room.wishes[-1])
    page.list.select(one)
    assert page.recipients.form is None
    assert [telling.recipient.name for telling in room.living.picture.tellings_of(one)] == ["紫荆花园物业"]


def asked_on(page: NoticesPage) -> Asked | None:
    return None if page.recipients.forms.open is None else page.recipients.forms.open.asked


def test_after_a_change_it_names_who_has_to_be_told_again(qtbot: QtBot) -> None:
    room = NoticeRoom()
    out = room.publish(room.approved(*AREAS[:2], days=12, important=("I9",)))
    room.tell(out, "customer/I9")
    page = room.open()
    qtbot.addWidget(page)
    page.list.select(out)
    room.postpone(out)
    assert "市一医院" in page.recipients.again
    room.publish(out)  # the old hours are called off
    rows = told_texts(page)
    assert "↻ Plan changed" in rows["市一医院"]
    room.approve(out)
    reading = page.preview.reading
    assert reading is not None
    assert reading.notice.kind is NoticeKind.CHANGED  # the public expects none any more
    assert "降雨" in reading.said


def test_publishing_asks_before_it_overwrites_and_keeps_what_was_filled_in(qtbot: QtBot, tmp_path: Path) -> None:
    room = NoticeRoom()
    due = room.approved(*AREAS[:2])
    page = room.open()
    qtbot.addWidget(page)
    page.show()
    page.list.select(due)
    page.begin("notice_publish")
    form = page.publish
    assert form._for_good.text().startswith("Cannot be undone. Amended by: Postpone the plan")
    form.submit()
    assert "folder" in form.says.said and page.focusWidget() is form.folder
    # The shipped words name nobody who sends an alert: none goes out, and the form says what it waits for.
    alert = form.formats[NoticeFormat.CAP]
    assert not alert.isEnabled()
    assert "sender" in form._unset.text()
    assert form._unset.isVisible()
    assert NoticeFormat.CAP not in dict(form.choice.files)
    kept = form.looks()
    assert NoticeFormat.CAP.value in kept["formats"]  # wanted all the same
    form.show_looks(kept)
    assert not alert.isChecked()
    form.show_sender("95598@example.cn")
    assert form._unset.isHidden()
    assert NoticeFormat.CAP in dict(form.choice.files)
    form.show_sender("")
    form.folder.setText(str(tmp_path))
    form.channels[NoticeFormat.PDF].setText("社区公告栏")
    form.submit()
    ((plan, choice),) = room.published
    assert plan == due
    assert isinstance(choice, PublishChoice)
    assert (NoticeFormat.PDF, "社区公告栏") in choice.files
    assert NoticeFormat.CSV not in dict(choice.files)
    assert not choice.overwriting
    form.show_progress(0.4)
    form.submit()  # one is under way
    assert len(room.published) == 1
    form.ask_overwriting(("P-0.pdf",))
    assert "P-0.pdf" in form.says.said
    form.submit()
    assert room.published[-1][1].overwriting
    page.show_publish_refusal(Conflict("files_exist", facts={"files": ("P-0.pdf",)}))
    assert form.says.said
    form.channels[NoticeFormat.PDF].setText("公告栏")
    assert not form.choice.overwriting  # an answer holds for what was asked
    # What goes out is what was seen: the plan has become another one meanwhile.
    form.folder.setText(str(tmp_path))
    before = len(room.published)
    room.publish(due)
    form.submit()
    assert len(room.published) == before
    assert "Another notice" in form.says.said
    assert "further documents" in form.what
    form.submit()
    assert len(room.published) == before + 1
    # While it is being written it stays in sight, whatever plan is looked at.
    form.show_progress(0.5)
    page.go_to(room.approved(*AREAS[2:4]))
    assert not form.isHidden()
    form.show_stopped()
    page.go_to(due)
    assert form.isHidden()
    # Looks come again in another page.
    other = room.open()
    qtbot.addWidget(other)
    other.show_looks(page.looks())
    assert other.publish.folder.text() == str(tmp_path)
    assert other.publish.channels[NoticeFormat.PDF].text() == "公告栏"


@pytest.mark.parametrize("account", [lived.VIEWER, lived.CHIEF])
def test_who_may_not_publish_is_not_offered_it(qtbot: QtBot, account: object) -> None:
    room = NoticeRoom(account)  # type: ignore[arg-type]
    key = room.publish(room.approved(*AREAS[:2]))
    page = room.open()
    qtbot.addWidget(page)
    page.list.select(key)
    assert "notice_publish" not in page.offered
    assert ("notice_tell" in page.offered) is (account is lived.CHIEF)
    page.begin("notice_publish")
    assert page.publish.isHidden()


def test_with_large_text_every_form_fits_a_small_screen(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    room = NoticeRoom()
    page = room.full()
    qtbot.addWidget(page)
    page.show()
    set_text_size(app, 150)
    try:
        for act in ("notice_publish", "notice_tell", "notice_correct", "notice_recipient", "notice_publish"):
            page.begin(act)
            form = page.publish if act == "notice_publish" else page.recipients.form
            assert form is not None
            form.submit()
            QApplication.sendPostedEvents()
            assert form.isVisible(), act
            assert page.minimumSizeHint().height() < 700, act
            if form is page.publish:
                page._leave_publishing()
                assert not form.isVisible()
    finally:
        set_text_size(app, 100)


def test_an_empty_page_says_what_will_stand_there(qtbot: QtBot) -> None:
    room = NoticeRoom()
    page = room.open()
    qtbot.addWidget(page)
    assert page.plan is None
    assert page.offered == {"notice_check", "notice_words", "notice_calendar"}
    page.show_now(room.living.now + timedelta(minutes=2))


def test_the_editor_of_words_never_loses_a_text(qtbot: QtBot, tmp_path: Path) -> None:
    editor = WordsEditor(theme=dark_theme(), parent=None)  # type: ignore[arg-type]
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.changed):
        editor.show_file(tmp_path / "notice.toml", 'issuer = "甲"\n', shipped="", typed='issuer = "乙"\nx = 1\n')
    assert editor.unsaved
    with qtbot.waitSignal(editor.saving):
        editor.submit()
    editor.show_found("…", (WordingFault(code="unknown_section", field="x", line=2, given="x"),))
    editor.go_to_fault()
    assert editor.text.textCursor().blockNumber() == 1
    assert "Line 2" in editor.says.said
    assert editor.written == 'issuer = "乙"\nx = 1\n'
    editor.show_saved(editor.written)
    assert not editor.unsaved


def test_a_notice_goes_to_another_group_when_its_hours_are_over(qtbot: QtBot) -> None:
    """The group is kept until then, and nothing but the clock changes."""
    room = NoticeRoom()
    page = room.full()
    qtbot.addWidget(page)
    (due,) = (PlanId(key) for key in groups(page)["To be published"])
    room.publish(due)
    end = room.living.picture.plans[due].ends_at
    page.show_now(end - timedelta(minutes=1))
    assert due in groups(page)["Published"]
    page.show_now(end)
    assert due in groups(page)["Over or cancelled"]
