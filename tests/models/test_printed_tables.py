"""The tables that the program decides by, printed for people in docs/. After a change of a table:

YIKE_PRINT_TABLES=1 python -m pytest tests/models/test_printed_tables.py
"""

import os
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from pathlib import Path

import pytest

from models.commands.orders import OrderCommand
from models.entities.alarms import AlarmKind
from models.entities.orders import OrderState
from models.entities.outage_plans import PlanAct, PlanState
from models.entities.people import Role
from models.entities.work_permits import PermitAct, PermitState
from models.life_cycle import LIFE_CYCLE, WHILE_SUSPENDED, Act
from models.permit_life_cycle import PERMIT_LIFE_CYCLE
from models.plan_life_cycle import PLAN_LIFE_CYCLE, WHILE_EXTENDED
from models.rules.operation_authority import AUTHORITY_TABLE, Authority
from models.rules.permission_table import ALARM_KINDS, PERMISSIONS, Scope
from tests.models.builders import rule_book

DOCS = Path(__file__).parents[2] / "docs"

NOTE = """
Printed from `{source}`, which the program decides by; a test fails when the two differ. To print it anew:
`YIKE_PRINT_TABLES=1 python -m pytest tests/models/test_printed_tables.py`.
"""

TO_SETTLE = """
## To settle with the customer

The rules at hand leave two points open. Until the customer decides, the program does this:

* **Who records that permission was given by phone?** The crew may record its own (`RecordAttestation` in
  [permissions.md](permissions.md)), as the dispatcher and the distribution room may. Who gave it and the number of the
  recording have to be entered, and the journal names the account that entered them; nobody else has to confirm. If only
  the room may record it, that is one cell of the table of permissions.
* **Does an attestation hold for the equipment or for the round?** For the round. What was attested before the fault was
  judged, or for equipment that turned out not to be the broken one, still counts afterwards, also for a crew that takes
  the order over. An approval under OP-1 does not outlive the equipment: judging the fault on other equipment ends it. A
  reopened order asks for everything again.
"""

SCOPES = {
    Scope.ALL: "all",
    Scope.STATION: "own station",
    Scope.CREW: "own crew",
    Scope.SELF: "own account",
    None: "",
}


ALARM_HEADING = """## Alarms by kind

Who may acknowledge, shelve and take off the shelf at all stands above. These roles do so with the kinds that one of
their own acts can end, as far as their scope goes; every other role that may do it, with all kinds.
"""


def permissions() -> str:
    """Command × role, with the scope where the role may send it."""
    heading = """# Who may do what

Whoever wants something sends a command; this table says which role may send which, and about whose things. An
empty cell is a refusal. *own station*: orders, crews, grids, outage plans and their
work permits of the account's station. *own crew*: orders and permits that the account's crew holds, and the crew
itself. What a crew says by radio the dispatcher may enter; the
journal then names the dispatcher. A mark on the map belongs to the stations of all grids that it touches.

Who of those that may approve an outage plan is asked, and when, is the chain's matter: see [plans.md](plans.md).

Merged orders go together: an act whose outcome would change another station's order, or a report on one, is refused
to a chief and left to the room. A crew restores with its order what follows it, whosever that is.

`Undo` takes back acts of the same account only, and nothing that has reached people outside the room. Undo and redo
ask this table about the act that they take back or do again, as things are then: who has lost the right to an act
has lost its undo; the Edit menu then still names it, greyed out.

The role `system` is what time and feeds drive; nobody can log in as it, and it switches nothing (OP-11).
"""
    rows = (
        [f"`{kind.__name__}`", *(SCOPES[scopes.get(role)] for role in Role)] for kind, scopes in PERMISSIONS.items()
    )
    table = _table(["", *(_words(role) for role in Role)], rows)
    kinds = _table(["alarm", *(_words(role) for role in ALARM_KINDS)], _alarm_rows())
    source = NOTE.format(source="models/rules/permission_table.py")
    return f"{heading}{source}\n{table}\n{ALARM_HEADING}\n{kinds}"


def life_cycle() -> str:
    """State by state, the acts it admits and where they lead."""
    heading = """# The life of a work order

From which state which act leads where; what is not here is refused. `settle` is the last owed call-back, `attach` one
more report on the same order. A merged order is archived with its main order; it reopens only if its customer is
still without power after the main order is restored. A suspended order admits only: {suspended}.
"""
    suspended = ", ".join(f"`{act.value}`" for act in Act if act in WHILE_SUSPENDED)
    rows = ([_words(state), ", ".join(_moves(state)), ", ".join(_remarks(state))] for state in OrderState)
    table = _table(["state", "acts that move it on", "acts that leave it there"], rows)
    source = NOTE.format(source="models/life_cycle.py")
    return heading.format(suspended=suspended) + source + "\n" + table


