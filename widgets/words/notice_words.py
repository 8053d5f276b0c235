"""What is wrong with a site's own words of notices, in words."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from models.notices.wording import WordingFault
from widgets.words.marked import QT_TRANSLATE_NOOP

FAULTS: dict[str, str] = {
    "unreadable": QT_TRANSLATE_NOOP("NoticeWording", "the file cannot be read: {given}"),
    "too_large": QT_TRANSLATE_NOOP("NoticeWording", "the file has {given} bytes; no words of notices are that long"),
    "not_utf8": QT_TRANSLATE_NOOP("NoticeWording", "the file is not UTF-8 text"),
    "syntax": QT_TRANSLATE_NOOP("NoticeWording", "this is not TOML: {given}"),
    "unknown_section": QT_TRANSLATE_NOOP("NoticeWording", "there is no kind of notice “{given}”"),
    "unknown_field": QT_TRANSLATE_NOOP("NoticeWording", "“{field}” is not known here"),
    "wrong_value": QT_TRANSLATE_NOOP("NoticeWording", "“{field}” cannot be “{given}”"),
    "unknown_placeholder": QT_TRANSLATE_NOOP("NoticeWording", "“{field}” cannot be filled in at {given}"),
    "missing_placeholder": QT_TRANSLATE_NOOP("NoticeWording", "“{field}” does not say {given}, which the law demands"),
    "stray_brace": QT_TRANSLATE_NOOP("NoticeWording", "“{field}” has a brace without its other half: {given}"),
}
"""Code of a fault → English clause."""


def wording_fault_clause(fault: WordingFault) -> str:
    """One fault of a text that is being written, with its line where that is known."""
    said = QCoreApplication.translate("NoticeWording", FAULTS[fault.code]).format(field=fault.field, given=fault.given)
    if fault.line is None:
        return said
    return QCoreApplication.translate("NoticeWording", "Line {line}: {fault}").format(line=fault.line, fault=said)


def wording_fault_text(file: Path, fault: WordingFault) -> str:
    """One fault with its file, and its line where that is known; that shipped words stand in for it is part of it."""
    clause = QCoreApplication.translate("NoticeWording", FAULTS[fault.code])
    said = clause.format(field=fault.field, given=fault.given)
    if fault.line is None:
        template = QCoreApplication.translate("NoticeWording", "{file}: {fault}; the shipped words are used instead.")
        return template.format(file=file, fault=said)
    template = QCoreApplication.translate(
        "NoticeWording", "{file}, line {line}: {fault}; the shipped words are used instead."
    )
    return template.format(file=file, line=fault.line, fault=said)
