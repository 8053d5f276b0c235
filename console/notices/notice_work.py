"""The page of notices at work: its acts in menus and on the command line, what is composed, written and compared for
it, and the calendar that follows whatever is published."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from console.bench import Bench
from console.further.window import FurtherWindow, Kind
from console.notices.calendar import write_calendar
from console.notices.composing import Ground, NoticeWish, read_notice
from console.notices.file_check import digest_of, files_of
from console.notices.publishing import Publishing
from console.notices.words_work import WordsWork
from models.changes import Change
from models.dark_areas import back_in_part
from models.entities.notices import Publication
from models.entities.outage_plans import OutagePlan
from models.errors import DispatchError
from models.ids import PlanId
from models.notices.announced import next_notice
from models.notices.notice import Notice
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level
from widgets.notices.notice_acts import NOTICE_ACTS, SEAT_ACTS
from widgets.notices.publish_form import PublishChoice
from widgets.notices.published import check_text
from widgets.notices.reading import NoticeReading
from widgets.theme import Theme
from widgets.words.refusals import refusal_text

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.notices.notices_page import NoticesPage
    from widgets.plans.plans_page import PlansPage

_CALENDAR, _PAGE = "calendar", "page_"


class NoticeWork(QObject):
    """There is one page, in a window of its own. What it has begun goes on when it is closed."""

    def __init__(self, window: "MainWindow", *, picture: Picture, rules: RuleBook, now: datetime) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._now = now
        self._calendar = ""
        self._calendar_asked = False
        self._page_looks: dict[str, str] = {}
        self._composing, self._checking, self._feeding = Bench(self), Bench(self), Bench(self)
        self.publishing = Publishing(self)
        self.words = WordsWork(window, rules=rules, sample=self._sample, said_of=self._words)
        window.menus.on("notices", self.open)
        for name in (*NOTICE_ACTS, *SEAT_ACTS):
            window.menus.on(name, partial(self._begin, name))
        self._connect()
        window.left.connect(self.stop)
        window.looks.add("notices", self)
        window.hearers.add(self)
        self._show_offers()

    @property
    def page(self) -> "NoticesPage | None":
        return cast("NoticesPage | None", self._window.arrangement.further.page(Kind.NOTICES))

    def open(self) -> None:
        """Its window comes up, with the keyboard in it; from the page of outage plans with the plan chosen there."""
        plan = self._plan_at_hand()
        if plan is None:
            self._bring_up()
        else:
            self.take_plan(plan, "notices")

    def take_plan(self, plan: PlanId, act: str) -> None:
        """The page comes up with that plan chosen; then the act on it, if it is one of the page's."""
        self._bring_up()
        if self.page is not None:
            self.page.go_to(plan)
            if act in NOTICE_ACTS:
                self.page.begin(act)

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is not Kind.NOTICES:
            return
        page: NoticesPage = window.content
        page.requested.connect(self._window.requested)
        page.reading_wanted.connect(self._read)
        page.publish_wanted.connect(self._publish)
        page.stop_wanted.connect(self.publishing.cancel)
        page.act_wanted.connect(self._do)
        page.offers_changed.connect(self._show_offers)
        window.closed.connect(self._show_offers)
        page.show_looks(self._page_looks)
        page.compose_anew()
        self._show_offers()

    def stop(self) -> None:
        """The window goes."""
        for bench in (self._composing, self._checking, self._feeding):
            bench.stop()
        self.publishing.stop()
        self.words.stop()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_done(self, command: object) -> None:
        self.publishing.show_done(command)
        if self.page is not None:
            self.page.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        self.publishing.show_refusal(command, error)
        if self.page is not None:
            self.page.show_refusal(command, error)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Whoever has published it, here or at another seat: the calendar says it."""
        if any(change.kind is Publication for change in changes):
            self._write_calendar()

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        self.words.show_theme(theme)

    def looks(self) -> dict[str, str]:
        """Where the calendar goes, what was typed into the words and not saved, and the page as it was last."""
        self._keep_page()
        page = {f"{_PAGE}{name}": text for name, text in self._page_looks.items()}
        return self.words.looks() | ({_CALENDAR: self._calendar} if self._calendar else {}) | page

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self._calendar = kept.get(_CALENDAR, "")
        self._page_looks = {name.removeprefix(_PAGE): text for name, text in kept.items() if name.startswith(_PAGE)}
        self.words.show_looks(kept)
        self._write_calendar()  # other seats may have published while nobody sat here

    # -- acts -----------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._composing.done.connect(self._on_read)
        self._composing.refused.connect(self._on_read_refused)
        self._checking.done.connect(self._on_checked)
        self._checking.refused.connect(self._tell_refusal)
        self._feeding.refused.connect(self._on_calendar_refused)
        self._feeding.done.connect(self._on_calendar_written)
        self.publishing.progressed.connect(self._on_progress)
        self.publishing.requested.connect(self._window.requested)
        self.publishing.refused.connect(self._on_publish_refused)
        self.publishing.stopped.connect(self._on_stopped)
        self.publishing.published.connect(self._on_published)
        self.words.saved.connect(self._on_words_saved)

    def _begin(self, name: str) -> None:
        if name in SEAT_ACTS:
            self._do(name)
        elif self.page is not None:
            self._bring_up()
            self.page.begin(name)

    def _do(self, name: str) -> None:
        {"notice_check": self._check, "notice_words": self.words.open, "notice_calendar": self._choose_calendar}[name]()

    def _show_offers(self) -> None:
        page = self.page
        offered = frozenset[str]() if page is None else page.offered
        for name in NOTICE_ACTS:
            self._window.menus.action(name).setEnabled(name in offered)

    # -- composing and publishing ---------------------------------------------------------------------------

    def _ground(self) -> Ground:
        return Ground(picture=self._picture, territory=self._window.hearers.territory, rules=self._rules)

    def _wish(self, plan: OutagePlan) -> NoticeWish:
        published = tuple(self._picture.publications_of(plan.id))
        following = next_notice(plan, published, self._rules, back=back_in_part(plan.id, self._picture))
        return NoticeWish(plan=plan, following=following, published=published, now=self._now)

    def _read(self, plan: OutagePlan) -> None:
        wish, ground = self._wish(plan), self._ground()
        self._composing.ask(lambda _told: read_notice(wish, ground))

    def _on_read(self, reading: NoticeReading) -> None:
        if self.page is not None:
            self.page.show_reading(reading)

    def _on_read_refused(self, error: DispatchError) -> None:
        if self.page is not None:
            self.page.show_reading_refused(error)

    def _publish(self, key: PlanId, choice: PublishChoice) -> None:
        plan = self._picture.plans.get(key)
        if plan is None or self.publishing.busy:
            return
        self._keep_page()
        wish = self._wish(plan)
        if wish.following is not None or wish.published:
            self._on_progress(0.0)
            self.publishing.publish(wish, choice, self._ground())

    def _on_progress(self, done: float) -> None:
        if self.page is not None:
            self.page.publish.show_progress(done)

    def _on_publish_refused(self, error: DispatchError) -> None:
        if self.page is None:
            self._tell_refusal(error)
        elif error.code == "files_exist":
            self.page.publish.ask_overwriting(error.facts["files"])
        else:
            self.page.show_publish_refusal(error)

    def _on_stopped(self) -> None:
        if self.page is not None:
            self.page.publish.show_stopped(self.tr("Cancelled: nothing was published, and no document was left."))

    def _on_published(self, _command: object) -> None:
        if self.page is not None:
            self.page.publish.close_done()
            self.page.list.table.setFocus()

    # -- a file against the record; the calendar ------------------------------------------------------------

    def _check(self) -> None:
        found, _kind = QFileDialog.getOpenFileName(self._window, self.tr("Which publication is this file?"))
        if found:
            self.check_file(Path(found))

    def check_file(self, file: Path) -> None:
        """Which publication it is, or that it is none; told beside the page, and in the message bar."""
        self._checking.ask(partial(digest_of, file))

    def _on_checked(self, found: tuple[Path, str]) -> None:
        file, digest = found
        matches = files_of(digest, self._picture)
        self._tell(check_text(matches, file.name, self._picture, self._rules), Level.INFO)

    def _keep_page(self) -> None:
        if self.page is not None:
            self._page_looks = self.page.looks()

    def _choose_calendar(self) -> None:
        title = self.tr("Folder for the calendar of outages")
        found = QFileDialog.getExistingDirectory(self._window, title, self._calendar)
        if found:
            self.keep_calendar_in(found)

    def keep_calendar_in(self, folder: str) -> None:
        """From now on it is written there whenever something is published; "" for nowhere any more."""
        self._calendar = folder
        self._calendar_asked = True
        self._window.looks.keep()
        self._write_calendar()

    def _write_calendar(self) -> None:
        if not self._calendar:
            return
        folder, ground = Path(self._calendar), self._ground()
        published = tuple(self._picture.table(Publication).values())
        self._feeding.ask(lambda _told: write_calendar(folder, published, ground))

    def _on_calendar_written(self, file: Path) -> None:
        self._window.messages.withdraw("notice_calendar")
        if self._calendar_asked:  # what goes on by itself is not told again and again
            self._calendar_asked = False
            self._tell(self.tr("The calendar of outages is written: {file}").format(file=file), Level.INFO)

    def _on_calendar_refused(self, error: DispatchError) -> None:
        text = self.tr("The calendar of outages is not up to date. {why}")
        self._window.messages.show_message("notice_calendar", text.format(why=self._words(error)), Level.FAULT)

    # -- words ----------------------------------------------------------------------------------------------

    def _sample(self) -> Notice | None:
        """What the editor of words shows them with."""
        reading = None if self.page is None else self.page.preview.reading
        return None if reading is None else reading.notice

    def _on_words_saved(self) -> None:
        if self.page is not None:
            self.page.compose_anew()

    # -- saying ---------------------------------------------------------------------------------------------

    def _tell(self, text: str, level: Level) -> None:
        if self.page is not None:
            self.page.say(text)
        self._window.messages.show_message("notices", text, level)

    def _tell_refusal(self, error: DispatchError) -> None:
        self._tell(self._words(error), Level.REFUSAL)

    def _words(self, error: DispatchError) -> str:
        return refusal_text(error, self._picture, self._rules)

    @staticmethod
    def _plan_at_hand() -> PlanId | None:
        active = QApplication.activeWindow()
        if not isinstance(active, FurtherWindow) or active.kind is not Kind.PLANS:
            return None
        page: PlansPage = active.content
        return None if page.sheet.plan is None else page.sheet.plan.id

    def _bring_up(self) -> None:
        self._window.arrangement.further.bring_up(Kind.NOTICES)
