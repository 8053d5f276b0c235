"""The acts of a handover: when each is offered, what its form asks, and the command that it becomes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from models.commands import handovers as h
from models.entities.handovers import HandoverState, SectionKind
from models.entities.people import Account
from models.handover.view import HandoverView, TickState, tick_state
from models.picture import Picture
from models.rules.permissions import may_send
from widgets.acts.editors import PickEditor, TextEditor
from widgets.acts.fields import PickField, TextField
from widgets.handover.password_editor import PasswordEditor
from widgets.words.handover.told import HandoverTold
from widgets.words.names import account_label
from widgets.words.terms import term

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HandoverScene:
    """What is looked at, by whom: `told` is the view in words, `question` the chosen one's place, None where none."""

    view: HandoverView
    told: HandoverTold
    section: SectionKind
    question: int | None
    account: Account
    picture: Picture

    @property
    def state(self) -> HandoverState | None:
        handover = self.view.handover
        return None if handover is None or self.view.is_past else handover.state

    @property
    def is_outgoing(self) -> bool:
        return self.view.handover is not None and self.view.handover.outgoing == self.account.id

    @property
    def is_incoming(self) -> bool:
        return self.view.handover is not None and self.view.handover.incoming == self.account.id

    @property
    def is_open(self) -> bool:
        return self.state in {HandoverState.PREPARED, HandoverState.SIGNED}

    def named(self) -> dict[str, Any]:
        """What every command about an open handover carries."""
        assert self.view.handover is not None
        return {"handover": self.view.handover.id, "seen": self.view.handover.version}


@dataclass(frozen=True, slots=True)
class HandoverAct:
    """`name` is the act of the window; `kinds` the commands that it may become. One that asks nothing is done at once;
    one whose form asks for the password is sent with it."""

    name: str
    kinds: tuple[type[Any], ...]
    offered: Callable[[HandoverScene], bool]
    asks: Callable[[HandoverScene, QWidget], list[QWidget]]
    build: Callable[[HandoverScene, Values], Any]

    def kind(self, scene: HandoverScene) -> type[Any]:
        """The command that it becomes now: what its button is called after."""
        second = len(self.kinds) > 1 and scene.state is HandoverState.SIGNED
        return self.kinds[1 if second else 0]


def may_do(act: HandoverAct, scene: HandoverScene) -> bool:
    return act.offered(scene) and may_send(act.kind(scene), scene.account)


def _nothing(_scene: HandoverScene, _parent: QWidget) -> list[QWidget]:
    return []


def _password(_scene: HandoverScene, parent: QWidget) -> list[QWidget]:
    return [PasswordEditor(parent)]


def _text(name: str) -> Callable[[HandoverScene, QWidget], list[QWidget]]:
    def ask(_scene: HandoverScene, parent: QWidget) -> list[QWidget]:
        return [TextEditor(TextField(name=name), start="", suggestions=(), parent=parent)]

    return ask


def _incoming(scene: HandoverScene, parent: QWidget) -> list[QWidget]:
    """Who may take the room over: those who may sign for it, without oneself."""
    accounts = [
        one
        for one in scene.picture.accounts.values()
        if one.id != scene.account.id and not one.disabled and may_send(h.SignIn, one)
    ]
    field = PickField(name="incoming", options=lambda _order, _picture: tuple(accounts))
    texts = [f"{account_label(one.id, scene.picture)} · {term(one.role)}" for one in accounts]
    return [PickEditor(field, options=accounts, texts=texts, parent=parent)]


def _reason_and_password(_scene: HandoverScene, parent: QWidget) -> list[QWidget]:
    return [TextEditor(TextField(name="reason"), start="", suggestions=(), parent=parent), PasswordEditor(parent)]


def _may_tick(scene: HandoverScene) -> bool:
    return scene.is_open and scene.is_incoming and tick_state(scene.view, scene.section) is not TickState.TICKED


def _may_untick(scene: HandoverScene) -> bool:
    return scene.is_open and scene.is_incoming and tick_state(scene.view, scene.section) is not TickState.NOT_YET


def _may_answer(scene: HandoverScene) -> bool:
    asked = () if scene.view.handover is None else scene.view.handover.questions
    chosen = scene.question is not None and scene.question < len(asked) and asked[scene.question].answer is None
    return chosen and scene.state is HandoverState.PREPARED and scene.is_outgoing


def _may_sign(scene: HandoverScene) -> bool:
    if scene.state is HandoverState.PREPARED:
        return scene.is_outgoing
    return scene.state is HandoverState.SIGNED and scene.is_incoming


def _may_take_room(scene: HandoverScene) -> bool:
    document = scene.view.document
    return not scene.view.is_past and document.shift is not None and document.outgoing != scene.account.id


def _sign(scene: HandoverScene, _values: Values) -> Any:
    if scene.state is HandoverState.PREPARED:
        return h.SignOut(**scene.named())
    return h.SignIn(**scene.named(), digest=scene.view.digest)


def _answer(scene: HandoverScene, values: Values) -> Any:
    assert scene.question is not None
    return h.AnswerQuestion(**scene.named(), question=scene.question, words=values["handover_answer"])


def _tick(scene: HandoverScene, _values: Values) -> Any:
    return h.TickSection(**scene.named(), section=scene.section, digest=scene.view.digests[scene.section])


HANDOVER_ACTS = (
    HandoverAct(
        "handover_prepare",
        (h.PrepareHandover,),
        lambda scene: not scene.view.is_past and scene.state is None and scene.view.document.shift is not None,
        _incoming,
        lambda _scene, values: h.PrepareHandover(incoming=values["incoming"].id),
    ),
    HandoverAct("handover_tick", (h.TickSection,), _may_tick, _nothing, _tick),
    HandoverAct(
        "handover_untick",
        (h.UntickSection,),
        _may_untick,
        _nothing,
        lambda scene, _values: h.UntickSection(**scene.named(), section=scene.section),
    ),
    HandoverAct(
        "handover_ask",
        (h.AskBack,),
        lambda scene: scene.state is HandoverState.PREPARED and scene.is_incoming,
        _text("handover_question"),
        lambda scene, values: h.AskBack(**scene.named(), section=scene.section, words=values["handover_question"]),
    ),
    HandoverAct(
        "handover_answer",
        (h.AnswerQuestion,),
        _may_answer,
        _text("handover_answer"),
        _answer,
    ),
    HandoverAct("handover_sign", (h.SignOut, h.SignIn), _may_sign, _password, _sign),
    HandoverAct(
        "handover_take_back",
        (h.TakeBackSignature,),
        lambda scene: scene.state is HandoverState.SIGNED and scene.is_outgoing,
        _text("reason"),
        lambda scene, values: h.TakeBackSignature(**scene.named(), reason=values["reason"]),
    ),
    HandoverAct(
        "handover_withdraw",
        (h.WithdrawHandover,),
        lambda scene: scene.is_open and (scene.is_outgoing or scene.is_incoming),
        _text("reason"),
        lambda scene, values: h.WithdrawHandover(**scene.named(), reason=values["reason"]),
    ),
    HandoverAct(
        "handover_take_room",
        (h.TakeRoom,),
        _may_take_room,
        _reason_and_password,
        lambda _scene, values: h.TakeRoom(reason=values["reason"]),
    ),
)
"""In the order of their buttons."""
