"""Says in the message bar which plans need somebody for their notices (N-12), whether or not their page is open."""

from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QObject

from models.changes import Change
from models.commands.notices import RecordTelling
from models.entities.people import Account
from models.ids import PlanId
from models.notices.watch import NoticeNews, NoticeWatch
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level, MessageBar
from widgets.words.notice_alarms import notice_alarm_text

_KEY = "notices"
_NEVER = datetime.max.replace(tzinfo=UTC)


class NoticeAlarms(QObject):
    """Heard by whoever may record that somebody was told: the room of every plan, a station of its own. Plans that
    were told of stay in the message as long as it stands and they still alarm."""

    def __init__(
        self, *, picture: Picture, rules: RuleBook, account: Account, messages: MessageBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._account = account
        self._messages = messages
        self._watch = NoticeWatch(picture, rules)
        self._told: dict[PlanId, NoticeNews] = {}

    def show_changes(self, changes: Iterable[Change]) -> None:
        self._watch.show_changes(changes)

    def show_now(self, now: datetime) -> None:
        """Once a second."""
        news = {one.plan.id: one for one in self._watch.news(now) if self._concerned(one)}
        stands = self._messages.stands(_KEY)
        told = {key: one for key, one in self._told.items() if self._watch.alarms_of(key)} if stands else {}
        if not news and told == self._told:
            return
        self._told = told | news
        if not self._told:
            self._messages.withdraw(_KEY)
            return
        first = min(self._told.values(), key=lambda one: (one.due or _NEVER, one.plan.id))
        text = notice_alarm_text(len(self._told), first, now=now, rules=self._rules)
        self._messages.extend_message(_KEY, text, Level.WARNING)

    def _concerned(self, news: NoticeNews) -> bool:
        actor = self._picture.accounts.get(self._account.id, self._account)
        return may_send(RecordTelling, actor) and actor.station in {None, news.plan.station}
