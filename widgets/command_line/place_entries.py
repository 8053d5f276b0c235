"""An entry that is the name, the code or the initials of a place: Enter goes there."""

from widgets.command_line.readings import Choices, Deed, Doing, Option, Trouble
from widgets.command_line.scene import Scene


def read_place(entry: str, scene: Scene) -> Deed | Choices | Trouble:
    found = scene.places(entry)
    if not found:
        return Trouble("unknown_word", {"word": entry})
    if len(found) == 1:
        return Deed(doing=Doing.PLACE, text=found[0].key, place=found[0])
    return Choices(tuple(Option(text=place.key, place=place) for place in found))
