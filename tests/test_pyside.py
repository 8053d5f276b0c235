"""PySide6 itself: on Python 3.10 and 3.11, release 6.12.0 loses one reference to None with every null answer.

After some thousand calls the process dies with `Fatal Python error: none_dealloc`. The calls are made in a process
of their own, so that the test can say so.
"""

import subprocess
import sys

import PySide6

CALLS = 3000

COUNT_NONES = f"""
import sys
from PySide6.QtCore import QModelIndex, QObject, QStringListModel

parentless = QObject()
model = QStringListModel(["one row"])
nowhere = QModelIndex()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    parentless.parent()
    parentless.findChild(QObject, "nobody")
    model.data(nowhere)
print(before - sys.getrefcount(None))
"""


def test_null_answers_lose_no_reference_to_none() -> None:
    ran = subprocess.run([sys.executable, "-c", COUNT_NONES], capture_output=True, text=True, timeout=240, check=False)
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) < CALLS, "every call loses a reference to None: this PySide6 will crash the console"


def test_the_release_known_to_lose_them_is_not_installed() -> None:
    assert PySide6.__version_info__[:3] != (6, 12, 0) or sys.version_info >= (3, 12)
