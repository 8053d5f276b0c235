"""A table as read from a file."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Geometries = NDArray[np.object_]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`columns` hold n cells each, under the file's own names; `lines` (n,) is what a message calls the row;
    `geometry` (n,) shapely shapes in the file's own coordinates, None without; `crs` as the file states it;
    `guessed_encoding` what its text was taken for, if nobody said so and it is not UTF-8."""

    file: str
    columns: dict[str, list[Any]]
    lines: Ints
    geometry: Geometries | None = None
    crs: str | None = None
    guessed_encoding: str | None = None
