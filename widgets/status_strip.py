"""Along the bottom: database, feeds, who is here, rule book, time – every figure with its age."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from models.entities.people import Account
from models.rules.rule_book import RuleBook
from widgets.elided_label import Wording, YieldingLabel, give_room
from widgets.theme.theme import Theme
from widgets.words.provenance import book_text, numbers_provenance
from widgets.words.rule_words import number_text
from widgets.words.terms import term
from widgets.words.times import age_text, clock_time_to_second, date_text, moment_text

_SPACING = 18
_WELL = "●"
_TICK = timedelta(seconds=2)


@dataclass(slots=True)
class _Database:
    name: str
    driver: str
    reachable_since: datetime | None = None
    blind_since: datetime | None = None


class StatusStrip(QWidget):
    """Grey while all is well: only what is blind or silent takes a colour, a sign and a word."""

    unheld_wanted = Signal()
    """Somebody wants to see what nobody holds."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._now: datetime | None = None
        self._rules: RuleBook | None = None
        self._other_rules: tuple[str, datetime] | None = None
        self._account: Account | None = None
        self._database: _Database | None = None
        self._feeds: dict[str, tuple[str, str, datetime | None]] = {}
        self._feed_labels: dict[str, YieldingLabel] = {}
        self._demo = QLabel(self)
        self._database_label = self._label()
        self._muted_until: datetime | None = None
        self._muted = self._label()
        self._leader = self._label()
        self._leader_said: tuple[str, bool] = ("", False)
        self._unheld = QPushButton(self)
        self._unheld.setFlat(True)
        self._unheld.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._unheld.clicked.connect(self.unheld_wanted)
        self._unheld.hide()
        self._unheld_counts: tuple[int, int, str] = (0, 0, "")
        self._account_label = self._label()
        self._rules_label = self._label()
        self._clock = self._label()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(6, 2, 6, 2)
        self._layout.setSpacing(_SPACING)
        for label in (self._demo, self._database_label):
            self._layout.addWidget(label)
        self._layout.addStretch(1)
        self._layout.addWidget(self._unheld)
        for label in (self._muted, self._leader, self._account_label, self._rules_label, self._clock):
            self._layout.addWidget(label)
        self._demo.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    # -- what the console tells -----------------------------------------------------------------------------

    def show_account(self, account: Account) -> None:
        self._account = account
        self._show()

    def show_database(self, url: str, driver: str = "") -> None:
        """`url` as SQLAlchemy writes it (its password is never shown), `driver` for example "SQLite 3.53.0"."""
        self._database = _Database(_database_name(url), driver, self._now)
        self._show()

    def show_rule_book(self, rules: RuleBook) -> None:
        self._rules = rules
        self._show()

    def show_other_rule_book(self, version: str, at: datetime) -> None:
        """Another seat judged by the book `version` at that time, and not by the one of this seat."""
        self._other_rules = version, at
        self._show()

    def mark_as_demo(self) -> None:
        self._demo.show()

    def show_feed(self, key: str, name: str, last_at: datetime | None, *, brief: str = "") -> None:
        """When the feed `key` last said something, None if it never has; `name` is what it is called now, `brief` where
        there is little room."""
        if key not in self._feed_labels:
            self._feed_labels[key] = self._label()
            self._layout.insertWidget(2 + len(self._feeds), self._feed_labels[key])
        self._feeds[key] = name, brief or name, last_at
        self._show()

    def show_blind(self, since: datetime | None) -> None:
        """The database cannot be read since then; None: it can again."""
        if self._database is None:
            self._database = _Database("", "")
        if self._database.blind_since is not None and since is None:
            self._database.reachable_since = self._now
        self._database.blind_since = since
        self._show()

    def show_muted(self, until: datetime | None) -> None:
        """No sounds until then; None: there are sounds."""
        self._muted_until = until
        self._show()

    def show_leader(self, text: str, *, late: bool) -> None:
        """Who leads the room; `late`: the shift should have ended."""
        if self._leader_said != (text, late):
            self._leader_said = (text, late)
            self._show_leader()
            self._make_room()

    def show_unheld(self, stations: int, orders: int, key: str) -> None:
        """So many stations that nobody holds while others are held, with so many open orders; `key` opens the list."""
        if self._unheld_counts != (stations, orders, key):
            self._unheld_counts = (stations, orders, key)
            self._show_unheld()
            self._make_room()

    def show_now(self, now: datetime) -> None:
        self._now = now
        if self._database is not None and self._database.reachable_since is None:
            self._database.reachable_since = now
        self._show()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show()

    def texts(self) -> list[str]:
        """What stands in the strip, from left to right."""
        labels: tuple[QLabel | QPushButton, ...]
        labels = (self._demo, self._database_label, *self._feed_labels.values(), self._unheld)
        shown = (*labels, self._muted, self._leader, self._account_label, self._rules_label, self._clock)
        return [label.text() for label in shown if label.text() and not label.isHidden()]

    @property
    def database_tip(self) -> str:
        """What else there is to know about the database."""
        return self._database_label.toolTip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_unheld()
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()

    # -- saying it ------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self._show_demo()
        self._show_database()
        for key, label in self._feed_labels.items():
            self._show_feed(*self._feeds[key], label)
        self._show_mute()
        self._show_leader()
        self._show_account()
        self._show_rules()
        self._show_clock()
        self._show_unheld()
        self._make_room()

    def _make_room(self) -> None:
        """In large letters not everything can be said in one line. What also stands elsewhere leaves first: the version
        of the rules, the name of a database that is well, how positions come, the role; what is silent or over, and the
        time, stay."""
        over = self._wanted_width(self._unheld.sizeHint().width()) - self.width()
        give_room((label for label in self._order_of_giving() if not label.isHidden()), over)

    def _order_of_giving(self) -> tuple[YieldingLabel, ...]:
        feeds = self._feed_labels.values()
        return self._rules_label, self._database_label, *feeds, self._account_label, self._leader, self._muted

    def _wanted_width(self, unheld: int) -> int:
        """Pixels in which all of it is said; `unheld` those of the sign about stations."""
        widths = [label.wanted for label in (*self._order_of_giving(), self._clock) if not label.isHidden()]
        widths += [self._demo.sizeHint().width()] * (not self._demo.isHidden())
        widths += [unheld] * (not self._unheld.isHidden())
        margins = self._layout.contentsMargins()
        return sum(widths) + _SPACING * len(widths) + margins.left() + margins.right()

    def _show_leader(self) -> None:
        text, late = self._leader_said
        self._say(self._leader, Wording(text), self._theme.critical if late else self._theme.dim)
        self._leader.setToolTip(text)
        self._leader.setVisible(bool(text))

    def _show_demo(self) -> None:
        self._demo.setText(self.tr("DEMO"))
        self._demo.setToolTip(self.tr("A made-up city. Nothing here is real."))
        self._demo.setStyleSheet(
            f"QLabel {{ border: 1px solid {self._theme.dim.name()}; border-radius: 2px; padding: 0 6px; }}"
        )

    def _show_database(self) -> None:
        found = self._database
        if found is None:
            return
        if found.blind_since is not None:
            text = self.tr("■ {name}: out of reach for {age}").format(name=found.name, age=self._age(found.blind_since))
            self._say(self._database_label, _headed(text, found.name), self._theme.critical)
        else:
            whole = Wording(self.tr("● {name}").format(name=found.name))
            self._say(self._database_label, whole, self._theme.dim, Wording(_WELL))
        since = found.blind_since or found.reachable_since
        lines = [found.name, found.driver]
        if since is not None and self._rules is not None and self._now is not None:
            moment = moment_text(since, now=self._now, rules=self._rules)
            template = self.tr("Reachable since {at}") if found.blind_since is None else self.tr("Blind since {at}")
            lines.append(template.format(at=moment))
        self._database_label.setToolTip("\n".join(line for line in lines if line))

    def _show_feed(self, name: str, brief: str, at: datetime | None, label: YieldingLabel) -> None:
        silent = at is None or (
            self._rules is not None
            and self._now is not None
            and self._now - at > self._rules.duration("position.stale")
        )
        template = self.tr("▲ {feed}: silent for {age}") if silent else self.tr("● {feed}: {age}")
        if at is None:
            template = self.tr("▲ {feed}: nothing yet")
        age = "" if at is None else self._age(at)
        whole, short = (_headed(template.format(feed=one, age=age), one) for one in (name, brief))
        # Amber letters cannot be read on a light ground: what is silent stands out by sign and word.
        self._say(label, whole, self._theme.text if silent else self._theme.dim, short)
        if at is None:
            return
        if self._rules is not None:
            tip = self.tr("Last word at {at}; called silent after {limit}.")
            limit = number_text(self._rules.number("position.stale"))
            said = tip.format(at=clock_time_to_second(at, self._rules), limit=limit)
            _explain(label, f"{whole.text}\n{said}\n\n{numbers_provenance(('position.stale',), self._rules)}")

    def _show_unheld(self) -> None:
        stations, orders, key = self._unheld_counts
        self._unheld.setVisible(stations > 0)
        short = self.tr("▲ Held by nobody: %n station(s)", "", stations)
        whole = self.tr("{stations}, {orders} open").format(stations=short, orders=f"{orders:,}") if orders else short
        texts = (f"{whole}  {key}".rstrip(), whole, short)
        self._unheld.setText(next((text for text in texts if self._has_room(text)), short))
        self._unheld.setAccessibleName(whole)
        self._unheld.setToolTip(self.tr("Open the list of who holds what; there they are taken."))

    def _has_room(self, text: str) -> bool:
        """Whether the sign can say it without cutting what stands beside it."""
        advance = self._unheld.fontMetrics().horizontalAdvance
        wanted = self._unheld.sizeHint().width() - advance(self._unheld.text()) + advance(text)
        return self._wanted_width(wanted) <= self.width()

    def _show_mute(self) -> None:
        self._muted.setVisible(self._muted_until is not None)
        if self._muted_until is not None and self._rules is not None and self._now is not None:
            until = moment_text(self._muted_until, now=self._now, rules=self._rules)
            self._say(self._muted, Wording(self.tr("▲ No sounds until {time}").format(time=until)), self._theme.text)
            self._muted.setToolTip(self._muted.text())

    def _show_account(self) -> None:
        if self._account is not None:
            text = self.tr("{name} · {role}").format(name=self._account.name, role=term(self._account.role))
            self._say(self._account_label, Wording(text), self._theme.text, Wording(self._account.name))
            self._account_label.setToolTip(text)

    def _show_rules(self) -> None:
        if self._rules is None:
            return
        if self._other_rules is None:
            text, colour = self.tr("Rules {version}").format(version=self._rules.version), self._theme.dim
            brief = Wording("")
        else:
            other, at = self._other_rules
            template = self.tr("▲ Rules {version}; another seat: {other}, {age} ago")
            text = template.format(version=self._rules.version, other=other, age=self._age(at))
            colour, brief = self._theme.text, Wording(text)
        self._say(self._rules_label, Wording(text), colour, brief)
        weak = sum(number.unverified for number in self._rules.numbers.values())
        tip = self.tr("Numbers without a source at hand: {weak}.").format(weak=weak)
        _explain(self._rules_label, f"{book_text(self._rules)}\n{tip}")

    def _show_clock(self) -> None:
        if self._now is None or self._rules is None:
            return
        text = f"{date_text(self._now, self._rules)} {clock_time_to_second(self._now, self._rules)}"
        self._say(self._clock, Wording(text), self._theme.text)
        self._clock.setToolTip(self._rules.timezone)

    def _age(self, at: datetime) -> str:
        """What comes between two ticks of the clock is new, not ahead of time."""
        if self._now is None:
            return "–"
        age = self._now - at
        return age_text(max(age, timedelta(0)) if age > -_TICK else age)

    def _say(self, label: YieldingLabel, whole: Wording, colour: QColor, brief: Wording | None = None) -> None:
        palette = label.palette()
        if palette.color(QPalette.ColorRole.WindowText) != colour:
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            label.setPalette(palette)
        label.say(whole, brief)

    def _label(self) -> YieldingLabel:
        label = YieldingLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label


def _headed(text: str, name: str) -> Wording:
    """`name` is what of the text is shortened first, with what stands before it."""
    return Wording(text, text[: text.index(name) + len(name)])


def _explain(label: QLabel, text: str) -> None:
    label.setToolTip(text)
    label.setAccessibleDescription(text)


def _database_name(url: str) -> str:
    """File name of an SQLite database, "database at host" of a server; never user or password."""
    parts = urlsplit(url)
    name = parts.path.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{name} @ {parts.hostname}" if parts.hostname else name
