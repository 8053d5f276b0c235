"""Areas by code or name: what a typed or pasted list means, line by line."""

import re
from dataclasses import dataclass

from models.ids import AreaCode
from models.territory.territory import Territory

_AT_ONCE = 4000
"""Areas whose names are read in one turn: of 200 000 nobody waits for all."""
_BETWEEN = re.compile(r"[,，;；、]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list that no area could be read from; `count` areas have that name, 0 if none has."""

    number: int
    text: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """`codes` each once, in the order of the list; `repeated` is how often one came again."""

    codes: tuple[AreaCode, ...] = ()
    unread: tuple[Line, ...] = ()
    repeated: int = 0


class AreaNames:
    def __init__(self, territory: Territory) -> None:
        self._areas = territory["areas"]
        self._read = 0
        self._by_name: dict[str, int] = {}
        """Name → row; of a name that several have, how many in negative."""
        self.ready = False
        self.read_some()

    def read_some(self) -> bool:
        """Some more areas; whether there are others left."""
        names = self._areas.names[self._read : self._read + _AT_ONCE].tolist()
        for row, name in enumerate(names, self._read):
            known = self._by_name.get(name)
            self._by_name[name] = row if known is None else min(known, -1) - 1
        self._read += len(names)
        self.ready = self._read == len(self._areas)
        return not self.ready

    def name(self, code: str) -> str:
        row = self._areas.rows.get(code)
        return "" if row is None else str(self._areas.names[row])

    def read(self, text: str) -> Reading:
        """A line holds a code, a code and its name, or a name; several of them apart by commas."""
        found, unread, repeated = dict[AreaCode, None](), list[Line](), 0
        for number, line in enumerate(text.splitlines(), 1):
            for entry in _BETWEEN.split(line):
                said = entry.strip()
                code = self._code(said) if said else None
                if said and code is None:
                    unread.append(Line(number, said, self._count(said)))
                elif code in found:
                    repeated += 1
                elif code is not None:
                    found[code] = None
        return Reading(tuple(found), tuple(unread), repeated)

    def _code(self, said: str) -> AreaCode | None:
        first = said.split(maxsplit=1)[0]
        for written in (said, first, first.upper()):
            if written in self._areas.rows:
                return AreaCode(written)
        row = self._by_name.get(said, -1)
        return None if row < 0 else AreaCode(str(self._areas.codes[row]))

    def _count(self, name: str) -> int:
        return max(-self._by_name.get(name, 0), 0)
