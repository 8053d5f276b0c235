"""Notes that are not sent yet, one an order: kept while their writer looks elsewhere, until sent or discarded."""

import json
from dataclasses import dataclass

from models.ids import NoteId, OrderId


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`since` is the revision of the picture that its writer had before them."""

    text: str
    since: int
    corrects: NoteId | None = None


class Drafts:
    def __init__(self) -> None:
        self._drafts: dict[OrderId, Draft] = {}

    def get(self, order: OrderId) -> Draft | None:
        return self._drafts.get(order)

    def keep(self, order: OrderId, draft: Draft) -> None:
        """A note without a word, that corrects nothing, is none."""
        if draft.text.strip() or draft.corrects is not None:
            self._drafts[order] = draft
        else:
            self.drop(order)

    def drop(self, order: OrderId) -> None:
        self._drafts.pop(order, None)

    def elsewhere(self, order: OrderId) -> tuple[OrderId, ...]:
        """Other orders that have one."""
        return tuple(key for key in self._drafts if key != order)

    def as_text(self) -> str:
        return json.dumps(
            [[order, draft.text, draft.since, draft.corrects] for order, draft in self._drafts.items()],
            ensure_ascii=False,
        )

    def take_back(self, kept: str) -> None:
        """What `as_text` gave; whatever else stands there is as if nothing were kept."""
        try:
            rows = json.loads(kept)
            drafts = {
                OrderId(str(order)): Draft(
                    text=str(text), since=int(since), corrects=NoteId(str(corrects)) if corrects else None
                )
                for order, text, since, corrects in rows
            }
        except (ValueError, TypeError):
            return
        self._drafts = drafts | self._drafts
