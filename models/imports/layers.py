"""The layers of a folder once every file has been read and judged by itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from models.imports.coordinates import Crs
from models.imports.problems import ProblemCode, Problems
from models.imports.rows import Values
from models.imports.table import Geometries, Ints

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Part:
    """One file's rows; `shapes` in lon, lat WGS-84 degrees, None for a plain table."""

    file: str
    lines: Ints
    values: Values
    shapes: Geometries | None
    crs: Crs | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """All rows of one layer, file after file. `file_of` and `lines` (n,) tell where each row stands."""

    layer: str
    values: Mapping[str, list[Any]]
    shapes: Geometries
    files: tuple[str, ...]
    file_of: Ints
    lines: Ints
    crs: tuple[Crs, ...]

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, field: str) -> list[Any]:
        return self.values[field]

    def file(self, row: int) -> str:
        return self.files[int(self.file_of[row])]

    def index(self) -> dict[str, int]:
        """Code → row."""
        return {code: row for row, code in enumerate(self["code"])}

    def names(self) -> list[str]:
        """Names, with the code where there is none."""
        return [name or code for name, code in zip(self["name"], self["code"], strict=True)]

    def middles(self) -> Floats:
        """(n, 2) lon, lat of the middles of the rows' extents."""
        corners = shapely.bounds(self.shapes)
        middles: Floats = (corners[:, :2] + corners[:, 2:]) / 2
        return middles

    def refuse(self, problems: Problems, code: ProblemCode, row: int, field: str, **facts: Any) -> None:
        problems.add(code, self.file(row), row=int(self.lines[row]), field=field, **facts)


Layers = Mapping[str, Rows]
"""Layer → its rows; layers that the folder does not hold are not in it."""


def gather(layer: str, parts: list[Part]) -> Rows:
    """One layer from its files; `parts` is not empty."""
    fields = parts[0].values
    shapes = [part.shapes for part in parts if part.shapes is not None]
    sizes = [len(part.lines) for part in parts]
    return Rows(
        layer=layer,
        values={name: [value for part in parts for value in part.values[name]] for name in fields},
        shapes=np.concatenate(shapes) if shapes else np.empty(0, dtype=object),
        files=tuple(part.file for part in parts),
        file_of=np.repeat(np.arange(len(parts)), sizes),
        lines=np.concatenate([part.lines for part in parts]),
        crs=tuple(part.crs for part in parts if part.crs is not None),
    )


def refuse_codes_twice(rows: Rows, problems: Problems) -> None:
    """Two rows of one layer with one code; rows without a code have none to repeat."""
    first: dict[str, int] = {}
    for row, code in enumerate(rows["code"]):
        if code is None:
            continue
        known = first.setdefault(code, row)
        if known != row:
            rows.refuse(
                problems,
                ProblemCode.CODE_TWICE,
                row,
                "code",
                value=code,
                first_file=rows.file(known),
                first_row=int(rows.lines[known]),
            )


def with_shapes(layers: Layers, names: Iterable[str]) -> list[Rows]:
    """Those of the named layers that are there."""
    return [layers[name] for name in names if name in layers]
