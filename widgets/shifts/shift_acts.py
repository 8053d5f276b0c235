"""Names of the window's acts about the rota."""

from enum import Enum

IMPORT_ROTA = "import_rota"


class DutyAct(Enum):
    """The value is the name of the act."""

    CHANGE = "duty_change"
    SWAP = "duty_swap"
    DROP = "duty_drop"
