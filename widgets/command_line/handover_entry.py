"""An entry that prints a handover that is named: "print H26112300001", "print handover H26112300001", 打印交接班
H26112300001. The room remembers the newest one alone: of an older one the whole number is typed."""

import re
from dataclasses import dataclass

from models.handover.view import handover_of_room
from models.ids import HandoverId
from models.rules.permissions import may_read_handover
from widgets.command_line.lexicon import Lexicon, Verb
from widgets.command_line.readings import Deed, Doing, Reading, Trouble
from widgets.command_line.scene import Scene
from widgets.command_line.tokens import plain, without_little_words, words_of

_NUMBER = re.compile(r"h[0-9]{3,12}")
"""More digits than a crew's call sign has."""
_WHOLE = re.compile(r"H[0-9]{11}")
_PRINT, _PAGE, _PRINT_PAGE = "print", "handover", "handover_print"


@dataclass(frozen=True, slots=True)
class HandoverEntry:
    verb: Verb | None
    """None if something else than printing was typed."""
    said: str


def handover_entry(words: tuple[str, ...], lexicon: Lexicon) -> HandoverEntry | None:
    """None if no handover is named."""
    numbers = [word for word in words if _NUMBER.fullmatch(word)]
    if len(numbers) != 1:
        return None
    rest = "".join(word for word in without_little_words(words) if word != numbers[0])
    return HandoverEntry(_verb(rest, lexicon), numbers[0].upper())


def read_handover(entry: HandoverEntry, scene: Scene) -> Reading:
    if entry.verb is None:
        return Trouble("handover_is_printed", {"handover": entry.said})
    if not may_read_handover(scene.account):
        return Trouble("refused", refused=handover_of_room(scene.account))
    known = [key for key in scene.picture.handovers if key.endswith(entry.said[1:])]
    if not known and _WHOLE.fullmatch(entry.said) is None:
        return Trouble("older_handover", {"handover": entry.said})
    handover = max(known, default=HandoverId(entry.said))
    text = f"{plain(entry.verb.english)} {handover}"
    return Deed(doing=Doing.HANDOVER, text=text, verb=entry.verb, handover=handover)


def _verb(said: str, lexicon: Lexicon) -> Verb | None:
    """Printing, with or without the word for what is printed after it."""
    verbs = {verb.key: verb for verb in lexicon.verbs}
    page = verbs[_PAGE]
    *_, last = words_of(page.english)
    for named in ("", last, plain(page.english), plain(page.chinese), page.initials):
        found = lexicon.match(said.removesuffix(named)).found if said.endswith(named) else ()
        if any(match.verb.key in {_PRINT, _PRINT_PAGE} for match in found):
            return verbs[_PRINT]
    return None
