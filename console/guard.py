"""What a worker does, guarded: a bug of ours is logged and told once, never swallowed in silence."""

import logging
import sys
import traceback
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from models.errors import DispatchError

log = logging.getLogger(__name__)


class Guard(QObject):
    """Several workers of one thread may share it. It knows none of them: a worker that could be reached from its own
    parts would be freed whenever Python looks for cycles, in the midst of Qt's own work."""

    faulted = Signal(str)
    """The traceback."""

    def run(self, work: Callable[[], None]) -> None:
        """Refusals pass; anything else is a bug of ours."""
        try:
            work()
        except DispatchError:
            raise
        except Exception:
            log.exception("fault on the desk")
            self.faulted.emit("".join(traceback.format_exception(*sys.exc_info())))
