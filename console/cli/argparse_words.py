"""What argparse says by itself, in the language of the help: it asks gettext for its words, which knows no Chinese."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from console.cli.arguments import Translate
from widgets.words.marked import QT_TRANSLATE_NOOP

WORDS = (
    QT_TRANSLATE_NOOP("argparse", "usage: "),
    QT_TRANSLATE_NOOP("argparse", "options"),
    QT_TRANSLATE_NOOP("argparse", "positional arguments"),
    QT_TRANSLATE_NOOP("argparse", "%(prog)s: error: %(message)s\n"),
    QT_TRANSLATE_NOOP("argparse", "argument %(argument_name)s: %(message)s"),
    QT_TRANSLATE_NOOP("argparse", "the following arguments are required: %s"),
    QT_TRANSLATE_NOOP("argparse", "one of the arguments %s is required"),
    QT_TRANSLATE_NOOP("argparse", "not allowed with argument %s"),
    QT_TRANSLATE_NOOP("argparse", "unrecognized arguments: %s"),
    QT_TRANSLATE_NOOP("argparse", "ambiguous option: %(option)s could match %(matches)s"),
    QT_TRANSLATE_NOOP("argparse", "ignored explicit argument %r"),
    QT_TRANSLATE_NOOP("argparse", "expected one argument"),
    QT_TRANSLATE_NOOP("argparse", "expected at most one argument"),
    QT_TRANSLATE_NOOP("argparse", "invalid %(type)s value: %(value)r"),
    QT_TRANSLATE_NOOP("argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    QT_TRANSLATE_NOOP("argparse", "unknown parser %(parser_name)r (choices: %(choices)s)"),
)
"""Those that our arguments can call forth; any other stays English."""


@contextmanager
def argparse_speaking(translate: Translate) -> Iterator[None]:
    """Within it parsers are built and used. argparse offers no other way to its words than the function that it calls
    for each of them."""
    before = argparse._  # type: ignore[attr-defined]
    said = {WORDS[row]: translate("argparse", WORDS[row]) for row in range(len(WORDS))}
    argparse._ = lambda text: said.get(text, text)  # type: ignore[attr-defined]
    try:
        yield
    finally:
        argparse._ = before  # type: ignore[attr-defined]
