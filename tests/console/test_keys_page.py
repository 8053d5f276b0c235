"""docs/keys.md: every act of the program with its word, its key and its keystrokes, printed from the book of acts."""

import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QKeySequence

from console.language import words_of
from console.part_keys import PART_KEYS, PARTS
from console.window_acts import ACT_TEXTS, WINDOW_ACTS, WITHIN
from models.commands import COMMAND_KINDS
from models.commands import alarms as a
from models.commands import crew_loans as loans
from models.commands import day as d
from models.commands import escalations as c
from models.commands import handovers as g
from models.commands import map_marks as m
from models.commands import notices as n
from models.commands import plans as p
from models.commands import protected_events as e
from models.commands import responsibility as h
from models.commands import room as r
from models.commands import service_cases as v
from models.commands import shifts as w
from models.commands.handover_papers import ArchivePaper
from models.commands.orders import RegisterReport
from models.decisions.undo import UNDOABLE
from models.entities.orders import OrderState
from models.entities.people import DutyState
from models.rules.permission_table import PERMISSIONS
from tests.widgets import living_picture as lived
from tests.widgets.books import act_book
from widgets.acts import ACTS, Way, act_of, available_acts
from widgets.acts.act_book import ActBook, ActKey
from widgets.acts.amends import AMENDS
from widgets.words.acts import ACT_NAMES
from widgets.words.terms import TERMS

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
BEGIN, END = "<!-- printed: begin -->\n", "<!-- printed: end -->\n"

BY_MENU = 2
"""Alt with the letter of the menu, then the letter of the entry; one more for a menu within a menu."""

ELSEWHERE: dict[type[Any], str] = {
    RegisterReport: "new_report",
    e.ProtectEvent: "event_new",
    e.ChangeProtectedEvent: "event_change",
    e.CallOffProtectedEvent: "event_call_off",
    h.TakeStations: "holdings",
    h.GiveStations: "holdings",
    h.ReleaseStations: "holdings",
    h.KeepZone: "holdings",
    h.DropZone: "holdings",
    w.ImportRota: "import_rota",
    w.ChangeDuty: "duty_change",
    w.SwapDuties: "duty_swap",
    w.DropDuty: "duty_drop",
    w.OpenShift: "open_shift",
    w.JoinShift: "go_on_duty",
    w.LeaveShift: "go_off_duty",
    w.WriteRemark: "write_remark",
    w.EndRemark: "settle_remark",
    p.DraftPlan: "new_plan",
    p.ImportPlans: "import_plans",
    p.EditPlan: "plan_edit",
    p.FilePlan: "plan_file",
    p.ApprovePlan: "plan_approve",
    p.ApproveNotice: "plan_notice",
    p.ReturnPlan: "plan_return",
    p.WithdrawPlan: "plan_withdraw",
    p.PostponePlan: "plan_postpone",
    p.ExtendPlan: "plan_extend",
    p.CancelPlan: "plan_cancel",
    p.MergePlans: "plan_merge",
    n.PublishNotice: "notice_publish",
    n.PublishFiles: "notice_publish",
    n.RecordTelling: "notice_tell",
    n.CorrectTelling: "notice_correct",
    n.AddRecipient: "notice_recipient",
    n.RemoveRecipient: "notice_remove",
    d.OpenPermit: "day_open",
    d.ReportPlanSwitching: "day_report_stop",
    d.DeEnergisePlan: "day_stop",
    d.FitEarth: "day_earth",
    d.GivePermit: "day_permit",
    d.InterruptWork: "day_interrupt",
    d.ResumeWork: "day_resume",
    d.EndWork: "day_end",
    d.HandOverPermit: "day_hand_over",
    d.RemoveEarth: "day_unearth",
    d.ReEnergisePlan: "day_power",
    d.ReportPartBack: "day_report_part",
    d.ReEnergisePart: "day_part",
    d.ClosePermit: "day_close",
    d.CancelPermit: "day_cancel",
    d.CorrectPermitTime: "day_correct",
    m.PlaceMark: "mark_area",
    m.ChangeMarkEnd: "marks",
    m.LiftMark: "marks",
    c.Escalate: "job_escalate",
    c.DismissProposal: "job_dismiss",
    c.AcceptEscalation: "job_accept",
    c.DeclineEscalation: "job_decline",
    c.TakeBackEscalation: "job_take_back",
    c.EscalateFurther: "job_further",
    c.AddJobOrders: "job_add",
    c.AssignPart: "job_part",
    c.RemovePart: "job_part_remove",
    c.SetCommander: "job_commander",
    c.SetJointEstimate: "job_estimate",
    c.CloseEscalation: "job_close",
    v.OpenCase: "new_case",
    v.CorrectCaseFacts: "case_facts",
    v.LinkCase: "case_link",
    v.UnlinkCase: "case_unlink",
    v.HandCase: "case_hand",
    v.RecordContact: "case_contact",
    v.DraftReply: "case_reply",
    v.CheckReply: "case_reply",
    v.SendReply: "case_send",
    v.SuperviseCase: "case_supervise",
    v.EndCaseSupervision: "case_end_supervision",
    v.ReviewCase: "case_review",
    v.CirculateResult: "case_circulate",
    v.CloseCase: "case_close",
    v.ReopenCase: "case_reopen",
    r.Undo: "undo",
    loans.LendCrew: "lend_crew",
    loans.ExtendLoan: "loan_extend",
    loans.ReturnCrew: "loan_return",
    a.AcknowledgeAlarms: "alarms",
    a.ShelveAlarms: "alarms",
    a.UnshelveAlarms: "alarms",
    g.PrepareHandover: "handover_prepare",
    g.TickSection: "handover_tick",
    g.UntickSection: "handover_untick",
    g.AskBack: "handover_ask",
    g.AnswerQuestion: "handover_answer",
    g.SignOut: "handover_sign",
    g.SignIn: "handover_sign",
    g.TakeBackSignature: "handover_take_back",
    g.WithdrawHandover: "handover_withdraw",
    g.TakeRoom: "handover_take_room",
    r.ChangePassword: "own_password",
    r.OpenAccounts: "accounts",
    r.DisableAccount: "accounts",
    r.EnableAccount: "accounts",
    r.ChangeRole: "accounts",
}
"""Commands that are no act on an order → the act of the window that sends them or opens what does."""

