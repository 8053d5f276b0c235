"""How far an import is."""

from enum import Enum


class Step(Enum):
    """What an import is doing; `progress` gets the values."""

    FINDING_FILES = "finding_files"
    READING = "reading"
    COMPARING = "comparing"
    BUILDING = "building"
    AUDITING = "auditing"
    DONE = "done"
