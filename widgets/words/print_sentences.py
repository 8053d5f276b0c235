"""Why a paper was not made, or not printed, by the code of the refusal."""

from widgets.words.marked import QT_TRANSLATE_NOOP

PRINT_SENTENCES: dict[str, str] = {
    "unknown_month": QT_TRANSLATE_NOOP("Refusal", "“{month}” is no month: it is written like 2026-11."),
    "printer_gone": QT_TRANSLATE_NOOP(
        "Refusal",
        "The printer “{printer}” is no longer there. Nothing was printed: choose another one, or save as PDF.",
    ),
    "printer_refused": QT_TRANSLATE_NOOP(
        "Refusal", "The printer “{printer}” does not take the pages. Try again, choose another one, or save as PDF."
    ),
}
"""English in the context Refusal."""
