"""What a line would do, what it may mean and what is wrong with it, in the language of the moment."""

from PySide6.QtCore import QCoreApplication

from models.commands import Command
from models.commands.shifts import WriteRemark
from models.entities.orders import WorkOrder
from models.entities.people import DutyState
from models.entities.shifts import RemarkKind
from models.ids import AccountId, CaseId, CrewId, EscalationId, OrderId, PlanId, ProtectedEventId
from models.rules.merging import merge_evidence
from models.shift_log import order_of_remark
from widgets.acts.evidence import evidence_text
from widgets.command_line.lexicon import Verb
from widgets.command_line.readings import Deed, Doing, Option, Trouble
from widgets.command_line.scene import Scene
from widgets.finding import Found
from widgets.plans.words import hours_text
from widgets.words.acts import act_name
from widgets.words.escalation_words import standing_text
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import account_label, crew_label, station_label
from widgets.words.refusals import refusal_text
from widgets.words.terms import listed, term

_DEEDS: dict[Doing, str] = {
    Doing.SEND: QT_TRANSLATE_NOOP("CommandLine", "{act}: {order}"),
    Doing.GIVE: QT_TRANSLATE_NOOP("CommandLine", "{act} {order} to {crew}"),
    Doing.GIVE_ASKS: QT_TRANSLATE_NOOP("CommandLine", "{act} {order} to {crew} – a reason is asked for"),
    Doing.NOTE: QT_TRANSLATE_NOOP("CommandLine", "{act} on {order}: “{words}”"),
    Doing.FORM: QT_TRANSLATE_NOOP("CommandLine", "{act}: {order} – opens the form"),
    Doing.DUTY: QT_TRANSLATE_NOOP("CommandLine", "{crew}: {act}"),
    Doing.CREW: QT_TRANSLATE_NOOP("CommandLine", "{act}: {crew} – opens the book or the form"),
    Doing.ESCALATE: QT_TRANSLATE_NOOP("CommandLine", "Escalate {order} to {whom} – opens the form"),
    Doing.PLAN: QT_TRANSLATE_NOOP("CommandLine", "{act}: plan {plan}"),
    Doing.CASE: QT_TRANSLATE_NOOP("CommandLine", "{act}: case {case}"),
    Doing.HANDOVER: QT_TRANSLATE_NOOP("CommandLine", "{act}: handover {handover}"),
    Doing.JOB: QT_TRANSLATE_NOOP("CommandLine", "{act}: job {job}"),
    Doing.EVENT: QT_TRANSLATE_NOOP("CommandLine", "{act}: event {event}"),
    Doing.CREWS: QT_TRANSLATE_NOOP("CommandLine", "{act}: {order} – ranks the crews"),
}

