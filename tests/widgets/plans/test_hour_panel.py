"""Beside the form: where N-8 wants the outage, better hours with one press, and what stands against these."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.rule_books import shipped_rules
from models.changes import created
from models.entities.outage_plans import Window
from models.entities.places import Station
from models.ids import PlanId, StationId
from models.picture import Picture
from models.planning.plan_hours import HourAdvice, HourBand, Neighbour, Tie
from widgets.plans.hours.hour_panel import HourPanel
from widgets.theme import dark_theme, light_theme

RULES = shipped_rules()
START = datetime(2026, 6, 10, 1, tzinfo=UTC)  # 09:00 in Shanghai, a Wednesday
HOUR = timedelta(hours=1)
HOURS = Window(START, START + 3 * HOUR)


def neighbour(key: str, window: Window, *ties: Tie, approved: bool = True) -> Neighbour:
    return Neighbour(
        plan=PlanId(key),
        station=StationId("east"),
        window=window,
        approved=approved,
        ties=dict.fromkeys(ties, ("x",)),
    )


def panel() -> HourPanel:
    picture = Picture()
    picture.apply_changes((created(Station(id=StationId("east"), name="东区站", x=0.0, y=0.0)),))
    return HourPanel(picture=picture, rules=RULES, theme=dark_theme())


def test_hours_are_taken_with_one_press_and_plans_opened_from_their_line(qapp: QApplication) -> None:
    shown = panel()
    taken: list[Window] = []
    opened: list[PlanId] = []
    shown.wanted.connect(taken.append)
    shown.plan_wanted.connect(opened.append)
    better = Window(START + 24 * HOUR, START + 27 * HOUR)
    beside = (
        neighbour("P-1", Window(START - HOUR, START + HOUR), Tie.CREW, Tie.AREA, approved=False),
        neighbour("P-2", Window(START + 9 * HOUR, START + 10 * HOUR), Tie.AREA, Tie.IMPORTANT_CUSTOMER),
        neighbour("P-3", Window(START + 9 * HOUR, START + 10 * HOUR), Tie.AREA),
        neighbour("P-4", Window(better.start, better.end), Tie.AREA),
    )
    shown.show_advice(HourAdvice(band=HourBand.WORKING_HOURS, fits=False, offers=(better,)), HOURS, beside)
    shown.resize(360, 400)
    shown.show()
    assert [button.isVisible() for button in shown.offers] == [True, False, False]
    QTest.mouseClick(shown.offers[0], Qt.MouseButton.LeftButton)
    assert taken == [better]
    lines = shown.lines
    said = [lines.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(lines.count())]
    assert len(said) == 4, "P-4 has no hours on this day"
    assert [words.startswith("✕") for words in said] == [False, True, True, False]
    assert "not approved yet" in said[1]
    assert "same areas" not in said[2], "at other hours an area is not in the way, its important customer is"
    lines.setFocus()
    lines.setCurrentRow(2)
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert opened == ["P-2"]
    shown.show_theme(light_theme())
    shown.show_nothing()
    assert not shown.isVisible()


def test_bars_say_what_is_in_the_way_and_what_is_not_approved(qapp: QApplication) -> None:
    theme = dark_theme()
    shown = panel()
    against = neighbour("P-1", HOURS, Tie.CREW)
    later = neighbour("P-2", Window(START + 9 * HOUR, START + 11 * HOUR), Tie.CREW)
    shown.show_advice(HourAdvice(band=HourBand.SMALL_HOURS, fits=False, offers=()), HOURS, (against, later))
    shown.resize(600, 400)
    shown.show()
    qapp.processEvents()
    image = shown.lines.viewport().grab().toImage()

    def painted(row: int) -> set[str]:
        rect = shown.lines.visualItemRect(shown.lines.item(row))
        return {image.pixelColor(x, rect.bottom() - 6).name() for x in range(0, image.width(), 3)}

    assert theme.selection.name() in painted(0)
    assert theme.critical.name() in painted(1)
    assert theme.critical.name() not in painted(2)
    assert theme.dim.name() in painted(2)
