"""`--snapshot`: the real window as a PNG of the asked size, from the command line, with nobody before the screen."""

import os
import struct
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from console.clock import wall_clock
from models.store.engine import sqlite_url
from tests.console.rooms import report
from tests.console.seats import make_shift

MAIN = Path(__file__).parents[2] / "main.py"


def yike(*arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(MAIN), *arguments, "--language", "en"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240, check=False)


def size_of(png: Path) -> tuple[int, int]:
    head = png.read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def test_a_snapshot_has_the_asked_size(tmp_path: Path) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=8)))
    file = tmp_path / "pictures" / "room.png"
    done = yike("--database", url, "--snapshot", str(file), "--size", "1366x768", "--theme", "light")
    assert done.returncode == 0, done.stderr
    assert size_of(file) == (1366, 768)
    assert "Traceback" not in done.stderr


def test_where_a_password_is_needed_the_login_page_is_taken(tmp_path: Path) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", source="清江")
    file = tmp_path / "login.png"
    done = yike("--database", url, "--snapshot", str(file), "--size", "1000x700")
    assert done.returncode == 0, done.stderr
    assert size_of(file) == (1000, 700)


@pytest.mark.parametrize("what", ["damaged", "address"])
def test_a_broken_database_ends_with_words_and_1(tmp_path: Path, what: str) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    if what == "damaged":
        with (tmp_path / "room.sqlite3").open("r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * 200_000)
    else:
        url = "room.sqlite3"
    picture = tmp_path / "room.png"
    done = yike("--database", url, "--snapshot", str(picture))
    assert done.returncode == 1
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
    assert not picture.exists()


def test_a_picture_that_cannot_be_written_ends_with_words_and_1(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder is wanted", encoding="utf-8")
    done = yike("--database", sqlite_url(tmp_path / "new.sqlite3"), "--snapshot", str(tmp_path / "taken" / "room.png"))
    assert done.returncode == 1
    assert "taken" in done.stderr
    assert "Traceback" not in done.stderr
