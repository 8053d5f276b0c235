"""city.toml: what it may say, what it may not, and that nothing outside the folder is ever opened."""

import os
from pathlib import Path

import pytest

from models.entities.places import ServiceGrid, Zone
from models.imports import FindingCode, ImportRefused, Problem, ProblemCode
from models.imports.fields import INPUT_LAYERS
from models.imports.reading import read_city
from tests.models.imports.towns import (
    collection,
    feature,
    problems,
    read,
    town,
    write_csv,
    write_json,
    write_town,
)
from widgets.words.import_words import problem_text, report_lines

DOCUMENTATION = Path(__file__).parents[3] / "docs" / "import.md"
P = ProblemCode


def say(folder: Path, *lines: str) -> None:
    (folder / "city.toml").write_text("\n".join(['[city]\nname = "九江"', *lines]), "utf-8")


def only(folder: Path) -> Problem:
    (problem,) = problems(folder)
    assert "{" not in problem_text(problem)
    return problem


def test_without_it_the_city_is_called_like_the_folder(tmp_path: Path) -> None:
    assert read(write_town(tmp_path, "areas"))[1].name == tmp_path.name


def test_bare_outlines_with_their_code_in_the_files_name(tmp_path: Path) -> None:
    for one in town()["grids"]:
        write_json(tmp_path / f"36{one['properties']['code']}.geojson", one["geometry"])
    write_json(tmp_path / "3600.geojson", town()["stations"][0]["geometry"])
    write_csv(
        tmp_path / "names.csv",
        [
            {"county": "36G00", "label": "濂溪"},
            {"county": "36G00", "label": "濂溪"},
            {"county": "36G10", "label": "浔阳"},
            {"county": "36G01", "label": "柴桑"},
        ],
    )
    say(
        tmp_path,
        "[layers.grids]",
        'files = "36*.geojson"',
        'exclude = ["3600.geojson"]',
        'code = "from_file_name"',
        'defaults = { zone = "rural" }',
        'rows = { 36G11 = { name = "庐山", zone = "remote" } }',
        "[layers.grids.join]",
        'file = "names.csv"',
        'key = "county"',
        'columns = { name = "label" }',
    )
    city, report = read(tmp_path)
    grids = {entity.id: entity for entity in city.entities if isinstance(entity, ServiceGrid)}
    assert {code: grid.name for code, grid in grids.items()} == {
        "36G00": "濂溪",
        "36G01": "柴桑",
        "36G10": "浔阳",
        "36G11": "庐山",
    }
    assert (grids["36G00"].zone, grids["36G11"].zone) == (Zone.RURAL, Zone.REMOTE)
    (missing,) = [finding for finding in report.findings if finding.code is FindingCode.JOIN_INCOMPLETE]
    assert missing.facts["codes"] == ("36G11",)
    assert report_lines(report)[0].startswith("九江")


def test_columns_by_other_names(tmp_path: Path) -> None:
    rows = [feature(one["geometry"], Nummer=one["properties"]["code"], Rest=1) for one in town()["areas"]]
    write_json(tmp_path / "areas.geojson", collection(rows))
    say(tmp_path, "[layers.areas]", 'columns.code = "nummer"', 'ignore = ["Rest"]')
    city, report = read(tmp_path)
    assert city.territory["areas"].codes[0] == "T00"
    assert FindingCode.COLUMNS_IGNORED not in {finding.code for finding in report.findings}


def test_files_of_other_names_and_the_rest_by_convention(tmp_path: Path) -> None:
    write_town(tmp_path, "areas", "grids")
    (tmp_path / "areas.geojson").rename(tmp_path / "台区.geojson")
    say(tmp_path, "[layers.areas]", 'files = ["台区.geojson"]')
    city, report = read(tmp_path)
    assert (len(city.territory["areas"]), len(city.territory["grids"])) == (16, 4)
    assert FindingCode.FILES_UNUSED not in {finding.code for finding in report.findings}


