"""Which order this is: urgency by sign, word and colour; number, state and place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from models.entities.orders import Urgency, WorkOrder
from widgets.theme.fonts import enlarge
from widgets.theme.symbols import symbol_pixmap
from widgets.theme.theme import Theme
from widgets.words.terms import term

_SYMBOL = 20


class Header(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._symbols: dict[tuple[Urgency, float], QPixmap] = {}
        self._symbol = QLabel(self)
        self._symbol.setFixedSize(_SYMBOL + 2, _SYMBOL + 2)
        self._urgency, self._number, self._state = QLabel(self), QLabel(self), QLabel(self)
        self._place = QLabel(self)
        self._arranged: tuple[bool, bool, bool] | None = None
        """Whether the number fits beside the urgency, the state beside the number, the state beside the place."""
        self._lay_out()
        self.show_theme(theme)

    def show_order(self, order: WorkOrder) -> None:
        self._symbol.setPixmap(self._sign(order.urgency))
        self._urgency.setText(term(order.urgency))
        self._number.setText(order.id)
        self._state.setText(term(order.state))
        self._place.setText(order.place.address)
        self._arrange()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._symbols.clear()
        palette = self._urgency.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.dim)
        self._urgency.setPalette(palette)

    def _sign(self, urgency: Urgency) -> QPixmap:
        """Drawn once: the header is said anew every second."""
        key = (urgency, self.devicePixelRatioF())
        if key not in self._symbols:
            self._symbols[key] = symbol_pixmap(urgency, self._theme, size=_SYMBOL, ratio=key[1])
        return self._symbols[key]

    def _lay_out(self) -> None:
        enlarge(self._number, 1.3)
        number = self._number.font()
        number.setBold(True)
        self._number.setFont(number)
        bold = self._place.font()
        bold.setBold(True)
        self._place.setFont(bold)
        self._state.setFont(bold)
        self._place.setWordWrap(True)
        self._place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
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
        self._grid = grid

    def minimumSizeHint(self) -> QSize:
        """As narrow as its dock: the state finds a line of its own."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The state stands at the right of the number; where large text leaves no room, of the place, or else in a line
        of its own. So does the number that does not fit beside the urgency."""
        gap = self._grid.horizontalSpacing()
        wide = [label.sizeHint().width() + gap for label in (self._urgency, self._number, self._state)]
        free = self.width() - self._symbol.width()
        place = self._place.fontMetrics().horizontalAdvance(self._place.text())
        number_fits, beside_number = wide[0] + wide[1] <= free, sum(wide) <= free
        beside_place = not beside_number and place + wide[2] <= self.width()
        if self._arranged == (number_fits, beside_number, beside_place):
            return
        self._arranged = number_fits, beside_number, beside_place
        if number_fits:
            self._grid.addWidget(self._number, 0, 2, 1, 1 if beside_number else 2)
        else:
            self._grid.addWidget(self._number, 1, 0, 1, 4)
        if beside_number or beside_place:
            self._grid.addWidget(self._state, 0 if beside_number else 3, 3)
        else:
            self._grid.addWidget(self._state, 2, 0, 1, 4)
        self._grid.addWidget(self._place, 3, 0, 1, 3 if beside_place else 4)
