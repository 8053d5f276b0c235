"""Every text of every window stands out from its ground, in every theme; colours stay apart for colour-blind eyes."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.language import Language
from console.window import MainWindow
from models.entities.orders import Urgency
from models.outages import OutageState
from tests.console.comfort.eyes import EYES, difference
from tests.console.comfort.looking import contrast, over, written_in
from tests.console.comfort.surfaces import SURFACES, Walk, dialogs, entry, forms
from widgets.theme import THEMES, Theme, apply_theme, theme_named
from widgets.theme.hatches import hatch_tile, outage_colour

TEXT, LARGE, GRAPHICS = 4.5, 3.0, 3.0
HIGH = 7.0
"""What a high-contrast theme promises for text."""
APART = 15.0
"""Difference of two colours (CIE 1976) that nobody takes for the same side by side."""

themes = pytest.mark.parametrize("name", THEMES)

WALKS = [
    (walk, name)
    for walk in SURFACES
    for name in (("dark", "light-contrast") if walk in {forms, dialogs, entry} else ("light", "dark-contrast"))
]
"""Every surface dark and light, with high contrast and without; every palette is measured below besides."""


@pytest.fixture
def theme(name: str, qapp: QApplication, own_look: Language) -> Theme:
    made = theme_named(name)
    apply_theme(qapp, made)
    return made


@pytest.mark.parametrize(("walk", "name"), WALKS, ids=lambda one: getattr(one, "__name__", one))
def test_every_text_can_be_read(walk: Walk, theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    faint, found = set(), 0
    for place, window in walk(qtbot, theme):
        # Around a form stands what the stages have shown already.
        looked_at = window.inspector if walk is forms and isinstance(window, MainWindow) else window
        for written in written_in(looked_at):
            found += 1
            ratio = contrast(written.ink, written.ground)
            if ratio < (LARGE if written.large else TEXT) and written.ink.name() != disabled:
                faint.add((place, written.text, written.ink.name(), written.ground.name(), round(ratio, 2)))
    assert faint == set()
    assert found > 20


@themes
def test_text_on_every_ground_of_the_theme(theme: Theme) -> None:
    least = HIGH if theme.outlined else TEXT
    for ground in (theme.window, theme.base, theme.panel, theme.selected_row):
        assert contrast(theme.text, ground) >= HIGH
    for ground in (theme.window, theme.base, theme.panel):
        assert contrast(theme.dim, ground) >= least


@themes
def test_names_on_the_map(theme: Theme) -> None:
    ground = theme.ground
    for ink in (ground.label, ground.label_dim, ground.station):
        assert contrast(ink, ground.land) >= TEXT
    assert contrast(ground.water_label, ground.water) >= (TEXT if theme.outlined else LARGE)
    assert contrast(ground.road_label, ground.road_halo) >= TEXT


@themes
def test_signs_stand_out_from_the_land_and_the_rows(theme: Theme) -> None:
    """By their fill or by the edge around it."""
    for below in (theme.ground.land, theme.base):
        for urgency in Urgency:
            inks = (theme.urgency(urgency), theme.symbol_edge)
            assert max(contrast(ink, below) for ink in inks) >= GRAPHICS
        assert contrast(theme.selection, below) >= GRAPHICS
    for state in OutageState:
        assert contrast(outage_colour(state, theme), theme.ground.land) >= GRAPHICS
    assert contrast(theme.ground.crew, theme.ground.land) >= GRAPHICS


@themes
@pytest.mark.parametrize("eye", EYES)
def test_urgencies_stay_apart_for_every_eye(theme: Theme, eye: str) -> None:
    for one, other in combinations(Urgency, 2):
        assert difference(theme.urgency(one), theme.urgency(other), eye) >= APART


@themes
@pytest.mark.parametrize("eye", EYES)
def test_areas_without_power_are_told_by_colour_or_by_hatch(theme: Theme, eye: str) -> None:
    for one, other in combinations(OutageState, 2):
        apart = difference(outage_colour(one, theme), outage_colour(other, theme), eye)
        hatches = [hatch_tile(state, theme, ratio=1.0) for state in (one, other)]
        inked = [hatch == hatch.max() for hatch in hatches]
        assert apart >= APART or (inked[0] != inked[1]).any()
        assert (inked[0] != inked[1]).any(), "a hatch of its own, for whoever sees no colour at all"


def test_what_is_see_through_is_measured_as_it_is_seen() -> None:
    half = QColor(255, 255, 255, 128)
    assert 100 < over(half, QColor("black")).red() < 155
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
