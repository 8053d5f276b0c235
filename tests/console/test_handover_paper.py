"""The handover as a paper: everything that is handed over can be found in it, and nothing is cut off."""

import re
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pypdf
import pytest

from console.printing.characters import STAND_IN
from console.printing.handover_paper import city_map, first_page_data, handover_data, paper_told
from console.printing.typesetter import Typesetting, typeset_pdf
from models.entities.alarms import AlarmKind
from models.entities.handovers import LONGEST_QUESTION, SectionKind
from models.entities.places import Station
from models.entities.shifts import LONGEST_REMARK
from models.handover.document import AheadKind, AheadLine, Document, RunningClock, SectionChange
from models.ids import CrewId, StationId
from models.picture import Picture
from models.rules.arrival_clocks import Leg
from tests.console.printing.sites import ground
from tests.widgets.handover.documents import EAST, RARE, alarm_line, document
from tests.widgets.pictures import picture_of, rule_book
from widgets.words.handover.flood_lines import FLOOD
from widgets.words.handover.speech import Speech
from widgets.words.handover.telling import told
from widgets.words.handover.told import Mark
from widgets.words.handover.work_lines import told_text
from widgets.words.unbroken import KEPT

A4 = (595, 842)
COLOURS = re.compile(rb"(?:[\d.]+ ){3}(?:rg|RG|scn|SCN)\b|(?:[\d.]+ ){4}[kK]\b")
"""Settings of a colour by three or four numbers; a shade of grey is one."""


def data_of(made: Document) -> dict[str, object]:
    return handover_data(paper_told(made, handover=None, digest="", picture=Picture(), rules=rule_book()))


def read(made: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(typeset_pdf("handover", data_of(made))))


def squeezed(text: str) -> str:
    """Without the line breaks and gaps that a page needs."""
    return "".join(text.split()).replace("\N{ZERO WIDTH SPACE}", "")


def test_every_open_order_every_section_and_every_earth_wire_is_found() -> None:
    made = document(60)
    text = squeezed("".join(page.extract_text() for page in read(made).pages))
    for line in made.orders:
        assert line.order in text
        assert squeezed(line.address) in text
    for section in told(made, handover=None, digest="", picture=Picture(), rules=rule_book()).sections:
        assert squeezed(section.title) in text
    for earth in made.outages.earths:
        assert earth.number in text
        assert earth.code in text
        assert squeezed(earth.place) in text
    for question in made.questions:
        assert squeezed(question.words) in text
        assert question.answer is not None
        assert squeezed(question.answer.words) in text


def test_the_first_page_says_who_and_what_comes_and_every_page_its_number() -> None:
    reader = read(document(60))
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) > 3
    for words in ("Hands over", "Takes over", "What comes in the next shift", "open orders"):
        assert words in pages[0]
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
        assert "NOT SIGNED" in page
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {A4}


def test_a_remark_of_fifty_thousand_characters_is_whole() -> None:
    """Nothing is cut off, and the head of its table comes again on every page that it takes."""
    words = "".join(f"第{number}句记事" for number in range(9_000))[:LONGEST_REMARK]
    pages = [page.extract_text() for page in read(document(1, remark_text=words)).pages]
    assert sum("Remark" in page and "At" in page for page in pages) > 3
    found = "".join(page.replace("At By Remark", "") for page in pages)
    assert all(f"第{number}句记事" in squeezed(found) for number in range(100))
    assert squeezed(words[-20:]) in squeezed(found)


def test_a_long_word_without_a_gap_is_not_cut_off() -> None:
    word = "x" * LONGEST_QUESTION
    text = squeezed("".join(page.extract_text() for page in read(document(1, remark_text=word)).pages))
    assert text.count("x") >= len(word)


def test_rare_characters_are_printed_and_none_becomes_a_box() -> None:
    setting = Typesetting("handover", data_of(document(3)))
    assert setting.missing == ()
    text = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(setting.pdf())).pages)
    assert RARE in squeezed(text)
    assert STAND_IN not in text


def test_a_grey_scale_print_loses_nothing() -> None:
    """Every colour is a shade of grey, and what has changed has a sign of its own."""
    for page in read(document(3)).pages:
        contents = page.get_contents()
        assert contents is not None
        assert not COLOURS.findall(contents.get_data())
    text = "".join(page.extract_text() for page in read(document(3)).pages)
    assert Mark.NEW.value in text


def test_the_same_facts_make_the_same_file() -> None:
    made = document(3)
    one, other = (typeset_pdf("handover", data_of(made), made_at=made.at) for _ in range(2))
    assert one == other


def test_the_first_page_alone_is_the_first_page_of_the_whole() -> None:
    """But for the number of the last page, which nobody knows yet; so in a flood and in a quiet shift."""
    for orders in (2, 60, FLOOD + 1):
        data = data_of(document(orders))
        whole, begun = (pypdf.PdfReader(BytesIO(typeset_pdf("handover", one))) for one in (data, first_page_data(data)))
        last = len(whole.pages)
        expected = whole.pages[0].extract_text().replace(f"page 1 of {last}", "page 1 of …")
        assert begun.pages[0].extract_text() == expected
        assert len(begun.pages) <= 6


