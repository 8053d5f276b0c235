"""The map in a process of its own, with the ground that a database holds.

python -m benchmarks.map_child picture DATABASE_URL [SECONDS]   (prints when the first complete picture was shown, and
ends so many seconds later: after a first start what is kept for the next one is kept by then)
python -m benchmarks.map_child memory DATABASE_URL    (prints what the ground takes, in time and in memory)
"""

import gc
import json
import sys
import time


def main() -> int:
    what, url, *live_s = sys.argv[1:]
    if what == "memory":
        return _memory(url)
    return _picture(url, live_s=float(live_s[0]) if live_s else 0.0)


def _picture(url: str, *, live_s: float) -> int:
    """As the console goes about it, but with nothing around the map."""
    from console import interpreter

    interpreter.begin_loading()
    interpreter.leave_sources_unread()
    interpreter.paint_alone()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from benchmarks.paints import Paints
    from benchmarks.sights import HEIGHT, WIDTH
    from console.clock import wall_clock
    from console.grounds import Grounds
    from console.places import ground_folder, plate_folder
    from console.rule_books import shipped_rules
    from models.store.store import Store
    from widgets.map.ground.kept_plates import KeptPlates
    from widgets.map.map_view import MapView
    from widgets.theme import apply_theme, dark_theme
    from widgets.theme.fonts import load_fonts

    app = QApplication(sys.argv[:1])
    load_fonts(app)
    apply_theme(app, dark_theme())
    store = Store(url, rules=shipped_rules(), clock=wall_clock)
    store.load()
    grounds = Grounds(ground_folder())
    view = MapView(
        picture=store.picture,
        territory=grounds.territory(store.picture.ground, store.territory),
        theme=dark_theme(),
        now=wall_clock(),
        rules=shipped_rules(),
        prepare=grounds.prepared,
        plates=KeptPlates(plate_folder()),
    )
    paints: list[Paints] = []

    def end() -> None:
        print(time.time())
        QTimer.singleShot(int(live_s * 1000), lambda: app.exit(0))

    view.picture_complete.connect(lambda: paints.append(Paints(view.canvas.viewport(), lambda: True, end)))
    view.resize(WIDTH, HEIGHT)
    view.show()
    return app.exec()


def _memory(url: str) -> int:
    """Growth by the territory and by what is prepared for drawing, once all code is loaded and compiled and every sight
    has been drawn: files that are mapped count as far as they are looked at."""
    import numpy as np

    from benchmarks.sights import sights_of
    from benchmarks.stage import make_application, memory_mb
    from console.clock import wall_clock
    from console.grounds import Grounds
    from console.places import ground_folder
    from console.rule_books import shipped_rules
    from models.store.store import Store
    from models.territory.territory import empty_territory
    from widgets.map.ground.drawing import draw_plate
    from widgets.map.ground.prepared import make_ground
    from widgets.map.ground.style import look_of
    from widgets.theme import dark_theme

    app = make_application()
    look, stop = look_of(dark_theme(), app.font()), np.zeros(1, np.uint8)
    store = Store(url, rules=shipped_rules(), clock=wall_clock)
    store.load()
    nothing = empty_territory()
    for view in sights_of(nothing).values():
        draw_plate(make_ground(nothing), view, ratio=1.0, look=look, stop=stop)
    grounds = Grounds(ground_folder())
    gc.collect()
    before = memory_mb()
    begun = time.perf_counter()
    territory = grounds.territory(store.picture.ground, store.territory)
    loaded = time.perf_counter()
    ground = grounds.prepared(territory)
    prepared = time.perf_counter()
    for view in sights_of(territory).values():
        draw_plate(ground, view, ratio=1.0, look=look, stop=stop)
    gc.collect()
    grown = memory_mb() - before
    print(json.dumps({"load_s": loaded - begun, "prepare_s": prepared - loaded, "grown_mb": grown}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
