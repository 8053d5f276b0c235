"""How fast a tile server is asked, and how patiently."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """At most `at_once` requests under way, `gap_ms` between the beginnings of two. A server that has not answered
    `failures` times on end is out of reach. What failed is asked for again after `waits_s`, the last one for ever."""

    at_once: int = 2
    gap_ms: int = 125
    timeout_ms: int = 10_000
    failures: int = 2
    waits_s: tuple[float, ...] = (2.0, 8.0, 30.0, 120.0)

    def wait_s(self, tries: int) -> float:
        """Seconds to wait after so many failed tries besides this one."""
        return self.waits_s[min(tries, len(self.waits_s) - 1)]
