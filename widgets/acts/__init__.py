"""What may be done to an order, a report or a crew, and the forms that ask for what it takes."""

from widgets.acts.act_table import ACTS
from widgets.acts.form import ActForm
from widgets.acts.menu import build_crew_menu, build_menu, duty_commands
from widgets.acts.order_act import OrderAct, Way
from widgets.acts.registry import act_of, available_acts, likely_acts

__all__ = [
    "ACTS",
    "ActForm",
    "OrderAct",
    "Way",
    "act_of",
    "available_acts",
    "build_crew_menu",
    "build_menu",
    "duty_commands",
    "likely_acts",
]
