"""Where the sounds that ship with the program lie."""

from importlib.resources import as_file, files
from pathlib import Path


def sound_file(name: str) -> Path:
    """A WAV file, for a player that wants a path."""
    with as_file(files("resources") / "sounds" / f"{name}.wav") as file:
        return file
