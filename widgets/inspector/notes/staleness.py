"""What has happened to a note's order, or to the note that it corrects, since its writer began."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.changes import Change, Entry
from models.entities.notes import Attachment, Note
from models.entities.orders import TroubleReport, WorkOrder
from models.ids import AccountId, NoteId, OrderId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.meanwhile import meanwhile_of
from widgets.inspector.notes.drafts import Draft
from widgets.words.names import account_label
from widgets.words.times import clock_time_to_second


@dataclass(frozen=True, slots=True)
class News:
    """`text` is "" if nothing has happened. Where it `stops` the draft, its writer takes it over before sending."""

    text: str = ""
    stops: bool = False


def news_of(draft: Draft, order: OrderId, writer: AccountId, *, picture: Picture, rules: RuleBook) -> News:
    """A note stands beside whatever else was done, so that is told only; a correction of what is no longer the newest
    text is stopped."""
    translate = QCoreApplication.translate
    if draft.corrects is not None:
        if picture.find(Note, draft.corrects) is None:
            text = translate("Notes", "The note that you correct was taken back. What you typed is kept.")
            return News(text, stops=True)
        other = picture.correction_of(draft.corrects)
        if other is not None:
            text = translate("Notes", "Meanwhile {by} corrected this note ({at}). What you typed is kept.")
            by, at = account_label(other.by, picture), clock_time_to_second(other.at, rules)
            return News(text.format(by=by, at=at), stops=True)
    entry = _newest_since(draft.since, order, writer, picture)
    return News(meanwhile_of(entry, picture, rules)) if entry is not None else News()


def newest_text(note: NoteId, picture: Picture) -> NoteId | None:
    """The last correction in the row that begins with `note`; None if it was taken back."""
    found = picture.find(Note, note)
    while found is not None:
        note, found = found.id, picture.correction_of(found.id)
    return note if note in picture.notes else None


def _newest_since(revision: int, order: OrderId, writer: AccountId, picture: Picture) -> Entry | None:
    for entry in reversed(picture.entries):
        if entry.revision <= revision:
            return None
        if entry.actor != writer and any(_is_about(change, order) for change in entry.changes):
            return entry
    return None


def _is_about(change: Change, order: OrderId) -> bool:
    thing = change.after or change.before
    if isinstance(thing, WorkOrder):
        return thing.id == order
    return isinstance(thing, TroubleReport | Note | Attachment) and thing.order == order