def flood() -> Document:
    """Each order with three limits; two of them ran out before the next shift, and stand among what comes, too."""
    made = document(FLOOD + 100)
    clocks = tuple(
        RunningClock(leg=leg, rule=rule, due_at=made.at + timedelta(minutes=minutes))
        for leg, rule, minutes in ((Leg.DISPATCH, "T-10", -130), (Leg.ARRIVAL, "T-2", -61), (Leg.ARRIVAL, "T-3", 29))
    )
    late = tuple(
        AheadLine(
            key=f"breach/{line.order}/{clock.leg.value}/{clock.rule}",
            kind=AheadKind.BREACH,
            at=clock.due_at or made.at,
            subject=line.order,
            station=line.station,
            detail=clock.rule,
        )
        for line in made.orders
        for clock in clocks[:2]
    )
    orders = tuple(replace(line, clocks=clocks) for line in made.orders)
    coming = (line for line in made.ahead if line.at >= made.upcoming.start)
    return replace(made, orders=orders, ahead=(*late, *coming))


def test_a_flood_keeps_every_order_with_its_limits_and_what_was_told_on_a_third_of_the_pages() -> None:
    made = flood()
    pages = [page.extract_text() for page in read(made).pages]
    text = squeezed("".join(pages))
    for line in made.orders:
        assert line.order in text
        assert squeezed(line.address) in text
    for told_so in ("■T-10", "−2:10", "■T-2", "−1:01", "T-3", "0:29"):
        assert text.count(told_so) >= len(made.orders), told_so
    speech = Speech.of(made, picture=Picture(), rules=rule_book())
    for words in {squeezed(told_text(one, speech)) for line in made.orders for one in line.told}:
        assert words in text
    full = [sum(line.order in page for line in made.orders) for page in pages]
    assert max(full) >= 25


def test_what_ran_out_before_the_next_shift_does_not_bury_what_comes_in_it() -> None:
    """The next shift comes first, what was due before it is counted by rule; how much that is stands on top."""
    made = flood()
    pages = [squeezed(page.extract_text()) for page in read(made).pages]
    coming = next(line for line in made.ahead if line.at >= made.upcoming.start)
    assert squeezed(coming.subject) in pages[0]
    assert f"{2 * len(made.orders)}limitspastdue" in pages[0]
    text = "".join(pages)
    over = text.index("Alreadypastdue")
    assert (
        text.index("Inthenextshift:")
        < over
        < text.index(f"T-10{len(made.orders)}■")
        < text.index("Openordersbystation")
    )
    assert f"T-2{len(made.orders)}■" in text


def test_a_flood_of_changes_is_counted_by_station_and_what_is_gone_is_named() -> None:
    made = flood()
    gone = tuple(f"order/2611210{number:04}" for number in range(120))
    changes = (
        SectionChange(section=SectionKind.ORDERS, new=(made.orders[0].key,), gone=gone[:119], other=(), station=EAST),
        SectionChange(section=SectionKind.ORDERS, new=(), gone=gone[119:], other=()),
        SectionChange(section=SectionKind.FEEDS, new=(), gone=("feed/9",), other=()),
    )
    made = replace(made, since_last=replace(made.since_last, changes=changes))
    data = data_of(made)
    text = squeezed(
        "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(typeset_pdf("handover", data))).pages)
    )
    assert all(key.removeprefix("order/") in text for key in gone)
    sections = data["sections"]
    assert isinstance(sections, list)
    counts, orders, feeds = sections[-1]["tables"]
    assert [row["cells"][1:] for row in counts["rows"]] == [["1", "–", "120"], ["–", "–", "1"]]
    (_, *east), several = (row["cells"] for row in orders["rows"])
    assert east[:2] == ["1", "–"] and east[2].startswith("119: 26112100000, 26112100001")
    assert several == ["of no station or of several", "–", "–", "1: 26112100119"]
    assert feeds["rows"][0]["cells"][:2] == ["9", "gone"], "little is told line by line"


def test_a_flood_of_alarms_is_a_page_that_says_how_many_of_what_where_and_where_each_is_read() -> None:
    """However few the orders are by then; the few that have to be known one by one stand above."""
    flooded = tuple(alarm_line(AlarmKind.ARRIVAL_CLOCK, number) for number in range(5_000))
    lone = alarm_line(AlarmKind.IMPORTANT_UNTOLD, 77)
    quiet = document(3)
    made = replace(quiet, alarms=(*flooded, lone))
    data = data_of(made)
    sections = data["sections"]
    assert isinstance(sections, list)
    alarms = next(one for one in sections if one["title"].startswith("Alarms"))
    assert alarms["count"] == "5,001"
    singly, counted = alarms["tables"]
    assert singly["title"] == "To be known one by one: 1" and len(singly["rows"]) == 1
    assert counted["title"] == (
        "Counted together: 5,000 – each on the page of this handover, and in the window Alarms while they stand"
    )
    ((what, count, _, stations, shelf),) = (row["cells"] for row in counted["rows"])
    assert what == "Arrival limit\nurgent" and count == "5,000" and shelf == "–"
    assert stations.count("250") == 20
    reader = pypdf.PdfReader(BytesIO(typeset_pdf("handover", data)))
    assert len(reader.pages) <= len(read(quiet).pages) + 1


