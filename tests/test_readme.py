"""The set-up that people read is the set-up that is run: both languages and .ci/run say the same."""

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


def _commands(readme: str) -> list[str]:
    text = (ROOT / readme).read_text(encoding="utf-8")
    return [block.strip() for block in re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL)]
