# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every derived file and what it has to hold."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from . import documentation as docs
from . import examples_file, module_docs
from .declarations import Declared
from .paths import ROOT

_LICENSE = """\
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""

_MODULE = '''#!/usr/bin/python
{license}# Written by `make modules` from plugins/module_utils/{source}.py
# and tests/examples/{name}.yml. Do not edit.
"""Ansible module telco.cloud.{name}."""

from __future__ import annotations

DOCUMENTATION = r"""
---
{documentation}"""

EXAMPLES = r"""
{examples}"""

RETURN = r"""
---
{returned}"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.{file} import {variable} as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
'''

_FRAGMENT = '''{license}# Written by `make modules`. Do not edit.
"""Documentation that the modules share."""

from __future__ import annotations


class ModuleDocFragment:
    """Documentation fragment."""

{parts}'''


def derived(modules: list[Declared]) -> dict[Path, str]:
    """Every derived file with its text."""
    names = {item.name for item in modules}
    files = {ROOT / "plugins" / "modules" / f"{item.name}.py": _module(item, names) for item in modules}
    systems = {item.entry.system.name: item.entry.system for item in modules}
    for name, system in sorted(systems.items()):
        files[ROOT / "plugins" / "doc_fragments" / f"{name}.py"] = _connection_fragment(system)
    files[ROOT / "plugins" / "doc_fragments" / "attributes.py"] = _attributes_fragment(systems)
    files[ROOT / "meta" / "runtime.yml"] = _runtime(modules)
    files[ROOT / "docs" / "modules.md"] = _index(modules, systems)
    return files


def stale(files: Iterable[Path]) -> list[Path]:
    """Derived files whose declaration is gone."""
    wanted = set(files)
    present = [*(ROOT / "plugins" / "modules").glob("*.py"), *(ROOT / "plugins" / "doc_fragments").glob("*.py")]
    return sorted(path for path in present if path not in wanted)


def _module(item: Declared, names: set[str]) -> str:
    other = item.name.removesuffix("_info") if item.name.endswith("_info") else f"{item.name}_info"
    documentation, returned = module_docs.for_entry(item.entry, other if other in names else None)
    return _MODULE.format(
        license=_LICENSE,
        name=item.name,
        source=item.file.replace(".", "/"),
        file=item.file,
        variable=item.variable,
        documentation=docs.dump(documentation),
        examples=examples_file.read(item.name).documentation(),
        returned=docs.dump(returned) if returned else "{}\n",
    )


def _part(name: str, content: Any) -> str:
    return f'    {name} = r"""\n{docs.dump(content)}"""\n'


def _connection_fragment(system: Any) -> str:
    content = {"options": docs.options(system.connection)}
    return _FRAGMENT.format(license=_LICENSE, parts=_part("DOCUMENTATION", content))


def _attributes_fragment(systems: dict[str, Any]) -> str:
    general = {
        "options": {},
        "attributes": {
            "check_mode": {
                "description": "Runs in check mode, sends nothing that changes anything, and predicts the result."
            },
            "diff_mode": {"description": "Returns before and after of what it manages, in diff mode and without it."},
            "idempotent": {"description": "Run again with the same options it changes nothing."},
        },
    }
    parts = [_part("DOCUMENTATION", general)]
    for name, system in sorted(systems.items()):
        group = {
            "options": {},
            "attributes": {
                "action_group": {
                    "description": f"Options of the connection can be set for all modules of {system.title} at once.",
                    "support": "full",
                    "membership": [f"{docs.COLLECTION}.{name}"],
                }
            },
        }
        parts.append(_part(name.upper(), group))
    return _FRAGMENT.format(license=_LICENSE, parts="\n".join(parts))


def _runtime(modules: list[Declared]) -> str:
    groups: dict[str, list[str]] = {}
    for item in modules:
        groups.setdefault(item.entry.system.name, []).append(item.name)
    runner = f"{docs.COLLECTION}.in_process"
    content = {
        "requires_ansible": ">=2.17.0",
        "action_groups": groups,
        "plugin_routing": {"modules": {item.name: {"action_plugin": runner} for item in modules}},
    }
    return f"---\n# Written by `make modules`. Do not edit.\n{docs.dump(content)}"


def _index(modules: list[Declared], systems: dict[str, Any]) -> str:
    lines = ["<!-- Written by `make modules`. Do not edit. -->", "", "# Modules", ""]
    lines += [
        "`ansible-doc telco.cloud.NAME` shows each with its options, an executed example and what it returns.",
        "",
    ]
    for name, system in sorted(systems.items()):
        lines += [f"## {system.title}", "", "| module | what it does |", "| --- | --- |"]
        for item in modules:
            if item.entry.system.name == name:
                documentation, _returned = module_docs.for_entry(item.entry, None)
                lines.append(f"| `{item.name}` | {documentation['short_description']} |")
        lines.append("")
    return "\n".join(lines)
