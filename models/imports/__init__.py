"""A real city from a folder of files: `reading.read_city`, and why it may be refused. See docs/import.md.

`read_city` is not named here: it brings the libraries of every format along, and most of the program wants words only.
"""

from models.imports.problems import ImportCancelled, ImportRefused, Problem, ProblemCode
from models.imports.report import FileReport, Finding, FindingCode, Report
from models.imports.steps import Step

__all__ = [
    "FileReport",
    "Finding",
    "FindingCode",
    "ImportCancelled",
    "ImportRefused",
    "Problem",
    "ProblemCode",
    "Report",
    "Step",
]
