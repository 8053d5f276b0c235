"""Where on the map a panel finds room beside what lies there already."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize


def free_place(size: QSize, room: QRect, *, taken: Sequence[QRect], gap: int) -> QRect:
    """A place of the width of `size`, `gap` pixels away from everything in `taken`: the first from the left, there the
    first from above, that is as high as `size`; where none is, the highest. Empty if there is none at all."""
    width = min(size.width(), room.width())
    lefts = [room.left(), *(one.right() + 1 + gap for one in taken), room.right() + 1 - width]
    lefts += [one.left() - gap - width for one in taken]
    tops = [room.top(), *(one.bottom() + 1 + gap for one in taken)]
    best = QRect()
    for left in sorted({at for at in lefts if room.left() <= at <= room.right() + 1 - width}):
        for top in sorted({at for at in tops if room.top() <= at <= room.bottom()}):
            below = [one for one in taken if one.right() + gap >= left and one.left() - gap < left + width]
            ends = [one.top() - gap for one in below if one.bottom() + gap >= top]
            high = min([size.height(), room.bottom() + 1 - top, *(end - top for end in ends)])
            if high > best.height():
                best = QRect(left, top, width, high)
            if high == size.height():
                return best
    return best
