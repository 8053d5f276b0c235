"""Reads the words of notices that ship with the program."""

from importlib.resources import files


def read_notice_wording_text() -> str:
    """TOML text; what it may say is checked where it is used."""
    return (files("resources") / "notices" / "notice.toml").read_text(encoding="utf-8")