OF_THE_CREWS = {r.SetCrewDuty}
"""Ctrl+3 for the crews, the menu key, the letter of the duty: three keystrokes."""

NOT_BY_HAND = {r.ImportCity, a.RaiseAlarms, a.ClearAlarms, w.NoteFeedGap, w.EndFeedGap, ArchivePaper}
"""Sent by the program itself, or from the command line before anybody sits there."""


def keystrokes(book: ActBook, act: ActKey) -> int:
    """Until it is done or its form is sent; what is to be said in the form is not counted."""
    begun = 1 if book.key_of(act) else BY_MENU + (menu_of(act) in WITHIN)
    asks = not isinstance(act, str) and act_of(act).way is not Way.AT_ONCE
    return begun + 1 if asks else begun


def menu_of(act: ActKey) -> str:
    if not isinstance(act, str):
        return "order"
    return next(
        menu for menu, groups in WINDOW_ACTS.items() if any(one.name == act for group in groups for one in group)
    )


def table() -> str:
    book, chinese = act_book(), words_of("zh_CN")
    lines = ["| act | 中文 | command | key | keystrokes | undo |", "|---|---|---|---|---|---|"]
    for act in book:
        context, text = ("Menus", ACT_TEXTS[act]) if isinstance(act, str) else ("ActName", ACT_NAMES[act])
        names = [name.removesuffix("…").rstrip() for name in (text, chinese(context, text))]
        cells = (*names, _code(book.command_of(act)), _keys(book, act), str(keystrokes(book, act)), _undo(act))
        lines.append(f"| {' | '.join(cells)} |")
    for duty in DutyState:
        cells = (TERMS[duty], chinese("DutyState", TERMS[duty]), _code(book.command_of(duty)), "", "3", "`Ctrl+Z`")
        lines.append(f"| {' | '.join(cells)} |")
    lines += ["", "| part | key | does | 中文 |", "|---|---|---|---|"]
    for (part, keys), does in PART_KEYS.items():
        struck = ", ".join(_code(key) for key in keys)
        lines.append(f"| {PARTS[part]} | {struck} | {does} | {chinese('PartKeys', does)} |")
    return "\n".join(lines) + "\n"


def _keys(book: ActBook, act: ActKey) -> str:
    written = (key.toString(QKeySequence.SequenceFormat.PortableText) for key in book.keys_of(act))
    return ", ".join(_code(key) for key in written)


def _undo(act: ActKey) -> str:
    """Of an act of the window: of the commands that it sends, if it sends any."""
    kinds = [kind for kind, other in ELSEWHERE.items() if other == act] if isinstance(act, str) else [act]
    amended = [kind for kind in kinds if kind not in UNDOABLE]
    if not amended:
        return "`Ctrl+Z`" if kinds else ""
    names = dict.fromkeys(ACT_NAMES[other].removesuffix("…").rstrip() for kind in amended for other in AMENDS[kind])
    return "no; " + (", ".join(names) or "the record stays")


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def test_the_printed_table_is_the_book() -> None:
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    wanted = f"{before}{BEGIN}{table()}{END}{after}"
    if os.environ.get("YIKE_PRINT_TABLES"):
        PAGE.write_text(wanted, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == wanted


def test_no_act_takes_more_than_four_keystrokes() -> None:
    book = act_book()
    assert {act: keystrokes(book, act) for act in book if keystrokes(book, act) > 4} == {}


def test_every_command_is_sent_by_an_act_that_the_book_has() -> None:
    assert set(COMMAND_KINDS.values()) == set(PERMISSIONS)
    acts = {act.kind for act in ACTS}
    assert set(PERMISSIONS) == acts | set(ELSEWHERE) | OF_THE_CREWS | NOT_BY_HAND
    assert set(ELSEWHERE.values()) <= set(ACT_TEXTS)


@pytest.mark.parametrize("state", [state for state in OrderState if state not in {OrderState.MERGED, OrderState.VOID}])
def test_the_menu_of_an_order_does_not_run_out_of_letters(state: OrderState) -> None:
    living = lived.LivingPicture()
    key = living.order_in(state)
    assert len(available_acts(living.order(key), lived.LEADER, living.picture)) < 26
