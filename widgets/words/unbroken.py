"""What must not end a line within."""

import re

KEPT = "\N{NO-BREAK SPACE}"
"""Holds together what one line has to say."""
_JOINER = "\N{WORD JOINER}"
_CHINESE = "[\u4e00-\u9fff]"
_MAY_END = re.compile(rf"(?<=\S)(?={_CHINESE})|(?<={_CHINESE})(?=\S)|(?<=\w-)(?=\w)")


def unbroken(text: str) -> str:
    """`text` for the screen, kept in one line: Chinese could end it at every sign, English at a hyphen."""
    return _MAY_END.sub(_JOINER, text.replace(" ", KEPT))
