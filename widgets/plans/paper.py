"""The few pieces that a sheet is written with: headings, rows of a name and what it says, lists, tables."""

from collections.abc import Iterable, Sequence
from html import escape

from widgets.theme import Theme


class Paper:
    """HTML for a QTextBrowser, in the colours of the theme. What is given as text is escaped; what is called `html`
    is not."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def heading(self, text: str) -> str:
        cell = f'<td bgcolor="{self._theme.panel.name()}" style="padding:2px 6px"><b>{escape(text)}</b></td>'
        return f'<table width="99%" cellspacing="0" style="margin-top:12px"><tr>{cell}</tr></table>'

    def rows(self, rows: Iterable[tuple[str, str]]) -> str:
        """Name and html; rows that say nothing are left out."""
        cells = "".join(
            f'<tr><td style="padding:2px 12px 2px 0">{self.dim(name)}</td><td style="padding:2px 0">{html}</td></tr>'
            for name, html in rows
            if html
        )
        return f'<table cellspacing="0">{cells}</table>' if cells else ""

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """Heads as texts, rows of html."""
        said = (self.unbroken(self.dim(text)) for text in heads)  # a word that is broken is read twice
        head = "".join(f'<td style="padding:2px 10px 2px 0">{html}</td>' for html in said)
        body = "".join(
            "<tr>" + "".join(f'<td style="padding:3px 10px 3px 0">{html}</td>' for html in row) + "</tr>"
            for row in rows
        )
        return f'<table cellspacing="0"><tr>{head}</tr>{body}</table>'

    def told_table(self, heads: Sequence[str], rows: Iterable[tuple[Sequence[str], str]]) -> str:
        """Rows of html; under each, over the whole width, what is to be said about it. Of the whole width a pixel more
        might come by rounding, and with it a scroll bar."""
        head = "".join(f'<td style="padding:2px 6px 2px 0">{self.dim(text)}</td>' for text in heads)
        body = "".join(
            "<tr>"
            + "".join(f'<td style="padding:6px 6px 0 0">{html}</td>' for html in row)
            + "</tr>"
            + (f'<tr><td colspan="{len(heads)}" style="padding:0 0 4px 0">{told}</td></tr>' if told else "")
            for row, told in rows
        )
        return f'<table width="99%" cellspacing="0"><tr>{head}</tr>{body}</table>'

    def unbroken(self, html: str) -> str:
        """Codes and signs of a cell stay in one line, however little room there is."""
        return f'<div style="white-space:nowrap">{html}</div>'

    def para(self, html: str) -> str:
        return f'<p style="margin:3px 0">{html}</p>'

    def steps(self, texts: Iterable[str]) -> str:
        items = "".join(f"<li>{escape(text)}</li>" for text in texts)
        return f'<ol style="margin:0 0 0 -18px">{items}</ol>' if items else ""

    def text(self, text: str) -> str:
        return escape(text).replace("\n", "<br>")

    def dim(self, text: str) -> str:
        return f'<span style="color:{self._theme.dim.name()}">{escape(text)}</span>'

    def bold(self, text: str) -> str:
        return f"<b>{escape(text)}</b>"

    def late(self, text: str) -> str:
        return f'<b style="color:{self._theme.critical.name()}">{escape(text)}</b>'

    def soon(self, text: str) -> str:
        """Marked by the ground under it: orange letters cannot be read on every theme."""
        ground = self._theme.emergency.name()
        return f'<span style="background-color:{ground};color:#000000">&nbsp;{escape(text)}&nbsp;</span>'

    def link(self, href: str, text: str) -> str:
        colour = self._theme.selection.name()
        return f'<a style="color:{colour}" href="{escape(href)}">{escape(text)}</a>'

    def page(self, html: str) -> str:
        return f'<div style="color:{self._theme.text.name()}">{html}</div>'
