"""The columns of a rota: one row a duty, with its hours or with day and shift. `docs/shifts.md` says the same in
words."""

import re
from datetime import date, datetime
from enum import Enum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from models.entities.shifts import LONGEST_SEAT, Post
from models.imports.fields import InputLayer, plain, synonyms
from models.imports.plan_rows import Moment

_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


class ShiftOfDay(Enum):
    DAY = "day"
    NIGHT = "night"


def _day(value: Any) -> Any:
    """A cell with a date; as text year first."""
    if isinstance(value, datetime):
        return value.date()
    found = None if isinstance(value, date | int | float) else _DAY.fullmatch(" ".join(str(value).split()))
    if isinstance(value, date):
        return value
    try:
        return date(*(int(part) for part in found.groups())) if found is not None else _no_moment()
    except ValueError:
        return _no_moment()


def _no_moment() -> date:
    raise PydanticCustomError("moment", "no moment")


_POSTS = {
    "leader": "值长 班长 值班长 值班负责人",
    "dispatcher": "席位 值班员 调度员 主值 副值 坐席 指挥员",
    "on_call": "备班 听班 二线 待命",
}
_SHIFTS = {"day": "白班 早班 日班 白 D", "night": "夜班 晚班 夜 N"}
POST_WORDS = {word.casefold(): Post(value) for value, words in _POSTS.items() for word in (value, *words.split())}
"""What a post may be called, in lower case."""
MEANINGS = {
    name: tuple(words.split()[0] for words in said.values()) for name, said in (("post", _POSTS), ("shift", _SHIFTS))
}
"""Column → the words to choose from."""

_Code = Annotated[str, BeforeValidator(plain), StringConstraints(min_length=1, max_length=64)]
_Seat = Annotated[str, BeforeValidator(plain), StringConstraints(max_length=LONGEST_SEAT)]


class RotaRow(BaseModel):
    """Who has it and when; either its begin and end, or the day and the shift of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    account: _Code
    post: Annotated[Post, synonyms(**_POSTS)] = Post.DISPATCHER
    seat: _Seat = ""
    day: Annotated[date, BeforeValidator(_day)] | None = None
    shift: Annotated[ShiftOfDay, synonyms(**_SHIFTS)] | None = None
    start: Moment | None = None
    end: Moment | None = None
    stands_in_for: _Code | None = None


ROTA_TABLE = InputLayer(
    RotaRow,
    aliases={
        "account": ("姓名", "值班人", "值班人员", "人员", "账号", "name", "person"),
        "post": ("岗位", "职务", "值班岗位", "role"),
        "seat": ("席位", "座席", "席位号", "desk"),
        "day": ("日期", "值班日期", "date"),
        "shift": ("班次", "班别"),
        "start": ("开始时间", "上班时间", "值班开始", "begin", "from"),
        "end": ("结束时间", "下班时间", "值班结束", "to", "until"),
        "stands_in_for": ("代替", "顶班", "被顶班人", "替班", "stand-in for"),
    },
    choices=MEANINGS,
)
"""The first further name of a column is the one that an empty table is given."""
