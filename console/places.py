"""Where the program keeps its files: the user's own folders, by the habits of the platform."""

from pathlib import Path

import platformdirs

_APP = "yike"


def data_folder() -> Path:
    """Databases, backups and the demo; made if it is not there."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False, ensure_exists=True))


def default_database() -> str:
    return f"sqlite:///{data_folder() / 'yike.sqlite3'}"


def backup_folder() -> Path:
    return data_folder() / "backups"


def tile_folder() -> Path:
    """Tiles kept of tile servers; all of it can be had again."""
    return Path(platformdirs.user_cache_dir(_APP, appauthor=False)) / "tiles"


def ground_folder() -> Path:
    """The ground in files that can be mapped; all of it can be made again from the database."""
    return Path(platformdirs.user_cache_dir(_APP, appauthor=False)) / "grounds"


def plate_folder() -> Path:
    """The ground as it was drawn at the last start; it can be drawn again."""
    return Path(platformdirs.user_cache_dir(_APP, appauthor=False)) / "plates"


def settings_file() -> Path:
    return Path(platformdirs.user_config_dir(_APP, appauthor=False, ensure_exists=True)) / "console.ini"


def site_rule_files() -> tuple[Path, Path]:
    """Where a rule book of the site's own may lie: the user's configuration folder, then the computer's."""
    user = platformdirs.user_config_dir(_APP, appauthor=False)
    everybody = platformdirs.site_config_dir(_APP, appauthor=False)
    return Path(user) / "rules.toml", Path(everybody) / "rules.toml"


def site_notice_files() -> tuple[Path, Path]:
    """Where a site's own words of notices may lie, in the same two folders."""
    user, everybody = site_rule_files()
    return user.with_name("notice.toml"), everybody.with_name("notice.toml")


def site_print_folders() -> tuple[Path, Path]:
    """Where a site's own templates of papers may lie, in the same two folders."""
    user, everybody = site_rule_files()
    return user.with_name("print"), everybody.with_name("print")


def log_file() -> Path:
    return Path(platformdirs.user_log_dir(_APP, appauthor=False, ensure_exists=True)) / "console.log"
