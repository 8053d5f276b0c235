"""The translations of our own, and the words of what leaves the room in Chinese, whatever the console speaks."""

from functools import cache
from importlib import resources

from PySide6.QtCore import QTranslator


def own_words(code: str) -> QTranslator:
    """Loaded by file name: from bytes, Qt would read on in memory that Python has already given away."""
    translator = QTranslator()
    with resources.as_file(resources.files("resources") / "translations" / f"{code}.qm") as file:
        if not translator.load(str(file)):
            raise RuntimeError(f"translation {code} cannot be read")
    return translator


def in_chinese(context: str, text: str) -> str:
    """For documents that customers, hotlines and the regulator read: their language is theirs, not the screen's."""
    return _chinese().translate(context, text) or text


@cache
def _chinese() -> QTranslator:
    return own_words("zh_CN")
