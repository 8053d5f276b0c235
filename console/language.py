"""Two languages, switched while running: English is the source, zh_CN a translation, en only plurals."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from widgets.words.translations import own_words

LANGUAGES = ("zh_CN", "en")


def system_language() -> str:
    """Chinese where the system speaks Chinese, English elsewhere."""
    return _code_of(QLocale.system())


def language_in_force() -> str:
    """The one that was used last."""
    return _code_of(QLocale())


def words_of(code: str) -> Callable[[str, str], str]:
    """Translates (context, English text) where no application runs yet; the English text if there is nothing else."""
    translator = own_words(code)
    return lambda context, text: translator.translate(context, text) or text


class Language:
    """Holds the installed translators; `use` replaces them and every widget hears a LanguageChange."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.code = "en"

    def use(self, code: str) -> None:
        for translator in self._installed:
            self._app.removeTranslator(translator)
        # The one that was installed last is asked first: what Qt says badly in Chinese, our own file says again.
        self._installed = [translator for translator in (_qt(code), own_words(code)) if translator is not None]
        for translator in self._installed:
            self._app.installTranslator(translator)
        QLocale.setDefault(QLocale(code))
        self.code = code


def _qt(code: str) -> QTranslator | None:
    """Qt's own words (OK, Cancel, the line edit's menu); absent for English."""
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{code}", folder) else None


def _code_of(locale: QLocale) -> str:
    return "zh_CN" if locale.language() is QLocale.Language.Chinese else "en"
