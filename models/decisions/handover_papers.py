"""The paper of a handover is archived once; whoever comes second finds nothing to change."""

from models.changes import Change, created
from models.commands.handover_papers import ArchivePaper
from models.decisions.situation import Situation
from models.entities.handover_papers import LARGEST_PAPER, HandoverPaper
from models.entities.handovers import Handover, HandoverState
from models.errors import Conflict, Unavailable


def archive_paper(command: ArchivePaper, on: Situation) -> list[Change]:
    """Only of a handover that both have signed, or that was taken one-sidedly (H-4)."""
    handover = on.book.find(Handover, command.handover)
    if handover is None:
        raise Unavailable("unknown_handover", facts={"handover": command.handover})
    if handover.state is not HandoverState.ACCEPTED:
        raise Conflict("paper_before_signatures", facts={"handover": command.handover})
    if on.book.find(HandoverPaper, command.handover) is not None:
        return []
    if not 0 < command.size <= LARGEST_PAPER:
        raise Unavailable("paper_too_large", facts={"count": command.size, "most": LARGEST_PAPER})
    paper = HandoverPaper(
        id=command.handover,
        digest=command.digest,
        size=command.size,
        language=command.language,
        at=on.now,
        by=on.actor.id,
    )
    return [created(paper)]
