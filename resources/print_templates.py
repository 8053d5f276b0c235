"""Reads the page templates, for the typesetter, that ship with the program."""

from importlib.resources import files

_ENDING = ".typ"


def print_template_names() -> tuple[str, ...]:
    """Every template; those that begin with "page" are imported by others."""
    names = sorted(file.name for file in (files("resources") / "print").iterdir())
    return tuple(name.removesuffix(_ENDING) for name in names if name.endswith(_ENDING))


def read_print_template(name: str) -> bytes:
    """Typst source of `name`, as "notice". Its data come in as JSON under the key "data"."""
    return (files("resources") / "print" / f"{name}{_ENDING}").read_bytes()
