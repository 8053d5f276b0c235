"""A notice in words, as it will be read."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from models.entities.outage_plans import Window
from models.notices.area_names import said
from models.notices.chinese_times import date_in_chinese, moment_in_chinese, window_in_chinese
from models.notices.notice import Notice
from models.notices.plain_text import one_line
from models.notices.wording import Wording, filled


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeText:
    """`body` has a line for each paragraph; `areas` is what the body says of the areas, `listed` the list beneath it,
    empty if the body names them all."""

    title: str
    body: str
    advice: str
    areas: str
    listed: tuple[str, ...]
    issuer: str
    dated: str

    @property
    def whole(self) -> str:
        """Everything in one text, for a preview or the clipboard."""
        listed = "\n".join(("停电区域明细：", *self.listed)) if self.listed else ""
        signed = f"{self.issuer}\n{self.dated}"
        return "\n\n".join(part for part in (self.title, self.body, listed, self.advice, signed) if part)


def compose(notice: Notice, wording: Wording, *, zone: ZoneInfo) -> NoticeText:
    """The notice in the words of `wording` and the local time of `zone`."""
    words = wording.words[notice.kind]
    areas = said((one_line(area.name) for area in notice.areas), places_at_most=wording.places_at_most)
    values = {name: one_line(value) for name, value in _values(notice, areas.summary, zone).items()}
    return NoticeText(
        title=filled(words.title, values),
        body=filled(words.text, values),
        advice=filled(words.advice, values),
        areas=areas.summary,
        listed=areas.listed,
        issuer=values["单位"],
        dated=values["日期"],
    )


def _values(notice: Notice, areas: str, zone: ZoneInfo) -> dict[str, str]:
    earlier = notice.earlier
    return {
        "编号": notice.number,
        "区域": areas,
        "线路": "、".join(notice.lines),
        "时间": _window(notice.window, notice, zone),
        "原时间": _window(earlier.window, notice, zone) if earlier else "",
        "送电时间": moment_in_chinese(notice.window.end, zone=zone, told_at=notice.issued_at),
        "原送电时间": moment_in_chinese(earlier.window.end, zone=zone, told_at=notice.issued_at) if earlier else "",
        "原因": notice.reason,
        "工作内容": notice.work,
        "联系方式": notice.contact,
        "单位": notice.issuer,
        "日期": date_in_chinese(notice.issued_at, zone=zone),
        "首次日期": date_in_chinese(earlier.first_issued_at, zone=zone) if earlier else "",
    }


def _window(window: Window, notice: Notice, zone: ZoneInfo) -> str:
    return window_in_chinese(window, zone=zone, told_at=notice.issued_at)
