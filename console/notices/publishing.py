"""Publishing as one act: the documents are composed and written on a worker, and only when all of them are there is the
command sent that records them. If it is refused they go again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from console.bench import Bench, Told
from console.notice_wordings import wording_in_force
from console.notices.composing import Ground, NoticeWish, as_published, composed, text_as_published
from console.notices.folder_files import FolderFiles
from console.notices.papers import paper_of
from models.commands.notices import PublishFiles, PublishNotice
from models.entities.notices import NoticeFile
from models.errors import Conflict, DataUnavailable, DispatchError
from models.notices.composing import compose
from models.notices.notice import check
from models.notices.publication import file_name, file_of
from models.notices.recipients import recipients_of
from widgets.notices.publish_form import PublishChoice


@dataclass(frozen=True, slots=True, eq=False)
class _Written:
    command: PublishNotice | PublishFiles
    files: FolderFiles


class Publishing(QObject):
    """One at a time."""

    progressed = Signal(float)
    requested = Signal(object)
    """PublishNotice or PublishFiles: its documents are written."""
    refused = Signal(object)
    """DispatchError: nothing was published, and what was written is gone. "files_exist" (files) asks whether files of
    these names may be replaced."""
    stopped = Signal()
    published = Signal(object)
    """The command that was carried out."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pending: _Written | None = None
        self._bench, self._after = Bench(self), Bench(self)
        self._bench.progressed.connect(self.progressed)
        self._bench.done.connect(self._on_written)
        self._bench.refused.connect(self.refused)
        self._bench.dropped.connect(self._on_dropped)

    @property
    def busy(self) -> bool:
        return self._bench.busy or self._pending is not None

    def publish(self, wish: NoticeWish, choice: PublishChoice, ground: Ground) -> None:
        """Not while `busy`. Where no notice has to follow, further documents of the newest one go out."""
        self._bench.ask(partial(_write, wish, choice, ground))

    def cancel(self) -> None:
        """Of what is being written nothing stays; what is on its way to the database has its answer to come."""
        if self._pending is None:
            self._bench.cancel()
            self.stopped.emit()

    def stop(self) -> None:
        for bench in (self._bench, self._after):
            bench.stop()

    def show_done(self, command: object) -> None:
        pending = self._answered(command)
        if pending is not None:
            self._after.ask(_tidied(pending.files.keep))
            self.published.emit(pending.command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        pending = self._answered(command)
        if pending is not None:
            self._after.ask(_tidied(pending.files.take_back))
            self.refused.emit(error)

    def _answered(self, command: object) -> _Written | None:
        pending = self._pending
        if pending is None or command is not pending.command:
            return None
        self._pending = None
        return pending

    def _on_written(self, written: _Written | None) -> None:
        """None: it was cancelled, and nothing is there."""
        if written is not None:
            self._pending = written
            self.requested.emit(written.command)

    def _on_dropped(self, written: _Written) -> None:
        self._after.ask(_tidied(written.files.take_back))


def _tidied(tidy: Callable[[], None]) -> Callable[[Told], object]:
    return lambda _told: tidy()


# -- on the worker -------------------------------------------------------------------------------------------------


def _write(wish: NoticeWish, choice: PublishChoice, ground: Ground, told: Told) -> _Written | None:
    wording = wording_in_force().wording
    if wish.following is None:
        notice = as_published(wish.plan, wish.published, ground)
        text = text_as_published(wish.published[-1], notice, wording)
    else:
        notice = composed(wish, ground, wording)
        check(notice, ground.rules)
        text = compose(notice, wording, zone=ground.zone)
    names = [file_name(notice, made_as) for made_as, _ in choice.files]
    _refuse_there(choice, names)
    made: list[NoticeFile] = []

    def papers() -> Iterator[tuple[str, bytes]]:
        for name, (made_as, channel) in zip(names, choice.files, strict=True):
            content = paper_of(notice, text, made_as, wording=wording, territory=ground.territory, zone=ground.zone)
            made.append(file_of(content, made_as=made_as, channel=channel))
            yield name, content

    files = FolderFiles(choice.folder)
    if not told(0.05) or not files.write(papers(), lambda: told(0.05 + 0.95 * len(made) / len(names))):
        return None
    if wish.following is None:
        further = PublishFiles(plan=wish.plan.id, sequence=notice.sequence, files=tuple(made))
        return _Written(further, files)
    command = PublishNotice(
        plan=wish.plan.id,
        seen=wish.plan.version,
        sequence=notice.sequence,
        kind=notice.kind,
        title=text.title,
        text=text.whole,
        reason=notice.reason,
        issuer=notice.issuer,
        issued_at=notice.issued_at,
        files=tuple(made),
        recipients=recipients_of(notice.areas, ground.picture, ground.territory),
    )
    return _Written(command, files)


def _refuse_there(choice: PublishChoice, names: list[str]) -> None:
    if not choice.folder.is_dir():
        raise DataUnavailable("folder_missing", facts={"folder": str(choice.folder)})
    there = tuple(name for name in names if (choice.folder / name).exists())
    if there and not choice.overwriting:
        raise Conflict("files_exist", facts={"files": there})
