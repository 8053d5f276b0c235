"""How the console looks: colours, fonts, symbols, and the one place where pens and brushes are made."""

from widgets.theme.fonts import ChineseFontMissing, chinese_font_file, load_fonts, set_text_size
from widgets.theme.symbols import CrewLook, OrderLook, symbol_icon, symbol_pixmap
from widgets.theme.theme import (
    THEMES,
    Theme,
    apply_theme,
    dark_contrast_theme,
    dark_theme,
    light_contrast_theme,
    light_theme,
    print_theme,
    theme_named,
)

__all__ = [
    "THEMES",
    "ChineseFontMissing",
    "CrewLook",
    "OrderLook",
    "Theme",
    "apply_theme",
    "chinese_font_file",
    "dark_contrast_theme",
    "dark_theme",
    "light_contrast_theme",
    "light_theme",
    "load_fonts",
    "print_theme",
    "set_text_size",
    "symbol_icon",
    "symbol_pixmap",
    "theme_named",
]
