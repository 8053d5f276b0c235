"""A figure with its target."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """Met as long as `value` is not above `target`. `note` is what one would want to know if it is."""

    name: str
    value: float
    unit: str
    target: float
    note: str = ""

    @property
    def met(self) -> bool:
        return self.value <= self.target

    def row(self) -> dict[str, Any]:
        """For JSON."""
        return {"value": round(self.value, 3), "unit": self.unit, "target": self.target, "ok": self.met}

    def line(self) -> str:
        mark = "ok    " if self.met else "MISSED"
        return f"{mark} {self.name:58} {self.value:10.2f} {self.unit:3} target {self.target:g}  {self.note}".rstrip()
