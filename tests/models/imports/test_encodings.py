"""Text as table programs save it: UTF-8, GBK, or neither."""

import struct
from pathlib import Path

import pytest

from models.imports import FindingCode, ProblemCode
from models.imports.dbf import dbf_encoding
from models.imports.encodings import likely_utf8
from tests.models.imports.towns import problems, read, town, write_csv, write_gdal, write_town


@pytest.mark.parametrize("text", ["plain", "九江 站", "Straße", "Besançon", "é", "Łódź"])
def test_utf8_is_known(text: str) -> None:
    assert likely_utf8((text,))


@pytest.mark.parametrize("text", ["站", "茅台", "站长"])
def test_short_gbk_that_happens_to_be_utf8_is_known(text: str) -> None:
    raw = text.encode("gbk")
    try:
        accident = raw.decode("utf-8")
    except UnicodeDecodeError:
        return
    assert not likely_utf8((accident,))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
def test_csv_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    write_town(tmp_path, "areas")
    write_csv(tmp_path / "people.csv", [{"工号": "P1", "姓名": "站长"}], encoding)
    city, report = read(tmp_path)
    assert [entity.name for entity in city.entities if entity.id == "P1"] == ["站长"]
    guessed = [finding for finding in report.findings if finding.code is FindingCode.ENCODING_ASSUMED]
    assert len(guessed) == (0 if encoding.startswith("utf-8") else 1)


def test_text_that_is_neither(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "people.csv").write_bytes(b"code,name\nP1,x\nP2,\xff\xff\n")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.file) == (ProblemCode.NOT_TEXT, "people.csv")
    assert problem.facts == {"encoding": "utf-8", "line": 3}


def test_text_that_is_not_in_the_declared_encoding(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "people.csv").write_bytes("code,name\nP1,站\n".encode("gbk"))
    (tmp_path / "city.toml").write_text('[city]\nname="t"\n[layers.people]\nencoding = "ascii"\n', "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.facts["encoding"]) == (ProblemCode.NOT_TEXT, "ascii")


@pytest.mark.parametrize("encoding", ["UTF-8", "GBK"])
def test_a_shapefile_with_and_without_its_code_page(tmp_path: Path, encoding: str) -> None:
    write_gdal(tmp_path / "areas.shp", town()["areas"], encoding=encoding)
    assert (tmp_path / "areas.cpg").exists()
    assert read(tmp_path)[0].territory["areas"].names[0] == "台区00"
    (tmp_path / "areas.cpg").unlink()
    city, report = read(tmp_path)
    assert city.territory["areas"].names[0] == "台区00"
    guessed = [finding.facts["file"] for finding in report.findings if finding.code is FindingCode.ENCODING_ASSUMED]
    assert guessed == (["areas.shp"] if encoding == "GBK" else [])


def test_a_shapefile_whose_code_page_lies(tmp_path: Path) -> None:
    write_gdal(tmp_path / "areas.shp", town()["areas"], encoding="GBK")
    (tmp_path / "areas.cpg").write_text("UTF-8", "ascii")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.file) == (ProblemCode.NOT_TEXT, "areas.shp")


def test_a_character_cut_in_two_by_the_width_of_its_field_is_no_error() -> None:
    cut = "台区台".encode()[:8]
    header = struct.pack("<BxxxIHH20x", 3, 1, 65, 9)
    field = struct.pack("<11sc4xB15x", b"NAME", b"C", len(cut))
    raw = header + field + b"\r" + b" " + cut
    assert dbf_encoding(raw, None) == "utf-8"
    assert dbf_encoding(raw, "utf-8") == "utf-8"
    assert dbf_encoding(raw.replace(cut, b"\xff" * 8), None) is None
