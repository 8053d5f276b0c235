"""Texts as they may stand in a table that somebody opens in a spreadsheet."""

_BEGINS_FORMULA = frozenset("=+-@＝＋－＠\t\r")
"""A spreadsheet reads a cell that begins so as a formula; in Chinese systems the wide forms too."""


def harmless(text: str) -> str:
    """With an apostrophe in front if a spreadsheet would compute it."""
    return f"'{text}" if text[:1] in _BEGINS_FORMULA else text
