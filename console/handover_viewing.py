"""Handovers as pages look at them: what the desk's worker does about such a question (`console/asking.py`)."""

from collections.abc import Iterator

from console.clock import Clock
from models.codec import UNREADABLE
from models.entities.handovers import Handover, HandoverDocument, SectionKind
from models.errors import DataUnavailable, Unavailable
from models.handover.composing import composing
from models.handover.digests import digests_in, read, section_digest
from models.handover.document import Document
from models.handover.proof import prove
from models.handover.view import HandoverView, HandoverWish, Proof
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

    def _read(self, key: HandoverId, kept: HandoverDocument, proof: Proof) -> Document:
        """What was signed can be read; what was changed since perhaps cannot, and is shown only with that word."""
        try:
            return read(kept.content)
        except UNREADABLE as fault:
            if proof is not Proof.CONTENT_CHANGED:
                raise
            raise DataUnavailable("handover_changed", facts={"handover": key}) from fault

    def _past(self, key: HandoverId) -> Iterator[HandoverView | None]:
        kept = self._store.kept_handover(key)
        if kept is None or kept.document is None:
            raise Unavailable("unknown_handover", facts={"handover": key})
        yield None
        proof = prove(kept.handover, kept.document, kept.paper, kept.content)
        yield None
        document = self._read(key, kept.document, proof)
        yield None
        yield HandoverView(
            handover=kept.handover,
            document=document,
            digests=digests_in(kept.document.content),
            digest=kept.document.digest,
            proof=proof,
            past=self._store.past_handovers(),
            is_past=True,
        )
