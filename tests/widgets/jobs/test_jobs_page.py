"""The page of jobs across stations: proposals and jobs in one list, the joined page of one, its acts by account."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from models.alarms.priorities import AlarmPriority
from models.commands import escalations as c
from models.commands.crew_loans import LendCrew
from models.commands.responsibility import SeenStation, TakeStations
from models.entities.alarms import AlarmState
from models.entities.escalations import EscalationLevel
from models.entities.orders import Channel, OrderState
from models.errors import DispatchError
from models.ids import AccountId, CrewId, OrderId, StationId
from models.planning.escalation_proposals import Proposal
from models.planning.proposal_watch import ProposalWatch, Proposed
from tests.models.builders import Room, place
from tests.models.service_cases import opened
from widgets.acts.act_book import ActBook
from widgets.jobs.job_acts import NAMES
from widgets.jobs.jobs_page import JobsPage
from widgets.theme import THEMES, set_text_size


class Desk:
    """The page before a room that answers at once."""

    def __init__(self, qtbot: QtBot, room: Room, account: str = "li") -> None:
        self.room, self.account = room, account
        keys: dict[type[Any] | str, tuple[str, ...]] = dict.fromkeys(NAMES, ())
        book = ActBook({**keys, "jobs": ()}, command=str, parent=None)
        self.page = JobsPage(
            picture=room.picture,
            rules=room.rules,
            theme=THEMES["dark"](),
            account=room.picture.accounts[AccountId(account)],
            now=room.now,
            book=book,
        )
        qtbot.addWidget(self.page)
        self.page.requested.connect(self.commit)
        self.page.show()

    def commit(self, command: object) -> None:
        try:
            entry = self.room.send(command, self.account)  # type: ignore[arg-type]
        except DispatchError as error:
            self.page.show_refusal(command, error)
            return
        assert entry is not None
        self.page.show_changes(entry.changes)
        self.page.show_done(command)

    def propose(self) -> None:
        answer = [*ProposalWatch(self.room.rules).look(self.room.picture, {}, self.room.now)][-1]
        assert isinstance(answer, Proposed)
        self.page.show_proposals(answer.proposals)

    def fill(self, **values: object) -> None:
        form = self.page.form
        assert form is not None
        for name, value in values.items():
            editor = form.rows.editor(name)
            if isinstance(value, str):
                editor.set_text(value)
            elif isinstance(value, tuple):
                editor.tick(*value)
            else:
                editor.pick(value)
        form.submit()
        assert self.page.form is None, form.refusal or form.rows.said_problem

    @property
    def told(self) -> str:
        return self.page.text.toPlainText()


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def order(room: Room) -> OrderId:
    order = room.report()
    opened(room, order=order, channel=Channel.REGULATOR_12398)
    return order


def test_a_proposal_is_read_escalated_and_worked_on_together(qtbot: QtBot, room: Room, order: OrderId) -> None:
    desk = Desk(qtbot, room)
    assert not desk.page.list.isVisible(), "nothing there: the page says how a job begins"
    desk.propose()
    desk.page.list.begin()
    assert max(desk.room.picture.cases) in desk.told and "major" in desk.told
    assert desk.page.offered == {"job_escalate", "job_dismiss"}
    desk.page.begin("job_escalate")
    desk.fill(whom=EscalationLevel.BRANCH)
    (job,) = room.picture.open_escalations()
    assert (job.orders, job.cause is not None) == ((order,), True)
    assert "major" in job.call.reason, "the rule's own words stand in the form at first"
    desk.propose()
    assert [getattr(row, "id", "") for row in desk.page.list.rows] == [job.id]
    desk.page.list.begin()
    desk.page.begin("job_accept")
    desk.fill(told_by="Chen")
    other = room.report(place=place("G3"))
    desk.page.show_chosen_orders((other,))
    desk.page.begin("job_add")
    desk.fill()
    desk.page.begin("job_part")
    desk.fill(holder=room.picture.crews[CrewId("M1")], orders=(other,), part="poles")
    desk.page.begin("job_commander")
    desk.fill(commander=room.picture.accounts[AccountId("branch")])
    desk.page.begin("job_estimate")
    desk.fill()
    with qtbot.waitSignal(desk.page.lend_wanted) as lent:
        desk.page.begin("job_lend")
    loan = LendCrew(
        crew=CrewId("M2"),
        seen=room.picture.crews[CrewId("M2")].version,
        borrower=StationId("east"),
        until=room.now + timedelta(hours=2),
        reason="poles",
        job=lent.args[0].orders,
    )
    desk.commit(loan)
    for words in ("Chen", "poles", "M1", "M2", other, order):
        assert words in desk.told
    (job,) = room.picture.open_escalations()
    assert room.order(other).estimate == job.estimate is not None
    assert [loan.job for loan in room.picture.loans_out()] == [(order, other)]
    desk.page.begin("job_close")
    desk.fill(note="planned work instead")
    assert room.picture.open_escalations() == []
    assert desk.page.offered == frozenset()


def test_a_form_never_sends_what_its_user_has_not_seen(qtbot: QtBot, room: Room, order: OrderId) -> None:
    desk = Desk(qtbot, room)
    desk.page.begin_escalation((order,))
    form = desk.page.form
    assert form is not None
    form.submit()
    assert form.rows.said_problem, "why, is missing"
    desk.fill(reason="storm")
    desk.page.list.begin()
    desk.page.begin("job_take_back")
    form = desk.page.form
    assert form is not None
    form.rows.editor("reason").set_text("done")
    (job,) = room.picture.open_escalations()
    entry = room.send(c.SetCommander(escalation=job.id, seen=job.version, commander=AccountId("branch")))
    assert entry is not None
    desk.page.show_changes(entry.changes)
    assert form.news
    form.submit()
    assert room.picture.open_escalations(), "not sent"
    qtbot.keyClick(form, Qt.Key.Key_F5)
    form.submit()
    assert room.picture.open_escalations() == []


def test_each_account_is_offered_its_own_acts_and_a_late_answer_names_the_next(
    qtbot: QtBot, room: Room, order: OrderId
) -> None:
    room.send(c.Escalate(orders=(order,), level=EscalationLevel.BRANCH, reason="storm"))
    room.bring(room.report(place=place("G3")), OrderState.ON_SITE, "B1")
    for account, acts in (("branch", {"job_accept", "job_decline"}), ("viewer", set()), ("head", set())):
        desk = Desk(qtbot, room, account)
        desk.page.list.begin()
        assert desk.page.offered & {"job_accept", "job_decline", "job_take_back"} == acts
    desk = Desk(qtbot, room)
    desk.page.list.begin()
    assert "Leaders" not in desk.told
    desk.page.show_now(room.now + timedelta(minutes=11))
    assert "Leaders on duty" in desk.told
    chief = Desk(qtbot, room, "chief-west")
    chief.page.show_proposals(())
    chief.page.list.begin()
    assert "job_close" not in chief.page.offered


def test_proposals_follow_who_holds_the_station(qtbot: QtBot, room: Room, order: OrderId) -> None:
    """One's own and nobody's stand there, the rest is counted and shown when asked for."""
    desk = Desk(qtbot, room)
    desk.propose()
    assert len(desk.page.list.rows) == 1, "nobody holds anything: everything is everybody's"
    for station, who in (("east", "wang"), ("west", "li")):
        entry = room.send(TakeStations(stations=(SeenStation(station=StationId(station), seen=0),)), who)
        assert entry is not None
        desk.page.show_changes(entry.changes)
    assert desk.page.list.rows == () and desk.page.others.isVisible()
    assert desk.page.others.text().endswith(": 1") and "that you hold" in desk.page._empty.text()
    desk.page.others.click()
    assert len(desk.page.list.rows) == 1
    assert desk.page.looks()["whose"] == "all"
    holder = Desk(qtbot, room, "wang")
    holder.propose()
    assert len(holder.page.list.rows) == 1 and not holder.page.others.isVisible()


def test_the_day_of_what_was_proposed_before_midnight_leaves_room_to_what_it_is(
    qapp: QApplication, qtbot: QtBot, room: Room, order: OrderId
) -> None:
    set_text_size(qapp, 150)
    desk = Desk(qtbot, room)
    desk.page.resize(1366, 768)
    desk.propose()
    desk.page.show_now(room.now + timedelta(days=1))
    state, job, *_rest = (desk.page.list.columnWidth(column) for column in range(4))
    said = desk.page.list.item(0, 0).text()
    set_text_size(qapp, 100)
    assert len(said.split()) == 4, "sign, word, day and time"
    assert state < job


def test_what_stays_as_it_is_is_not_written_again(qtbot: QtBot, room: Room, order: OrderId) -> None:
    """A storm's list has hundreds of rows, is shown anew each minute, and may not hold the hand up."""
    desk = Desk(qtbot, room)
    desk.propose()
    desk.page.list.itemChanged.connect(lambda item: pytest.fail(item.text()))
    desk.propose()
    desk.page.show_alarm_signs({"elsewhere": (AlarmPriority.URGENT, AlarmState.UNACKNOWLEDGED)})
    header = desk.page.list.horizontalHeader()
    modes = {header.sectionResizeMode(column) for column in range(header.count())}
    assert QHeaderView.ResizeMode.ResizeToContents not in modes, "each change would measure all rows"


def test_after_midnight_a_proposal_of_the_evening_has_no_date(qtbot: QtBot, room: Room, order: OrderId) -> None:
    del order
    desk = Desk(qtbot, room)
    desk.propose()
    (proposal,) = desk.page.list.rows
    assert isinstance(proposal, Proposal)
    since = proposal.since.astimezone(room.rules.zone)
    desk.page.list.show_rows((proposal,), proposal.since + timedelta(hours=11))
    assert desk.page.list.item(0, 0).text() == f"◇ Proposed {since:%H:%M}"
    desk.page.list.show_rows((proposal,), proposal.since + timedelta(hours=13))
    assert desk.page.list.item(0, 0).text() == f"◇ Proposed {since:%m-%d %H:%M}"
