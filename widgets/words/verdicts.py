"""What `verify` found wrong with a database, in words."""

from PySide6.QtCore import QCoreApplication

from widgets.words.marked import QT_TRANSLATE_NOOP

FAULTS: dict[str, str] = {
    "file_damaged": QT_TRANSLATE_NOOP("Verdict", "The file itself is damaged: {what}"),
    "revision_missing": QT_TRANSLATE_NOOP("Verdict", "Journal entry {revision} is missing."),
    "chain_broken": QT_TRANSLATE_NOOP("Verdict", "Journal entry {revision} does not follow the one before it."),
    "row_unreadable": QT_TRANSLATE_NOOP("Verdict", "Journal entry {revision} cannot be read."),
    "row_changed": QT_TRANSLATE_NOOP("Verdict", "Journal entry {revision} has been changed after it was written."),
    "head_differs": QT_TRANSLATE_NOOP("Verdict", "The journal does not end where its head says ({revision})."),
    "change_does_not_fit": QT_TRANSLATE_NOOP(
        "Verdict", "Journal entry {revision} does not fit what was true before it: {what}"
    ),
    "table_differs": QT_TRANSLATE_NOOP("Verdict", "The tables differ from the journal: {what}"),
    "signature_differs": QT_TRANSLATE_NOOP("Verdict", "What is kept of handover {what} is not what was signed"),
    "paper_differs": QT_TRANSLATE_NOOP("Verdict", "The paper of handover {what} is not the one that was archived"),
    "ground_differs": QT_TRANSLATE_NOOP("Verdict", "The territory is not the one that was imported: {what}"),
}
"""Code of a fault → English sentence."""


def fault_text(code: str, *, revision: int | None, what: str) -> str:
    """One fault as a sentence; arguments as the fault carries them."""
    sentence = QCoreApplication.translate("Verdict", FAULTS[code])
    return sentence.format(revision="–" if revision is None else revision, what=what)
