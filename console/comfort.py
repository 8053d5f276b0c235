"""What makes twelve hours before this window bearable: the size of text, quiet, and calls only for what matters."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject

from console.attention import Attention
from console.docks import Docks
from console.looks import Looks
from console.menus import Menus
from console.text_size import TextSize

MUTES = (15, 30, 60)
"""Minutes."""


class Comfort(QObject):
    """Belongs to the window; says what its acts in the menu View do."""

    def __init__(self, window: QObject, *, menus: Menus, looks: Looks, docks: Docks, attention: Attention) -> None:
        super().__init__(window)
        self.text_size = TextSize(self)
        self.text_size.changed.connect(docks.grow)
        looks.add("text", self.text_size)
        menus.on("text_larger", self.text_size.larger)
        menus.on("text_smaller", self.text_size.smaller)
        menus.on("text_usual", self.text_size.usual)
        for minutes in MUTES:
            menus.on(f"mute_{minutes}", partial(attention.mute, timedelta(minutes=minutes)))
        menus.on("unmute", attention.unmute)
        menus.on("try_sound", attention.try_out)
