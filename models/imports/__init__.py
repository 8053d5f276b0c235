"""A real city from a folder of files: `read_city`, and why it may be refused. See docs/import.md."""

from models.imports.problems import ImportCancelled, ImportRefused, Problem, ProblemCode
from models.imports.reading import Step, read_city
from models.imports.report import FileReport, Finding, FindingCode, Report

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
    "read_city",
]