_TROUBLES: dict[str, str] = {
    "no_verb": QT_TRANSLATE_NOOP("CommandLine", "What is to be done? Type it first or last."),
    "no_order": QT_TRANSLATE_NOOP("CommandLine", "Which order? None is shown: type the end of its number."),
    "many_orders": QT_TRANSLATE_NOOP("CommandLine", "{count} orders end in {order}: type more of the number."),
    "many_entries": QT_TRANSLATE_NOOP("CommandLine", "At most {most} entries in a line; these are {count}."),
    "must_be_last": QT_TRANSLATE_NOOP(
        "CommandLine", "“{entry}” is not done with Enter alone: it can only be the last entry."
    ),
    "unknown_order": QT_TRANSLATE_NOOP("CommandLine", "No order here has a number that ends in {order}."),
    "unknown_word": QT_TRANSLATE_NOOP("CommandLine", "“{word}” is no act, no order and no crew here."),
    "two_verbs": QT_TRANSLATE_NOOP(
        "CommandLine", "“{word}” is a second act: one act an entry; between entries stands a semicolon."
    ),
    "nobody_to_ask": QT_TRANSLATE_NOOP("CommandLine", "“{word}” is no station and no level that one could ask."),
    "two_orders": QT_TRANSLATE_NOOP(
        "CommandLine", "{first} and {second}: one order an entry; between entries stands a semicolon."
    ),
    "two_crews": QT_TRANSLATE_NOOP(
        "CommandLine", "{first} and {second}: one crew an entry; between entries stands a semicolon."
    ),
    "two_plans": QT_TRANSLATE_NOOP(
        "CommandLine", "{first} and {second}: one plan an entry; between entries stands a semicolon."
    ),
    "unknown_plan": QT_TRANSLATE_NOOP("CommandLine", "No plan here has the number {plan}, or one that ends so."),
    "many_plans": QT_TRANSLATE_NOOP("CommandLine", "{count} plans end in {plan}: type more of the number."),
    "two_cases": QT_TRANSLATE_NOOP(
        "CommandLine", "{first} and {second}: one case an entry; between entries stands a semicolon."
    ),
    "unknown_case": QT_TRANSLATE_NOOP("CommandLine", "No case here has the number {case}, or one that ends so."),
    "many_cases": QT_TRANSLATE_NOOP("CommandLine", "{count} cases end in {case}: type more of the number."),
    "handover_is_printed": QT_TRANSLATE_NOOP(
        "CommandLine", "Handover {handover} is printed from here: “print {handover}”."
    ),
    "older_handover": QT_TRANSLATE_NOOP(
        "CommandLine", "No handover here ends in {handover}: of an older one the whole number is typed."
    ),
    "two_jobs": QT_TRANSLATE_NOOP(
        "CommandLine", "{first} and {second}: one job an entry; between entries stands a semicolon."
    ),
    "unknown_job": QT_TRANSLATE_NOOP("CommandLine", "No job here has the number {job}, or one that ends so."),
    "many_jobs": QT_TRANSLATE_NOOP("CommandLine", "{count} jobs end in {job}: type more of the number."),
    "two_events": QT_TRANSLATE_NOOP(
        "CommandLine", "{first} and {second}: one event an entry; between entries stands a semicolon."
    ),
    "unknown_event": QT_TRANSLATE_NOOP("CommandLine", "No event here has the number {event}, or one that ends so."),
    "many_events": QT_TRANSLATE_NOOP("CommandLine", "{count} events end in {event}: type more of the number."),
    "takes_no_event": QT_TRANSLATE_NOOP("CommandLine", "“{verb}” is not about a protected event."),
    "takes_no_job": QT_TRANSLATE_NOOP("CommandLine", "“{verb}” is not about a job across stations."),
    "takes_one_thing": QT_TRANSLATE_NOOP("CommandLine", "“{verb}” is about one thing: type its number alone."),
    "takes_no_case": QT_TRANSLATE_NOOP("CommandLine", "“{verb}” is not about a service case."),
    "takes_no_plan": QT_TRANSLATE_NOOP("CommandLine", "“{verb}” is not about an outage plan."),
    "no_crew": QT_TRANSLATE_NOOP("CommandLine", "Which crew? Type its call sign beside “{verb}”."),
    "no_main": QT_TRANSLATE_NOOP("CommandLine", "Which order is the main order? Type its number after “to”."),
    "no_superior": QT_TRANSLATE_NOOP(
        "CommandLine", "Who gave the order? Type “{said}”, the name, a colon, and what was ordered."
    ),
    "one_leads": QT_TRANSLATE_NOOP(
        "CommandLine", "Only one order can be the main order: say “to” once, and after it that number alone."
    ),
    "takes_a_crew": QT_TRANSLATE_NOOP("CommandLine", "“{verb}” is about a crew: type its call sign, no order."),
    "so_already": QT_TRANSLATE_NOOP("CommandLine", "{crew}: “{verb}” already."),
    "crew_without_order": QT_TRANSLATE_NOOP("CommandLine", "{crew} has no order now."),
    "other_crew": QT_TRANSLATE_NOOP("CommandLine", "{order} is not with {crew}."),
    "takes_nothing": QT_TRANSLATE_NOOP("CommandLine", "“{verb}” is about the window: it takes no order and no crew."),
    "no_colleague": QT_TRANSLATE_NOOP("CommandLine", "To whom? Type “to” and the login or name of the colleague."),
    "which_colleague": QT_TRANSLATE_NOOP(
        "CommandLine", "“{said}” is not one colleague who can hold these stations: type the login."
    ),
    "not_able": QT_TRANSLATE_NOOP("CommandLine", "Not possible now: {said}"),
}


