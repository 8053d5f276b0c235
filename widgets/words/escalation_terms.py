"""English terms of jobs that outgrow their station: levels, causes, states."""

from enum import Enum

from models.entities.escalations import EscalationCause, EscalationLevel, EscalationState
from models.planning.job_time_line import JobStep
from widgets.words.marked import QT_TRANSLATE_NOOP

ESCALATION_TERMS: dict[Enum, str] = {
    EscalationLevel.STATION: QT_TRANSLATE_NOOP("EscalationLevel", "Neighbouring station"),
    EscalationLevel.CENTRE: QT_TRANSLATE_NOOP("EscalationLevel", "Command centre"),
    EscalationLevel.BRANCH: QT_TRANSLATE_NOOP("EscalationLevel", "Maintenance branch"),
    EscalationLevel.LEADERS: QT_TRANSLATE_NOOP("EscalationLevel", "Leaders on duty"),
    EscalationCause.NO_CREW: QT_TRANSLATE_NOOP("EscalationCause", "No crew in time"),
    EscalationCause.AUTHORITY: QT_TRANSLATE_NOOP("EscalationCause", "Authority lacking"),
    EscalationCause.SKILL: QT_TRANSLATE_NOOP("EscalationCause", "Skill lacking"),
    EscalationCause.EXTENT: QT_TRANSLATE_NOOP("EscalationCause", "Large outage"),
    EscalationCause.FEEDER: QT_TRANSLATE_NOOP("EscalationCause", "Several stations"),
    EscalationCause.LONG_WORK: QT_TRANSLATE_NOOP("EscalationCause", "Long repair"),
    EscalationCause.IMPORTANT_CUSTOMER: QT_TRANSLATE_NOOP("EscalationCause", "Important customer"),
    EscalationCause.COMPLAINT: QT_TRANSLATE_NOOP("EscalationCause", "Complaint"),
    EscalationState.ASKED: QT_TRANSLATE_NOOP("EscalationState", "Waiting for an answer"),
    EscalationState.ACCEPTED: QT_TRANSLATE_NOOP("EscalationState", "Accepted"),
    EscalationState.DECLINED: QT_TRANSLATE_NOOP("EscalationState", "Declined"),
    EscalationState.TAKEN_BACK: QT_TRANSLATE_NOOP("EscalationState", "Taken back"),
    EscalationState.CLOSED: QT_TRANSLATE_NOOP("EscalationState", "Closed"),
    JobStep.ASKED: QT_TRANSLATE_NOOP("JobStep", "Asked for help"),
    JobStep.ACCEPTED: QT_TRANSLATE_NOOP("JobStep", "Accepted the job"),
    JobStep.DECLINED: QT_TRANSLATE_NOOP("JobStep", "Declined the job"),
    JobStep.PART: QT_TRANSLATE_NOOP("JobStep", "Has a part"),
    JobStep.ESTIMATED: QT_TRANSLATE_NOOP("JobStep", "Joint estimate"),
    JobStep.LENT: QT_TRANSLATE_NOOP("JobStep", "Crew lent"),
    JobStep.LENT_LONGER: QT_TRANSLATE_NOOP("JobStep", "Loan extended"),
    JobStep.CREW_BACK: QT_TRANSLATE_NOOP("JobStep", "Crew returned"),
    JobStep.TAKEN_BACK: QT_TRANSLATE_NOOP("JobStep", "Job taken back"),
    JobStep.CLOSED: QT_TRANSLATE_NOOP("JobStep", "Job closed"),
}
