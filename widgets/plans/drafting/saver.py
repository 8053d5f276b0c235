"""Saves what is typed into the form, at a quiet moment or by hand, and meets what others have written on the plan."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from models.changes import Change, Entry
from models.commands.plans import FilePlan
from models.entities.outage_plans import OutagePlan, PlanAct, PlanScope
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import StationId
from models.picture import Picture
from models.plan_life_cycle import may
from models.plan_merging import Document
from models.rules.rule_book import RuleBook
from widgets.acts.notice import Tone
from widgets.plans.drafting.blank import blank_document
from widgets.plans.drafting.form_judge import FormJudge
from widgets.plans.drafting.keeping import Keeping
from widgets.plans.drafting.kept_drafts import KeptDraft
from widgets.plans.drafting.meeting import Meeting
from widgets.plans.drafting.plan_fields import PlanFields
from widgets.plans.drafting.saving import Mode, Saving
from widgets.plans.drafting.side import SaveState, SidePanel
from widgets.words.refusals import refusal_text

_QUIET_MS = 1200
"""After the last key: nobody thinks of a draft as a row of letters."""


class Saver(QObject):
    """Of one plan at a time. What cannot be saved is kept for its writer."""

    requested = Signal(object)
    settled = Signal()
    """Somebody has chosen between two people's words: that is typed, too."""

    def __init__(
        self,
        fields: PlanFields,
        side: SidePanel,
        judged: FormJudge,
        *,
        picture: Picture,
        rules: RuleBook,
        account: Account,
        now: datetime,
        kept: Keeping,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._fields = fields
        self._side = side
        self._judged = judged
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now = now
        self._kept = kept
        self._blind = False
        self._meeting = Meeting(side, picture=picture, rules=rules)
        self.station = self._own_station()
        self.saving = Saving(None, blank_document(now, rules))
        self._first: Saving | None = None
        """Of a new plan that was left before the room had answered: it must not be drafted again."""
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.save_now)
        side.disputes.mine_wanted.connect(self._settle)
        side.disputes.theirs_wanted.connect(self._take_theirs)

    @property
    def disputed(self) -> bool:
        return self._meeting.disputed

    # -- which plan -------------------------------------------------------------------------------------------

    def open(self, plan: OutagePlan | None) -> None:
        """That plan, or a new one, with what was typed on it and not saved."""
        if self.saving.plan is None and self.saving.sent is not None:
            self._first = self.saving
        kept = self._kept.of(None if plan is None else plan.id)
        self._meeting.begin()
        document = blank_document(self._now, self._rules) if plan is None else Document.of(plan)
        self.station = plan.station if plan is not None else kept.station if kept is not None else self._own_station()
        base = kept.base if kept is not None and kept.base is not None else document
        self.saving = Saving(plan, base)
        if plan is not None and kept is not None and kept.taking is not None:
            self.saving.taking = self._picture.plans.get(kept.taking)
        if plan is None and self._first is not None:
            self.saving, self._first = self._first, None
        self._fields.show_document(document, self.station)
        if kept is not None:
            self._take_back(kept, plan)
            self._quiet.start()

    def leave(self) -> None:
        """What can be saved is; the rest is kept."""
        self._fields.areas.settle()
        if self._quiet.isActive():
            self.save_now()

    # -- what a hand does -------------------------------------------------------------------------------------

    def note_edit(self) -> None:
        document = self._fields.document
        if self.saving.plan is None:
            self.station = self._chosen_station(document.content.scope)
        if self.station is not None:
            self._kept.keep(self.saving, document, self.station, self._fields.areas.text)
        self._quiet.start()

    def save_now(self) -> None:
        """Without waiting for a quiet moment."""
        self._quiet.stop()
        self._fields.areas.read_now()
        if self.saving.mode is not Mode.DRAFT or self.disputed or self._blind:
            return
        document = self._fields.document
        if self.station is not None and self._judged.may_be_saved(self.saving, self.station, document, self._now):
            self._send(self.saving.save(document, self.station))
        self.show_state()

    def file(self) -> None:
        """The plan, or a change of one that is filed; what is typed is saved first."""
        document = self._fields.document
        if self.saving.mode is Mode.CHANGE and self.station is not None:
            self._send(self.saving.save(document, self.station, reason=self._fields.change_reason.value))
        elif self.saving.is_saved(document):
            self._file_saved()
        else:
            self.saving.files_next = True
            self.save_now()
        self.show_state()

    def go_on(self) -> None:
        """After an answer: with what was typed meanwhile, or what was to be filed."""
        if not self.saving.is_saved(self._fields.document):
            self.settled.emit()
        elif self.saving.files_next:
            self._file_saved()

    # -- what the console tells -------------------------------------------------------------------------------

    def show_done(self, command: object, entry: Entry | None) -> bool:
        """Whether it was about the plan that is open; then it is as the command has left it."""
        if self._first is not None and self._first.done(command, entry):
            self._kept.hand_over(self._first)
            self._first = None
            return False
        before = self.saving.plan
        if not self.saving.done(command, entry):
            return False
        if before is None:
            self._kept.hand_over(self.saving)
        if isinstance(command, FilePlan) or self.saving.mode is not Mode.DRAFT:
            self._fields.change_reason.show_value("")
            self._judged.tells_gaps = False
        self._meet_news()
        return True

    def show_refusal(self, command: object, error: DispatchError) -> bool:
        if self._first is not None and self._first.refused(command):
            self._first = None
            return False
        if not self.saving.refused(command):
            return False
        self._side.tell(refusal_text(error, self._picture, self._rules), Tone.REFUSED)
        self._meet_news()
        return True

    def show_changes(self, changes: tuple[Change, ...]) -> bool:
        """Whether they are about the plan that is open."""
        plan = self.saving.plan
        about = (change.after or change.before for change in changes)
        if plan is None or not any(isinstance(one, OutagePlan) and one.id == plan.id for one in about):
            return False
        self._meet_news()
        return True

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_blind(self, since: datetime | None) -> None:
        """While the database is out of reach nothing is sent; what is typed is saved once it is back."""
        self._blind = since is not None
        self.show_state()
        if since is None and not self.saving.is_saved(self._fields.document) and self._kept.has(self.saving):
            self._quiet.start()

    def show_state(self) -> None:
        """How what is typed stands to what the room has."""
        self._side.show_state(self._state())

    def set_words(self) -> None:
        self._meeting.show(self._fields.document)

    # -- inside -----------------------------------------------------------------------------------------------

    def _state(self) -> SaveState:
        saved = self.saving.is_saved(self._fields.document) and not self._fields.areas.unread.said
        if saved:
            self._kept.drop(self.saving)
        if saved and self.saving.plan is not None:
            return SaveState.SAVED
        if self.saving.sent is not None:
            return SaveState.UNDER_WAY
        if self.disputed:
            return SaveState.DISPUTED
        if self._blind:
            return SaveState.BLIND
        if self.saving.plan is None and not self._kept.has(self.saving):
            return SaveState.UNTOUCHED
        if self.saving.mode is Mode.CHANGE:
            merged = self.saving.plan is not None and may(self.saving.plan, PlanAct.EDIT)
            return SaveState.MERGED_BY_HAND if merged else SaveState.BY_HAND
        return SaveState.SOON if self._quiet.isActive() else SaveState.WRONG

    def _send(self, command: object) -> None:
        if command is not None:
            self.requested.emit(command)

    def _file_saved(self) -> None:
        self.saving.files_next = False
        self._send(self.saving.file())

    def _take_back(self, kept: KeptDraft, plan: OutagePlan | None) -> None:
        """What was typed before, over the plan as it is now."""
        self._fields.show_document(kept.typed, self.station)
        self._fields.areas.show_text(kept.area_text)
        self._side.tell(self.tr("This is as you left it; it was not saved yet."), Tone.CHANGED)
        if plan is not None and kept.base is not None:
            # As if somebody had written on it while the form was open: it may be so.
            self.saving.plan = replace(plan, version=0)
            self._meet_news()

    def _meet_news(self) -> None:
        plan = self.saving.plan
        if plan is None:
            return
        newest = self._picture.plans.get(plan.id)
        if newest is None:
            self.saving = Saving(None, self.saving.base)
            taken_back = self.tr("The draft was taken back. What is typed stays here; the next change drafts it anew.")
            self._side.tell(taken_back)
            return
        both = self.saving.meet(newest, self._fields.document)
        if both is None:
            return
        self._fields.show_document(both.document, self.station)
        self._meeting.meet(newest, both, self._now)
        if not self.disputed and not self.saving.is_saved(both.document):
            self._quiet.start()

    def _take_theirs(self, field: str) -> None:
        self._fields.show_document(self._meeting.with_theirs(field, self._fields.document), self.station)
        self._settle(field)

    def _settle(self, field: str) -> None:
        self._meeting.settle(field, self._fields.document)
        self.settled.emit()

    def _own_station(self) -> StationId | None:
        """Whoever belongs to none begins with the first; None where there is no station at all yet."""
        if self._account.station is not None:
            return self._account.station
        return min((key for key, station in self._picture.stations.items() if not station.retired), default=None)

    def _chosen_station(self, scope: PlanScope) -> StationId | None:
        """Whoever plans for every station is taken to mean the one whose areas these are, until another is chosen."""
        chosen: StationId | None = self._fields.station.value
        if self._account.station is None and scope.stations and chosen not in scope.stations:
            self._fields.station.show_value(scope.stations[0])
            return scope.stations[0]
        return chosen
