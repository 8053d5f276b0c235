"""The shift's log: remarks, superior's orders and pins, which are never changed once written; and the times at which a
feed was silent, which the system writes."""

from models.changes import Change, changed, created
from models.commands.shifts import EndFeedGap, EndRemark, NoteFeedGap, WriteRemark
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.shifts import (
    LONGEST_REMARK,
    LONGEST_REMARK_END,
    LONGEST_SUPERIOR,
    FeedGap,
    LogRemark,
    RemarkEnd,
    RemarkKind,
)
from models.errors import Conflict, Incomplete, Unavailable
from models.ids import FeedGapId, RemarkId
from models.shift_log import order_of_remark


def write_remark(command: WriteRemark, on: Situation) -> list[Change]:
    """The text is kept as it came but for blanks around it; an order that it names is what it is about. A superior's
    order says who gave it (H-2). A remark has one correction: whoever wants to correct it again corrects the
    correction."""
    text = _words("remark", command.text, LONGEST_REMARK, on)
    order = order_of_remark(command, on.book)
    if order is not None:
        on.order(order)
    told_by, told_at = "", None
    if command.kind is RemarkKind.SUPERIOR_ORDER:
        told_by = " ".join(_words("superior", command.told_by, LONGEST_SUPERIOR, on).split())
        told_at = command.told_at if command.told_at is not None else on.now
        if told_at > on.now:
            raise Unavailable("told_in_future", facts={"happened": told_at})
    if command.due_at is not None and command.due_at <= on.now:
        raise Unavailable("due_in_past", facts={"until": command.due_at})
    if command.corrects is not None:
        _refuse_stale_correction(command, command.corrects, on)
    number, key = next_number(on, "R")
    remark = LogRemark(
        id=RemarkId(key),
        kind=command.kind,
        at=on.now,
        by=on.actor.id,
        text=text,
        order=order,
        told_by=told_by,
        told_at=told_at,
        due_at=command.due_at,
        pinned=command.pinned,
        corrects=command.corrects,
    )
    return [number, created(remark)]


def end_remark(command: EndRemark, on: Situation) -> list[Change]:
    """The superior's order is carried out, the pin is taken off: no handover tells of it any more."""
    remark = on.remark(command.remark)
    if remark.ended is not None:
        raise Conflict("remark_ended", facts={"by": remark.ended.by, "at": remark.ended.at})
    _refuse_corrected(remark.id, on)
    if not remark.standing:
        raise Unavailable("remark_not_standing", facts={"remark": remark.id})
    on.remark(command.remark, command.seen)
    words = command.words.strip()
    if len(words) > LONGEST_REMARK_END:
        facts = {"field": "remark_end", "length": len(words), "most": LONGEST_REMARK_END}
        raise Incomplete("too_long", facts=facts)
    return [changed(remark, ended=RemarkEnd(at=on.now, by=on.actor.id, words=words))]


def note_feed_gap(command: NoteFeedGap, on: Situation) -> list[Change]:
    """One gap of a feed at a time, whichever seat notices it first, and none that is shorter than the rule book's
    (YK-15)."""
    key = feed_gap_id(command)
    if on.book.silent_feed(command.feed) is not None or key in on.book.feed_gaps:
        return []
    if on.now - command.since < on.rules.duration(f"feed.silent.{command.feed.value}"):
        return []
    return [created(FeedGap(id=key, feed=command.feed, since=command.since, noticed_at=on.now))]


def end_feed_gap(command: EndFeedGap, on: Situation) -> list[Change]:
    """A word from before the gap ends nothing; nor does a clock that is ahead end it later than now."""
    gap = on.feed_gap(command.gap)
    if gap.until is not None or command.until <= gap.since:
        return []
    return [changed(gap, until=min(command.until, on.now))]


def feed_gap_id(noticed: NoteFeedGap) -> FeedGapId:
    return FeedGapId(f"{noticed.feed.value}-{noticed.since:%Y%m%dT%H%M%S%f}")


def check_undone_remark(change: Change, on: Situation) -> None:
    """What undo does with a remark: it does not vanish under a correction of it, and not once its shift is over."""
    gone, back = change.before, change.after
    if isinstance(gone, LogRemark) and back is None:
        _refuse_corrected(gone.id, on)
        shift = on.book.open_shift
        if shift is not None and gone.at < shift.began_at:
            raise Unavailable("remark_of_last_shift", facts={"at": shift.began_at})
    elif isinstance(back, LogRemark):
        if back.corrects is not None and gone is None:
            on.remark(back.corrects)
            _refuse_corrected(back.corrects, on)
        if back.order is not None:
            on.order(back.order)


def _refuse_stale_correction(command: WriteRemark, key: RemarkId, on: Situation) -> None:
    corrected = on.remark(key)
    if corrected.kind is not command.kind:
        raise Unavailable("remark_of_other_kind", facts={"remark": key, "kind": corrected.kind})
    if corrected.ended is not None:
        raise Conflict("remark_ended", facts={"by": corrected.ended.by, "at": corrected.ended.at})
    _refuse_corrected(key, on)


def _refuse_corrected(key: RemarkId, on: Situation) -> None:
    correction = on.book.correction_of_remark(key)
    if correction is not None:
        raise Conflict("remark_corrected", facts={"by": correction.by, "at": correction.at})


def _words(field: str, text: str, most: int, on: Situation) -> str:
    on.require_words(field, text)
    text = text.strip()
    if len(text) > most:
        raise Incomplete("too_long", facts={"field": field, "length": len(text), "most": most})
    return text
