"""Archived papers: bytes beside the journal, under the digest that the journal names. Written once."""

from hashlib import sha256

import sqlalchemy as sa

from models.store.schema import paper


def save(connection: sa.Connection, content: bytes) -> None:
    """The same bytes are not written again."""
    digest = sha256(content).hexdigest()
    known = sa.select(paper.c.digest).where(paper.c.digest == digest)
    if connection.execute(known).scalar_one_or_none() is None:
        connection.execute(paper.insert(), {"digest": digest, "content": content})


def load(connection: sa.Connection, digest: str) -> bytes | None:
    """As they lie there, whatever they are by now; None if there are none."""
    found = connection.execute(sa.select(paper.c.content).where(paper.c.digest == digest)).scalar_one_or_none()
    return None if found is None else bytes(found)


def is_whole(connection: sa.Connection, digest: str) -> bool:
    """Are the bytes here, and do they still make the digest that the journal names?"""
    content = load(connection, digest)
    return content is not None and sha256(content).hexdigest() == digest