def test_a_layout_that_lies_elsewhere(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    write_town(data, "areas")
    layout = tmp_path / "my.toml"
    layout.write_text('[city]\nname = "elsewhere"\n', "utf-8")
    assert read(data, layout)[1].name == "elsewhere"


@pytest.mark.parametrize(
    ("lines", "code", "field"),
    [
        (["[layers.aeras]"], P.SETTING_UNKNOWN, "layers.aeras"),
        (["[layers.areas]", 'file = "x"'], P.SETTING_UNKNOWN, "layers.areas.file"),
        (["[layers.areas]", 'columns.kode = "x"'], P.SETTING_UNKNOWN, "layers.areas.columns.kode"),
        (["[layers.areas]", "defaults.kode = 1"], P.SETTING_UNKNOWN, "layers.areas.defaults.kode"),
        (["[layers.areas]", "rows.T00.kode = 1"], P.SETTING_UNKNOWN, "layers.areas.rows.T00.kode"),
        (["[layers.areas]", 'code = "guess"'], P.SETTING_WRONG, "layers.areas.code"),
        (["[layers.areas]", "files = 3"], P.SETTING_WRONG, "layers.areas.files"),
        (["bounds = [116, 29, 115, 30]"], P.SETTING_WRONG, "city.bounds"),
        (["bounds = [116, 29]"], P.SETTING_MISSING, "city.bounds.2"),
        (["[layers.areas.join]", 'file = "x.csv"', "columns = {}"], P.SETTING_MISSING, "layers.areas.join.key"),
    ],
)
def test_settings_that_do_not_exist_or_cannot_be(
    tmp_path: Path, lines: list[str], code: ProblemCode, field: str
) -> None:
    write_town(tmp_path, "areas")
    say(tmp_path, *lines)
    found = problems(tmp_path)
    assert (found[0].code, found[0].file, found[0].field) == (code, "city.toml", field)


def test_toml_that_is_none(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "city.toml").write_text('[city\nname = "x"', "utf-8")
    problem = only(tmp_path)
    assert problem.code is P.LAYOUT_UNREADABLE
    assert "line 1" in problem.facts["detail"]


def test_toml_in_gbk(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "city.toml").write_bytes('[city]\nname = "九江"'.encode("gbk"))
    assert only(tmp_path).code is P.LAYOUT_UNREADABLE


def test_no_name(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "city.toml").write_text("[layers]\n", "utf-8")
    assert (only(tmp_path).code, only(tmp_path).field) == (P.SETTING_MISSING, "city")


def test_a_row_that_does_not_exist(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    say(tmp_path, "[layers.areas]", 'rows.T77.name = "x"')
    problem = only(tmp_path)
    assert (problem.code, problem.field) == (P.REFERENCE_UNKNOWN, "layers.areas.rows.T77")


def test_a_file_that_does_not_exist(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    say(tmp_path, "[layers.grids]", 'files = "county*.shp"')
    assert (only(tmp_path).code, only(tmp_path).file) == (P.FILE_MISSING, "county*.shp")


def test_a_pattern_that_is_none(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    say(tmp_path, "[layers.grids]", 'files = "."')
    assert only(tmp_path).code is P.SETTING_WRONG


def test_a_pattern_that_only_newer_pythons_know(tmp_path: Path) -> None:
    """From Python 3.13 on it is one that finds nothing here."""
    write_town(tmp_path, "areas")
    say(tmp_path, "[layers.grids]", 'files = "**x"')
    assert only(tmp_path).code in {P.SETTING_WRONG, P.FILE_MISSING}


def test_a_layer_named_without_its_file(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    say(tmp_path, "[layers.grids]", 'crs = "GCJ-02"')
    assert (only(tmp_path).code, only(tmp_path).file) == (P.FILE_MISSING, "grids.*")


def test_a_column_that_the_layout_names_in_vain(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    say(tmp_path, "[layers.areas]", 'columns.name = "Bezeichnung"')
    problem = only(tmp_path)
    assert (problem.code, problem.file, problem.field) == (P.COLUMN_MISSING, "areas.geojson", "Bezeichnung")
    assert "code" in problem.facts["columns"]


def test_a_join_whose_rows_disagree(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    write_csv(tmp_path / "names.csv", [{"k": "T00", "n": "one"}, {"k": "T00", "n": "two"}])
    say(tmp_path, "[layers.areas.join]", 'file = "names.csv"', 'key = "k"', 'columns = { name = "n" }')
    problem = only(tmp_path)
    assert (problem.code, problem.file, problem.row, problem.field) == (P.JOIN_DISAGREES, "names.csv", 3, "n")


@pytest.mark.parametrize("damage", ["empty", "column"])
def test_a_join_that_cannot_be(tmp_path: Path, damage: str) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "names.csv").write_text("" if damage == "empty" else "a,b\n1,2\n", "utf-8")
    say(tmp_path, "[layers.areas.join]", 'file = "names.csv"', 'key = "a"', 'columns = { name = "n" }')
    problem = only(tmp_path)
    assert (problem.code, problem.file) == (P.FILE_EMPTY if damage == "empty" else P.COLUMN_MISSING, "names.csv")


@pytest.mark.parametrize(
    "pattern",
    [
        "../secret.geojson",
        "/etc/passwd",
        "sub/../../secret.geojson",
        "C:\\\\secret.csv",
        "..\\\\secret.csv",
        "\\\\\\\\pc\\\\x",
    ],
)
@pytest.mark.parametrize("setting", ["files", "join"])
def test_nothing_outside_the_folder_is_asked_for(tmp_path: Path, pattern: str, setting: str) -> None:
    folder = tmp_path / "city"
    folder.mkdir()
    write_json(tmp_path / "secret.geojson", collection(town()["areas"]))
    write_town(folder, "areas")
    if setting == "files":
        say(folder, "[layers.grids]", f'files = "{pattern}"')
    else:
        say(folder, "[layers.areas.join]", f'file = "{pattern}"', 'key = "k"', 'columns = { name = "n" }')
    assert only(folder).code is P.PATH_OUTSIDE


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "city"
    folder.mkdir()
    write_json(tmp_path / "secret.geojson", collection(town()["areas"]))
    (folder / "areas.geojson").symlink_to(tmp_path / "secret.geojson")
    assert (only(folder).code, only(folder).file) == (P.PATH_OUTSIDE, "areas.geojson")


def test_a_file_of_a_format_nobody_reads(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "grids.vrt").write_text("<OGRVRTDataSource/>", "utf-8")
    say(tmp_path, "[layers.grids]", 'files = "grids.vrt"')
    assert (only(tmp_path).code, only(tmp_path).file) == (P.FORMAT_UNKNOWN, "grids.vrt")


@pytest.mark.parametrize("name", ["areas.geojson", "areas.gpkg", "areas.shp"])
def test_a_file_that_points_gdal_elsewhere_is_not_opened(tmp_path: Path, name: str) -> None:
    pointer = "<OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>"
    (tmp_path / name).write_text(f"<OGRVRTDataSource>{pointer}</OGRVRTDataSource>", "utf-8")
    assert only(tmp_path).code in {P.JSON_INVALID, P.FORMAT_UNKNOWN}


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert only(tmp_path / "nowhere").code is P.FOLDER_MISSING


def test_a_folder_without_anything(tmp_path: Path) -> None:
    assert only(tmp_path).code is P.NOTHING_TO_IMPORT


def test_a_layout_that_is_not_there(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    with pytest.raises(ImportRefused) as refused:
        read_city(
            tmp_path,
            progress=lambda step, done: None,
            cancelled=lambda: False,
            layout=tmp_path / "none.toml",
        )
    assert refused.value.problems[0].code is P.LAYOUT_UNREADABLE


@pytest.mark.parametrize("layer", INPUT_LAYERS)
def test_the_documentation_names_every_layer_and_column(layer: str) -> None:
    text = DOCUMENTATION.read_text("utf-8")
    (line,) = [line for line in text.splitlines() if line.startswith(f"| `{layer}` |") and "`code`" in line]
    for field in INPUT_LAYERS[layer].fields:
        assert f"`{field}`" in line, field
    for field in INPUT_LAYERS[layer].required:
        assert f"**`{field}`**" in line, field


def test_the_documented_layout_is_one(tmp_path: Path) -> None:
    text = DOCUMENTATION.read_text("utf-8")
    example = text.split("```toml\n")[1].split("```")[0]
    (tmp_path / "city.toml").write_text(example, "utf-8")
    write_town(tmp_path, "areas")
    found = {(problem.code, problem.file) for problem in problems(tmp_path)}
    assert found == {(P.FILE_MISSING, name) for name in ("north/*.shp", "south.gpkg", "names.csv")}
