"""QGIS Desktop as its user starts it, with a project: on a screen in memory (Xvfb), where both are installed."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.sights import HEIGHT, WIDTH

_PROJECT = Path(__file__).with_name("gis_project.py")
_LOOK_S, _PATIENCE_S = 0.002, 60.0


def has_desktop() -> bool:
    return shutil.which("qgis", path=os.defpath) is not None and shutil.which("Xvfb", path=os.defpath) is not None


def write_project(interpreter: str, ground: Path) -> Path:
    """The project of a ground that `write_ground` has written, beside it."""
    project = ground.with_suffix(".qgs")
    environment = _environment() | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [interpreter, str(_PROJECT), str(ground), str(project)], check=True, capture_output=True, env=environment
    )
    return project


@contextmanager
def screen() -> Iterator[str]:
    """An X screen in memory; the name of its display."""
    theirs, ours = os.pipe()[::-1]
    size = f"{WIDTH}x{HEIGHT}x24"
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", size, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(theirs,), stderr=subprocess.DEVNULL)
    os.close(theirs)
    try:
        with os.fdopen(ours) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def first_picture_s(project: Path, display: str) -> float:
    """From the start of the process, with its usual plug-ins, until the map is drawn and its picture is begun to be
    written. TimeoutError if that does not come."""
    picture = project.with_suffix(".png")
    picture.unlink(missing_ok=True)
    size = ["--width", str(WIDTH), "--height", str(HEIGHT)]
    profiles = ["--profiles-path", str(project.with_suffix(".profiles"))]
    command = ["qgis", "--nologo", *profiles, "--project", str(project), "--snapshot", str(picture), *size]
    begun = time.time()
    child = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment() | {"DISPLAY": display}
    )
    try:
        while not picture.exists():
            if time.time() - begun > _PATIENCE_S:
                raise TimeoutError(f"QGIS Desktop draws nothing: {project}")
            time.sleep(_LOOK_S)
        spent = time.time() - begun
        child.wait(_PATIENCE_S)
    finally:
        child.kill()
        child.wait()
    return spent


def _environment() -> dict[str, str]:
    """Nothing that leads QGIS to libraries, or to an interpreter, of ours: without its own it asks what to do."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "VIRTUAL_ENV"))}
    return kept | {"PATH": os.defpath}
