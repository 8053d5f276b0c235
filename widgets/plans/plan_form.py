"""The form that drafts and edits an outage plan (停电计划): what is typed is saved as one types, and judged beside."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from models.changes import Change, Entry
from models.commands.plans import FilePlan
from models.decisions.plan_judgement import PlanQuestion
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
from widgets.plans.asking import PlanAsker
from widgets.plans.drafting.blank import blank_document
from widgets.plans.drafting.form_judge import FormJudge
from widgets.plans.drafting.keeping import Keeping
from widgets.plans.drafting.kept_drafts import KeptDraft, KeptDrafts
from widgets.plans.drafting.meeting import Meeting
from widgets.plans.drafting.plan_fields import PlanFields
from widgets.plans.drafting.saving import Mode, Saving
from widgets.plans.drafting.side import SaveState, SidePanel
from widgets.plans.drafting.taking_in import taken_in
from widgets.plans.effects.panel import EffectsPanel
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
        self._kept = Keeping(kept)
        self._told_rows: tuple[int, ...] = ()
        self._blind = False
        self.fields = PlanFields(picture=picture, territory=territory, rules=rules, theme=theme, now=now, finder=finder)
        self.asker = PlanAsker(self)
        effects = EffectsPanel(self.asker, picture=picture, rules=rules, theme=theme, now=now)
        self.side = SidePanel(effects=effects, rules=rules, theme=theme)
        self._judged = FormJudge(self.fields, self.side, picture=picture, rules=rules, account=account)
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
        kept = self._kept.of(None if plan is None else plan.id)
        self._meeting.begin()
        self._judged.tells_gaps = False
        document = blank_document(self._now, self._rules) if plan is None else Document.of(plan)
        self._station = plan.station if plan is not None else kept.station if kept is not None else self._own_station()
        base = kept.base if kept is not None and kept.base is not None else document
        self._saving = Saving(plan, base)
        if plan is not None and kept is not None and kept.taking is not None:
            self._saving.taking = self._picture.plans.get(kept.taking)
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
        self.fields.areas.settle()
        if self._quiet.isActive():
            self.save_now()
        self.asker.forget()

    def take_in(self, key: PlanId, into: PlanId) -> None:
        """The plan `into` is opened, with what the other says and its areas added; sent by hand, the other is given up
        by the same act."""
        self.open_plan(into)
        plan, other = self._saving.plan, self._picture.plans.get(key)
        if plan is None or other is None or not self.fields.isEnabled():
            return
        self._saving.taking = other
        self.fields.show_document(taken_in(self.document, other), plan.station)
        reason = self.tr("Done in one outage with plan {plan}").format(plan=other.id)
        self._show_mode()
        self.fields.change_reason.show_value(reason)
        self.fields.areas.add_areas(other.content.scope.areas)
        self._on_edited()
        self.side.tell(self._taking_text(other), Tone.CHANGED)

    def move_to(self, window: Window) -> None:
        """The hours of an offer, as if somebody had typed them."""
        self.fields.hours.show_value(window)
        self.fields.hours.edited.emit()

    # -- what a hand does -------------------------------------------------------------------------------------

    def save_now(self) -> None:
        """Without waiting for a quiet moment."""
        self._quiet.stop()
        self.fields.areas.read_now()
        if self._saving.mode is not Mode.DRAFT or self._meeting.disputed or self._blind:
            return
        document = self.document
        if self._station is None or not self._judged.may_be_saved(self._saving, self._station, document, self._now):
            command = None
        else:
            command = self._saving.save(document, self._station)
        if command is not None:
            self.requested.emit(command)
        self._show_state()

    def file(self) -> None:
        """Send the plan on its way, or a change of one that is: or say what is missing."""
        self._judged.tells_gaps = True
        self.fields.areas.read_now()
        self._judge()
        first = next(iter(self._judged.faults), None)
        if self._meeting.disputed or not self.fields.areas.settled or first is not None:
            self.fields.rows.go_to(first if first is not None and self.fields.rows.is_shown(first) else "areas")
            return
        if self._station is not None and self._saving.mode is Mode.CHANGE:
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
            self._kept.hand_over(self._first_saving)
            self._first_saving = None
            return
        before = self._saving.plan
        if not self._saving.done(command, entry):
            return
        if before is None:
            self._kept.hand_over(self._saving)
        if isinstance(command, FilePlan) or self._saving.mode is not Mode.DRAFT:
            self.fields.change_reason.show_value("")
            self._judged.tells_gaps = False
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
        if since is None and not self._saving.is_saved(self.document) and self._kept.has(self._saving):
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
        if self._station is not None:
            self._kept.keep(self._saving, document, self._station, self.fields.areas.text)
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
        self._judged.judge(self._saving, self._station, self._territory, self._now)
        self._ask()
        self._show_state()

    def _ask(self) -> None:
        """What it would do, once it has hours and areas."""
        document, plan = self.document, self._saving.plan
        window = document.window
        self.side.effects.show_hours(window)
        if self._station is None or not document.content.scope.areas or window.end <= window.start:
            self.asker.forget()
        else:
            number = None if plan is None else plan.id
            question = PlanQuestion(station=self._station, window=window, content=document.content, plan=number)
            self.asker.ask_soon(question)

    def _own_station(self) -> StationId | None:
        """Whoever belongs to none begins with the first; None where there is no station at all yet."""
        if self._account.station is not None:
            return self._account.station
        return min((key for key, station in self._picture.stations.items() if not station.retired), default=None)

    def _chosen_station(self, scope: PlanScope) -> StationId | None:
        """Whoever plans for every station is taken to mean the one whose areas these are, until another is chosen."""
        chosen: StationId | None = self.fields.station.value
        if self._account.station is None and scope.stations and chosen not in scope.stations:
            self.fields.station.show_value(scope.stations[0])
            return scope.stations[0]
        return chosen

    def _start_at(self, start: datetime) -> None:
        """The same length, later."""
        window, start = self.fields.hours.value, start.astimezone(UTC)
        self.move_to(Window(start, start + max(window.length, timedelta(minutes=1))))

    def _on_merge(self, into: object) -> None:
        if self._saving.plan is not None:
            self.take_in(self._saving.plan.id, PlanId(str(into)))

    def _taking_text(self, other: OutagePlan) -> str:
        text = self.tr("Plan {plan} is taken in here. Once this is sent, it is cancelled by the same act.")
        return text.format(plan=other.id)

    # -- showing ----------------------------------------------------------------------------------------------

    def _show_mode(self) -> None:
        mode, plan = self._saving.mode, self._saving.plan
        own = self._account.station is None or self._account.station == self._station
        self.fields.setEnabled(mode is not Mode.CLOSED and own)
        self.fields.ask_for(station=plan is None and self._account.station is None, change_reason=mode is Mode.CHANGE)
        self.side.show_mode(mode if own else Mode.CLOSED, merges=self._saving.taking is not None)
        if self._station is None:
            self.side.tell(self.tr("There is no station yet: a plan belongs to one. What is typed here is not saved."))
        elif plan is not None and not own:
            self.side.tell(self.tr("This plan is another station's: it can be read here."))
        elif plan is not None and mode is Mode.CLOSED:
            facts = {"plan": plan.id, "state": plan.state, "act": PlanAct.EDIT}
            self.side.tell(refusal_text(Unavailable("wrong_plan_state", facts=facts), self._picture, self._rules))
        self._set_title()
        self._show_state()

    def _show_state(self) -> None:
        plan, document = self._saving.plan, self.document
        saved = self._saving.is_saved(document) and not self.fields.areas.unread.said
        if saved:
            self._kept.drop(self._saving)
        if saved and plan is not None:
            how = SaveState.SAVED
        elif self._saving.sent is not None:
            how = SaveState.UNDER_WAY
        elif self._meeting.disputed:
            how = SaveState.DISPUTED
        elif self._blind:
            how = SaveState.BLIND
        elif plan is None and not self._kept.has(self._saving):
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
        self.side.effects.window_wanted.connect(self.move_to)
        self.side.effects.merge_wanted.connect(self._on_merge)
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
