"""Layouts survive a restart and a lost monitor: the real program on two screens, on one, and on two again."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect

from console.layouts.placing import is_reachable
from tests.console.layouts import screens
from tests.console.layouts.screens import LEFT, RIGHT
from tests.console.seats import make_shift

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="screens are plugged through Qt's own library file")

ROOT = Path(__file__).parents[3]
WINDOWS = ("main", "crews", "figures", "wall_map")


def sit(step: str, url: str, tmp_path: Path, *there: dict[str, object]) -> list[dict[str, Any]]:
    environment = os.environ | {"QT_QPA_PLATFORM": screens.write(tmp_path / "screens.json", *there)}
    command = [sys.executable, "-m", "tests.console.layouts.sitting", step, url]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=250, check=False)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return found


def unreachable(places: dict[str, Any], *grounds: QRect) -> list[str]:
    return [name for name in WINDOWS if not is_reachable(QRect(*places[name]), grounds)]


@pytest.mark.timeout(800)
def test_layouts_survive_a_restart_and_a_lost_monitor(tmp_path: Path) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    left = QRect(0, 0, 1920, 1080)

    arranged, alone, again = sit("arrange", url, tmp_path, LEFT, RIGHT)
    assert arranged["main"] == [100, 100, 1400, 800]
    assert arranged["floating"]
    assert arranged["wall_map"] == [1920, 0, 2560, 1440]
    assert arranged["wall_map full"]
    assert sorted(unreachable(arranged, left)) == ["crews", "figures", "wall_map"], "they stand on the right one"

    assert unreachable(alone, left) == []
    assert alone["wall_map full"]
    assert alone["main"] == arranged["main"], "what can be reached is left alone"
    assert again == arranged

    (restarted,) = sit("look", url, tmp_path, LEFT)
    assert unreachable(restarted, left) == []
    assert restarted["floating"]
    assert restarted["locked"]
    (back,) = sit("look", url, tmp_path, LEFT, RIGHT)
    assert back == arranged
