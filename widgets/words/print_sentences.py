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
    "page_not_a_number": QT_TRANSLATE_NOOP("Refusal", "“{part}” is no page: pages are written like 1-3, 7."),
    "page_out_of_range": QT_TRANSLATE_NOOP("Refusal", "There is no page {page}: the paper has pages 1 to {last}."),
    "page_range_backwards": QT_TRANSLATE_NOOP("Refusal", "“{part}” runs backwards: the smaller page comes first."),
}
"""English in the context Refusal."""
