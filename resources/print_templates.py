"""Reads the page templates, for the typesetter, that ship with the program."""

from importlib.resources import files


def read_print_template(name: str) -> bytes:
    """Typst source of `name`, as "notice". Its data come in as JSON under the key "data"."""
    return (files("resources") / "print" / f"{name}.typ").read_bytes()
