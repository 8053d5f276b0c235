"""How the room came to the shift that the demo opens in: the shift before it, and its handover, signed by two leaders
and archived with its paper."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from console.demo.planned_work import Story
from console.demo.shift_desk import BY_TURNS, rota
from console.passwords import hash_password
from console.printing.handover_paper import signed_paper
from models.commands import Request
from models.commands import handovers as h
from models.commands.handover_papers import ArchivePaper
from models.commands.room import ChangePassword
from models.commands.shifts import ImportRota, OpenShift, WriteRemark
from models.entities.handovers import Handover, HandoverDocument, SectionKind
from models.entities.outage_plans import Window
from models.entities.people import SYSTEM_ACCOUNT
from models.entities.shifts import RemarkKind
from models.handover.digests import read, section_digests
from models.ids import AccountId
from models.rules.rule_book import RuleBook
from models.rules.shift_hours import shift_hours
from models.store.store import Store
from widgets.words.rule_words import language

_MINUTE = timedelta(minutes=1)
_ORDER = ("市政府：明日考点周边 6 时至 18 时不得停电，应急发电车到位待命", "市供电公司总值班 李玥", timedelta(hours=16))
"""What the earlier shift was told, by whom, and how long after the change of shifts it is due."""
_REMARK = "钱江变 10 kV 917 线保护定值已核对，运检部明日复测，暂勿合环"
_QUESTION = "917 线复测前能不能转供？"
_ANSWER = "不能，等运检部书面答复"


def change_of_shifts(store: Store, *, rules: RuleBook, opens: datetime, latest: datetime) -> Story:
    """Of the hours in which the demo `opens`; `latest` at the latest, so that it is over before the lived past begins:
    a shift that comes early takes over early. Signs in the leaders' names; they have their login as password."""
    hours = shift_hours(opens, rules)
    desk, at = _Desk(store, rules), min(hours.start, latest)
    earlier = shift_hours(hours.start - _MINUTE, rules)
    out, into = (AccountId(leader) for leader, *_ in BY_TURNS)
    yield earlier.start
    rows = tuple(rota(earlier, rules))
    days = Window(earlier.start, max(row.starts_at for row in rows) + timedelta(days=1))
    desk.act(out, ImportRota(rows=rows, replaced=days))
    desk.act(out, OpenShift(leader=out))
    for leader in (out, into):
        store.change_password(
            Request(actor=SYSTEM_ACCOUNT.id, command=ChangePassword(account=leader)), hash_password(leader)
        )
    yield at - 50 * _MINUTE
    text, superior, within = _ORDER
    order = WriteRemark(kind=RemarkKind.SUPERIOR_ORDER, text=text, told_by=superior, due_at=at + within)
    desk.act(out, order)
    desk.act(out, WriteRemark(kind=RemarkKind.REMARK, text=_REMARK, pinned=True))
    yield at - 25 * _MINUTE
    desk.act(out, h.PrepareHandover(incoming=into))
    yield at - 18 * _MINUTE
    desk.act(into, desk.about(h.AskBack, section=SectionKind.SUPERIORS, words=_QUESTION))
    yield at - 16 * _MINUTE
    desk.act(out, desk.about(h.AnswerQuestion, question=0, words=_ANSWER))
    yield at - 12 * _MINUTE
    desk.sign(out, desk.about(h.SignOut))
    for minute, (section, digest) in enumerate(section_digests(read(desk.frozen.content)).items()):
        yield at - 11 * _MINUTE + minute * _MINUTE / 2
        desk.act(into, desk.about(h.TickSection, section=section, digest=digest))
    yield at
    desk.sign(into, desk.about(h.SignIn, digest=desk.frozen.digest))
    desk.archive()


@dataclass(frozen=True, slots=True)
class _Desk:
    store: Store
    rules: RuleBook

    @property
    def handover(self) -> Handover:
        """The one that is open, or was last."""
        found = self.store.picture.open_handover() or self.store.picture.last_handover()
        assert found is not None
        return found

    @property
    def frozen(self) -> HandoverDocument:
        found = self.store.picture.handover_document(self.handover.id)
        assert found is not None
        return found

    def about(self, kind: type[Any], **fields: Any) -> Any:
        return kind(handover=self.handover.id, seen=self.handover.version, **fields)

    def act(self, by: AccountId, command: Any) -> None:
        self.store.commit(Request(actor=by, command=command))

    def sign(self, by: AccountId, command: Any) -> None:
        self.store.commit_signed(Request(actor=by, command=command), lambda _hash: True)

    def archive(self) -> None:
        """As the seat of the second signature does."""
        paper = signed_paper(
            self.handover, self.frozen, picture=self.store.picture, rules=self.rules, territory=self.store.territory
        )
        digest = sha256(paper).hexdigest()
        command = ArchivePaper(handover=self.handover.id, digest=digest, size=len(paper), language=language())
        self.store.archive_paper(Request(actor=self.handover.incoming, command=command), paper)
