"""The base map that an account has chosen, as the settings keep it."""

from console.settings import Settings
from models.base_map.sources import Choice, Datum, TileFileChoice, TileServerChoice
from models.ids import AccountId

_FILE, _SERVER = "file", "server"


def remembered_choice(settings: Settings, account: AccountId) -> Choice | None:
    """None if there is none, or none that can be understood."""
    kept = settings.texts(f"base_map/{account}")
    try:
        datum = Datum(kept.get("datum", Datum.WGS84.value))
        if kept.get("kind") == _FILE:
            return TileFileChoice(file=kept["file"], datum=datum)
        if kept.get("kind") == _SERVER:
            return TileServerChoice(
                address=kept["address"],
                key=kept["key"],
                attribution=kept["attribution"],
                datum=datum,
                finest=int(kept["finest"]),
                offline=kept["offline"] == "yes",
            )
    except (KeyError, ValueError):
        return None  # from another version, or edited by hand
    return None


def keep_choice(settings: Settings, account: AccountId, choice: Choice | None) -> None:
    settings.keep_texts(f"base_map/{account}", _texts(choice))


def _texts(choice: Choice | None) -> dict[str, str]:
    if choice is None:
        return {}
    if isinstance(choice, TileFileChoice):
        return {"kind": _FILE, "file": choice.file, "datum": choice.datum.value}
    return {
        "kind": _SERVER,
        "address": choice.address,
        "key": choice.key,
        "attribution": choice.attribution,
        "datum": choice.datum.value,
        "finest": str(choice.finest),
        "offline": "yes" if choice.offline else "no",
    }
