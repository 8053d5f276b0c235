"""The page about the command line: its table of verbs is the one in force, its examples are read as it says."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from models.entities.people import DutyState
from tests.widgets.command_line import scenes
from widgets.acts import ACTS, Way, act_of
from widgets.command_line.grammar import is_ready, read_line
from widgets.command_line.lexicon import Verb
from widgets.command_line.readings import Deed

PAGE = Path(__file__).parents[2] / "docs" / "command_line.md"
HEAD = "| English | 中文 | initials | Enter |\n| --- | --- | --- | --- |\n"


def table() -> str:
    rows = (
        f"| {verb.english} | {verb.chinese} | {_code(verb.initials)} | {_enter(verb)} |\n"
        for verb in scenes.lexicon().verbs
    )
    return HEAD + "".join(rows)


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _enter(verb: Verb) -> str:
    if isinstance(verb.key, str):
        return "of the window"
    if isinstance(verb.key, DutyState):
        return "at once, with a crew"
    return {Way.AT_ONCE: "at once", Way.FORM: "form", Way.CREW_LIST: "crew", Way.NOTE_FIELD: "field"}[
        act_of(verb.key).way
    ]


def examples() -> list[str]:
    return re.findall(
        r"^\| `([^`]+)` \|", PAGE.read_text(encoding="utf-8").partition("## What is read how")[0], re.MULTILINE
    )


def test_the_printed_verbs_are_those_in_force() -> None:
    above = PAGE.read_text(encoding="utf-8").partition(HEAD)[0]
    if os.environ.get("YIKE_PRINT_TABLES"):
        PAGE.write_text(above + table(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == above + table()


@pytest.mark.parametrize("line", examples())
def test_the_examples_can_be_done(line: str) -> None:
    readings = read_line(line, scenes.scene())
    assert is_ready(readings), readings


def test_the_first_examples_are_the_same_deed() -> None:
    deeds = [read_line(line, scenes.scene())[0] for line in examples()[:5]]
    assert len({(deed.doing, deed.order, deed.crew) for deed in deeds if isinstance(deed, Deed)}) == 1


def test_every_act_on_an_order_is_a_verb_once() -> None:
    keys = Counter(verb.key for verb in scenes.lexicon().verbs)
    assert {act.kind for act in ACTS} <= set(keys)
    assert set(keys.values()) == {1}


def test_every_verb_is_found_by_each_of_its_names_and_by_its_initials() -> None:
    lexicon = scenes.lexicon()
    for verb in lexicon.verbs:
        for word in filter(None, (verb.english, verb.chinese, verb.initials)):
            matches = lexicon.match("".join(re.findall(r"\w+", word)).casefold())
            assert matches.whole
            assert verb in [match.verb for match in matches.found], word
            assert len(matches.found) == 1 or word == verb.initials
