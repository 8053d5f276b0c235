"""What a reference leads to: a page, a file, or only a number to look up elsewhere."""

import re
from enum import Enum

_HARMLESS = frozenset({
    # documents and tables
    "pdf", "ofd", "txt", "csv", "tsv", "log", "md", "docx", "xlsx", "pptx",
    # pictures, drawings and maps
    "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic", "dxf", "dwf", "vsdx",
    "geojson", "kml", "gpx",
    # recordings
    "mp3", "wav", "m4a", "amr", "ogg", "mp4", "mov", "avi", "mkv",
})  # fmt: skip
"""Endings of files. What can hold a program of its own (macros, pages, links of the desktop) is not among them: of the
office's and the drawing programs' files only those whose form has a second ending for what holds macros."""
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


def is_harmless(name: str) -> bool:
    """Whether a file of this name is a document, a picture or a recording that holds no program; by its last ending
    alone."""
    _, dot, ending = name.rpartition(".")
    return bool(dot) and ending.casefold() in _HARMLESS


def plain_locator(locator: str) -> str:
    """Without the quotation marks that come with a copied path."""
    return locator.strip().strip('"“”').strip()
