"""The rota: nobody has two duties at once, a swap keeps both or neither, what is over stays as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.commands import room as r
from models.commands import shifts as w
from models.entities.people import Role
from models.entities.shifts import LONGEST_DUTY, LONGEST_DUTY_REASON, LONGEST_SEAT, MOST_DUTIES_AT_ONCE, Post
from models.errors import Conflict, DispatchError, Incomplete, NotAllowed, Unavailable
from models.ids import AccountId, RotaDutyId
from tests.models.builders import Room
from tests.models.shifts import (
    HALF_DAY,
    TODAY,
    dropping,
    duty_of,
    giving,
    importing,
    row,
    swapping,
    usual,
    with_rota,
)

Provoke = Callable[[Room], DispatchError]


def holders(room: Room) -> set[tuple[str, str]]:
    return {(duty.account, duty.post.value) for duty in room.picture.duties.values() if not duty.dropped}


def test_an_import_again_changes_nothing_and_another_one_drops_what_it_does_not_name(room: Room) -> None:
    with_rota(room)
    assert len(room.picture.duties) == len(usual())
    assert room.send(importing(*usual()), "leader") is None
    entry = room.send(importing(row("li"), row("li", shift=2), days=7), "leader")
    assert entry is not None
    assert [duty.starts_at for duty in room.picture.duties_of(AccountId("li"))] == [TODAY, TODAY + 2 * HALF_DAY]
    assert holders(room) >= {("wang", "dispatcher"), ("leader", "leader")}, "others' duties are theirs"
    room.send(importing(row("li", shift=4), days=7), "leader")
    assert len(room.picture.duties_of(AccountId("li"))) == 1
    assert sum(duty.dropped for duty in room.picture.duties.values()) == 2, "dropped ones stay to be read"


def test_what_is_over_stays_as_it_was(room: Room) -> None:
    with_rota(room)
    kept = duty_of(room, "li")
    room.wait(hours=24)
    late = row("li", shift=0, ends_at=TODAY + timedelta(hours=8))
    room.send(importing(late, row("li", shift=3)), "leader")
    assert room.picture.duties_of(AccountId("li"))[0].id == kept.id
    assert len(room.picture.duties_of(AccountId("li"))) == 2
    assert room.refused(w.DropDuty(duty=kept.id, seen=1, reason="x"), "leader").code == "duty_over"


def test_a_stand_in_is_named_until_the_duty_comes_back(room: Room) -> None:
    with_rota(room)
    room.send(giving(room, "li", "wang"))
    duty = next(one for one in room.picture.duties_of(AccountId("wang")) if one.starts_at == TODAY)
    assert (duty.account, duty.stands_in_for, duty.changes[-1].before) == ("wang", "li", "li")
    given = w.ChangeDuty(duty=duty.id, seen=duty.version, account=AccountId("leader-2"), reason="再换")
    room.send(given, "wang")
    assert duty_of(room, "branch").stands_in_for is None
    duty = room.picture.duties[duty.id]
    assert (duty.account, duty.stands_in_for) == ("leader-2", "li"), "it is still li whom somebody stands in for"
    room.send(w.ChangeDuty(duty=duty.id, seen=duty.version, account=AccountId("li"), reason="已到岗"), "leader")
    duty = room.picture.duties[duty.id]
    assert (duty.account, duty.stands_in_for, len(duty.changes)) == ("li", None, 3)


def test_a_swap_keeps_both_or_neither_and_is_taken_back_whole(room: Room) -> None:
    with_rota(room)
    entry = room.send(swapping(room, "li", "wang"))
    assert entry is not None
    assert (duty_of(room, "wang").starts_at, duty_of(room, "li").starts_at) == (TODAY, TODAY + HALF_DAY)
    room.send(r.Undo(revision=entry.revision))
    assert (duty_of(room, "li").starts_at, duty_of(room, "wang").starts_at) == (TODAY, TODAY + HALF_DAY)
    before = holders(room)
    room.send(importing(row("wang", shift=2)), "leader")
    room.send(importing(row("li", shift=0, ends_at=TODAY + HALF_DAY + timedelta(hours=1))), "leader")
    other = next(one for one in room.picture.duties.values() if one.account == "leader-2" and not one.dropped)
    own = duty_of(room, "leader")
    swap = w.SwapDuties(
        first=own.id, first_seen=own.version, second=other.id, second_seen=other.version + 1, reason="x"
    )
    assert room.refused(swap, "leader").code == "changed_since"
    assert holders(room) >= {("leader", "leader"), ("leader-2", "leader")} <= before


def test_two_people_who_change_one_duty(room: Room) -> None:
    with_rota(room)
    stale = giving(room, "li", "leader-2")
    room.send(giving(room, "li", "wang"), "leader")
    error = room.refused(stale)
    assert (error.code, error.facts["by"], error.facts["act"]) == ("changed_since", "leader", "ChangeDuty")
    gone = dropping(room, "branch")
    room.send(gone, "leader")
    assert room.refused(replace(gone, seen=gone.seen + 1), "leader").code == "unknown_duty"


def test_undo_brings_nobody_two_duties_at_once(room: Room) -> None:
    with_rota(room)
    dropped = room.send(dropping(room, "li"), "leader")
    assert dropped is not None
    room.send(importing(row("li", seat="5")), "leader")
    assert room.refused(r.Undo(revision=dropped.revision), "leader").code == "duty_overlaps"
    imported = room.send(importing(row("wang", shift=3)), "leader")
    assert imported is not None
    room.send(r.Undo(revision=imported.revision), "leader")
    assert duty_of(room, "wang").starts_at == TODAY + HALF_DAY


def test_one_gives_ones_own_duty_away_and_the_leader_anybodys(room: Room) -> None:
    with_rota(room)
    assert room.refused(giving(room, "wang", "li"), "li").code == "duty_of_another"
    assert room.refused(swapping(room, "leader", "leader-2"), "li").code == "duty_of_another"
    assert room.refused(dropping(room, "li"), "li").code == "role_may_not"
    room.send(giving(room, "wang", "leader"), "leader-2")
    assert room.send(giving(room, "branch", "branch"), "leader") is None


def disabled(room: Room) -> DispatchError:
    room.send(r.DisableAccount(account=AccountId("wang"), seen=1), "admin")
    return room.refused(importing(row("li"), row("wang")), "leader")


def overlapping(room: Room) -> DispatchError:
    with_rota(room)
    return room.refused(giving(room, "li", "leader"), "leader")


def overlapping_row(room: Room) -> DispatchError:
    with_rota(room)
    outside = TODAY + timedelta(hours=1)
    late = row("li", starts_at=outside, ends_at=outside + HALF_DAY)
    return room.refused(importing(late, since=outside), "leader")


def with_itself(room: Room) -> DispatchError:
    with_rota(room)
    room.send(importing(row("li"), row("li", shift=2)), "leader")
    first, second = room.picture.duties_of(AccountId("li"))
    return room.refused(
        w.SwapDuties(first=first.id, first_seen=first.version, second=second.id, second_seen=second.version, reason="x")
    )


def over(room: Room) -> DispatchError:
    with_rota(room)
    room.wait(hours=20)
    return room.refused(giving(room, "li", "wang"))


LATE = row("li", ends_at=TODAY)
LONG = row("li", ends_at=TODAY + LONGEST_DUTY + timedelta(minutes=1))

ROTA_REFUSALS: dict[str, tuple[type[DispatchError], str, Provoke]] = {
    "no_duties": (Incomplete, "", lambda room: room.refused(importing(), "leader")),
    "too_many_duties": (
        Incomplete,
        "count most",
        lambda room: room.refused(importing(*[row("li")] * (MOST_DUTIES_AT_ONCE + 1)), "leader"),
    ),
    "duty_of_unknown": (
        Unavailable,
        "row field account",
        lambda room: room.refused(importing(row("li"), row("喆珺玥昇䶮")), "leader"),
    ),
    "duty_of_disabled": (Unavailable, "row field account", disabled),
    "duty_needs_role": (
        Unavailable,
        "row field account role post",
        lambda room: room.refused(importing(row("li", Post.LEADER)), "leader"),
    ),
    "duty_hours_unfit": (Incomplete, "row start end days", lambda room: room.refused(importing(LATE), "leader")),
    "duty_outside": (
        Incomplete,
        "row start",
        lambda room: room.refused(importing(row("li", shift=2), days=1), "leader"),
    ),
    "duty_seat_too_long": (
        Incomplete,
        "row length most",
        lambda room: room.refused(importing(row("li", seat="席" * (LONGEST_SEAT + 1))), "leader"),
    ),
    "duty_rows_overlap": (
        Conflict,
        "row other account start end",
        lambda room: room.refused(importing(row("li"), row("wang"), row("li", seat="2")), "leader"),
    ),
    "duty_row_overlaps": (Conflict, "row account start end duty", overlapping_row),
    "duty_overlaps": (Conflict, "account start end duty", overlapping),
    "duty_over": (Unavailable, "account start end", over),
    "duty_of_another": (NotAllowed, "account actor", lambda room: room.refused(giving(with_rota(room), "wang", "li"))),
    "swap_with_oneself": (Unavailable, "account", with_itself),
    "unknown_duty": (
        Unavailable,
        "duty",
        lambda room: room.refused(w.DropDuty(duty=RotaDutyId("D1"), seen=1, reason="x"), "leader"),
    ),
}
"""Code → family, facts, how to provoke it."""


@pytest.mark.parametrize("code", ROTA_REFUSALS)
def test_what_does_not_fit_is_refused(code: str, room: Room) -> None:
    family, facts, provoke = ROTA_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code) == (family, code)
    assert set(facts.split()) <= set(error.facts)


def test_refusals_name_rows_from_one(room: Room) -> None:
    assert room.refused(importing(row("li"), row("nobody")), "leader").facts["row"] == 2
    facts = room.refused(importing(row("li"), row("wang"), row("li", seat="2")), "leader").facts
    assert (facts["other"], facts["row"]) == (1, 3)
    assert room.refused(importing(row("wang"), LONG), "leader").code == "duty_hours_unfit"
    named = row("li", stands_in_for=AccountId("nobody"))
    assert room.refused(importing(named), "leader").facts["field"] == "stands_in_for"
    long = "因" * (LONGEST_DUTY_REASON + 1)
    assert room.refused(giving(with_rota(room), "li", "wang", long)).code == "too_long"
    assert room.refused(giving(room, "li", "wang", " ")).code == "empty_field"
    assert room.refused(importing(row("li")), "li").code == "role_may_not"


def test_a_leader_of_the_rota_may_lead(room: Room) -> None:
    with_rota(room)
    assert room.refused(giving(room, "leader", "li"), "leader").code == "post_needs_role"
    assert room.picture.accounts[AccountId("li")].role is Role.DISPATCHER


PEOPLE = ("li", "wang", "leader", "leader-2")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("isgdu"), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.integers(0, 5)),
        max_size=12,
    )
)
def test_whatever_is_done_nobody_has_two_duties_at_once(steps: list[tuple[str, str, str, int]]) -> None:
    room = Room()
    for act, one, other, shift in steps:
        try:
            match act:
                case "i":
                    room.send(importing(row(one, shift=shift), row(other, shift=shift + 1)), "leader")
                case "g":
                    room.send(giving(room, one, other), "leader")
                case "s":
                    room.send(swapping(room, one, other), "leader")
                case "d":
                    room.send(dropping(room, one), "leader")
                case _:
                    room.send(r.Undo(revision=max(room.picture.revision - shift, 1)), "leader")
        except (DispatchError, ValueError):
            pass
        for person in PEOPLE:
            duties = room.picture.duties_of(AccountId(person))
            assert all(a.ends_at <= b.starts_at or b.ends_at <= a.starts_at for a, b in combinations(duties, 2))
