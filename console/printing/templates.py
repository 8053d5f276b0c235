"""Where the templates of papers come from: those that the program brings, and a site's own in their place."""

from dataclasses import dataclass
from pathlib import Path

from console.places import site_print_folders
from resources.print_templates import print_template_names, read_print_template

_ENDING = ".typ"
_MOST_BYTES = 1_000_000
MAIN = "main.typ"
"""What the paper's own template is called while it is set; the files that it imports keep their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFault:
    """A template of the site that could not be used, so that the shipped one was. `line` counts from 1, None where
    nobody can say one; `said` is what the typesetter or the system says, in English."""

    file: Path
    line: int | None
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Templates:
    """What a paper is set from: `files` by name, the paper's own as `MAIN`. `site` says where those lie that are a
    site's own."""

    files: dict[str, bytes]
    site: dict[str, Path]


def shipped_templates(name: str) -> Templates:
    """The paper's template as the program brings it, with what it may import."""
    return Templates(files=_with_shared(read_print_template(name)), site={})


def site_templates(name: str) -> tuple[Templates | None, TemplateFault | None]:
    """The same with the files that the site has of its own, the user's before the computer's: `NAME.typ` for the paper
    and `page.typ` for the look of all. None if it has none of them; a file that cannot be read is a fault."""
    own = {shared: file for shared in (name, *_shared()) if (file := _site_file(shared)) is not None}
    if not own:
        return None, None
    files = shipped_templates(name).files
    site: dict[str, Path] = {}
    for template, file in own.items():
        called = MAIN if template == name else template + _ENDING
        try:
            if file.stat().st_size > _MOST_BYTES:
                return None, TemplateFault(file=file, line=None, said=f"larger than {_MOST_BYTES} bytes")
            content = file.read_bytes()
            files[called] = content.decode("utf-8-sig").encode()
        except UnicodeDecodeError as fault:
            line = content.count(b"\n", 0, fault.start) + 1
            return None, TemplateFault(file=file, line=line, said="not UTF-8")
        except OSError as fault:
            return None, TemplateFault(file=file, line=None, said=fault.strerror or str(fault))
        site[called] = file
    return Templates(files=files, site=site), None


def _with_shared(template: bytes) -> dict[str, bytes]:
    return {MAIN: template} | {shared + _ENDING: read_print_template(shared) for shared in _shared()}


def _shared() -> tuple[str, ...]:
    return tuple(name for name in print_template_names() if name.startswith("page"))


def _site_file(name: str) -> Path | None:
    return next((file for folder in site_print_folders() if (file := folder / (name + _ENDING)).exists()), None)
