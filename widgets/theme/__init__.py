"""How the console looks: colours, fonts, symbols, and the one place where pens and brushes are made."""

from widgets.theme.fonts import ChineseFontMissing, chinese_font_file, load_fonts
from widgets.theme.symbols import CrewLook, OrderLook, symbol_icon, symbol_pixmap
from widgets.theme.theme import Theme, apply_theme, dark_theme, light_theme, print_theme

__all__ = [
    "ChineseFontMissing",
    "CrewLook",
    "OrderLook",
    "Theme",
    "apply_theme",
    "chinese_font_file",
    "dark_theme",
    "light_theme",
    "load_fonts",
    "print_theme",
    "symbol_icon",
    "symbol_pixmap",
]
