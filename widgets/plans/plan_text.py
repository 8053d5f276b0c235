"""The text of a plan's sheet: what it would do, overlaps, chain, duties, document, what has happened, versions."""

from datetime import UTC, datetime

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from models.entities.outage_plans import OutagePlan, Window
from models.ids import AreaCode, PlanId
from models.plan_life_cycle import ON_ITS_WAY
from widgets.plans.asking import PlanAsker
from widgets.plans.document import document_html
from widgets.plans.duties import duties_html
from widgets.plans.effects.told import MERGE, MOVE, effects_html
from widgets.plans.effects.worst_areas import WHY
from widgets.plans.history import chain_html, overlaps_html, timeline_html, versions_html
from widgets.plans.paper import Paper
from widgets.plans.standing import PlanStanding
from widgets.theme import Theme


class PlanText(QTextBrowser):
    """What is read stays where it is while it changes."""

    followed = Signal(object)
    """PlanId: somebody follows a link to another plan."""
    move_wanted = Signal(object)
    """Window: the plan shown is to take place then."""
    merge_wanted = Signal(object)
    """PlanId of the plan into which the one shown is to be taken."""

    def __init__(
        self, *, standing: PlanStanding, asker: PlanAsker, theme: Theme, now: datetime, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._standing = standing
        self._asker = asker
        self._theme = theme
        self._now = now
        self._plan: OutagePlan | None = None
        self._writable = False
        self._opened = set[AreaCode]()
        self._written = ""
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(10)
        self.anchorClicked.connect(self._follow)

    def show_plan(self, plan: OutagePlan | None, *, writable: bool) -> None:
        """Another one from its top; `writable` if this account may write on it now."""
        another = None in {plan, self._plan} or (plan and plan.id) != (self._plan and self._plan.id)
        self._plan, self._writable = plan, writable
        if another:
            self._opened.clear()
        self.write()
        if another:
            self.verticalScrollBar().setValue(0)

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme

    def write(self) -> None:
        """As it is now."""
        paper = Paper(self._theme)
        html = paper.page("" if self._plan is None else self._html(self._plan, paper))
        if html == self._written:
            return
        self._written = html
        bar = self.verticalScrollBar()
        at = bar.value()
        self.setHtml(html)
        bar.setValue(at)

    def _html(self, plan: OutagePlan, paper: Paper) -> str:
        standing, now = self._standing, self._now
        overlaps = overlaps_html(plan, paper, standing=standing, now=now)
        effects = (self.tr("What it would do"), self._effects(paper))
        # Whoever has to approve it sees that first; what has been decided is looked up.
        first, later = (effects, ("", "")) if plan.state in ON_ITS_WAY else (("", ""), effects)
        parts: tuple[tuple[str, str], ...] = (
            (self.tr("Overlaps with approved plans"), overlaps),
            first,
            (self.tr("Approvals"), chain_html(plan, paper, standing=standing, now=now)),
            (
                self.tr("Notice duties"),
                duties_html(plan, paper, picture=standing.picture, now=now, rules=standing.rules),
            ),
            later,
            (self.tr("Document"), document_html(plan, paper, picture=standing.picture, rules=standing.rules)),
            (self.tr("What has happened"), timeline_html(plan, paper, standing=standing)),
            (self.tr("Versions"), versions_html(plan, paper, standing=standing)),
        )
        return "".join(paper.heading(head) + body for head, body in parts if body)

    def _effects(self, paper: Paper) -> str:
        """Nothing of a plan that nobody asks about: one that will not take place, or is over."""
        if self._asker.question is None:
            return ""
        return effects_html(
            self._asker,
            paper,
            opened=self._opened,
            writable=self._writable,
            picture=self._standing.picture,
            rules=self._standing.rules,
            now=self._now,
        )

    def _follow(self, url: QUrl) -> None:
        link = url.toString()
        if link.startswith(WHY):
            self._opened ^= {AreaCode(link.removeprefix(WHY))}
            begin, end = self.textCursor().selectionStart(), self.textCursor().selectionEnd()
            self.write()
            cursor = self.textCursor()  # the keyboard stays on the link: what it opens stands below
            cursor.setPosition(begin)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        elif link.startswith(MERGE):
            self.merge_wanted.emit(PlanId(link.removeprefix(MERGE)))
        elif link.startswith(MOVE) and self._plan is not None:
            start = datetime.fromisoformat(link.removeprefix(MOVE)).astimezone(UTC)
            self.move_wanted.emit(Window(start, start + self._plan.window.length))
        else:
            self.followed.emit(PlanId(link))
