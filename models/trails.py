"""Where crews have been lately, as columns of numbers: too many points for objects."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.ids import CrewId


@dataclass(frozen=True, slots=True, eq=False)
class TrailPoints:
    """Kept positions of `crews`, in no order: point i is one of crew `crews[of[i]]`, measured at `at[i]` seconds since
    1970, at `xy[i]` metres."""

    crews: tuple[CrewId, ...]
    of: NDArray[np.int64]
    at: NDArray[np.float64]
    xy: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.of)
