"""The words of notices: the shipped ones are whole; a site's own are used where they can be, and told where not."""

import pytest

from models.entities.notices import NoticeKind
from models.notices.composing import compose
from models.notices.notice import Notice
from models.notices.wording import DEMANDED, Wording, WordingFault, read_wording
from resources.wordings import read_notice_wording_text
from tests.models.notices.notices import (
    SHANGHAI,
    area,
    cancelled,
    extended,
    first_notice,
    many_areas,
    postponed,
    text_of,
    wording,
)

SHIPPED = read_notice_wording_text()
GOOD = "{区域}{线路}{时间}{原因}{联系方式}"


def laid_over(text: str) -> tuple[Wording, tuple[WordingFault, ...]]:
    return read_wording(text, wording())


def test_a_first_notice_is_read_as_people_write_it() -> None:
    text = text_of(first_notice())
    assert text.title == "计划停电公告"
    assert text.body.splitlines() == [
        "尊敬的电力客户：",
        "因更换老旧导线，定于11月5日（周四）8:00至12:00停电。",
        "停电线路：10kV城南线",
        "停电区域：李家村1至3号、5号台区；向阳小区1号公变",
        "工作内容：10kV城南线12至18号杆更换导线",
        "遇雨及特殊情况顺延，以检修日计划为准。",
        "咨询电话：95598",
    ]
    assert (text.issuer, text.dated, text.listed) == ("云澜市供电服务指挥中心", "2026年10月28日", ())
    assert text.whole.startswith("计划停电公告\n\n尊敬的电力客户：")
    assert text.whole.endswith("云澜市供电服务指挥中心\n2026年10月28日")


@pytest.mark.parametrize(
    ("notice", "title", "sentence"),
    [
        (
            postponed(),
            "停电顺延公告",
            "原定11月5日（周四）8:00至12:00的停电（2026年10月28日公告，编号TD-2026-0412）因降雨顺延，改为11月12日（周四）8:00至12:00。",
        ),
        (
            extended(),
            "延时送电公告",
            "因新增缺陷，原定11月5日（周四）12:00送电的线路（2026年10月28日公告，编号TD-2026-0412）延至11月5日（周四）15:30送电。",
        ),
        (
            cancelled(),
            "停电取消公告",
            "原定11月5日（周四）8:00至12:00的停电（2026年10月28日公告，编号TD-2026-0412）因检修计划调整取消，届时正常供电。",
        ),
        (
            first_notice(kind=NoticeKind.TEMPORARY),
            "临时停电公告",
            "因更换老旧导线，需在11月5日（周四）8:00至12:00临时停电。",
        ),
    ],
    ids=lambda value: value.kind.value if isinstance(value, Notice) else "",
)
def test_what_becomes_of_an_outage_has_words_of_its_own(notice: Notice, title: str, sentence: str) -> None:
    text = text_of(notice)
    assert text.title == title
    assert text.body.splitlines()[1] == sentence


def test_a_line_with_nothing_to_fill_in_is_left_out() -> None:
    assert "工作内容" not in text_of(first_notice(work="")).body


def test_a_long_list_stands_beneath() -> None:
    text = text_of(first_notice(areas=many_areas(37)))
    assert "等37个台区" in text.body
    assert len(text.listed) == 10
    assert f"停电区域明细：\n{text.listed[0]}\n" in text.whole


def test_what_people_typed_is_text_and_nothing_else() -> None:
    """Braces in a value are not filled in, line breaks do not break the sentence, control characters go."""
    notice = first_notice(reason="{联系方式}\n抢\x07修\u2028 {0.__class__}", areas=(area(0, "{时间}线"),))
    body = text_of(notice).body
    assert "因{联系方式} 抢修 {0.__class__}，定于" in body
    assert "停电线路：{时间}线" in body


def test_the_shipped_words_are_whole_and_lawful() -> None:
    words, faults = read_wording(SHIPPED)
    assert faults == ()
    assert set(words.words) == set(NoticeKind)
    for kind in (NoticeKind.PLANNED, NoticeKind.TEMPORARY, NoticeKind.POSTPONED):
        assert "遇雨及特殊情况顺延" in words.words[kind].text


