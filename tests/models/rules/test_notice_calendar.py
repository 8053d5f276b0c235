"""Every hand-worked case of the calendar comes out of the notice law, and is the very edge of what is lawful."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from models.entities.outage_plans import PlanKind, Window
from models.rules.notice_duties import Announced, Compliance, NoticeCase, NoticeDuty, NoticeStep
from models.rules.notice_law import judge
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from models.rules.site_rule_book import parse_site_rule_book
from resources.rule_books import read_rule_book_text
from tests.models.rules.calendar_cases import BURNT, CASES, Ask, BurntCase, Case

SHIPPED = parse_rule_book(read_rule_book_text("2026.1"))
HEAD = 'site = "JJ"\nversion = 1\neffective_from = 2026-01-01\n'
DAY = '[[day]]\ndate = {}\nkind = "{}"\nname = "本站调休"\nsource = "本单位文件 12 号"\n'
NUMBER = '[[number]]\nid = "{}"\nvalue = {}\nunit = "{}"\nsource = "本单位文件 12 号"\nconfidence = "site"\n'


def laid_over(text: str) -> RuleBook:
    return parse_site_rule_book(HEAD + text, shipped=SHIPPED, today=date(2026, 3, 1))


BOOKS = {
    "": SHIPPED,
    "site": laid_over(
        "published_years = [2027]\n"
        + DAY.format("2026-06-12", "off")
        + DAY.format("2026-06-13", "work")
        + DAY.format("2026-10-06", "work")
        + DAY.format("2027-01-03", "work")
    ),
    "to the moment": laid_over(NUMBER.format("N-1", 168, "h") + NUMBER.format("N-4", 1, "wd")),
    "summer time": laid_over('timezone = "America/New_York"\n'),
}
KINDS = {
    "N-1": (PlanKind.PLANNED, NoticeStep.PUBLISHED),
    "N-4": (PlanKind.PLANNED, NoticeStep.PUBLISHED),
    "U-3": (PlanKind.PLANNED, NoticeStep.IMPORTANT_TOLD),
    "N-5.planned": (PlanKind.PLANNED, NoticeStep.FILED),
    "N-19": (PlanKind.RESTRICTION, NoticeStep.PUBLISHED),
    "N-2": (PlanKind.TEMPORARY, NoticeStep.PUBLISHED),
    "N-2.important": (PlanKind.TEMPORARY, NoticeStep.IMPORTANT_TOLD),
    "N-5.temporary": (PlanKind.TEMPORARY, NoticeStep.FILED),
    "N-6": (PlanKind.TEMPORARY, NoticeStep.FILED),
    "N-3": (PlanKind.BURNT_TRANSFORMER, NoticeStep.PUBLISHED),
    "N-16": (PlanKind.BURNT_TRANSFORMER, NoticeStep.MARKETING_CALLED),
    "N-17": (PlanKind.MASTER_METER_OFFLINE, NoticeStep.FILED),
    "N-15": (PlanKind.METERING_DEFECT, NoticeStep.WORK_DONE),
    "N-18.live": (PlanKind.CLOSURE_LIVE, NoticeStep.WORK_DONE),
    "N-18.outage": (PlanKind.CLOSURE_OUTAGE, NoticeStep.WORK_DONE),
}
LONG_AGO = datetime(2001, 1, 1, tzinfo=UTC)
MOMENT, HOURS = timedelta.resolution, timedelta(hours=4)


def moment(text: str, rules: RuleBook) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=rules.zone).astimezone(UTC)


def shown(at: datetime | None, rules: RuleBook) -> str:
    assert at is not None
    return at.astimezone(rules.zone).strftime("%Y-%m-%d %H:%M")


def duty_of(case: Case, *, start: datetime, act: datetime | None, begun: datetime | None = None) -> NoticeDuty:
    """The duty of the case's rule for an outage of four hours, with everything told and done at `act`."""
    kind, step = KINDS[case.rule]
    window = Window(start, start + HOURS)
    told = () if act is None else (Announced(window, act),)
    asked = NoticeCase(
        kind=kind,
        window=window,
        areas=1,
        important_customers=1,
        filed_at=act,
        notices=told,
        important_told=told,
        marketing_called_at=act,
        defect_found_at=begun,
        closure_slip_at=begun,
        written_at=start,
    )
    duties = judge(asked, now=LONG_AGO, rules=BOOKS[case.book]).duties
    return next(duty for duty in duties if duty.step is step and case.rule in {duty.basis.id, duty.rule.id})


