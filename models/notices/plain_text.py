"""Text from forms and imports, made fit to stand in a sentence, a cell or an XML element."""

import unicodedata

_UNFIT = frozenset({"Cc", "Cs", "Co", "Cn"})


def one_line(text: str) -> str:
    """The text on one line, without characters that no document may hold (control characters, halves of surrogates)."""
    return "".join(mark for mark in " ".join(text.split()) if unicodedata.category(mark) not in _UNFIT)
