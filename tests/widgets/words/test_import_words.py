"""Nothing an import can say lacks words, and every word finds its fact."""

import re
from pathlib import Path

import pytest

from models.imports import FindingCode, Problem, ProblemCode, Step
from models.imports.fields import INPUT_LAYERS
from models.territory.territory import LAYERS
from widgets.words.import_sentences import FINDING_SENTENCES, LAYER_NAMES, PROBLEM_SENTENCES, STEP_NAMES
from widgets.words.import_words import problem_text, step_text

MODELS = Path(__file__).parents[3] / "models" / "imports"
MADE_OF_FACTS = {"limits", "beside"}
"""Clauses that the words make themselves."""


def facts_in_comments(file: str) -> dict[str, set[str]]:
    """Code → the facts that the comment beside it names."""
    lines = re.findall(r'= "(\w+)"(?:  # (.*))?$', (MODELS / file).read_text("utf-8"), re.MULTILINE)
    return {code: set(re.findall(r"\w+", re.sub(r"\(.*?\)| or None", "", facts))) for code, facts in lines}


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_has_a_sentence_of_its_facts(code: ProblemCode) -> None:
    wanted = set(re.findall(r"\{(\w+)\}", PROBLEM_SENTENCES[code])) - MADE_OF_FACTS
    assert wanted <= facts_in_comments("problems.py")[code.value]


@pytest.mark.parametrize("code", FindingCode)
def test_every_finding_has_a_sentence_of_its_facts(code: FindingCode) -> None:
    wanted = set(re.findall(r"\{(\w+)\}", FINDING_SENTENCES[code]))
    assert wanted <= facts_in_comments("report.py")[code.value]


def test_every_step_and_layer_has_a_name() -> None:
    assert {step_text(step.value) for step in Step} == set(STEP_NAMES.values())
    assert set(LAYER_NAMES) == {*INPUT_LAYERS, *LAYERS, "teams"}


def test_a_problem_names_file_row_and_field() -> None:
    problem = Problem("areas.csv", 7, "户数", ProblemCode.NOT_A_NUMBER, {"value": "many"})
    assert problem_text(problem) == "areas.csv, row 7, 户数: “many” is not a number."
    problem = Problem("areas.csv", None, None, ProblemCode.FILE_EMPTY)
    assert problem_text(problem) == "areas.csv: The file is empty (0 bytes)."
