"""Keys that work within one part of the window and stay as they are: what lists, forms and the map are used to."""

from widgets.words.marked import QT_TRANSLATE_NOOP

PARTS: dict[str, str] = {
    "queue": QT_TRANSLATE_NOOP("PartKeys", "Work orders"),
    "crews": QT_TRANSLATE_NOOP("PartKeys", "Crews"),
    "lanes": QT_TRANSLATE_NOOP("PartKeys", "Time line"),
    "plans": QT_TRANSLATE_NOOP("PartKeys", "Outage plans"),
    "ranked": QT_TRANSLATE_NOOP("PartKeys", "Ranked crews"),
    "form": QT_TRANSLATE_NOOP("PartKeys", "Form"),
    "map": QT_TRANSLATE_NOOP("PartKeys", "Map"),
    "messages": QT_TRANSLATE_NOOP("PartKeys", "Messages"),
    "line": QT_TRANSLATE_NOOP("PartKeys", "Command line"),
    "tour": QT_TRANSLATE_NOOP("PartKeys", "Tour of the desk"),
    "further": QT_TRANSLATE_NOOP("PartKeys", "Further windows"),
}

PART_KEYS: dict[tuple[str, tuple[str, ...]], str] = {
    ("queue", ("Return",)): QT_TRANSLATE_NOOP("PartKeys", "Rank the crews for the order"),
    ("queue", ("Home", "End")): QT_TRANSLATE_NOOP("PartKeys", "First order, last order"),
    ("queue", ("Left", "Right")): QT_TRANSLATE_NOOP("PartKeys", "Fold or unfold a group, from its head"),
    ("queue", ("Ctrl+A",)): QT_TRANSLATE_NOOP(
        "PartKeys", "Select all orders shown; their menu acts on up to 40 at once"
    ),
    ("queue", ("F5",)): QT_TRANSLATE_NOOP("PartKeys", "Sort new orders in"),
    ("queue", ("Menu", "Shift+F10")): QT_TRANSLATE_NOOP("PartKeys", "Acts on the order"),
    ("crews", ("Menu", "Shift+F10")): QT_TRANSLATE_NOOP("PartKeys", "Duty of the crew, acts on its orders"),
    ("lanes", ("Return",)): QT_TRANSLATE_NOOP("PartKeys", "Go to the order or crew"),
    ("lanes", ("Left", "Right")): QT_TRANSLATE_NOOP("PartKeys", "The orders of the crew"),
    ("lanes", ("+", "-")): QT_TRANSLATE_NOOP("PartKeys", "Fewer hours, more hours"),
    ("lanes", ("Ctrl+Left", "Ctrl+Right")): QT_TRANSLATE_NOOP("PartKeys", "Earlier, later"),
    ("lanes", ("Ctrl+Home",)): QT_TRANSLATE_NOOP("PartKeys", "Back to now"),
    ("lanes", ("Menu", "Shift+F10")): QT_TRANSLATE_NOOP("PartKeys", "Acts on the order or crew"),
    ("plans", ("Return",)): QT_TRANSLATE_NOOP("PartKeys", "Read the sheet of the plan"),
    ("plans", ("F5",)): QT_TRANSLATE_NOOP("PartKeys", "Sort in plans that have come or moved"),
    ("plans", ("Menu", "Shift+F10")): QT_TRANSLATE_NOOP("PartKeys", "Acts on the plan"),
    ("ranked", ("Return",)): QT_TRANSLATE_NOOP("PartKeys", "Assign the marked crew"),
    ("ranked", ("O",)): QT_TRANSLATE_NOOP("PartKeys", "Assign it in spite of the rule, with a reason"),
    ("ranked", ("F5",)): QT_TRANSLATE_NOOP("PartKeys", "Rank anew by the positions of now"),
    ("ranked", ("Esc",)): QT_TRANSLATE_NOOP("PartKeys", "Back to the queue"),
    ("form", ("Return",)): QT_TRANSLATE_NOOP("PartKeys", "Send"),
    ("form", ("F5",)): QT_TRANSLATE_NOOP("PartKeys", "Look again: the order has changed meanwhile"),
    ("form", ("Esc",)): QT_TRANSLATE_NOOP("PartKeys", "Close without sending"),
    ("map", ("Left", "Right", "Up", "Down")): QT_TRANSLATE_NOOP("PartKeys", "Move"),
    ("map", ("+", "-")): QT_TRANSLATE_NOOP("PartKeys", "Nearer, farther"),
    ("map", ("PgDown", "PgUp")): QT_TRANSLATE_NOOP("PartKeys", "Next order in view, the one before"),
    ("map", ("Home",)): QT_TRANSLATE_NOOP("PartKeys", "Show the whole territory"),
    ("messages", ("Return",)): QT_TRANSLATE_NOOP("PartKeys", "Go to what the message is about"),
    ("line", ("Return",)): QT_TRANSLATE_NOOP("PartKeys", "Do what the preview says"),
    ("line", ("Tab",)): QT_TRANSLATE_NOOP("PartKeys", "Write the entry in full"),
    ("line", ("Up", "Down")): QT_TRANSLATE_NOOP("PartKeys", "Earlier lines; choose what is meant"),
    ("tour", ("Return", "Right")): QT_TRANSLATE_NOOP("PartKeys", "Next place"),
    ("tour", ("Left",)): QT_TRANSLATE_NOOP("PartKeys", "The place before"),
    ("tour", ("Esc",)): QT_TRANSLATE_NOOP("PartKeys", "End the tour; it does not offer itself again"),
    ("further", ("F11",)): QT_TRANSLATE_NOOP("PartKeys", "Full screen, and back"),
    ("further", ("Esc",)): QT_TRANSLATE_NOOP("PartKeys", "Back from full screen"),
}
"""(part, portable keys, each of which does it) → what it does, in English."""
