"""A picture as PNG or as a PDF of one page, compressed in strips by zlib, which lets other threads run meanwhile.

Both formats hold the very same compressed rows: a PDF may use PNG's filters. Qt could write both, but its PDF engine
holds the interpreter for the third of a second that it compresses an A3 page, and cannot be stopped.
"""

import struct
import zlib
from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint32]
"""(h, w) 0xFFRRGGBB."""

_STRIP = 64
"""Rows compressed at a time."""
_UP = 2
"""PNG's filter: each byte less the one above it. Maps have many rows that are like the one before."""
_INCH_M = 0.0254
_POINTS = 72.0


class PictureKind(Enum):
    PDF = "pdf"
    PNG = "png"


def write_png(file: BinaryIO, pixels: Pixels, *, title: str, dots_per_inch: int) -> Iterator[float]:
    """Writes the picture; yields after every strip how much is done, 0 … 1, so that a caller may stop."""
    height, width = pixels.shape
    dots = round(dots_per_inch / _INCH_M)
    file.write(b"\x89PNG\r\n\x1a\n")
    _chunk(file, b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    _chunk(file, b"pHYs", struct.pack(">IIB", dots, dots, 1))
    _chunk(file, b"iTXt", b"Title\0\0\0\0\0" + title.encode())
    for data, done in _compressed(pixels):
        _chunk(file, b"IDAT", data)
        yield done
    _chunk(file, b"IEND", b"")


def write_pdf(file: BinaryIO, pixels: Pixels, *, title: str, dots_per_inch: int, made_at: datetime) -> Iterator[float]:
    """The same as a page of the picture's size."""
    height, width = pixels.shape
    points = tuple(side / dots_per_inch * _POINTS for side in (width, height))
    page_size = f"{points[0]:.2f} {points[1]:.2f}"
    draw = f"q {points[0]:.2f} 0 0 {points[1]:.2f} 0 0 cm /map Do Q".encode()
    about = b"\xfe\xff" + title.encode("utf-16-be")
    starts: list[int] = []

    def begin() -> None:
        starts.append(file.tell())
        file.write(b"%d 0 obj\n" % len(starts))

    def write(text: str) -> None:
        begin()
        file.write(text.encode("ascii") + b"\nendobj\n")

    file.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    write("<< /Type /Catalog /Pages 2 0 R >>")
    write("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    write(
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page_size}] /Contents 4 0 R"
        " /Resources << /XObject << /map 6 0 R >> >> >>"
    )
    write(f"<< /Length {len(draw)} >>\nstream\n{draw.decode()}\nendstream")
    write(f"<< /Title <{about.hex()}> /CreationDate (D:{made_at:%Y%m%d%H%M%SZ}) /Producer (Yike) >>")
    begin()
    file.write(
        f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB"
        f" /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /BitsPerComponent 8"
        f" /Columns {width} >> /Length 7 0 R >>\nstream\n".encode()
    )
    first = file.tell()
    for data, done in _compressed(pixels):
        file.write(data)
        yield done
    length = file.tell() - first
    file.write(b"\nendstream\nendobj\n")
    write(str(length))
    table = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(starts) + 1))
    file.writelines(b"%010d 00000 n \n" % start for start in starts)
    file.write(b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(starts) + 1, table))


def _compressed(pixels: Pixels) -> Iterator[tuple[bytes, float]]:
    """The rows in PNG's way, strip by strip, and how much of all has been done."""
    height, width = pixels.shape
    packer = zlib.compressobj(6)
    above = np.zeros((1, width, 3), np.uint8)
    for top in range(0, height, _STRIP):
        rows = _rgb(pixels[top : top + _STRIP])
        filtered = np.empty((len(rows), 1 + 3 * width), np.uint8)
        filtered[:, 0] = _UP
        filtered[:, 1:] = (rows - np.concatenate((above, rows[:-1]))).reshape(len(rows), -1)
        above = rows[-1:]
        data = packer.compress(filtered.tobytes())
        last = top + _STRIP >= height
        yield (data + packer.flush() if last else data), min((top + _STRIP) / height, 1.0)


def _rgb(pixels: Pixels) -> NDArray[np.uint8]:
    """(h, w, 3)."""
    return np.stack([(pixels >> shift).astype(np.uint8) for shift in (16, 8, 0)], axis=-1)


def _chunk(file: BinaryIO, name: bytes, data: bytes) -> None:
    file.write(struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(name))))
