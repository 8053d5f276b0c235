"""What is to be known about a paper before it is trusted, in words."""

from console.printing.typesetter import Typesetting
from widgets.printing.words import missing_text, template_fault_text


def doubts(setting: Typesetting) -> tuple[str, ...]:
    """A site's template that could not be used, and characters that no font has; nothing of a paper without fault."""
    fault, missing = setting.fault, setting.missing
    told = [] if fault is None else [template_fault_text(fault.file, fault.line, fault.said)]
    return (*told, *([missing_text(missing)] if missing else []))
