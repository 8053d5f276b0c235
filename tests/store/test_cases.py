"""Cases beside the working set: what an open one is about stays; a closed one leaves, and comes back when named."""

from models.commands import service_cases as c
from models.entities.orders import OrderState
from models.entities.service_cases import ContactResult, ContactWay
from models.store.store import Store
from models.store.verify import verify
from models.working_set import CASES_STAY
from tests.models.service_cases import CONFIRMED, case_fields
from tests.store.databases import Watch, bring, fresh, report, send


def test_an_open_case_keeps_its_order_and_a_closed_one_comes_back(store: Store, clock: Watch) -> None:
    order = report(store)
    bring(store, order, OrderState.ARCHIVED)
    send(store, c.OpenCase(**case_fields(clock.now, order=order, channel_reference="95598-7")))
    (key,) = store.picture.cases
    clock.wait(hours=72)
    assert order in fresh(store).orders, "its times are wanted for the reply"

    def act(kind: type, **fields: object) -> None:
        send(store, kind(case=key, seen=store.picture.cases[key].version, **fields))

    act(c.UnlinkCase, order=order)
    assert order not in fresh(store).orders
    act(c.RecordContact, way=ContactWay.PHONE, result=ContactResult.REACHED, words="好")
    act(c.DraftReply, text="已当面说明。")
    act(c.CheckReply, confirmed=CONFIRMED)
    act(c.SendReply, to="陈敏")
    act(c.CloseCase, result="好")
    clock.wait(seconds=CASES_STAY.total_seconds() + 1)
    version = store.picture.cases[key].version
    later = fresh(store)
    assert key not in later.cases
    assert key in {change.key for change in store.drop_archived(most=10)}
    send(store, c.ReopenCase(case=key, seen=version, reason="又"))
    assert store.picture.cases[key].closed_at is None
    assert key in fresh(store).cases
    assert verify(store.url).sound
