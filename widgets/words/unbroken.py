"""What must not end a line within."""

import re

KEPT = "\N{NO-BREAK SPACE}"
"""Holds together what one line has to say."""
_JOINER = "\N{WORD JOINER}"
_CHINESE = "[\u4e00-\u9fff]"
_ENDS_OF_CHINESE = re.compile(rf"(?<=\S)(?={_CHINESE})|(?<={_CHINESE})(?=\S)")


def unbroken(text: str) -> str:
    """`text` for the screen, kept in one line: Chinese could end a line before and behind every sign."""
    return _ENDS_OF_CHINESE.sub(_JOINER, text.replace(" ", KEPT))
