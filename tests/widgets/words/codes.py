"""Reads out of the sources which codes models and console raise, with the names of their facts."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models import errors
from models.errors import DispatchError

MODELS = Path(__file__).parents[3] / "models"
CONSOLE = MODELS.with_name("console")

_ERRORS = {name for name, thing in vars(errors).items() if isinstance(thing, type) and issubclass(thing, DispatchError)}


@dataclass(frozen=True)
class Raised:
    """One place where an error is made. `facts` are the names it carries; None if they are not written there."""

    where: str
    code: ast.expr
    facts: frozenset[str] | None

    @property
    def literal(self) -> str | None:
        return self.code.value if isinstance(self.code, ast.Constant) else None


def errors_made() -> list[Raised]:
    return [
        found
        for folder in (MODELS, CONSOLE)
        for file in sorted(folder.rglob("*.py"))
        for found in _made_in(file, folder)
    ]


def _made_in(file: Path, folder: Path) -> Iterator[Raised]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _ERRORS:
            where = f"{file.relative_to(folder)}:{node.lineno}"
            yield Raised(where, node.args[0], _fact_names(node))


def _fact_names(call: ast.Call) -> frozenset[str] | None:
    given = [keyword.value for keyword in call.keywords if keyword.arg == "facts"]
    facts = given[0] if given else call.args[2] if len(call.args) > 2 else ast.Dict(keys=[], values=[])
    if not isinstance(facts, ast.Dict) or None in facts.keys:
        return None
    return frozenset(key.value for key in facts.keys if isinstance(key, ast.Constant))
