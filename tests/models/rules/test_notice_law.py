"""Which duties a plan has, which of them block and which warn, and that lawful is lawful up to the last moment."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from models.entities.outage_plans import PlanKind, Window
from models.rules.notice_duties import Announced, Compliance, NoticeCase, NoticeDuty, NoticeStep, Verdict
from models.rules.notice_law import judge, public_duties
from models.rules.rule_book import Confidence, RuleBook, Weight
from models.rules.site_rule_book import parse_site_rule_book

START = datetime(2026, 6, 10, 0, 30, tzinfo=UTC)  # 08:30 in Shanghai
WINDOW = Window(START, START + timedelta(hours=4))
LONG_BEFORE = datetime(2026, 5, 1, tzinfo=UTC)
DAY, MOMENT = timedelta(days=1), timedelta.resolution
SITE = 'site = "JJ"\nversion = 1\neffective_from = 2026-01-01\n'
LAW = frozenset({Weight.LAW})


def case(
    kind: PlanKind,
    *,
    window: Window = WINDOW,
    areas: int = 2,
    important: int = 0,
    filed: datetime | None = None,
    told: datetime | None = None,
    begun: datetime | None = None,
) -> NoticeCase:
    notices = () if told is None else (Announced(window, told),)
    return NoticeCase(
        kind=kind,
        window=window,
        areas=areas,
        important_customers=important,
        filed_at=filed,
        notices=notices,
        important_told=notices,
        defect_found_at=begun,
        closure_slip_at=begun,
        written_at=window.start - timedelta(hours=1),
    )


def named(duties: tuple[NoticeDuty, ...]) -> list[str]:
    return [f"{duty.rule.id} {duty.step.value}" for duty in duties]


def test_each_kind_has_its_duties(rules: RuleBook) -> None:
    wanted = {
        PlanKind.PLANNED: ["N-1 published", "N-5 filed"],
        PlanKind.TEMPORARY: ["N-2 published", "N-5 filed", "N-6 filed"],
        PlanKind.METERING_DEFECT: ["N-2 published", "N-5 filed", "N-15 work_done"],
        PlanKind.CLOSURE_LIVE: ["N-18 work_done"],
        PlanKind.CLOSURE_OUTAGE: ["N-1 published", "N-5 filed", "N-18 work_done"],
        PlanKind.BURNT_TRANSFORMER: ["N-3 published", "N-16 marketing_called"],
        PlanKind.MASTER_METER_OFFLINE: ["N-2 published", "N-5 filed", "N-17 filed"],
        PlanKind.RESTRICTION: ["N-19 published", "N-19 told_second"],
    }
    assert wanted.keys() == set(PlanKind)
    for kind, duties in wanted.items():
        assert named(judge(case(kind), now=LONG_BEFORE, rules=rules).duties) == duties


def test_lists_ask_for_the_public_notice_alone_and_are_told_the_same(rules: RuleBook) -> None:
    for kind in PlanKind:
        for told, areas, now in ((None, 1, LONG_BEFORE), (START - 3 * DAY, 2, START), (START - 20 * DAY, 2, START)):
            asked = case(kind, areas=areas, important=1, filed=told, told=told, begun=told)
            whole = judge(asked, now=now, rules=rules).duties
            public = public_duties(replace(asked, important_told=()), now=now, rules=rules)
            assert public == tuple(duty for duty in whole if duty.step is NoticeStep.PUBLISHED)


def test_a_single_area_has_the_rolling_notice_besides(rules: RuleBook) -> None:
    for kind in (PlanKind.PLANNED, PlanKind.CLOSURE_OUTAGE):
        assert "N-4 published" in named(judge(case(kind, areas=1), now=LONG_BEFORE, rules=rules).duties)
    assert "N-4 published" not in named(judge(case(PlanKind.TEMPORARY, areas=1), now=LONG_BEFORE, rules=rules).duties)


def test_important_customers_are_told_wherever_supply_is_cut(rules: RuleBook) -> None:
    wanted = {
        PlanKind.PLANNED: ["U-3", "N-2"],
        PlanKind.TEMPORARY: ["N-2"],
        PlanKind.METERING_DEFECT: ["N-2"],
        PlanKind.CLOSURE_LIVE: [],
        PlanKind.CLOSURE_OUTAGE: ["U-3", "N-2"],
        PlanKind.BURNT_TRANSFORMER: ["N-3"],
        PlanKind.MASTER_METER_OFFLINE: ["N-2"],
        PlanKind.RESTRICTION: ["N-19"],
    }
    for kind, ids in wanted.items():
        duties = judge(case(kind, important=1), now=LONG_BEFORE, rules=rules).duties
        assert [duty.rule.id for duty in duties if duty.step is NoticeStep.IMPORTANT_TOLD] == ids


def test_a_defect_removed_within_a_day_is_announced_as_a_fault(rules: RuleBook) -> None:
    """N-15: found 13 hours before the end, so N-3; found 25 hours before, so a daily plan (N-2) that breaks N-15."""
    quick = judge(case(PlanKind.METERING_DEFECT, begun=WINDOW.end - timedelta(hours=13)), now=START - DAY, rules=rules)
    assert named(quick.duties) == ["N-3 published", "N-15 work_done"]
    slow = judge(case(PlanKind.METERING_DEFECT, begun=WINDOW.end - timedelta(hours=25)), now=START - DAY, rules=rules)
    assert named(slow.duties) == ["N-2 published", "N-5 filed", "N-15 work_done"]
    assert [duty.rule.id for duty in slow.warns] == ["N-15"]


def test_what_a_limit_counts_from_may_not_be_known(rules: RuleBook) -> None:
    for kind in (PlanKind.METERING_DEFECT, PlanKind.CLOSURE_LIVE, PlanKind.CLOSURE_OUTAGE):
        last = judge(case(kind), now=LONG_BEFORE, rules=rules).duties[-1]
        assert (last.state, last.latest) == (Compliance.UNKNOWN, None)


def test_the_law_blocks_and_internal_rules_warn(rules: RuleBook) -> None:
    now = START - timedelta(hours=30)
    found = judge(case(PlanKind.PLANNED, areas=1, important=1), now=now, rules=rules)
    assert named(found.blocks) == ["N-1 published"]
    assert named(found.warns) == ["N-4 published", "U-3 important_told", "N-5 filed"]
    later = judge(case(PlanKind.PLANNED, important=1), now=START - timedelta(hours=23), rules=rules)
    assert named(later.blocks) == ["N-1 published", "N-2 important_told"]


def test_what_is_done_in_time_stays_kept(rules: RuleBook) -> None:
    done = case(PlanKind.PLANNED, areas=1, important=1, filed=LONG_BEFORE, told=LONG_BEFORE)
    found = judge(done, now=START, rules=rules)
    assert {duty.state for duty in found.duties} == {Compliance.KEPT}
    assert not found.blocks
    assert not found.warns


def test_the_strictest_moment_of_a_step(rules: RuleBook) -> None:
    """N-4 asks for 1 June 23:59, the law (N-1) for 2 June; the cut suits both from the later of the two on."""
    found = judge(case(PlanKind.PLANNED, areas=1), now=datetime(2026, 6, 1, 2, tzinfo=UTC), rules=rules)
    zone = rules.zone
    strictest, lawful = found.latest(NoticeStep.PUBLISHED), found.latest(NoticeStep.PUBLISHED, LAW)
    assert strictest is not None
    assert lawful is not None
    assert (strictest.astimezone(zone).day, lawful.astimezone(zone).day) == (1, 2)
    assert found.earliest_start() == datetime(2026, 6, 11, tzinfo=zone)  # N-5: 2 3 4 5 | 8 9 10
    assert found.earliest_start(LAW) == datetime(2026, 6, 9, tzinfo=zone)
    assert found.latest(NoticeStep.MARKETING_CALLED) is None


def test_a_duty_says_where_it_comes_from_and_how_sure_that_is(rules: RuleBook) -> None:
    first, second = judge(case(PlanKind.PLANNED), now=LONG_BEFORE, rules=rules).duties
    assert first.source.startswith("供电监管办法")
    assert (first.confidence, first.weight) == (Confidence.PUBLIC, Weight.LAW)
    assert (second.number, second.weight) == (rules.number("N-5.planned"), Weight.INTERNAL)


def test_a_site_cannot_talk_the_law_away_but_may_say_so(rules: RuleBook) -> None:
    """Other words, and the number on a rule of its own: N-1 still blocks, unless the site says what it weighs."""
    rule = '[[rule]]\nid = "{}"\ntext_zh = "本站"\ntext_en = "Ours"\nsource = "12"\nconfidence = "site"\n{}\n'
    number = '[[number]]\nid = "N-1"\nvalue = 9\nunit = "d"\nrule = "JJ-1"\nsource = "12"\nconfidence = "site"\n'
    now = START - 8 * DAY
    for weight, blocks in (("", ["N-1 published"]), ('weight = "internal"', [])):
        text = SITE + rule.format("JJ-1", "") + number + rule.format("N-1", weight)
        book = parse_site_rule_book(text, shipped=rules, today=date(2026, 3, 1))
        found = judge(case(PlanKind.PLANNED), now=now, rules=book)
        assert named(found.blocks) == blocks
        assert (found.duties[0].source, found.duties[0].rule.text_en) == ("12", "Ours")


def test_a_moment_is_the_same_in_every_zone(rules: RuleBook) -> None:
    """16:30 UTC of 2 June is half past midnight of the 3rd in Shanghai: too late for the 10th."""
    utc = datetime(2026, 6, 2, 16, 30, tzinfo=UTC)
    for zone in (UTC, rules.zone, timezone(timedelta(hours=-9))):
        found = judge(case(PlanKind.PLANNED, told=utc.astimezone(zone)), now=utc, rules=rules)
        assert named(found.blocks) == ["N-1 published"]


moments = st.datetimes(min_value=datetime(2025, 11, 1), max_value=datetime(2028, 6, 30), timezones=st.just(UTC))
kinds = st.sampled_from([kind for kind in PlanKind if kind is not PlanKind.CLOSURE_LIVE])


def with_everything_at(kind: PlanKind, act: datetime, window: Window, rules: RuleBook) -> Verdict:
    told = (Announced(window, act),)
    done = replace(case(kind, window=window, areas=1, important=1, filed=act, told=act), tries=((act,),))
    assert done.notices == told
    return judge(done, now=act, rules=rules)


@settings(max_examples=60, deadline=None)
@given(kind=kinds, act=moments, later=st.timedeltas(min_value=timedelta(), max_value=timedelta(days=30)))
def test_later_filing_never_gives_an_earlier_start(
    rules: RuleBook, kind: PlanKind, act: datetime, later: timedelta
) -> None:
    starts = [with_everything_at(kind, at, WINDOW, rules).earliest_start() for at in (act, act + later)]
    assert starts[0] is not None
    assert starts[1] is not None
    assert act <= starts[0] <= starts[1]


@settings(max_examples=60, deadline=None)
@given(kind=kinds, start=moments)
def test_the_latest_moment_is_the_last_and_the_earliest_start_the_first(
    rules: RuleBook, kind: PlanKind, start: datetime
) -> None:
    window = Window(start, start + timedelta(hours=3))
    for duty in judge(case(kind, window=window, areas=1, important=1), now=LONG_BEFORE, rules=rules).duties:
        if duty.latest is None or duty.step is NoticeStep.MARKETING_CALLED:
            continue
        last = same(with_everything_at(kind, duty.latest, window, rules), duty)
        assert last.state is Compliance.KEPT
        assert same(with_everything_at(kind, duty.latest + MOMENT, window, rules), duty).state is Compliance.BROKEN
        assert last.earliest_start is not None
        assert last.earliest_start <= start
        after = same(with_everything_at(kind, duty.latest + MOMENT, window, rules), duty).earliest_start
        assert after is not None
        assert after > start


def same(verdict: Verdict, wanted: NoticeDuty) -> NoticeDuty:
    keys = (wanted.step, wanted.rule, wanted.number)
    return next(duty for duty in verdict.duties if (duty.step, duty.rule, duty.number) == keys)
