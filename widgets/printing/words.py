"""What there is to know about a paper that was set, in words."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

_MOST_NAMED = 20


def template_fault_text(file: Path, line: int | None, said: str) -> str:
    """A site's template could not be used; the typesetter's own words are English."""
    if line is None:
        text = QCoreApplication.translate("Printing", "The site's template {file} cannot be used: {said}.")
    else:
        text = QCoreApplication.translate("Printing", "The site's template {file} cannot be used, line {line}: {said}.")
    shipped = QCoreApplication.translate("Printing", "The shipped one was taken instead.")
    return f"{text.format(file=file, line=line, said=said)} {shipped}"


def missing_text(characters: Sequence[str]) -> str:
    """Which characters no font here has."""
    text = QCoreApplication.translate(
        "Printing", "The font lacks these characters, 〓 is printed for each of them: {characters}"
    )
    named = [f"{_shown(one)} U+{ord(one):04X}" for one in characters[:_MOST_NAMED]]
    return text.format(characters="  ".join(named) + (" …" if len(characters) > _MOST_NAMED else ""))


def _shown(character: str) -> str:
    """Half a character can be shown nowhere."""
    return character if character.isprintable() else "?"
