"""The map in a process of its own, with the ground that a database holds.

python -m benchmarks.map_child picture DATABASE_URL   (prints when the first complete picture was shown)
python -m benchmarks.map_child memory DATABASE_URL    (prints what the ground takes, in time and in memory)
"""

import gc
import json
import sys
import time
from datetime import timedelta


def main() -> int:
    what, url = sys.argv[1:]
    return {"picture": _picture, "memory": _memory}[what](url)


def _picture(url: str) -> int:
    """As the console goes about it, but with nothing around the map."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.sights import HEIGHT, WIDTH
    from benchmarks.stage import Paints
    from console.clock import wall_clock
    from console.rule_books import shipped_rules
    from models.store.store import Store
    from widgets.map.map_view import MapView
    from widgets.theme import apply_theme, dark_theme
    from widgets.theme.fonts import load_fonts

    app = QApplication(sys.argv[:1])
    load_fonts(app)
    apply_theme(app, dark_theme())
    store = Store(url, rules=shipped_rules(), clock=wall_clock)
    store.load()
    view = MapView(
        picture=store.picture, territory=store.territory(), theme=dark_theme(), stale_after=timedelta(minutes=3)
    )
    paints: list[Paints] = []

    def end() -> None:
        print(time.time())
        app.exit(0)

    view.picture_complete.connect(lambda: paints.append(Paints(view.canvas.viewport(), lambda: True, end)))
    view.resize(WIDTH, HEIGHT)
    view.show()
    return app.exec()


def _memory(url: str) -> int:
    """Growth by the territory and by what is prepared for drawing, once all code is loaded and compiled."""
    from benchmarks.stage import memory_mb
    from console.clock import wall_clock
    from console.rule_books import shipped_rules
    from models.store.store import Store
    from models.territory.territory import empty_territory
    from widgets.map.ground import drawing
    from widgets.map.ground.prepared import make_ground

    assert drawing
    store = Store(url, rules=shipped_rules(), clock=wall_clock)
    store.load()
    make_ground(empty_territory())
    gc.collect()
    before = memory_mb()
    begun = time.perf_counter()
    territory = store.territory()
    loaded = time.perf_counter()
    ground = make_ground(territory)
    prepared = time.perf_counter()
    gc.collect()
    grown = memory_mb() - before
    assert len(ground.areas)
    print(json.dumps({"load_s": loaded - begun, "prepare_s": prepared - loaded, "grown_mb": grown}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
