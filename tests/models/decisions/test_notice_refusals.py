"""Every refusal that decisions about notices make, with its family, its rule and the facts words are made of."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.commands import notices as t
from models.commands import plans as p
from models.decisions.plan_gates import check_announced
from models.decisions.situation import Situation
from models.entities.notices import (
    MOST_FILES,
    MOST_RECIPIENTS,
    Answer,
    NoticeFile,
    NoticeFormat,
    NoticeKind,
    Recipient,
    RecipientKind,
    TellingManner,
)
from models.entities.outage_plans import PlanKind, PlanState
from models.errors import Conflict, DispatchError, Incomplete, RuleBroken, Unavailable
from models.ids import AccountId, PlanId
from tests.models.builders import Room
from tests.models.outage_plans import (
    HOSPITAL,
    HOURS,
    LINE_95598,
    VILLAGE,
    act,
    approved,
    bring,
    draft,
    notice_of_plan,
    published,
    scope_of,
    tell,
)

Provoke = Callable[[Room], DispatchError]
MINUTE = timedelta(minutes=1)
FILE = NoticeFile(format=NoticeFormat.PDF, channel="张贴", sha256="a" * 64, size=1)
ESTATE = Recipient(id="community/锦绣花园", kind=RecipientKind.COMMUNITY, name="锦绣花园")
MANY = tuple(replace(VILLAGE, id=f"village/{number}") for number in range(MOST_RECIPIENTS))


def publishing(**more: Any) -> Provoke:
    return lambda room: room.refused(notice_of_plan(room, approved(room), **more))


def telling(**more: Any) -> Provoke:
    def provoke(room: Room) -> DispatchError:
        key = published(room, approved(room, scope=scope_of("T-1", important=("hospital",))))
        values: dict[str, Any] = {
            "recipients": (VILLAGE.id,),
            "sequence": 0,
            "manner": TellingManner.PHONE,
            "answer": Answer.AGREED,
        }
        if "shift" in more:
            values["at"] = room.now + more["shift"]
        values |= {name: value for name, value in more.items() if name != "shift"}
        return room.refused(t.RecordTelling(plan=key, **values))

    return provoke


def adding(recipient: Recipient) -> Provoke:
    return lambda room: room.refused(t.AddRecipient(plan=published(room, approved(room)), recipient=recipient))


def correction(room: Room, line: int) -> t.CorrectTelling:
    [key] = room.picture.plans
    seen = next(one.version for one in room.picture.tellings_of(key) if one.recipient == VILLAGE)
    return t.CorrectTelling(
        plan=key,
        recipient=VILLAGE.id,
        seen=seen,
        line=line,
        manner=TellingManner.PHONE,
        answer=Answer.AGREED,
        at=room.now,
        reason="因",
    )


def corrected_twice(room: Room) -> DispatchError:
    tell(room, published(room, approved(room)), VILLAGE.id)
    room.send(correction(room, 0))
    return room.refused(correction(room, 0))


def no_such_line(room: Room) -> DispatchError:
    published(room, approved(room))
    return room.refused(correction(room, 0))


def superseded(room: Room) -> DispatchError:
    key = published(room, approved(room))
    act(room, p.CancelPlan, key, reason="因")
    room.wait(minutes=1)
    published(room, key)
    assert room.refused(t.PublishFiles(plan=key, sequence=0, files=(FILE,))).code == "notice_superseded"
    told = t.RecordTelling(
        plan=key, recipients=(VILLAGE.id,), sequence=0, manner=TellingManner.PHONE, answer=Answer.AGREED
    )
    return room.refused(told)


def removing(recipient: Recipient, *, after: Callable[[Room, PlanId], Any] = lambda room, key: None) -> Provoke:
    def provoke(room: Room) -> DispatchError:
        key = published(room, approved(room))
        room.send(t.AddRecipient(plan=key, recipient=ESTATE))
        after(room, key)
        found = next(one for one in room.picture.tellings_of(key) if one.recipient == recipient)
        return room.refused(t.RemoveRecipient(plan=key, recipient=recipient.id, seen=found.version))

    return provoke


def added_twice(room: Room) -> DispatchError:
    command = t.AddRecipient(plan=draft(room), recipient=ESTATE)
    room.send(command)
    return room.refused(command)


def nothing_new(room: Room) -> DispatchError:
    return room.refused(notice_of_plan(room, published(room, approved(room))))


def too_many_files(room: Room) -> DispatchError:
    key = published(room, approved(room))
    files = tuple(replace(FILE, channel=f"渠道{number}") for number in range(MOST_FILES))
    return room.refused(t.PublishFiles(plan=key, sequence=0, files=files))


def switching(state: PlanState, *, late: bool) -> Provoke:
    def provoke(room: Room) -> DispatchError:
        key = bring(room, draft(room, scope=scope_of("T-1", important=("hospital",))), state)
        if late:
            published(room, key)
            room.now = HOURS.start - MINUTE
            tell(room, key, HOSPITAL.id)
        on = Situation(room.picture.accounts[AccountId("li")], room.picture, room.now, room.rules, room.outages)
        with pytest.raises(DispatchError) as caught:
            check_announced(room.picture.plans[key], on)
        return caught.value

    return provoke


NOTICE_REFUSALS: dict[str, tuple[type[DispatchError], str, str, Provoke]] = {
    "plan_not_in_force": (Unavailable, "", "plan state", switching(PlanState.FILED, late=False)),
    "plan_not_announced": (
        RuleBroken,
        "N-1",
        "plan step latest earliest",
        switching(PlanState.NOTICE_APPROVED, late=False),
    ),
    "plan_announced_late": (
        RuleBroken,
        "N-2",
        "plan step latest earliest happened",
        switching(PlanState.NOTICE_APPROVED, late=True),
    ),
    "notice_composed_before": (Conflict, "N-13", "plan kind next", publishing(kind=NoticeKind.TEMPORARY)),
    "notice_without_file": (Incomplete, "", "plan", publishing(files=())),
    "notice_too_many_files": (Incomplete, "", "count most", too_many_files),
    "notice_file_unknown": (Incomplete, "", "format", publishing(files=(replace(FILE, sha256="x"),))),
    "notice_stale": (
        Unavailable,
        "",
        "plan happened",
        lambda room: publishing(issued_at=room.now - timedelta(hours=2))(room),
    ),
    "notice_of_live_work": (
        Unavailable,
        "",
        "plan",
        lambda room: room.refused(notice_of_plan(room, approved(room, kind=PlanKind.CLOSURE_LIVE))),
    ),
    "notice_not_approved": (
        Unavailable,
        "",
        "plan state",
        lambda room: room.refused(notice_of_plan(room, draft(room))),
    ),
    "notice_not_announced": (
        RuleBroken,
        "N-13",
        "minutes",
        lambda room: room.refused(
            notice_of_plan(room, approved(room, window=replace(HOURS, end=HOURS.start + MINUTE)))
        ),
    ),
    "notice_nothing_new": (Unavailable, "N-13", "plan by happened", nothing_new),
    "notice_superseded": (Conflict, "N-13", "plan by happened", superseded),
    "important_not_listed": (
        RuleBroken,
        "U-3",
        "plan count name",
        lambda room: room.refused(
            notice_of_plan(
                room, approved(room, scope=scope_of("T-1", important=("hospital",))), recipients=(LINE_95598,)
            )
        ),
    ),
    "hotline_not_listed": (RuleBroken, "N-11", "plan", publishing(recipients=(VILLAGE,))),
    "too_many_recipients": (Incomplete, "", "count most", publishing(recipients=(*MANY, LINE_95598))),
    "unknown_publication": (Unavailable, "", "plan sequence", telling(sequence=1)),
    "unknown_recipient": (Unavailable, "", "plan recipient", telling(recipients=("village/x",))),
    "telling_of_nobody": (Incomplete, "", "plan", telling(recipients=())),
    "told_in_future": (Unavailable, "", "plan happened", telling(shift=MINUTE)),
    "told_before_notice": (Unavailable, "", "plan happened earliest", telling(shift=-MINUTE)),
    "important_by_posting": (
        RuleBroken,
        "U-3",
        "name",
        telling(recipients=(HOSPITAL.id,), manner=TellingManner.POSTING, answer=Answer.UNSIGNED),
    ),
    "posting_has_no_answer": (Incomplete, "", "name", telling(manner=TellingManner.POSTING)),
    "unknown_telling": (Unavailable, "", "name", no_such_line),
    "telling_corrected": (Conflict, "", "name", corrected_twice),
    "recipient_of_the_data": (Unavailable, "", "kind", adding(HOSPITAL)),
    "recipient_known": (Conflict, "", "plan name", added_twice),
    "recipient_not_by_hand": (Unavailable, "N-11", "name", removing(VILLAGE)),
    "recipient_told": (Unavailable, "", "name", removing(ESTATE, after=lambda room, key: tell(room, key, ESTATE.id))),
}
"""Code → family, rule, facts, and what provokes it; `test_refusals` sees that none is missing."""


@pytest.mark.parametrize("code", NOTICE_REFUSALS)
def test_refusal(room: Room, code: str) -> None:
    family, rule, facts, provoke = NOTICE_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code, error.rule) == (family, code, rule)
    assert set(error.facts) == set(facts.split())
    assert not error.rule or error.rule in room.rules.rules


def test_texts_have_a_length(room: Room) -> None:
    key = approved(room)
    long = "x" * 101
    village = replace(VILLAGE, name=long)
    for more in ({"title": long}, {"text": "x" * 20_001}, {"issuer": long}, {"recipients": (village,)}):
        assert room.refused(notice_of_plan(room, key, **more)).code == "too_long"
    for more in ({"title": " "}, {"text": " "}, {"reason": ""}, {"files": (replace(FILE, channel=" "),)}):
        assert room.refused(notice_of_plan(room, key, **more)).code == "empty_field"
