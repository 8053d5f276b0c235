"""The commands without a window: what they print, what they leave, and how they refuse."""

import argparse
import io
import re
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from console.cli.argparse_words import argparse_speaking
from console.cli.arguments import wanted_language
from console.cli.main import run
from console.clock import wall_clock
from console.demo.sessions import DemoSeat
from console.language import system_language, words_of
from console.passwords import verify_password
from console.places import site_rule_files
from models.entities.people import Role
from models.store.engine import sqlite_url
from models.store.store import Store
from models.store.verify import verify
from tests.console.rooms import VIEWER, copy_room
from tests.widgets.pictures import rule_book

ROOT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def url(tmp_path: Path, qapp: object) -> str:
    return copy_room(tmp_path / "room.sqlite3")


def yike(*arguments: str) -> int:
    try:
        return run([*arguments, "--language", "en"])
    except SystemExit as end:
        assert isinstance(end.code, int)
        return end.code


def test_verify_says_sound_and_prints_the_digest(url: str, capsys: Captured) -> None:
    assert yike("verify", "--database", url) == 0
    printed = capsys.readouterr().out
    assert "Sound: 2 journal entries" in printed
    assert verify(url).digest in printed


def test_a_program_of_its_own_speaks_the_language_it_is_asked_for(url: str) -> None:
    """Here an application of the tests holds Qt's words; a shell's program has to hold them itself."""
    command = [sys.executable, "main.py", "verify", "--database", url, "--language", "zh_CN"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=240, check=True).stdout
    assert "校验通过：2条日志" in said


def test_verify_finds_a_changed_row_and_ends_with_1(url: str, capsys: Captured, tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "room.sqlite3")
    connection.execute("UPDATE crew SET vehicle = 'stolen' WHERE id = 'CD1'")
    connection.commit()
    connection.close()
    assert yike("verify", "--database", url) == 1
    assert "CD1" in capsys.readouterr().out


