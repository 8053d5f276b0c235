"""Two plans made one: what the document of the one says once the other is taken into it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan, Window
from models.plan_merging import Document


def taken_in(into: Document, other: OutagePlan) -> Document:
    """In the hours of `into`, as long as the longer work lasts; works, sections, steps and new connections of both. The
    areas of the other are for the form to add: it counts them."""
    start = into.window.start
    length = max(into.window.length, other.window.length)
    mine, theirs = into.content, other.content
    content = replace(
        mine,
        work=_both(mine.work, theirs.work),
        section=_both(mine.section, theirs.section),
        reason=_both(mine.reason, theirs.reason),
        new_connections=_both(mine.new_connections, theirs.new_connections),
        steps=(*mine.steps, *(step for step in theirs.steps if step not in mine.steps)),
    )
    return Document(Window(start, start + length), content)


def _both(one: str, other: str) -> str:
    if not one or not other or other in one:
        return one or other
    return QCoreApplication.translate("PlanForm", "{one}; {other}").format(one=one, other=other)
