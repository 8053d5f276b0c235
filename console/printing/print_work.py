"""Printing in the window: what Ctrl+P means is set beside the work, looked at, saved or handed to a printer."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from console.bench import Bench
from console.printing.at_hand import meant, run_meant, ticket_meant
from console.printing.doubts import doubts, nature_of
from console.printing.handover_paper import signed_data
from console.printing.month_paper import month_data
from console.printing.papers import PAPERS, Paper, Sources, Telling, paper_of, title_of
from console.printing.printer import PrinterQueue
from console.printing.set_paper import (
    SHARP,
    FirstPage,
    SetPaper,
    draft_of,
    first_page_of,
    sharpened,
    write_archived,
    write_pdf,
)
from models.entities.fixes import Fix
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import CrewId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.store.handovers import Kept
from widgets.handover.act_buttons import PRINT as HANDOVER
from widgets.message_bar import Level
from widgets.plan_month.told import MonthTold
from widgets.printing.preview import PrintChoice, PrintPreview
from widgets.theme import Theme
from widgets.words.refusals import refusal_text
from widgets.words.terms import listed

if TYPE_CHECKING:
    from console.window import MainWindow

_KEY = "printing"
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


class PrintWork(QObject):
    """There is one preview at a time. A paper changes nothing of what is true: no command, no journal, no undo; who
    printed it and when stands at its foot."""

    def __init__(
        self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account, now: datetime
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now = now
        self._theme: Theme = window.hearers.theme
        self._fixes: dict[CrewId, Fix] = {}
        self._looks: dict[str, dict[str, str]] = {}
        self._kind, self._name = "", ""
        self._set: SetPaper | None = None
        self._archived: bytes | None = None
        """What saving gives, where that is not what the pages are set from."""
        self._first: bytes | None = None
        self.preview: PrintPreview | None = None
        self._setting, self._saving = Bench(self), Bench(self)
        self.queue = PrinterQueue(self)
        self._connect()
        window.menus.on("print", self.open)
        window.menus.on("print_ticket", self.open_ticket)
        window.menus.on("print_run", self.open_run)
        window.pages.month_work.print_wanted.connect(self.open_month)
        window.closing.connect(self.stop)
        window.looks.add(_KEY, self)
        window.hearers.add(self)

    def open(self) -> None:
        """What the window in front is about; if that has no paper, what has one is said."""
        found = meant(self._window)
        if found is not None and found[0] == "month" and self._window.pages.month_work.page is not None:
            self.open_month(self._window.pages.month_work.page.told())
        elif found is not None and found[0] == "handover" and self._window.handover.page is not None:
            self._window.handover.page.begin(HANDOVER)
        elif found is not None and any(paper.kind == found[0] for paper in PAPERS):
            self.open_paper(*found)
        else:
            text = self.tr("Nothing is chosen here that has a paper. Papers: {papers}")
            names = listed(map(title_of, PAPERS))
            self._window.messages.show_message(_KEY, text.format(papers=names), Level.REFUSAL)

    def open_ticket(self) -> None:
        """The operation ticket of the plan or order that the window in front is about."""
        found = ticket_meant(self._window)
        if found is None:
            text = self.tr("Choose an order or a planned outage: its operation ticket is printed.")
            self._window.messages.show_message(_KEY, text, Level.REFUSAL)
        else:
            self.open_paper(*found)

    def open_run(self) -> None:
        """The run sheet of the crew that is chosen on its board, else of the crew that has the order."""
        found = run_meant(self._window, self._picture)
        if found is None:
            text = self.tr("Choose a crew, or an order that a crew has: the crew's run sheet is printed.")
            self._window.messages.show_message(_KEY, text, Level.REFUSAL)
        else:
            self.open_paper(*found)

    def open_paper(self, kind: str, subject: str) -> None:
        """Its preview comes up; a subject that is not there is told in the message bar."""
        paper = paper_of(kind)
        try:
            telling = paper.tell(self._sources(), subject)
        except DispatchError as refusal:
            self._window.messages.show_message(_KEY, self._words(refusal), Level.REFUSAL)
            return
        self._begin(paper, telling, f"{title_of(paper)} {subject}")

    def open_month(self, told: MonthTold) -> None:
        """As it stands on its page."""
        self._begin(paper_of("month"), partial(month_data, told), told.stem)

    def open_archived(self, kept: Kept) -> None:
        """The paper of a signed handover: pages are set from what was signed, saving gives the archived bytes."""
        assert kept.document is not None
        told = partial(
            signed_data,
            kept.handover,
            kept.document,
            picture=self._picture.fork(),
            rules=self._rules,
            territory=lambda: self._window.hearers.territory,
        )
        paper = paper_of("handover")
        self._begin(paper, told, f"{title_of(paper)} {kept.handover.id}", archived=kept.content)

    def stop(self) -> None:
        """The window goes."""
        for bench in (self._setting, self._saving):
            bench.stop()
        self.queue.close()
        if self.preview is not None:
            self.preview.close()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_fixes(self, fixes: Mapping[CrewId, Fix], _now: datetime) -> None:
        self._fixes.update(fixes)

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.preview is not None:
            self.preview.show_theme(theme)

    def looks(self) -> dict[str, str]:
        """Printer, copies, sides and colours, by kind of paper."""
        self._keep_looks()
        return {f"{kind}.{name}": text for kind, kept in self._looks.items() for name, text in kept.items()}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        for key, text in kept.items():
            kind, _, name = key.partition(".")
            self._looks.setdefault(kind, {})[name] = text

    # -- the preview ----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._setting.done.connect(self._on_set)
        self._setting.refused.connect(self._on_not_set)
        self._saving.done.connect(self._on_saved)
        self._saving.refused.connect(self._on_not_saved)
        self.queue.found.connect(self._on_printers)
        self.queue.progressed.connect(self._on_progress)
        self.queue.printed.connect(self._on_printed)
        self.queue.failed.connect(self._on_not_printed)
        self.queue.refused.connect(lambda error: self._on_not_printed((self._words(error),)))

    def _begin(self, paper: Paper, telling: Telling, name: str, *, archived: bytes | None = None) -> None:
        if self.preview is not None:
            self.preview.close()
        self._archived = archived
        self._kind, self._name = paper.kind, name
        self._set, self._first = None, None
        # A further window may be closed while its paper is looked at, and would take the preview along.
        preview = PrintPreview(name, theme=self._theme, parent=self._window)
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.show_looks(self._looks.get(paper.kind, {}))
        preview.save_wanted.connect(self._choose_file)
        preview.print_wanted.connect(self._print)
        preview.stop_wanted.connect(self._stop)
        preview.finished.connect(self._on_closed)
        self.preview = preview
        preview.show_doubts((), nature=nature_of(archived))
        preview.show_step(self.tr("The pages are being set …"))
        preview.show()
        preview.activateWindow()
        self.queue.look()
        if paper.beginning is None:
            self._setting.ask(draft_of(paper.template, telling, self._now))
        else:
            self._setting.ask(first_page_of(paper.template, telling, self._now, beginning=paper.beginning))

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
        preview.show_step("")
        preview.show_doubts(doubts(found.setting), nature=nature_of(self._archived))
        if found.setting.fault is not None:
            self._window.messages.show_message(_KEY, doubts(found.setting)[0], Level.FAULT)
        if found.dots_per_inch < SHARP:
            self._setting.ask(partial(sharpened, found.setting))

    def _on_not_set(self, error: DispatchError) -> None:
        if self.preview is not None:
            self.preview.show_step("")
            self.preview.show_problem(self._words(error))

    def _on_printers(self, names: tuple[str, ...]) -> None:
        if self.preview is not None:
            self.preview.show_printers(names)

    def _on_closed(self) -> None:
        """What is under way for it ends; nothing half done is left."""
        self._keep_looks()
        self._setting.cancel()
        self._saving.cancel()
        self.queue.cancel()
        self.preview, self._set, self._first, self._archived = None, None, None, None

    def _stop(self) -> None:
        if self.preview is None:
            return
        if self._set is None:
            self.preview.close()
            return
        self._saving.cancel()
        self.queue.cancel()
        self.preview.show_step("")
        self.preview.show_done(self.tr("Cancelled: nothing was printed, and no file was left."))

    def _keep_looks(self) -> None:
        if self.preview is not None:
            self._looks[self._kind] = self.preview.looks()

    # -- saving ---------------------------------------------------------------------------------------------

    def _choose_file(self) -> None:
        assert self.preview is not None
        dialog = QFileDialog(self.preview, self.tr("Save as PDF"), str(_documents()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF for the archive (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self._name.translate(_NOT_IN_NAMES)}.pdf")
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def save(self, file: Path) -> None:
        """The whole paper, whole or not at all."""
        if self._set is not None and self.preview is not None:
            self.preview.show_step(self.tr("The PDF is being written …"))
            if self._archived is not None:
                self._saving.ask(partial(write_archived, self._archived, file))
            else:
                self._saving.ask(partial(write_pdf, self._set.setting, file))

    def _on_saved(self, file: Path | None) -> None:
        if self.preview is not None and file is not None:
            self.preview.show_step("")
            self.preview.show_done(self.tr("Saved: {file}").format(file=file))

    def _on_not_saved(self, error: DispatchError) -> None:
        if self.preview is not None:
            self.preview.show_step("")
            self.preview.show_problem(self.tr("Not saved. {why}").format(why=self._words(error)))

    # -- printing -------------------------------------------------------------------------------------------

    def _print(self, choice: PrintChoice) -> None:
        if self._set is not None and self.preview is not None:
            self.preview.show_step(self.tr("The pages are being made for the printer …"))
            self.queue.print(self._set.setting, choice, title=self._name)

    def _on_progress(self, done: float) -> None:
        if self.preview is not None:
            self.preview.show_step(self.tr("Being handed to the printer …"), done)

    def _on_printed(self, printer: str) -> None:
        if self.preview is not None:
            self.preview.show_step("")
            self.preview.show_done(self.tr("Handed to the printer “{printer}”.").format(printer=printer))

    def _on_not_printed(self, lines: tuple[str, ...]) -> None:
        """The preview stays with all that was chosen; which printers there are is looked up anew."""
        if self.preview is not None and lines:
            self.preview.show_step("")
            self.preview.show_problem("\n".join(lines))
            self.queue.look()

    # -- helpers --------------------------------------------------------------------------------------------

    def _sources(self) -> Sources:
        plans = self._window.pages.plan_work.page
        return Sources(
            picture=self._picture,
            rules=self._rules,
            territory=lambda: self._window.hearers.territory,
            now=self._now,
            account=self._account,
            fixes=dict(self._fixes),
            plan_standing=None if plans is None else plans.standing,
        )

    def _words(self, error: DispatchError) -> str:
        return refusal_text(error, self._picture, self._rules)


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()
