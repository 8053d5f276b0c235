"""The territory's arrays and the sampled tracks: bulk data beside the journal."""

from typing import Any

import sqlalchemy as sa

from models.entities.fixes import Fix
from models.entities.people import Crew
from models.entities.places import Ground
from models.store.schema import ENTITY_TABLES, territory, territory_array, track
from models.territory.territory import Territory, as_bytes, empty_territory, from_bytes


def save(connection: sa.Connection, ground: Territory) -> None:
    """Write the arrays under their digest; ground that is known already is not written again."""
    digest = ground.digest()
    known = sa.select(territory.c.digest).where(territory.c.digest == digest)
    if connection.execute(known).scalar_one_or_none() is not None:
        return
    connection.execute(territory.insert(), {"digest": digest, "projection": ground.projection})
    rows = [{"digest": digest, "name": name, "data": as_bytes(values)} for name, values in ground.arrays().items()]
    connection.execute(territory_array.insert(), rows)


def load(connection: sa.Connection, ground: Ground | None) -> Territory:
    if ground is None:
        return empty_territory()
    query = sa.select(territory_array.c.name, territory_array.c.data)
    rows = connection.execute(query.where(territory_array.c.digest == ground.digest))
    arrays = {row.name: from_bytes(row.data) for row in rows}
    return Territory.from_arrays(ground.projection, arrays, kept_as=ground.digest)


def is_whole(connection: sa.Connection, ground: Ground) -> bool:
    """Are the arrays here, and do they still make the digest that the journal names?"""
    try:
        return load(connection, ground).digest() == ground.digest
    except (KeyError, ValueError, EOFError):  # an array is missing, or no array any more
        return False


def save_tracks(connection: sa.Connection, rows: list[dict[str, Any]]) -> None:
    """One row per crew and moment; a repeated one is kept as it was."""
    connection.execute(track.insert().prefix_with("OR IGNORE"), rows)


def newest_fixes(connection: sa.Connection) -> tuple[Fix, ...]:
    """The newest kept position of every crew that has one. Asked crew by crew: the tracks grow by the day, and this
    way their index answers without being walked."""
    crew, kept = ENTITY_TABLES[Crew], track.alias()
    newest = sa.select(sa.func.max(kept.c.at)).where(kept.c.crew == crew.c.id).scalar_subquery()
    query = sa.select(track).join(crew, sa.and_(track.c.crew == crew.c.id, track.c.at == newest)).order_by(crew.c.id)
    return tuple(Fix(**row) for row in connection.execute(query).mappings())
