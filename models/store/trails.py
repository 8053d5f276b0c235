"""Reading back what was kept of the crews' ways."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np
import sqlalchemy as sa

from models.ids import CrewId
from models.store.schema import track
from models.trails import TrailPoints


def read_trails(connection: sa.Connection, crews: Sequence[CrewId], since: datetime) -> TrailPoints:
    """All kept positions of these crews from `since` on; the table's key answers for each crew without a walk."""
    columns = (track.c.crew, track.c.at, track.c.x, track.c.y)
    rows = connection.execute(sa.select(*columns).where(track.c.crew.in_(crews), track.c.at >= since)).all()
    number = {crew: place for place, crew in enumerate(crews)}
    return TrailPoints(
        crews=tuple(crews),
        of=np.array([number[row.crew] for row in rows], np.int64),
        at=np.array([row.at.timestamp() for row in rows], np.float64),
        xy=np.array([(row.x, row.y) for row in rows], np.float64).reshape(-1, 2),
    )
