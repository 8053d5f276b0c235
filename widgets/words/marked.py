"""Marks a text in a table for the translator; the text itself is translated when it is shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - the name and arguments are what lupdate looks for
    """The text as it is. Qt's own function of this name does the same, but says that it returns an object."""
    return text
