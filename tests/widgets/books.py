"""The book of acts as every seat has it at first."""

from console.verbs import Verbs, shipped_keys
from widgets.acts.act_book import ActBook


def act_book() -> ActBook:
    return ActBook(shipped_keys(), command=Verbs().word_of, parent=None)
