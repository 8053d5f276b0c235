"""A line of text read as acts. Nothing is guessed: what may mean several things comes back as choices."""

from collections.abc import Iterable

from models.commands.room import SetCrewDuty
from models.entities.orders import WorkOrder
from models.entities.people import DutyState
from models.ids import CrewId
from models.rules.permissions import may_send
from widgets.command_line.crew_entries import read_crew_act, read_duty
from widgets.command_line.entry_words import CallSigns, Rest, Split, rest_of, splits, trouble_of
from widgets.command_line.escalate_entry import escalate_entry, read_escalation
from widgets.command_line.handover_entry import handover_entry, read_handover
from widgets.command_line.judging import is_admitted, judge, takes_a_crew
from widgets.command_line.lend_entry import lend_entry, read_lend
from widgets.command_line.lexicon import Match
from widgets.command_line.merge_entry import merge_entry, read_merge
from widgets.command_line.note_entry import NoteEntry, note_entry
from widgets.command_line.place_entries import read_place
from widgets.command_line.readings import AT_ONCE, Choices, Deed, Doing, Option, Reading, Trouble
from widgets.command_line.remark_entry import loose_words, read_remark, remark_entry
from widgets.command_line.scene import Scene, WindowAct
from widgets.command_line.station_entries import read_stations, station_entry
from widgets.command_line.tokens import MOST_ENTRIES, entries_of, plain, words_of
from widgets.command_line.two_ends import read_both, second_verb, wants_a_crew
from widgets.command_line.typed_matters import read_matter, read_matter_act, takes_matter
from widgets.command_line.typed_orders import admits_any, orders_meant
from widgets.command_line.typed_plans import plans_meant

_LEAVE_SHIFT = "go_off_duty"
_UNREAD = frozenset({"unknown_word", "two_verbs"})


def read_line(text: str, scene: Scene) -> tuple[Reading, ...]:
    """One reading for each entry; () for an empty line. Whatever the text, nothing is raised."""
    note = note_entry(text, scene.lexicon)
    if note is not None:
        return (_read_note(note, scene),)
    remark = remark_entry(text, scene.lexicon)
    if remark is not None:
        return (read_remark(remark, scene),)
    entries = entries_of(text)
    if len(entries) > MOST_ENTRIES:
        return (Trouble("many_entries", {"count": len(entries), "most": MOST_ENTRIES}),)
    signs = CallSigns(scene.picture)
    readings = [_read_entry(entry, scene, signs) for entry in entries]
    if readings and isinstance(readings[0], Trouble) and readings[0].code in _UNREAD:
        loose = loose_words(text, scene)
        if loose is not None:
            return (loose,)
    for row, reading in enumerate(readings[:-1]):
        if isinstance(reading, Deed) and reading.doing not in AT_ONCE:
            readings[row] = Trouble("must_be_last", {"entry": entries[row]})
    return tuple(readings)


def _read_entry(entry: str, scene: Scene, signs: CallSigns) -> Reading:
    stations = station_entry(entry, scene)
    if stations is not None:
        return read_stations(stations, scene)
    words = words_of(entry)
    merging = merge_entry(words, scene.lexicon)
    if merging is not None:
        return merging if isinstance(merging, Trouble) else read_merge(merging, scene)
    printing = handover_entry(words, scene.lexicon)
    if printing is not None:
        return read_handover(printing, scene)
    lending = lend_entry(words, scene, signs)
    if lending is not None:
        return read_lend(lending, scene)
    escalating = escalate_entry(words, scene, signs)
    if escalating is not None:
        return read_escalation(escalating, scene)
    ways = list(splits(words, scene.lexicon, signs))
    # The beginning of a call sign is one, even if some verb begins so too.
    begins_a_call_sign = all(way.rest.empty and not way.matches.whole for way in ways) and signs.find("".join(words))
    if not ways or begins_a_call_sign:
        rest = rest_of(words, signs)
        return read_place(entry, scene) if rest.unknown else _read_without_verb(rest, scene, signs)
    clean = [way for way in ways if way.rest.clean]
    if len(clean) > 1 and wants_a_crew(clean[1]):
        return read_both(*(_Entry(way, scene, signs).read() for way in clean))
    way = next(iter(clean), ways[-1])
    trouble = trouble_of(way.rest)
    if trouble is None:
        return _Entry(way, scene, signs).read()
    place = read_place(entry, scene) if trouble.code == "unknown_word" else trouble
    return second_verb(way, scene.lexicon) or trouble if isinstance(place, Trouble) else place


