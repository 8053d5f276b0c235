"""The colours of the console: a frozen value for the dark room and one for the light one, each also in high contrast,
and one for paper.

Grey when normal; colour only for what needs a person. Blue means selection and information and nothing else.
Shape, word and colour always go together (see `symbols`), so no colour here carries a meaning alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from models.entities.orders import Urgency
from resources.icon_files import icon_file
from widgets.theme.map_colours import MapColours, read_map_colours


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
    """Every colour of one look. `name` is as the command line says it, or "print". `hatch` is how strong the hatches of
    areas without power are, 0 … 1: paper has to do without their colour."""

    name: str
    window: QColor
    base: QColor
    panel: QColor
    line: QColor
    text: QColor
    dim: QColor
    selection: QColor
    critical: QColor
    emergency: QColor
    important: QColor
    general: QColor
    symbol_edge: QColor
    hatch: float
    ground: MapColours
    outlined: bool = False
    """Whether buttons have an edge that stands out."""

    def urgency(self, urgency: Urgency) -> QColor:
        return {
            Urgency.CRITICAL: self.critical,
            Urgency.EMERGENCY: self.emergency,
            Urgency.IMPORTANT: self.important,
            Urgency.GENERAL: self.general,
        }[urgency]

    @property
    def selected_row(self) -> QColor:
        """The selection colour laid thinly over a row, so that the row's text keeps its own colour."""
        return _mixed(self.selection, self.base, 0.30)


def dark_theme() -> Theme:
    return Theme(
        name="dark",
        window=QColor("#1F2326"),
        base=QColor("#181B1E"),
        panel=QColor("#262B2F"),
        line=QColor("#363C41"),
        text=QColor("#D6DADD"),
        dim=QColor("#8E979F"),
        selection=QColor("#4AA3FF"),
        critical=QColor("#FF4D5E"),
        emergency=QColor("#FF9F1C"),
        important=QColor("#FFEE88"),
        general=QColor("#8E979F"),
        symbol_edge=QColor("#14171A"),
        hatch=0.42,
        ground=read_map_colours("dark"),
    )


def light_theme() -> Theme:
    return Theme(
        name="light",
        window=QColor("#E9EAE8"),
        base=QColor("#FAFAF8"),
        panel=QColor("#DEDFDC"),
        line=QColor("#C3C5C1"),
        text=QColor("#23282C"),
        dim=QColor("#596066"),
        selection=QColor("#1864AB"),
        critical=QColor("#B3001B"),
        emergency=QColor("#F08C00"),
        important=QColor("#FFE066"),
        general=QColor("#868E96"),
        symbol_edge=QColor("#23282C"),
        hatch=0.42,
        ground=read_map_colours("light"),
    )


def dark_contrast_theme() -> Theme:
    """For tired or weak eyes and dim rooms: light on black, lines that can be seen, text at 7 : 1 and more."""
    return Theme(
        name="dark-contrast",
        window=QColor("#000000"),
        base=QColor("#000000"),
        panel=QColor("#24282B"),
        line=QColor("#8B949B"),
        text=QColor("#FFFFFF"),
        dim=QColor("#D2D7DB"),
        selection=QColor("#74C0FF"),
        critical=QColor("#FF6E78"),
        emergency=QColor("#FFA733"),
        important=QColor("#FFF3A6"),
        general=QColor("#A6AEB5"),
        symbol_edge=QColor("#000000"),
        hatch=0.75,
        ground=read_map_colours("dark-contrast"),
        outlined=True,
    )


def light_contrast_theme() -> Theme:
    """The same for bright rooms: black on white."""
    return Theme(
        name="light-contrast",
        window=QColor("#FFFFFF"),
        base=QColor("#FFFFFF"),
        panel=QColor("#E6E6E4"),
        line=QColor("#62676B"),
        text=QColor("#000000"),
        dim=QColor("#33383C"),
        selection=QColor("#003E91"),
        critical=QColor("#9B0016"),
        emergency=QColor("#C76A00"),
        important=QColor("#FFE066"),
        general=QColor("#5F666C"),
        symbol_edge=QColor("#000000"),
        hatch=0.75,
        ground=read_map_colours("light-contrast"),
        outlined=True,
    )


def print_theme() -> Theme:
    """For what is printed, never for a window: black on white, dark outlines, readable without colour."""
    return Theme(
        name="print",
        window=QColor("#FFFFFF"),
        base=QColor("#FFFFFF"),
        panel=QColor("#F0F0F0"),
        line=QColor("#303030"),
        text=QColor("#000000"),
        dim=QColor("#404040"),
        selection=QColor("#0B3C7D"),
        critical=QColor("#A00018"),
        emergency=QColor("#E07B00"),
        important=QColor("#FFD83A"),
        general=QColor("#B4B9BE"),
        symbol_edge=QColor("#000000"),
        hatch=0.85,
        ground=read_map_colours("print"),
    )


THEMES: Mapping[str, Callable[[], Theme]] = {
    "dark": dark_theme,
    "light": light_theme,
    "dark-contrast": dark_contrast_theme,
    "light-contrast": light_contrast_theme,
}
"""Name, as command line, menus and settings say it → the theme of a window."""


_DARK = 0.5
_OVER_THE_MAP = ("Legend", "LayerPanel", "ReachCard", "GridPanel", "MarkForm", "MarkList", "HoverCard")
"""Classes of panels whose edge is all that tells them from a ground of the same black or white. Their background has to
be said with it: a style sheet that draws an edge takes the one of the palette away."""
_SHEETS = ".QTextBrowser"
"""Texts with a part of a window to themselves; the dot leaves out those of other classes, which stand among fields."""
_FRAMED = ("QAbstractSpinBox", "QComboBox", "QPushButton")
_FUSION_DARKER = 140
"""Per cent, as `QColor.darker` takes them, of a frame."""


