"""One order with its time line: everything the inspector knows of it, in its words, and nothing left out."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from models.entities.crew_loans import CrewLoan
from models.entities.orders import WorkOrder
from models.entities.people import Crew, Person
from models.entities.places import Station
from models.ids import CrewId
from models.lent_crews import lent_for, loan_of
from models.orders_in_plans import OrdersInPlans
from models.rules.arrival_clocks import Clock, clocks_of
from widgets.crews.crew_cells import position_text
from widgets.inspector.affected import affected_facts, ground_facts
from widgets.inspector.order_marks import mark_texts
from widgets.inspector.report_facts import merge_facts, report_facts
from widgets.inspector.section import Fact
from widgets.inspector.switching_facts import switching_facts
from widgets.inspector.time_line import time_line_facts
from widgets.jobs.job_rows import JobRows
from widgets.papers.clocks_told import clock_block
from widgets.papers.notes_told import note_facts
from widgets.papers.on_site import crew_notes, crew_signs, matter_of, order_sign, site_block, station_sign
from widgets.papers.scene import PaperScene
from widgets.papers.told import FactsBlock, LinesBlock, PaperTold, SiteBlock, filled
from widgets.words.escalation_words import standing_text
from widgets.words.names import account_label, crew_label, station_label
from widgets.words.provenance import source_text
from widgets.words.rule_words import rule_text
from widgets.words.terms import listed, term
from widgets.words.times import age_text, moment_text

_MAP_MM = 95.0


def order_told(order: WorkOrder, scene: PaperScene) -> PaperTold:
    """The time line runs from the oldest line to the newest, as one reads a page."""
    translate, picture, rules, now = QCoreApplication.translate, scene.picture, scene.rules, scene.now
    life = time_line_facts(order, picture=picture, rules=rules, now=now)[::-1]
    affected = affected_facts(order, picture=picture, rules=rules, names=scene.names, now=now)
    ground = ground_facts(order, picture=picture, rules=rules, now=now)
    reports = report_facts(order, picture=picture, rules=rules, now=now, most=None)
    switching = switching_facts(order, picture=picture, rules=rules, now=now)
    clocks = clocks_of(order, rules)
    return scene.told(
        title=translate("Paper", "Work order"),
        number=order.id,
        standing=f"{term(order.urgency)} · {term(order.state)}",
        lines=order_lines(order, scene),
        blocks=filled(
            FactsBlock(title=translate("Details", "Affected"), facts=tuple(affected)),
            clock_block(clocks, scene),
            _site(order, scene),
            FactsBlock(title=translate("Details", "Whose ground"), facts=tuple(ground)),
            FactsBlock(title=translate("Paper", "Crew"), facts=tuple(crew_facts(order.crew, scene))),
            FactsBlock(title=translate("Details", "Reports"), facts=tuple(reports)),
            FactsBlock(title=translate("Details", "Merged as one trouble"), facts=tuple(merge_facts(order, picture))),
            FactsBlock(title=translate("Details", "Fault and remedy"), facts=tuple(_fault(order))),
            FactsBlock(title=translate("Details", "Switching reports and attestations"), facts=tuple(switching)),
            FactsBlock(title=translate("Paper", "Escalation and lent crews"), facts=tuple(_help(order, scene))),
            FactsBlock(title=translate("Paper", "Notes and references"), facts=tuple(note_facts(order, scene))),
            FactsBlock(title=translate("Details", "Life of the order"), facts=tuple(life)),
            LinesBlock(title=translate("Paper", "Where the limits come from"), lines=tuple(_sources(clocks, scene))),
        ),
    )


def order_lines(order: WorkOrder, scene: PaperScene) -> tuple[str, ...]:
    """Place, trouble, since when, and what singles it out: as in the head of the inspector."""
    translate, picture, rules, now = QCoreApplication.translate, scene.picture, scene.rules, scene.now
    trouble = translate("Header", "{symptom} · {equipment}")
    received = translate("Header", "Received {at}, {age} ago").format(
        at=moment_text(order.received_at, now=now, rules=rules), age=age_text(now - order.received_at)
    )
    marks = mark_texts(order, picture=picture, rules=rules, in_plans=OrdersInPlans(picture), now=now)
    return (
        order.place.address,
        trouble.format(symptom=term(order.symptom), equipment=term(order.equipment)),
        received,
        *marks,
    )


def _sources(clocks: tuple[Clock, ...], scene: PaperScene) -> Iterator[str]:
    """Each rule once, with its source."""
    rules = scene.rules
    for number in dict.fromkeys(clock.number for clock in clocks):
        known = rules.number(number)
        yield " · ".join((rule_text(known.rule, rules), source_text(known)))


def crew_facts(key: CrewId | None, scene: PaperScene) -> Iterator[Fact]:
    """Who has it: team, vehicle, people with their telephones, and how old its position is."""
    translate, picture = QCoreApplication.translate, scene.picture
    crew = picture.find(Crew, key)
    if crew is None:
        return
    kind = " · ".join((term(crew.kind), listed(term(skill) for skill in crew.skills)))
    station = station_label(crew.station, picture)
    yield Fact(translate("CrewBoard", "Crew"), crew_label(crew.id, picture), kind)
    yield Fact(translate("CrewBoard", "Station"), station or translate("Loans", "a department"))
    yield Fact(translate("Paper", "Vehicle"), crew.vehicle or "–")
    leader = picture.find(Person, crew.leader)
    if leader is not None:
        yield Fact(translate("Paper", "Leader"), _reached(leader))
    members = [picture.find(Person, member) for member in crew.members if member != crew.leader]
    if members:
        yield Fact(translate("Paper", "Members"), listed(_reached(one) for one in members if one is not None))
    position = position_text(scene.fixes.get(crew.id), now=scene.now, rules=scene.rules)
    yield Fact(translate("Paper", "Age of its position"), position)
    loan = loan_of(crew, picture)
    if loan is not None:
        yield loan_fact(loan, scene)


def loan_fact(loan: CrewLoan, scene: PaperScene) -> Fact:
    """Who was lent to whom, until when, by whom and why; whether it is back."""
    rows = JobRows(picture=scene.picture, rules=scene.rules, now=scene.now)
    crew, lender, borrower, standing = rows.loan(loan)
    made = moment_text(loan.at, now=scene.now, rules=scene.rules)
    more = f"{made} · {account_label(loan.by, scene.picture)} · {loan.reason}"
    label = QCoreApplication.translate("Paper", "Lent crew")
    return Fact(label, " · ".join((crew, f"{lender} → {borrower}", standing)), more)


def _reached(person: Person) -> str:
    return " ".join(part for part in (person.name, person.phone) if part)


def _fault(order: WorkOrder) -> list[Fact]:
    pairs = (
        (QCoreApplication.translate("Details", "Cause"), order.cause),
        (QCoreApplication.translate("Details", "Remedy"), order.remedy),
    )
    return [Fact(label, text) for label, text in pairs if text]


def _help(order: WorkOrder, scene: PaperScene) -> Iterator[Fact]:
    """The jobs that the order belongs to or belonged to, with whom was asked; the loans that were made for it or that
    its crew is out on."""
    translate, picture, rules, now = QCoreApplication.translate, scene.picture, scene.rules, scene.now
    rows = JobRows(picture=picture, rules=rules, now=now)
    for job in picture.escalations.values():
        if order.id not in job.orders:
            continue
        standing = standing_text(job, picture=picture, rules=rules, now=now)
        yield Fact(job.id, f"{term(job.state)} · {standing}")
        for call in job.calls:
            whom, asked, why, due, answer = rows.call(call)
            due = translate("Paper", "answer due {due}: {answer}").format(due=due, answer=answer)
            yield Fact(asked, whom, f"{why}\n{due}")
    for loan in picture.loans.values():
        if order.id in loan.job or (loan.open and loan.crew == order.crew and lent_for(loan, order)):
            yield loan_fact(loan, scene)


def _site(order: WorkOrder, scene: PaperScene) -> SiteBlock:
    picture = scene.picture
    crew = picture.find(Crew, order.crew)
    crews = [] if crew is None else [crew]
    station = picture.find(Station, order.station)
    signs = [order_sign(order, name=order.id), *crew_signs(crews, [order], scene)]
    if station is not None:
        signs.append(station_sign(station, meant=False))
    return site_block(signs, matter_of([order]), scene, notes=crew_notes(crews, scene), height_mm=_MAP_MM)
