from dataclasses import replace

from models.rules.book_tables import RuleBookInvalid
from models.rules.rule_book import Confidence
from models.rules.rule_book_text import parse_rule_book
from tests.widgets.pictures import rule_book
from widgets.words.rule_book_words import PROBLEMS, rule_book_problem_text
from widgets.words.rule_words import language, number_text, rule_text

RULES = rule_book()


def test_a_weak_source_is_said_beside_the_number() -> None:
    sure = RULES.numbers["T-2.urban"]
    assert not sure.unverified
    assert number_text(sure) == "45 min"
    weak = RULES.numbers["T-11"]
    assert weak.unverified
    assert number_text(weak) == "3 min (unverified)"


def test_a_plain_number_has_no_sign_and_a_large_one_is_parted() -> None:
    assert number_text(RULES.numbers["ORG-2.article"]) == "10,000"
    assert number_text(replace(RULES.numbers["travel.detour"], confidence=Confidence.SITE)) == "1.4"


def test_one_day_is_no_days() -> None:
    week = RULES.numbers["N-1"]
    assert [number_text(replace(week, value=count)) for count in (1, 7)] == ["1 day", "7 days"]
    working = RULES.numbers["N-6"]
    assert [number_text(replace(working, value=count)) for count in (1, 3)] == ["1 working day", "3 working days"]


def test_a_rule_in_words() -> None:
    assert language() == "en"
    assert rule_text("OP-9", RULES) == f"OP-9: {RULES.rules['OP-9'].text_en}"
    assert rule_text("OP-99", RULES) == "OP-99"


def test_a_rule_is_cited_without_the_name_that_the_book_has_for_a_part_of_it() -> None:
    assert rule_text("OP-10.back_feed", RULES).startswith("OP-10: Back-feed")
    assert rule_text("OP-10.07", RULES).startswith("OP-10.07: ")


BROKEN = """
version = ""
colour = "red"
effective_from = 2026-01-01
timezone = "Asia/Shanghai"
[[rule]]
id = "T-1"
text_zh = "一刻钟"
text_en = "Quarter"
source = "x"
confidence = "Q"
"""


def test_problems_of_a_rule_book_name_line_and_field() -> None:
    try:
        parse_rule_book(BROKEN)
    except RuleBookInvalid as invalid:
        said = [rule_book_problem_text(problem) for problem in invalid.problems]
    assert "“version” cannot be “”" in said
    assert "“colour” is not known here" in said
    assert "line 6: “rule T-1 confidence” knows no word “Q”" in said


def test_every_problem_of_a_rule_book_has_words() -> None:
    import ast
    import inspect

    from console import rule_books
    from models.rules import book_rows, book_tables, plan_chain, rule_book_text, site_rule_book

    modules = (book_rows, book_tables, rule_book_text, site_rule_book, rule_books)
    codes = {
        keyword.value.value
        for module in modules
        for node in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem"
        for keyword in node.keywords
        if keyword.arg == "code" and isinstance(keyword.value, ast.Constant)
    }
    codes |= {
        node.args[0].value
        for node in ast.walk(ast.parse(inspect.getsource(plan_chain)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ChainFault"
        if isinstance(node.args[0], ast.Constant)
    }
    assert (codes | set(book_tables._CODES.values()) | {"wrong_value"}) == PROBLEMS.keys()
