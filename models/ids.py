"""Typed ids. An id is a short text that never changes meaning; numbers people say aloud are ids."""

from typing import NewType

AccountId = NewType("AccountId", str)
AreaCode = NewType("AreaCode", str)
AttachmentId = NewType("AttachmentId", str)
CommandId = NewType("CommandId", str)
CrewId = NewType("CrewId", str)
FeederCode = NewType("FeederCode", str)
GovernmentGridId = NewType("GovernmentGridId", str)
GridId = NewType("GridId", str)
MarkId = NewType("MarkId", str)
NoteId = NewType("NoteId", str)
OrderId = NewType("OrderId", str)
PermitId = NewType("PermitId", str)
PersonId = NewType("PersonId", str)
PlanId = NewType("PlanId", str)
PublicationId = NewType("PublicationId", str)
ReportId = NewType("ReportId", str)
StationId = NewType("StationId", str)
SubstationCode = NewType("SubstationCode", str)
TeamId = NewType("TeamId", str)
TellingId = NewType("TellingId", str)
