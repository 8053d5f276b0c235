"""Two people write on one plan: what each changed since they last agreed, and which fields both changed differently."""

from dataclasses import dataclass, fields, replace
from typing import Any

from models.entities.outage_plans import OutagePlan, PlanContent, PlanScope, Window

_AREAS = "scope"
_HOURS = ("start", "end")


@dataclass(frozen=True, slots=True)
class Document:
    """All that is written on a plan. Its fields are named as in the revisions: `start`, `end`, `areas`, and those of
    the content but for its scope."""

    window: Window
    content: PlanContent

    @classmethod
    def of(cls, plan: OutagePlan) -> "Document":
        return cls(plan.window, plan.content)

    def value(self, field: str) -> Any:
        if field in _HOURS:
            return getattr(self.window, field)
        return self.content.scope if field == "areas" else getattr(self.content, field)

    def with_value(self, field: str, value: Any) -> "Document":
        if field in _HOURS:
            return replace(self, window=replace(self.window, **{field: value}))
        return replace(self, content=replace(self.content, **{_AREAS if field == "areas" else field: value}))


DOCUMENT_FIELDS: tuple[str, ...] = (
    *_HOURS,
    *("areas" if part.name == _AREAS else part.name for part in fields(PlanContent)),
)


@dataclass(frozen=True, slots=True)
class Merged:
    """`document` has all of mine and, where I changed nothing, theirs. `taken` are those fields of theirs, `disputed`
    the ones that both changed differently: there mine stands until somebody chooses."""

    document: Document
    taken: tuple[str, ...]
    disputed: tuple[str, ...]


def merged(base: Document, *, mine: Document, theirs: Document) -> Merged:
    """`base` is what both began from."""
    document, taken, disputed = mine, list[str](), list[str]()
    for field in differing(base, theirs):
        if _same(field, mine, theirs):
            continue
        if _same(field, base, mine):
            taken.append(field)
            document = document.with_value(field, theirs.value(field))
        else:
            disputed.append(field)
    return Merged(document, tuple(taken), tuple(disputed))


def differing(before: Document, after: Document) -> tuple[str, ...]:
    """Fields that say something else, in the order of the document. Areas that are only counted anew are the same."""
    return tuple(field for field in DOCUMENT_FIELDS if not _same(field, before, after))


def _same(field: str, one: Document, other: Document) -> bool:
    left, right = one.value(field), other.value(field)
    if isinstance(left, PlanScope):
        return bool(left.areas == right.areas)
    return bool(left == right)