def deed_text(deed: Deed, scene: Scene) -> str:
    """What Enter will do."""
    if deed.doing is Doing.WINDOW:
        return deed.said
    if isinstance(deed.wish, WriteRemark):
        return _remark_text(deed.wish, scene)
    if deed.wish is not None:
        return _wish_text(deed.wish, scene)
    if deed.place is not None:
        return QCoreApplication.translate("CommandLine", "Go to {thing}").format(thing=_place_line(deed.place))
    crew = "" if deed.crew is None else crew_label(deed.crew, scene.picture)
    order = "" if deed.order is None else _order_label(deed.order, scene)
    if deed.doing is Doing.MERGE:
        return _merge_text(deed, scene)
    plan = "" if deed.plan is None else _plan_line(deed.plan, scene)
    case = "" if deed.case is None else _case_line(deed.case, scene)
    job = "" if deed.job is None else _job_line(deed.job, scene)
    event = "" if deed.event is None else _event_line(deed.event, scene)
    if deed.doing is Doing.SHOW:
        thing = order or crew or plan or case or job or event
        return QCoreApplication.translate("CommandLine", "Go to {thing}").format(thing=thing)
    act = "" if deed.verb is None else _verb_name(deed.verb, scene)
    return QCoreApplication.translate("CommandLine", _DEEDS[deed.doing]).format(
        act=act.removesuffix("…").rstrip(),
        order=order,
        crew=crew,
        plan=plan,
        case=case,
        job=job,
        event=event,
        handover=deed.handover,
        words=deed.words,
        whom=_whom(deed, scene),
    )


def _wish_text(wish: Command, scene: Scene) -> str:
    """The act and its stations; to whom, if to anybody."""
    stations = listed(station_label(one.station, scene.picture) for one in getattr(wish, "stations", ()))
    to: AccountId | None = getattr(wish, "to", None)
    if to is None:
        template = QCoreApplication.translate("CommandLine", "{act}: {stations}")
        return template.format(act=act_name(type(wish)), stations=stations)
    template = QCoreApplication.translate("CommandLine", "{act} to {colleague}: {stations}")
    colleague = account_label(to, scene.picture)
    return template.format(act=act_name(type(wish)), colleague=colleague, stations=stations)


def _remark_text(wish: WriteRemark, scene: Scene) -> str:
    """Where it will stand, who ordered it, and the order that it is about."""
    if wish.kind is RemarkKind.SUPERIOR_ORDER:
        text = QCoreApplication.translate("CommandLine", "Superior's order of {superior} into the log: “{words}”")
    else:
        text = QCoreApplication.translate("CommandLine", "Remark into the log: “{words}”")
    said = text.format(superior=wish.told_by, words=wish.text)
    order = order_of_remark(wish, scene.picture)
    if order is None:
        return said
    about = QCoreApplication.translate("CommandLine", "{remark} – about {order}")
    return about.format(remark=said, order=_order_label(order, scene))


def option_text(option: Option, scene: Scene) -> str:
    """What makes it another one than its neighbours."""
    if option.verb is not None:
        return _verb_name(option.verb, scene)
    if option.place is not None:
        return _place_line(option.place)
    if option.crew is not None:
        return _crew_line(option.crew, scene)
    if option.plan is not None:
        return _plan_line(option.plan, scene)
    if option.case is not None:
        return _case_line(option.case, scene)
    if option.job is not None:
        return _job_line(option.job, scene)
    if option.event is not None:
        return _event_line(option.event, scene)
    order = scene.picture.orders.get(option.order) if option.order is not None else None
    return str(option.order) if order is None else _order_line(order)


