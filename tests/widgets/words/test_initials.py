"""Initials of words: those of the program without the dictionary."""

from console.verbs import Verbs
from widgets.words import initials


def test_the_signs_of_the_program_are_read_as_the_dictionary_reads_them() -> None:
    known = initials._READ_HERE
    assert len(known) > 300
    assert {sign for sign, letter in known.items() if initials._first_letter(sign) != letter} == {"重"}
    assert initials.first_letters("重开") == "ck"
    assert initials.first_letters("青年公园") == "qngy", "any other sign is looked up"


def test_a_start_needs_no_dictionary_for_the_names_of_acts() -> None:
    """Add a sign that is missing to its letter in `_SIGNS_BY_LETTER`: else every start loads the dictionary."""
    signs = {sign for verb in Verbs().lexicon.verbs for sign in verb.chinese if sign.isalpha() and not sign.isascii()}
    assert signs - set(initials._READ_HERE) == set()