def test_a_backup_can_be_restored_and_the_old_file_is_kept(url: str, capsys: Captured, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    assert yike("backup", str(copy), "--database", url) == 0
    before = verify(url)
    (tmp_path / "room.sqlite3").write_bytes(b"ruined" * 1000)
    assert yike("verify", "--database", url) == 1
    assert yike("restore", str(copy), "--database", url) == 0
    assert verify(url) == before
    assert len(list(tmp_path.glob("room.sqlite3.before-restore-*"))) == 1
    assert "kept as" in capsys.readouterr().out


def test_a_backup_never_overwrites(url: str, capsys: Captured, tmp_path: Path) -> None:
    there = tmp_path / "there.sqlite3"
    there.write_text("something else", encoding="utf-8")
    assert yike("backup", str(there), "--database", url) == 1
    assert there.read_text(encoding="utf-8") == "something else"
    assert str(there) in capsys.readouterr().err


def test_verify_of_nothing_creates_nothing(tmp_path: Path, capsys: Captured, qapp: object) -> None:
    missing = tmp_path / "missing.sqlite3"
    assert yike("verify", "--database", sqlite_url(missing)) == 1
    assert capsys.readouterr().err.strip()
    assert not missing.exists()


def test_an_account_is_opened_with_a_password(url: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("清江第一夜班的长口令\n"))
    assert yike("account", "liang", "--role", "administrator", "--full-name", "梁䶮", "--database", url) == 0
    store = Store(url, rules=rule_book(), clock=lambda: datetime.now(UTC))
    store.open()
    assert store.picture.accounts["liang"].name == "梁䶮"  # type: ignore[index]
    assert store.password_hash("liang")
    store.close()
    assert "liang" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("role", "password", "code"), [("king", "long enough password", 2), ("viewer", "short", 1), ("viewer", "", 1)]
)
def test_a_wrong_account_is_refused_and_nothing_is_opened(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured, role: str, password: str, code: int
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    revision = verify(url).revision
    assert yike("account", "liang", "--role", role, "--database", url) == code
    assert capsys.readouterr().err.strip()
    assert verify(url).revision == revision


def test_an_account_gets_a_new_password_and_is_closed_and_opened(
    url: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def account(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO("清江第二夜班的长口令\n"))
        code = yike("account", *arguments, "--database", url)
        return code, "".join(capsys.readouterr())

    assert account("viewer", "--password") == (0, "Account viewer has a new password.\n")
    assert account("viewer", "--disable") == (0, "Account viewer is disabled.\n")
    assert account("viewer", "--disable") == (0, "Nothing to change: account viewer is so already.\n")
    store = Store(url, rules=rule_book(), clock=lambda: datetime.now(UTC))
    store.open()
    assert store.picture.accounts[VIEWER].disabled
    assert verify_password(store.password_hash(VIEWER), "清江第二夜班的长口令")
    store.close()
    assert account("viewer", "--enable") == (0, "Account viewer is enabled.\n")
    for wish in ("--password", "--disable", "--enable"):
        assert account("nobody", wish) == (1, "There is no account nobody.\n")
    assert verify(url).sound


def test_an_account_gets_another_role_and_place(url: str, capsys: Captured) -> None:
    def change(*arguments: str) -> tuple[int, str]:
        return yike("account", "viewer", *arguments, "--database", url), "".join(capsys.readouterr())

    done, same = (0, "Account viewer has another role.\n"), (0, "Nothing to change: account viewer is so already.\n")
    assert change("--new-role", "station_chief", "--station", "S1") == done
    assert change("--new-role", "station_chief", "--station", "S1") == same
    assert change("--new-role", "station_chief", "--station", "S9") == (1, "There is no station S9.\n")
    assert change("--new-role", "king")[0] == 2
    assert change("--new-role", "system")[0] == 2
    assert change("--new-role", "crew", "--crew", "CD2") == done
    store = Store(url, rules=rule_book(), clock=wall_clock)
    store.open()
    account = store.picture.accounts[VIEWER]
    assert (account.role, account.station, account.crew) == (Role.CREW, "S1", "CD2")
    store.close()
    assert yike("account", "nobody", "--new-role", "viewer", "--database", url) == 1
    assert verify(url).sound


def test_a_slip_in_the_address_leaves_no_database_behind(tmp_path: Path, qapp: object, capsys: Captured) -> None:
    missing = tmp_path / "missing.sqlite3"
    assert yike("account", "viewer", "--disable", "--database", sqlite_url(missing)) == 1
    assert str(missing) in capsys.readouterr().err
    assert not missing.exists()


def test_a_password_in_another_encoding_is_refused_in_words(url: str) -> None:
    command = [sys.executable, "main.py", "account", "viewer", "--password", "--database", url]
    typed = "一个够长的口令一个够长的口令\n".encode("gbk")
    ran = subprocess.run(command, cwd=ROOT, input=typed, capture_output=True, timeout=240, check=False)
    assert (ran.returncode, ran.stderr.count(b"\n")) == (1, 1)


def test_an_account_of_a_demo_is_kept_in_the_demo_s_time(url: str, tmp_path: Path) -> None:
    seat = DemoSeat(tmp_path / "room.sqlite3")
    seat.begin(speed=60)
    assert yike("account", "viewer", "--disable", "--database", url) == 0
    seat.leave()
    store = Store(url, rules=rule_book(), clock=wall_clock)
    store.open()
    assert store.picture.entries[-1].at > wall_clock()
    store.close()


def test_the_last_administrator_is_not_disabled(url: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("清江第一夜班的长口令\n"))
    assert yike("account", "liang", "--role", "administrator", "--database", url) == 0
    assert yike("account", "liang", "--disable", "--database", url) == 1
    assert "last administrator" in capsys.readouterr().err
    assert yike("account", "liang", "--new-role", "viewer", "--database", url) == 1
    assert "last administrator" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wish",
    [
        (),
        ("--password", "--disable"),
        ("--role", "viewer", "--enable"),
        ("--disable", "--station", "S1"),
        ("--role", "viewer", "--station", "S1"),
        ("--role", "station_chief", "--crew", "CD1"),
        ("--role", "viewer", "--new-role", "viewer"),
        ("--new-role", "viewer", "--crew", "CD1"),
        ("--new-role", "viewer", "--full-name", "x"),
    ],
)
def test_an_account_is_asked_one_thing_at_a_time(url: str, capsys: Captured, wish: tuple[str, ...]) -> None:
    revision = verify(url).revision
    assert yike("account", "viewer", *wish, "--database", url) == 2
    assert capsys.readouterr().err.strip()
    assert verify(url).revision == revision


def test_import_of_a_bad_folder_leaves_the_database_as_it_was(url: str, capsys: Captured, tmp_path: Path) -> None:
    folder = tmp_path / "city"
    folder.mkdir()
    (folder / "grids.geojson").write_bytes(b"")
    before = verify(url)
    assert yike("import", "city", str(folder), "--database", url) == 1
    assert "grids.geojson" in capsys.readouterr().err
    assert verify(url) == before


def test_import_of_a_real_town_is_one_entry_and_repeatable(
    shared_data: Path, tmp_path: Path, capsys: Captured, qapp: object
) -> None:
    url = sqlite_url(tmp_path / "town.sqlite3")
    folder = str(shared_data / "schutterwald")
    assert yike("import", "city", folder, "--dry-run", "--database", url) == 0
    assert not (tmp_path / "town.sqlite3").exists()
    assert yike("import", "city", folder, "--database", url) == 0
    assert verify(url).revision == 1
    capsys.readouterr()
    assert yike("import", "city", folder, "--database", url) == 0
    assert "nothing to change" in capsys.readouterr().out
    assert verify(url).revision == 1


SITE_RULES = """
site = "JJ"
version = 3
effective_from = 2026-01-01
[[number]]
id = "T-10"
value = 2
unit = "min"
source = "order 12"
confidence = "site"
"""


def open_account(url: str, *more: str) -> int:
    return yike("account", "jj-li", "--role", "dispatcher", "--database", url, *more)


def rule_books(url: str) -> list[str]:
    """By which book each journal entry was judged."""
    store = Store(url, rules=rule_book(), clock=wall_clock)
    store.open()
    try:
        return [entry.rule_book for entry in store.picture.entries]
    finally:
        store.close()


@pytest.fixture
def typed_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("correct horse\n"))


