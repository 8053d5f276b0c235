"""Notes, references and mentions of an order as one text with links, newest first like the order's life."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from html import escape

from PySide6.QtCore import QCoreApplication

from models.entities.notes import Attachment, Note
from models.entities.orders import WorkOrder
from models.ids import AccountId, OrderId
from models.mentions import mentions_in
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.inspector.notes.opening import is_openable
from widgets.theme.theme import Theme
from widgets.words.names import account_label
from widgets.words.times import age_text, moment_text

MOST_ENTRIES = 30
"""Older ones come by a link: what nobody reads costs nothing."""
_MOST_MENTIONS = 10
_SNIPPET = 60


class Link(Enum):
    """What a link is for; its address is `kind:key`."""

    ORDER = "order"
    CORRECT = "correct"
    OPEN = "open"
    WITHDRAW = "withdraw"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the text is made from. `may_write`: whether corrections and withdrawals are offered. At most `most`
    entries are told, all if it is None."""

    picture: Picture
    rules: RuleBook
    theme: Theme
    now: datetime
    may_write: bool
    most: int | None = MOST_ENTRIES


def history_html(order: WorkOrder, drafts: Sequence[OrderId], scene: Scene) -> str:
    """`drafts`: other orders with a note that is not sent yet. "" if there is nothing to tell."""
    picture = scene.picture
    entries: list[tuple[datetime, str, str]] = []
    for key in (order.id, *(sub.id for sub in picture.merged_into(order.id))):
        of = "" if key == order.id else _order_link(key, picture)
        newest = (note for note in picture.notes_of(key) if picture.correction_of(note.id) is None)
        entries += [(note.at, note.id, _note(note, of, scene)) for note in newest]
        entries += [(one.at, one.id, _attachment(one, of, scene)) for one in picture.attachments_of(key)]
    entries.sort(reverse=True)
    parts = [_unsent(drafts, picture)] if drafts else []
    parts += [html for _, _, html in entries[: scene.most]]
    if scene.most is not None and len(entries) > scene.most:
        parts.append(
            _link(Link.ALL, "", QCoreApplication.translate("Notes", "Show all {count}").format(count=len(entries)))
        )
    parts += _mentions(order, scene)
    return "".join(f'<p style="margin:0 0 7px 0">{part}</p>' for part in parts)


def _note(note: Note, of: str, scene: Scene) -> str:
    correct = _link(Link.CORRECT, note.id, QCoreApplication.translate("Notes", "Correct")) if scene.may_write else ""
    lines = [_head(note.at, note.by, scene, of, correct), _text(note.text, scene.picture)]
    lines += [_dim(line, scene) for line in _corrected(note, scene)]
    return "<br>".join(lines)


def _corrected(note: Note, scene: Scene) -> Iterator[str]:
    """What the note stands instead of, newest first."""
    before = scene.picture.find(Note, note.corrects)
    while before is not None:
        said = escape(QCoreApplication.translate("Notes", "instead of {when}: {text}"))
        when = escape(_when_and_who(before.at, before.by, scene))
        yield said.format(when=when, text=f"<s>{_plain(before.text)}</s>")
        before = scene.picture.find(Note, before.corrects)


def _attachment(attachment: Attachment, of: str, scene: Scene) -> str:
    title, locator = escape(attachment.title), escape(attachment.locator)
    if attachment.withdrawn is not None:
        end = attachment.withdrawn
        why = QCoreApplication.translate("Notes", "withdrawn {when}: {reason}").format(
            when=_when_and_who(end.at, end.by, scene), reason=end.reason
        )
        head = _head(attachment.at, attachment.by, scene, of)
        return "<br>".join((head, _dim(f"<s>{title}</s>", scene), _dim(f"{locator} · {escape(why)}", scene)))
    withdraw = (
        _link(Link.WITHDRAW, attachment.id, QCoreApplication.translate("Notes", "Withdraw")) if scene.may_write else ""
    )
    name = _link(Link.OPEN, attachment.id, attachment.title) if is_openable(attachment.locator) else f"<b>{title}</b>"
    head = _head(attachment.at, attachment.by, scene, of, withdraw)
    said = escape(QCoreApplication.translate("Notes", "Reference: {name}")).format(name=name)
    return "<br>".join((head, said, _dim(locator, scene)))


def _mentions(order: WorkOrder, scene: Scene) -> Iterator[str]:
    found = scene.picture.notes_about(order.id)[::-1]
    if not found:
        return
    lines = [_dim(escape(QCoreApplication.translate("Notes", "Mentioned in")), scene)]
    for note in found[:_MOST_MENTIONS]:
        said = " ".join(note.text.split())
        short = said if len(said) <= _SNIPPET else f"{said[:_SNIPPET]}…"
        when = _dim(escape(_when_and_who(note.at, note.by, scene)), scene)
        lines.append(f"{_order_link(note.order, scene.picture)} {when} {escape(short)}")
    if len(found) > _MOST_MENTIONS:
        more = QCoreApplication.translate("Notes", "{count} more").format(count=len(found) - _MOST_MENTIONS)
        lines.append(_dim(escape(more), scene))
    yield "<br>".join(lines)


def _unsent(drafts: Sequence[OrderId], picture: Picture) -> str:
    links = ", ".join(_order_link(key, picture) for key in drafts)
    return escape(QCoreApplication.translate("Notes", "Not sent yet: {orders}")).format(orders=links)


def _head(at: datetime, by: AccountId, scene: Scene, *more: str) -> str:
    age = scene.now - at
    old = age_text(age) if age.total_seconds() >= 60 else QCoreApplication.translate("Notes", "just now")
    said = _dim(f"{escape(_when_and_who(at, by, scene))} · {escape(old)}", scene)
    return " · ".join((said, *(part for part in more if part)))


def _when_and_who(at: datetime, by: AccountId, scene: Scene) -> str:
    return f"{moment_text(at, now=scene.now, rules=scene.rules)} {account_label(by, scene.picture)}"


def _text(text: str, picture: Picture) -> str:
    """Line breaks and runs of blanks as they were typed, mentions as links."""
    parts, at = [], 0
    for mention in mentions_in(text):
        parts += [_plain(text[at : mention.start]), _order_link(mention.order, picture, text[mention.start])]
        at = mention.end
    return "".join((*parts, _plain(text[at:])))


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>").replace("  ", " &nbsp;")


def _order_link(order: OrderId, picture: Picture, sign: str = "") -> str:
    known = picture.orders.get(order)
    return _link(Link.ORDER, order, f"{sign}{order}", known.place.address if known is not None else "")


def _link(kind: Link, key: str, text: str, tip: str = "") -> str:
    title = f' title="{escape(tip)}"' if tip else ""
    return f'<a href="{kind.value}:{key}"{title}>{escape(text)}</a>'


def _dim(html: str, scene: Scene) -> str:
    return f'<span style="color:{scene.theme.dim.name()}">{html}</span>'
