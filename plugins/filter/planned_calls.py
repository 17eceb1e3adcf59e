# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter telco.cloud.planned_calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ansible.errors import AnsibleFilterError

DOCUMENTATION = r"""
---
name: planned_calls
short_description: The calls that tasks of this collection would make, one text each
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Collects what tasks have registered in check mode, loops included, and says which calls they would make to change
    something, in the order of the tasks.
  - Each is the name of the operation, its method and its path.
positional: _input
options:
  _input:
    description:
      - Results that tasks have registered. Those that were skipped, and those of other collections, add nothing.
    type: list
    elements: dict
    required: true
"""

EXAMPLES = r"""
- name: Foresee what a rollout would do
  telco.cloud.f5_vnfm_deployment:
    id: firewall-north
    blueprint_id: firewall
  check_mode: true
  register: deployed

- name: Show it
  ansible.builtin.debug:
    msg: "{{ [deployed] | telco.cloud.planned_calls }}"
"""

RETURN = r"""
_value:
  description:
    - The calls; empty when nothing would change.
  type: list
  elements: str
  sample:
    - create_deployment PUT /api/v3.1/deployments/firewall-north
"""


def planned_calls(results: Any) -> list[str]:
    """The calls in results of tasks.

    :raises AnsibleFilterError: It is no list of results.
    """
    if not isinstance(results, (list, tuple)) or not all(isinstance(result, Mapping) for result in results):
        raise AnsibleFilterError("planned_calls needs a list of registered results")
    return [
        f"{call['operation']} {call['method']} {call['path']}"
        for result in results
        for one in _flat(result)
        for call in one.get("operations") or []
    ]


def _flat(result: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A result, or those of a loop, which are one level down."""
    items = result.get("results")
    yield from (item for item in items if isinstance(item, Mapping)) if isinstance(items, list) else (result,)


class FilterModule:
    """The filters of this file."""

    def filters(self) -> dict[str, Callable[..., Any]]:
        """Each by its name."""
        return {"planned_calls": planned_calls}
