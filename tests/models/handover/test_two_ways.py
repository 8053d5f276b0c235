"""Every section of a handover is counted a second time, from the rows of the journal alone: two ways, one answer."""

from collections.abc import Iterable
from typing import Any

import pytest

from models.codec import from_json, to_json
from models.handover.composing import compose
from tests.models.handover_lives import KeptRoom, lived
from tests.models.handover_witness import Recount

SEEDS = range(40)


@pytest.fixture(params=SEEDS)
def room(request: pytest.FixtureRequest) -> KeptRoom:
    return lived(request.param)


def picked(lines: Iterable[dict[str, Any]], *fields: str) -> set[tuple[Any, ...]]:
    """These fields of every line; a line that is there twice is one too many."""
    found = [tuple(tuple(one[name]) if isinstance(one[name], list) else one[name] for name in fields) for one in lines]
    assert len(found) == len(set(found))
    return set(found)


def by_key(lines: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    found = list(lines)
    keyed = {one["key"]: one for one in found}
    assert len(keyed) == len(found)
    return keyed


def without_order(lines: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What people were told is compared as a set: of two things said in one moment none is the first."""
    return {key: one | {"told": sorted(map(to_json, one["told"]))} for key, one in lines.items()}


def test_two_ways_of_counting_one_answer(room: KeptRoom) -> None:
    said = from_json(to_json(compose(room.picture, now=room.now, rules=room.rules)))
    again = Recount(room.journal, now=room.now, rules=room.rules)

    assert said["upcoming"] == from_json(to_json({"start": again.start, "end": again.end}))
    assert without_order(by_key(said["orders"])) == without_order(by_key(again.orders()))
    assert by_key(said["ahead"]) == by_key(again.ahead())
    assert [one["key"] for one in said["ahead"]] == again.reading_order(said["ahead"])
    off = ("key", "since", "announced_end", "parties", "earths", "confirmed")
    assert picked(said["outages"]["off"], *off) == set(again.off())
    assert picked(said["outages"]["earths"], "key", "number", "code", "place", "fitted_at") == set(again.earths())
    assert picked(said["outages"]["owed"], "key", "kind") == set(again.owed())
    assert picked(said["jobs"]["jobs"], "key", "state", "level", "answer_due") == set(again.jobs())
    assert picked(said["jobs"]["loans"], "key", "crew", "borrower", "until") == set(again.loans())
    assert picked(said["forces"], "key", "duty", "lent_to", "held_by") == set(again.forces())
    assert picked(said["protected"]["customers"], "key", "since", "told_at") == set(again.important())
    assert picked(said["protected"]["events"], "key", "against") == set(again.events())
    graded = by_key(said["cases"])
    assert {key: {name: one[name] for name in one if name != "grade"} for key, one in graded.items()} == by_key(
        again.cases()
    )
    assert picked(said["alarms"], "key", "state", "level", "shelved_until") == set(again.alarms())
    assert picked(said["feeds"], "key", "since", "until") == set(again.feeds())
    assert picked(said["superiors"], "key", "text") == {
        (f"remark/{one['id']}", one["text"]) for one in again.standing()
    }
    part = said["shift_log"]
    assert part["on_duty"] == again.shift["on_duty"]
    assert picked(part["remarks"], "key", "text") == {(f"remark/{one['id']}", one["text"]) for one in again.written()}
    assert part["done"] == again.done()


def test_and_so_is_what_has_changed_since_the_last_one(room: KeptRoom) -> None:
    said = from_json(to_json(compose(room.picture, now=room.now, rules=room.rules)))
    last = Recount(room.journal, now=room.now, rules=room.rules).last_signed()
    found = said["since_last"]
    if last is None:
        assert found["last"] is None and not found["changes"]
        return
    number, before = last
    assert found["last"] == number
    wanted = []
    for section in SECTIONS:
        old, new = lines(before[section]), lines(said[section])
        came = {key: one for key, one in new.items() if key not in old}
        moved = {key: one for key, one in new.items() if key in old and old[key] != one}
        went = {key: one for key, one in old.items() if key not in new}
        for station in sorted({whose(one) for one in (*came.values(), *moved.values(), *went.values())}):
            named = {"new": came, "gone": went, "other": moved}
            keys = {name: [key for key in found if whose(found[key]) == station] for name, found in named.items()}
            wanted.append({"section": section, "station": station or None, **keys})
    assert found["changes"] == wanted
    of_section = {one["section"]: 0 for one in wanted}
    for one in found["changes"]:
        of_section[one["section"]] += len(one["new"]) - len(one["gone"])
    for section, grown in of_section.items():
        assert len(lines(said[section])) - len(lines(before[section])) == grown, (
            "no line is counted twice, none is lost"
        )


def whose(line: dict[str, Any]) -> str:
    """Its station; "" of what has none or several. A loan is the borrower's."""
    several = line.get("stations")
    return (line.get("station") or line.get("borrower") or (several[0] if several and len(several) == 1 else "")) or ""


def lines(section: Any) -> dict[str, Any]:
    groups = section.values() if isinstance(section, dict) else [section]
    return {one["key"]: one for group in groups for one in group}


SECTIONS = ["ahead", "orders", "outages", "jobs", "forces", "protected", "cases", "alarms", "feeds", "superiors"]


def test_rooms_are_not_empty() -> None:
    """What a life never brings is not compared: every section has something to say in some of them."""
    filled: set[str] = set()
    kinds: set[str] = set()
    for seed in SEEDS:
        life = lived(seed)
        said = from_json(to_json(compose(life.picture, now=life.now, rules=life.rules)))
        for section in SECTIONS:
            groups = said[section].items() if isinstance(said[section], dict) else [(section, said[section])]
            filled |= {name for name, group in groups if group}
        kinds |= {one["kind"] for one in said["ahead"]}
        off_duty = [one for one in said["forces"] if one["duty"] == "off_duty"]
        filled |= {"lent and off duty" for one in off_duty if one["lent_to"] and not one["held_by"]}
        filled |= {"holding and off duty" for one in off_duty if one["held_by"] and not one["lent_to"]}
        filled |= {"changes"} if said["since_last"]["changes"] else set()
    wanted = {"off", "earths", "owed", "customers", "events", "jobs", "loans", "changes"}
    wanted |= {"lent and off duty", "holding and off duty"}
    assert filled >= wanted | {"ahead", "orders", "forces", "cases", "alarms", "feeds", "superiors"}
    assert len(kinds) == 12
