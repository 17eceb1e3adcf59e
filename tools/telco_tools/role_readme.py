# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of a role's README that its argument_specs.yml yields: entry points, and their variables in tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from .paths import ROOT

BEGIN = "<!-- From here on written by tools/role_readme.py from meta/argument_specs.yml. Do not edit. -->"
ROLES = ROOT / "roles"

_MARKUP = re.compile(r"\b[CVO]\(([^)]*)\)")


def derived() -> dict[Path, str]:
    """Every README of a role with the text that it has to hold.

    :raises ValueError: A README lacks the line that says where the derived part begins.
    """
    return {path.parents[1] / "README.md": _readme(path) for path in sorted(ROLES.glob("*/meta/argument_specs.yml"))}


def _readme(specs: Path) -> str:
    readme = specs.parents[1] / "README.md"
    own, mark, _derived = readme.read_text(encoding="utf-8").partition(BEGIN)
    if not mark:
        raise ValueError(f"{readme.relative_to(ROOT)} has no line {BEGIN}")
    points = yaml.safe_load(specs.read_text(encoding="utf-8"))["argument_specs"]
    told: list[Any] = []
    return own + "\n\n".join([BEGIN, *(_entry_point(name, content, told) for name, content in points.items())]) + "\n"


def _entry_point(name: str, content: dict[str, Any], told: list[Any]) -> str:
    """One entry point.

    :param told: Descriptions of parts that are in the README already; those of this entry point are added.
    """
    short = str(content["short_description"])
    title = f"`{name}`" if name == "main" else f"`tasks_from: {name}`"
    lines = [f"## {title}: {short[0].lower()}{short[1:]}", ""]
    lines += [*(_text(line) for line in _list(content["description"])), ""]
    lines += ["| variable | type | default | meaning |", "| --- | --- | --- | --- |"]
    for variable, option in (content.get("options") or {}).items():
        lines += [_row(variable, option), *([] if option.get("options") in told else _parts("", option))]
        told.append(option.get("options") or variable)
    return "\n".join(lines)


def _parts(path: str, option: dict[str, Any]) -> Iterator[str]:
    """Rows for what a dictionary, or each one of a list, consists of."""
    for name, part in (option.get("options") or {}).items():
        within = f"{path}.{name}"
        yield _row(within, part)
        yield from _parts(f"{within}[]" if part.get("elements") else within, part)


def _row(variable: str, option: dict[str, Any]) -> str:
    kind = option["type"] + (f" of {option['elements']}" if option.get("elements") else "")
    meaning = " ".join(_text(line) for line in _list(option["description"]))
    if option.get("choices"):
        meaning += f" One of {', '.join(f'`{choice}`' for choice in option['choices'])}."
    cells = (f"`{variable}`", kind, _default(option), meaning)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _default(option: dict[str, Any]) -> str:
    if option.get("required"):
        return "required"
    if "default" not in option:
        return ""
    value = option["default"]
    return f"`{value if isinstance(value, str) else json.dumps(value)}`"


def _list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _text(value: str) -> str:
    """Ansible's markup as Markdown."""
    return _MARKUP.sub(r"`\1`", value.strip())
