"""Sets pages: a template and data in, a PDF for the archive or pictures of its pages out. Takes a twentieth of a second
a page and lets other threads run meanwhile; never called by the GUI thread."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from console.printing.characters import font_folder, printable
from console.printing.templates import MAIN, TemplateFault, Templates, shipped_templates, site_templates

ARCHIVE = "a-2u"
"""PDF/A-2u (ISO 19005-2): fonts and colours travel with the file, and every character can be searched and copied."""
_MOST_TAGGED = 200_000
"""Characters of data, some fifty pages. Tags, by which a screen reader walks through tables, make a file of hundreds of
pages ten times as large."""
_KEPT_COMPILATIONS = 11
"""After so many Typst lets go of what it has drawn, 35 MB a page."""
_PLACE = re.compile(r"┌─ (?:.*/)?([^/\n]+\.typ):(\d+):\d+")


class Typesetting:
    """A paper that is set: as PDF and as pictures, both from the same template. `made_at` is what the file says of its
    own making, so that the same data give the same bytes; without it, now. ValueError if the shipped template cannot
    set the data: that is a fault of ours."""

    def __init__(self, template: str, data: Mapping[str, Any], *, made_at: datetime | None = None) -> None:
        fit, self.missing = printable(data)
        """Characters that no font here has: `STAND_IN` is printed for them."""
        self.fault: TemplateFault | None = None
        """Of a site's template; the shipped one was used instead."""
        self._made_at = made_at or datetime.now(UTC)
        if self.missing:
            fit["missing"] = [f"U+{ord(mark):04X}" for mark in self.missing]
        self._data = json.dumps(fit, ensure_ascii=False)
        self._templates = self._usable(template)

    def pdf(self, standard: str = ARCHIVE) -> bytes:
        """Its text can be searched and copied, and its fonts are embedded."""
        pdf = _set(self._templates, self._data, format="pdf", **self._as_pdf(standard))
        assert isinstance(pdf, bytes)
        return pdf

    def pages(self, *, dots_per_inch: float) -> list[bytes]:
        """The same pages as PNG files, for a preview or a printer."""
        pages = _set(self._templates, self._data, format="png", ppi=dots_per_inch)
        return [pages] if isinstance(pages, bytes) else [page for page in pages or () if isinstance(page, bytes)]

    def _usable(self, template: str) -> Templates:
        """The site's own if it sets these data; preview and PDF must not be set from two templates."""
        import typst  # a start needs not wait for it

        site, self.fault = site_templates(template)
        if site is None:
            return shipped_templates(template)
        try:
            _set(site, self._data, format="pdf", **self._as_pdf(ARCHIVE))
        except typst.TypstError as refusal:
            self.fault = _fault(refusal, site)
            return shipped_templates(template)
        return site

    def _as_pdf(self, standard: str) -> dict[str, Any]:
        tagged = len(self._data) <= _MOST_TAGGED
        return {"pdf_standards": [standard], "timestamp": int(self._made_at.timestamp()), "pdf_tags": tagged}


def typeset_pdf(
    template: str, data: Mapping[str, Any], *, made_at: datetime | None = None, standard: str = ARCHIVE
) -> bytes:
    """A PDF for the archive with its fonts embedded. Only the program's own font is used, so that the same data look
    the same on every computer; `made_at` as of `Typesetting`."""
    return Typesetting(template, data, made_at=made_at).pdf(standard)


def picture_of(pdf: Path, page: int, *, dots_per_inch: float) -> bytes:
    """A page of a PDF file, from 1, as a PNG file. Typst draws all pages of a document at once, two hundred of them in
    gigabytes for a printer; from the file it draws one, and what it keeps of it is let go."""
    import typst

    one = f'#set page(width: auto, height: auto, margin: 0mm)\n#image("{pdf.name}", page: {page})\n'
    drawing = typst.Compiler(one.encode(), root=pdf.parent, ignore_system_fonts=True)
    drawn = drawing.compile(format="png", ppi=dots_per_inch)
    for _ in range(_KEPT_COMPILATIONS):
        typst.compile(b"", format="png", ppi=1.0, ignore_system_fonts=True)
    assert isinstance(drawn, bytes)
    return drawn


def _set(templates: Templates, data: str, **wanted: Any) -> Any:
    import typst

    return typst.compile(
        templates.files,  # files in memory, by name
        sys_inputs={"data": data},
        font_paths=[str(font_folder())],
        ignore_system_fonts=True,
        **wanted,
    )


def _fault(refusal: Exception, site: Templates) -> TemplateFault:
    """Where the site can mend it: the first place in a file of its own."""
    said = getattr(refusal, "message", str(refusal))
    for name, line in _PLACE.findall(getattr(refusal, "diagnostic", "")):
        if name in site.site:
            return TemplateFault(file=site.site[name], line=int(line), said=said)
    return TemplateFault(file=site.site.get(MAIN) or next(iter(site.site.values())), line=None, said=said)
