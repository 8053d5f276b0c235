"""What speaks for two orders being one trouble (D-1…D-4), in words."""

from PySide6.QtCore import QCoreApplication

from models.entities.orders import MergeEvidence


def evidence_text(evidence: MergeEvidence) -> str:
    """ "same area · same feeder · 12 min apart · 350 m apart"; a grouping stays a guess until a person looked."""
    translate = QCoreApplication.translate
    parts = [
        translate("Evidence", "same area") if evidence.same_area else translate("Evidence", "another area"),
        translate("Evidence", "same feeder") if evidence.same_feeder else translate("Evidence", "another feeder"),
        translate("Evidence", "{minutes} min apart").format(minutes=round(evidence.minutes_apart)),
        translate("Evidence", "{metres} m apart").format(metres=round(evidence.metres_apart)),
    ]
    return " · ".join(parts)
