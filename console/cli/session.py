"""What every command without a window needs: words in a language, the rule book, the database's address."""

import argparse
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication

from console.language import Language, system_language
from console.places import default_database
from console.rule_books import SiteRulesRefused, rules_in_force, shipped_rules
from models.errors import DispatchError
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.refusals import refusal_text
from widgets.words.rule_book_words import rule_book_problem_text

log = logging.getLogger(__name__)


def load_rules(options: argparse.Namespace) -> RuleBook:
    """The rule book to work by; a site's file that cannot be used is told in words and ends the command with exit
    code 1, before anything was opened."""
    try:
        return rules_in_force(options.rules)
    except SiteRulesRefused as refusal:
        words = "\n".join(_rules_refused(refusal))
        log.warning("%s", words)
        print(words, file=sys.stderr)
        raise SystemExit(1) from refusal


def database_url(options: argparse.Namespace) -> str:
    return str(options.database or default_database())


@contextmanager
def speaking(options: argparse.Namespace) -> Iterator[None]:
    """The chosen language, for a command without a window. Qt forgets the words as soon as nobody holds its core and
    the translators: they are held here until the command has said its last."""
    language = Language(QCoreApplication.instance() or QCoreApplication(sys.argv[:1]))
    language.use(options.language or system_language())
    yield


@contextmanager
def refusals_told(rules: RuleBook | None = None) -> Iterator[None]:
    """A refusal is printed in words and ends the command with exit code 1. `rules` are those that the command judges
    by; one that judges nothing has none."""
    try:
        yield
    except DispatchError as error:
        print(refusal_text(error, Picture(), rules or shipped_rules()), file=sys.stderr)
        raise SystemExit(1) from error


def _rules_refused(refusal: SiteRulesRefused) -> Iterator[str]:
    template = QCoreApplication.translate("Command line", "{file}: {problem}")
    for problem in refusal.problems:
        yield template.format(file=refusal.file, problem=rule_book_problem_text(problem))
    yield QCoreApplication.translate("Command line", "This rule book cannot be used. Nothing was done.")
