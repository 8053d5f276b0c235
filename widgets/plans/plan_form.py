"""The form that drafts and edits an outage plan (停电计划): what is typed is saved as one types, and judged beside."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from models.changes import Change, Entry
from models.decisions.plan_judgement import PlanQuestion
from models.entities.outage_plans import OutagePlan, PlanAct, Window
from models.entities.people import Account
from models.errors import DispatchError, Unavailable
from models.ids import AreaCode, PlanId
from models.picture import Picture
from models.plan_merging import Document
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.acts.notice import Tone
from widgets.finding import Finder
from widgets.plans.asking import PlanAsker
from widgets.plans.drafting.form_judge import FormJudge
from widgets.plans.drafting.keeping import Keeping
from widgets.plans.drafting.kept_drafts import KeptDrafts
from widgets.plans.drafting.plan_fields import PlanFields
from widgets.plans.drafting.saver import Saver
from widgets.plans.drafting.saving import Mode
from widgets.plans.drafting.side import SidePanel
from widgets.plans.drafting.taking_in import taken_in
from widgets.plans.effects.panel import EffectsPanel
from widgets.plans.hours.hour_panel import HourPanel
from widgets.theme.theme import Theme
from widgets.words.refusals import refusal_text

_JUDGE_MS = 120


class PlanForm(QWidget):
    """One plan at a time. Ctrl+Enter files, Enter in a line saves at once, Esc closes: what is typed is kept."""

    requested = Signal(object)
    pick_wanted = Signal(object)
    """PickBy: areas are to be picked on the map; `add_areas` and `turn_area` answer."""
    areas_changed = Signal()
    """`area_rows` are others."""
    plan_wanted = Signal(object)
    """PlanId: somebody wants to see what stands beside the hours."""
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
        self._told_rows: tuple[int, ...] = ()
        self.fields = PlanFields(picture=picture, territory=territory, rules=rules, theme=theme, now=now, finder=finder)
        self.asker = PlanAsker(self)
        effects = EffectsPanel(self.asker, picture=picture, rules=rules, theme=theme, now=now)
        hours = HourPanel(picture=picture, rules=rules, theme=theme)
        self.side = SidePanel(effects=effects, hours=hours, rules=rules, theme=theme)
        self._judged = FormJudge(self.fields, self.side, picture=picture, rules=rules, account=account)
        self.saver = Saver(
            self.fields,
            self.side,
            self._judged,
            picture=picture,
            rules=rules,
            account=account,
            now=now,
            kept=Keeping(kept),
            parent=self,
        )
        self._judging = QTimer(self)
        self._judging.setSingleShot(True)
        self._judging.setInterval(_JUDGE_MS)
        self._lay_out()
        self._connect()
        self._set_words()

    # -- which plan -------------------------------------------------------------------------------------------

    @property
    def plan(self) -> OutagePlan | None:
        """As the room has it; None for one that is not saved yet."""
        return self.saver.saving.plan

    @property
    def document(self) -> Document:
        """As it is typed."""
        return self.fields.document

    @property
    def is_writable(self) -> bool:
        """By this account, now."""
        return self.fields.isEnabled()

    @property
    def area_rows(self) -> tuple[int, ...]:
        """Of the areas that the plan has, on the ground."""
        return self.fields.areas.rows

    def open_plan(self, key: PlanId | None) -> None:
        """That plan, or a new one; what was typed on it and not saved stands there again."""
        self.leave()
        before = self.plan
        self._judged.tells_gaps = False
        self.fields.show_picture()
        self.saver.open(None if key is None else self._picture.plans.get(key))
        if before is None or self.plan is None or before.id != self.plan.id:
            self._begin_reason()
        self._show_mode()
        self._judge()
        self._tell_areas()
        self.focus_first()

    def focus_first(self) -> None:
        self.fields.rows.go_to("station" if self.fields.rows.is_shown("station") else "kind")

    def leave(self) -> None:
        """The form is closed, or turns to another plan: what can be saved is; the rest is kept."""
        self.saver.leave()
        self.asker.forget()

    def take_in(self, key: PlanId, into: PlanId) -> None:
        """The plan `into` is opened, with what the other says and its areas added; sent by hand, the other is given up
        by the same act."""
        self.open_plan(into)
        plan, other = self.plan, self._picture.plans.get(key)
        if plan is None or other is None or not self.fields.isEnabled():
            return
        self.saver.saving.taking = other
        self.fields.show_document(taken_in(self.document, other), plan.station)
        self._show_mode()
        self._begin_reason()
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
        self.saver.save_now()

    def file(self) -> None:
        """Send the plan on its way, or a change of one that is: or say what is missing."""
        self._judged.tells_gaps = True
        self.fields.areas.read_now()
        self._judge()
        first = next(iter(self._judged.faults), None)
        if self.saver.disputed:
            mine, _ = self.side.disputes.buttons(self.side.disputes.fields[0])
            mine.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.fields.areas.settled or first is not None:
            self.fields.rows.go_to(first if first is not None and self.fields.rows.is_shown(first) else "areas")
            self._bring_into_view(self.fields.focusWidget())
            return
        self.saver.file()

    def add_areas(self, codes: tuple[AreaCode, ...]) -> None:
        """Picked on the map."""
        self.fields.areas.add_areas(codes)

    def turn_area(self, code: AreaCode) -> None:
        self.fields.areas.turn_area(code)

    # -- what the console tells -------------------------------------------------------------------------------

    def show_done(self, command: object, entry: Entry | None) -> None:
        if self.saver.show_done(command, entry):
            self._show_mode()
            self.saver.go_on()
            self._judge()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.saver.show_refusal(command, error):
            self._judge()

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Changes that the picture has already been advanced by."""
        if self.saver.show_changes(changes):
            self._show_mode()
            self._judging.start()

    def show_now(self, now: datetime) -> None:
        """What is lawful changes with time; once a minute is enough to see it."""
        before, self._now = self._now, now
        self.saver.show_now(now)
        self.side.effects.show_now(now)
        if now.replace(second=0, microsecond=0) != before.replace(second=0, microsecond=0):
            self._judging.start()

    def show_blind(self, since: datetime | None) -> None:
        """While the database is out of reach nothing is sent; what is typed is kept, and saved once it is back."""
        self.saver.show_blind(since)

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
        self.saver.note_edit()
        self._tell_areas()
        self._judging.start()
        self.saver.show_state()

    def _tell_areas(self) -> None:
        """Not with every letter: a map may have to be tinted anew."""
        rows = self.area_rows
        if rows != self._told_rows:
            self._told_rows = rows
            self.areas_changed.emit()

    # -- judging ----------------------------------------------------------------------------------------------

    def _judge(self) -> None:
        self._judging.stop()
        self._judged.judge(self.saver.saving, self.saver.station, self._territory, self._now)
        self._ask()
        self.saver.show_state()

    def _ask(self) -> None:
        """What it would do, once it has hours and areas."""
        document, plan, station = self.document, self.plan, self.saver.station
        window = document.window
        self.side.effects.show_hours(window)
        if station is None or not document.content.scope.areas or window.end <= window.start:
            self.asker.forget()
        else:
            taking = self.saver.saving.taking
            question = PlanQuestion(
                station=station,
                window=window,
                content=document.content,
                plan=None if plan is None else plan.id,
                given_up=None if taking is None else taking.id,
            )
            self.asker.ask_soon(question)

    def _show_hours(self) -> None:
        """Of the newest answer; while another is worked out the one before stands there in grey."""
        question, judgement = self.asker.question, self.asker.judgement
        self.side.hours.setEnabled(judgement is not None)
        if question is None:
            self.side.hours.show_nothing()
        elif judgement is not None and judgement.hours is not None:
            self.side.hours.show_advice(judgement.hours, question.window, judgement.beside)
        elif judgement is not None:
            self.side.hours.show_nothing()

    def _start_at(self, start: datetime) -> None:
        """The same length, later."""
        window, start = self.fields.hours.value, start.astimezone(UTC)
        self.move_to(Window(start, start + max(window.length, timedelta(minutes=1))))

    def _on_merge(self, into: object) -> None:
        if self.plan is not None:
            self.take_in(self.plan.id, PlanId(str(into)))

    def _begin_reason(self) -> None:
        """Of a change by hand: what was written about another plan is no reason for this one."""
        taking = self.saver.saving.taking
        text = self.tr("Done in one outage with plan {plan}")
        self.fields.change_reason.show_value("" if taking is None else text.format(plan=taking.id))

    def _taking_text(self, other: OutagePlan) -> str:
        text = self.tr("Plan {plan} is taken in here. Once this is sent, it is cancelled by the same act.")
        return text.format(plan=other.id)

    # -- showing ----------------------------------------------------------------------------------------------

    def _show_mode(self) -> None:
        saving, station = self.saver.saving, self.saver.station
        mode, plan = saving.mode, saving.plan
        own = self._account.station is None or self._account.station == station
        self.fields.setEnabled(mode is not Mode.CLOSED and own)
        self.fields.ask_for(station=plan is None and self._account.station is None, change_reason=mode is Mode.CHANGE)
        self.side.show_mode(mode if own else Mode.CLOSED, merges=saving.taking is not None)
        if station is None:
            self.side.tell(self.tr("There is no station yet: a plan belongs to one. What is typed here is not saved."))
        elif plan is not None and not own:
            self.side.tell(self.tr("This plan is another station's: it can be read here."))
        elif plan is not None and mode is Mode.CLOSED:
            facts = {"plan": plan.id, "state": plan.state, "act": PlanAct.EDIT}
            self.side.tell(refusal_text(Unavailable("wrong_plan_state", facts=facts), self._picture, self._rules))
        self._set_title()
        self.saver.show_state()

    def _set_title(self) -> None:
        plan = self.plan
        title = self.tr("New outage plan") if plan is None else self.tr("Outage plan {plan}").format(plan=plan.id)
        self.titled.emit(title)

    def _set_words(self) -> None:
        self.fields.set_words()
        self.side.set_words()
        self.saver.set_words()
        self._set_title()
        self._judge()

    def _connect(self) -> None:
        self.saver.requested.connect(self.requested)
        self.saver.settled.connect(self._on_edited)
        self._judging.timeout.connect(self._judge)
        self.fields.edited.connect(self._on_edited)
        self.fields.areas.names_read.connect(self._judging.start)
        self.fields.areas.pick_wanted.connect(self.pick_wanted)
        self.side.law.start_wanted.connect(self._start_at)
        self.side.effects.window_wanted.connect(self.move_to)
        self.side.hours.wanted.connect(self.move_to)
        self.side.enterprises.wanted.connect(self.fields.areas.keep_only)
        self.side.hours.plan_wanted.connect(self.plan_wanted)
        self.asker.changed.connect(self._show_hours)
        self.side.effects.merge_wanted.connect(self._on_merge)
        self.side.file.clicked.connect(self.file)
        self.side.close_button.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.fields)
        row = QHBoxLayout(self)
        row.addWidget(scroll, 3)
        row.addWidget(self.side, 2)
        self.fields.show_document(self.saver.saving.base, self.saver.station)

    def _bring_into_view(self, field: QWidget) -> None:
        """With its label and what is said below it."""
        middle = field.mapTo(self.fields, field.rect().center())
        around = field.height() // 2 + 2 * self.fontMetrics().height()
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, around)
