"""The form that drafts and edits an outage plan (停电计划): what is typed is saved as one types, and judged beside."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from models.changes import Change, Entry
from models.commands.plans import FilePlan
from models.decisions.plan_gates import draft_faults, filing_faults
from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan, PlanAct, PlanScope, Window
from models.entities.people import Account
from models.errors import DispatchError, Unavailable
from models.ids import AreaCode, PlanId, StationId
from models.picture import Picture
from models.plan_merging import Document
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.acts.notice import Tone
from widgets.finding import Finder
from widgets.plans.drafting.blank import blank_document, unsaved_plan
from widgets.plans.drafting.faults import GAP, fault_texts, field_label, field_of, off_feeder
from widgets.plans.drafting.kept_drafts import NEW, KeptDraft, KeptDrafts
from widgets.plans.drafting.meeting import Meeting
from widgets.plans.drafting.plan_fields import PlanFields
from widgets.plans.drafting.saving import Mode, Saving
from widgets.plans.drafting.side import SaveState, SidePanel
from widgets.theme.theme import Theme
from widgets.words.refusals import refusal_text

_QUIET_MS = 1200
"""After the last key: nobody thinks of a draft as a row of letters."""
_JUDGE_MS = 120


class PlanForm(QWidget):
    """One plan at a time. Ctrl+Enter files, Enter in a line saves at once, Esc closes: what is typed is kept."""

    requested = Signal(object)
    pick_wanted = Signal(object)
    """PickBy: areas are to be picked on the map; `add_areas` and `turn_area` answer."""
    areas_changed = Signal()
    """`area_rows` are others."""
    titled = Signal(str)
    closed = Signal()

    def __init__(
        self,
        *,
        picture: Picture,
        territory: Territory,
        rules: RuleBook,
        theme: Theme,
        account: Account,
        now: datetime,
        finder: Finder,
        kept: KeptDrafts,
    ) -> None:
        super().__init__()
        self._picture = picture
        self._territory = territory
        self._rules = rules
        self._account = account
        self._now = now
        self._kept = kept
        self._faults: dict[str, DispatchError] = {}
        """Field → what stands against filing there."""
        self._asked_to_file = False
        self._told_rows: tuple[int, ...] = ()
        self._blind = False
        self.fields = PlanFields(picture=picture, territory=territory, rules=rules, theme=theme, now=now, finder=finder)
        self.side = SidePanel(rules=rules, theme=theme)
        self._meeting = Meeting(self.side, picture=picture, rules=rules)
        self._quiet = self._timer(_QUIET_MS)
        self._judging = self._timer(_JUDGE_MS)
        blank = blank_document(self._now, self._rules)
        self._station = self._own_station()
        self._saving = Saving(None, blank)
        self._first_saving: Saving | None = None
        """Of a new plan that was left before the room had answered: it must not be drafted again."""
        self._lay_out()
        self._connect()
        self._set_words()

    # -- which plan -------------------------------------------------------------------------------------------

    @property
    def plan(self) -> OutagePlan | None:
        """As the room has it; None for one that is not saved yet."""
        return self._saving.plan

    @property
    def document(self) -> Document:
        """As it is typed."""
        return self.fields.document

    @property
    def area_rows(self) -> tuple[int, ...]:
        """Of the areas that the plan has, on the ground."""
        return self.fields.areas.rows

    def open_plan(self, key: PlanId | None) -> None:
        """That plan, or a new one; what was typed on it and not saved stands there again."""
        self.leave()
        if self._saving.plan is None and self._saving.sent is not None:
            self._first_saving = self._saving
        plan = self._picture.plans.get(key) if key is not None else None
        kept = self._kept.get(NEW if plan is None else plan.id)
        self._meeting.begin()
        self._asked_to_file = False
        document = blank_document(self._now, self._rules) if plan is None else Document.of(plan)
        self._station = plan.station if plan is not None else kept.station if kept is not None else self._own_station()
        base = kept.base if kept is not None and kept.base is not None else document
        self._saving = Saving(plan, base)
        if plan is None and self._first_saving is not None:
            self._saving, self._first_saving = self._first_saving, None
        self.fields.show_picture()
        self.fields.show_document(document, self._station)
        if kept is not None:
            self._take_back(kept, plan)
        self._show_mode()
        self._judge()
        if kept is not None:
            self._quiet.start()
        self._tell_areas()
        self.focus_first()

    def focus_first(self) -> None:
        self.fields.rows.go_to("station" if self.fields.rows.is_shown("station") else "kind")

    def leave(self) -> None:
        """The form is closed, or turns to another plan: what can be saved is; the rest is kept."""
        if self._quiet.isActive():
            self.save_now()

    # -- what a hand does -------------------------------------------------------------------------------------

    def save_now(self) -> None:
        """Without waiting for a quiet moment."""
        self._quiet.stop()
        self.fields.areas.read_now()
        if self._saving.mode is not Mode.DRAFT or self._meeting.disputed or self._blind:
            return
        document = self.document
        faults = draft_faults(self._as_plan(document), self._situation())
        command = None if faults else self._saving.save(document, self._station)
        if command is not None:
            self.requested.emit(command)
        self._show_state()

    def file(self) -> None:
        """Send the plan on its way, or a change of one that is: or say what is missing."""
        self._asked_to_file = True
        self.fields.areas.read_now()
        self._judge()
        first = next(iter(self._faults), None)
        if self._meeting.disputed or not self.fields.areas.settled or first is not None:
            self.fields.rows.go_to(first if first is not None and self.fields.rows.is_shown(first) else "areas")
            return
        if self._saving.mode is Mode.CHANGE:
            command = self._saving.save(self.document, self._station, reason=self.fields.change_reason.value)
            if command is not None:
                self.requested.emit(command)
        elif self._saving.is_saved(self.document):
            self._file_saved()
        else:
            self._saving.files_next = True
            self.save_now()
        self._show_state()

    def add_areas(self, codes: tuple[AreaCode, ...]) -> None:
        """Picked on the map."""
        self.fields.areas.add_areas(codes)

    def turn_area(self, code: AreaCode) -> None:
        self.fields.areas.turn_area(code)

    # -- what the console tells -------------------------------------------------------------------------------

    def show_done(self, command: object, entry: Entry | None) -> None:
        if self._first_saving is not None and self._first_saving.done(command, entry):
            self._hand_over(self._first_saving)
            self._first_saving = None
            return
        before = self._saving.plan
        if not self._saving.done(command, entry):
            return
        if before is None:
            self._hand_over(self._saving)
        if isinstance(command, FilePlan) or self._saving.mode is not Mode.DRAFT:
            self.fields.change_reason.show_value("")
            self._asked_to_file = False
        self._meet_news()
        self._show_mode()
        if not self._saving.is_saved(self.document):
            self._on_edited()
        elif self._saving.files_next:
            self._file_saved()
        self._judge()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self._first_saving is not None and self._first_saving.refused(command):
            self._first_saving = None
            return
        if not self._saving.refused(command):
            return
        self.side.tell(refusal_text(error, self._picture, self._rules), Tone.REFUSED)
        self._meet_news()
        self._judge()

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Changes that the picture has already been advanced by."""
        plan = self._saving.plan
        about = (change.after or change.before for change in changes)
        if plan is not None and any(isinstance(one, OutagePlan) and one.id == plan.id for one in about):
            self._meet_news()
            self._show_mode()
            self._judging.start()

    def show_now(self, now: datetime) -> None:
        """What is lawful changes with time; once a minute is enough to see it."""
        before, self._now = self._now, now
        if now.replace(second=0, microsecond=0) != before.replace(second=0, microsecond=0):
            self._judging.start()

    def show_blind(self, since: datetime | None) -> None:
        """While the database is out of reach nothing is sent; what is typed is kept, and saved once it is back."""
        self._blind = since is not None
        self._show_state()
        if since is None and not self._saving.is_saved(self.document) and self._is_touched():
            self._quiet.start()

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self.fields.show_territory(territory)
        self._judging.start()

    def show_theme(self, theme: Theme) -> None:
        self.fields.show_theme(theme)
        self.side.show_theme(theme)

    # -- Qt ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self.file()
        elif enter:
            self.save_now()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    # -- inside -----------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        document = self.document
        if self._saving.plan is None:
            self._station = self._chosen_station(document.content.scope)
        key = NEW if self._saving.plan is None else self._saving.plan.id
        base = None if self._saving.plan is None else self._saving.base
        text = self.fields.areas.text
        self._kept.keep(key, KeptDraft(station=self._station, typed=document, area_text=text, base=base))
        self._tell_areas()
        self._judging.start()
        self._quiet.start()
        self._show_state()

    def _tell_areas(self) -> None:
        """Not with every letter: a map may have to be tinted anew."""
        rows = self.area_rows
        if rows != self._told_rows:
            self._told_rows = rows
            self.areas_changed.emit()

    def _hand_over(self, saved: Saving) -> None:
        """What is kept of a new plan is that plan's from now on, as far as the room does not have it."""
        kept = self._kept.get(NEW)
        if saved.plan is None or kept is None:
            return
        self._kept.drop(NEW)
        if not saved.is_saved(kept.typed):
            self._kept.keep(saved.plan.id, replace(kept, base=saved.base))

    def _is_touched(self) -> bool:
        """Whether a hand has written what the room does not have."""
        return self._kept.get(NEW if self._saving.plan is None else self._saving.plan.id) is not None

    def _take_back(self, kept: KeptDraft, plan: OutagePlan | None) -> None:
        """What was typed before, over the plan as it is now."""
        self.fields.show_document(kept.typed, self._station)
        self.fields.areas.show_text(kept.area_text)
        self.side.tell(self.tr("This is as you left it; it was not saved yet."), Tone.CHANGED)
        if plan is not None and kept.base is not None:
            # As if somebody had written on it while the form was open: it may be so.
            self._saving.plan = replace(plan, version=0)
            self._meet_news()

    def _meet_news(self) -> None:
        plan = self._saving.plan
        if plan is None:
            return
        newest = self._picture.plans.get(plan.id)
        if newest is None:
            self._saving = Saving(None, self._saving.base)
            self.side.tell(
                self.tr("The draft was taken back. What is typed stays here; the next change drafts it anew.")
            )
            return
        both = self._saving.meet(newest, self.document)
        if both is None:
            return
        self.fields.show_document(both.document, self._station)
        self._meeting.meet(newest, both, self._now)
        if not self._meeting.disputed and not self._saving.is_saved(both.document):
            self._quiet.start()

    def _take_theirs(self, field: str) -> None:
        self.fields.show_document(self._meeting.with_theirs(field, self.document), self._station)
        self._settle(field)

    def _settle(self, field: str) -> None:
        self._meeting.settle(field, self.document)
        self._on_edited()

    def _file_saved(self) -> None:
        self._saving.files_next = False
        command = self._saving.file()
        if command is not None:
            self.requested.emit(command)

    # -- judging ----------------------------------------------------------------------------------------------

    def _judge(self) -> None:
        self._judging.stop()
        document, situation = self.document, self._situation()
        plan = self._as_plan(document)
        faults = [*draft_faults(plan, situation), *filing_faults(plan, situation), *self._off_feeder(document)]
        gaps = [fault for fault in faults if fault.code == GAP]
        shown = faults if self._asked_to_file else [fault for fault in faults if fault.code != GAP]
        self._faults = {field_of(fault): fault for fault in faults}
        if self._saving.mode is Mode.CHANGE and not self.fields.change_reason.value:
            self._faults["change_reason"] = Unavailable("required", facts={"field": "reason"})
        self.fields.say(fault_texts(shown, self._picture, self._rules))
        unread = bool(self.fields.areas.unread.said) and "areas" not in self._faults
        wrong = len(self._faults) - len(gaps) + unread
        self.side.show_missing([field_label(str(gap.facts["field"])) for gap in gaps], wrong)
        if document.window.start < document.window.end:
            self.side.law.show_plan(plan, self._picture, self._now)
        else:
            self.side.law.show_nothing()
        self._show_state()

    def _off_feeder(self, document: Document) -> tuple[DispatchError, ...]:
        rows = self.fields.areas.known_rows
        return off_feeder(document.content, territory=self._territory, picture=self._picture, rows=rows)

    def _as_plan(self, document: Document) -> OutagePlan:
        """What would be filed."""
        plan = self._saving.plan or unsaved_plan(self._station, document)
        start, end = document.window.start, document.window.end
        return replace(plan, content=document.content, starts_at=start, ends_at=end)

    def _situation(self) -> Situation:
        return Situation(self._account, self._picture, self._now, self._rules)

    def _own_station(self) -> StationId:
        if self._account.station is not None:
            return self._account.station
        return min(key for key, station in self._picture.stations.items() if not station.retired)

    def _chosen_station(self, scope: PlanScope) -> StationId:
        """Whoever plans for every station is taken to mean the one whose areas these are, until another is chosen."""
        chosen: StationId = self.fields.station.value
        if self._account.station is None and scope.stations and chosen not in scope.stations:
            self.fields.station.show_value(scope.stations[0])
            return scope.stations[0]
        return chosen

    def _start_at(self, start: datetime) -> None:
        """The same length, later."""
        window, start = self.fields.hours.value, start.astimezone(UTC)
        self.fields.hours.show_value(Window(start, start + max(window.length, timedelta(minutes=1))))
        self.fields.hours.edited.emit()

    # -- showing ----------------------------------------------------------------------------------------------

    def _show_mode(self) -> None:
        mode, plan = self._saving.mode, self._saving.plan
        own = self._account.station is None or self._account.station == self._station
        self.fields.setEnabled(mode is not Mode.CLOSED and own)
        self.fields.ask_for(station=plan is None and self._account.station is None, change_reason=mode is Mode.CHANGE)
        self.side.show_mode(mode if own else Mode.CLOSED)
        if plan is not None and not own:
            self.side.tell(self.tr("This plan is another station's: it can be read here."))
        elif plan is not None and mode is Mode.CLOSED:
            facts = {"plan": plan.id, "state": plan.state, "act": PlanAct.EDIT}
            self.side.tell(refusal_text(Unavailable("wrong_plan_state", facts=facts), self._picture, self._rules))
        self._set_title()
        self._show_state()

    def _show_state(self) -> None:
        plan, document = self._saving.plan, self.document
        key = NEW if plan is None else plan.id
        saved = self._saving.is_saved(document) and not self.fields.areas.unread.said
        if saved:
            self._kept.drop(key)
        if saved and plan is not None:
            how = SaveState.SAVED
        elif self._saving.sent is not None:
            how = SaveState.UNDER_WAY
        elif self._meeting.disputed:
            how = SaveState.DISPUTED
        elif self._blind:
            how = SaveState.BLIND
        elif plan is None and self._kept.get(NEW) is None:
            how = SaveState.UNTOUCHED
        elif self._saving.mode is Mode.CHANGE:
            how = SaveState.BY_HAND
        else:
            how = SaveState.SOON if self._quiet.isActive() else SaveState.WRONG
        self.side.show_state(how)

    def _set_title(self) -> None:
        plan = self._saving.plan
        title = self.tr("New outage plan") if plan is None else self.tr("Outage plan {plan}").format(plan=plan.id)
        self.titled.emit(title)

    def _set_words(self) -> None:
        self.fields.set_words()
        self.side.set_words()
        self._meeting.show(self.document)
        self._set_title()
        self._judge()

    def _timer(self, ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        return timer

    def _connect(self) -> None:
        self._quiet.timeout.connect(self.save_now)
        self._judging.timeout.connect(self._judge)
        self.fields.edited.connect(self._on_edited)
        self.fields.areas.pick_wanted.connect(self.pick_wanted)
        self.side.law.start_wanted.connect(self._start_at)
        self.side.file.clicked.connect(self.file)
        self.side.close_button.clicked.connect(self.closed)
        self.side.disputes.mine_wanted.connect(self._settle)
        self.side.disputes.theirs_wanted.connect(self._take_theirs)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.fields)
        row = QHBoxLayout(self)
        row.addWidget(scroll, 3)
        row.addWidget(self.side, 2)
        self.fields.show_document(self._saving.base, self._station)
