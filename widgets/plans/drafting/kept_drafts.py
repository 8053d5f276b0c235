"""What is typed and not saved yet: kept for its writer while the form is closed, and when the program ends."""

from dataclasses import dataclass

from models.codec import UNREADABLE, to_json, value_of
from models.ids import PlanId, StationId
from models.plan_merging import Document

NEW = PlanId("")
"""The key of a plan that has no number yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """`base` is what its writer began from, None of a plan that is not in the room yet; `area_text` the list of areas
    as it was typed, with what could not be read of it; `taking` the plan that is being taken into this one."""

    station: StationId
    typed: Document
    area_text: str
    base: Document | None = None
    taking: PlanId | None = None


class KeptDrafts:
    def __init__(self) -> None:
        self._drafts: dict[PlanId, KeptDraft] = {}

    def get(self, key: PlanId) -> KeptDraft | None:
        return self._drafts.get(key)

    def keep(self, key: PlanId, draft: KeptDraft) -> None:
        self._drafts[key] = draft

    def drop(self, key: PlanId) -> None:
        self._drafts.pop(key, None)

    def as_text(self) -> str:
        return to_json(self._drafts) if self._drafts else ""

    def take_back(self, kept: str) -> None:
        """What `as_text` gave; whatever else stands there is as if nothing were kept."""
        if not kept:
            return
        try:
            found = value_of(kept, dict[PlanId, KeptDraft])
        except UNREADABLE:
            return
        self._drafts = found | self._drafts
