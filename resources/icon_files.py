"""Where the icons that ship with the program lie."""

from importlib.resources import as_file, files
from pathlib import Path


def icon_file(name: str) -> Path:
    """An SVG file, for a style sheet that wants a path."""
    with as_file(files("resources") / "icons" / f"{name}.svg") as file:
        return file
