"""Who has to be told of a notice, as rows: who told them, when, how, what they answered, and the
alarms."""

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.entities.notices import Answer, Publication, RecipientKind, TellingManner, Told
from models.notices.ledger import RecipientStanding
from models.notices.telling import NoticeAlarm
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.notices.standing import alarm_text, brief_alarm_text
from widgets.plans.plan_model import Cell, Head
from widgets.plans.words import Tone, moment_text
from widgets.words.names import account_label
from widgets.words.terms import labelled, term

COLUMNS = 5
_MORNING = datetime(2026, 12, 23, tzinfo=UTC)
_SIGNS = {Answer.AGREED: "✓", Answer.REFUSED: "✕", Answer.UNSIGNED: "…"}
_LATE = frozenset({NoticeAlarm.LATE, NoticeAlarm.REFUSED})

Index = QModelIndex | QPersistentModelIndex


class RecipientsModel(QAbstractTableModel):
    """What a row says is made when it is painted."""

    def __init__(self, *, picture: Picture, rules: RuleBook, now: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._now = now
        self._notice: Publication | None = None
        self.rows: tuple[RecipientStanding, ...] = ()

    def show_rows(self, notice: Publication | None, rows: tuple[RecipientStanding, ...], now: datetime) -> None:
        """Rows of the same people stay what is chosen among them."""
        self._now = now
        same = [row.telling.recipient.id for row in rows] == [row.telling.recipient.id for row in self.rows]
        if same and notice == self._notice and rows == self.rows:
            return
        if same:
            self._notice, self.rows = notice, rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, COLUMNS - 1))
            return
        self.beginResetModel()
        self._notice, self.rows = notice, rows
        self.endResetModel()

    def set_words(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, COLUMNS - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._heads()[section]

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Recipient"),
            self.tr("Answer"),
            self.tr("Alarms"),
            self.tr("Told, by whom"),
            self.tr("Reached at"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return self.said_at(index.row(), index.column()).text

    def samples(self) -> tuple[tuple[str, ...], ...]:
        """For each column texts that it is wide enough for."""
        moment = moment_text(_MORNING, self._rules, near=_MORNING)
        waits = (self.tr("▲ retry was due {time}"), self.tr("✕ 2nd notice due {time}"))
        samples = (
            ("解放街道向阳社区第12网格", *map(term, RecipientKind)),
            (*(text.format(time=moment) for text in waits), *(f"✓ {term(answer)}" for answer in Answer)),
            tuple(map(brief_alarm_text, NoticeAlarm)),
            (moment, *(f"{term(manner)} · 廖信霁" for manner in TellingManner)),
            ("13800000000",),
        )
        return tuple((*texts, head) for texts, head in zip(samples, self._heads(), strict=True))

    def said_at(self, row: int, column: int) -> Cell | Head:
        return (self._who, self._answer, self._alarms, self._told, self._reached)[column](self.rows[row])

    def _who(self, row: RecipientStanding) -> Cell:
        """The tool tip says how to reach them too: the last column is out of sight on a small screen."""
        one = row.telling.recipient
        whole = "\n".join(filter(None, (one.name, term(one.kind), one.person, one.phone)))
        return Cell(one.name, term(one.kind), whole=whole)

    def _reached(self, row: RecipientStanding) -> Cell:
        return Cell(row.telling.recipient.person or "–", row.telling.recipient.phone)

    def _told(self, row: RecipientStanding) -> Cell:
        told = self._last(row)
        if told is None:
            return Cell("–")
        by = account_label(told.by, self._picture)
        first, second = moment_text(told.at, self._rules, near=self._now), f"{term(told.manner)} · {by}"
        return Cell(first, second, whole="\n".join(filter(None, (first, second, told.reference))))

    def _answer(self, row: RecipientStanding) -> Cell:
        notice = self._notice
        if notice is None:
            return Cell("–")
        answer = row.telling.answer_to(notice.sequence)
        if answer is None:
            return Cell(self.tr("○ Not told yet"), "")
        told = self._last(row)
        if answer is Answer.UNSIGNED and told is not None and told.manner is TellingManner.POSTING:
            return Cell(self.tr("✓ Posted"), "")
        due = row.second_try
        if due is not None and due == row.again_from:
            again, tone = self._second_notice(row)
            return Cell(f"{_SIGNS[answer]} {term(answer)}", again, tone)
        again, tone = "", Tone.CALM
        if due is not None:
            late = due <= self._now
            text = self.tr("▲ retry was due {time}") if late else self.tr("retry by {time}")
            again = text.format(time=moment_text(due, self._rules, near=self._now))
            tone = Tone.SOON if late else Tone.CALM
        return Cell(f"{_SIGNS[answer]} {term(answer)}", again, tone)

    def _second_notice(self, row: RecipientStanding) -> tuple[str, Tone]:
        """Owed whatever they have answered (N-19)."""
        opens, due = row.again_from, row.again_due
        assert opens is not None and due is not None
        if self._now < opens:
            text, tone = self.tr("2nd notice from {time}"), Tone.CALM
            return text.format(time=moment_text(opens, self._rules, near=self._now)), tone
        if self._now <= due:
            text, tone = self.tr("▲ 2nd notice by {time}"), Tone.SOON
        else:
            text, tone = self.tr("✕ 2nd notice due {time}"), Tone.LATE
        return text.format(time=moment_text(due, self._rules, near=self._now)), tone

    def _alarms(self, row: RecipientStanding) -> Cell:
        if not row.alarms:
            return Cell("")
        said, whole = (" ".join(map(text, row.alarms)) for text in (brief_alarm_text, alarm_text))
        tone = Tone.LATE if _LATE.intersection(row.alarms) else Tone.SOON
        return Cell("", said, tone, whole=whole)

    def _last(self, row: RecipientStanding) -> Told | None:
        """The last try about this very notice."""
        notice = self._notice
        tries = [] if notice is None else [told for told in row.telling.tries if told.sequence == notice.sequence]
        return tries[-1] if tries else None


def told_count_text(rows: tuple[RecipientStanding, ...], notice: Publication | None) -> str:
    """How many of them have been told, and which alarms stand how often."""
    if notice is None or not rows:
        return ""
    told = sum(1 for row in rows if row.told_at is not None)
    text = QCoreApplication.translate("Recipients", "told: {told} of {all}")
    parts = [text.format(told=told, all=len(rows))]
    for alarm in NoticeAlarm:
        count = sum(1 for row in rows if alarm in row.alarms)
        if count:
            parts.append(labelled(alarm_text(alarm), str(count)))
    return " · ".join(parts)