def theme_named(name: str) -> Theme:
    """The dark theme for a name that this version does not know."""
    return THEMES.get(name, dark_theme)()


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: Fusion, our palette, and the few lines a palette cannot say."""
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    for part in _FRAMED:
        app.setPalette(_palette_of_frames(theme), part)  # type: ignore[arg-type]  # takes a text, not bytes
    app.setStyleSheet(_style_sheet(theme))


def _palette_of_frames(theme: Theme) -> QPalette:
    """Fusion draws the frame of such a part in its window's colour, a little darker, and that of the one which holds
    the keyboard in the colour of what is selected: in the dark neither is seen. A style sheet could draw them, but not
    the arrows then."""
    palette = _palette(theme)
    palette.setColor(QPalette.ColorRole.Window, theme.line.lighter(_FUSION_DARKER))
    palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
    return palette


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for wanted, colour in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: _mixed(theme.window, theme.base, 0.5),
        role.Text: theme.text,
        role.PlaceholderText: _mixed(theme.text, theme.dim, 0.4),  # also stands on buttons, which are lighter
        role.Button: theme.panel,
        role.ButtonText: theme.text,
        role.BrightText: theme.critical,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.text,
        role.Highlight: theme.selected_row,
        role.HighlightedText: theme.text,
        role.Accent: theme.selection,
        role.Link: theme.selection,
        role.LinkVisited: theme.selection,
        role.Light: _mixed(theme.text, theme.panel, 0.12),
        role.Midlight: _mixed(theme.text, theme.panel, 0.06),
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.base,
    }.items():
        palette.setColor(wanted, colour)
    for wanted in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, wanted, _mixed(theme.dim, theme.window, 0.7))
    return palette


def _style_sheet(theme: Theme) -> str:
    window, base, panel, line, text, dim, selection = (
        colour.name()
        for colour in (theme.window, theme.base, theme.panel, theme.line, theme.text, theme.dim, theme.selection)
    )
    outlines = f"""
{", ".join(_OVER_THE_MAP)} {{ background: {panel}; border: 1px solid {line}; }}
QPushButton {{ background: {panel}; border: 1px solid {line}; padding: 3px 8px; }}
QPushButton:focus {{ border: 2px solid {selection}; padding: 2px 7px; }}
QDockWidget::title {{ border-bottom: 1px solid {line}; }}
QProgressBar {{ background: {base}; border: 1px solid {line}; text-align: center; }}
QProgressBar::chunk {{ background: {theme.selected_row.name()}; }}
{_SHEETS} {{ background: {base}; border: 1px solid {line}; }}
{_SHEETS}:focus {{ border: 1px solid {selection}; }}
"""
    edge = line if theme.outlined else base
    ground = "on_dark" if theme.panel.lightnessF() < _DARK else "on_light"
    close, float_away, tick = (
        icon_file(f"{name}_{ground}").as_posix() for name in ("dock_close", "dock_float", "tick")
    )
    return f"""
{outlines if theme.outlined else ""}
QMainWindow::separator {{ background: {line}; width: 3px; height: 3px; }}
QToolButton::menu-indicator {{ image: none; }}
QDockWidget::title {{ background: {panel}; padding: 4px 6px; }}
QDockWidget {{ titlebar-close-icon: url("{close}"); titlebar-normal-icon: url("{float_away}"); }}
QHeaderView::section {{ background: {panel}; color: {dim}; border: 0; border-right: 1px solid {line}; }}
QHeaderView::section {{ padding: 3px 6px; }}
QTableView, QListView, QTreeView {{ background: {base}; border: 1px solid {edge}; gridline-color: {line}; }}
QScrollArea {{ border: 1px solid {window}; }}
QTableView:focus, QListView:focus, QTreeView:focus, QScrollArea:focus {{ border: 1px solid {selection}; }}
QMenuBar, QStatusBar, QToolBar {{ background: {window}; border: 0; }}
QLineEdit, QPlainTextEdit {{ background: {base}; border: 1px solid {line}; padding: 2px 4px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {selection}; }}
QToolTip {{ background: {panel}; color: {text}; border: 1px solid {line}; padding: 3px; }}
QStatusBar::item {{ border: 0; }}
QCheckBox::indicator:unchecked, QRadioButton::indicator:unchecked {{ border: 1px solid {dim}; background: {base}; }}
QTableView::indicator:unchecked, QListView::indicator:unchecked, QTreeView::indicator:unchecked {{
 border: 1px solid {dim}; background: {base}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked,
QTreeView::indicator:checked {{ border: 1px solid {dim}; background: {base}; image: url("{tick}"); }}
QCheckBox::indicator:checked:disabled {{ image: url("{icon_file("tick_disabled").as_posix()}"); }}
QRadioButton::indicator:unchecked {{ border-radius: 7px; }}
QRadioButton::indicator:checked {{ border: 1px solid {text}; border-radius: 7px; background: qradialgradient(
 cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
 stop: 0 {text}, stop: 0.5 {text}, stop: 0.6 {base}, stop: 1 {base}); }}
QRadioButton::indicator:checked:disabled {{ border: 1px solid {dim}; }}
QMenu {{ border: 1px solid {dim}; menu-scrollable: 1; }}
QMenu::separator {{ background: {line}; height: 1px; margin: 1px 6px; }}
""".strip()


def _mixed(over: QColor, under: QColor, share: float) -> QColor:
    """`share` of `over` laid on `under`, as one opaque colour."""
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * (1 - share),
        over.greenF() * share + under.greenF() * (1 - share),
        over.blueF() * share + under.blueF() * (1 - share),
    )
