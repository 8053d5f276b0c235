"""Names that read like names: people, villages, streets."""

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from console.demo.generator.chart import Floats
from console.demo.generator.fields import Fields, Line, LineKind
from console.demo.generator.streets import LANE, SECONDARY, Streets, part_of
from console.demo.parameters import DemoParameters, Words

Texts = list[str]

_RARE_SURNAME = 0.03
_RARE_GIVEN = 0.06
_TWO_GIVEN = 0.72
_STREET_TRIES = 40
_MORE_VILLAGES = "上下前后东西南北"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_TENS = "零一二三四五六七八九"


def people(words: Words, count: int, random: np.random.Generator) -> Texts:
    """`count` names of two or three characters; common surnames come more often, a few characters are rare."""
    draws = random.random((count, 7))
    return [_person(words, draw) for draw in draws]


def villages(words: Words, count: int, random: np.random.Generator) -> Texts:
    """`count` different village names, without 村."""
    pool = [f"{surname}{ending}" for surname in words.village_surnames for ending in words.village_endings]
    pool += [f"{first}{second}" for first in words.village_first for second in words.village_second if first != second]
    found = [pool[row] for row in random.permutation(len(pool))[:count]]
    more = [f"{prefix}{name}" for prefix in _MORE_VILLAGES for name in found]
    return (found + more)[:count]


def street_names(
    parameters: DemoParameters,
    *,
    fields: Fields,
    streets: Streets,
    nearest_village: Texts,
    random: np.random.Generator,
) -> Texts:
    """The name of each street: one along a whole line of the plan, lanes named after the street they leave.

    `nearest_village` has a name for each street, used in the country.
    """
    words = parameters.words
    names: dict[int, str] = {}
    stems: dict[int, str] = {}
    taken: set[str] = set()
    lanes: dict[str, int] = {}
    roads = {1: 0, 2: 0}
    found: Texts = [""] * len(streets.line)
    for row in np.argsort(streets.line, kind="stable").tolist():
        line_row = int(streets.line[row])
        line = fields.lines[line_row]
        fixed = _fixed_name(parameters, line, streets.middle[row], int(streets.bridge[row]))
        if fixed:
            found[row] = fixed
            stems.setdefault(line_row, fixed[:2])
            continue
        if line_row not in names:
            road_class = int(streets.road_class[row])
            if not streets.in_town[row]:
                names[line_row] = _country_name(road_class, nearest_village[row], roads)
                stems[line_row] = nearest_village[row]
            elif road_class < LANE:
                names[line_row] = _street_name(words, streets.middle[row], taken, random)
                taken.add(names[line_row])
                stems[line_row] = names[line_row][:2]
            else:
                stem = next((stems[end] for end in line.ends_on if end in stems), nearest_village[row])
                names[line_row], stems[line_row] = _lane_name(words, stem, lanes), stem
        found[row] = names[line_row]
    return found


def numbered_lines(places: Texts) -> Texts:
    """Each place, with Ⅰ, Ⅱ, … behind it where several things are called after it."""
    totals = Counter(places)
    counts: Counter[str] = Counter()
    found = []
    for place in places:
        counts[place] += 1
        number = counts[place]
        if totals[place] == 1:
            found.append(place)
        else:
            found.append(place + (_ROMAN[number - 1] if number <= len(_ROMAN) else numeral(number)))
    return found


def numeral(number: int) -> str:
    """1 … 99 in Chinese."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _TENS[ones]
    return (_TENS[tens] if tens > 1 else "") + "十" + (_TENS[ones] if ones else "")


def _person(words: Words, draw: NDArray[np.float64]) -> str:
    if draw[0] < _RARE_SURNAME:
        surname = words.rare_surnames[int(draw[1] * len(words.rare_surnames))]
    else:
        surname = words.surnames[int(draw[1] * draw[1] * len(words.surnames))]
    given = _given(words, draw[2], draw[3])
    if draw[4] < _TWO_GIVEN and len(surname) == 1:
        given += _given(words, draw[5], draw[6])
    return surname + given


def _given(words: Words, rarity: float, pick: float) -> str:
    pool = words.rare_given if rarity < _RARE_GIVEN else words.given
    return pool[int(pick * len(pool))]


def _street_name(words: Words, middle: Floats, taken: set[str], random: np.random.Generator) -> str:
    """A name that is not taken yet; `middle` (u, v) plan metres says on which side of the city it is."""
    u, v = middle
    compass = ("东" if u > 0 else "西") if abs(u) > abs(v) else ("北" if v > 0 else "南")
    for word, ending in random.random((_STREET_TRIES, 2)):
        stem = words.streets[int(word * len(words.streets))]
        name = stem + words.street_endings[int(ending * len(words.street_endings))].format(compass=compass)
        if name not in taken:
            return name
    return f"{stem}{numeral(len(taken) % 89 + 11)}路"


def _fixed_name(parameters: DemoParameters, line: Line, middle: Floats, bridge: int) -> str:
    if line.kind is LineKind.DYKE:
        return parameters.dyke_north if line.at > 0 else parameters.dyke_south
    if line.kind is not LineKind.GIVEN:
        return ""
    if bridge and abs(float(middle[1])) < parameters.river.bank:
        return parameters.roads[line.given].bridge
    return part_of(parameters, line, float(middle[1 - line.axis]))[2]


def _country_name(road_class: int, village: str, roads: dict[int, int]) -> str:
    if road_class == LANE:
        return f"{village}村道"
    roads[road_class] += 1
    if road_class == SECONDARY:
        return f"X{roads[road_class]:03d}县道"
    return f"Y{roads[road_class]:03d}乡道"


def _lane_name(words: Words, stem: str, lanes: dict[str, int]) -> str:
    count = lanes.get(stem, 0)
    lanes[stem] = count + 1
    if count < len(words.lane_endings):
        return stem + words.lane_endings[count]
    return f"{stem}{numeral(count - len(words.lane_endings) + 5)}巷"
