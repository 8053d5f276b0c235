"""Papers about one matter, read back from their PDF: what the screen says stands there, whole and in its order."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
import pypdf
import pytest
from PySide6.QtGui import QImage

from console.printing.papers import Sources, paper_of
from console.printing.typesetter import Typesetting, typeset_pdf
from models.commands import day as d
from models.commands import escalations as e
from models.commands import orders as o
from models.commands.crew_loans import LendCrew
from models.commands.notes import AddNote
from models.entities.escalations import Escalation, EscalationLevel
from models.entities.fixes import Fix
from models.entities.network import EquipmentClass
from models.entities.orders import Channel, OrderState, Stage, StageKind
from models.entities.places import Place
from models.entities.switching import SwitchingKind
from models.errors import Unavailable
from models.ids import AccountId, CrewId, NoteId, OrderId, StationId
from models.rules.arrival_clocks import clocks_of
from tests.console.printing.sites import discs, ground
from tests.models.builders import Room, hv_report, marking, place
from tests.models.outage_days import announced, at_work, carried_out, opened, permit_of, step, switched_off
from widgets.words.rule_words import rule_text
from widgets.words.terms import term
from widgets.words.times import clock_time, clock_time_to_second

A4 = (595.28, 841.89)
MARGIN = 20.0
RARE = "喆珺玥昇䶮"

pytestmark = pytest.mark.usefixtures("qapp")


def sources(room: Room, account: str = "li", fixes: Mapping[CrewId, Fix] | None = None) -> Sources:
    return Sources(
        picture=room.picture,
        rules=room.rules,
        territory=ground,
        now=room.now,
        account=room.picture.accounts[AccountId(account)],
        fixes=fixes or {},
    )


def data_of(kind: str, subject: str, given: Sources) -> Any:
    return paper_of(kind).tell(given, subject)()


def pages_of(kind: str, data: Mapping[str, Any]) -> list[str]:
    """Without the gaps and line breaks that a page needs."""
    reader = pypdf.PdfReader(io.BytesIO(typeset_pdf(paper_of(kind).template, data)))
    for page in reader.pages:
        assert (round(float(page.mediabox.width), 2), round(float(page.mediabox.height), 2)) == A4
        assert lowest(page) > MARGIN, "nothing runs off the paper"
    pages = [squeezed(page.extract_text()) for page in reader.pages]
    for number, page in enumerate(pages, start=1):
        assert f"page{number}of{len(pages)}" in page
        assert squeezed(data["number"]) in page
        assert not {"\ufffd", "□", "〓"} & set(page)
    return pages


def lowest(page: pypdf.PageObject) -> float:
    """The base of the lowest text on it, points from its edge."""
    found: list[float] = []

    def see(text: str, of_page: list[float], of_text: list[float], _font: object, _size: float) -> None:
        if text.strip():
            found.append(of_page[5] + of_page[3] * of_text[5])

    page.extract_text(visitor_text=see)
    return min(found)


def blocks_of(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [block for together in data["blocks"] for block in together["blocks"]]


def printed(kind: str, subject: str, given: Sources) -> str:
    return "".join(pages_of(kind, data_of(kind, subject, given)))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", text)


def table(data: Any, title: str) -> list[list[str]]:
    """The rows of the block of that title."""
    (block,) = [one for one in blocks_of(data) if one["is"] == "table" and one["title"] == title]
    return [row["cells"] for row in block["rows"]]


def map_of(data: Any) -> dict[str, Any]:
    (block,) = [one for one in blocks_of(data) if one["is"] == "map"]
    return discs(block["map_svg"])


@pytest.fixture
def room() -> Room:
    return Room()


# -- one order ---------------------------------------------------------------------------------------------


def test_an_order_says_every_stage_with_its_time_and_every_clock_with_its_rule(room: Room) -> None:
    key = room.bring(room.report(), OrderState.RESTORED)
    order = room.order(key)
    found = printed("order", key, sources(room))
    told = [f"{clock_time_to_second(one.at, room.rules)}{squeezed(term(one.kind))}" for one in order.stages]
    places = [found.find(one) for one in told]
    assert -1 not in places
    assert places == sorted(places), "the oldest first"
    for clock in clocks_of(order, room.rules):
        assert squeezed(f"{term(clock.leg)} {clock.rule}") in found
        assert squeezed(rule_text(room.rules.number(clock.number).rule, room.rules)) in found
    for part in (
        "人民路 1 号",
        "陈女士",
        "13800000000",
        "“家里没电”",
        "城东站",
        "G1 网格",
        "李强 1",
        "熔丝熔断",
        "更换熔丝",
    ):
        assert squeezed(part) in found, part
    assert found.count("recordingLY-1") == 2, "both reports before switching (OP-9)"


def test_a_corrected_time_stands_beside_the_one_that_it_corrects(room: Room) -> None:
    """WO-3."""
    key = room.bring(room.report(), OrderState.ON_SITE)
    arrived = len(room.order(key).stages) - 1
    first = room.order(key).stages[arrived].at
    room.wait(minutes=10)
    really = first - timedelta(minutes=2)
    room.act(o.CorrectStage, key, stage=arrived, at=really, reason=f"按错键{RARE}", by="leader")
    found = printed("order", key, sources(room))
    assert clock_time_to_second(first, room.rules) in found
    assert f"correctedto{clock_time_to_second(really, room.rules)}" in found
    assert f"按错键{RARE}" in found


def test_sixty_stages_and_remarks_of_any_length_are_whole(room: Room) -> None:
    """50 000 signs in one remark; every one of them is on the paper."""
    key = room.bring(room.report(), OrderState.ON_SITE)
    remark = "".join(f"第{number}句话。" for number in range(1, 8_000))[:50_000]
    order = room.order(key)
    added = tuple(
        Stage(
            kind=StageKind.EXPLAINED,
            at=room.now + timedelta(seconds=number),
            actor=AccountId("li"),
            note=f"说明{number}号",
        )
        for number in range(60)
    )
    last = replace(added[-1], note=remark)
    room.picture.put(replace(order, stages=(*order.stages, *added[:-1], last)))
    data = data_of("order", key, sources(room))
    pages = pages_of("order", data)
    found = "".join(squeezed_body(page, data) for page in pages)
    assert all(f"说明{number}号" in found for number in range(59))
    assert remark in found


def squeezed_body(page: str, data: Mapping[str, Any]) -> str:
    """Without the running head and the foot."""
    title, number, foot = (re.escape(squeezed(data[name])) for name in ("title", "number", "printed"))
    return re.split(foot, re.sub(f"^{title}.{{0,40}}?{number}", "", page))[0]


def test_notes_are_whole_and_name_their_authors(room: Room) -> None:
    key = room.report()
    room.send(AddNote(order=key, text=f"门口有狗，联系{RARE}"), "wang")
    (note,) = room.picture.notes_of(key)
    room.wait(minutes=5)
    room.send(AddNote(order=key, text=f"狗已拴好，联系{RARE}", corrects=NoteId(note.id)), "li")
    found = printed("order", key, sources(room))
    assert f"狗已拴好，联系{RARE}" in found
    assert f"wang:门口有狗，联系{RARE}" in found, "what it stands instead of"
    assert found.count("门口有狗") == 1


def test_every_report_stands_there_by_channel_also_of_very_many(room: Room) -> None:
    key = room.report()
    for number in range(45):
        room.report(order=key, channel=Channel.CITY_12345, caller=f"住户{number}号", phone=f"139{number:08}")
    found = printed("order", key, sources(room))
    assert all(f"住户{number}号" in found for number in range(45))
    assert found.count("12345·住户") == 45 or found.count("12345・住户") == 45


def test_the_map_of_an_order_has_its_place_its_crew_and_the_age_of_the_position(room: Room) -> None:
    key = room.bring(room.report(), OrderState.EN_ROUTE)
    fix = Fix(crew=CrewId("A1"), at=room.now - timedelta(seconds=45), x=300.0, y=100.0)
    found = printed("order", key, sources(room, fixes={fix.crew: fix}))
    assert "A1:position45sold" in found
    assert "10kV东一线" in found
    assert f"{RARE}台区" in found
    without = printed("order", key, sources(room))
    assert "A1:noposition;shownatitsdutypoint" in without


def test_an_order_that_nobody_knows_is_refused() -> None:
    room = Room()
    for kind in ("order", "ticket", "job", "run"):
        with pytest.raises(Unavailable):
            paper_of(kind).tell(sources(room), "9")


# -- operation tickets -------------------------------------------------------------------------------------


def steps(data: Any) -> list[list[str]]:
    return table(data, "Reports, switching and earth wires")


def test_a_ticket_before_anything_was_reported_invents_nothing(room: Room) -> None:
    plan = announced(room)
    data = data_of("ticket", plan, sources(room))
    rows = steps(data)
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert [row[1].split("\n")[0] for row in rows] == [
        "Report before de-energising",
        "De-energise",
        "Fit an earth wire",
        "Permit the work",
        "Report the end of work",
        "Remove an earth wire",
        "Report before re-energising",
        "Re-energise",
    ]
    assert all(row[2:] == ["", "", ""] for row in rows), "read-back, time and mark are for a hand"
    assert sum("____" in row[1] for row in rows) == 4, "the double name of both reports and both switchings (OP-12)"
    assert all(cell == "" for row in table(data, "Earth wires") for cell in row)
    content = room.picture.plans[plan].content
    assert [row[1] for row in table(data, "Work steps by the plan's document")] == list(content.steps)
    found = printed("ticket", plan, sources(room))
    assert squeezed(rule_text("OP-12", room.rules)) in found


def test_what_was_reported_is_printed_with_its_time_and_the_rest_is_left_to_write_on(room: Room) -> None:
    permit = at_work(room, opened(room))
    plan = permit_of(room, permit).plan
    data = data_of("ticket", plan, sources(room))
    rows = steps(data)
    lines = [line for line in permit_of(room, permit).lines if line.act.value != "open"]
    done = [row for row in rows if row[4]]
    assert [row[3] for row in done] == [clock_time(line.at, room.rules) for line in lines]
    assert [row[1].split("\n")[0] for row in done] == [term(line.act) for line in lines]
    assert "recording LY1" in done[0][1]
    assert "东一线 K101" in done[1][1]
    assert "1 A · K105 杆小号侧 · 李强" in done[2][1]
    owed = [row[1].split("\n")[0] for row in rows if not row[4]]
    assert owed == ["Report the end of work", "Remove an earth wire", "Report before re-energising", "Re-energise"]
    wires = table(data, "Earth wires")
    assert wires[0][:3] == ["1", "A", "K105 杆小号侧"]
    assert wires[0][4] == "", "not removed yet"
    found = printed("ticket", plan, sources(room))
    for row in rows:
        assert squeezed(row[0] + row[1]) in found, "each step has its line"


def test_a_report_that_stands_leaves_its_switching_with_the_equipment_that_it_names(room: Room) -> None:
    permit = opened(room)
    step(room, d.ReportPlanSwitching, permit, kind=SwitchingKind.DE_ENERGISE)
    owed = [row[1] for row in steps(data_of("ticket", permit_of(room, permit).plan, sources(room))) if not row[4]]
    assert owed[0] == "De-energise\n东一线 K101"


def test_a_day_that_is_over_has_no_open_line(room: Room) -> None:
    permit = permit_of(room, carried_out(room))
    data = data_of("ticket", permit.plan, sources(room))
    assert all(row[4] for row in steps(data))
    assert len(table(data, "Earth wires")) == 1
    assert all(cell for row in table(data, "Earth wires") for cell in row)


def test_a_corrected_switching_time_is_the_one_on_the_ticket(room: Room) -> None:
    permit = switched_off(room, opened(room))
    index = next(number for number, line in enumerate(permit_of(room, permit).lines) if line.act.value == "de_energise")
    really = permit_of(room, permit).lines[index].at - timedelta(minutes=1)
    room.wait(minutes=3)
    step(room, d.CorrectPermitTime, permit, by="leader", line=index, at=really, reason="钟慢")
    rows = steps(data_of("ticket", permit_of(room, permit).plan, sources(room)))
    assert [row[3] for row in rows if row[1].startswith("De-energise\n")] == [clock_time(really, room.rules)]


def test_the_ticket_of_a_repair_goes_by_the_order(room: Room) -> None:
    key = room.report()
    rows = steps(data_of("ticket", key, sources(room)))
    assert [row[4] for row in rows] == [""] * 4
    room.bring(key, OrderState.DE_ENERGISED)
    rows = steps(data_of("ticket", key, sources(room)))
    assert [bool(row[4]) for row in rows] == [True, True, False, False]
    assert rows[1][1] == "De-energised\n人民路支线开关 K101"
    room.bring(key, OrderState.RESTORED)
    rows = steps(data_of("ticket", key, sources(room)))
    assert [bool(row[4]) for row in rows] == [True] * 4
    times = [one.at for one in room.order(key).stages if "energis" in one.kind.value]
    assert [row[3] for row in rows] == [clock_time(at, room.rules) for at in times]


def test_the_ticket_of_a_repair_asks_for_what_nobody_has_attested(room: Room) -> None:
    """OP-3: permission by phone before the fuse of a single transformer."""
    key = room.bring(room.report(), OrderState.ON_SITE)
    room.act(o.Diagnose, key, equipment=EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE, cause="熔丝熔断")
    found = printed("ticket", key, sources(room))
    assert squeezed("open Permission by phone must be on record before the operation (OP-3)") in found


def test_another_station_s_plan_is_not_printed(room: Room) -> None:
    plan = announced(room)
    with pytest.raises(Unavailable):
        paper_of("ticket").tell(sources(room, "chief-west"), plan)


# -- a job -------------------------------------------------------------------------------------------------


def job_of(room: Room, *orders: OrderId) -> Escalation:
    room.send(e.Escalate(orders=orders, level=EscalationLevel.BRANCH, reason=f"本站无力，联系{RARE}"))
    (job,) = room.picture.open_escalations()
    room.wait(minutes=4)
    room.send(e.AcceptEscalation(escalation=job.id, seen=job.version, note="派两班"), "branch")
    job = room.picture.escalations[job.id]
    room.send(e.SetCommander(escalation=job.id, seen=job.version, commander=AccountId("branch")))
    job = room.picture.escalations[job.id]
    room.send(e.AssignPart(escalation=job.id, seen=job.version, crew=CrewId("M1"), orders=orders[:1], words="立杆"))
    job = room.picture.escalations[job.id]
    room.send(
        e.SetJointEstimate(escalation=job.id, seen=job.version, at=room.now + timedelta(hours=3), reason="等材料")
    )
    return room.picture.escalations[job.id]


def test_a_job_says_who_commands_who_answered_and_the_one_time_line(room: Room) -> None:
    orders = [room.report(place=place(x=100.0 + 400 * number)) for number in range(3)]
    job = job_of(room, *orders)
    lent = LendCrew(
        crew=CrewId("M2"),
        seen=room.picture.crews[CrewId("M2")].version,
        borrower=StationId("east"),
        until=room.now + timedelta(hours=5),
        reason="支援",
        job=(orders[0],),
    )
    room.send(lent, "branch")
    found = printed("job", job.id, sources(room))
    for part in (f"本站无力，联系{RARE}", "派两班", "立杆", "等材料", "M2 M2", "支援", "branch"):
        assert squeezed(part).replace("M2M2", "M2") in found, part
    for key in orders:
        assert found.count(key) >= 2, "in the list and on the time line"
    for what in ("Asked for help", "Accepted the job", "Has a part", "Crew lent", "Received"):
        assert squeezed(what) in found, what


def test_the_numbers_of_a_job_s_map_are_those_of_its_list(room: Room) -> None:
    places = [place(x=100.0, y=50.0), place(x=900.0, y=-300.0), place(x=-700.0, y=600.0), place(x=905.0, y=-300.0)]
    orders = [room.report(place=where) for where in places]
    data = data_of("job", job_of(room, *orders).id, sources(room))
    listed = {row[0]: room.order(OrderId(row[1])).place for row in table(data, "Orders")}
    same_way(listed, data)


def same_way(listed: Mapping[str, Place], data: Any) -> None:
    """The map has the list's numbers, and the way between any two of them is the ground's."""
    read = map_of(data)
    assert read.keys() == listed.keys()
    block = next(one for one in blocks_of(data) if one["is"] == "map")
    metres = int(block["scale"].removeprefix("1 : ").replace(",", "")) / 1000
    first, *others = listed
    for other in others:
        across = (read[other].spot[0] - read[first].spot[0]) * metres
        up = (read[first].spot[1] - read[other].spot[1]) * metres
        assert across == pytest.approx(listed[other].x - listed[first].x, rel=0.01, abs=2)
        assert up == pytest.approx(listed[other].y - listed[first].y, rel=0.01, abs=2)


# -- a crew's run ------------------------------------------------------------------------------------------


def test_a_run_sheet_has_every_order_in_the_order_of_work_and_on_the_map(room: Room) -> None:
    first = room.report(place=place(x=-600.0, y=400.0, address=f"{RARE}巷 3 号"), caller="吴先生", phone="13900000001")
    second = room.report(place=place(x=500.0, y=-200.0, address="东湖路 8 号"), caller="郑女士", phone="13900000002")
    room.bring(second, OrderState.ON_SITE)
    room.assign(first, "A1", override="近")
    room.send(marking(room.now, points=((400.0, -300.0), (700.0, -300.0), (700.0, -100.0)), text="东湖路封闭"))
    data = data_of("run", "A1", sources(room))
    titles = [one["title"] for one in blocks_of(data) if one["is"] == "facts" and one["title"][:1].isdigit()]
    assert [title.split(" · ")[:2] for title in titles] == [["1", second], ["2", first]], "what it is at comes first"
    numbers = {title.split(" · ")[0]: room.order(OrderId(title.split(" · ")[1])).place for title in titles}
    same_way(numbers, data)
    found = printed("run", "A1", sources(room))
    for part in (
        f"{RARE}巷 3 号",
        "吴先生",
        "13900000001",
        "东湖路 8 号",
        "郑女士",
        "13900000002",
        "东湖路封闭",
        "城东站",
    ):
        assert squeezed(part) in found, part
    assert found.count("Departed") >= 2, "a row for times for each"
    for rule in ("OP-2", "OP-9", "OP-10", "OP-11", "OP-12"):
        assert squeezed(rule_text(rule, room.rules)) in found
    assert "(OP-9)" in found


def test_duties_that_the_equipment_asks_for_are_on_the_sheet(room: Room) -> None:
    """OP-1 and what nobody has attested yet."""
    key = room.report(**hv_report())
    room.assign(key, "M1")
    data = data_of("run", "M1", sources(room))
    (facts,) = [one["facts"] for one in blocks_of(data) if one["is"] == "facts" and key in one["title"]]
    (owed,) = [fact["value"] for fact in facts if fact["label"] == "Owed before work"]
    assert "(OP-9)" in owed
    assert "(OP-12)" in owed
    assert squeezed(rule_text("OP-1", room.rules)) in printed("run", "M1", sources(room))


def test_a_permit_is_a_stop_for_those_who_may_see_its_plan(room: Room) -> None:
    permit = permit_of(room, at_work(room, opened(room, crew="M1")))
    found = printed("run", "M1", sources(room))
    assert permit.plan in found
    assert "1A・K105杆小号侧" in found or "1A·K105杆小号侧" in found, "its earth wires that are on (H-2)"
    assert permit.plan not in printed("run", "M1", sources(room, "chief-west"))


def test_a_crew_without_work_says_so(room: Room) -> None:
    assert squeezed("The crew has no order and no permit.") in printed("run", "A2", sources(room))


def test_what_people_typed_is_no_markup(room: Room) -> None:
    hostile = '#panic("x") *b* $x$ @ref <l> // [ { "'
    key = room.report(place=place(address=hostile), words=hostile, caller=hostile)
    assert squeezed(hostile) in printed("order", key, sources(room))


def test_a_page_has_no_colour_to_lose(room: Room) -> None:
    """What a copying machine makes of it is the page itself."""
    key = room.bring(room.report(), OrderState.DE_ENERGISED)
    room.send(marking(room.now))
    for kind in ("order", "ticket", "run"):
        data = data_of(kind, key if kind != "run" else "A1", sources(room))
        for page in Typesetting(paper_of(kind).template, data).pages(dots_per_inch=40):
            image = QImage.fromData(page).convertToFormat(QImage.Format.Format_RGB888)
            rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
            colours = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)
            assert (colours == colours[:, :, :1]).all()
            assert colours.min() < 100
