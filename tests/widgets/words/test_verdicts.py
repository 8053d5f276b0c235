import ast
from pathlib import Path

from models.store.verify import Fault
from widgets.words.verdicts import FAULTS, fault_text

SOURCE = Path(__file__).parents[3] / "models" / "store" / "verify.py"


def codes_of_faults() -> set[str]:
    calls = [
        node
        for node in ast.walk(ast.parse(SOURCE.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == Fault.__name__
    ]
    return {ast.literal_eval(call.args[0]) for call in calls}


def test_every_fault_has_a_sentence_and_every_sentence_a_fault() -> None:
    assert codes_of_faults() == FAULTS.keys()


def test_sentences_carry_what_is_known() -> None:
    assert fault_text("chain_broken", revision=7, what="") == "Journal entry 7 does not follow the one before it."
    said = fault_text("table_differs", revision=None, what="work_order 26112100001")
    assert said == "The tables differ from the journal: work_order 26112100001"
    for code in FAULTS:
        assert fault_text(code, revision=None, what="x")
