"""Alarms that hang on no order and no plan: what a lent crew, a job or a case is called, and what to do about it."""

from PySide6.QtCore import QCoreApplication

from models.alarms.cases import step_of_case
from models.entities.alarms import Alarm, AlarmKind
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation
from models.entities.service_cases import ServiceCase
from models.picture import Picture
from models.rules.case_limits import CaseStep
from models.rules.escalation_levels import next_level
from widgets.words.escalation_words import level_text
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import crew_label, station_label
from widgets.words.terms import listed, term

_OF_STEP = {
    CaseStep.CONTACT: QT_TRANSLATE_NOOP("AlarmToDo", "Contact the customer and record it."),
    CaseStep.ANSWER: QT_TRANSLATE_NOOP("AlarmToDo", "Send the reply."),
    CaseStep.FIRST_REVIEW: QT_TRANSLATE_NOOP("AlarmToDo", "Have the case reviewed and passed on."),
    CaseStep.SECOND_REVIEW: QT_TRANSLATE_NOOP("AlarmToDo", "Have the case reviewed and passed on."),
    CaseStep.SUPERVISION: QT_TRANSLATE_NOOP("AlarmToDo", "See to what is supervised, then end the supervision."),
}


def subject_text(alarm: Alarm, picture: Picture) -> str:
    """ "CD1, lent to West"; "J26112200001 · Maintenance branch"; "" for what hangs on an order or a plan."""
    loan = picture.find(CrewLoan, alarm.subject) if alarm.kind is AlarmKind.LOAN_DUE else None
    if loan is not None:
        text = QCoreApplication.translate("Alarms", "{crew}, lent to {borrower}")
        return text.format(crew=crew_label(loan.crew, picture), borrower=station_label(loan.borrower, picture))
    job = picture.find(Escalation, alarm.subject) if alarm.kind is AlarmKind.ANSWER_DUE else None
    if job is not None:
        return " · ".join((job.id, level_text(job.call, picture), listed(job.orders[:1])))
    case = picture.find(ServiceCase, alarm.subject) if alarm.kind is AlarmKind.CASE_DUE else None
    if case is not None:
        return " · ".join(part for part in (case.id, term(case.channel), case.place.address) if part)
    return ""


def subject_to_do(alarm: Alarm, picture: Picture) -> str:
    """Nearer to the thing than what its kind says; "" where nothing is nearer."""
    translate = QCoreApplication.translate
    if alarm.kind is AlarmKind.CASE_DUE:
        return translate("AlarmToDo", _OF_STEP[step_of_case(alarm.id)])
    job = picture.find(Escalation, alarm.subject) if alarm.kind is AlarmKind.ANSWER_DUE else None
    if job is None:
        return ""
    further = next_level(job.level)
    if further is None:
        return translate("AlarmToDo", "Call for the answer; there is no level above.")
    return translate("AlarmToDo", "Call for the answer; to be asked next: {level}.").format(level=term(further))
