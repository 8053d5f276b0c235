"""What there is to know about a paper that was set, in words."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from widgets.printing.page_ranges import BadRange, Slip
from widgets.words.marked import QT_TRANSLATE_NOOP

_MOST_NAMED = 20
_SLIPS = {
    Slip.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Printing", "“{part}” is no page: pages are written like 1-3, 7."),
    Slip.OUT_OF_RANGE: QT_TRANSLATE_NOOP("Printing", "There is no page {part}: the paper has pages 1 to {last}."),
    Slip.BACKWARDS: QT_TRANSLATE_NOOP("Printing", "“{part}” runs backwards: the smaller page comes first."),
}


def range_text(bad: BadRange) -> str:
    """Why the pages that were typed cannot be printed."""
    return QCoreApplication.translate("Printing", _SLIPS[bad.slip]).format(part=bad.part, last=bad.last)


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
