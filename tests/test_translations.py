"""Both languages are complete: lupdate finds every text of the program, each has its Chinese, and what is shipped is
what was written. docs/translating.md has the commands that bring the files up to date.
"""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from console.language import LANGUAGES, Language
from models.life_cycle import Act
from widgets.words.rule_words import language
from widgets.words.terms import term

ROOT = Path(__file__).parents[1]
PACKAGES = ("widgets", "console")
TRANSLATIONS = ROOT / "resources" / "translations"
LUPDATE_S = 60

HAN = "[\u4e00-\u9fff]"
UNCHINESE = re.compile(rf"{HAN}[,;:!?\"]|{HAN}\.(?!\w)|[,;:!?\"]{HAN}|{HAN} {HAN}|{HAN}\((?!&)|\.\.\.")
"""Half-width marks beside Chinese words, gaps between them, three dots for …; (&F) is a menu's key."""
SENTENCE = re.compile(r"[.?:]\s*$")
CHINESE_SENTENCE = re.compile("[。？：]$")

MEASURES = {
    "工单": "件",
    "报修": "件",
    "诉求": "件",
    "计划": "项",
    "跨站任务": "项",
    "告警": "条",
    "队伍": "支",
    "重要用户": "户",
}
ANY_MEASURE = "个件项条支户张份起次"


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text as Qt looks it up."""

    context: str
    source: str
    comment: str
    plural: bool


@dataclass(frozen=True, slots=True)
class Translation:
    """What is said for a text: one form, or of a plural as many as the language has."""

    forms: list[str]
    finished: bool


@dataclass(frozen=True, slots=True)
class Call:
    """A place in the code that translates or marks a text, which is None where a table of marked texts is read."""

    place: str
    text: Text | None
    complaint: str


@pytest.fixture(scope="module")
def lupdated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[Text, Translation]]:
    """By language, what its file would hold if it were brought up to date."""
    folder = tmp_path_factory.mktemp("translations")
    return {code: read(brought_up_to_date(code, folder)) for code in LANGUAGES}


# -- the code ---------------------------------------------------------------------------------------------------------


def test_texts_are_written_out_where_they_are_translated() -> None:
    """lupdate reads the code and does not run it: what is joined, formatted or computed first is never found."""
    assert [f"{call.place} {call.complaint}" for call in calls() if call.complaint] == []


def test_lupdate_finds_every_text_of_the_code(lupdated: dict[str, dict[Text, Translation]]) -> None:
    """It passes over what it cannot parse without a word: a plural is only found in self.tr."""
    found = lupdated["zh_CN"].keys()
    assert [f"{call.place} {call.text}" for call in calls() if call.text is not None and call.text not in found] == []


# -- the translations -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_is_translated(lupdated: dict[str, dict[Text, Translation]], code: str) -> None:
    assert [text for text, said in lupdated[code].items() if not said.finished] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_names_the_same_facts(code: str) -> None:
    assert [pair for pair in pairs(code) if facts_in(pair[0]) != facts_in(pair[1])] == []


def test_a_menu_keeps_its_key() -> None:
    """ "&File" is 文件(&F), "Ca&ses" is 诉求(&S): the same key in both languages."""
    wrong = [
        pair for pair in pairs("zh_CN") if re.findall(r"&(\w)", pair[0].upper()) != re.findall(r"\(&(\w)\)", pair[1])
    ]
    assert wrong == []


def test_chinese_is_set_as_chinese() -> None:
    assert [pair for pair in pairs("zh_CN") if UNCHINESE.search(pair[1])] == []


def test_chinese_counts_each_thing_by_its_own_measure() -> None:
    for noun, measure in MEASURES.items():
        counted = re.compile(rf"(?:\}}|%n) ?([{ANY_MEASURE}])(?:在办|未结|此类)?{noun}")
        wrong = [told for _, told in pairs("zh_CN") if set(counted.findall(told)) - {measure}]
        assert not wrong, f"{noun}: {measure}"


def test_a_sentence_stays_a_sentence() -> None:
    wrong = [
        pair for pair in pairs("zh_CN") if bool(SENTENCE.search(pair[0])) != bool(CHINESE_SENTENCE.search(pair[1]))
    ]
    assert wrong == []


# -- what is shipped --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_shipped_says_what_was_written(code: str) -> None:
    """By its answers: the bytes depend on Qt's version."""
    data = (TRANSLATIONS / f"{code}.qm").read_bytes()
    shipped = QTranslator()
    assert shipped.load(data)
    written = read(TRANSLATIONS / f"{code}.ts")
    assert [text for text, said in written.items() if answers(shipped, text, len(said.forms)) != said.forms] == []


