"""What a spreadsheet would compute is made a text."""

import pytest

from models.table_cells import harmless


@pytest.mark.parametrize("text", ["=1+1", "+86", "-2", "@x", "＝1", "＋1", "－1", "＠1", "\t=1", "\r=1"])
def test_what_begins_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "10kV 城东一线", "a=b", "2026-11-05 08:00"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text
