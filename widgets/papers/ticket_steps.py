"""What operation tickets share: rows of steps with room to read back, earth wires, signatures, and the rules that ask
for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.entities.switching import SwitchingReport
from widgets.papers.scene import PaperScene
from widgets.papers.told import WRITE_MM, LinesBlock, TableBlock
from widgets.words.rule_words import rule_text

_RULES = ("OP-9", "OP-10", "OP-11", "OP-12")
DONE = "✓"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`at` is when it was done, "" before; `asks` for the equipment's double name, which nobody has told yet."""

    words: str
    detail: str = ""
    at: str = ""
    asks: bool = False


def step_block(title: str, steps: Sequence[Step], *, first: int) -> TableBlock:
    """Numbered from `first` on."""
    translate = QCoreApplication.translate
    heads = (
        translate("Paper", "#"),
        translate("Paper", "Order in words"),
        translate("Paper", "Read back by (signature)"),
        translate("Paper", "Time"),
        translate("Paper", "Done"),
    )
    rows = tuple(
        (str(number), _words(step), "", step.at, DONE if step.at else "")
        for number, step in enumerate(steps, start=first)
    )
    return TableBlock(title=title, heads=heads, rows=rows, widths=(1.1, 8, 4, 2.6, 1.2), least_mm=WRITE_MM)


def _words(step: Step) -> str:
    """The double name is asked for where it is not known (OP-12)."""
    lines = [step.words, step.detail]
    if step.asks:
        lines.append(QCoreApplication.translate("Paper", "Equipment: name ____________ number ____________"))
    return "\n".join(line for line in lines if line)


def reported_words(report: SwitchingReport) -> str:
    """Who reported to whom, by which recording, and what was read back: as the sheet of the day says it."""
    translate = QCoreApplication.translate
    said = translate("OutageDay", "{reporter} to {dispatcher}")
    recording = translate("OutageDay", "recording {number}").format(number=report.recording)
    back = translate("OutageDay", "“{name} {number}” read back ✓")
    return " · ".join(
        (
            said.format(reporter=report.reporter, dispatcher=report.duty_dispatcher),
            recording,
            back.format(name=report.equipment_name, number=report.equipment_number),
        )
    )


def earth_heads() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Paper", "Wire number"),
        translate("Paper", "Code"),
        translate("Paper", "Place"),
        translate("Paper", "Fitted: time, by"),
        translate("Paper", "Removed: time, by"),
    )


def earth_widths() -> tuple[float, ...]:
    return (1.5, 2, 5, 3.5, 3.5)


def empty_earths(count: int) -> tuple[tuple[str, ...], ...]:
    return (("",) * len(earth_heads()),) * count


def sign_block() -> TableBlock:
    """Who gives, receives, carries out and watches over the orders."""
    translate = QCoreApplication.translate
    roles = (
        translate("Paper", "Gives the orders"),
        translate("Paper", "Receives and reads back"),
        translate("Paper", "Operator"),
        translate("Paper", "Guardian"),
        translate("Paper", "Shift leader"),
    )
    heads = (
        translate("Paper", "Signatures"),
        translate("Paper", "Name in print"),
        translate("Paper", "Signature"),
        translate("Paper", "Date, time"),
    )
    return TableBlock(
        title=translate("Paper", "Signatures"),
        heads=heads,
        rows=tuple((role, "", "", "") for role in roles),
        widths=(3, 4, 4, 3),
        least_mm=WRITE_MM,
    )


def rule_block(scene: PaperScene) -> LinesBlock:
    lines = tuple(rule_text(rule, scene.rules) for rule in _RULES)
    return LinesBlock(title=QCoreApplication.translate("Paper", "Rules"), lines=lines)
