"""Letters of menu entries: each has its own, in both languages, and the text is still the text."""

import re
from string import ascii_uppercase

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching

from widgets.mnemonics import letters_while_open, marked


def letters(texts: list[str]) -> list[str]:
    return [found.group(1).upper() for text in texts if (found := re.search(r"&([A-Za-z0-9])", text.replace("&&", "")))]


def test_a_menu_whose_entries_stay_has_letters_while_it_is_open(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    menu = QMenu(page)
    entries = [menu.addAction(text) for text in ("By station", "By grid")]
    letters_while_open(menu)
    for _ in range(2):
        menu.popup(QPoint(5, 5))
        assert [one.text() for one in entries] == ["&By station", "By &grid"]
        menu.close()
        assert [one.text() for one in entries] == ["By station", "By grid"]


def test_english_is_marked_in_its_words() -> None:
    assert marked(["Save map picture …", "Suspend", "Save all"]) == ["&Save map picture …", "S&uspend", "Save &all"]


def test_no_entry_has_a_strange_letter_while_another_could_give_it_its_own() -> None:
    """Of the two, “Ab” has B besides A, “Aa” has only A."""
    assert marked(["Ab", "Aa"]) == ["A&b", "&Aa"]
    assert marked(["Ab", "Abc", "Ba", "Aa"]) == ["&Ab", "Ab&c", "&Ba", "Aa(&D)"], (
        "three letters are not enough for four"
    )


def test_an_english_sentence_with_a_chinese_name_is_marked_in_its_words() -> None:
    assert marked(["Undo: Entered the protected event “高考”"]) == ["&Undo: Entered the protected event “高考”"]


@given(st.lists(st.text(st.sampled_from("abcdef"), min_size=1, max_size=4), min_size=1, max_size=9))
def test_as_many_entries_as_can_have_letters_of_their_own(texts: list[str]) -> None:
    wanted = np.array([[letter in text.upper() for letter in ascii_uppercase] for text in texts])
    most = (maximum_bipartite_matching(csr_array(wanted), perm_type="column") >= 0).sum()
    assert sum("(&" not in text for text in marked(texts)) == most


def test_a_number_is_marked_at_its_last_digits() -> None:
    assert marked(["26112200001", "26112200011"]) == ["2611220000&1", "26112200&011"]


def test_chinese_gets_the_first_letter_of_its_pinyin_in_brackets() -> None:
    assert marked(["派单\tpd   Alt+0", "批准承接", "修改我的密码 …"]) == [
        "派单(&P)\tpd   Alt+0",
        "批准承接(&Z)",
        "修改我的密码(&X) …",
    ]


@given(st.lists(st.text(st.sampled_from("abcXYZ 派单改收回&\t…5"), min_size=1), max_size=40))
def test_no_two_entries_share_a_letter_and_no_text_is_lost(texts: list[str]) -> None:
    texts = [text.replace("&", "&&") for text in texts]
    found = marked(texts)
    assert len(letters(found)) == len(set(letters(found)))
    assert min(len(texts), 26) <= len(letters(found)) <= len(texts)  # a number has its digits besides the alphabet
    for text, given_text in zip(texts, found, strict=True):
        plain = re.sub(r"\(&[A-Z]\)", "", given_text.replace("&&", "+"))
        assert re.sub(r"[\s&]", "", plain) == re.sub(r"\s", "", text.replace("&&", "+"))
