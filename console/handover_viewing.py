"""Handovers as pages look at them: what the desk's worker does about such a question (`console/asking.py`)."""

from collections.abc import Iterator

from console.clock import Clock
from models.entities.handovers import Handover, SectionKind
from models.errors import Unavailable
from models.handover.composing import composing
from models.handover.digests import digests_in, read, section_digest
from models.handover.document import Document
from models.handover.proof import prove
from models.handover.view import HandoverView, HandoverWish
from models.ids import HandoverId
from models.rules.rule_book import RuleBook
from models.store.store import Store


class HandoversOfStore:
    """`begin` answers for a wish: what would be handed over now, what waits for the second signature, or a past one."""

    def __init__(self, store: Store, *, clock: Clock, rules: RuleBook) -> None:
        self._store = store
        self._clock = clock
        self._rules = rules

    def begin(self, _number: int, wish: HandoverWish) -> Iterator[HandoverView | None]:
        if wish.past is not None:
            yield from self._past(wish.past)
            return
        picture = self._store.picture
        handover = picture.open_handover()
        frozen = None if handover is None else picture.handover_document(handover.id)
        if handover is not None and frozen is not None:
            yield from self._viewed(handover, read(frozen.content), frozen.digest)
            return
        steps = composing(picture, now=self._clock(), rules=self._rules, handover=handover)
        while (document := next(steps)) is None:
            yield None
        yield from self._viewed(handover, document, "")

    def _viewed(self, handover: Handover | None, document: Document, digest: str) -> Iterator[HandoverView | None]:
        digests = {}
        for section in SectionKind:
            digests[section] = section_digest(document, section)
            yield None
        past = self._store.past_handovers()
        yield HandoverView(handover=handover, document=document, digests=digests, digest=digest, past=past)

    def _past(self, key: HandoverId) -> Iterator[HandoverView | None]:
        kept = self._store.kept_handover(key)
        if kept is None or kept.document is None:
            raise Unavailable("unknown_handover", facts={"handover": key})
        yield None
        document = read(kept.document.content)
        yield None
        yield HandoverView(
            handover=kept.handover,
            document=document,
            digests=digests_in(kept.document.content),
            digest=kept.document.digest,
            proof=prove(kept.handover, kept.document, kept.paper, kept.content),
            past=self._store.past_handovers(),
            is_past=True,
        )
