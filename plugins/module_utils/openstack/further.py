# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that hold further attributes in the service's own words, for what no option of its own is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, wire_name
from ..core.lookup import Find


def further(title: str, sample: Mapping[str, Any], *aliases: str) -> Field:
    """The option.

    :param aliases: What openstack.cloud calls it, too.
    """
    return Field(
        type="dict",
        aliases=aliases,
        sample=sample,
        doc=f"Further attributes of the {title} in Neutron's words. What is left out here stays as it is. An attribute "
        "that has an option of its own is refused.",
    )


def found_with(find: Find, option: str) -> Find:
    """The same, with those further attributes that the task names."""

    def found(work: Any) -> dict[str, Any] | None:
        have, wanted = find(work), work.params.get(option)
        return have if have is None or not wanted else {**have, option: {name: have.get(name) for name in wanted}}

    return found


def spread(body: Mapping[str, Any], option: str) -> dict[str, Any]:
    """A body in which they stand beside the others."""
    return {**{name: value for name, value in body.items() if name != option}, **(body.get(option) or {})}


def check_further(params: Mapping[str, Any], option: str, fields: Mapping[str, Field]) -> None:
    """Refuse attributes that have options of their own.

    :raises InvalidOption: It names the option that is meant.
    """
    own = {word: name for name, item in fields.items() if not item.read_only for word in (name, wire_name(name, item))}
    for name in sorted(params.get(option) or {}):
        if name in own:
            raise InvalidOption(option, f"{name} has an option of its own: {own[name]}")
