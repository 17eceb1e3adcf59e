"""A collection tree for the runner's tests: the repository's runner and core, with modules made for the tests."""

from __future__ import annotations

import pathlib

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
FIXTURE = pathlib.Path(__file__).resolve().parent / "fixture"


def make(folder: pathlib.Path) -> pathlib.Path:
    """Lay out ``telco.cloud`` below *folder*; the folder to give Ansible as collections path."""
    root = folder / "ansible_collections" / "telco" / "cloud"
    (root / "plugins" / "module_utils").mkdir(parents=True)
    (root / "galaxy.yml").write_text("namespace: telco\nname: cloud\nversion: 0.0.1\n", encoding="utf-8")
    (root / "meta").symlink_to(FIXTURE / "meta")
    (root / "plugins" / "modules").symlink_to(FIXTURE / "plugins" / "modules")
    (root / "plugins" / "module_utils" / "fixture").symlink_to(FIXTURE / "plugins" / "module_utils" / "fixture")
    (root / "plugins" / "module_utils" / "core").symlink_to(REPOSITORY / "plugins" / "module_utils" / "core")
    for name in ("action", "plugin_utils"):
        (root / "plugins" / name).symlink_to(REPOSITORY / "plugins" / name)
    return folder
