"""The user's settings hold a base map's key as it was typed: nobody else on the computer may read the file."""

import os
import stat

import pytest

from console.places import settings_file
from console.settings import Settings

pytestmark = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")


def mode() -> int:
    return stat.S_IMODE(settings_file().stat().st_mode)


def keep_something(settings: Settings) -> None:
    settings.keep_texts("base_map/li", {"key": "secret"})
    settings._store.sync()
    assert "secret" in settings_file().read_text()


def test_a_new_file_is_its_owners_alone_from_the_start() -> None:
    before = os.umask(0o022)
    try:
        settings = Settings()
        assert mode() == 0o600
        keep_something(settings)
    finally:
        os.umask(before)
    assert mode() == 0o600


def test_a_file_of_an_older_console_is_closed_to_others() -> None:
    settings_file().touch()
    settings_file().chmod(0o644)
    keep_something(Settings())
    assert mode() == 0o600


def test_a_home_that_takes_no_file_does_not_keep_the_console_from_starting() -> None:
    settings_file().symlink_to("/nowhere/console.ini")
    assert Settings().language is None
