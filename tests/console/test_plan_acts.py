"""An act that is typed with a plan's number: the page that does it comes up with that plan, and begins it or says why
not; without a number it is about the plan that is chosen there."""

from datetime import timedelta
from pathlib import Path

from console.clock import wall_clock
from console.further.window import Kind
from console.plan_acts import ON_A_PLAN, begin_on_plan
from models.commands.room import OpenAccounts
from models.entities.people import SYSTEM_ACCOUNT
from models.ids import PlanId
from tests.console.rooms import report
from tests.console.seats import OpenSeat, OtherSeat, Seat, make_shift
from tests.console.test_day_work import SECOND, announced, type_line
from tests.console.test_plans import PEOPLE
from widgets.message_bar import Level
from widgets.notices.recipient_forms import Asked


def shown_on(seat: Seat, kind: Kind) -> PlanId | None:
    window = seat.window
    pages = {
        Kind.PLANS: window.pages.plan_work.page and window.pages.plan_work.page.sheet.plan,
        Kind.NOTICES: window.pages.notice_work.page and window.pages.notice_work.page.plan,
        Kind.DAY: window.pages.day_work.page and window.pages.day_work.page.sheet.plan,
    }
    plan = pages[kind]
    return None if plan is None else plan.id


def page_of(act: str) -> Kind:
    if act.startswith("notice"):
        return Kind.NOTICES
    return Kind.DAY if act.startswith(("day_", "outage_")) else Kind.PLANS


def test_every_act_on_a_plan_goes_to_its_page_and_begins_or_says_why_not(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    other = OtherSeat(url)
    other.send(OpenAccounts(accounts=(*PEOPLE, SECOND)), SYSTEM_ACCOUNT.id)
    seat = open_seat(url)
    window = seat.window
    key = announced(seat, other)
    begun, refused = set(), set()
    for act in ON_A_PLAN:
        if act == "plan_on_map" or act.startswith("print"):  # the map, and previews
            continue
        window.messages.withdraw("plan_act")
        begin_on_plan(window, key, act)
        assert page_of(act) in {one.kind for one in window.arrangement.further.windows}, act
        assert shown_on(seat, page_of(act)) == key, act
        if window.messages.stands("plan_act"):
            refused.add(act)
        else:
            begun.add(act)
    # Of an outage that is announced and waits for its ticket.
    assert begun >= {"notices", "outage_day", "day_next", "day_open", "day_call_off", "plan_postpone"}
    assert begun >= {"notice_publish", "notice_tell", "notice_recipient"}
    assert refused >= {"plan_file", "plan_approve", "day_stop", "day_close", "notice_poster", "notice_correct"}
    # In words, at the page and in the message bar.
    begin_on_plan(window, key, "day_stop")
    page = window.pages.day_work.page
    assert page is not None
    assert "“Actual stop” does not fit" in page.sheet.says.said and key in page.sheet.says.said
    assert any("Actual stop" in text for _, text in window.messages.rows())
    assert window.messages.shown is not None and window.messages.shown.level is Level.REFUSAL
    # What fits is begun, and takes the words back.
    type_line(seat, f"kp p{key[-3:]}")
    assert page.sheet.forms.form is not None
    assert page.sheet.says.said == "" and not window.messages.stands("plan_act")
    # Without a number: the plan that is chosen where the hand is.
    type_line(seat, f"fbgg p{key[-3:]}")
    notices = window.pages.notice_work.page
    assert notices is not None and not notices.publish.isHidden()
    notices.publish._leave()
    type_line(seat, "djgz")
    assert notices.recipients.forms.open is not None and notices.recipients.forms.open.asked is Asked.TELLING
