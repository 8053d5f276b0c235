"""The set-up that people read is the set-up that is run: both languages and .ci/run say the same. And every document is
found."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
DEBIAN_PACKAGE = re.compile(r"\b(?:python3-venv|lib[a-z][a-z0-9.+-]*)\b")


def test_both_languages_give_the_same_two_commands() -> None:
    english, chinese = _commands("README.md"), _commands("README.zh.md")
    assert len(english) == 2
    assert english == chinese


def test_ci_installs_what_the_readme_installs() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    listed = script.partition("debian=(")[2].partition(")")[0]
    assert set(listed.split()) == set(DEBIAN_PACKAGE.findall(_commands("README.md")[0]))


def test_ci_runs_the_test_command_of_the_readme() -> None:
    _, tests = _commands("README.md")[1].split(" && ")
    assert tests in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_debian_package_is_explained() -> None:
    explained = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
    for package in DEBIAN_PACKAGE.findall(_commands("README.md")[0]):
        assert f"`{package}`" in explained


def test_every_document_is_in_the_index() -> None:
    listed = set(_links(ROOT / "docs" / "README.md"))
    assert {file.resolve() for file in (ROOT / "docs").glob("*.md") if file.name != "README.md"} <= listed


def test_what_documents_link_to_is_there() -> None:
    for file in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")):
        missing = [str(target) for target in _links(file) if not target.exists()]
        assert not missing, f"{file.name}: {missing}"


def test_documents_that_the_changes_name_are_there() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert all((ROOT / name).exists() for name in re.findall(r"docs/\w+\.md", text))


def _links(file: Path) -> list[Path]:
    """Files of ours that it points to, anchors left out."""
    found = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text(encoding="utf-8"))
    return [(file.parent / target).resolve() for target in found]


def _commands(readme: str) -> list[str]:
    text = (ROOT / readme).read_text(encoding="utf-8")
    return [block.strip() for block in re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL)]
