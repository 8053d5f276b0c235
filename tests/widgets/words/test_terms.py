"""Every value that the models name has its term, and the translator finds it under the name of its enum."""

import ast
import importlib
import pkgutil
from enum import Enum
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

import models
from models.entities.orders import OrderState, Urgency
from widgets.words.terms import TERMS, labelled, listed, term

WORDED_ELSEWHERE = ("models.imports.", "models.planning.overruns", "models.handover.view")
"""What an import finds, what is left to do about an overrun, how a handover was read: these have sentences."""

WORDS = Path(__file__).parents[3] / "widgets" / "words"


def enums_of_models() -> list[type[Enum]]:
    found: set[type[Enum]] = set()
    for module in pkgutil.walk_packages(models.__path__, "models."):
        if ".migrations" in module.name or module.name.startswith(WORDED_ELSEWHERE):
            continue
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and issubclass(thing, Enum) and thing.__module__ == module.name:
                found.add(thing)
    return sorted(found, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", enums_of_models(), ids=lambda kind: kind.__name__)
def test_every_value_has_a_term(kind: type[Enum]) -> None:
    for value in kind:
        assert term(value).strip()


def test_no_two_enums_share_a_translator_context() -> None:
    names = [kind.__name__ for kind in enums_of_models()]
    assert len(names) == len(set(names))


def test_values_of_one_enum_can_be_told_apart() -> None:
    for kind in enums_of_models():
        terms = [TERMS[value] for value in kind]
        assert len(set(terms)) == len(terms), kind


def test_each_term_is_marked_with_the_name_of_its_enum() -> None:
    marked = 0
    modules = (
        "alarm_terms.py",
        "case_terms.py",
        "day_terms.py",
        "handover_terms.py",
        "map_terms.py",
        "month_terms.py",
        "notice_law_terms.py",
        "notice_terms.py",
        "order_terms.py",
        "plan_day_terms.py",
        "plan_terms.py",
        "room_terms.py",
        "rule_terms.py",
        "shift_terms.py",
        "escalation_terms.py",
    )
    for file in modules:
        for node in ast.walk(ast.parse((WORDS / file).read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Dict):
                continue
            for key, value in zip(node.keys, node.values, strict=True):
                assert isinstance(key, ast.Attribute)
                assert isinstance(key.value, ast.Name)
                assert isinstance(value, ast.Call)
                context, text = (argument.value for argument in value.args if isinstance(argument, ast.Constant))
                assert context == key.value.id
                assert text in TERMS.values()
                marked += 1
    assert marked == len(TERMS)


class _Shouting(QTranslator):
    """A language of capital letters, to see what is translated when."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{context}|{text}".upper()


def test_terms_follow_the_language_of_the_moment(qapp: QCoreApplication) -> None:
    assert term(Urgency.CRITICAL) == "Critical"
    shouting = _Shouting()
    QCoreApplication.installTranslator(shouting)
    try:
        assert term(Urgency.CRITICAL) == "URGENCY|CRITICAL"
        assert term(OrderState.PENDING) == "ORDERSTATE|TO DISPATCH"
    finally:
        QCoreApplication.removeTranslator(shouting)
    assert term(Urgency.CRITICAL) == "Critical"


def test_lists_have_a_separator_of_their_language() -> None:
    assert listed(["CD1", "CD2"]) == "CD1, CD2"
    assert listed([]) == ""


def test_a_colon_is_that_of_the_language(qapp: QCoreApplication) -> None:
    assert labelled("CZ-02-062", "3") == "CZ-02-062: 3"
    chinese = QTranslator()
    assert chinese.load(str(files("resources") / "translations" / "zh_CN.qm"))
    QCoreApplication.installTranslator(chinese)
    try:
        assert labelled("CZ-02-062", "3") == "CZ-02-062：3"
    finally:
        QCoreApplication.removeTranslator(chinese)