def test_how_many_of_the_counted_alarms_are_new_stands_with_their_count_and_those_gone_are_a_number() -> None:
    flooded = tuple(alarm_line(AlarmKind.ARRIVAL_CLOCK, number) for number in range(100))
    new = tuple(line.key for line in flooded[:60])
    gone = tuple(f"alarm/arrival_clock/26112100{number:03}/T-2" for number in range(200))
    change = SectionChange(section=SectionKind.ALARMS, new=new, gone=gone, other=(flooded[99].key,), station=EAST)
    made = document(3)
    data = data_of(replace(made, alarms=flooded, since_last=replace(made.since_last, changes=(change,))))
    sections = data["sections"]
    assert isinstance(sections, list)
    alarms = next(one for one in sections if one["title"].startswith("Alarms"))
    assert alarms["tables"][1]["rows"][0]["cells"][1].replace(KEPT, " ") == "100\n＋ 60, △ 1"
    (row,) = sections[-1]["tables"][1]["rows"]
    assert list(row["cells"][1:]) == ["60", "1", "200"]


@pytest.mark.parametrize("orders", [4, 9, 14])
def test_the_city_of_few_orders_stands_with_them_and_not_in_another_section(orders: int) -> None:
    """At the foot of a page it parted the table of crews. No other section begins above it, and none goes on there."""
    made = document(orders)
    picture = picture_of(Station(id=EAST, name="城东供电服务站", x=0.0, y=0.0))
    crews = tuple(replace(made.forces[0], key=f"crew/C{number}", crew=CrewId(f"C{number}")) for number in range(80))
    made = replace(made, forces=crews)
    city = city_map(made, picture=picture, territory=ground)
    data = handover_data(paper_told(made, handover=None, digest="", picture=picture, rules=rule_book()), city=city)
    (page,) = (
        page
        for page in pypdf.PdfReader(BytesIO(typeset_pdf("handover", data))).pages
        if "The city: open" in page.extract_text()
    )
    heights: dict[str, float] = {}

    def look(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        for words in ("The city: open", "De-energised areas", "Team, vehicle"):
            if words in text:
                heights[words] = tm[5] * cm[3] + cm[5]

    page.extract_text(visitor_text=look)
    assert heights["The city: open"] == max(heights.values())


def test_nothing_stands_beyond_the_margins() -> None:
    """Nor does the foot of a page take a second line: some printers cannot reach it."""
    signed = paper_told(flood(), handover=None, digest="f" * 64, picture=Picture(), rules=rule_book())
    pdf = typeset_pdf("handover", handover_data(signed))
    places: list[tuple[float, float]] = []

    def look(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
            places.append((x, y))

    for page in pypdf.PdfReader(BytesIO(pdf)).pages:
        page.extract_text(visitor_text=look)
    assert len(places) > 1_000
    assert all(40 < x < A4[0] - 40 and 24 < y < A4[1] - 24 for x, y in places)


def test_the_city_says_how_many_orders_each_station_has_and_where_wires_are_out() -> None:
    made = document(40)
    places = ((EAST, "城东", -500.0), (StationId("S02"), "城西", 500.0))
    picture = picture_of(*(Station(id=key, name=f"{name}供电服务站", x=x, y=0.0) for key, name, x in places))
    city = city_map(made, picture=picture, territory=ground)
    assert city is not None
    drawn = str(city["map_svg"])
    assert ">2<" in drawn
    assert ">城东<" in drawn
    assert ">城西<" in drawn
    assert city_map(made, picture=Picture(), territory=ground) is None
    data = handover_data(paper_told(made, handover=None, digest="", picture=picture, rules=rule_book()), city=city)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(typeset_pdf("handover", data))).pages)
    assert "open orders by station, power off" in " ".join(text.split())
    assert "Not on the map" in text


def test_a_sheet_that_lies_alone_says_what_goes_on_and_of_when_it_is() -> None:
    """The section in its head, the station above its lines, the moment at its foot."""
    made = document(60)
    for page in read(replace(made, orders=tuple(replace(line, station=EAST) for line in made.orders))).pages[1:]:
        text = page.extract_text()
        assert "As things stood 2026-11-22" in text
        if re.search(r"261122\d{5}\s", text) and "Open orders by station" in text.split("\n")[0]:
            assert "S1: 60 open" in text


def test_in_a_flood_when_an_order_came_and_each_of_its_legs_stand_in_lines_of_their_own() -> None:
    """Run together, a line went on in the middle of a date or of a leg's name."""
    orders = next(one for one in data_of(flood())["sections"] if one["title"] == "Open orders by station")
    cells = orders["tables"][0]["rows"][0]["cells"]
    number, received = cells[0].splitlines()
    assert number.startswith("2611") and received.startswith("received")
    assert [line.split("\N{NO-BREAK SPACE}")[0] for line in cells[3].splitlines()] == ["Dispatch", "Arrival"]
    assert "\n" not in cells[1]
