"""What a form of the day is made of: the editor of each field, filled with what is known."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from models.dark_areas import areas_left
from models.entities.people import Crew, DutyState
from models.entities.work_permits import PermitAct, WorkParty, WorkPermit
from models.ids import AreaCode
from models.lent_crews import works_for
from models.permit_life_cycle import OVER
from models.rules.permit_gates import check_points
from widgets.acts.editors import PickEditor, TextEditor, TimeEditor
from widgets.acts.fields import Picked, PickField, ReadBackField, TextField, TimeField
from widgets.acts.read_back_editor import ReadBackEditor
from widgets.outage_day.fields import (
    MOST_TICKED,
    AreasField,
    CheckField,
    DayField,
    EarthsField,
    LineField,
    PartiesAre,
    PartyField,
    RestingField,
)
from widgets.outage_day.on_day import OnDay, Subject
from widgets.outage_day.tick_list import Least, TickEditor
from widgets.plans.standing import PlanStanding
from widgets.words.names import crew_label
from widgets.words.rule_words import rule_text
from widgets.words.terms import term
from widgets.words.times import moment_text


class DayEditors:
    """Makes the editors of one form, and gives them their words in the language of the moment."""

    def __init__(self, act: OnDay, on: Subject, *, standing: PlanStanding, parent: QWidget) -> None:
        self._on = on
        self._standing = standing
        self._parent = parent
        self._starts = act.starts(on, standing)
        self.fields = act.fields(on, standing)
        self.editors = [self._editor(field) for field in self.fields]
        self.set_words()

    def set_words(self) -> None:
        for field, editor in zip(self.fields, self.editors, strict=True):
            if isinstance(editor, TickEditor):
                editor.show_texts(self._tick_texts(field))
            elif isinstance(editor, PickEditor):
                options = self._options(field)
                editor.offer(options, [self._option_text(field, option) for option in options])

    def _editor(self, field: DayField) -> QWidget:
        starts, parent = self._starts, self._parent
        if isinstance(field, TextField):
            return TextEditor(field, start=starts.get(field.name, ""), suggestions=(), parent=parent)
        if isinstance(field, ReadBackField):
            read_back = ReadBackEditor(field, parent=parent)
            read_back.start_with({name: text for name, text in starts.items() if name in field.names})
            return read_back
        if isinstance(field, TimeField):
            return self._time_editor(field)
        if isinstance(field, CheckField):
            points = [rule.id for rule in check_points(self._standing.rules)]
            return TickEditor(field.name, points, least=Least.ALL, parent=parent)
        if isinstance(field, EarthsField):
            wires = [(earth.number, earth.code) for earth in self._permit.earths_on]
            ticks = TickEditor(field.name, wires, least=Least.ONE, parent=parent)
            if len(wires) == 1:
                ticks.tick(*wires)
            return ticks
        if isinstance(field, AreasField):
            left = self._left
            if len(left) > MOST_TICKED:
                return TextEditor(TextField(name=field.name), start="", suggestions=(), parent=parent)
            return TickEditor(field.name, left, least=Least.ONE, parent=parent)
        if isinstance(field, RestingField):
            resting = self._resting
            ticks = TickEditor(field.name, resting, least=Least.NONE, parent=parent)
            if len(resting) == 1:
                ticks.tick(*resting)
            return ticks
        options = self._options(field)
        picked = PickField(name=field.name, options=lambda _order, _picture: options)
        texts = [self._option_text(field, option) for option in options]
        return PickEditor(picked, options=options, texts=texts, parent=parent)

    def _time_editor(self, field: TimeField) -> TimeEditor:
        editor = TimeEditor(field, start=self._on.now, rules=self._standing.rules, parent=self._parent)
        edit = editor.focusProxy()
        assert isinstance(edit, QDateTimeEdit)
        edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        return editor

    @property
    def _permit(self) -> WorkPermit:
        assert self._on.permit is not None
        return self._on.permit

    @property
    def _left(self) -> tuple[AreaCode, ...]:
        return areas_left(self._on.plan, self._permit)

    @property
    def _resting(self) -> tuple[int, ...]:
        return tuple(place for place, party in enumerate(self._permit.parties) if party.interrupted)

    def _tick_texts(self, field: DayField) -> list[str]:
        rules = self._standing.rules
        if isinstance(field, CheckField):
            return [rule_text(rule.id, rules) for rule in check_points(rules)]
        if isinstance(field, AreasField):
            return list(self._left)
        if isinstance(field, RestingField):
            return [self._party_text(place) for place in self._resting]
        return [f"{earth.name} · {earth.place}" for earth in self._permit.earths_on]

    def _options(self, field: DayField) -> tuple[Picked, ...]:
        if isinstance(field, PartyField):
            parties = enumerate(self._permit.parties)
            return tuple(place for place, party in parties if not party.ended and _is(party, field.are))
        if isinstance(field, LineField):
            lines = reversed(tuple(enumerate(self._permit.lines)))
            return tuple(place for place, line in lines if line.act is not PermitAct.CORRECT)
        crews = (crew for crew in self._standing.picture.crews.values() if self._may_come(crew))
        return (0, *sorted(crews, key=lambda crew: crew.id))

    def _option_text(self, field: DayField, option: Picked) -> str:
        if isinstance(option, Crew):
            return crew_label(option.id, self._standing.picture)
        if isinstance(field, PartyField) and isinstance(option, int):
            return self._party_text(option)
        if isinstance(field, LineField) and isinstance(option, int):
            line = self._permit.lines[option]
            at = moment_text(self._permit.time_of(option), now=self._on.now, rules=self._standing.rules)
            return " · ".join(part for part in (at, term(line.act), line.subject) if part)
        return QCoreApplication.translate("OutageDay", "None of the room's crews")

    def _party_text(self, place: int) -> str:
        return f"{self._permit.parties[place].ticket} · {self._permit.leader_of(place)}"

    def _may_come(self, crew: Crew) -> bool:
        """Who comes in the place of another is not that one."""
        permit = self._on.permit
        if permit is not None and permit.state not in OVER and permit.crew == crew.id:
            return False
        fits = crew.kind is self._on.plan.content.crew_kind and works_for(crew, self._standing.picture) in {
            None,
            self._on.plan.station,
        }
        return fits and not crew.retired and crew.duty is not DutyState.OFF_DUTY


def _is(party: WorkParty, are: PartiesAre) -> bool:
    if are is PartiesAre.PERMITTED:
        return True
    return party.interrupted == (are is PartiesAre.INTERRUPTED)
