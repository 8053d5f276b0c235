"""When a draft is saved, and what of somebody else's writing it meets. Nothing here waits: it says what to send."""

from enum import Enum

from models.changes import Entry
from models.commands.plans import DraftPlan, EditPlan, FilePlan, MergePlans
from models.entities.outage_plans import OutagePlan, PlanAct
from models.ids import StationId
from models.plan_life_cycle import may
from models.plan_merging import Document, Merged, differing, merged


class Mode(Enum):
    """What can be done with the plan that is open."""

    DRAFT = "draft"
    """Saved as it is typed."""
    CHANGE = "change"
    """Filed already, or another plan is taken in: a change is sent by hand, with its reason."""
    CLOSED = "closed"


class Saving:
    """`plan` is what the room has as far as the form knows; None for a plan that is not saved yet."""

    def __init__(self, plan: OutagePlan | None, base: Document) -> None:
        self.plan = plan
        self.base = base
        """What is typed was begun from."""
        self.taking: OutagePlan | None = None
        """The plan that is taken into this one when the change is sent: then it is given up."""
        self.sent: DraftPlan | EditPlan | FilePlan | MergePlans | None = None
        self.files_next = False
        """Once what is typed is saved, it is filed."""

    @property
    def mode(self) -> Mode:
        if self.plan is None or may(self.plan, PlanAct.EDIT):
            return Mode.DRAFT if self.taking is None else Mode.CHANGE
        return Mode.CHANGE if may(self.plan, PlanAct.CHANGE) else Mode.CLOSED

    def is_saved(self, document: Document) -> bool:
        return self.plan is not None and self.taking is None and not differing(self.base, document)

    def save(
        self, document: Document, station: StationId, *, reason: str = ""
    ) -> DraftPlan | EditPlan | MergePlans | None:
        """What to send; None if there is nothing, or something is on its way."""
        if self.sent is not None or self.is_saved(document):
            return None
        window, content = document.window, document.content
        if self.plan is None:
            self.sent = DraftPlan(station=station, window=window, content=content)
        elif self.taking is not None:
            self.sent = MergePlans(
                plan=self.taking.id,
                seen=self.taking.version,
                into=self.plan.id,
                into_seen=self.plan.version,
                window=window,
                content=content,
                reason=reason,
            )
        else:
            self.sent = EditPlan(
                plan=self.plan.id, seen=self.plan.version, window=window, content=content, reason=reason
            )
        return self.sent

    def file(self) -> FilePlan | None:
        if self.sent is not None or self.plan is None:
            return None
        self.sent = FilePlan(plan=self.plan.id, seen=self.plan.version)
        return self.sent

    def done(self, command: object, entry: Entry | None) -> bool:
        """Whether it was ours; then the plan is as our command has left it."""
        if self.sent is None or command is not self.sent:
            return False
        sent, self.sent = self.sent, None
        if entry is None and not isinstance(sent, FilePlan):  # it was so already
            self.base = Document(sent.window, sent.content)
        if isinstance(sent, MergePlans):
            self.taking = None
        for change in entry.changes if entry is not None else ():
            after = change.after
            if isinstance(after, OutagePlan) and (self.plan is None or after.id == self.plan.id):
                self.plan, self.base = after, Document.of(after)
        return True

    def refused(self, command: object) -> bool:
        """Whether it was ours."""
        if self.sent is None or command is not self.sent:
            return False
        self.sent = None
        self.files_next = False
        return True

    def meet(self, newest: OutagePlan, mine: Document) -> Merged | None:
        """Somebody has acted on the plan: what is typed goes on from there. None if that is known, or an answer of ours
        is still to come, which may be the same."""
        if self.sent is not None or self.plan is None or newest.version == self.plan.version:
            return None
        theirs = Document.of(newest)
        both = merged(self.base, mine=mine, theirs=theirs)
        self.plan, self.base = newest, theirs
        return both
