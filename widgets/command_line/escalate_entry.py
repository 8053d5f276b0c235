"""An entry that escalates an order that is named: "escalate 26112100042 to branch", 升级 0042 给检修分公司. What
stands after the word between them is a level, by any word of its name, or a neighbouring station."""

from dataclasses import dataclass

from models.commands.escalations import Escalate
from models.entities.escalations import EscalationLevel
from models.entities.orders import WorkOrder
from models.errors import DispatchError, Unavailable
from models.ids import StationId
from models.life_cycle import OPEN_STATES
from models.rules.escalation_levels import LEVELS
from models.rules.permissions import may_send
from widgets.command_line.entry_words import CallSigns, splits
from widgets.command_line.lend_entry import TO, stations_called
from widgets.command_line.lexicon import Match
from widgets.command_line.readings import Choices, Deed, Doing, Option, Reading, Trouble
from widgets.command_line.scene import Scene
from widgets.command_line.tokens import plain, words_of
from widgets.command_line.typed_orders import orders_meant
from widgets.words.initials import first_letters, is_initials
from widgets.words.terms import term

ESCALATE = "job_escalate"

Asked = tuple[EscalationLevel, StationId | None]


@dataclass(frozen=True, slots=True)
class EscalateEntry:
    verb: Match
    number: str
    said: str
    """What was typed for whom one asks; "" if nobody was named."""


def escalate_entry(words: tuple[str, ...], scene: Scene, signs: CallSigns) -> EscalateEntry | None:
    """None if the entry is none; without a number it is the act of the window, about what is selected."""
    if ESCALATE not in scene.window_acts:
        return None
    for before, said in _parts(words):
        for way in splits(before, scene.lexicon, signs):
            verb = next((match for match in way.matches.found if match.verb.key == ESCALATE), None)
            rest = way.rest
            if any(match.verb.of_order for match in way.matches.found):
                continue  # half a word may be that of an act on the order, too
            if verb is not None and rest.clean and rest.numbers and not (rest.crews or rest.plans or rest.cases):
                return EscalateEntry(verb, rest.numbers[0], said)
    return None


def read_escalation(entry: EscalateEntry, scene: Scene) -> Reading:
    if not may_send(Escalate, scene.account):
        return Trouble("not_able", {"said": entry.verb.name})
    orders = orders_meant(entry.number, scene, ())
    if isinstance(orders, Trouble):
        return orders
    if len(orders) > 1:
        return Choices(tuple(Option(text=_text(entry, order.id, entry.said), order=order.id) for order in orders))
    (order,) = orders
    refused = _refusal(order, scene)
    if refused is not None:
        return Trouble("", refused=refused)
    asked = _asked(entry.said, scene)
    if not asked:
        return Trouble("nobody_to_ask", {"word": entry.said})
    texts = [_text(entry, order.id, _name(whom, scene)) for whom in asked]
    if len(asked) > 1:
        return Choices(tuple(Option(text=text, order=order.id) for text in texts))
    ((level, station),) = asked
    return Deed(doing=Doing.ESCALATE, text=texts[0], verb=entry.verb.verb, order=order.id, station=station, level=level)


def _parts(words: tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
    """What stands before the word between order and whom one asks, and what after it; all of it where none is."""
    found = []
    for at, word in enumerate(words):
        parts = TO.fullmatch(word) or (not word.isascii() and TO.search(word))
        if parts:
            before = (*words[:at], *filter(None, (word[: parts.start()],)))
            found.append((before, word[parts.end() :] + "".join(words[at + 1 :])))
    return [*((before, said) for before, said in found if said), (words, "")]


def _refusal(order: WorkOrder, scene: Scene) -> DispatchError | None:
    """As the room would say it."""
    if order.state not in OPEN_STATES:
        return Unavailable("order_not_at_work", "ORG-7", {"order": order.id, "state": order.state})
    job = scene.picture.escalation_of(order.id)
    if job is not None:
        return Unavailable("escalated_already", "ORG-7", {"order": order.id, "escalation": job.id})
    return None


def _asked(said: str, scene: Scene) -> list[Asked]:
    """Nobody named is the branch, with which a person begins (ORG-7)."""
    if not said:
        return [(EscalationLevel.BRANCH, None)]
    levels = [level for level in LEVELS if level is not EscalationLevel.STATION and _is_called(level, said, scene)]
    stations = stations_called(said, scene) if not levels else ()
    return [*((level, None) for level in levels), *((EscalationLevel.STATION, key) for key in stations)]


def _is_called(level: EscalationLevel, said: str, scene: Scene) -> bool:
    """By the beginning of its name or of a word of it, in either language, or by its Chinese initials."""
    english, chinese = scene.lexicon.levels[level]
    if any(one.startswith(said) for one in (plain(english), *words_of(english), level.value, plain(chinese))):
        return True
    return is_initials(said) and first_letters(plain(chinese)).startswith(said)


def _name(whom: Asked, scene: Scene) -> str:
    level, station = whom
    return term(level) if station is None else scene.picture.stations[station].name


def _text(entry: EscalateEntry, order: str, whom: str) -> str:
    to = "to" if entry.verb.name.isascii() else "给"
    return " ".join((entry.verb.name, order, to, whom)) if whom else f"{entry.verb.name} {order}"
