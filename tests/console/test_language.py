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


def test_what_qt_says_badly_in_chinese_is_said_again(qapp: QApplication) -> None:
    language = Language(qapp)
    language.use("zh_CN")
    assert QCoreApplication.translate("QKeySequenceEdit", "Press shortcut") == "请按新快捷键"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    language.use("en")
