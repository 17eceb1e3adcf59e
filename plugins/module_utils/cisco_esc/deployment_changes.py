# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How deployments are found, created, changed and deleted.

Source: Cisco ESC REST northbound API 2.2, "06-Deployments". ESC's user guide: a SERVICE_UPDATED failure may come before
the recovery that mends it, so that only a service that ESC leaves in error has failed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..core.errors import InvalidOption, TelcoError, WaitFailed
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from . import datamodel_compare, datamodel_xml, deployment_reading, following, service_states
from .callbacks import Verdict
from .datamodel import Config
from .datamodel_check import values_missing
from .datamodel_fields import TABLE
from .deployment_intent import CONFIGURATION, Intent, intent

_PATH = "/v0/deployments/{internal_deployment_id}"
CREATE = Operation("deployments.create_deployments", "POST", _PATH)
UPDATE = Operation("deployments.update_deployments", "PUT", _PATH, repeatable=False)
DELETE = Operation("deployments.delete_deployments", "DELETE", _PATH, repeatable=False)

#: In what :func:`update` returns: ESC has answered that there was nothing to do.
NOTHING_DONE = "nothing_done"


# Reading ----------------------------------------------------------------------------------------------------------


def _read(work: Work) -> Object | None:
    return deployment_reading.read(work, work.params["internal_deployment_id"])


def find(work: Work) -> Object | None:
    """The deployment when what an earlier run, or somebody else, has started on it is over."""
    found, absent = _read(work), work.params.get("state") == "absent"
    if found is None:
        return None
    work.created_id = work.params["internal_deployment_id"]
    if service_states.state_of(found) == service_states.UNDEPLOYING:
        course = service_states.Course(None)
        waited = not work.check_mode and work.params.get("wait", True)
        work.wait(lambda: _read(work), lambda now: _gone(work, now, course), what=f"{work.label} to be gone")
        # A deletion that is under way is no deed of this run; without a wait there is nothing to add to it.
        return None if waited or absent else deployment_reading.with_config(work, found)
    if service_states.on_its_way(found) and not absent:
        found = (
            work.wait(
                following.told(work, lambda: _read(work), found),
                lambda now: now is None or not service_states.on_its_way(now),
                what=f"what is under way on {work.label} to end",
                describe=service_states.describe,
            )
            or found
        )
    return deployment_reading.with_config(work, found)


# Creating, changing, deleting -------------------------------------------------------------------------------------


def create(work: Work, want: Object) -> Object | None:
    wanted = intent(work.params)
    missing = [name for name, value in _needed(wanted).items() if not value]
    if missing:
        raise InvalidOption(missing[0], f"is needed to create {work.label}")
    config = wanted.config or {}
    order = following.Order(
        operation=CREATE,
        document=wanted.document or datamodel_xml.write(str(wanted.tenant_name), str(wanted.name), config),
        look=lambda: _read(work),
        done=_as_wanted(work, config, None),
        taken=lambda found: found is not None,
        over=_settled,
        conflicts=lambda found: found is not None,
        creates=want["internal_deployment_id"],
        what=f"{work.label} to be active",
        attempt=f"create {work.label}",
    )
    return _unless_waited(work, following.carry_out(work, order).found, want)


def _needed(wanted: Intent) -> dict[str, Any]:
    groups = (wanted.config or {}).get("vm_groups")
    return {"tenant_name": wanted.tenant_name, "name": wanted.name, "vm_groups": groups}


def update(work: Work, have: Object, values: Object) -> Object | None:
    """A PUT carries the whole datamodel: what is wanted, and the rest as ESC has it."""
    wanted, config = intent(work.params), values[CONFIGURATION]
    order = following.Order(
        operation=UPDATE,
        document=wanted.document or _merged_document(work, have, wanted),
        look=lambda: _read(work),
        done=_as_wanted(work, config, have),
        taken=lambda found: found is not None and (service_states.under_way(found) or _holds(work, found, config)),
        over=_settled,
        conflicts=_refused(),
        what=f"{work.label} to be updated",
        attempt=f"update {work.label}",
    )
    end = following.carry_out(work, order, have)
    if end.idle:
        return _idle(work, end.found, config)
    after = {**have, CONFIGURATION: datamodel_compare.merged(TABLE, config, have.get(CONFIGURATION) or {})}
    return _unless_waited(work, end.found, after)


