# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find, compare, act, wait, read back: what every state module does.

Check mode runs the very same code; the gate in the transport keeps mutating requests back and their effect is
predicted from what was asked for.
"""

from __future__ import annotations

from .outcome import Outcome, outcome, result
from .present import Present
from .resource import Resource
from .steps import remove
from .work import Work


def ensure(work: Work, resource: Resource) -> Outcome:
    """Bring a resource into the state that the options ask for."""
    if resource.prepare is not None:
        work.params = {**work.params, **resource.prepare(work)}
    state = work.params.get("state") or "present"
    if state in resource.states:
        return outcome(resource, work, **resource.states[state](work, resource.find(work)))
    if state == "absent":
        return absent(work, resource)
    return Present(work, resource).run()


def absent(work: Work, resource: Resource) -> Outcome:
    """A resource that is not to be there."""
    managed = tuple(name for name, item in resource.fields.items() if not item.read_only and not item.option_only)
    before = resource.find(work)
    if before is None:
        return Outcome(None, None, False, managed)
    remove(work, resource, before)
    return Outcome(before, None, True, managed)


__all__ = ["Outcome", "absent", "ensure", "outcome", "remove", "result"]
