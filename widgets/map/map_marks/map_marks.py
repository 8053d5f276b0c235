"""The map's side of closures and marks: everybody sees those that hold; who may, draws and changes them."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.changes import Change
from models.entities.map_marks import MapMark
from models.ids import OrderId
from models.mark_ground import GridFinder, marks_over
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.shapes import ShapeKind
from models.territory.territory import Territory
from widgets.map.canvas import Canvas
from widgets.map.legend import Legend
from widgets.map.map_marks.drawing import mark_task
from widgets.map.map_marks.form import Figure, MarkForm
from widgets.map.map_marks.layer import MapMarkLayer
from widgets.map.map_marks.mark_list import MarkList
from widgets.map.map_marks.painting import ShownMark
from widgets.map.map_marks.standing import StandingMarks
from widgets.map.picking import Spot, SpotKind
from widgets.map.tools.sketching import Sketching
from widgets.theme.theme import Theme
from widgets.words.map_marks import mark_card, mark_line


class MapMarks(QObject):
    """Nothing is drawn or changed before `allow`: the maps on a wall only show."""

    requested = Signal(object)
    """A command."""
    place_wanted = Signal(object)
    """Box in metres: somebody wants to see this ground."""
    changed = Signal()
    """Others hold now, or they say something else."""
    off_ground = Signal()
    """Somebody wanted to mark what lies outside the territory."""

    def __init__(
        self,
        room: QWidget,
        canvas: Canvas,
        *,
        layer: MapMarkLayer,
        sketching: Sketching,
        legend: Legend,
        picture: Picture,
        territory: Territory,
        rules: RuleBook,
        theme: Theme,
        now: datetime,
    ) -> None:
        super().__init__(room)
        self._canvas = canvas
        self._layer = layer
        self._sketching = sketching
        self._legend = legend
        self._picture = picture
        self._rules = rules
        self._now = now
        self._allowed = False
        self._grids = GridFinder(territory)
        self.standing = StandingMarks(picture, now)
        self.form = MarkForm(room, rules=rules, theme=theme, now=now)
        self.list = MarkList(room, picture=picture, rules=rules, theme=theme, now=now)
        self.form.requested.connect(self.requested)
        self.form.drafted.connect(layer.show_draft)
        for part in (self.form, self.list):
            part.keyboard_free.connect(self._take_keyboard)
        self.list.chosen.connect(self.go_to)
        self.list.end_wanted.connect(self.begin_change)
        self.list.lift_wanted.connect(self.begin_lift)
        self._show()

    @property
    def allowed(self) -> bool:
        return self._allowed

    @property
    def shown(self) -> tuple[ShownMark, ...]:
        """Those that hold now, with what stands at their signs."""
        return tuple(ShownMark(mark, mark_line(mark, now=self._now, rules=self._rules)) for mark in self.standing.all)

    # -- acts -------------------------------------------------------------------------------------------------

    def allow(self) -> None:
        self._allowed = True
        self.list.allow()

    def draw(self, shape: ShapeKind) -> None:
        """Take the tool; what is drawn with it goes into the form."""
        if self._form_is_free():
            self.form.close_form()
            self._sketching.begin(mark_task(shape, self._grids, self._ask, busy=lambda: self.form.dirty))

    def open_list(self) -> None:
        self.list.open(self.standing.all, self._now)

    def go_to(self, key: str) -> None:
        mark = self.standing.find(key)
        if mark is not None:
            xs, ys = zip(*mark.points, strict=True)
            self.place_wanted.emit((min(xs), min(ys), max(xs), max(ys)))

    def begin_change(self, key: str) -> None:
        mark = self.standing.find(key)
        if mark is not None and self._allowed and self._form_is_free():
            self.form.change_end(mark, self._now)

    def begin_lift(self, key: str) -> None:
        mark = self.standing.find(key)
        if mark is not None and self._allowed and self._form_is_free():
            self.form.lift(mark, self._now)

    def add_to(self, menu: QMenu, at: QPointF) -> None:
        """The acts on what is marked at this pixel, and to mark it."""
        if not self._allowed:
            return
        menu.addSeparator()
        for mark in self._marks_at(at):
            end, lift = self.tr("Change the end of “{text}” …"), self.tr("Lift “{text}” …")
            menu.addAction(_shown(end, mark)).triggered.connect(partial(self.begin_change, mark.id))
            menu.addAction(_shown(lift, mark)).triggered.connect(partial(self.begin_lift, mark.id))
        spot = self._canvas.viewport_now().ground(at.x(), at.y())
        here = menu.addAction(self.tr("Mark this point …"))
        here.setData("mark_point")
        here.triggered.connect(lambda: self._ask(ShapeKind.POINT, ((round(spot[0], 2), round(spot[1], 2)),)))

    # -- what is said of a spot -------------------------------------------------------------------------------

    def told_at(self, spot: Spot) -> list[str]:
        """Of an order the marks that its place lies within, a line each; of ground and marks all that is known of what
        lies there."""
        if spot.kind is SpotKind.ORDER:
            order = self._picture.orders.get(OrderId(spot.ids[0]))
            if order is None:
                return []
            over = marks_over(order.place.x, order.place.y, self.standing.all)
            within = self.tr("Within: {mark}")
            return [within.format(mark=mark_line(mark, now=self._now, rules=self._rules)) for mark in over]
        if spot.kind in {SpotKind.AREA, SpotKind.GRID, SpotKind.MARK}:
            marks = self._marks_at(QPointF(spot.x, spot.y), first=spot.ids[0])
            return [mark_card(mark, picture=self._picture, now=self._now, rules=self._rules) for mark in marks]
        return []

    # -- what the console tells -------------------------------------------------------------------------------

    def show_changes(self, changes: Iterable[Change]) -> None:
        if self.standing.show_changes(changes, self._now):
            self._show_others()

    def show_now(self, now: datetime) -> None:
        midnight = now.astimezone(self._rules.zone).date() != self._now.astimezone(self._rules.zone).date()
        self._now = now
        self.form.show_now(now)
        self.list.show_now(now)
        if self.standing.show_now(now):
            self._show_others()
        elif midnight:
            self._show()

    def show_territory(self, territory: Territory) -> None:
        self._grids = GridFinder(territory)
        self.form.show_ground(self._grids.touched)

    def show_refusal(self, command: object, why: str) -> None:
        """While it was under way the mark may have changed: what is sent next is meant for what it is now."""
        self.form.show_refusal(command, why)
        self.form.show_mark(self.standing.find)

    def show_layer(self) -> None:
        """It was turned on or off: a legend tells what can be seen."""
        self._show()

    def show_theme(self, theme: Theme) -> None:
        self.form.show_theme(theme)
        self.list.show_theme(theme)

    def retranslate(self) -> None:
        self._show()

    # -- inside -----------------------------------------------------------------------------------------------

    def _ask(self, shape: ShapeKind, points: tuple[tuple[float, float], ...]) -> None:
        grids = self._grids.touched(shape, points)
        if not grids:
            self.off_ground.emit()
            return
        if not self._form_is_free():
            return
        self.form.place(Figure(shape, points, grids), self._now)

    def _show_others(self) -> None:
        self._canvas.show_with_next_step()
        self._show()
        self.list.show_marks(self.standing.all)
        self.form.show_mark(self.standing.find)
        self.changed.emit()

    def _show(self) -> None:
        self._layer.show_marks(self.shown)
        self._legend.show_mark_kinds({mark.kind for mark in self.standing.all if self._layer.is_shown})

    def _marks_at(self, at: QPointF, first: str = "") -> list[MapMark]:
        sign = self._layer.sign_at(at.x(), at.y())
        keys = [first, *([sign[0]] if sign is not None else []), *self._layer.marks_at(at.x(), at.y())]
        found = [self.standing.find(key) for key in dict.fromkeys(keys)]
        return [mark for mark in found if mark is not None]

    def _form_is_free(self) -> bool:
        """Whether it may be used for something else; one that holds something says so and gets the keyboard."""
        if self.form.dirty:
            self.form.insist()
            return False
        return True

    def _take_keyboard(self) -> None:
        """From the form back to the list it was opened from, else to the map."""
        if self.form.isHidden() and self.list.is_open:
            self.list.take_keyboard()
        elif self.form.isHidden():
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _shown(template: str, mark: MapMark) -> str:
    """A single & would be taken for the mark of a menu's key."""
    return template.format(text=mark.text.replace("&", "&&"))
