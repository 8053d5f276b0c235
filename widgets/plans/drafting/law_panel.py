"""What the notice law says of the hours while they are typed: from when the outage is lawful, what is due by when, and
what is too late already."""

from datetime import datetime
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from models.entities.outage_plans import OutagePlan
from models.notices.announced import notice_case
from models.picture import Picture
from models.rules.notice_duties import Compliance, NoticeDuty, Verdict
from models.rules.notice_law import judge
from models.rules.rule_book import RuleBook, Weight
from widgets.plans.drafting.moments import weekday_text
from widgets.theme.theme import Theme
from widgets.words.rule_words import rule_text, source_of
from widgets.words.terms import listed, term
from widgets.words.times import clock_time, date_text

_LAW = frozenset({Weight.LAW})


class LawPanel(QWidget):
    start_wanted = Signal(object)
    """datetime: begin then instead."""

    def __init__(self, *, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._rules = rules
        self._theme = theme
        self._verdict: Verdict | None = None
        self._wants: datetime | None = None
        self._head, self._told = QLabel(), QLabel()
        font = self._head.font()
        font.setBold(True)
        self._head.setFont(font)
        for label in (self._head, self._told):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told.setTextFormat(Qt.TextFormat.RichText)
        self.take = QPushButton()
        self.take.setAutoDefault(False)
        self.take.clicked.connect(self._on_take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._head, self._told, self.take):
            column.addWidget(part)
        self.set_words()

    @property
    def said(self) -> str:
        """As plain words."""
        return "\n".join((self._head.text(), *self._lines()))

    def show_plan(self, plan: OutagePlan, picture: Picture, now: datetime) -> None:
        """As if it were filed now, where it is not."""
        self._verdict = judge(notice_case(plan, picture), now=now, rules=self._rules)
        earliest = self._verdict.earliest_start()
        self._wants = earliest if earliest is not None and plan.starts_at < earliest else None
        self.set_words()

    def show_nothing(self) -> None:
        """The hours do not run forward: there is nothing to judge."""
        self._verdict = self._wants = None
        self.set_words()

    def why(self) -> str:
        """The rules with their sources."""
        duties = () if self._verdict is None else self._verdict.duties
        return "\n\n".join(dict.fromkeys(self._why(duty) for duty in duties))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.set_words()

    def set_words(self) -> None:
        self.take.setVisible(self._wants is not None)
        if self._wants is not None:
            self.take.setText(self.tr("Start at {moment}").format(moment=self._moment(self._wants)))
            self.take.setAccessibleName(self.tr("Take the earliest start by all rules"))
        self._head.setText(self._headline())
        self._told.setText(self._html())
        self._told.setToolTip(self.why())
        self._told.setAccessibleName("\n".join(self._lines()))

    def _on_take(self) -> None:
        self.start_wanted.emit(self._wants)

    def _headline(self) -> str:
        verdict = self._verdict
        if verdict is None:
            return self.tr("Notice law: the hours do not run forward yet.")
        if verdict.blocks:
            return self.tr("Notice law: these hours are not lawful any more.")
        if verdict.warns:
            return self.tr("Notice law: lawful, but against an internal rule.")
        return self.tr("Notice law: these hours are lawful.")

    def _html(self) -> str:
        colours = {"✕": self._theme.critical, "▲": self._theme.emergency}
        lines = []
        for line in self._lines():
            colour = colours.get(line[0])
            words = escape(line[1:] if colour else line)
            sign = f'<b style="color:{colour.name()}">{line[0]}</b>' if colour else ""
            lines.append(f'<p style="margin:2px 0">{sign}{words}</p>')
        return "".join(lines)

    def _lines(self) -> list[str]:
        """The strictest first: what blocks, what warns, what is due, then the earliest starts."""
        verdict = self._verdict
        if verdict is None:
            return []
        rest = [duty for duty in verdict.duties if duty.state is not Compliance.BROKEN]
        lines = [self._duty(duty, "✕ ") for duty in verdict.blocks]
        lines += [self._duty(duty, "▲ ") for duty in verdict.warns]
        lines += [self._duty(duty, "") for duty in rest]
        by_law, by_all = verdict.earliest_start(_LAW), verdict.earliest_start()
        if by_law is not None:
            lines.append(self.tr("Done now, the law admits a start from {moment}").format(moment=self._moment(by_law)))
        if by_all is not None and by_all != by_law:
            lines.append(self.tr("All rules admit a start from {moment}").format(moment=self._moment(by_all)))
        years = sorted({year for duty in verdict.duties for year in duty.unofficial})
        if years:
            text = self.tr("The make-up days of {years} are not published yet: these moments may still move")
            lines.append(text.format(years=listed(str(year) for year in years)))
        return lines

    def _duty(self, duty: NoticeDuty, sign: str) -> str:
        if duty.latest is None:
            text = self.tr("{sign}{step}: {state} ({rule})")
        elif duty.state is Compliance.BROKEN:
            text = self.tr("{sign}{step}: was due by {moment} ({rule})")
        elif duty.state is Compliance.KEPT:
            text = self.tr("{sign}{step}: kept, due by {moment} ({rule})")
        else:
            text = self.tr("{sign}{step}: by {moment} ({rule})")
        moment = "" if duty.latest is None else self._moment(duty.latest)
        return text.format(sign=sign, step=term(duty.step), moment=moment, rule=duty.rule.id, state=term(duty.state))

    def _why(self, duty: NoticeDuty) -> str:
        return "\n".join((rule_text(duty.rule.id, self._rules), term(duty.weight), source_of(duty.basis)))

    def _moment(self, at: datetime) -> str:
        weekday = weekday_text(at.astimezone(self._rules.zone))
        text = self.tr("{date} {time}, {weekday}")
        return text.format(date=date_text(at, self._rules), time=clock_time(at, self._rules), weekday=weekday)
