"""The book of acts: a key has one act, changes are kept by difference, and what is typed is never an act's key."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence

from models.commands import orders as o
from tests.widgets.books import act_book
from widgets.acts.act_book import ActBook, KeyProblem, name_of, problem_of


def key(text: str) -> QKeySequence:
    return QKeySequence(text)


def written(book: ActBook, act: Any) -> list[str]:
    return [one.toString(QKeySequence.SequenceFormat.PortableText) for one in book.keys_of(act)]


def test_a_key_goes_from_one_act_to_another() -> None:
    book = act_book()
    assert book.holder_of(key("Ctrl+M")) is o.MergeOrders
    book.give("find", key("Ctrl+M"))
    assert written(book, "find") == ["Ctrl+M"]
    assert written(book, o.MergeOrders) == []
    assert book.holder_of(key("Ctrl+F")) is None
    assert book.is_changed("find") and book.is_changed(o.MergeOrders) and not book.is_changed("undo")


def test_shipped_keys_come_back_from_whoever_has_them_now() -> None:
    book = act_book()
    book.give("find", key("Ctrl+M"))
    book.reset(o.MergeOrders)
    assert written(book, o.MergeOrders) == ["Ctrl+M"]
    assert written(book, "find") == []
    book.reset_all()
    assert written(book, "find") == ["Ctrl+F"]
    assert not any(book.is_changed(act) for act in book)


def test_only_differences_are_kept_and_nothing_strange_is_taken() -> None:
    book = act_book()
    assert book.looks() == {}
    book.give("find", key("Ctrl+;"))
    book.free("command_line")
    kept = book.looks()
    assert kept == {"find": "Ctrl+;", "command_line": ""}
    again = act_book()
    again.show_looks(kept | {"an_act_of_later": "Ctrl+M", "undo": "no key at all; Ctrl+Alt+Z"})
    assert written(again, "find") == ["Ctrl+;"]
    assert written(again, "command_line") == []
    assert written(again, o.MergeOrders) == ["Ctrl+M"]
    assert written(again, "undo") == ["Ctrl+Alt+Z"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["find", "undo", "quit", o.MergeOrders, o.AssignOrder]),
            st.sampled_from(["Ctrl+M", "Ctrl+F", "F9", "Alt+0", "free", "reset"]),
        )
    )
)
def test_whatever_is_changed_no_key_has_two_acts(changes: list[tuple[Any, str]]) -> None:
    book = act_book()
    for act, what in changes:
        if what == "free":
            book.free(act)
        elif what == "reset":
            book.reset(act)
        else:
            book.give(act, key(what))
    keys = [one for act in book for one in written(book, act)]
    assert len(keys) == len(set(keys))
    again = act_book()
    again.show_looks(book.looks())
    assert {name_of(act): written(again, act) for act in again} == {name_of(act): written(book, act) for act in book}


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ("Ctrl+M", KeyProblem.NONE),
        ("F12", KeyProblem.NONE),
        ("Shift+F3", KeyProblem.NONE),
        ("Alt+5", KeyProblem.NONE),
        ("Ctrl+Return", KeyProblem.NONE),
        ("M", KeyProblem.WRITES),
        ("Shift+M", KeyProblem.WRITES),
        ("7", KeyProblem.WRITES),
        ("Return", KeyProblem.OF_PARTS),
        ("Shift+Tab", KeyProblem.OF_PARTS),
        ("Esc", KeyProblem.OF_PARTS),
        ("F5", KeyProblem.OF_PARTS),
        ("F11", KeyProblem.OF_WINDOWS),
        ("Ctrl+C", KeyProblem.OF_PARTS),
        ("Alt+F", KeyProblem.OF_MENUS),
        ("Alt+G", KeyProblem.NONE),
        ("Ctrl+Alt+F", KeyProblem.NONE),
    ],
)
def test_what_is_typed_or_used_by_fields_is_no_acts_key(wanted: str, problem: KeyProblem) -> None:
    assert problem_of(key(wanted), menu_letters="FEOMVH") is problem


def test_no_shipped_key_is_one_that_nobody_could_choose() -> None:
    book = act_book()
    problems = {
        text: problem_of(key(text), menu_letters="FEOMVH")
        for act in book
        for text in written(book, act)
        if text != "/"  # opens the line where nothing is being typed
    }
    assert {text for text, problem in problems.items() if problem is not KeyProblem.NONE} == set()
