"""The selected order as a form: clocks, acts, ranked crews, reports and its whole life."""

from widgets.inspector.inspector import Inspector

__all__ = ["Inspector"]
