"""What every command without a window needs: words in a language, the rule book, the database's address."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication

from console.language import Language, system_language
from console.places import default_database
from models.errors import DispatchError
from models.picture import Picture
from models.rules.rule_book import RuleBook, parse_rule_book
from resources.rule_books import read_rule_book_text
from widgets.words.refusals import refusal_text


def load_rules() -> RuleBook:
    return parse_rule_book(read_rule_book_text())


def database_url(options: argparse.Namespace) -> str:
    return str(options.database or default_database())


def speak(options: argparse.Namespace) -> Language:
    """A Qt core for translations and the chosen language."""
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    language = Language(app)
    language.use(options.language or system_language())
    return language


@contextmanager
def refusals_told() -> Iterator[None]:
    """A refusal is printed in words and ends the command with exit code 1."""
    try:
        yield
    except DispatchError as error:
        print(refusal_text(error, Picture(), load_rules()), file=sys.stderr)
        raise SystemExit(1) from error
