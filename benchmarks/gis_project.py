"""A ground as a project that QGIS Desktop opens: run by the interpreter that has QGIS, never imported.

    python3 benchmarks/gis_project.py GROUND.json PROJECT.qgs

The layers are those of `gis_child.py`, and the whole ground is what it shows first.
"""

import json
import sys
from pathlib import Path

from gis_child import layers_of
from qgis.core import QgsApplication, QgsProject, QgsRectangle, QgsReferencedRectangle
from qgis.PyQt.QtGui import QColor


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    project, shown = QgsProject.instance(), QgsRectangle()
    layers = layers_of(told)
    for layer in layers:
        project.addMapLayer(layer)
        shown.combineExtentWith(layer.extent())
    project.setCrs(layers[0].crs())
    shown.scale(1.06)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(shown, project.crs()))
    project.setBackgroundColor(QColor(told["land"]))
    if not project.write(sys.argv[2]):
        raise OSError(sys.argv[2])


if __name__ == "__main__":
    main()
