"""Which order this is: urgency by sign, word and colour; number, place, state, and the marks that single it out."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from models.entities.orders import Urgency, WorkOrder
from models.entities.people import Crew
from models.orders_in_plans import OrdersInPlans
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.inspector.order_marks import mark_texts, notes_mark_text
from widgets.theme.fonts import enlarge
from widgets.theme.symbols import symbol_pixmap
from widgets.theme.theme import Theme
from widgets.words.names import crew_label
from widgets.words.terms import term
from widgets.words.times import age_text, moment_text

_SYMBOL = 20


class Header(QWidget):
    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._in_plans = OrdersInPlans(picture)
        self._theme = theme
        self._symbols: dict[tuple[Urgency, float], QPixmap] = {}
        self._symbol = QLabel(self)
        self._symbol.setFixedSize(_SYMBOL + 2, _SYMBOL + 2)
        self._urgency, self._number, self._state = QLabel(self), QLabel(self), QLabel(self)
        self._place, self._trouble = QLabel(self), QLabel(self)
        self._since, self._marks = QLabel(self), QLabel(self)
        self._lay_out()
        self.show_theme(theme)

    def show_order(self, order: WorkOrder, now: datetime) -> None:
        self._symbol.setPixmap(self._sign(order.urgency))
        self._urgency.setText(term(order.urgency))
        self._number.setText(order.id)
        self._state.setText(term(order.state))
        self._place.setText(order.place.address)
        self._trouble.setText(self._trouble_text(order))
        self._since.setText(self._since_text(order, now))
        self._arrange()
        picture, rules = self._picture, self._rules
        marks = mark_texts(order, picture=picture, rules=rules, in_plans=self._in_plans, now=now)
        marks += filter(None, [notes_mark_text(order, picture=picture, now=now)])
        self._marks.setText("\n".join(marks))
        self._marks.setVisible(bool(marks))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._symbols.clear()
        for label in (self._urgency, self._trouble, self._since):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, theme.dim)
            label.setPalette(palette)

    def _sign(self, urgency: Urgency) -> QPixmap:
        """Drawn once: the header is said anew every second."""
        key = (urgency, self.devicePixelRatioF())
        if key not in self._symbols:
            self._symbols[key] = symbol_pixmap(urgency, self._theme, size=_SYMBOL, ratio=key[1])
        return self._symbols[key]

    def _trouble_text(self, order: WorkOrder) -> str:
        """What is wrong, and with what equipment (a guess until the crew has looked)."""
        words = self.tr("{symptom} · {equipment}")
        return words.format(symptom=term(order.symptom), equipment=term(order.equipment))

    def _since_text(self, order: WorkOrder, now: datetime) -> str:
        """Since when it is known, and who has it."""
        received = self.tr("Received {at}, {age} ago").format(
            at=moment_text(order.received_at, now=now, rules=self._rules), age=age_text(now - order.received_at)
        )
        crew = self._picture.find(Crew, order.crew)
        if crew is None:
            return received
        with_crew = self.tr("with {crew}").format(crew=crew_label(crew.id, self._picture))
        return " · ".join((received, with_crew))

    def _lay_out(self) -> None:
        enlarge(self._number, 1.3)
        number = self._number.font()
        number.setBold(True)
        self._number.setFont(number)
        bold = self._place.font()
        bold.setBold(True)
        self._place.setFont(bold)
        self._state.setFont(bold)
        for label in (self._place, self._trouble, self._since, self._marks):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        for label in (self._number, self._place):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._symbol, 0, 0)
        grid.addWidget(self._urgency, 0, 1)
        grid.addWidget(self._number, 0, 2)
        for row, label in enumerate((self._place, self._trouble, self._since, self._marks), start=3):
            grid.addWidget(label, row, 0, 1, 4)
        self._grid = grid

    def minimumSizeHint(self) -> QSize:
        """As narrow as its dock: the state finds a line of its own."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """In one line; where large text leaves no room for the state, it stands below, then so does the number."""
        gap = self._grid.horizontalSpacing()
        wide = [label.sizeHint().width() + gap for label in (self._urgency, self._number, self._state)]
        free = self.width() - self._symbol.width()
        self._put(self._number, (0, 2, 1, 1) if wide[0] + wide[1] <= free else (1, 0, 1, 4))
        self._put(self._state, (0, 3, 1, 1) if sum(wide) <= free else (2, 0, 1, 4))

    def _put(self, label: QLabel, place: tuple[int, int, int, int]) -> None:
        """Row, column and spans; a label that stands there is left alone, or all would be laid out every second."""
        index = self._grid.indexOf(label)
        if index < 0 or self._grid.getItemPosition(index) != place:
            self._grid.addWidget(label, *place)