def test_a_named_rule_book_is_what_acts_are_judged_by(url: str, tmp_path: Path, typed_password: None) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(SITE_RULES, encoding="utf-8")
    assert open_account(url, "--rules", str(file)) == 0
    assert rule_books(url)[-1].startswith(f"{rule_book().version}+JJ.3.")


def test_the_user_s_own_book_goes_before_the_computer_s(url: str, typed_password: None) -> None:
    for file, count in zip(site_rule_files(), (5, 4), strict=True):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(SITE_RULES.replace("version = 3", f"version = {count}"), encoding="utf-8")
    assert open_account(url) == 0
    assert "+JJ.5." in rule_books(url)[-1]


def test_the_computer_s_book_counts_where_the_user_has_none(url: str, typed_password: None) -> None:
    file = site_rule_files()[1]
    file.parent.mkdir(parents=True)
    file.write_text(SITE_RULES, encoding="utf-8-sig")
    assert open_account(url) == 0
    assert "+JJ.3." in rule_books(url)[-1]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (SITE_RULES.replace('"min"', '"km/h"').encode(), "line 5: “number T-10 unit” cannot be in “km/h”"),
        (SITE_RULES.replace("order 12", "规定").encode("gbk"), "the file is not UTF-8 text"),
        (b"", "“site” is missing"),
        (None, "the file cannot be read: No such file or directory"),
    ],
)
def test_a_bad_rule_book_is_told_and_nothing_is_done(
    url: str, tmp_path: Path, capsys: Captured, typed_password: None, written: bytes | None, said: str
) -> None:
    before = verify(url).digest
    file = tmp_path / "ours.toml"
    if written is not None:
        file.write_bytes(written)
    assert open_account(url, "--rules", str(file)) == 1
    told = capsys.readouterr().err
    assert f"{file}: {said}" in told
    assert "This rule book cannot be used. Nothing was done." in told
    assert verify(url).digest == before