def test_the_language_changes_while_running(qapp: QCoreApplication, request: pytest.FixtureRequest) -> None:
    spoken = Language(qapp)
    request.addfinalizer(lambda: spoken.use("en"))
    spoken.use("zh_CN")
    # QTranslator keeps no copy of the bytes it was given: whoever lets them go loses every word to the next data.
    size = (TRANSLATIONS / "zh_CN.qm").stat().st_size
    other_data = [b"x" * size for _ in range(100)]
    assert (language(), term(Act.ASSIGN)) == ("zh", "派单")
    spoken.use("en")
    assert (language(), term(Act.ASSIGN)) == ("en", "Assign")
    assert other_data


# -- reading the code -------------------------------------------------------------------------------------------------


@cache
def calls() -> tuple[Call, ...]:
    files = [file for package in PACKAGES for file in sorted((ROOT / package).rglob("*.py"))]
    trees = ((ast.parse(file.read_text(encoding="utf-8")), file.relative_to(ROOT).as_posix()) for file in files)
    return tuple(call for tree, file in trees for call in calls_below(tree, "", file))


def calls_below(node: ast.AST, class_name: str, file: str) -> Iterator[Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from as_call(child, class_name, f"{file}:{child.lineno}")
        yield from calls_below(child, child.name if isinstance(child, ast.ClassDef) else class_name, file)


def as_call(node: ast.Call, class_name: str, place: str) -> Iterator[Call]:
    name = ast.unparse(node.func)
    numbered = any(keyword.arg == "n" for keyword in node.keywords)
    if name == "tr" or name.endswith(".tr"):
        if name != "self.tr" or not class_name:
            yield Call(place, None, f"{name}: lupdate and Qt agree on a context in self.tr of a class only")
            return
        arguments = [ast.Constant(class_name), *node.args]
    elif name in {"translate", "QT_TRANSLATE_NOOP"} or name.endswith("Application.translate"):
        arguments = list(node.args)
    else:
        return
    words = [argument.value if isinstance(argument, ast.Constant) else None for argument in arguments]
    context, source, comment = (*words, None, None, None)[:3]
    if isinstance(context, str) and isinstance(source, str):
        yield Call(place, Text(context, source, str(comment or ""), numbered or len(words) > 3), "")
    elif not (name.endswith("translate") and isinstance(arguments[1], ast.Subscript)):
        yield Call(place, None, f"{name}: context and text have to be written out, or the text read from a table")


# -- reading translations ---------------------------------------------------------------------------------------------


def brought_up_to_date(code: str, folder: Path) -> Path:
    tool = shutil.which("lupdate", path=Path(PySide6.__file__).parent)
    assert tool is not None, "PySide6 comes with lupdate"
    copy = folder / f"{code}.ts"
    shutil.copy(TRANSLATIONS / copy.name, copy)
    command = [tool, "-extensions", "py", *PACKAGES, "-locations", "none", "-no-obsolete"]
    command += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    command += ["-pluralonly"] if code == "en" else []
    subprocess.run([*command, "-ts", str(copy)], cwd=ROOT, check=True, capture_output=True, timeout=LUPDATE_S)
    return copy


def read(file: Path) -> dict[Text, Translation]:
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            text = Text(name, message.findtext("source", ""), message.findtext("comment", ""), plural)
            said = message.find("translation")
            assert said is not None
            forms = [form.text or "" for form in said.iter("numerusform")] if plural else [said.text or ""]
            found[text] = Translation(forms, said.get("type") is None and all(forms))
    return found


def pairs(code: str) -> list[tuple[str, str]]:
    """Source and translation, for every form of every text."""
    return [(text.source, form) for text, said in read(TRANSLATIONS / f"{code}.ts").items() for form in said.forms]


def facts_in(text: str) -> set[str]:
    """Names in braces without their format, and Qt's own %1 and %n."""
    return set(re.findall(r"\{\w*|%L?[n\d]", text))


def answers(translator: QTranslator, text: Text, forms: int) -> list[str]:
    """What the translator says; of a plural each form, asked for by 1 and by 2."""
    numbers = [1, 2][:forms] if text.plural else [-1]
    return [translator.translate(text.context, text.source, text.comment or None, number) for number in numbers]
