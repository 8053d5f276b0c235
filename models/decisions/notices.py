"""Notices going out (停电公告). What went out is never taken back: the next notice corrects it (N-13)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from models.changes import Change, changed, created
from models.commands.notices import PublishFiles, PublishNotice
from models.dark_areas import back_in_part
from models.decisions.plan_recount import check_residents, recount
from models.decisions.situation import Situation
from models.entities.network import ImportantCustomer
from models.entities.notices import (
    LONGEST_NAME,
    LONGEST_NOTICE,
    MOST_FILES,
    MOST_RECIPIENTS,
    STALE_AFTER,
    NoticeFile,
    Publication,
    PublishedFile,
    Recipient,
    RecipientKind,
    Telling,
    important_recipient,
    publication_id,
    telling_id,
)
from models.entities.outage_plans import OutagePlan, PlanKind
from models.errors import Conflict, Incomplete, RuleBroken, Unavailable
from models.notices.announced import NextNotice, important_left, next_notice, notice_case
from models.rules.notice_duties import NoticeStep
from models.rules.notice_law import is_announced, judge

_DIGEST = re.compile("[0-9a-f]{64}")


def publish_notice(command: PublishNotice, on: Situation) -> list[Change]:
    """Refused once the law's last moment has passed (N-1, N-2): these hours can be announced no more, later ones can.
    What the law only wants told promptly (N-3) goes out late rather than not at all."""
    plan = on.plan(command.plan, command.seen)
    published = on.book.publications_of(plan.id)
    coming = _coming(plan, published, on)
    if (command.sequence, command.kind) != (coming.sequence, coming.kind):
        facts = {"plan": plan.id, "kind": command.kind, "next": coming.kind}
        last = published[-1] if published else None
        raise Conflict("notice_composed_before", "N-13", facts | _who(last))
    _refuse_unfit_text(command, published, on)
    _refuse_too_late(plan, coming, on)
    if plan.approved is not None:
        check_residents(plan, on)
    files = tuple(_published_files(command.files, on))
    if not files:
        raise Incomplete("notice_without_file", facts={"plan": plan.id})
    _refuse_unfit_list(plan, command.recipients, on)
    notice = Publication(
        id=publication_id(plan.id, coming.sequence),
        plan=plan.id,
        number=plan.id,
        sequence=coming.sequence,
        first=published[0].id if published else None,
        kind=coming.kind,
        start=coming.window.start,
        end=coming.window.end,
        areas=coming.areas,
        title=command.title.strip(),
        text=command.text.strip(),
        reason=command.reason.strip(),
        issuer=command.issuer.strip(),
        issued_at=command.issued_at,
        at=on.now,
        by=on.actor.id,
        files=files,
        counted=recount(plan, on),
    )
    known = {telling.recipient.id for telling in on.book.tellings_of(plan.id)}
    new = [one for one in command.recipients if one.id not in known]
    listed = [Telling(id=telling_id(plan.id, one.id), plan=plan.id, recipient=one) for one in new]
    return [created(notice), *map(created, listed)]


def publish_files(command: PublishFiles, on: Situation) -> list[Change]:
    """Only of the newest notice: what an earlier one says is true no more."""
    notice = on.publication(command.plan, command.sequence)
    last = on.book.publications_of(command.plan)[-1]
    if last.sequence != notice.sequence:
        raise Conflict("notice_superseded", "N-13", {"plan": command.plan, **_who(last)})
    known = {(file.format, file.channel, file.sha256) for file in notice.files}
    files = [one for one in _published_files(command.files, on) if (one.format, one.channel, one.sha256) not in known]
    if len(notice.files) + len(files) > MOST_FILES:
        raise Incomplete("notice_too_many_files", facts={"count": len(files), "most": MOST_FILES})
    return [changed(notice, files=(*notice.files, *files))] if files else []


def check_name(field: str, name: str) -> None:
    """Refuse a name, a channel or a number that nobody would write."""
    if not name.strip():
        raise Incomplete("empty_field", facts={"field": field})
    if len(name) > LONGEST_NAME:
        raise Incomplete("too_long", facts={"field": field, "length": len(name), "most": LONGEST_NAME})


def _coming(plan: OutagePlan, published: Sequence[Publication], on: Situation) -> NextNotice:
    """The notice that has to come next; why there is none, otherwise."""
    coming = next_notice(plan, published, on.rules, back=back_in_part(plan.id, on.book))
    if coming is not None:
        return coming
    if plan.content.kind is PlanKind.CLOSURE_LIVE:
        raise Unavailable("notice_of_live_work", facts={"plan": plan.id})
    if not published and plan.approved is None:
        raise Unavailable("notice_not_approved", facts={"plan": plan.id, "state": plan.state})
    if not published and plan.approved is not None and not is_announced(plan.approved.window, on.rules):
        minutes = int(plan.approved.window.length.total_seconds() // 60)
        raise RuleBroken("notice_not_announced", "N-13", {"minutes": minutes})
    raise Unavailable("notice_nothing_new", "N-13", {"plan": plan.id, **_who(published[-1])})


def _refuse_unfit_text(command: PublishNotice, published: Sequence[Publication], on: Situation) -> None:
    """What the law wants said (N-9) is checked where the notice is composed, which knows lines by name; here stands
    that there is a text, and that its date is today's."""
    for field, text in (("notice_title", command.title), ("issuer", command.issuer)):
        check_name(field, text)
    for field, text in (("notice_text", command.text), ("reason", command.reason)):
        on.require_words(field, text)
        if len(text) > LONGEST_NOTICE:
            raise Incomplete("too_long", facts={"field": field, "length": len(text), "most": LONGEST_NOTICE})
    earliest = max([on.now - STALE_AFTER, *(one.issued_at for one in published[-1:])])
    if not earliest <= command.issued_at <= on.now:
        raise Unavailable("notice_stale", facts={"plan": command.plan, "happened": command.issued_at})


