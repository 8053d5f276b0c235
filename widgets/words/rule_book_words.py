"""What is wrong with a rule book file, in words."""

from PySide6.QtCore import QCoreApplication

from models.rules.book_tables import Problem
from widgets.words.marked import QT_TRANSLATE_NOOP

PROBLEMS: dict[str, str] = {
    "unreadable": QT_TRANSLATE_NOOP("RuleBook", "the file cannot be read: {given}"),
    "too_large": QT_TRANSLATE_NOOP("RuleBook", "the file has {given} bytes; no rule book is that large"),
    "not_utf8": QT_TRANSLATE_NOOP("RuleBook", "the file is not UTF-8 text"),
    "syntax": QT_TRANSLATE_NOOP("RuleBook", "this is not TOML: {given}"),
    "missing_field": QT_TRANSLATE_NOOP("RuleBook", "“{field}” is missing"),
    "unknown_field": QT_TRANSLATE_NOOP("RuleBook", "“{field}” is not known here"),
    "unknown_word": QT_TRANSLATE_NOOP("RuleBook", "“{field}” knows no word “{given}”"),
    "wrong_value": QT_TRANSLATE_NOOP("RuleBook", "“{field}” cannot be “{given}”"),
    "duplicate_id": QT_TRANSLATE_NOOP("RuleBook", "“{field}” is there twice"),
    "unknown_timezone": QT_TRANSLATE_NOOP("RuleBook", "there is no time zone “{given}”"),
    "unknown_rule": QT_TRANSLATE_NOOP("RuleBook", "“{field}” names a rule that is not there: “{given}”"),
    "wrong_unit": QT_TRANSLATE_NOOP("RuleBook", "“{field}” cannot be in “{given}”"),
    "unknown_number": QT_TRANSLATE_NOOP("RuleBook", "the rules know no number “{given}”"),
    "not_in_force": QT_TRANSLATE_NOOP("RuleBook", "“{field}” is a day to come: {given}"),
    "missing_number": QT_TRANSLATE_NOOP("RuleBook", "“{field}” is missing"),
    "not_whole_days": QT_TRANSLATE_NOOP(
        "RuleBook", "“{field}” has to be a whole number of days up to 366, not {given}"
    ),
    "wrong_days": QT_TRANSLATE_NOOP("RuleBook", "“{field}”: the days {given} have to run forward, over a year at most"),
    "year_without_days": QT_TRANSLATE_NOOP(
        "RuleBook", "“{field}” names {given}, but no day of that year is worked in exchange for another"
    ),
    "budget_of_nobody": QT_TRANSLATE_NOOP("RuleBook", "“{field}” has to name a station or a grid, and not both"),
    "chain_link_of_nobody": QT_TRANSLATE_NOOP("RuleBook", "“{field}” names nobody who speaks for “{given}”"),
    "chain_role_may_not": QT_TRANSLATE_NOOP("RuleBook", "“{field}”: the role “{given}” cannot speak for this link"),
    "chain_notice_not_last": QT_TRANSLATE_NOOP("RuleBook", "“{field}” has to be the last link of the chain"),
    "chain_second_too_early": QT_TRANSLATE_NOOP(
        "RuleBook",
        "“{field}” has to come after a link that always speaks: it agrees to the reason that was named there",
    ),
    "chain_wrong_occasion": QT_TRANSLATE_NOOP("RuleBook", "“{field}” cannot be “{given}” for this link"),
    "chain_without_notice": QT_TRANSLATE_NOOP("RuleBook", "“{field}”: the link “notice” is missing from the chain"),
    "chain_without_second": QT_TRANSLATE_NOOP("RuleBook", "“{field}”: the link “second” is missing from the chain"),
    "chain_of_one": QT_TRANSLATE_NOOP("RuleBook", "“{field}”: nobody always approves a plan before its notice"),
    "warnings_out_of_order": QT_TRANSLATE_NOOP(
        "RuleBook", "the warning fractions have to rise and stay below 1: {given}"
    ),
}
"""Code of a problem → English clause."""


def rule_book_problem_text(problem: Problem) -> str:
    """One problem, with its line in the file where that is known."""
    clause = QCoreApplication.translate("RuleBook", PROBLEMS[problem.code])
    said = clause.format(field=problem.field, given=problem.given)
    if problem.line is None:
        return said
    template = QCoreApplication.translate("RuleBook", "line {line}: {problem}")
    return template.format(line=problem.line, problem=said)
