"""Screens of Qt's offscreen platform: named in a file at the start, plugged and pulled out while the program runs.

Qt's own tests change them through a function of the platform plugin; it is reached the same way here, in a process of
its own, since there is no other way to have a screen pulled out.
"""

import ctypes
import json
from pathlib import Path

import PySide6
from PySide6.QtCore import QByteArray, QJsonDocument
from shiboken6 import getCppPointer

_RESOURCE_FOR_INTEGRATION = 12
"""Place of `QPlatformNativeInterface::nativeResourceForIntegration` among the virtual functions, after QObject's."""


def screen(name: str, x: int, width: int, height: int) -> dict[str, object]:
    place = {"name": name, "x": x, "y": 0, "width": width, "height": height}
    return place | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


LEFT, RIGHT = screen("DP-1", 0, 1920, 1080), screen("HDMI-1", 1920, 2560, 1440)


def write(file: Path, *screens: dict[str, object]) -> str:
    """The file for the start; returns what QT_QPA_PLATFORM has to be."""
    file.write_text(json.dumps({"screens": screens, "windowFrameMargins": False}))
    return f"offscreen:configfile={file}"


def plug(*screens: dict[str, object]) -> None:
    """From now on these are there, and no others."""
    core, gui = _library("Core"), _library("Gui")
    document = QJsonDocument.fromJson(QByteArray(json.dumps({"screens": screens}).encode()))
    configuration = ctypes.create_string_buffer(64)
    core._ZNK13QJsonDocument6objectEv(configuration, ctypes.c_void_p(getCppPointer(document)[0]))
    gui._ZN15QGuiApplication23platformNativeInterfaceEv.restype = ctypes.c_void_p
    native = gui._ZN15QGuiApplication23platformNativeInterfaceEv()
    table = ctypes.cast(native, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]
    resource = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(table[_RESOURCE_FOR_INTEGRATION])
    name = QByteArray(b"setConfiguration")
    function = resource(native, getCppPointer(name)[0])
    ctypes.PYFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(function)(ctypes.addressof(configuration), native)


def _library(name: str) -> ctypes.CDLL:
    return ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt" / "lib" / f"libQt6{name}.so.6"))