def _refuse_too_late(plan: OutagePlan, coming: NextNotice, on: Situation) -> None:
    if plan.approved is None:  # nobody is told too late that supply stays on
        return
    case = replace(notice_case(plan, on.book), window=coming.window)
    for duty in judge(case, now=on.now, rules=on.rules).blocks:
        if duty.step is NoticeStep.PUBLISHED and duty.number is not None and duty.done_at is None:
            facts = {"plan": plan.id, "step": duty.step, "latest": duty.latest, "earliest": duty.earliest_start}
            raise RuleBroken("plan_notice_too_late", duty.rule.id, facts)


def _published_files(files: Iterable[NoticeFile], on: Situation) -> Iterator[PublishedFile]:
    files = tuple(files)
    if len(files) > MOST_FILES:
        raise Incomplete("notice_too_many_files", facts={"count": len(files), "most": MOST_FILES})
    for file in files:
        check_name("channel", file.channel)
        if not _DIGEST.fullmatch(file.sha256) or file.size <= 0:
            raise Incomplete("notice_file_unknown", facts={"format": file.format})
        yield PublishedFile(
            format=file.format,
            channel=file.channel.strip(),
            sha256=file.sha256,
            size=file.size,
            at=on.now,
            by=on.actor.id,
        )


def _refuse_unfit_list(plan: OutagePlan, recipients: Sequence[Recipient], on: Situation) -> None:
    """Every important customer of the areas is on the list by name (U-3), and the hotline, which answers callers."""
    if len(recipients) > MOST_RECIPIENTS:
        raise Incomplete("too_many_recipients", facts={"count": len(recipients), "most": MOST_RECIPIENTS})
    for one in recipients:
        check_name("recipient", one.name)
    listed = {one.id for one in recipients}
    missing = [key for key in important_left(plan, on.book) if important_recipient(key) not in listed]
    if missing:
        customer = on.book.find(ImportantCustomer, missing[0])
        facts = {"plan": plan.id, "count": len(missing), "name": customer.name if customer else missing[0]}
        raise RuleBroken("important_not_listed", "U-3", facts)
    if not any(one.kind is RecipientKind.HOTLINE for one in recipients):
        raise RuleBroken("hotline_not_listed", "N-11", {"plan": plan.id})


def _who(last: Publication | None) -> dict[str, str | datetime]:
    return {} if last is None else {"by": last.by, "happened": last.at}