def _refused() -> Callable[[Object | None], bool]:
    """Whether a conflict is final: there is nothing, or the second time nothing is under way that could end."""
    times = 0

    def final(found: Object | None) -> bool:
        nonlocal times
        times += 1
        return found is None or (times > 1 and service_states.settled(found))

    return final


def _merged_document(work: Work, have: Object, wanted: Intent) -> bytes:
    config = datamodel_compare.merged(TABLE, wanted.config or {}, have.get(CONFIGURATION) or {})
    missing = values_missing(TABLE, config)
    if missing:
        raise InvalidOption(
            "vm_groups",
            f"ESC does not show the values of {', '.join(missing)}, and an update would lose them: give them",
        )
    tenant_name, name = (have.get(option) or getattr(wanted, option) for option in ("tenant_name", "name"))
    if not tenant_name or not name:
        raise InvalidOption("tenant_name" if not tenant_name else "name", f"is needed to update {work.label}")
    return datamodel_xml.write(str(tenant_name), str(name), config)


def _idle(work: Work, found: Object | None, config: Config) -> Object:
    """What is there when ESC has said that nothing was to be changed; it is asked whether that is so."""
    after = None if found is None else deployment_reading.with_config(work, found)
    places = ["all of it"] if after is None else _places(config, after)
    if after is None or places:
        raise TelcoError(
            f"ESC says that nothing is to be changed on {work.label}, but it does not have what is wanted of "
            f"{', '.join(places)}",
            id=work.params["internal_deployment_id"],
        )
    # Somebody else was faster.
    return {**after, NOTHING_DONE: True}


def delete(work: Work, have: Object) -> None:
    course = service_states.Course(have)
    order = following.Order(
        operation=DELETE,
        look=lambda: _read(work),
        done=lambda found, verdict: _gone(work, found, course),
        taken=lambda found: found is None or service_states.state_of(found) == service_states.UNDEPLOYING,
        over=_settled,
        headers={"Loopback-Mode": "true"} if work.params.get("loopback_mode") else None,
        events=False,
        what=f"{work.label} to be gone",
        attempt=f"delete {work.label}",
    )
    following.carry_out(work, order, have)
    work.created_id = None


def _gone(work: Work, found: Object | None, course: service_states.Course) -> bool:
    if found is not None and course.failed(found):
        raise WaitFailed(f"{service_states.failure(work.label, found)}; it was not deleted", id=work.created_id)
    return found is None


def _settled(found: Object | None, verdict: Verdict) -> bool:
    """Whether a failure that a callback tells is the last word: nothing came of it, or nothing is under way."""
    if verdict.event and not verdict.event.startswith("SERVICE_"):
        return False
    return found is None or service_states.settled(found)


def _as_wanted(work: Work, config: Config, before: Object | None) -> Callable[[Object | None, Verdict | None], bool]:
    """Whether the service is active with all its VMs, and ESC has what is wanted as its configuration."""
    course, states, looks = service_states.Course(before), service_states.vm_states(before), 0

    def done(found: Object | None, verdict: Verdict | None) -> bool:
        nonlocal looks
        if found is None:
            return False
        if course.failed(found):
            raise WaitFailed(service_states.failure(work.label, found), id=work.params["internal_deployment_id"])
        if service_states.state_of(found) != service_states.ACTIVE:
            return False
        found.update(deployment_reading.with_config(work, found))
        if not service_states.complete(found, found[CONFIGURATION], states):
            return False
        places = _places(config, found)
        looks += 1
        if places and (looks > service_states.STEADY_LOOKS or following.told_done(verdict)):
            raise WaitFailed(
                f"{work.label} is active, but ESC does not have what is wanted of {', '.join(places)}",
                id=work.params["internal_deployment_id"],
            )
        return not places

    return done


def _places(config: Config, found: Object) -> list[str]:
    return datamodel_compare.differences(TABLE, config, found.get(CONFIGURATION) or {})


def _holds(work: Work, found: Object, config: Config) -> bool:
    return not _places(config, deployment_reading.with_config(work, found))


def _unless_waited(work: Work, found: Object | None, asked: Object) -> Object | None:
    """Without a wait nothing can be read back yet; the result has what was asked for."""
    return dict(asked) if found is None and not work.check_mode else found
