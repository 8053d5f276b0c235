"""The form of outage plans, with real widgets, before a picture that lives by real decisions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from models.commands import plans as p
from models.commands.room import OpenAccounts, Undo
from models.decisions.plan_judgement import judging
from models.decisions.situation import Situation
from models.entities.network import EquipmentClass
from models.entities.outage_plans import OutagePlan, PlanContent, PlanKind, PlanState, Window
from models.entities.people import SYSTEM_ACCOUNT, Account, CrewKind, Role
from models.errors import DispatchError
from models.ids import AccountId, AreaCode
from models.planning.outage_book import OutageBook
from models.planning.outage_records import FeederAreas
from models.territory.territory import empty_territory
from tests.console.rooms import small_territory
from tests.models.outage_plans import fault
from tests.widgets.living_picture import CHIEF, DISPATCHER, RULES, LivingPicture
from widgets.finding import Finder
from widgets.plans.drafting.kept_drafts import KeptDrafts
from widgets.plans.drafting.moments import HoursField
from widgets.plans.plan_form import PlanForm
from widgets.theme import dark_theme

ROOM = Account(id=AccountId("room"), name="配电室", role=Role.DISTRIBUTION_ROOM)


class Writer:
    """Somebody before the form; what it asks for is decided at once, as the desk would."""

    def __init__(
        self, living: LivingPicture, qtbot: QtBot, kept: KeptDrafts | None = None, account: Account = CHIEF
    ) -> None:
        self.living, self.kept = living, kept or KeptDrafts()
        self.sent: list[Any] = []
        territory = small_territory()
        self.form = PlanForm(
            picture=living.picture,
            territory=territory,
            rules=RULES,
            theme=dark_theme(),
            account=account,
            now=living.now,
            finder=Finder(picture=living.picture, territory=territory),
            kept=self.kept,
        )
        qtbot.addWidget(self.form)
        self.form.requested.connect(self.carry_out)
        self.form.resize(1100, 700)
        self.form.show()

    def carry_out(self, command: Any) -> None:
        self.sent.append(command)
        try:
            entry = self.living.do(command, CHIEF)
        except DispatchError as refusal:
            self.form.show_refusal(command, refusal.with_traceback(None))
            return
        self.form.show_changes(entry.changes)
        self.form.show_done(command, entry)

    def elsewhere(self, command: Any, actor: Account = ROOM) -> None:
        self.form.show_changes(self.living.do(command, actor).changes)

    def field(self, name: str) -> Any:
        return self.form.fields.widget(name)

    def write(self, name: str, text: str) -> None:
        field = self.field(name)
        field.setPlainText(text) if isinstance(field, QPlainTextEdit) else field.setText(text)

    def choose(self, name: str, value: Any) -> None:
        box = self.field(name)
        box.setCurrentIndex(box.choices.index(value))

    def hours(self, start: Any, length: timedelta) -> None:
        self.field("hours").show_value(Window(start, start + length))
        self.field("hours").edited.emit()

    def list_areas(self, text: str) -> None:
        self.form.fields.areas.list.setPlainText(text)
        self.form.fields.areas.read_now()

    def fill(self) -> None:
        """Everything that filing asks for."""
        self.list_areas("A1\nA3")
        for name, text in {
            "section": "一号杆至九号杆",
            "work": "更换绝缘子",
            "steps": "停电\n更换\n送电",
            "leader": "李强",
            "reason": "绝缘老化",
            "contact_name": "赵敏",
            "contact_phone": "1",
            "new_connections": "无，营销部王芳确认",
        }.items():
            self.write(name, text)

    def said(self, name: str) -> str:
        self.form._judge()
        return self.form.fields.rows.said(name)

    @staticmethod
    def changed(plan: OutagePlan, **texts: str) -> PlanContent:
        return replace(plan.content, **texts)  # type: ignore[arg-type]

    @property
    def plan(self) -> OutagePlan:
        (plan,) = self.living.picture.plans.values()
        return plan


@pytest.fixture
def writer(qtbot: QtBot) -> Writer:
    living = LivingPicture()
    living.do(OpenAccounts(accounts=(ROOM,)), SYSTEM_ACCOUNT)
    made = Writer(living, qtbot)
    made.form.open_plan(None)
    return made


def test_what_is_missing_comes_into_view_with_its_field(writer: Writer, qtbot: QtBot) -> None:
    form = writer.form
    form.resize(1100, 400)
    form.activateWindow()
    (area,) = (part for part in form.findChildren(QScrollArea) if part.widget() is form.fields)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    form.file()
    field = form.fields.focusWidget()
    assert writer.said("work") and field.visibleRegion().boundingRect() == field.rect()


def test_a_draft_is_saved_as_one_types_and_filed_when_it_is_complete(writer: Writer, qtbot: QtBot) -> None:
    form = writer.form
    assert not writer.sent
    writer.write("work", "更换绝缘子")
    assert not writer.sent, "not at every key"
    with qtbot.waitSignal(form.requested):
        pass
    assert isinstance(writer.sent[0], p.DraftPlan)
    assert writer.plan.content.work == "更换绝缘子"
    form.file()
    assert len(writer.sent) == 1, "what is incomplete is not sent on its way"
    assert "Reason" in form.side.missing.text()
    assert writer.said("reason") == "Still empty: Reason"
    writer.fill()
    form.save_now()
    assert isinstance(writer.sent[-1], p.EditPlan) and writer.sent[-1].seen == 1
    assert writer.plan.content.steps == ("停电", "更换", "送电")
    assert writer.plan.content.scope.customers == 140
    assert "市第一人民医院" in form.fields.areas.counts.text()
    assert len(writer.plan.revisions) == 1, "what one person writes at a stretch is one version"
    form.save_now()
    assert len(writer.sent) == 2, "what is saved is not sent again"
    writer.write("section", "一号杆至八号杆")
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [type(one) for one in writer.sent[2:]] == [p.EditPlan, p.FilePlan]
    assert writer.plan.state is PlanState.FILED
    assert form.fields.rows.is_shown("change_reason"), "what is filed is changed with a reason"
    count = len(writer.sent)
    writer.write("work", "更换导线")
    form.save_now()
    assert form.side.missing.text() == "Still missing: Why it is changed", "nobody has done anything wrong yet"
    form.file()
    assert len(writer.sent) == count
    assert form.fields.rows.said("change_reason") == "Still empty: Why it is changed"
    writer.write("change_reason", "图纸已改")
    form._judge()
    assert form.side.missing.text() == "Complete: it can be sent."
    filed = writer.plan.id
    form.open_plan(None)
    form.open_plan(filed)
    assert form.fields.change_reason.value == "", "a reason was given for what was written then"
    writer.write("change_reason", "图纸已改")
    form.file()
    assert writer.plan.content.work == "更换导线" and writer.plan.round == 2


def test_what_another_kind_has_stays_with_a_draft_that_is_only_read(writer: Writer, qtbot: QtBot) -> None:
    """As a table of plans may bring it: the form has no field for it, and nothing of it is unsaved."""
    writer.fill()
    writer.form.save_now()
    key, slip = writer.plan.id, writer.living.now
    content = replace(writer.plan.content, closure_slip_at=slip)
    writer.elsewhere(p.EditPlan(plan=key, seen=writer.plan.version, window=writer.plan.window, content=content), CHIEF)
    writer.form.open_plan(None)
    writer.form.open_plan(key)
    assert not shown(writer, "closure_slip_at")
    assert writer.form.side.state.text() == "Saved"
    writer.write("work", "更换绝缘子串")
    writer.form.save_now()
    assert (writer.plan.content.work, writer.plan.content.closure_slip_at) == ("更换绝缘子串", slip)
    writer.choose("kind", PlanKind.CLOSURE_OUTAGE)
    writer.choose("kind", PlanKind.TEMPORARY)
    assert writer.form.document.content.new_connections == "", "what a hand has put away is gone"


def test_errors_stand_beside_their_field_at_once(writer: Writer) -> None:
    form, now = writer.form, writer.living.now
    assert [name for name in ("defect_found_at", "closure_slip_at", "contact_sheet") if shown(writer, name)] == []
    writer.choose("kind", PlanKind.METERING_DEFECT)
    assert shown(writer, "defect_found_at")
    writer.choose("kind", PlanKind.CLOSURE_LIVE)
    assert shown(writer, "closure_slip_at") and not shown(writer, "weighed")
    writer.choose("kind", PlanKind.PLANNED)
    writer.choose("equipment", EquipmentClass.CUSTOMER_TRANSFORMER)
    assert "OP-8" in writer.said("contact_sheet")
    writer.choose("crew_kind", CrewKind.STATION_REPAIR)
    assert "OP-8" in writer.said("crew_kind")
    writer.choose("equipment", EquipmentClass.HV_DISTRIBUTION)
    assert shown(writer, "departure") and "OP-1" in writer.said("departure")
    writer.hours(now + timedelta(days=3), timedelta(hours=-1))
    assert writer.said("hours")
    form.save_now()
    assert not writer.sent, "what would be refused is not sent"
    writer.hours(now + timedelta(days=3), timedelta(hours=4))
    assert "N-1" in writer.said("hours") and "N-1" in form.side.law.said
    form.side.law.take.click()
    assert writer.said("hours") == ""
    assert form.fields.hours.value.length == timedelta(hours=4)
    writer.list_areas("A1 一号台区\n三号台区、A9\nA1\n没有的台区")
    assert [line.number for line in form.fields.areas._reading.unread] == [2, 4]
    assert "Line 4" in form.fields.areas.unread.said
    assert form.document.content.scope.areas == ("A1", "A3")
    assert "Complete" not in form.side.missing.text()


def test_a_long_list_is_read_quickly_and_areas_come_in_and_go_out(writer: Writer) -> None:
    areas = writer.form.fields.areas
    writer.list_areas("\n".join(f"台区{number}" for number in range(5000)))
    assert len(areas._reading.unread) == 5000
    assert len(areas.unread.said.splitlines()) < 10
    writer.list_areas("")
    areas.add_areas((AreaCode("A2"), AreaCode("A1")))
    areas.turn_area(AreaCode("A2"))
    areas.turn_area(AreaCode("A4"))
    assert areas.value.areas == ("A1", "A4")
    assert areas.text == "A1  一号台区\nA4  四号台区"
    areas.add.setText("三号")
    areas.add.textEdited.emit("三号")
    areas.add.returnPressed.emit()
    assert areas.value.areas == ("A1", "A4", "A3")


def test_two_people_write_and_nothing_typed_is_lost(writer: Writer) -> None:
    form = writer.form
    writer.fill()
    form.save_now()
    plan = writer.plan
    writer.write("work", "更换瓷瓶")
    writer.write("leader", "王刚")
    theirs = Writer.changed(plan, work="更换导线", reason="线径小")
    writer.elsewhere(p.EditPlan(plan=plan.id, seen=plan.version, window=plan.window, content=theirs))
    assert "配电室" in form.side.news.said and "Work" in form.side.news.said
    assert form.document.content.reason == "线径小", "where nothing was typed, theirs is taken over"
    assert form.document.content.work == "更换瓷瓶"
    assert form.side.disputes.fields == ("work",)
    form.save_now()
    assert writer.plan.content.work == "更换导线", "nothing is saved over theirs unasked"
    mine, take = form.side.disputes.buttons("work")
    form.file()
    assert form.focusWidget() is mine, "somebody has to choose"
    assert form.side.missing.text() == "", "it cannot be filed before"
    take.click()
    assert form.document.content.work == "更换导线"
    form.save_now()
    assert (writer.plan.content.leader, writer.plan.content.reason) == ("王刚", "线径小")


def test_what_was_not_saved_is_there_again(writer: Writer, qtbot: QtBot) -> None:
    writer.fill()
    writer.form.save_now()
    plan = writer.plan
    writer.form.show_blind(writer.living.now)
    writer.write("work", "断网时写的")
    writer.list_areas("A1\n写到一半")
    writer.form.save_now()
    kept = KeptDrafts()
    kept.take_back(writer.kept.as_text())
    theirs = Writer.changed(plan, reason="别处改的")
    writer.living.do(p.EditPlan(plan=plan.id, seen=plan.version, window=plan.window, content=theirs), ROOM)
    again = Writer(writer.living, qtbot, kept)
    again.form.open_plan(plan.id)
    content = again.form.document.content
    assert (content.work, content.reason) == ("断网时写的", "别处改的")
    assert "写到一半" in again.form.fields.areas.text
    again.list_areas("A1")
    again.form.save_now()
    assert writer.plan.content.work == "断网时写的"
    assert kept.as_text() == ""
    kept.take_back("{")
    assert kept.as_text() == ""


def test_a_draft_that_is_taken_back_stays_in_the_form(writer: Writer) -> None:
    form = writer.form
    writer.write("work", "更换绝缘子")
    form.save_now()
    entry = writer.living.picture.revision
    writer.elsewhere(Undo(revision=entry), CHIEF)
    assert not writer.living.picture.plans
    assert form.document.content.work == "更换绝缘子"
    writer.write("work", "更换导线")
    form.save_now()
    assert writer.plan.content.work == "更换导线"


def test_lines_that_are_no_areas_do_not_keep_it_saving(writer: Writer, qtbot: QtBot) -> None:
    form = writer.form
    writer.list_areas("A1\n没有的台区")
    form.save_now()
    count = len(writer.sent)
    form.save_now()
    assert len(writer.sent) == count and not form.saver._quiet.isActive()


def test_a_form_that_opens_before_the_names_of_the_areas_are_read_says_that_it_is_saved(
    writer: Writer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The names of a city come piece by piece: what was not known meanwhile does not stay said."""
    writer.list_areas("A1\nA3")
    writer.form.save_now()
    monkeypatch.setattr("widgets.plans.drafting.area_names._AT_ONCE", 1)
    form = Writer(writer.living, qtbot).form
    form.open_plan(writer.plan.id)
    assert not form.fields.areas.settled and form.side.state.text() != "Saved"
    qtbot.waitUntil(lambda: form.side.state.text() == "Saved")
    assert form.fields.areas.settled


