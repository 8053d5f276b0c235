"""What a reference leads to: a page, a file, or only a number to look up elsewhere."""

import re
from enum import Enum

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


class Leads(Enum):
    PAGE = "page"
    FILE = "file"
    NUMBER = "number"


def leads_to(locator: str) -> Leads:
    """By its form alone; nothing is looked up. Other schemes than the web's and the file's start programs and are not
    followed."""
    said = plain_locator(locator)
    low = said.casefold()
    if low.startswith(("https://", "http://")):
        return Leads.PAGE
    if low.startswith("file://") or said.startswith(("/", "\\\\")) or _DRIVE.match(said):
        return Leads.FILE
    return Leads.NUMBER


def is_openable(locator: str) -> bool:
    return leads_to(locator) is not Leads.NUMBER


def plain_locator(locator: str) -> str:
    """Without the quotation marks that come with a copied path."""
    return locator.strip().strip('"“”').strip()
