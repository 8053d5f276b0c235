"""Arrays kept as files, so that a start maps them into memory and reads of them only what is looked at."""

import logging
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

log = logging.getLogger(__name__)

Arrays = dict[str, NDArray[Any]]

_KEPT = 6
"""A few grounds, each as it was imported and as it is drawn."""
_SLASH = "+"
"""Stands for the / in the name of an array."""


class Shelf:
    """One folder for each set of arrays, named by its key. All of it can be made again: what cannot be written or read
    is as if it had never been kept."""

    def __init__(self, folder: Path, *, most: int = _KEPT) -> None:
        """`most`: so many of the newest sets stay."""
        self._folder = folder
        self._most = most

    @property
    def empty(self) -> bool:
        return not self._folder.is_dir() or not any(self._folder.iterdir())

    def get(self, key: str) -> Arrays | None:
        """The arrays kept under `key`, mapped from their files; None if they are not here. To write to them changes
        nothing on the disk."""
        place = self._folder / key
        if not place.is_dir():
            return None
        try:
            # Copy-on-write: the compiled loops know arrays that may be written to, and no others.
            found: Arrays = {
                file.stem.replace(_SLASH, "/"): np.asarray(np.load(file, mmap_mode="c", allow_pickle=False))
                for file in place.iterdir()
            }
        except (OSError, ValueError, EOFError) as error:
            log.warning("arrays in %s cannot be read, they are made again: %s", place, error)
            shutil.rmtree(place, ignore_errors=True)
            return None
        return found

    def put(self, key: str, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Keep these; all of them appear at once. A disk that is full or must not be written to is told in the log."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self._folder, prefix=".new-", ignore_cleanup_errors=True) as making:
                fresh = Path(making) / "set"
                fresh.mkdir()
                for name, values in arrays.items():
                    np.save(fresh / f"{name.replace('/', _SLASH)}.npy", values, allow_pickle=False)
                shutil.rmtree(self._folder / key, ignore_errors=True)
                fresh.rename(self._folder / key)
            self._drop_oldest()
        except OSError as error:
            log.warning("arrays cannot be kept in %s, the next start takes longer: %s", self._folder, error)

    def _drop_oldest(self) -> None:
        sets = [place for place in self._folder.iterdir() if place.is_dir() and not place.name.startswith(".")]
        for place in sorted(sets, key=lambda place: place.stat().st_mtime)[: -self._most]:
            shutil.rmtree(place, ignore_errors=True)
