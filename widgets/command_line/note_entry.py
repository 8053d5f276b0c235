"""A note in one line: its verb, an order's number, and words that are kept as they were typed.

It is the whole line: what is written may hold a semicolon, a number or the name of an act.
"""

import re
import unicodedata
from dataclasses import dataclass

from models.commands.notes import AddNote
from widgets.command_line.lexicon import Lexicon, Match
from widgets.command_line.tokens import plain

_ENTRY = re.compile(r"\s*(\S+)\s+(\d{1,12})\s+(\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """`said` is the verb as it was typed."""

    verb: Match
    said: str
    number: str
    words: str


def note_entry(text: str, lexicon: Lexicon) -> NoteEntry | None:
    """None if the line is none: the verb alone, or with a number alone, is read like that of any other act."""
    found = _ENTRY.fullmatch(text)
    if found is None:
        return None
    verbs = lexicon.match(plain(found[1])).found
    if [verb.verb.key for verb in verbs] != [AddNote]:
        return None
    return NoteEntry(verbs[0], found[1], unicodedata.normalize("NFKC", found[2]), found[3].strip())
