"""The causes of alarms, printed for people in docs/alarms.md and complete in words. After a change:

YIKE_PRINT_TABLES=1 python -m pytest tests/console/test_alarm_causes.py
"""

import os
import re
from pathlib import Path

from console.language import words_of
from models.alarms.priorities import priority_of
from models.alarms.sources import SOURCE_OF
from models.entities.alarms import LIMIT, AlarmKind
from tests.widgets.pictures import rule_book
from widgets.alarms.signs import LETTERS
from widgets.words.alarm_terms import ALARM_TERMS
from widgets.words.alarm_words import TO_DO

PAGE = Path(__file__).parents[2] / "docs" / "alarms.md"
_PLACE = re.compile(r"(<!-- causes[^\n]*-->\n).*?(<!-- end -->)", re.DOTALL)


def table() -> str:
    rules, chinese = rule_book(), words_of("zh_CN")
    lines = ["| cause | 中文 | at its worst | what to do | 处置 | from |", "|---|---|---|---|---|---|"]
    for kind in AlarmKind:
        priority = priority_of(kind, LIMIT, rules)
        term, to_do = ALARM_TERMS[kind], TO_DO[kind]
        cells = (
            term,
            chinese("AlarmKind", term),
            f"{LETTERS[priority]} {ALARM_TERMS[priority]}",
            to_do,
            chinese("AlarmToDo", to_do),
            f"`{SOURCE_OF[kind].look.__module__.removeprefix('models.alarms.')}`",
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def test_the_printed_table_is_the_one_in_force() -> None:
    text = PAGE.read_text(encoding="utf-8")
    printed = _PLACE.sub(lambda found: f"{found[1]}{table()}{found[2]}", text)
    if "YIKE_PRINT_TABLES" in os.environ:
        PAGE.write_text(printed, encoding="utf-8")
        text = printed
    assert text == printed


def test_every_kind_has_one_source() -> None:
    assert set(SOURCE_OF) == set(AlarmKind)
