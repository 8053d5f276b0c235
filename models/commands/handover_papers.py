"""What is asked about the paper of a handover."""

from dataclasses import dataclass

from models.ids import HandoverId


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePaper:
    """Sent by the seat of the second signature, together with the file's bytes (`Desk.archive_paper`); where a paper is
    kept already there is nothing to change."""

    handover: HandoverId
    digest: str
    size: int
    language: str