@pytest.mark.parametrize("broken", ["", SHIPPED.replace("[extended]", "[extnded]"), "places_at_most = 0\n" + SHIPPED])
def test_broken_words_cannot_be_shipped(broken: str) -> None:
    with pytest.raises(ValueError):
        read_wording(broken)


def test_a_site_says_only_what_it_says_otherwise() -> None:
    words, faults = laid_over(f'places_at_most = 2\n[planned]\ntitle = "停电通知"\ntext = "{GOOD}"\n')
    assert faults == ()
    assert words.places_at_most == 2
    assert words.words[NoticeKind.PLANNED].title == "停电通知"
    assert words.words[NoticeKind.PLANNED].advice == wording().words[NoticeKind.PLANNED].advice
    assert words.words[NoticeKind.CANCELLED] == wording().words[NoticeKind.CANCELLED]
    text = compose(first_notice(), words, zone=SHANGHAI)
    assert text.title == "停电通知"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[planned\ntitle = ""', WordingFault(code="syntax", line=1)),
        ('\n[planed]\ntitle = "x"', WordingFault(code="unknown_section", field="planed", line=2, given="planed")),
        ('titel = "x"', WordingFault(code="unknown_section", field="titel", line=1, given="titel")),
        ('planned = "x"', WordingFault(code="wrong_value", field="planned", line=1, given="x")),
        ('[planned]\ntitel = "x"', WordingFault(code="unknown_field", field="planned titel", line=2, given="titel")),
        ('[planned]\n\ntitle = " "', WordingFault(code="wrong_value", field="planned title", line=3, given=" ")),
        ("[planned]\ntitle = 3", WordingFault(code="wrong_value", field="planned title", line=2, given="3")),
        (
            '[planned]\nadvice = "\\u0007"',
            WordingFault(code="wrong_value", field="planned advice", line=2, given="\x07"),
        ),
        (
            f'[planned]\ntext = """\n{GOOD}\n因{{缘由}}\n"""',
            WordingFault(code="unknown_placeholder", field="planned text", line=4, given="{缘由}"),
        ),
        (
            '[planned]\ntitle = "{原时间}"',
            WordingFault(code="unknown_placeholder", field="planned title", line=2, given="{原时间}"),
        ),
        (
            '[planned]\ntitle = "{0.__class__}"',
            WordingFault(code="unknown_placeholder", field="planned title", line=2, given="{0.__class__}"),
        ),
        (
            f'[planned]\ntext = """\n{GOOD}\n因{{原因\n"""',
            WordingFault(code="stray_brace", field="planned text", line=4, given="因{原因"),
        ),
        (
            '[planned]\ntitle = "x"\ntext = "{区域}{线路}{原因}{联系方式}"',
            WordingFault(code="missing_placeholder", field="planned text", line=3, given="{时间}"),
        ),
        ("places_at_most = true", WordingFault(code="wrong_value", field="places_at_most", line=1, given="True")),
    ],
)
def test_what_cannot_be_used_is_told_and_the_shipped_words_stand(text: str, fault: WordingFault) -> None:
    words, faults = laid_over(text)
    (found,) = faults
    assert (found.code, found.field, found.line) == (fault.code, fault.field, fault.line)
    assert found.given == fault.given or fault.code == "syntax"
    assert words == wording()


def test_one_broken_kind_does_not_take_the_others_with_it() -> None:
    text = f'[planned]\ntext = "{{x}}"\n[cancelled]\ntitle = "停电撤销公告"\ntext = "{GOOD}"\n'
    words, faults = laid_over(text)
    assert {fault.field for fault in faults} == {"planned text"}
    assert len(faults) == 1 + len(DEMANDED)
    assert words.words[NoticeKind.PLANNED] == wording().words[NoticeKind.PLANNED]
    assert words.words[NoticeKind.CANCELLED].title == "停电撤销公告"
