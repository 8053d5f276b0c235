"""QGIS on the same ground at the same extents, where it is installed; it works in a process of its own."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from widgets.map.viewport import Viewport

_CHILD = Path(__file__).with_name("gis_child.py")
_INTERPRETERS = ("/usr/bin/python3", sys.executable)
_MODES = ("sequential", "parallel", "painter")


def find_interpreter() -> str | None:
    """One that has QGIS's modules."""
    for interpreter in _INTERPRETERS:
        if Path(interpreter).exists():
            look = subprocess.run([interpreter, "-c", "import qgis.core"], capture_output=True, check=False)
            if look.returncode == 0:
                return interpreter
    return None


class Gis:
    """A running QGIS that has opened the grounds. `best` finds out its quickest mode for each view first."""

    def __init__(self, interpreter: str, grounds: list[Path]) -> None:
        self._child = start(interpreter, grounds)
        self._best: dict[tuple[str, str, Viewport], str] = {}

    def render_ms(self, ground: str, layers: str, view: Viewport, *, file: Path | None = None) -> float:
        """In its quickest mode for this view. `layers` is "every" or "areas"."""
        key = (ground, layers, view)
        if key not in self._best:
            ask(self._child, _wish(ground, layers, view, _MODES[0]))  # what the disk has to read once
            spent = {mode: ask(self._child, _wish(ground, layers, view, mode))["ms"] for mode in _MODES}
            self._best[key] = min(spent, key=lambda mode: spent[mode])
        wish = _wish(ground, layers, view, self._best[key]) | {"file": None if file is None else str(file)}
        return float(ask(self._child, wish)["ms"])

    def mode(self, ground: str, layers: str, view: Viewport) -> str:
        return self._best[ground, layers, view]

    def close(self) -> None:
        end(self._child)


def first_picture_s(interpreter: str, ground: Path, view: Viewport) -> float:
    """From the start of the process to the first picture of every layer."""
    begun = time.time()
    child = start(interpreter, [ground])
    name = json.loads(ground.read_text(encoding="utf-8"))["name"]
    answer = ask(child, _wish(name, "every", view, "parallel"))
    end(child)
    return float(answer["at"]) - begun


def start(interpreter: str, grounds: list[Path]) -> "subprocess.Popen[str]":
    child = subprocess.Popen(
        [interpreter, str(_CHILD), *map(str, grounds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=_plain_environment(),
    )
    assert child.stdout is not None
    child.stdout.readline()
    return child


def ask(child: "subprocess.Popen[str]", wish: dict[str, Any]) -> dict[str, Any]:
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(json.dumps(wish) + "\n")
    child.stdin.flush()
    answer: dict[str, Any] = json.loads(child.stdout.readline())
    return answer


def end(child: "subprocess.Popen[str]") -> None:
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.close()
    child.stdout.close()
    child.wait()


def _wish(ground: str, layers: str, view: Viewport, mode: str) -> dict[str, Any]:
    size = [round(view.width), round(view.height)]
    return {"ground": ground, "layers": layers, "extent": list(view.box), "size": size, "mode": mode}


def _plain_environment() -> dict[str, str]:
    """Nothing that leads another interpreter to our libraries."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "VIRTUAL_ENV"))}
    return kept | {"QT_QPA_PLATFORM": "offscreen"}
