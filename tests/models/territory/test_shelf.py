"""Arrays kept as files, for a start that does not read what nobody looks at."""

import logging
from pathlib import Path

import numpy as np
import pytest

from models.territory.shelf import Shelf

ARRAYS = {
    "areas/xy": np.arange(12.0).reshape(6, 2),
    "areas/names": np.array(["东湖", "西山公变"]),
    "areas/nothing": np.empty((0, 4)),
}


def test_what_was_put_is_got(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "new" / "folder")
    assert shelf.get("one") is None
    shelf.put("one", ARRAYS)
    found = shelf.get("one")
    assert found is not None
    assert found.keys() == ARRAYS.keys()
    for name, values in ARRAYS.items():
        assert found[name].dtype == values.dtype
        assert (found[name] == values).all()
    assert [place.name for place in (tmp_path / "new" / "folder").iterdir()] == ["one"], "nothing half made is left"


def test_writing_to_what_was_got_changes_nothing_on_the_disk(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("one", ARRAYS)
    mine = shelf.get("one")
    assert mine is not None
    mine["areas/xy"][0, 0] = 99.0
    again = shelf.get("one")
    assert again is not None
    assert again["areas/xy"][0, 0] == 0.0


@pytest.mark.parametrize("harm", ["cut short", "no array", "empty"])
def test_what_cannot_be_read_is_as_if_it_had_never_been_kept(
    tmp_path: Path, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("one", ARRAYS)
    file = tmp_path / "one" / "areas+xy.npy"
    data = file.read_bytes()
    file.write_bytes({"cut short": data[:-8], "no array": b"PK not at all", "empty": b""}[harm])
    with caplog.at_level(logging.WARNING):
        assert shelf.get("one") is None
    assert "one" in caplog.text
    shelf.put("one", ARRAYS)
    assert shelf.get("one") is not None


def test_a_folder_that_cannot_be_written_is_told_and_nothing_else_happens(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    shelf = Shelf(tmp_path / "file" / "grounds")
    with caplog.at_level(logging.WARNING):
        shelf.put("one", ARRAYS)
    assert "cannot be kept" in caplog.text
    assert shelf.get("one") is None


def test_only_the_newest_sets_stay(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for number in range(9):
        shelf.put(f"set{number}", ARRAYS)
    assert shelf.get("set0") is None
    assert shelf.get("set8") is not None
    assert len(list(tmp_path.iterdir())) == 6
