# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sections of tests/examples/<module>.yml: what users read and what is run are one file.

What cannot be in that file, because another server is needed, is in tests/examples/<module>.<word>.yml: it is run in
the same way, and users do not read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from .paths import EXAMPLES

_MARKER = re.compile(r"^## (setup|example|cleanup)\s*$")
_ALWAYS = re.compile(r"^# always_changes: (.+)$")
_MADE_UP = re.compile(r"^# made_up: (\S+): .+$")
_SIMULATED = re.compile(r"^# simulated: (.+)$")
_CLOUD = re.compile(r"^# cloud: (.+)$")


@dataclass
class Example:
    """One example file.

    :param name: The file's, without its end.
    :param sections: Text of the sections setup, example and cleanup, each a YAML list of tasks or empty.
    :param always_changes: Names of the tasks whose every run changes something.
    :param made_up: Keys of results whose values a server chooses itself.
    :param simulated: Why real OpenStack services cannot run it; empty when they can.
    :param cloud: Settings of clouds.yaml that the tasks' cloud has, such as an address that its catalog does not tell.
    """

    name: str
    sections: dict[str, str] = field(default_factory=dict)
    always_changes: list[str] = field(default_factory=list)
    made_up: list[str] = field(default_factory=list)
    simulated: str = ""
    cloud: dict[str, str] = field(default_factory=dict)

    @property
    def module(self) -> str:
        """The module that it is about."""
        return self.name.partition(".")[0]

    def documentation(self) -> str:
        """What stands under EXAMPLES."""
        parts = [self.sections.get("example", ""), self.sections.get("cleanup", "")]
        return "\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n"


def names(modules: Iterable[str]) -> list[str]:
    """The names of all examples of these modules."""
    found = []
    for module in modules:
        found += [module, *sorted(path.stem for path in EXAMPLES.glob(f"{module}.*.yml"))]
    return found


def read(name: str) -> Example:
    """The example of this name, which is the module's where there is no word behind it.

    :raises FileNotFoundError: There is none.
    :raises ValueError: It has no example section.
    """
    path = EXAMPLES / f"{name}.yml"
    if not path.is_file():
        raise FileNotFoundError(f"{name} has no example {path}; docs/adding_a_resource.md says what it holds")
    return parse(name, path)


def parse(name: str, path: Path) -> Example:
    """An example from its file."""
    example = Example(name)
    section: str | None = None
    lines: dict[str, list[str]] = {}
    for line in path.read_text().splitlines():
        marker = _MARKER.match(line)
        heads = (_ALWAYS, _MADE_UP, _SIMULATED, _CLOUD)
        always, made_up, simulated, cloud = (pattern.match(line) for pattern in heads)
        if marker:
            section = marker.group(1)
            lines.setdefault(section, [])
        elif always and section is None:
            example.always_changes.append(always.group(1).strip())
        elif made_up and section is None:
            example.made_up.append(made_up.group(1))
        elif simulated and section is None:
            example.simulated = simulated.group(1).strip()
        elif cloud and section is None:
            example.cloud = yaml.safe_load(cloud.group(1))
        elif section is not None:
            lines[section].append(line)
    example.sections = {name: "\n".join(text).strip("\n") + "\n" for name, text in lines.items()}
    if not example.sections.get("example", "").strip():
        raise ValueError(f"{path} has no section '## example'")
    return example
