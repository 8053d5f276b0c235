"""What is to be known about a paper before it is trusted, in words."""

from hashlib import sha256

from PySide6.QtCore import QCoreApplication

from console.printing.typesetter import Typesetting
from widgets.printing.words import missing_text, template_fault_text
from widgets.words.handover.telling import DIGEST_START


def doubts(setting: Typesetting) -> tuple[str, ...]:
    """A site's template that could not be used, and characters that no font has; nothing of a paper without fault."""
    fault, missing = setting.fault, setting.missing
    told = [] if fault is None else [template_fault_text(fault.file, fault.line, fault.said)]
    return (*told, *([missing_text(missing)] if missing else []))


def nature_of(archived: bytes | None) -> str:
    """Of an archived paper what is looked at and printed, and what is saved; "" of any other."""
    if archived is None:
        return ""
    text = QCoreApplication.translate(
        "PrintWork",
        "Archived paper, SHA-256 {digest}…. Pages here, and what a printer gets, are set from the signed content in"
        " your language. Save as PDF gives the archived file, byte for byte.",
    )
    return text.format(digest=sha256(archived).hexdigest()[:DIGEST_START])
