"""What is noted while a folder is judged: problems that refuse it, and findings that only inform."""

from dataclasses import dataclass, field

from models.imports.problems import Problems
from models.imports.report import Findings


@dataclass(frozen=True, slots=True)
class Notes:
    problems: Problems = field(default_factory=Problems)
    findings: Findings = field(default_factory=Findings)
