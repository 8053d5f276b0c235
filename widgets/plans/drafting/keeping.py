"""What is typed into the form and not saved yet, under the number of its plan, as long as the room does not have it."""

from dataclasses import replace

from models.ids import PlanId, StationId
from models.plan_merging import Document
from widgets.plans.drafting.kept_drafts import NEW, KeptDraft, KeptDrafts
from widgets.plans.drafting.saving import Saving


class Keeping:
    def __init__(self, kept: KeptDrafts) -> None:
        self._kept = kept

    def of(self, plan: PlanId | None) -> KeptDraft | None:
        """None: of a plan that is not drafted yet."""
        return self._kept.get(NEW if plan is None else plan)

    def keep(self, saving: Saving, document: Document, station: StationId, area_text: str) -> None:
        taking = None if saving.taking is None else saving.taking.id
        base = None if saving.plan is None else saving.base
        draft = KeptDraft(station=station, typed=document, area_text=area_text, base=base, taking=taking)
        self._kept.keep(_key(saving), draft)

    def drop(self, saving: Saving) -> None:
        self._kept.drop(_key(saving))

    def has(self, saving: Saving) -> bool:
        """Whether a hand has written what the room does not have."""
        return self._kept.get(_key(saving)) is not None

    def hand_over(self, saved: Saving) -> None:
        """What is kept of a new plan is that plan's from now on, as far as the room does not have it."""
        kept = self._kept.get(NEW)
        if saved.plan is None or kept is None:
            return
        self._kept.drop(NEW)
        if not saved.is_saved(kept.typed):
            self._kept.keep(saved.plan.id, replace(kept, base=saved.base))


def _key(saving: Saving) -> PlanId:
    return NEW if saving.plan is None else saving.plan.id