def test_edges_of_the_hours_are_told(writer: Writer) -> None:
    hours = writer.form.fields.hours
    local = writer.living.now.astimezone(RULES.zone).replace(hour=22, minute=0)
    writer.hours(local.replace(month=12, day=31), timedelta(hours=4))
    assert "over midnight" in hours.told.text() and "year" in hours.told.text()
    writer.hours(local.replace(month=12, day=30), timedelta(hours=2))
    assert "midnight" not in hours.told.text(), "24:00 is the same day"
    assert hours._days[hours.start].text() == "Wednesday"


def test_a_year_without_published_make_up_days_is_marked(writer: Writer) -> None:
    """N-5 counts working days back from hours in January: who publishes that year's make-up days has not yet."""
    writer.choose("kind", PlanKind.PLANNED)
    day = writer.living.now.astimezone(RULES.zone).replace(hour=9, minute=0)
    writer.hours(day.replace(month=12, day=18), timedelta(hours=4))
    assert writer.said("hours") == ""
    assert "not published" not in writer.form.side.law.said
    writer.hours(day.replace(year=day.year + 1, month=1, day=18), timedelta(hours=4))
    assert writer.said("hours") == ""
    assert f"make-up days of {day.year + 1} are not published yet" in writer.form.side.law.said


def test_changes_of_the_clocks_are_told(qtbot: QtBot) -> None:
    """Where clocks change: 29 March 2026 has no 02:30, 25 October has it twice."""
    zone = ZoneInfo("Europe/Berlin")
    hours = HoursField(replace(RULES, timezone=zone.key))
    qtbot.addWidget(hours)
    hours.show_value(Window(datetime(2026, 10, 24, 22, tzinfo=zone), datetime(2026, 10, 25, 6, tzinfo=zone)))
    assert "9 h 00 min" in hours.told.text() and "8 h 00 min by the clock" in hours.told.text()
    hours.start.setDateTime(QDateTime(QDate(2026, 3, 29), QTime(2, 30), QTimeZone.utc()))
    assert "02:30 does not exist" in hours.told.text()
    hours.end.setDateTime(QDateTime(QDate(2026, 10, 25), QTime(2, 30), QTimeZone.utc()))
    assert "02:30 comes twice" in hours.told.text()
    assert hours.value.end == datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "the first is meant"