def test_a_bad_rule_book_stops_the_console_before_it_opens_anything(
    tmp_path: Path, capsys: Captured, qapp: object
) -> None:
    file = tmp_path / "ours.toml"
    file.write_text("site = 1", encoding="utf-8")
    database = tmp_path / "room.sqlite3"
    assert yike("--database", sqlite_url(database), "--rules", str(file), "--snapshot", str(tmp_path / "x.png")) == 1
    assert f"{file}: “site” cannot be “1”" in capsys.readouterr().err
    assert not database.exists()


def test_a_copy_is_proved_whatever_the_rule_book(url: str) -> None:
    """Verify, backup and restore judge nothing: a slip in a rule book must not cost a night's backup."""
    file = site_rule_files()[0]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("site = 1", encoding="utf-8")
    assert yike("verify", "--database", url) == 0


def test_a_database_from_a_newer_version_is_left_alone(url: str, capsys: Captured, tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "room.sqlite3")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    content = (tmp_path / "room.sqlite3").read_bytes()
    assert yike("verify", "--database", url) == 1
    assert "9999" in capsys.readouterr().err
    assert (tmp_path / "room.sqlite3").read_bytes() == content


@pytest.mark.parametrize("address", ["nonsense", "sqlite://", "postgresql://desk/yike"])
@pytest.mark.parametrize(
    "command", [("verify",), ("backup", "copy.sqlite3"), ("demo-build", "quiet"), ("account", "x", "--role", "viewer")]
)
def test_what_is_no_address_of_a_database_is_said_in_words(
    command: tuple[str, ...],
    address: str,
    qapp: object,
    tmp_path: Path,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO("a long enough password\n"))
    assert yike(*command, "--database", address) == 1
    assert address in capsys.readouterr().err
    assert list(tmp_path.glob("*.sqlite3")) == []


@pytest.mark.parametrize("command", [(), ("verify",), ("backup",), ("import",), ("import", "city"), ("account",)])
def test_the_help_speaks_the_language_asked_for(command: tuple[str, ...], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as end:
        run(["--language=zh_CN", *command, "--help"])
    assert end.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith("用法：")
    assert "show this help" not in told
    with pytest.raises(SystemExit):
        run([*command, "--help", *(("--language", "en") if command != ("import",) else ())])
    assert "show this help" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--speed", "99"), ("--speed", "fast"), ("--size", "3"), ("--theme",), ("--theme", "pink"), ("--s", "1"),
        ("walk",), ("verify", "--nix"), ("backup",), ("backup", "x", "--keep", "a"), ("import",), ("import", "x"),
        ("account", "x"), ("account", "x", "--disable", "--enable"), ("account", "x", "--disable=3"), ("demo-life",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_wrong_argument_is_told_in_the_language_asked_for(arguments: tuple[str, ...], capsys: Captured) -> None:
    told = {}
    for language in ("zh_CN", "en"):
        with pytest.raises(SystemExit) as end:
            run([f"--language={language}", *arguments])
        assert end.value.code == 2
        told[language] = capsys.readouterr().err
    assert told["zh_CN"].startswith("用法：yike")
    why = told["zh_CN"].splitlines()[-1].partition("：错误：")[2]
    assert re.search("[\u4e00-\u9fff]", why)
    assert not re.search("[a-z]+ [a-z]+", why), "names of arguments, but no words"
    assert told["en"].startswith("usage: yike") and ": error: " in told["en"]
    assert not re.search("[\u4e00-\u9fff]", told["en"])


def test_what_argparse_says_belongs_to_nobody_else() -> None:
    """Its words are lent while our arguments are read, not taken."""
    with argparse_speaking(words_of("zh_CN")):
        assert argparse.ArgumentParser(prog="x").format_usage().startswith("用法：")
    assert argparse.ArgumentParser(prog="x").format_usage().startswith("usage: ")


def test_the_system_s_language_is_the_one_of_the_help_too() -> None:
    assert wanted_language(["verify", "--language", "zh_CN"]) == "zh_CN"
    assert wanted_language(["--language=zh_CN"]) == "zh_CN"
    assert wanted_language(["--language", "fr"]) == system_language()
    assert wanted_language(["account", "zh_CN"]) == system_language()
