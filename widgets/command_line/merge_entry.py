"""An entry that merges orders: two numbers or more, and which of them becomes the main order.

A word between them may say it ("merge 1030 into 1024", 1030合并到1024: what follows it leads); else it is chosen as
`choose_main` does. Only one order can lead: another number after the word, or the word said twice, is a trouble.
"""

from dataclasses import dataclass, replace

from models.commands.orders import MergeOrders
from models.entities.orders import WorkOrder
from models.life_cycle import RUNNING_STATES
from models.rules.merging import MainReason, choose_main
from widgets.command_line.judging import judge_command
from widgets.command_line.lexicon import Lexicon, Match
from widgets.command_line.readings import Choices, Deed, Doing, Merged, Option, Reading, Trouble
from widgets.command_line.scene import Scene
from widgets.command_line.tokens import is_number
from widgets.command_line.typed_orders import orders_meant

_INTO = frozenset({"to", "into", "给", "到", "入", "至"})
_ENDS_INTO = ("到", "入", "至")
"""合并到 and 并入 are one word where Chinese stands without blanks."""
_AND = frozenset({"and", "with", "和", "与", "跟", "同"})


@dataclass(frozen=True, slots=True)
class MergeEntry:
    """`into` is the number of what leads, if it was said; `sure` if the verb was typed whole or is the only one."""

    verb: Match
    numbers: tuple[str, ...]
    into: str | None
    sure: bool


def merge_entry(words: tuple[str, ...], lexicon: Lexicon) -> MergeEntry | Trouble | None:
    """None if the entry is none; with one number alone it is read like that of any other act."""
    before: list[str] = []
    after: list[str] | None = None
    said: list[str] = []
    times = 0
    for word in words:
        ending = word.endswith(_ENDS_INTO) and word not in _INTO
        if is_number(word):
            (before if after is None else after).append(word)
        elif word in _INTO or ending:
            times += 1
            after = after or []
            said += [word[:-1]] if ending else []
        elif word not in _AND:
            said.append(word)
    numbers = (*before, *(after or ()))
    if not numbers or (len(numbers) == 1 and after is None):
        return None
    matches = lexicon.match("".join(said)) if said else None
    verbs = [match for match in matches.found if match.verb.key is MergeOrders] if matches is not None else []
    if matches is None or not verbs:
        return None
    if after is not None and not after:
        return Trouble("no_main")
    if after is not None and (len(after) > 1 or times > 1):
        return Trouble("one_leads")
    into = None if after is None else after[0]
    return MergeEntry(verbs[0], numbers, into, sure=matches.whole or len(matches.found) == 1)


def read_merge(entry: MergeEntry, scene: Scene) -> Reading:
    if not entry.sure:
        return Choices((Option(text=_text(entry, entry.numbers), verb=entry.verb.verb),))
    orders: list[WorkOrder] = []
    for place, number in enumerate(entry.numbers):
        found = _orders(number, scene)
        if isinstance(found, Trouble):
            return found
        if len(found) > 1:
            return _choices(entry, place, found)
        orders += found
    typed = _text(entry, tuple(order.id for order in orders))
    if len(orders) == 1:  # it is the shown order that is to follow
        shown = scene.picture.orders.get(scene.shown) if scene.shown is not None else None
        if shown is None:
            return Trouble("no_order")
        orders.insert(0, shown)
    main, why = choose_main(orders, scene.picture) if entry.into is None else (orders[-1], MainReason.SAID)
    subs = list({order.id: order for order in orders if order.id != main.id}.values()) or [main]
    return _judged(Deed(
        doing=Doing.MERGE,
        text=typed,
        verb=entry.verb.verb,
        order=main.id,
        seen=main.version,
        merged=tuple(Merged(sub.id, sub.version) for sub in subs),
        why=why,
    ), scene)  # fmt: skip


def merge_commands(deed: Deed) -> tuple[MergeOrders, ...]:
    """One for each order that is to follow, with the versions that were seen."""
    assert deed.order is not None and deed.seen is not None
    return tuple(
        MergeOrders(main=deed.order, sub=sub.order, seen_main=deed.seen, seen_sub=sub.seen) for sub in deed.merged
    )


def into_word(verb: str) -> str:
    """What stands before the main order where the act is called `verb`: no input method is needed after `hb`."""
    return "to" if verb.isascii() else "到"


def one_by_one(deed: Deed) -> tuple[Deed, ...]:
    """The same, an order a deed; each says what leads, so that it means the same when those before are done."""
    if len(deed.merged) < 2 or deed.verb is None:
        return (deed,)
    name = deed.text.split(maxsplit=1)[0]
    return tuple(
        replace(deed, text=f"{name} {sub.order} {into_word(name)} {deed.order}", merged=(sub,), why=MainReason.SAID)
        for sub in deed.merged
    )


def _judged(deed: Deed, scene: Scene) -> Reading:
    """Each in the words of the room, as if it were the only one: they all follow the same order."""
    for command in merge_commands(deed):
        refused = judge_command(Doing.MERGE, command, scene)
        if isinstance(refused, Trouble):
            return refused
    return deed


def _orders(number: str, scene: Scene) -> tuple[WorkOrder, ...] | Trouble:
    """Those that have no power yet, if any of the number has none: others are no part of a trouble."""
    found = orders_meant(number, scene, ())
    if isinstance(found, Trouble):
        return found
    return tuple(order for order in found if order.state in RUNNING_STATES) or found


def _choices(entry: MergeEntry, place: int, found: tuple[WorkOrder, ...]) -> Choices:
    before, after = entry.numbers[:place], entry.numbers[place + 1 :]
    texts = [(order.id, _text(entry, (*before, order.id, *after))) for order in found]
    return Choices(tuple(Option(text=text, order=order) for order, text in texts))


def _text(entry: MergeEntry, numbers: tuple[str, ...]) -> str:
    """The entry in full, what leads at the end if that was said."""
    parts = numbers if entry.into is None else (*numbers[:-1], into_word(entry.verb.name), numbers[-1])
    return " ".join((entry.verb.name, *parts))
