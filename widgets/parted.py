"""How a page is parted, kept as text between sessions."""

from PySide6.QtWidgets import QSplitter


def parted_text(splitter: QSplitter) -> str:
    return " ".join(map(str, splitter.sizes()))


def show_parted(splitter: QSplitter, kept: str) -> None:
    """As `parted_text` said; what was kept of another number of parts, or with one folded away, is left aside."""
    sizes = [int(part) for part in kept.split() if part.isdecimal()]
    if len(sizes) == splitter.count() and all(sizes):
        splitter.setSizes(sizes)
