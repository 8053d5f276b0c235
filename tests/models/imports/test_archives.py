"""Archives: one harmless data file is unpacked; bombs, paths and riddles are not."""

import json
import struct
import zipfile
from pathlib import Path

import pytest

from models.imports import Problem, ProblemCode
from tests.models.imports.towns import collection, problems, read, town
from widgets.words.import_words import problem_text

GEOJSON = json.dumps(collection(town()["areas"]))
P = ProblemCode


def pack(folder: Path, **members: str | bytes) -> Path:
    path = folder / "areas.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return path


def only(folder: Path) -> Problem:
    (problem,) = problems(folder)
    assert "{" not in problem_text(problem)
    return problem


def test_a_harmless_archive_is_read(tmp_path: Path) -> None:
    pack(tmp_path, **{"deep/down/areas.geojson": GEOJSON, "readme.txt": "x"})
    city, report = read(tmp_path)
    assert len(city.territory["areas"]) == 16
    assert [file.file for file in report.files] == ["areas.zip/areas.geojson"]


def test_a_problem_inside_names_archive_and_file(tmp_path: Path) -> None:
    pack(tmp_path, **{"areas.geojson": "[]"})
    assert (only(tmp_path).code, only(tmp_path).file) == (P.JSON_BARE_ARRAY, "areas.zip/areas.geojson")


def test_a_bomb_by_ratio(tmp_path: Path) -> None:
    path = tmp_path / "areas.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("areas.geojson", "w") as member,
    ):
        for _ in range(64):
            member.write(b" " * (1 << 20))
    problem = only(tmp_path)
    assert problem.code is P.ARCHIVE_BOMB
    assert problem.facts["megabytes"] == 64
    assert problem.facts["ratio"] > 200


def test_a_bomb_by_promised_size(tmp_path: Path) -> None:
    """A table of contents that promises four gigabytes is believed, not tried."""
    path = pack(tmp_path, **{"areas.geojson": GEOJSON})
    raw = bytearray(path.read_bytes())
    entry = raw.rfind(b"PK\x01\x02")
    struct.pack_into("<I", raw, entry + 24, 0xFFFFFFF0)
    path.write_bytes(raw)
    assert only(tmp_path).code is P.ARCHIVE_BOMB


def test_a_promise_that_is_too_small_is_a_lie(tmp_path: Path) -> None:
    path = pack(tmp_path, **{"areas.geojson": GEOJSON})
    raw = bytearray(path.read_bytes())
    entry = raw.rfind(b"PK\x01\x02")
    struct.pack_into("<I", raw, entry + 24, 10)
    path.write_bytes(raw)
    assert only(tmp_path).code is P.ARCHIVE_UNREADABLE


def test_a_bomb_by_number(tmp_path: Path) -> None:
    pack(tmp_path, **{f"{n}.txt": "" for n in range(1001)})
    assert (only(tmp_path).code, only(tmp_path).facts["members"]) == (P.ARCHIVE_BOMB, 1001)


@pytest.mark.parametrize("name", ["../areas.geojson", "/areas.geojson", "a/../../areas.geojson", "C:/areas.geojson"])
def test_a_name_that_leads_outside(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "city"
    folder.mkdir()
    pack(folder, **{name: GEOJSON})
    assert only(folder).code is P.PATH_OUTSIDE
    assert [path.name for path in tmp_path.iterdir()] == ["city"]


@pytest.mark.parametrize(
    "members", [{"readme.txt": "x"}, {"a.geojson": GEOJSON, "b.geojson": GEOJSON}, {"inner.zip": b"PK\x05\x06"}]
)
def test_nothing_or_too_much_inside(tmp_path: Path, members: dict[str, str | bytes]) -> None:
    pack(tmp_path, **members)
    assert only(tmp_path).code is P.ARCHIVE_CONTENT


def test_no_archive_at_all(tmp_path: Path) -> None:
    (tmp_path / "areas.zip").write_bytes(b"PK\x03\x04 nothing")
    assert only(tmp_path).code is P.ARCHIVE_UNREADABLE


def test_an_encrypted_archive(tmp_path: Path) -> None:
    path = pack(tmp_path, **{"areas.geojson": GEOJSON})
    raw = bytearray(path.read_bytes())
    for at in (raw.find(b"PK\x03\x04") + 6, raw.rfind(b"PK\x01\x02") + 8):
        raw[at] |= 1
    path.write_bytes(raw)
    assert only(tmp_path).code is P.ARCHIVE_UNREADABLE
