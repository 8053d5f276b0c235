"""What the inspector says of the order that was chosen, where it cannot show it."""

from PySide6.QtCore import QCoreApplication

from widgets.inspector.shown_order import ShownOrder


def what_to_do(shown: ShownOrder) -> str:
    """While no order is there to be shown."""
    if shown.has_left:
        text = QCoreApplication.translate("Inspector", "{order} is not here any more. Choose another one.")
        return text.format(order=shown.key)
    return QCoreApplication.translate("Inspector", "Choose an order in the queue or on the map.")


def what_waits(shown: ShownOrder) -> str:
    """Another order was chosen while something is typed about this one; empty if none was."""
    if shown.waiting is None:
        return ""
    text = QCoreApplication.translate(
        "Inspector", "Selected: {order}. It is shown once the form is sent or closed (Esc)."
    )
    return text.format(order=shown.waiting)
