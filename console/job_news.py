"""Proposals of escalation, said in the message bar: each once, until none stands any more. They are no alarms: whether
one holds follows from where the crews are just now, which no book says (docs/alarms.md)."""

from PySide6.QtCore import QObject

from models.entities.people import Account
from models.picture import Picture
from models.planning.escalation_proposals import Proposal
from models.planning.proposal_watch import Proposed
from models.planning.responsibility import is_called
from models.rules.rule_book import RuleBook
from widgets.acts.act_book import ActBook
from widgets.message_bar import Level, MessageBar
from widgets.words.escalation_words import proposal_text
from widgets.words.terms import term

_PROPOSALS = "job proposals"


class JobNews(QObject):
    """Told is whoever answers for a proposal's stations, and everybody of what nobody answers for; a station is told of
    its own orders only."""

    def __init__(
        self,
        *,
        picture: Picture,
        rules: RuleBook,
        account: Account,
        messages: MessageBar,
        book: ActBook,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._account = account
        self._messages = messages
        self._book = book
        self._proposed: set[str] = set()

    def show_proposed(self, proposed: Proposed) -> None:
        mine = [one for one in proposed.proposals if self._is_mine(one)]
        fresh = [one for one in mine if one.key not in self._proposed]
        self._proposed = {one.key for one in mine}
        if not mine:
            self._messages.withdraw(_PROPOSALS)
        if not fresh:
            return
        first = fresh[0]
        why = proposal_text(first, picture=self._picture, rules=self._rules, now=proposed.at)
        text = self.tr("Escalation proposed ({count}): {cause}. {why} Look at the jobs: {key}.")
        words = text.format(count=len(mine), cause=term(first.cause), why=why, key=self._book.written_key("jobs"))
        self._messages.extend_message(_PROPOSALS, words, Level.WARNING, first.orders)

    def _is_mine(self, proposal: Proposal) -> bool:
        stations = proposal.stations(self._picture)
        concerned = self._account.station is None or self._account.station in stations
        return concerned and is_called(self._account.id, stations, self._picture)