def test_no_button_looks_as_if_enter_pressed_it(writer: Writer) -> None:
    """Nothing of a plan is done by a key that only ends a line."""
    assert [button.text() for button in writer.form.findChildren(QPushButton) if button.autoDefault()] == []


def test_every_field_has_a_name_and_tab_goes_down_the_form(writer: Writer) -> None:
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QDateTimeEdit)
    parts: list[QWidget] = [part for kind in kinds for part in writer.form.findChildren(kind)]
    named = [part for part in parts if part.isVisibleTo(writer.form) and part.objectName() != "qt_spinbox_lineedit"]
    assert len(named) > 12
    assert [part for part in named if not part.accessibleName()] == []


def shown(writer: Writer, name: str) -> bool:
    return writer.form.fields.rows.is_shown(name)


class SlowRoom(Writer):
    """As the desk: what is asked for is answered later, by `answer`."""

    waiting: tuple[Any, ...] = ()

    def carry_out(self, command: Any) -> None:
        self.waiting = (*self.waiting, command)

    def answer(self) -> None:
        while self.waiting:
            command, *rest = self.waiting
            self.waiting = tuple(rest)
            super().carry_out(command)

    @property
    def works(self) -> list[str]:
        return sorted(plan.content.work for plan in self.living.picture.plans.values())


