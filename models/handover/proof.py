"""Is what is kept of a signed handover what was signed? Two digests answer: of the content, and of the paper."""

from hashlib import sha256

from models.entities.handover_papers import HandoverPaper
from models.entities.handovers import Handover, HandoverDocument
from models.handover.digests import digest_of
from models.handover.view import Proof


def prove(
    handover: Handover, document: HandoverDocument | None, paper: HandoverPaper | None, content: bytes | None
) -> Proof:
    """Every signature names the digest of the content; the journal names that of the paper."""
    signatures = [one for one in (handover.signed_out, handover.signed_in) if one is not None]
    if document is None or any(one.digest != digest_of(document.content) for one in signatures):
        return Proof.CONTENT_CHANGED
    if paper is None:
        return Proof.NO_PAPER
    if content is None or sha256(content).hexdigest() != paper.digest:
        return Proof.PAPER_CHANGED
    return Proof.SOUND
