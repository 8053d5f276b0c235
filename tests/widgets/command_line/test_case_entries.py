"""Service cases and jobs on the command line: each is named by its number or the end of it, alone or after an act."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.entities.escalations import Call, Escalation, EscalationLevel
from models.entities.orders import Channel
from models.entities.service_cases import CaseFacts, CaseKind, ServiceCase
from models.ids import AccountId, CaseId, EscalationId, StationId
from tests.widgets.command_line import scenes as s
from tests.widgets.pictures import NOW, place
from widgets.command_line.grammar import read_line
from widgets.command_line.readings import Choices, Deed, Doing, Trouble
from widgets.command_line.scene import Scene
from widgets.command_line.sentences import deed_text, option_text, trouble_text

JOB = EscalationId("J26112100007")
FIRST, SECOND = CaseId("C26112100001"), CaseId("C26112100101")


def case(key: CaseId) -> ServiceCase:
    fields: dict[str, Any] = {
        "caller": "陈敏",
        "phone": "13800000001",
        "words": "一直没人联系",
        "officer": "",
        "facts": CaseFacts(),
    }
    fields |= {"channel": Channel.HOTLINE_95598, "kind": CaseKind.COMPLAINT, "received_at": NOW - timedelta(hours=1)}
    fields |= {"owner": AccountId("li"), "station": StationId("S1"), "place": place()}
    fields |= {"channel_reference": "", "customer": "", "opened_at": NOW}
    return ServiceCase(id=key, **fields)


def job() -> Escalation:
    call = Call(
        level=EscalationLevel.BRANCH, at=NOW, by=AccountId("li"), reason="storm", due_at=NOW + timedelta(hours=1)
    )
    return Escalation(id=JOB, orders=(), calls=(call,))


@pytest.fixture(scope="module")
def scene() -> Scene:
    made = s.scene()
    for key in (FIRST, SECOND):
        made.picture.put(case(key))
    made.picture.put(job())
    return replace(made, case_acts=frozenset({"case_reply", "case_close"}), job_acts=frozenset({"job_accept"}))


def test_a_case_is_gone_to_or_named_for_an_act(scene: Scene) -> None:
    found: dict[str, Any] = {}
    for text in ("c26112100001", "Ｃ0101", "办结诉求c0001", "C0101 close the case"):
        (deed,) = read_line(text, scene)
        assert isinstance(deed, Deed), (text, deed)
        found[text] = (deed.doing, deed.case, None if deed.verb is None else deed.verb.key)
    assert found == {
        "c26112100001": (Doing.SHOW, FIRST, None),
        "Ｃ0101": (Doing.SHOW, SECOND, None),
        "办结诉求c0001": (Doing.CASE, FIRST, "case_close"),
        "C0101 close the case": (Doing.CASE, SECOND, "case_close"),
    }
    (deed,) = read_line("c0001", scene)
    assert isinstance(deed, Deed) and "陈敏" in deed_text(deed, scene)


def test_several_that_end_so_are_a_choice_and_what_fits_no_case_is_said(scene: Scene) -> None:
    third = replace(scene.picture.cases[FIRST], id=CaseId("C26112000101"))
    more = replace(scene, picture=scene.picture.fork())
    more.picture.put(third)
    (choices,) = read_line("c0101", more)
    assert isinstance(choices, Choices)
    assert [option.case for option in choices.options] == [SECOND, third.id]
    assert "一直没人联系" in option_text(choices.options[0], more)
    for text, code, said in (
        ("c9999", "unknown_case", "No case here has the number C9999"),
        ("pd c0001", "takes_no_case", "is not about a service case"),
        ("c0001 1024", "no_verb", "What is to be done?"),
        ("c0001 c0101", "two_cases", "C0001 and C0101"),
        ("j9999", "unknown_job", "No job here has the number J9999"),
        ("pd j0007", "takes_no_job", "is not about a job"),
        ("j0007 j0008", "two_jobs", "J0007 and J0008"),
        ("办结诉求 c0001 1024", "takes_one_thing", "type its number alone"),
    ):
        (trouble,) = read_line(text, scene)
        assert isinstance(trouble, Trouble) and trouble.code == code, (text, trouble)
        assert said in trouble_text(trouble, scene)


def test_a_job_is_gone_to_or_named_for_an_act(scene: Scene) -> None:
    for text, doing, act in (("j26112100007", Doing.SHOW, None), ("升级接受 j007", Doing.JOB, "job_accept")):
        (deed,) = read_line(text, scene)
        assert isinstance(deed, Deed), (text, deed)
        assert (deed.doing, deed.job, None if deed.verb is None else deed.verb.key) == (doing, JOB, act)
        assert "Maintenance branch, answer due" in deed_text(deed, scene)
        assert read_line(deed.text, scene) == (deed,), "said in full it means the same"