def is_ready(readings: Iterable[Reading]) -> bool:
    """Whether Enter would do something, and all of it can be done."""
    found = tuple(readings)
    return bool(found) and all(isinstance(reading, Deed) for reading in found)


def _read_note(note: NoteEntry, scene: Scene) -> Reading:
    """A note carries no version of its order: what happens to that meanwhile makes it no other note."""
    orders = orders_meant(note.number, scene, ())
    if isinstance(orders, Trouble):
        return orders
    texts = [" ".join((note.said, order.id, note.words)) for order in orders]
    if len(orders) > 1:
        found = zip(orders, texts, strict=True)
        return Choices(tuple(Option(text=text, order=order.id) for order, text in found))
    judged = judge(_kind(note.verb), orders[0], None, scene)
    if isinstance(judged, Trouble):
        return judged
    return Deed(doing=Doing.NOTE, text=texts[0], verb=note.verb.verb, order=orders[0].id, words=note.words)


def _read_without_verb(rest: Rest, scene: Scene, signs: CallSigns) -> Reading:
    """An order, a crew, a plan, a case, a job or a protected event alone is gone to."""
    trouble = trouble_of(rest)
    if trouble is not None:
        return trouble
    if not rest.single:
        return Trouble("no_verb")
    if rest.matters:
        return read_matter(rest.matters[0], scene)
    if rest.plans:
        plans = plans_meant(rest.plans[0], scene)
        if isinstance(plans, Trouble):
            return plans
        if len(plans) > 1:
            return Choices(tuple(Option(text=plan.id, plan=plan.id) for plan in plans))
        return Deed(doing=Doing.SHOW, text=plans[0].id, plan=plans[0].id)
    if rest.crews:
        crews = signs.find(rest.crews[0])
        if len(crews) > 1:
            return Choices(tuple(Option(text=crew, crew=crew) for crew in crews))
        return Deed(doing=Doing.SHOW, text=crews[0], crew=crews[0])
    orders = orders_meant(rest.numbers[0], scene, ())
    if isinstance(orders, Trouble):
        return orders
    if len(orders) > 1:
        return Choices(tuple(Option(text=order.id, order=order.id) for order in orders))
    return Deed(doing=Doing.SHOW, text=orders[0].id, order=orders[0].id)