def test_a_new_plan_that_is_asked_for_again_before_the_answer_is_drafted_once(qtbot: QtBot) -> None:
    writer = SlowRoom(LivingPicture(), qtbot)
    writer.form.open_plan(None)
    writer.write("work", "first")
    writer.form.open_plan(None)
    assert writer.form.document.content.work == "first", "nothing that was typed is lost"
    writer.answer()
    writer.form.save_now()
    writer.answer()
    assert writer.works == ["first"]


def test_a_new_plan_that_was_left_before_the_answer_is_drafted_once(qtbot: QtBot) -> None:
    writer = SlowRoom(LivingPicture(), qtbot)
    writer.form.open_plan(None)
    writer.write("work", "first")
    writer.form.save_now()
    writer.answer()
    (first,) = writer.living.picture.plans
    writer.form.open_plan(None)
    writer.write("work", "second")
    writer.form.open_plan(first)
    writer.answer()
    assert writer.works == ["first", "second"]
    writer.form.open_plan(None)
    assert writer.form.document.content.work == ""
    assert not writer.form.saver._quiet.isActive(), "nothing is on its way to be saved again"


def judge(writer: Writer) -> None:
    """What the desk says to the form's newest question: every area was dark three times of late."""
    asker = writer.form.asker
    assert asker.question is not None
    outages = OutageBook(FeederAreas(empty_territory()))
    outages.whole = True
    outages.put_plans(writer.living.picture.plans.values())
    room = SimpleNamespace(outages=outages)
    for days in (3, 9, 16):
        fault(room, "A1", writer.living.now - timedelta(days=days))  # type: ignore[arg-type]
    on = Situation(SYSTEM_ACCOUNT, writer.living.picture, writer.living.now, RULES, outages)
    (*_, said) = judging(1, asker.question, on, {AreaCode("A1"): 60})
    asker.show_judgement(said)


