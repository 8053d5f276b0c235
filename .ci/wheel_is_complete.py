"""Build the wheel and see that every file of the program went into it: rules, icons, translations, migrations."""

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("console", "widgets", "models", "resources")
AROUND = ("main.py", "pyproject.toml", "README.md", "LICENSE")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source"
        _copy_program(source)
        wanted = {
            path.relative_to(source).as_posix()
            for package in PACKAGES
            for path in (source / package).rglob("*")
            if path.is_file()
        } | {"main.py"}
        packed = _files_in_wheel_of(source)
    missing = sorted(wanted - packed)
    for name in missing:
        print(f"not in the wheel: {name}")
    print(f"{len(wanted)} files of the program, {len(missing)} of them not in the wheel")
    return 1 if missing else 0


def _copy_program(to: Path) -> None:
    # A copy, because a build leaves its own files behind and would pack them the next time.
    to.mkdir()
    for name in AROUND:
        shutil.copy(ROOT / name, to)
    for name in PACKAGES:
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))


def _files_in_wheel_of(source: Path) -> set[str]:
    build = ["pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(source / "dist"), str(source)]
    subprocess.run([sys.executable, "-m", *build], check=True)
    (wheel,) = (source / "dist").glob("yike-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        return set(packed.namelist())


if __name__ == "__main__":
    sys.exit(main())