class _Entry:
    """An entry with a verb: first its order and crew are found, then which of the verbs it can be."""

    def __init__(self, way: Split, scene: Scene, signs: CallSigns) -> None:
        self._scene = scene
        self._signs = signs
        self._whole = way.matches.whole
        self._verb_last = way.verb_last
        self._number = next(iter(way.rest.numbers), "")
        self._crew_said = next(iter(way.rest.crews), "")
        self._plan_said = next(iter(way.rest.plans), "")
        self._matters_said = way.rest.matters
        self._all = way.matches.found
        alone = not (self._number or self._crew_said)
        # What is not for this role is not offered, but told where it is the only meaning.
        mine = tuple(match for match in self._all if self._may_be_meant(match, alone=alone))
        self._matches = mine or self._all

    def read(self) -> Reading:
        if self._matters_said:
            return self._read_of_matter(self._matters_said[0])
        if self._plan_said:
            return self._read_of_plan()
        acts = [match for match in self._matches if match.verb.of_order]
        if all(match.verb.of_window for match in self._matches):
            return self._read_of_window()
        crews = self._signs.find(self._crew_said) if self._crew_said else ()
        if len(crews) > 1:
            return self._crew_choices(crews)
        crew = crews[0] if crews else None
        if not acts:
            return self._read_duty(crew)
        orders = self._orders(acts, crew)
        unsure = len(self._matches) > 1
        if isinstance(orders, Trouble):
            return self._verb_choices(self._matches) if unsure and orders.code == "no_order" else orders
        if len(orders) > 1:
            return self._order_choices(orders)
        meant = self._meant(orders[0], acts)
        # Two acts with the same initials that never fit the same order are no riddle; half a word is one.
        if len(meant) > 1 or (unsure and not self._whole):
            return self._verb_choices(meant)
        return self._read_about(orders[0], crew, meant[0])

    def _meant(self, order: WorkOrder, acts: list[Match]) -> tuple[Match, ...]:
        """Without the acts that this order does not admit, if it admits any."""
        admitted = [match for match in acts if is_admitted(_kind(match), order, self._scene)]
        return (*(admitted or acts), *(match for match in self._matches if not match.verb.of_order))

    def _read_about(self, order: WorkOrder, crew: CrewId | None, match: Match) -> Reading:
        doing = judge(_kind(match), order, crew, self._scene)
        if isinstance(doing, Trouble):
            return doing
        text = self._text(match.name, order=order.id if self._number else "", crew=crew or "")
        return Deed(doing=doing, text=text, verb=match.verb, order=order.id, seen=order.version, crew=crew)

    def _read_duty(self, crew: CrewId | None) -> Reading:
        match = self._matches[0]
        if len(self._matches) > 1:
            return self._verb_choices(self._matches)
        if self._number:
            return Trouble("takes_a_crew", {"verb": match.verb})
        if crew is None:
            leaving = self._read_own_leaving() if match.verb.key is DutyState.OFF_DUTY else None
            return leaving or Trouble("no_crew", {"verb": match.verb})
        return read_duty(match.verb, crew, self._text(match.name, order="", crew=crew), self._scene)

    def _read_own_leaving(self) -> Deed | None:
        """Who is off duty without a call sign is whoever types, from the shift."""
        act = self._scene.window_acts.get(_LEAVE_SHIFT)
        (match,) = self._scene.lexicon.match(plain(_LEAVE_SHIFT)).found
        if act is None or not act.able:
            return None
        return Deed(doing=Doing.WINDOW, text=match.name, verb=match.verb, said=act.said)

    def _read_of_window(self) -> Reading:
        match = self._matches[0]
        if self._crew_said and not self._number and match.verb.key in self._scene.crew_acts:
            return self._read_crew_act()
        if self._number or self._crew_said:
            return Trouble("takes_nothing", {"verb": match.verb})
        if len(self._matches) > 1:
            return self._verb_choices(self._matches)
        act = self._scene.window_acts.get(str(match.verb.key), WindowAct(match.name, able=False))
        if not act.able:
            return Trouble("not_able", {"said": act.said})
        return Deed(doing=Doing.WINDOW, text=match.name, verb=match.verb, said=act.said)

    def _read_crew_act(self) -> Reading:
        match = self._matches[0]
        crews = self._signs.find(self._crew_said)
        if len(self._matches) > 1:
            return self._verb_choices(self._matches)
        if len(crews) > 1:
            return self._crew_choices(crews)
        return read_crew_act(match.verb, crews[0], self._text(match.name, order="", crew=crews[0]), self._scene)

    def _read_of_plan(self) -> Reading:
        """An act on the plan that is named; whether it is admitted now the page of plans says."""
        match = self._matches[0]
        if self._number or self._crew_said or match.verb.key not in self._scene.plan_acts:
            return Trouble("takes_no_plan", {"verb": match.verb})
        if len(self._matches) > 1:
            return self._verb_choices(self._matches)
        plans = plans_meant(self._plan_said, self._scene)
        if isinstance(plans, Trouble):
            return plans
        texts = [(plan.id, self._text(match.name, order=plan.id, crew="")) for plan in plans]
        if len(plans) > 1:
            return Choices(tuple(Option(text=text, plan=plan) for plan, text in texts))
        plan, text = texts[0]
        return Deed(doing=Doing.PLAN, text=text, verb=match.verb, plan=plan)

    def _read_of_matter(self, said: str) -> Reading:
        """An act on the case, job or protected event that is named; whether it is admitted now its page says."""
        match = self._matches[0]
        if self._number or self._crew_said or self._plan_said or len(self._matters_said) > 1:
            return Trouble("takes_one_thing", {"verb": match.verb})
        if len(self._matches) > 1 and takes_matter(match.verb, said, self._scene):
            return self._verb_choices(self._matches)
        return read_matter_act(match.verb, said, lambda key: self._text(match.name, order=key, crew=""), self._scene)

    def _orders(self, acts: list[Match], crew: CrewId | None) -> tuple[WorkOrder, ...] | Trouble:
        """Those that the entry may be about."""
        if self._number:
            return orders_meant(self._number, self._scene, [_kind(match) for match in acts])
        if crew is not None and not any(takes_a_crew(_kind(match)) for match in acts):
            return self._orders_of(crew, acts)
        shown = self._scene.picture.orders.get(self._scene.shown) if self._scene.shown is not None else None
        return (shown,) if shown is not None else Trouble("no_order")

    def _orders_of(self, crew: CrewId, acts: list[Match]) -> tuple[WorkOrder, ...] | Trouble:
        held = tuple(self._scene.picture.orders_of_crew(crew))
        fit = tuple(order for order in held if admits_any(order, self._scene, [_kind(match) for match in acts]))
        return fit or held or Trouble("crew_without_order", {"crew": crew})

    def _may_be_meant(self, match: Match, *, alone: bool) -> bool:
        """Acts of the window are about nothing, or about a plan; what cannot be done now or by this role is no
        choice."""
        if self._matters_said:
            return takes_matter(match.verb, self._matters_said[0], self._scene)
        if self._plan_said:
            return match.verb.key in self._scene.plan_acts and match.verb.key in self._scene.window_acts
        if match.verb.of_window:
            act = self._scene.window_acts.get(str(match.verb.key))
            of_crew = match.verb.key in self._scene.crew_acts and not self._number
            return (of_crew or (alone and act.able)) if act is not None else False
        if not match.verb.of_order:
            return not self._number and may_send(SetCrewDuty, self._scene.account)
        return may_send(_kind(match), self._scene.account)

    def _verb_choices(self, matches: tuple[Match, ...]) -> Choices:
        about = self._number or next(iter((self._plan_said, *self._matters_said)), "").upper()
        names = [(match, self._text(match.name, order=about, crew=self._crew_said)) for match in matches]
        return Choices(tuple(Option(text=text, verb=match.verb) for match, text in names))

    def _order_choices(self, orders: tuple[WorkOrder, ...]) -> Choices:
        name = self._matches[0].name
        texts = [(order.id, self._text(name, order=order.id, crew=self._crew_said)) for order in orders]
        return Choices(tuple(Option(text=text, order=order) for order, text in texts))

    def _crew_choices(self, crews: tuple[CrewId, ...]) -> Choices:
        name = self._matches[0].name
        texts = [(crew, self._text(name, order=self._number, crew=crew)) for crew in crews]
        return Choices(tuple(Option(text=text, crew=crew) for crew, text in texts))

    def _text(self, verb: str, *, order: str, crew: str) -> str:
        """The entry in full, the verb where it was typed."""
        parts = (order, crew, verb) if self._verb_last and (order or crew) else (verb, order, crew)
        return " ".join(part for part in parts if part)


def _kind(match: Match) -> type:
    assert isinstance(match.verb.key, type)
    return match.verb.key
