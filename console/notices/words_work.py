"""The site's words of notices, written in their editor: read, judged and saved on a worker."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.bench import Bench, Told
from console.notice_wordings import shipped_wording, site_text, write_site_text
from console.places import site_notice_files
from models.entities.notices import NoticeKind
from models.entities.outage_plans import Window
from models.errors import DispatchError
from models.notices.composing import compose
from models.notices.notice import FIRST_KINDS, Earlier, Notice
from models.notices.wording import PLACEHOLDERS, NoticeWords, WordingFault, filled, read_wording
from models.rules.rule_book import RuleBook
from resources.wordings import read_notice_wording_text
from widgets.notices.words_editor import WordsEditor
from widgets.theme import Theme

if TYPE_CHECKING:
    from console.window import MainWindow

_UNSAVED = "words"


@dataclass(frozen=True, slots=True)
class _Judged:
    """What comes of a text; `saved` if it was written to the file."""

    text: str
    said: str
    faults: tuple[WordingFault, ...]
    saved: bool


class WordsWork(QObject):
    """What was typed and not saved is kept with the looks of its user until it is saved or thrown away."""

    saved = Signal()
    """Notices are composed with other words from now on."""

    def __init__(
        self,
        window: "MainWindow",
        *,
        rules: RuleBook,
        sample: Callable[[], Notice | None],
        said_of: Callable[[DispatchError], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._rules = rules
        self._sample = sample
        self._said_of = said_of
        self._typed: str | None = None
        self.editor: WordsEditor | None = None
        self._reading, self._judging, self._writing = Bench(self), Bench(self), Bench(self)
        self._reading.done.connect(self._on_read)
        self._judging.done.connect(self._on_judged)
        self._writing.done.connect(self._on_judged)
        for bench in (self._reading, self._writing):
            bench.refused.connect(self._on_refused)

    def open(self) -> None:
        """The editor with the file as it is, or with what was not saved; one that is open comes to the front."""
        editor = self.editor or self._make()
        if not editor.isVisible():
            editor.show()
            self._reading.ask(lambda _told: site_text())
        editor.raise_()
        editor.activateWindow()

    def stop(self) -> None:
        for bench in (self._reading, self._judging, self._writing):
            bench.stop()
        if self.editor is not None:
            self.editor.close()

    def show_theme(self, theme: Theme) -> None:
        if self.editor is not None:
            self.editor.show_theme(theme)

    def looks(self) -> dict[str, str]:
        editor = self.editor
        typed = self._typed
        if editor is not None and editor.isEnabled():
            typed = editor.written if editor.unsaved else None
        return {} if typed is None else {_UNSAVED: typed}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self._typed = kept.get(_UNSAVED)

    def _make(self) -> WordsEditor:
        editor = self.editor = WordsEditor(theme=self._window.hearers.theme, parent=self._window)
        editor.setEnabled(False)
        editor.changed.connect(self._judge)
        editor.saving.connect(self._save)
        editor.discarding.connect(self._discard)
        return editor

    def _on_read(self, text: str) -> None:
        editor = self.editor
        if editor is None:
            return
        typed = editor.written if editor.isEnabled() and editor.unsaved else self._typed
        editor.setEnabled(True)
        editor.show_file(site_notice_files()[0], text, shipped=read_notice_wording_text(), typed=typed)
        editor.text.setFocus()

    def _discard(self) -> None:
        self._typed = None
        if self.editor is not None:
            saved, shipped = self.editor.saved, read_notice_wording_text()
            self.editor.show_file(site_notice_files()[0], saved, shipped=shipped)

    def _judge(self) -> None:
        self._judging.ask(self._work(_judged))

    def _save(self) -> None:
        self._writing.ask(self._work(_saved))

    def _work(self, judged: "_Judges") -> Callable[[Told], object]:
        assert self.editor is not None
        text, kind, sample, rules = self.editor.written, self.editor.chosen_kind, self._sample(), self._rules
        return lambda _told: judged(text, kind, sample, rules)

    def _on_judged(self, found: _Judged) -> None:
        editor = self.editor
        if editor is None:
            return
        editor.show_found(found.said, found.faults)
        if found.saved:
            self._typed = None
            editor.show_saved(found.text)
            self.saved.emit()
        elif self.sender() is self._writing:
            editor.go_to_fault()

    def _on_refused(self, error: DispatchError) -> None:
        if self.editor is not None:
            self.editor.setEnabled(True)
            self.editor.show_problem(self._said_of(error))


_Judges = Callable[[str, NoticeKind, Notice | None, RuleBook], _Judged]


def _judged(text: str, kind: NoticeKind, sample: Notice | None, rules: RuleBook) -> _Judged:
    """On a worker."""
    wording, faults = read_wording(text, shipped_wording())
    if sample is None:
        said = _with_names(wording.words[kind])
    else:
        said = compose(_as_kind(sample, kind, wording.issuer), wording, zone=rules.zone).whole
    return _Judged(text, said, faults, saved=False)


def _saved(text: str, kind: NoticeKind, sample: Notice | None, rules: RuleBook) -> _Judged:
    """On a worker. What could not be used is not written."""
    found = _judged(text, kind, sample, rules)
    if found.faults:
        return found
    write_site_text(text)
    return replace(found, saved=True)


def _with_names(words: NoticeWords) -> str:
    """Where no plan is chosen, the names of the values stand for them."""
    values = {name: f"〔{name}〕" for name in PLACEHOLDERS}
    return "\n\n".join(filled(part, values) for part in (words.title, words.text, words.advice))


def _as_kind(sample: Notice, kind: NoticeKind, issuer: str) -> Notice:
    """The same outage as a notice of that kind would say it."""
    if kind in FIRST_KINDS:
        return replace(sample, kind=kind, sequence=0, earlier=None, issuer=issuer)
    day = timedelta(days=1)
    before = Window(sample.window.start - day, sample.window.end - day)
    first = NoticeKind.PLANNED
    earlier = Earlier(first_issued_at=sample.issued_at - day, first_kind=first, last_kind=first, window=before)
    return replace(sample, kind=kind, sequence=1, earlier=earlier, issuer=issuer)
