"""What would a plan do: a page's questions and the newest answer. The console takes them to whoever works it out."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.decisions.plan_judgement import PlanJudgement, PlanQuestion
from models.errors import DispatchError

_REST_MS = 300
"""A hand that writes is not asked after at every key."""
_NEWS_MS = 2000
"""What happens elsewhere is taken together: in a storm something happens all the time."""


class PlanAsker(QObject):
    """One question at a time; the newest is the only one that counts. What was answered to the same question before
    stands until the newer answer comes."""

    wanted = Signal(object)
    """PlanQuestion"""
    dropped = Signal()
    """Nobody waits for an answer any more."""
    changed = Signal()
    """What is known of the question is something else now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._question: PlanQuestion | None = None
        self._judgement: PlanJudgement | None = None
        self._failure: DispatchError | None = None
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._ask_now)

    @property
    def question(self) -> PlanQuestion | None:
        return self._question

    @property
    def judgement(self) -> PlanJudgement | None:
        """The newest answer to `question`; None while there is none."""
        return self._judgement

    @property
    def failure(self) -> DispatchError | None:
        """Why the newest question was not answered."""
        return self._failure

    def ask(self, question: PlanQuestion) -> None:
        """At once."""
        self._turn_to(question)
        self._ask_now()

    def ask_soon(self, question: PlanQuestion) -> None:
        """When the hand that writes it rests."""
        if question != self._question:
            self._turn_to(question)
            self._due.start(_REST_MS)

    def ask_again(self) -> None:
        """Something has happened that may change the answer."""
        if self._question is not None and not self._due.isActive():
            self._due.start(_NEWS_MS)

    def forget(self) -> None:
        """Nobody looks any more."""
        self._due.stop()
        if self._question is not None:
            self._question, self._judgement, self._failure = None, None, None
            self.dropped.emit()
            self.changed.emit()

    @Slot(object)
    def show_judgement(self, judgement: PlanJudgement) -> None:
        if self._question is not None:
            self._judgement, self._failure = judgement, None
            self.changed.emit()

    @Slot(int, object)
    def show_failure(self, _number: int, failure: DispatchError) -> None:
        if self._question is not None:
            self._failure = failure
            self.changed.emit()

    def _turn_to(self, question: PlanQuestion) -> None:
        if question != self._question:
            self._question, self._judgement, self._failure = question, None, None
            self.changed.emit()

    def _ask_now(self) -> None:
        self._due.stop()
        if self._question is not None:
            self.wanted.emit(self._question)