def test_a_restriction_keeps_to_enterprises(writer: Writer) -> None:
    """L-2: residents are in the way of filing; beside that stands what the plan may touch instead."""
    form, panel = writer.form, writer.form.side.enterprises
    writer.fill()
    form._judge()
    assert not panel.isVisible()
    writer.choose("kind", PlanKind.RESTRICTION)
    assert "residents" in writer.said("areas")
    assert panel.isVisible()
    assert not panel.take.isVisible(), "residents live in both areas"
    panel.show_areas((AreaCode("A1"), AreaCode("A3")), (AreaCode("A3"),))
    panel.take.click()
    assert form.document.content.scope.areas == ("A3",)


def test_better_hours_are_taken_into_the_form(writer: Writer, qtbot: QtBot) -> None:
    """N-8: few customers are best dark in working hours; these are asked for at night."""
    form, panel = writer.form, writer.form.side.hours
    assert not panel.isVisible()
    writer.fill()
    night = (writer.living.now + timedelta(days=30)).astimezone(RULES.zone).replace(hour=22, minute=0, second=0)
    writer.hours(night.astimezone(UTC), timedelta(hours=3))
    with qtbot.waitSignal(form.asker.wanted):
        form._judge()
    judge(writer)
    offers = [button for button in panel.offers if button.isVisible()]
    assert offers
    before = form.document.window
    offers[0].click()
    taken = form.document.window
    assert taken != before
    assert taken.length == before.length
    assert 9 <= taken.start.astimezone(RULES.zone).hour <= 14
    writer.list_areas("")
    form._judge()
    assert not panel.isVisible(), "nothing to advise without areas"


