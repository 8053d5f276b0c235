"""Both languages, switched while running."""

import gc

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from console.language import Language


def test_words_change_with_the_language_and_back(qapp: QApplication) -> None:
    language = Language(qapp)
    language.use("zh_CN")
    gc.collect()
    assert QCoreApplication.translate("Menus", "&Edit") == "编辑(&E)"
    language.use("en")
    gc.collect()
    assert QCoreApplication.translate("Menus", "&Edit") == "&Edit"
