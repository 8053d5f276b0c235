"""Every figure along the bottom has its age, and what is blind or silent says so by sign and word."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.pictures import DISPATCHER, NOW, rule_book
from widgets.status_strip import StatusStrip
from widgets.theme import dark_theme, light_theme

RULES = rule_book()


@pytest.fixture
def strip(qtbot: QtBot) -> StatusStrip:
    made = StatusStrip(theme=dark_theme())
    qtbot.addWidget(made)
    made.show_rule_book(RULES)
    made.show_now(NOW)
    return made


def test_the_database_is_named_without_its_password(strip: StatusStrip) -> None:
    strip.show_database("postgresql+psycopg://dispatch:secret@db.example:5432/yike", "PostgreSQL 17")
    strip.show_now(NOW + timedelta(seconds=1))
    text = " ".join(strip.texts())
    assert "yike" in text and "db.example" in text
    assert "secret" not in text + strip.database_tip
    assert "PostgreSQL 17" in strip.database_tip
    assert "Reachable since 20:00" in strip.database_tip


def test_a_file_is_named_by_its_name(strip: StatusStrip) -> None:
    strip.show_database("sqlite:////home/somebody/city.sqlite3")
    assert any("city.sqlite3" in text for text in strip.texts())
    assert not any("somebody" in text for text in strip.texts())


def test_blindness_tells_since_when(strip: StatusStrip) -> None:
    strip.show_database("sqlite:///city.sqlite3")
    strip.show_blind(NOW - timedelta(minutes=3))
    assert any(text.startswith("■") and "3 min" in text for text in strip.texts())
    strip.show_blind(None)
    assert any(text.startswith("●") for text in strip.texts())
    assert "Reachable since 20:00" in strip.database_tip


def test_a_feed_tells_its_age_and_when_it_has_fallen_silent(strip: StatusStrip) -> None:
    strip.show_feed("positions", "Positions", None)
    assert "▲ Positions: nothing yet" in strip.texts()
    strip.show_feed("positions", "Positions", NOW - timedelta(seconds=2))
    assert "● Positions: 2 s" in strip.texts()
    strip.show_feed("positions", "Positions", NOW + timedelta(seconds=0.4))
    assert "● Positions: 0 s" in strip.texts(), "the clock of the window ticks once a second"
    strip.show_feed("positions", "Positions", NOW + timedelta(seconds=40))
    assert "● Positions: 40 s ahead" in strip.texts()
    strip.show_feed("positions", "Positions", NOW - timedelta(seconds=2))
    limit = RULES.duration("position.stale")
    strip.show_now(NOW + limit + timedelta(seconds=1))
    assert any(text.startswith("▲ Positions: silent") for text in strip.texts())


def test_who_is_here_by_which_rules_at_what_time(strip: StatusStrip) -> None:
    strip.show_account(DISPATCHER)
    texts = strip.texts()
    assert "周文 · Dispatcher" in texts
    assert "Rules 2026.1" in texts
    assert "2026-11-21 20:00:00" in texts, "local time of the rule book's zone"


def test_a_made_up_city_is_marked(strip: StatusStrip) -> None:
    assert "DEMO" not in strip.texts()
    strip.mark_as_demo()
    assert "DEMO" in strip.texts()


def test_it_can_be_drawn_in_both_themes(strip: StatusStrip) -> None:
    for theme in (dark_theme(), light_theme()):
        strip.show_theme(theme)
        assert not strip.grab().isNull()


def test_the_sign_for_what_nobody_holds_says_less_where_it_would_cut_others(qtbot: QtBot) -> None:
    bar = QWidget()  # as in the window, whose width it follows
    qtbot.addWidget(bar)
    strip = StatusStrip(theme=dark_theme())
    strip.setParent(bar)
    bar.show()
    strip.show()
    strip.show_rule_book(RULES)
    strip.show_now(NOW)
    strip.show_account(DISPATCHER)
    strip.show_unheld(15, 35, "Ctrl+Shift+F11")
    said = []
    for width in (2000, 0, 0):
        strip.resize(width or strip._layout.minimumSize().width() - 1, 30)
        said.append(strip._unheld.text())
        assert strip._layout.minimumSize().width() <= strip.width()
        assert strip._unheld.accessibleName().endswith("35 open")
    assert "Ctrl" in said[0] and "35 open" in said[0]
    assert "Ctrl" not in said[1] and "35 open" in said[1]
    assert "15 " in said[2] and "35" not in said[2]
