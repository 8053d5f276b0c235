"""The handover that is open, or would be, as a paper: a draft until both have signed."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from console.printing.handover_paper import city_map, handover_data, paper_told
from models.errors import Unavailable
from models.handover.composing import compose
from models.handover.digests import read
from models.handover.view import handover_of_room
from models.picture import Picture
from models.rules.permissions import may_read_handover

if TYPE_CHECKING:
    from console.printing.papers import Sources, Telling

NOW = "now"


def tell_handover(sources: "Sources", subject: str) -> "Telling":
    """What would be handed over now, or waits for its second signature. A signed one has a paper that was archived: it
    is given out as it is (`console/handover_papers.py`), never set anew."""
    if not may_read_handover(sources.account):
        raise handover_of_room(sources.account)
    if subject != NOW:
        raise Unavailable("handover_has_paper", facts={"handover": subject})
    return partial(_told, sources.picture.fork(), sources)


def _told(picture: Picture, sources: "Sources") -> Mapping[str, Any]:
    """On a worker, from a picture of its own."""
    handover = picture.open_handover()
    frozen = None if handover is None else picture.handover_document(handover.id)
    if frozen is not None:
        document = read(frozen.content)
    else:
        document = compose(picture, now=sources.now, rules=sources.rules, handover=handover)
    digest = "" if frozen is None else frozen.digest
    city = city_map(document, picture=picture, territory=sources.territory)
    said = paper_told(document, handover=handover, digest=digest, picture=picture, rules=sources.rules)
    return handover_data(said, city=city)