def trouble_text(trouble: Trouble, scene: Scene) -> str:
    if trouble.refused is not None:
        return refusal_text(trouble.refused, scene.picture, scene.rules)
    facts = {name: _word(name, value, scene) for name, value in trouble.facts.items()}
    return QCoreApplication.translate("CommandLine", _TROUBLES[trouble.code]).format_map(facts)


def _merge_text(deed: Deed, scene: Scene) -> str:
    """Who follows whom and why, then for each that follows what speaks for one trouble, and whose way ends."""
    translate = QCoreApplication.translate
    assert deed.order is not None and deed.verb is not None and deed.why is not None
    head = translate("CommandLine", "{act}: {orders} into the main order {main} – {reason}").format(
        act=_verb_name(deed.verb, scene),
        orders=listed(sub.order for sub in deed.merged),
        main=_order_label(deed.order, scene),
        reason=term(deed.why),
    )
    return "\n".join([head, *(_merged_line(scene.picture.orders[sub.order], deed.order, scene) for sub in deed.merged)])


def _merged_line(sub: WorkOrder, main: OrderId, scene: Scene) -> str:
    evidence = evidence_text(merge_evidence(scene.picture.orders[main], sub))
    if sub.crew is None:
        return QCoreApplication.translate("CommandLine", "{order}: {evidence}").format(order=sub.id, evidence=evidence)
    text = QCoreApplication.translate("CommandLine", "{order}: {evidence} · {crew} is free of it")
    return text.format(order=sub.id, evidence=evidence, crew=crew_label(sub.crew, scene.picture))


def _whom(deed: Deed, scene: Scene) -> str:
    if deed.station is not None:
        return station_label(deed.station, scene.picture)
    return "" if deed.level is None else term(deed.level)


def _word(name: str, value: object, scene: Scene) -> str:
    if isinstance(value, Verb):
        return _verb_name(value, scene)
    return crew_label(CrewId(str(value)), scene.picture) if name == "crew" else str(value)


def _verb_name(verb: Verb, scene: Scene) -> str:
    if isinstance(verb.key, DutyState):
        return term(verb.key)
    if not isinstance(verb.key, str):
        return act_name(verb.key)
    act = scene.window_acts.get(verb.key)
    return verb.english if act is None else act.said


def _order_label(key: OrderId, scene: Scene) -> str:
    order = scene.picture.orders.get(key)
    if order is None or not order.place.address:
        return key
    template = QCoreApplication.translate("CommandLine", "{order} ({address})")
    return template.format(order=key, address=order.place.address)


def _order_line(order: WorkOrder) -> str:
    return " · ".join(part for part in (order.id, term(order.state), order.place.address) if part)


def _plan_line(key: PlanId, scene: Scene) -> str:
    plan = scene.picture.plans.get(key)
    if plan is None:
        return key
    hours = hours_text(plan.window, scene.rules, near=scene.now)
    return " · ".join(part for part in (key, hours, plan.content.work) if part)


def _case_line(key: CaseId, scene: Scene) -> str:
    case = scene.picture.cases.get(key)
    return key if case is None else " · ".join((key, term(case.kind), case.caller, case.words))


def _job_line(key: EscalationId, scene: Scene) -> str:
    job = scene.picture.escalations.get(key)
    if job is None:
        return key
    return f"{key} · {standing_text(job, picture=scene.picture, rules=scene.rules, now=scene.now)}"


def _event_line(key: ProtectedEventId, scene: Scene) -> str:
    event = scene.picture.protected_events.get(key)
    if event is None:
        return key
    return " · ".join((key, event.name, hours_text(event.window, scene.rules, near=scene.now)))


def _place_line(place: Found) -> str:
    return " · ".join((place.name, place.key, term(place.kind)))


def _crew_line(key: CrewId, scene: Scene) -> str:
    crew = scene.picture.crews[key]
    return " · ".join((crew_label(key, scene.picture), term(crew.duty)))
