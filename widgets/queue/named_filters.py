"""Filters under names: values, what they let through in words, and the text they are kept as."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.ids import StationId
from models.picture import Picture
from widgets.queue.queue_filter import Phase, QueueFilter
from widgets.words.names import station_label
from widgets.words.terms import listed


@dataclass(frozen=True, slots=True)
class NamedFilter:
    name: str
    wanted: QueueFilter


def with_filter(filters: Iterable[NamedFilter], new: NamedFilter) -> tuple[NamedFilter, ...]:
    """With `new` in place of the one of its name, else at the end."""
    by_name = {known.name: known for known in filters}
    return tuple({**by_name, new.name: new}.values())


def renamed(filters: tuple[NamedFilter, ...], row: int, name: str) -> tuple[NamedFilter, ...]:
    """With another name for the filter of this row; as they were if the name is empty or another one has it."""
    if not name or any(known.name == name for known in filters):
        return filters
    return (*filters[:row], NamedFilter(name, filters[row].wanted), *filters[row + 1 :])


def filters_text(filters: Iterable[NamedFilter]) -> str:
    kept = [
        {
            "name": known.name,
            "text": known.wanted.text,
            "phase": known.wanted.phase.value if known.wanted.phase else "",
            "station": known.wanted.station or "",
        }
        for known in filters
    ]
    return json.dumps(kept, ensure_ascii=False)


def read_filters(kept: str) -> tuple[NamedFilter, ...]:
    """What `filters_text` said; none where that is not understood."""
    try:
        return tuple(_filter(one) for one in json.loads(kept))
    except (ValueError, TypeError, KeyError, AttributeError):
        return ()


def phase_name(phase: Phase) -> str:
    translate = QCoreApplication.translate
    return {
        Phase.TO_DISPATCH: translate("FilterBar", "To dispatch"),
        Phase.ON_THE_WAY: translate("FilterBar", "On the way"),
        Phase.ON_SITE: translate("FilterBar", "On site"),
        Phase.TO_CALL_BACK: translate("FilterBar", "To call back"),
    }[phase]


def filter_words(wanted: QueueFilter, picture: Picture) -> str:
    """What a filter lets through, for somebody who only reads its name."""
    translate = QCoreApplication.translate
    parts = []
    if wanted.phase is not None:
        parts.append(phase_name(wanted.phase))
    if wanted.station is not None:
        parts.append(station_label(wanted.station, picture))
    if wanted.text:
        parts.append(translate("FilterBar", "“{text}”").format(text=wanted.text))
    return listed(parts) if parts else translate("FilterBar", "All orders")


def _filter(kept: dict[str, str]) -> NamedFilter:
    name, text, phase, station = (str(kept[key]) for key in ("name", "text", "phase", "station"))
    wanted = QueueFilter(
        text=text, phase=Phase(phase) if phase else None, station=StationId(station) if station else None
    )
    return NamedFilter(name, wanted)
