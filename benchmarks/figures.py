"""A figure with its target, and figures written down."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """Met as long as `value` is not above `target`; without one it is only told. `note` is what one would want to know
    if it is missed."""

    name: str
    value: float
    unit: str
    target: float | None
    note: str = ""

    @property
    def met(self) -> bool:
        return self.target is None or self.value <= self.target

    def row(self) -> dict[str, Any]:
        """For JSON."""
        return {"value": round(self.value, 3), "unit": self.unit, "target": self.target, "ok": self.met}

    def line(self) -> str:
        mark = "ok    " if self.met else "MISSED"
        against = "" if self.target is None else f"target {self.target:.3g}"
        return f"{mark} {self.name:66} {self.value:10.3g} {self.unit:3} {against:14} {self.note}".rstrip()


def keep(figures: Sequence[Figure], file: Path | None) -> int:
    """Write them into `file`, if there is one; 0 if all targets are met, else 1: what a script ends with."""
    if file is not None:
        rows = {figure.name: figure.row() for figure in figures}
        file.write_text(json.dumps({"figures": rows}, indent=1, ensure_ascii=False), encoding="utf-8")
    return 0 if all(figure.met for figure in figures) else 1
