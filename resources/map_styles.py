"""Reads the map's style that ships with the program."""

from importlib.resources import files


def read_map_style_text() -> str:
    """TOML text; what it may say is checked where it is used."""
    return (files("resources") / "cartography" / "map.toml").read_text(encoding="utf-8")