def operation_authority() -> str:
    """The lines of OP-1…OP-12 with their text and what they ask for."""
    heading = """# Who may operate what

The interlock behind recommendation, assignment and execution: a crew outside the operators of its order's equipment
is refused in all three places. Where a line is a default (原则上), a third person may consent to another crew; who
assigns cannot be the one who consents. De-energising and re-energising each need their own report to the duty
dispatcher, made by the crew that has the order, after it has judged the fault.
"""
    texts = rule_book().rules
    rows = (
        [
            line.rule,
            _words(line.work),
            _everything(line.equipment, len(type(line.equipment[0]))),
            _operators(line),
            _listed(line.needs),
            "another person may consent" if line.overridable else "",
            f"{texts[line.rule].text_en} {texts[line.rule].text_zh}",
        ]
        for line in AUTHORITY_TABLE
    )
    heads = ["rule", "work", "equipment", "operators", "needs first", "exception", "text"]
    return heading + NOTE.format(source="models/rules/operation_authority.py") + "\n" + _table(heads, rows) + TO_SETTLE


def plan_life_cycle() -> str:
    """State by state, the acts it admits and where they lead, and the chain of the shipped rule book."""
    heading = """# The life of an outage plan

From which state which act leads where; what is not here is refused. A state is named for the link that spoke last;
which one is next, the rule book's chain says. `change` is an edit after filing, `drop extension` the withdrawal of an
extension whose plan's hours stand. While an extension is on its way, a plan admits only:
{extended}.
"""
    extended = ", ".join(f"`{_words(act)}`" for act in PlanAct if act in WHILE_EXTENDED)
    rows = (
        [
            _words(state),
            ", ".join(f"`{_words(act)}` → {_words(to)}" for (at, act), to in PLAN_LIFE_CYCLE.items() if at is state),
        ]
        for state in PlanState
    )
    chain = (
        [_words(link.id), ", ".join(_words(role) for role in link.roles), _words(link.when), link.rule]
        for link in rule_book().plan_chain.links
    )
    source = NOTE.format(source="models/plan_life_cycle.py")
    table = _table(["state", "acts that it admits"], rows)
    links = _table(["link", "who speaks for it", "when", "rule"], chain)
    return heading.format(extended=extended) + source + "\n" + table + "\n## The chain as shipped\n\n" + links


def permit_life_cycle() -> str:
    """State by state, the acts it admits and where they lead."""
    heading = """# The life of a work permit

From which state which act leads where; what is not here is refused. What an act waits for besides – the report of
that very switching (OP-9), the read-back (OP-12), every earth wire, the checklist (OP-10) – is told in
[the_day.md](the_day.md). `end work` leads on once the last party has ended. Only live work, which goes without
switching, reports and earths, is permitted from `opened` and closed from `work ended`. A time may be corrected in
every state, by a further line (WO-3).
"""
    rows = (
        [
            _words(state),
            ", ".join(
                f"`{_words(act)}` → {_words(to)}"
                for (at, act), to in PERMIT_LIFE_CYCLE.items()
                if at is state and act is not PermitAct.CORRECT
            ),
        ]
        for state in PermitState
    )
    source = NOTE.format(source="models/permit_life_cycle.py")
    return heading + source + "\n" + _table(["state", "acts that it admits"], rows)


PAGES: dict[str, Callable[[], str]] = {
    "permissions.md": permissions,
    "life_cycle.md": life_cycle,
    "operation_authority.md": operation_authority,
    "plan_life_cycle.md": plan_life_cycle,
    "permit_life_cycle.md": permit_life_cycle,
}


@pytest.mark.parametrize("name", PAGES)
def test_the_printed_table_is_the_one_in_force(name: str) -> None:
    page, text = DOCS / name, PAGES[name]()
    if os.environ.get("YIKE_PRINT_TABLES"):
        page.write_text(text, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == text


def test_the_pages_know_every_command_of_an_order() -> None:
    text = permissions()
    assert all(f"`{kind.__name__}`" in text for kind in OrderCommand.__args__)


def _alarm_rows() -> Iterator[list[str]]:
    for kind in AlarmKind:
        if any(kind in kinds for kinds in ALARM_KINDS.values()):
            yield [_words(kind), *("yes" if kind in kinds else "" for kinds in ALARM_KINDS.values())]


def _moves(state: OrderState) -> list[str]:
    following = ((act, after) for (before, act), after in LIFE_CYCLE.items() if before is state)
    return [f"`{act.value}` → {_words(after)}" for act, after in following if after is not state]


def _remarks(state: OrderState) -> list[str]:
    return [f"`{act.value}`" for (before, act), after in LIFE_CYCLE.items() if before is after is state]


def _operators(line: Authority) -> str:
    if not line.operators:
        return "nobody of ours"
    operators = _everything(line.operators, len(type(line.operators[0])))
    return f"{operators} ({_words(line.skill)})" if line.skill is not None else operators


def _everything(values: tuple[Enum, ...], count: int) -> str:
    return "every" if len(values) == count else _listed(values)


def _listed(values: Iterable[Enum]) -> str:
    return ", ".join(_words(value) for value in values)


def _words(value: Enum) -> str:
    return str(value.value).replace("de_", "de-").replace("re_e", "re-e").replace("_", " ")


def _table(heads: list[str], rows: Iterable[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
