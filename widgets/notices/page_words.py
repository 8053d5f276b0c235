"""What the page of notices says of the chosen plan: how its notice stands, what comes next, whom to tell again."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan
from widgets.notices.reading import NoticeReading
from widgets.notices.standing import Standings, out_text
from widgets.plans.paper import Paper
from widgets.plans.words import hours_text
from widgets.words.names import station_label
from widgets.words.terms import listed, term

_NAMES_SHOWN = 12


def head_html(plan: OutagePlan | None, paper: Paper, standing: Standings, now: datetime) -> str:
    translate = QCoreApplication.translate
    if plan is None:
        return paper.dim(translate("NoticesPage", "No plan is chosen."))
    first = f"{paper.bold(plan.id)} · {paper.text(station_label(plan.station, standing.picture))}"
    last, coming = standing.last(plan), _next_text(plan, standing, now)
    second = [
        paper.text(hours_text(plan.window, standing.rules)),
        paper.text(translate("NoticesPage", "not published") if last is None else out_text(last)),
    ]
    if coming:
        second.append(paper.soon(translate("NoticesPage", "▶ to publish: {notice}").format(notice=coming)))
    return f"{first}<br>{' · '.join(second)}"


def publish_text(plan: OutagePlan, standing: Standings, now: datetime) -> str:
    """What publishing would be about now: the next notice, or more documents of the one that is out."""
    last = standing.last(plan)
    if standing.next(plan) is not None or last is None:
        return _next_text(plan, standing, now)
    text = QCoreApplication.translate("NoticesPage", "further documents of {notice}")
    return text.format(notice=out_text(last))


def again_text(plan: OutagePlan | None, standing: Standings, now: datetime) -> str:
    """Whom the next notice has to reach, because they know hours that hold no longer; "" if nobody."""
    again = () if plan is None else standing.again(plan, now)
    if not again:
        return ""
    text = QCoreApplication.translate(
        "NoticesPage", "↻ Know other hours, to be told again as soon as the next notice is out: {names}"
    )
    return text.format(names=listed(again))


def nobody_text(plan: OutagePlan | None, reading: NoticeReading | None) -> str:
    """Why there are no recipients yet, and who they will be."""
    translate = QCoreApplication.translate
    if plan is None:
        return translate("NoticesPage", "No plan is chosen.")
    if reading is None or not reading.recipients:
        return translate("NoticesPage", "Who has to be told stands here when the notice is published.")
    names = listed(one.name for one in reading.recipients[:_NAMES_SHOWN])
    if len(reading.recipients) > _NAMES_SHOWN:
        names += translate("NoticesPage", " …")
    text = translate("NoticesPage", "When the notice is published, {count} recipients come to stand here: {names}")
    return text.format(count=len(reading.recipients), names=names)


def _next_text(plan: OutagePlan, standing: Standings, now: datetime) -> str:
    following = standing.next(plan)
    if following is None:
        return ""
    text = QCoreApplication.translate("NoticesPage", "{kind}, no. {number}, {hours}")
    hours = hours_text(following.window, standing.rules, near=now)
    return text.format(kind=term(following.kind), number=following.sequence + 1, hours=hours)
