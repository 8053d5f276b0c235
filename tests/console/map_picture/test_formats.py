"""Both kinds of file hold the picture to the last pixel, at the right size on paper, and can be left half way."""

import re
import zlib
from datetime import UTC, datetime
from io import BytesIO

import numpy as np
import pytest
from PySide6.QtGui import QImage

from console.map_picture.formats import PictureKind, Pixels, write_pdf, write_png

AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
TITLE = "清江 · 城东供电服务站"


@pytest.fixture(params=[(1, 1), (64, 50), (200, 333)], ids=str)
def pixels(request: pytest.FixtureRequest) -> Pixels:
    noise = np.random.default_rng(5).integers(0, 1 << 24, request.param).astype(np.uint32)
    noise[: len(noise) // 2] = 0x123456
    return noise | np.uint32(0xFF000000)


def written(kind: PictureKind, pixels: Pixels) -> bytes:
    file = BytesIO()
    steps = (
        write_png(file, pixels, title=TITLE, dots_per_inch=300)
        if kind is PictureKind.PNG
        else write_pdf(file, pixels, title=TITLE, dots_per_inch=300, made_at=AT)
    )
    told = list(steps)
    assert told == sorted(told)
    assert told[-1] == 1.0
    return file.getvalue()


def test_a_png_is_read_back_as_it_was(pixels: Pixels) -> None:
    image = QImage.fromData(written(PictureKind.PNG, pixels)).convertToFormat(QImage.Format.Format_RGB32)
    assert (np.frombuffer(image.constBits(), np.uint32).reshape(pixels.shape) == pixels).all()
    assert image.text("Title") == TITLE
    assert image.dotsPerMeterX() == image.dotsPerMeterY() == 11811


def test_a_pdf_holds_the_picture_on_a_page_of_its_size(pixels: Pixels) -> None:
    data = written(PictureKind.PDF, pixels)
    height, width = pixels.shape
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert box is not None
    assert [float(side) for side in box.groups()] == pytest.approx([width * 0.24, height * 0.24], abs=0.01)
    length = int(_object(data, 7))
    stream = _object(data, 6).split(b"stream\n", 1)[1][:length]
    rows = np.frombuffer(zlib.decompress(stream), np.uint8).reshape(height, 1 + 3 * width)
    assert (rows[:, 0] == 2).all(), "each byte less the one above"
    rgb = np.cumsum(rows[:, 1:], axis=0, dtype=np.uint8).reshape(height, width, 3).astype(np.uint32)
    assert (((rgb[..., 0] << 16) | (rgb[..., 1] << 8) | rgb[..., 2]) == pixels & 0xFFFFFF).all()
    about = re.search(rb"/Title <([0-9a-f]+)>", _object(data, 5))
    assert about is not None
    assert bytes.fromhex(about[1].decode()).decode("utf-16") == TITLE


def test_the_table_of_a_pdf_points_at_its_objects() -> None:
    data = written(PictureKind.PDF, np.full((3, 4), 0xFF112233, np.uint32))
    start = re.search(rb"startxref\n(\d+)\n%%EOF\n$", data)
    assert start is not None
    _, count, *entries = data[int(start[1]) :].split(b"trailer")[0].splitlines()
    assert count == b"0 8"
    for number, entry in enumerate(entries[1:], start=1):
        assert len(entry) == 19, "with its line end twenty bytes"
        assert data[int(entry[:10]) :].startswith(b"%d 0 obj\n" % number)


def _object(data: bytes, number: int) -> bytes:
    return data.split(b"\n%d 0 obj\n" % number, 1)[1].rsplit(b"\nendobj", 1)[0].split(b"\nendobj")[0]
