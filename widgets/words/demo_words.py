"""The steps of building the demo city, in words."""

from PySide6.QtCore import QCoreApplication

from widgets.words.marked import QT_TRANSLATE_NOOP

PAST_SHIFT = "demo_past"
"""The step that lives through the hours before now."""

_STEPS = {
    "demo_ground": QT_TRANSLATE_NOOP("DemoStep", "Drawing river, lakes and hills"),
    "demo_streets": QT_TRANSLATE_NOOP("DemoStep", "Building streets and bridges"),
    "demo_grids": QT_TRANSLATE_NOOP("DemoStep", "Cutting areas, grids and stations"),
    "demo_feeders": QT_TRANSLATE_NOOP("DemoStep", "Stringing feeders"),
    "demo_people": QT_TRANSLATE_NOOP("DemoStep", "Hiring people and crews"),
    "demo_done": QT_TRANSLATE_NOOP("DemoStep", "The city stands"),
    PAST_SHIFT: QT_TRANSLATE_NOOP("DemoStep", "Living through the shift so far"),
}


def demo_step_text(step: str) -> str:
    return QCoreApplication.translate("DemoStep", _STEPS[step])
