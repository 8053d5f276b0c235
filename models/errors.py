"""Why a command was not carried out: facts, never sentences (`widgets/words` turns them into words).

Every error names the rule of the trade it enforces, by its id in the rule book, where there is one.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class DispatchError(Exception):
    """A command that was refused for a reason a person can read; the work goes on.

    `code` picks the sentence, `facts` fill it, `rule` is the id of the rule behind it ("" if none).
    """

    code: str
    rule: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(self.code, self.rule, self.facts)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.rule, self.facts)


class NotAllowed(DispatchError):
    """The role may not send this command, or not on this station's things."""


class Conflict(DispatchError):
    """The sender acted on a picture that is no longer true; facts say who was faster."""


class Unavailable(DispatchError):
    """The thing is not in a state that admits the act (off duty, wrong stage, unknown number)."""


class Incomplete(DispatchError):
    """A required field or report is missing; facts name it."""


class RuleBroken(DispatchError):
    """A rule of the trade forbids it; `rule` names the rule."""


class DataUnavailable(DispatchError):
    """The database cannot be read or written now; nothing was changed."""
