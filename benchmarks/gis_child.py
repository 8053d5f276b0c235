"""QGIS at work beside us: run by the interpreter that has QGIS, never imported.

    python3 benchmarks/gis_child.py GROUND.json [GROUND.json …]

Each file describes one ground (benchmarks/gis_ground.py writes it). Lines of JSON come in on the standard input:
`ground`, `layers` ("every" or one table), `extent` [xmin, ymin, xmax, ymax] metres, `size` [width, height] pixels,
`mode`, optionally `file` to keep the picture. For each a line goes out: `ms`, and `at`, seconds since the epoch.
"""

import json
import sys
import time
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapRendererCustomPainterJob,
    QgsMapRendererParallelJob,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMapUnitScale,
    QgsMarkerSymbol,
    QgsRectangle,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorSimplifyMethod,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

_DPI = 96.0
_MM = 25.4 / _DPI
"""A pixel."""
_JOBS = {"sequential": QgsMapRendererSequentialJob, "parallel": QgsMapRendererParallelJob}


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    grounds = {}
    for file in sys.argv[1:]:
        told = json.loads(Path(file).read_text(encoding="utf-8"))
        grounds[told["name"]] = (told, layers_of(told))
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        wish = json.loads(line)
        told, layers = grounds[wish["ground"]]
        spent, image = _render(_settings(told, layers, wish), wish["mode"])
        if wish.get("file"):
            image.save(wish["file"])
        print(json.dumps({"ms": spent, "at": time.time()}), flush=True)


def layers_of(told):
    """Each is seen between the scales that it is for."""
    layers = [_layer(told["file"], one) for one in told["layers"]]
    for layer, one in zip(layers, told["layers"], strict=True):
        _show_between(layer, one)
    return layers


def _settings(told, layers, wish):
    settings = QgsMapSettings()
    if wish["layers"] != "every":
        chosen = next(layer for layer in layers if layer.name() == wish["layers"])
        chosen.setScaleBasedVisibility(False)
        settings.setLayers([chosen])
    else:
        for layer, one in zip(layers, told["layers"], strict=True):
            _show_between(layer, one)
        settings.setLayers(layers[::-1])  # the uppermost comes first
    settings.setDestinationCrs(layers[0].crs())
    settings.setOutputSize(QSize(*wish["size"]))
    settings.setOutputDpi(_DPI)
    settings.setExtent(QgsRectangle(*wish["extent"]))
    settings.setBackgroundColor(QColor(told["land"]))
    settings.setOutputImageFormat(QImage.Format_RGB32)
    settings.setFlag(QgsMapSettings.UseRenderingOptimization, True)
    settings.setFlag(QgsMapSettings.DrawLabeling, False)
    settings.setFlag(QgsMapSettings.Antialiasing, wish["layers"] == "every")
    return settings


def _render(settings, mode):
    """Milliseconds, and the picture."""
    begun = time.perf_counter()
    if mode == "painter":
        image = QImage(settings.outputSize(), QImage.Format_RGB32)
        image.fill(settings.backgroundColor())
        painter = QPainter(image)
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        painter.end()
    else:
        job = _JOBS[mode](settings)
        job.start()
        job.waitForFinished()
        image = job.renderedImage()
    return (time.perf_counter() - begun) * 1000, image


def _layer(file, one):
    layer = QgsVectorLayer(f"{file}|layername={one['table']}", one["table"], "ogr")
    if not layer.isValid():
        raise ValueError(one["table"])
    simple = QgsVectorSimplifyMethod()
    simple.setSimplifyHints(QgsVectorSimplifyMethod.FullSimplification)
    simple.setThreshold(1.0)
    simple.setForceLocalOptimization(True)
    layer.setSimplifyMethod(simple)
    layer.setRenderer(QgsSingleSymbolRenderer({"face": _face, "line": _line, "square": _square}[one["kind"]](one)))
    return layer


def _show_between(layer, one):
    """From `least` to `most` metres a pixel; QGIS wants the denominators of a scale."""
    layer.setScaleBasedVisibility(True)
    denominator = 1000 / _MM
    layer.setMinimumScale(one["most"] * denominator)
    layer.setMaximumScale(one["least"] * denominator)


def _face(one):
    symbol = QgsSimpleFillSymbolLayer(QColor(one["fill"] or Qt.transparent))
    if one["fill"] is None:
        symbol.setBrushStyle(Qt.NoBrush)
    if one["edge"] is None:
        symbol.setStrokeStyle(Qt.NoPen)
    else:
        symbol.setStrokeColor(QColor(one["edge"]))
        symbol.setStrokeWidth(_hairline(one["pixels"]))
    return _of(QgsFillSymbol(), symbol)


def _line(one):
    symbol = QgsSimpleLineSymbolLayer(QColor(one["edge"]))
    if one["metres"]:
        least = QgsMapUnitScale()
        least.minSizeMMEnabled, least.minSizeMM = True, one["pixels"] * _MM
        symbol.setWidthUnit(QgsUnitTypes.RenderMapUnits)
        symbol.setWidthMapUnitScale(least)
        symbol.setWidth(one["metres"])
    else:
        symbol.setWidth(_hairline(one["pixels"]))
    return _of(QgsLineSymbol(), symbol)


def _of(whole, symbol):
    """The symbol with this one layer; handed over like this, for a list of layers keeps none of them alive."""
    whole.changeSymbolLayer(0, symbol)
    return whole


def _hairline(pixels):
    """Millimetres; a pixel is 0, the quickest there is."""
    return pixels * _MM if pixels > 1 else 0


def _square(one):
    symbol = QgsSimpleMarkerSymbolLayer()
    symbol.setColor(QColor(one["fill"]))
    symbol.setStrokeStyle(Qt.NoPen)
    symbol.setSize(one["pixels"] * _MM)
    return _of(QgsMarkerSymbol(), symbol)


if __name__ == "__main__":
    main()
