"""Notes and references of an order on paper: all of them, whole, with who wrote them and what they stand instead of."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.notes import Attachment, Note
from models.entities.orders import WorkOrder
from models.ids import AccountId
from widgets.inspector.section import Fact
from widgets.papers.scene import PaperScene
from widgets.words.names import account_label
from widgets.words.times import age_text, moment_text


def note_facts(order: WorkOrder, scene: PaperScene) -> list[Fact]:
    """Of the order and of those that were merged into it, the oldest first."""
    picture = scene.picture
    dated: list[tuple[datetime, str, Fact]] = []
    for key in (order.id, *(sub.id for sub in picture.merged_into(order.id))):
        of = "" if key == order.id else key
        newest = [note for note in picture.notes_of(key) if picture.correction_of(note.id) is None]
        dated += [(note.at, note.id, _note(note, of, scene)) for note in newest]
        dated += [(one.at, one.id, _attachment(one, of, scene)) for one in picture.attachments_of(key)]
    facts = [fact for _, _, fact in sorted(dated, key=lambda one: one[:2])]
    return facts + [_mention(note, scene) for note in picture.notes_about(order.id)]


def _note(note: Note, of: str, scene: PaperScene) -> Fact:
    more = "\n".join(_corrected(note, scene))
    return Fact(
        _at(note.at, scene), note.text, _parts(_by(note.at, note.by, scene), of) + (f"\n{more}" if more else "")
    )


def _corrected(note: Note, scene: PaperScene) -> Iterator[str]:
    """What the note stands instead of, newest first."""
    before = scene.picture.find(Note, note.corrects)
    while before is not None:
        said = QCoreApplication.translate("Notes", "instead of {when}: {text}")
        yield said.format(when=_when_and_who(before.at, before.by, scene), text=before.text)
        before = scene.picture.find(Note, before.corrects)


def _attachment(one: Attachment, of: str, scene: PaperScene) -> Fact:
    said = QCoreApplication.translate("Notes", "Reference: {name}").format(name=one.title)
    lines = [one.locator, _parts(_by(one.at, one.by, scene), of)]
    if one.withdrawn is not None:
        end = one.withdrawn
        why = QCoreApplication.translate("Notes", "withdrawn {when}: {reason}")
        lines.append(why.format(when=_when_and_who(end.at, end.by, scene), reason=end.reason))
    return Fact(_at(one.at, scene), said, "\n".join(lines))


def _mention(note: Note, scene: PaperScene) -> Fact:
    """A note on another order that names this one."""
    label = QCoreApplication.translate("Notes", "Mentioned in")
    return Fact(label, note.text, _parts(note.order, _when_and_who(note.at, note.by, scene)))


def _at(at: datetime, scene: PaperScene) -> str:
    return moment_text(at, now=scene.now, rules=scene.rules)


def _by(at: datetime, by: AccountId, scene: PaperScene) -> str:
    age = scene.now - at
    old = age_text(age) if age.total_seconds() >= 60 else QCoreApplication.translate("Notes", "just now")
    return _parts(account_label(by, scene.picture), old)


def _when_and_who(at: datetime, by: AccountId, scene: PaperScene) -> str:
    return f"{_at(at, scene)} {account_label(by, scene.picture)}"


def _parts(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
