"""What a person writes into the shift's log, in one line: "remark gate key in box 2", 记事 …, and what a superior has
ordered: "superior LI: no planned outages tonight", 上级指示 李主任：…

It is the whole line, as a note is: what is written may hold a semicolon, a number or the name of an act.
"""

import re
from dataclasses import dataclass

from models.commands.notes import AddNote
from models.commands.shifts import WriteRemark
from models.entities.shifts import RemarkKind
from models.rules.permissions import may_send
from widgets.command_line.judging import is_permitted, judge_command
from widgets.command_line.lexicon import Lexicon, Matches
from widgets.command_line.readings import Choices, Deed, Doing, Option, Reading, Trouble
from widgets.command_line.scene import Scene
from widgets.command_line.tokens import plain
from widgets.inspector.notes.reading import linked

_KINDS = {"write_remark": RemarkKind.REMARK, "superior_order": RemarkKind.SUPERIOR_ORDER}
"""Acts of the window that open the form for it."""
_SHORT = {"remark": RemarkKind.REMARK, "记事": RemarkKind.REMARK, "superior": RemarkKind.SUPERIOR_ORDER}
"""What people say besides the whole names."""
# Chinese is written without blanks: 记事西门钥匙在二号柜.
_ENTRY = re.compile(r"\s*(值班记事|记事|上级指示|[^\s:：]+)(?:\s*[:：]\s*|\s+|(?<=[记事指示]))(\S.*)", re.DOTALL)
_TOLD = re.compile(r"([^:：]*)[:：]\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RemarkEntry:
    """`said` is the verb as it was typed."""

    kind: RemarkKind
    said: str
    words: str


def remark_entry(text: str, lexicon: Lexicon) -> RemarkEntry | None:
    """None if the line is none: the verb alone is read like that of any other act, and opens the form."""
    found = _ENTRY.fullmatch(text)
    kind = None if found is None else _kind(plain(found[1]), lexicon)
    return None if found is None or kind is None else RemarkEntry(kind, found[1], found[2].strip())


def read_remark(entry: RemarkEntry, scene: Scene) -> Reading:
    """What orders the words name is written with the whole number, as in a note."""
    told_by, words, before = "", entry.words, ""
    if entry.kind is RemarkKind.SUPERIOR_ORDER:
        told = _TOLD.fullmatch(entry.words)
        if told is None or not told[1].strip() or not told[2].strip():
            return Trouble("no_superior", {"said": entry.said})
        told_by, words = told[1].strip(), told[2].strip()
        before = f"{told_by}: "
    words = linked(words, scene.picture)
    wish = WriteRemark(kind=entry.kind, text=words, told_by=told_by)
    judged = judge_command(Doing.REMARK, wish, scene)
    if isinstance(judged, Trouble):
        return judged
    return Deed(doing=judged, text=f"{entry.said} {before}{words}", words=words, wish=wish)


def loose_words(text: str, scene: Scene) -> Reading | None:
    """The verb of a note, and words without an order: a note on the order that is shown, or one for the log. None if
    the line is something else."""
    found = _ENTRY.fullmatch(text)
    matches = Matches((), whole=False) if found is None else scene.lexicon.match(plain(found[1]))
    if found is None or [match.verb.key for match in matches.found] != [AddNote]:
        return None
    order = scene.picture.orders.get(scene.shown) if scene.shown is not None else None
    word = "remark" if matches.found[0].name.isascii() else "记事"
    remark = RemarkEntry(RemarkKind.REMARK, word, found[2].strip())
    if order is None or not is_permitted(AddNote, order, scene):
        return read_remark(remark, scene)
    note = Option(text=f"{found[1]} {order.id} {remark.words}", order=order.id)
    if not may_send(WriteRemark, scene.account):
        return Choices((note,))
    (log,) = scene.lexicon.match(plain("write_remark")).found
    return Choices((note, Option(text=f"{word} {remark.words}", verb=log.verb)))


def _kind(word: str, lexicon: Lexicon) -> RemarkKind | None:
    matches = lexicon.match(word)
    if matches.whole and len(matches.found) == 1:
        return _KINDS.get(str(matches.found[0].verb.key))
    return _SHORT.get(word)
