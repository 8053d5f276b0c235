"""What people and things are called on screen."""

from models.entities.people import SYSTEM_ACCOUNT, Role
from models.ids import AccountId, CrewId, StationId
from models.picture import Picture
from widgets.words.terms import term


def crew_label(crew: CrewId, picture: Picture) -> str:
    """Call sign and name; the bare id of a crew that nobody knows."""
    known = picture.crews.get(crew)
    if known is None or known.name in {"", crew}:
        return crew
    return known.name if crew in known.name else f"{crew} {known.name}"


def account_label(account: AccountId, picture: Picture) -> str:
    if account == SYSTEM_ACCOUNT.id:
        return term(Role.SYSTEM)
    known = picture.accounts.get(account)
    return known.name if known is not None and known.name else account


def station_label(station: StationId | None, picture: Picture) -> str:
    """The station's name; empty for what belongs to a department."""
    if station is None:
        return ""
    known = picture.stations.get(station)
    return known.name if known is not None and known.name else station
