"""Sets pages: a template of ours and data in, a PDF or pictures of its pages out. Takes a twentieth of a second a page
and lets other threads run meanwhile; never called by the GUI thread."""

import json
from collections.abc import Mapping
from typing import Any

import pylopdf_fonts_zh_cn

from resources.print_templates import read_print_template


def typeset_pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """A PDF with its fonts embedded; its text can be searched and copied. Only the program's own font is used, so that
    the same data look the same on every computer."""
    import typst  # a start needs not wait for it

    pdf = typst.compile(read_print_template(template), format="pdf", **_surroundings(data))
    assert isinstance(pdf, bytes)
    return pdf


def typeset_pages(template: str, data: Mapping[str, Any], *, dots_per_inch: float) -> list[bytes]:
    """The same pages as PNG files, for a preview."""
    import typst

    pages = typst.compile(read_print_template(template), format="png", ppi=dots_per_inch, **_surroundings(data))
    return [pages] if isinstance(pages, bytes) else [page for page in pages or () if isinstance(page, bytes)]


def _surroundings(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "sys_inputs": {"data": json.dumps(data, ensure_ascii=False)},
        "font_paths": [str(pylopdf_fonts_zh_cn.sans_path().parent)],
        "ignore_system_fonts": True,
    }