def test_there_are_cases_enough_and_none_twice() -> None:
    assert len(CASES) >= 60
    asked = Counter((case.rule, case.ask, case.given, case.book) for case in CASES)
    assert max(asked.values()) == 1
    assert {case.rule for case in CASES} == KINDS.keys()


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.rule} {case.ask.value} {case.given} {case.book}".strip()
)
def test_a_hand_worked_case(case: Case) -> None:
    rules = BOOKS[case.book]
    given, expected = moment(case.given, rules), moment(case.expected, rules)
    if case.ask is Ask.EARLIEST:
        found = duty_of(case, start=given + timedelta(days=60), act=given)
        assert shown(found.earliest_start, rules) == case.expected, case.why
        assert duty_of(case, start=expected, act=given).state is Compliance.KEPT
        assert duty_of(case, start=expected - MOMENT, act=given).state is Compliance.BROKEN
        found = duty_of(case, start=expected, act=given)
    elif case.ask is Ask.LATEST:
        found = duty_of(case, start=given, act=None)
        assert shown(found.latest, rules) == case.expected, case.why
        assert found.latest is not None
        assert duty_of(case, start=given, act=found.latest).state is Compliance.KEPT
        assert duty_of(case, start=given, act=found.latest + MOMENT).state is Compliance.BROKEN
        assert duty_of(case, start=given, act=expected + timedelta(minutes=1)).state is Compliance.BROKEN
        found = duty_of(case, start=given, act=found.latest)
    else:
        found = duty_of(case, start=given, act=None, begun=given)
        assert shown(found.latest, rules) == case.expected, case.why
        assert found.latest is not None
        last_start = found.latest + (MOMENT if case.expected.endswith("23:59") else timedelta()) - HOURS
        assert duty_of(case, start=last_start, act=None, begun=given).state is Compliance.KEPT
        assert duty_of(case, start=last_start + MOMENT, act=None, begun=given).state is Compliance.BROKEN
    assert found.unofficial == case.unofficial, case.why


@pytest.mark.parametrize("case", BURNT, ids=lambda case: f"{case.known} {case.start}")
def test_a_burnt_transformer_is_an_emergency_for_a_day(case: BurntCase) -> None:
    known, start, latest = (moment(text, SHIPPED) for text in (case.known, case.start, case.latest))
    window = Window(start, start + HOURS)

    def burnt(**more: datetime) -> NoticeCase:
        told = tuple(Announced(window, at) for at in (more.pop("told", None),) if at is not None)
        kind = PlanKind.BURNT_TRANSFORMER
        return NoticeCase(kind=kind, window=window, areas=2, important_customers=0, notices=told, **more)

    later = known + timedelta(days=90)
    for since in ({"written_at": known}, {"filed_at": known, "written_at": later}, {"defect_found_at": known}):
        duties = judge(burnt(**since), now=later, rules=SHIPPED).duties
        published = [duty for duty in duties if duty.step is NoticeStep.PUBLISHED]
        assert [duty.rule.id for duty in published] == [case.rule], case.why
        assert shown(published[0].latest, SHIPPED) == case.latest, case.why
        assert any(duty.step is NoticeStep.MARKETING_CALLED for duty in duties)
    # What is only being asked about is known from now on.
    assert next(duty.rule.id for duty in judge(burnt(), now=known, rules=SHIPPED).duties) == case.rule
    minute = timedelta(minutes=1)
    for told, blocks in ((latest, []), (latest + minute, [case.rule])):
        verdict = judge(burnt(written_at=known, told=told), now=later, rules=SHIPPED)
        assert [duty.rule.id for duty in verdict.blocks] == blocks, case.why