def test_what_a_plan_would_do_is_told_while_one_writes_and_its_day_is_moved(writer: Writer, qtbot: QtBot) -> None:
    form, effects = writer.form, writer.form.side.effects
    assert form.asker.question is None
    assert not effects.isVisible()
    writer.fill()
    with qtbot.waitSignal(form.asker.wanted) as asked:
        form._judge()
        assert "being worked out" in effects.said
    assert asked.args is not None and asked.args[0].content.scope.areas == ("A1", "A3")
    judge(writer)
    assert "Areas: 2 · over a limit: 0 → 1" in effects.said
    assert "✕ A1: 3 → 4 (R-2: more than 3 in 60 days)" in effects.said
    (move,) = effects.offers[-1:]
    assert move.act.text() == "Move"
    before = form.document.window
    move.act.click()
    assert form.document.window == move.what
    assert form.document.window.length == before.length
    form._judge()
    (back,) = effects.offers
    assert back.words.text().startswith("to ")
    back.act.click()
    assert form.document.window == before
    form._judge()
    assert not effects.offers
    form.leave()
    assert form.asker.question is None


def test_another_plan_is_taken_in_and_given_up_by_one_act(writer: Writer) -> None:
    form = writer.form
    writer.fill()
    form.save_now()
    into = writer.plan
    form.open_plan(None)
    writer.fill()
    writer.list_areas("A2")
    writer.write("work", "换表")
    form.save_now()
    (plan,) = [one for one in writer.living.picture.plans.values() if one.id != into.id]
    form.take_in(plan.id, into.id)
    assert form.plan == into
    assert form.document.content.work == "更换绝缘子; 换表"
    assert form.document.content.scope.areas == ("A1", "A3", "A2")
    assert form.side.file.text() == "Merge the plans"
    assert form.side.state.text() == "The merge is sent by hand. What is typed is kept."
    form._judge()
    assert form.asker.question is not None
    assert (form.asker.question.plan, form.asker.question.given_up) == (into.id, plan.id)
    assert f"Plan {plan.id} is taken in here" in form.side.news.said
    sent = len(writer.sent)
    form.save_now()
    form.leave()
    assert len(writer.sent) == sent, "not before somebody asks for it"
    # Left and opened again it is as it was.
    form.open_plan(None)
    form.open_plan(into.id)
    assert form.side.file.text() == "Merge the plans"
    form.file()
    merge = writer.sent[-1]
    assert isinstance(merge, p.MergePlans)
    assert (merge.plan, merge.into, merge.reason) == (plan.id, into.id, f"Done in one outage with plan {plan.id}")
    plans = writer.living.picture.plans
    assert plans[plan.id].state is PlanState.CANCELLED
    assert plans[into.id].content.scope.areas == ("A1", "A3", "A2")
    assert form.plan == plans[into.id]
    assert form.side.file.text() == "File the plan"


def test_a_list_that_was_just_pasted_is_not_lost_and_no_station_is_said(writer: Writer, qtbot: QtBot) -> None:
    writer.form.fields.areas.list.setPlainText("A1\nA3")
    writer.form.open_plan(None)  # at once, before it is read
    assert writer.plan.content.scope.areas == ("A1", "A3")
    nowhere = LivingPicture()
    for key in tuple(nowhere.picture.stations):
        nowhere.picture.put(replace(nowhere.picture.stations[key], retired=True))
    nobody = Writer(nowhere, qtbot, account=DISPATCHER)
    nobody.form.open_plan(None)
    assert "There is no station yet" in nobody.form.side.news.said
    nobody.write("work", "换表")
    nobody.form.save_now()
    nobody.form.file()
    assert not nobody.sent
