"""A tile server of this machine, that answers as a test wants it to."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Reply = tuple[int, bytes, dict[str, str]]
"""Status, body and further headers."""


@dataclass
class TileServer:
    """`answer` (path) says what is sent; `asked` is what came in: path, moment, user agent."""

    answer: Callable[[str], Reply]
    port: int = 0
    asked: list[tuple[str, float, str]] = field(default_factory=list)
    most_at_once: int = 0
    _under_way: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def paths(self) -> list[str]:
        return [path for path, _, _ in self.asked]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/{{z}}/{{x}}/{{y}}.png"

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        with self._lock:
            self.asked.append((handler.path, time.monotonic(), handler.headers.get("User-Agent", "")))
            self._under_way += 1
            self.most_at_once = max(self.most_at_once, self._under_way)
        try:
            status, body, headers = self.answer(handler.path)
            handler.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # nobody waits for it any more
        finally:
            with self._lock:
                self._under_way -= 1


@contextmanager
def serving(answer: Callable[[str], Reply], port: int = 0) -> Iterator[TileServer]:
    server = TileServer(answer)

    class Handler(BaseHTTPRequestHandler):
        timeout = 0.5
        """Seconds. Qt opens connections ahead of need, and would hold one that it does not use for two minutes."""

        def do_GET(self) -> None:
            server.serve(self)

        def log_message(self, format: str, *args: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    http.daemon_threads = False
    server.port = http.server_address[1]
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


def pictures(data: bytes) -> Callable[[str], Reply]:
    """The same picture for whatever is asked."""
    return lambda _path: (200, data, {"Content-Type": "image/png"})
