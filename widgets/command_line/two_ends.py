"""An entry with two verbs: one at each end, either of which may as well begin a call sign, or one too many."""

from widgets.command_line.entry_words import Split
from widgets.command_line.judging import takes_a_crew
from widgets.command_line.lexicon import Lexicon
from widgets.command_line.readings import Choices, Deed, Option, Reading, Trouble


def wants_a_crew(way: Split) -> bool:
    """Whether what stands behind its verb is the crew that is to have the order."""
    kinds = (match.verb.key for match in way.matches.found)
    return not way.verb_last and bool(way.rest.crews) and any(isinstance(k, type) and takes_a_crew(k) for k in kinds)


def read_both(ended: Reading, begun: Reading) -> Reading:
    """Of `pd 1024 cz` (重做, or the crews CZ1, CZ2): first what is expected behind the verb that it begins with, then
    the reading with the verb that it ends with, as far as that makes sense."""
    if isinstance(ended, Trouble):
        return begun
    if isinstance(begun, Trouble):
        return ended
    return Choices((*_options(begun), *_options(ended)))


def second_verb(way: Split, lexicon: Lexicon) -> Trouble | None:
    """Where a word beside the verb is the whole name of another one: an act is not said to be none."""
    for word in way.rest.unknown:
        if lexicon.match(word).whole:
            return Trouble("two_verbs", {"word": word})
    return None


def _options(reading: Choices | Deed) -> tuple[Option, ...]:
    if isinstance(reading, Choices):
        return reading.options
    return (Option(text=reading.text, verb=reading.verb, order=reading.order, crew=reading.crew),)
