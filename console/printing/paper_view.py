"""One paper in its preview: first as a draft, then sharp; what is to be known of it, and its ways out."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from console.bench import Bench
from console.printing.doubts import doubts, nature_of
from console.printing.papers import Paper, Telling
from console.printing.set_paper import SHARP, FirstPage, SetPaper, draft_of, first_page_of, sharpened
from console.printing.way_out import WayOut
from models.errors import DispatchError
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.printing.preview import PrintPreview
from widgets.theme import Theme
from widgets.words.refusals import refusal_text


class PaperView(QObject):
    """There is one preview at a time."""

    closed = Signal(object)
    """Its looks, by name: printer, copies, sides and colours."""
    fault = Signal(str)
    """A site's template could not be used."""

    def __init__(self, window: QWidget, *, picture: Picture, rules: RuleBook) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._set: SetPaper | None = None
        self._first: bytes | None = None
        self._archived: bytes | None = None
        self.preview: PrintPreview | None = None
        self.way_out = WayOut(self, picture=picture, rules=rules)
        self._setting = Bench(self)
        self._setting.done.connect(self._on_set)
        self._setting.refused.connect(self._on_not_set)

    def open(
        self,
        paper: Paper,
        telling: Telling,
        preview: PrintPreview,
        *,
        name: str,
        now: datetime,
        archived: bytes | None = None,
    ) -> None:
        """In place of what is looked at; `archived` is what saving gives where that is not what is set."""
        self.close()
        self._archived, self._set, self._first = archived, None, None
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.stop_wanted.connect(self._stop)
        preview.finished.connect(self._on_closed)
        self.preview = preview
        preview.show_doubts((), nature=nature_of(archived))
        preview.show_step(self.tr("The pages are being set …"))
        preview.show()
        preview.activateWindow()
        self.way_out.begin(preview, name, archived=archived)
        if paper.beginning is None:
            self._setting.ask(draft_of(paper.template, telling, now))
        else:
            self._setting.ask(first_page_of(paper.template, telling, now, beginning=paper.beginning))

    def close(self) -> None:
        if self.preview is not None:
            self.preview.close()

    def stop(self) -> None:
        """The window goes."""
        self._setting.stop()
        self.way_out.stop()
        self.close()

    def show_theme(self, theme: Theme) -> None:
        if self.preview is not None:
            self.preview.show_theme(theme)

    # -- pages ----------------------------------------------------------------------------------------------

    def _on_set(self, found: SetPaper | FirstPage) -> None:
        """First as a draft, then sharp: saving and printing need not wait for that. Of a long paper the first page
        comes before; they wait for the others."""
        if self.preview is None:
            return
        if isinstance(found, FirstPage):
            self._first = found.page
            self.preview.show_step(self.tr("The other pages are being set …"))
            self.preview.show_pages([found.page])
            self._setting.ask(found.rest)
            return
        if self._set is None:
            self._take(found, self.preview)
        pages, enlarged = found.pages, [SHARP / found.dots_per_inch] * len(found.pages)
        if self._first is not None and found.dots_per_inch < SHARP:  # who reads it already goes on reading
            pages, enlarged = [self._first, *pages[1:]], [1.0, *enlarged[1:]]
        self.preview.show_pages(pages, enlarged=enlarged)

    def _take(self, found: SetPaper, preview: PrintPreview) -> None:
        """The whole paper, with what is to be known before it is trusted."""
        self._set = found
        self.way_out.take(found.setting)
        preview.show_step("")
        told = doubts(found.setting)
        preview.show_doubts(told, nature=nature_of(self._archived))
        if found.setting.fault is not None:
            self.fault.emit(told[0])
        if found.dots_per_inch < SHARP:
            self._setting.ask(partial(sharpened, found.setting))

    def _on_not_set(self, error: DispatchError) -> None:
        if self.preview is not None:
            self.preview.show_step("")
            self.preview.show_problem(refusal_text(error, self._picture, self._rules))

    def _stop(self) -> None:
        """While it is being set nothing can have gone out."""
        if self._set is None:
            self.close()
        else:
            self.way_out.cancel()

    def _on_closed(self) -> None:
        """What is under way for it ends; nothing half done is left."""
        assert self.preview is not None
        self.closed.emit(self.preview.looks())
        self._setting.cancel()
        self.way_out.leave()
        self.preview, self._set, self._first, self._archived = None, None, None, None
