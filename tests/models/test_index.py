"""An index says what a walk over the whole table would say, whatever came, changed and went."""

from hypothesis import given
from hypothesis import strategies as st

from models.entities.notes import Note
from models.ids import AccountId, NoteId, OrderId
from models.index import Index
from models.mentions import mentioned_in
from tests.models.builders import MORNING

NAMES = ("26010100001", "26010100002", "26010100003")
notes = st.builds(
    lambda key, named: Note(
        id=NoteId(key),
        order=OrderId("26010100009"),
        at=MORNING,
        text=" ".join(f"@{name}" for name in named),
        by=AccountId("dispatcher"),
    ),
    st.sampled_from("abcd"),
    st.lists(st.sampled_from(NAMES), max_size=3),
)
steps = st.lists(st.tuples(st.sampled_from("abcd"), st.none() | notes), max_size=30)


@given(steps, steps)
def test_an_index_equals_a_walk_over_the_table_and_a_copy_goes_its_own_way(
    before: list[tuple[str, Note | None]], after: list[tuple[str, Note | None]]
) -> None:
    index, table = Index(Note, lambda note: mentioned_in(note.text)), dict[str, Note]()
    put(index, table, before)
    copy, kept = index.copy(), dict(table)
    put(copy, kept, after)
    for one, notes_of in ((index, table), (copy, kept)):
        for name in NAMES:
            assert set(one[name]) == {key for key, note in notes_of.items() if name in mentioned_in(note.text)}
        assert set(one) == {name for note in notes_of.values() for name in mentioned_in(note.text)}


def put(index: Index[Note], table: dict[str, Note], changes: list[tuple[str, Note | None]]) -> None:
    for key, note in changes:
        index.replace(key, table.get(key), note)
        if note is None:
            table.pop(key, None)
        else:
            table[key] = note
