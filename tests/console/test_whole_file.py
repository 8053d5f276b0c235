"""A file is on disk whole or not at all, and what stood there before stays until the new one is."""

import resource
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from console.whole_file import write_bytes_whole, write_whole
from models.errors import DataUnavailable


def three_steps(file: BinaryIO) -> Iterator[float]:
    for step in (1, 2, 3):
        file.write(b"%d" % step * 1000)
        yield step / 3


@pytest.fixture
def target(tmp_path: Path) -> Path:
    file = tmp_path / "map.png"
    file.write_text("old", encoding="utf-8")
    return file


def alone(target: Path) -> bool:
    return list(target.parent.iterdir()) == [target]


def test_a_finished_file_takes_the_place_of_the_old_one(target: Path) -> None:
    seen: list[tuple[float, str]] = []

    def go_on(done: float) -> bool:
        seen.append((done, target.read_text(encoding="utf-8")[:3]))
        return True

    assert write_whole(target, three_steps, go_on)
    assert seen == [(pytest.approx(1 / 3), "old"), (pytest.approx(2 / 3), "old"), (1.0, "old")]
    assert target.read_bytes() == b"1" * 1000 + b"2" * 1000 + b"3" * 1000
    assert alone(target)


def test_one_that_was_stopped_leaves_nothing(target: Path) -> None:
    assert not write_whole(target, three_steps, lambda done: done < 0.5)
    assert target.read_text(encoding="utf-8") == "old"
    assert alone(target)


def test_a_disk_that_takes_no_more_is_told_with_the_path(target: Path) -> None:
    """The limit of a file's size stands for a full disk: both end a write half way."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1500, hard))
    try:
        with pytest.raises(DataUnavailable) as caught:
            write_whole(target, three_steps, lambda _done: True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code == "file_not_writable"
    assert caught.value.facts == {"file": str(target), "said": "File too large"}
    assert target.read_text(encoding="utf-8") == "old"
    assert alone(target)


def test_a_folder_that_is_none_is_told_with_the_path(target: Path) -> None:
    with pytest.raises(DataUnavailable) as caught:
        write_whole(target / "map.png", three_steps, lambda _done: True)
    assert caught.value.facts["file"] == str(target / "map.png")
    assert alone(target)


def test_bytes_at_hand_take_the_place_of_the_old_file(target: Path) -> None:
    write_bytes_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert alone(target)
