"""GCJ-02 that nobody declared is found by layers that fit once it is read as such; what fits is left alone."""

from pathlib import Path

import numpy as np
import pytest

from models.geometry.gcj02 import wgs84_to_bd09, wgs84_to_gcj02
from models.imports import ImportRefused, Problem, ProblemCode
from models.imports.reading import read_city
from tests.models.imports.towns import collection, feature, moved, point, problems, read, town, write_json, write_town
from widgets.words.import_words import problem_text

LAYOUT = Path(__file__).parents[3] / "docs" / "examples" / "jiujiang.toml"

PAIRS = [
    ("areas", "grids"),
    ("grids", "stations"),
    ("customers", "areas"),
    ("transformers", "areas"),
    ("government_grids", "grids"),
]


def write(folder: Path, name: str, rows: list[dict]) -> None:
    write_json(folder / f"{name}.geojson", collection(rows))


def shifted_of(found: tuple[Problem, ...]) -> Problem:
    (problem,) = found
    assert problem.code is ProblemCode.SHIFTED
    return problem


@pytest.mark.parametrize(("inner", "outer"), PAIRS)
@pytest.mark.parametrize("which", [0, 1])
def test_one_layer_in_gcj02_undeclared(tmp_path: Path, inner: str, outer: str, which: int) -> None:
    layers = (inner, outer)
    if inner == "government_grids":
        rows = [feature(one["geometry"], code=f"V{n}") for n, one in enumerate(town()["grids"])]
        write(tmp_path, inner, rows)
    else:
        rows = town()[inner]
        write(tmp_path, inner, rows)
    write(tmp_path, outer, town()[outer])
    source = rows if which == 0 else town()[outer]
    write(tmp_path, layers[which], moved(source, wgs84_to_gcj02))
    problem = shifted_of(problems(tmp_path))
    assert problem.file == f"{layers[which]}.geojson"
    assert problem.field == "crs"
    assert problem.facts["other"] == f"{layers[1 - which]}.geojson"
    assert problem.facts["looks_like"] == "GCJ-02"
    assert 300 <= problem.facts["metres"] <= 700
    assert 'crs = "GCJ-02"' in problem_text(problem)


def test_bd09_is_told_from_gcj02(tmp_path: Path) -> None:
    write_town(tmp_path, "grids")
    write(tmp_path, "areas", moved(town()["areas"], wgs84_to_bd09))
    assert shifted_of(problems(tmp_path)).facts["looks_like"] == "BD-09"


def test_gcj02_declared_where_it_is_not(tmp_path: Path) -> None:
    write_town(tmp_path, "grids", "areas")
    (tmp_path / "city.toml").write_text('[city]\nname="t"\n[layers.areas]\ncrs="GCJ-02"\n', "utf-8")
    problem = shifted_of(problems(tmp_path))
    assert {problem.file, problem.facts["other"]} == {"areas.geojson", "grids.geojson"}, "either may be the wrong one"


def test_gcj02_declared_where_it_is(tmp_path: Path) -> None:
    write_town(tmp_path, "grids")
    write(tmp_path, "areas", moved(town()["areas"], wgs84_to_gcj02))
    (tmp_path / "city.toml").write_text('[city]\nname="t"\n[layers.areas]\ncrs="gcj02"\n', "utf-8")
    assert len(read(tmp_path)[0].territory["areas"]) == 16


def village(steps: np.ndarray) -> tuple[list[dict], list[dict]]:
    """Twelve transformers with ten customers each, scattered around them by `steps` (12, 10, 2) degrees / 100."""
    at = [(2.0 * (n % 4), 2.0 * (n // 4)) for n in range(12)]
    transformers = [feature(point(x, y), code=f"T{n}") for n, (x, y) in enumerate(at)]
    customers = [
        feature(point(x + dx, y + dy), transformer=f"T{n}")
        for n, (x, y) in enumerate(at)
        for dx, dy in steps[n].tolist()
    ]
    return customers, transformers


def test_transformers_in_gcj02_among_their_customers(tmp_path: Path) -> None:
    customers, transformers = village(np.random.default_rng(1).uniform(-0.2, 0.2, (12, 10, 2)))
    write(tmp_path, "customers", customers)
    write(tmp_path, "transformers", transformers)
    read(tmp_path)
    write(tmp_path, "transformers", moved(transformers, wgs84_to_gcj02))
    problem = shifted_of(problems(tmp_path))
    assert {problem.file, problem.facts["other"]} == {"customers.geojson", "transformers.geojson"}


def test_transformers_at_one_end_of_their_customers_are_no_shift(tmp_path: Path) -> None:
    customers, transformers = village(np.random.default_rng(1).uniform(-0.1, 0.7, (12, 10, 2)))
    write(tmp_path, "customers", customers)
    write(tmp_path, "transformers", transformers)
    read(tmp_path)


def test_a_few_customers_in_a_wrong_area_are_no_shift(tmp_path: Path) -> None:
    write_town(tmp_path, "areas", "grids")
    rows = town()["customers"]
    for one in rows[:12]:
        one["properties"]["transformer"] = "T33"
    write(tmp_path, "customers", rows)
    _, report = read(tmp_path)
    assert report.percent_at_home == pytest.approx(100 * 84 / 96)


def test_outside_china_nothing_is_taken_for_gcj02(tmp_path: Path) -> None:
    def away(lon_lat: np.ndarray) -> np.ndarray:
        return wgs84_to_gcj02(lon_lat) - (108.0, -18.4)

    write(tmp_path, "areas", moved(town()["areas"], lambda lon_lat: lon_lat - (108.0, -18.4)))
    write(tmp_path, "grids", moved(town()["grids"], away))
    read(tmp_path)


def test_a_real_city_whose_outlines_are_not_declared(shared_data: Path, tmp_path: Path) -> None:
    layout = tmp_path / "city.toml"
    layout.write_text(LAYOUT.read_text("utf-8").replace('crs = "GCJ-02"', ""), "utf-8")
    with pytest.raises(ImportRefused) as refused:
        read_city(shared_data / "jiujiang", progress=lambda step, done: None, cancelled=lambda: False, layout=layout)
    problem = shifted_of(refused.value.problems)
    assert problem.file == "360402.geojson"
    assert problem.facts["other"] == "jiujiang_township_bboxes_wgs84.geojson"
    assert problem.facts["looks_like"] == "GCJ-02"
