"""Fetching tiles, on a thread of its own: it asks the server slowly and keeps what comes in the cache's file."""

import logging
import time
from collections import deque
from datetime import timedelta
from enum import Enum
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QBuffer, QByteArray, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QImageReader
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from console.base_map.pace import Pace
from console.clock import Clock
from models.base_map.sources import TileServerChoice, tile_url
from models.base_map.tile_cache import TileCache
from models.base_map.tiles import Tile
from models.errors import DataUnavailable

log = logging.getLogger(__name__)

USER_AGENT = b"Yike dispatch console"
_MOST_BYTES = 2 * 1024 * 1024
"""Of one tile; whatever is larger is none."""
_TOO_LARGE = "too_large"
_CACHE_BYTES = 1024 * 1024 * 1024
_ABSENT_FOR = timedelta(days=1)
"""A tile that the server does not have is asked for again after that."""
_ENOUGH_REFUSALS = 3
"""So many refusals on end, and the server is left alone."""


class Answer(Enum):
    """What a reply of the server comes to."""

    PICTURE = "picture"
    ABSENT = "absent"
    REFUSED = "refused"
    NO_PICTURE = "no_picture"
    LATER = "later"
    UNREACHABLE = "unreachable"


class TileFetching(QObject):
    """Lives on the fetching thread. The newest wish replaces what is still waiting."""

    ready = Signal(object)
    """TileServerChoice whose cache can be read now."""
    kept = Signal()
    """A tile more is in the cache."""
    reached = Signal()
    """The server answers."""
    lost = Signal()
    """The server does not answer."""
    faulted = Signal(object)
    """DataUnavailable: no more tiles will come."""

    def __init__(self, clock: Clock, pace: Pace) -> None:
        super().__init__()
        self._clock = clock
        self._pace = pace
        self._choice: TileServerChoice | None = None
        self._cache: TileCache | None = None
        self._manager: QNetworkAccessManager | None = None
        self._wanted: tuple[Tile, ...] = ()
        self._queue: deque[Tile] = deque()
        self._asked: dict[QNetworkReply, Tile] = {}
        self._done: set[Tile] = set()
        self._again: dict[Tile, float] = {}
        self._tries: dict[Tile, int] = {}
        self._failures = self._refusals = 0
        self._gap, self._retry = QTimer(self), QTimer(self)
        for timer, slot in ((self._gap, self._ask_next), (self._retry, self._take_up_again)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)

    @Slot(object, object)
    def begin(self, choice: TileServerChoice, file: Path) -> None:
        """Serve this choice from now on."""
        self.end()
        host = _host(choice)
        try:
            self._cache = TileCache(
                file, name=host, attribution=choice.attribution, finest=choice.finest, most_bytes=_CACHE_BYTES
            )
        except DataUnavailable as fault:
            self.faulted.emit(fault)
            return
        self._choice = choice
        if not choice.offline:
            self._manager = QNetworkAccessManager(self)
        self.ready.emit(choice)

    @Slot(object)
    def want(self, tiles: tuple[Tile, ...]) -> None:
        """These are missing, the most important first; what was wanted before and has not been asked for is not."""
        self._wanted = tiles
        now, under_way = time.monotonic(), set(self._asked.values())
        self._queue = deque(
            tile
            for tile in dict.fromkeys(tiles)
            if tile not in under_way and tile not in self._done and self._again.get(tile, 0.0) <= now
        )
        self._ask_next()

    @Slot()
    def end(self) -> None:
        """Leave everything."""
        self._gap.stop()
        self._retry.stop()
        self._leave_server()
        if self._cache is not None:
            self._cache.close()
        self._choice = self._cache = None
        self._wanted = ()
        self._done.clear()
        self._again.clear()
        self._tries.clear()
        self._failures = self._refusals = 0

    def _leave_server(self) -> None:
        self._queue.clear()
        replies, self._asked = tuple(self._asked), {}
        for reply in replies:
            reply.abort()
            reply.deleteLater()
        if self._manager is not None:
            self._manager.deleteLater()
            self._manager = None

    # -- asking -----------------------------------------------------------------------------------------------

    def _ask_next(self) -> None:
        if self._manager is None or self._choice is None or self._gap.isActive():
            return
        if len(self._asked) >= self._pace.at_once or (self._failures and self._asked):
            return  # of a server that does not answer one tile at a time is asked
        tile = self._next()
        if tile is None:
            return
        request = QNetworkRequest(QUrl(tile_url(self._choice, tile)))
        request.setRawHeader(b"User-Agent", USER_AGENT)
        request.setTransferTimeout(self._pace.timeout_ms)
        reply = self._manager.get(request)
        self._asked[reply] = tile
        reply.downloadProgress.connect(partial(self._watch_size, reply))
        reply.finished.connect(partial(self._take, reply))
        self._gap.start(self._pace.gap_ms)

    def _next(self) -> Tile | None:
        """The first that is waiting and that the server may have."""
        assert self._cache is not None
        while self._queue:
            tile = self._queue.popleft()
            try:
                since = self._cache.absent_since(tile)
            except DataUnavailable as fault:
                self._give_up(fault)
                return None
            if since is None or self._clock() - since >= _ABSENT_FOR:
                return tile
        return None

    def _take_up_again(self) -> None:
        self.want(self._wanted)
        self._wake_later()

    def _watch_size(self, reply: QNetworkReply, got: int, _total: int) -> None:
        if got > _MOST_BYTES:
            reply.setProperty(_TOO_LARGE, True)
            reply.abort()

    # -- answers ----------------------------------------------------------------------------------------------

    def _take(self, reply: QNetworkReply) -> None:
        tile = self._asked.pop(reply, None)
        if tile is None or self._cache is None or self._choice is None:
            return
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        data = bytes(reply.readAll().data()) if reply.isOpen() else b""
        answer = Answer.NO_PICTURE if reply.property(_TOO_LARGE) else _answer(status, reply.error(), data)
        wait_s = _retry_after(reply)
        reply.deleteLater()
        try:
            if answer is Answer.PICTURE:
                self._cache.keep({tile: data}, self._clock())
            elif answer is Answer.ABSENT:
                self._cache.mark_absent([tile], self._clock())
        except DataUnavailable as fault:
            self._give_up(fault)
            return
        self._judge(tile, answer, status, wait_s)
        self._ask_next()

    def _judge(self, tile: Tile, answer: Answer, status: int | None, wait_s: float) -> None:
        if answer is not Answer.UNREACHABLE and self._failures:
            self._failures = 0
            self.reached.emit()
        if answer in {Answer.PICTURE, Answer.ABSENT}:
            self._refusals = 0
            self._done.add(tile)
            if answer is Answer.PICTURE:
                self.kept.emit()
            return
        self._put_off(tile, wait_s)
        if answer is Answer.UNREACHABLE:
            self._failures += 1
            if self._failures >= self._pace.failures:
                self._queue.clear()  # one try at a time, until it answers
            if self._failures == self._pace.failures:
                log.warning("tile server %s does not answer", _host(self._choice))
                self.lost.emit()
        elif answer is not Answer.LATER:
            self._refusals += 1
            if self._refusals == _ENOUGH_REFUSALS:
                self._give_up(self._refusal(answer, status))

    def _put_off(self, tile: Tile, wait_s: float) -> None:
        """Ask again after a while, every time a longer one."""
        tries = self._tries.get(tile, 0)
        self._tries[tile] = tries + 1
        self._again[tile] = time.monotonic() + max(self._pace.wait_s(tries), wait_s)
        self._wake_later()

    def _wake_later(self) -> None:
        """When the first of the wanted tiles that were put off may be asked for, or at once if that has passed."""
        busy = {*self._queue, *self._asked.values(), *self._done}
        due = [self._again[tile] for tile in self._wanted if tile in self._again and tile not in busy]
        if due and self._manager is not None:
            self._retry.start(max(int((min(due) - time.monotonic()) * 1000) + 1, 1))

    def _refusal(self, answer: Answer, status: int | None) -> DataUnavailable:
        host = _host(self._choice)
        if answer is Answer.REFUSED:
            return DataUnavailable("tile_server_refuses", facts={"host": host, "status": status})
        return DataUnavailable("tile_server_no_pictures", facts={"host": host})

    def _give_up(self, fault: DataUnavailable) -> None:
        self._retry.stop()
        self._leave_server()
        self.faulted.emit(fault)


def _answer(status: int | None, error: QNetworkReply.NetworkError, data: bytes) -> Answer:
    if status is None or error is QNetworkReply.NetworkError.OperationCanceledError:
        return Answer.UNREACHABLE
    if status in {404, 410, 204}:
        return Answer.ABSENT
    if status == 429 or status >= 500:
        return Answer.LATER
    if status >= 300:
        return Answer.REFUSED
    if error is not QNetworkReply.NetworkError.NoError:
        return Answer.UNREACHABLE  # broken off in the middle
    return Answer.PICTURE if _is_picture(data) else Answer.NO_PICTURE


def _is_picture(data: bytes) -> bool:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    size = QImageReader(buffer).size()
    return size.isValid() and size.width() == size.height()


def _retry_after(reply: QNetworkReply) -> float:
    """Seconds that the server asks us to wait; 0 if it does not, or gives a date."""
    said = bytes(reply.rawHeader("Retry-After").data()).decode("ascii", "replace")
    return min(float(said), 3600.0) if said.isdecimal() else 0.0


def _host(choice: TileServerChoice | None) -> str:
    return "" if choice is None else urlsplit(choice.address).hostname or ""
