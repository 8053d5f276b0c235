"""Refusals in words: what stood against the act, and the rule of the trade behind it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.commands import COMMAND_KINDS
from models.entities.people import DutyState
from models.errors import DispatchError
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.acts import act_name
from widgets.words.facts import in_words
from widgets.words.form_terms import FIELD_TERMS, KIND_TERMS
from widgets.words.refusal_sentences import SENTENCES
from widgets.words.rule_words import rule_text
from widgets.words.terms import bracketed, listed

_WITH_WHOSE = frozenset({"room_while_switching", "room_while_accident"})


def refusal_text(error: DispatchError, picture: Picture, rules: RuleBook) -> str:
    """Why it was refused, filled with the error's facts; then the text of its rule, if it has one."""
    sentence = QCoreApplication.translate("Refusal", SENTENCES[_variant(error)])
    facts = {name: _prepared(name, value, picture) for name, value in error.facts.items()}
    words = in_words(facts, picture=picture, rules=rules)
    if error.code in _WITH_WHOSE:
        words["thing"] = _with_whose(words, error.facts)
    said = sentence.format_map(words)
    if not error.rule:
        return said
    template = QCoreApplication.translate("Refusal", "{sentence} {rule}")
    return template.format(sentence=said, rule=rule_text(error.rule, rules))


def _variant(error: DispatchError) -> str:
    """Some codes have one sentence more, for the facts that are not always known."""
    facts = error.facts
    if error.code in {"changed_since", "built_upon"} and "by" not in facts:
        return f"{error.code}.unknown"
    if error.code in {"plan_crew_not_authorised", "plan_crew_needs_reason"} and not facts["operators"]:
        return f"{error.code}.nobody"
    if error.code in _WITH_WHOSE:
        return f"{error.code}.more" if facts["more"] else error.code
    if error.code == "crew_needs_override":
        return f"{error.code}{_against_crew(facts)}"
    if error.code == "operation_not_authorised":
        if not facts["operators"]:
            return f"{error.code}.nobody"
        return f"{error.code}.overridable" if facts["overridable"] else error.code
    return error.code


def _with_whose(words: Mapping[str, str], facts: Mapping[str, Any]) -> str:
    """The number that people say, and behind it where and whose it is, as far as it is anybody's."""
    whose = [words[name] for name in ("station", "crew", "account") if facts[name]]
    return bracketed(words["thing"], listed(whose)) if whose else words["thing"]


def _against_crew(facts: Mapping[str, Any]) -> str:
    """The first of what stands against the crew; the ranking tells all of it."""
    if facts["duty"] is DutyState.BREAK:
        return ".break"
    if facts["orders"]:
        return ""
    if "plan" in facts:
        return ".plan"
    return ".lent" if "borrower" in facts else ".declined"


def _prepared(name: str, value: Any, picture: Picture) -> Any:
    """Code words of the models that are no enums: names of commands, fields and kinds of things. A mark on the map is
    known by what it says, for its number stands nowhere."""
    if name == "id" and value in picture.marks:
        return QCoreApplication.translate("Refusal", "“{text}”", "a mark").format(text=picture.marks[value].text)
    if name in {"act", "command", "later"} and value in COMMAND_KINDS:
        return act_name(value)
    if name in {"act", "field"} and value in FIELD_TERMS:
        return QCoreApplication.translate("Field", FIELD_TERMS[value])
    if name == "kind" and value in KIND_TERMS:
        return QCoreApplication.translate("Kind", KIND_TERMS[value])
    if name == "fields":
        return tuple(QCoreApplication.translate("Field", FIELD_TERMS[field]) for field in value)
    if name == "faults":
        return len(value)
    return value
