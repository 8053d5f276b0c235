"""The paper of a signed handover: the very bytes that are printed for ever after."""

from dataclasses import dataclass, field
from datetime import datetime

from models.ids import AccountId, HandoverId

LARGEST_PAPER = 200_000_000
"""Bytes: thousands of pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPaper:
    """Composed once, after the second signature, and never changed: `digest` is the SHA-256 of the file, whose `size`
    bytes lie beside the journal (`models/store/papers.py`). `language` is the signer's."""

    id: HandoverId
    version: int = field(default=1, compare=False)
    digest: str
    size: int
    language: str
    at: datetime
    by: AccountId
