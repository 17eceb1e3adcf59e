# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves of servers: live and cold migration, evacuation, from the request to the end that nobody waits for."""

from __future__ import annotations

from dataclasses import dataclass

from simulators.openstack.compute.model import Action, Flavor, Host, Migration, Server, now, traceback_of
from simulators.openstack.compute.state import Compute
from simulators.openstack.compute.words import CONTROL, PAUSED, RUNNING, SHUTDOWN

NO_HOST = "No valid host was found. There are not enough hosts available."
NO_HOST_COLD = "No valid host was found. No valid host found for cold migrate"
ASKED_FOR = "The move failed, as it was asked to."


@dataclass(frozen=True)
class Who:
    """Who asked, in which request."""

    request_id: str
    user_id: str
    project_id: str


def record(server: Server, name: str, who: Who) -> Action:
    """Write down that an action begins."""
    action = Action(name, who.request_id, who.user_id, who.project_id)
    server.actions.insert(0, action)
    return action


def set_fault(server: Server, message: str) -> None:
    """What the API shows of a server in error."""
    server.fault = {"code": 500, "created": now(), "message": message, "details": traceback_of(message)}


def _target(compute: Compute, server: Server, wanted: str | None) -> Host | None:
    """The host that the scheduler gives: the wanted one or the best, None when there is none."""
    others = set(compute.hosts) - {wanted} if wanted is not None else set()
    return compute.schedule(server, others | {server.host or ""}, server.zone)


def _lost(compute: Compute, target: str | None) -> str | None:
    """Why a move to this host cannot end well; None when it can."""
    host = compute.hosts.get(target or "")
    return (
        None if host is not None and host.state == "up" else f"Compute service of {target} is unavailable at this time."
    )


# Live migration


def live(
    compute: Compute, server: Server, who: Who, wanted: str | None, forced: bool, fail: bool, waits: bool
) -> str | None:
    """Begin a live migration.

    waits: the caller waits for the scheduler (before 2.34), and gets returned why it found no host. None otherwise.
    """
    action = record(server, "live-migration", who)
    action.begin("conductor_live_migrate_instance", CONTROL)
    server.task_state = "migrating"
    migration = compute.add_migration(
        server, "live-migration", "accepted", server.host, wanted if forced else None, (who.user_id, who.project_id)
    )
    problem = _live_problem(compute, server, wanted, forced)
    if problem is not None:

        def refused() -> None:
            server.task_state, migration.refused = None, True
            migration.becomes("error")
            action.end(problem)
            set_fault(server, problem)

        if waits:
            refused()
            return problem
        compute.start(server, refused)
        return None
    source, target = server.host, (wanted if forced else _named(_target(compute, server, wanted))) or ""
    migration.dest_compute = server.claims = target
    migration.status = "queued"
    action.begin("compute_check_can_live_migrate_destination", target)
    action.begin("compute_check_can_live_migrate_source", source)
    action.begin("compute_live_migration", source)
    action.begin("compute_pre_live_migration", target)

    def stage(seen: int) -> None:
        migration.becomes("preparing" if seen == 0 else "running")

    def end() -> None:
        problem = ASKED_FOR if fail else _lost(compute, target)
        server.task_state = server.claims = None
        if problem is None:
            compute.move(server, target)
            action.begin("compute_post_live_migration_at_destination", target)
        else:
            set_fault(server, problem)
        migration.becomes("completed" if problem is None else "failed")
        action.end(problem)
        server.touch()

    compute.start(server, end, stage, worker=source)
    return None


def _named(host: Host | None) -> str | None:
    return host.name if host is not None else None


def _live_problem(compute: Compute, server: Server, wanted: str | None, forced: bool) -> str | None:
    problem = _lost(compute, server.host)
    if problem is not None:
        return problem
    if not forced:
        return NO_HOST if _target(compute, server, wanted) is None else None
    if wanted == server.host:
        return f"Unable to migrate instance ({server.id}) to current host ({wanted})."
    problem = _lost(compute, wanted)
    if problem is None and not compute.has_room(compute.hosts[wanted or ""], server.flavor):
        problem = f"Migration pre-check error: Unable to migrate {server.id} to {wanted}: Lack of memory"
    return problem


def abort(compute: Compute, server: Server, migration: Migration, who: Who) -> None:
    """End a live migration: the server stays where it was."""
    record(server, "live_migration_cancel", who).end()
    for action in server.actions:
        if action.name == "live-migration" and action.events and action.events[-1].result is None:
            action.end()
            break
    server.job = server.stages = server.worker = None
    server.task_state = server.claims = None
    migration.becomes("cancelled")


def complete(server: Server, who: Who) -> None:
    """End a live migration by stopping the server for a moment: it comes to its end now."""
    record(server, "live_migration_force_complete", who).end()
    if server.job is not None:
        server.job.end()
        server.job = server.stages = server.worker = None


# Cold migration


def cold(
    compute: Compute, server: Server, who: Who, wanted: str | None, fail: bool, flavor: Flavor | None = None
) -> None:
    """Begin a cold migration, or a resize, which is one to another flavor."""
    action = record(server, "migrate" if flavor is None else "resize", who)
    kind = "migration" if flavor is None else "resize"
    action.begin("conductor_migrate_server", CONTROL)
    action.begin("cold_migrate", CONTROL, within=True)
    source, server.before = server.host, server.vm_state
    server.task_state, server.progress = "resize_prep", 0
    migration = compute.add_migration(server, kind, "pre-migrating", source, None, (who.user_id, who.project_id))
    server.former = server.flavor
    target = _named(_target(compute, server, wanted))
    server.claims = target
    migration.dest_compute = target
    if target is not None:
        action.begin("compute_prep_resize", target)

    def stage(seen: int) -> None:
        if target is not None:
            server.task_state = "resize_migrating" if seen == 0 else "resize_migrated"
            migration.becomes("migrating" if seen == 0 else "post-migrating")
            if seen == 0:
                action.begin("compute_resize_instance", source)

    def end() -> None:
        problem = _problem(compute, target, fail)
        server.task_state = None
        if problem is not None or target is None:
            server.claims = None
            migration.becomes("error")
            set_fault(server, problem or NO_HOST)
            problem = NO_HOST_COLD if target is None else problem
        else:
            if action.events[-1].name != "compute_resize_instance":
                action.begin("compute_resize_instance", source)  # nobody looked on the way
            action.begin("compute_finish_resize", target)
            server.vm_state, server.claims = "resized", source
            server.flavor = flavor or server.flavor
            compute.move(server, target)
            migration.becomes("finished")
        action.end(problem)
        server.touch()

    compute.start(server, end, stage, worker=source)


def _problem(compute: Compute, target: str | None, fail: bool) -> str | None:
    if target is None:
        return NO_HOST
    return ASKED_FOR if fail else _lost(compute, target)


def confirm(compute: Compute, server: Server, migration: Migration, who: Who) -> None:
    """Accept a cold migration: the former host forgets the server."""
    action = record(server, "confirmResize", who)
    action.begin("compute_confirm_resize", migration.source_compute)
    migration.becomes("confirming")

    def end() -> None:
        server.claims = None
        server.vm_state = "active" if server.power_state in (RUNNING, PAUSED) else "stopped"
        migration.becomes("confirmed")
        action.end()
        server.touch()

    compute.start(server, end, worker=migration.source_compute)


def revert(compute: Compute, server: Server, migration: Migration, who: Who) -> None:
    """Take a cold migration back."""
    action = record(server, "revertResize", who)
    action.begin("compute_revert_resize", migration.dest_compute)
    server.task_state = "resize_reverting"
    migration.becomes("reverting")

    def end() -> None:
        server.task_state = server.claims = None
        server.vm_state = server.before or ("active" if server.power_state == RUNNING else "stopped")
        server.flavor = server.former or server.flavor
        compute.move(server, migration.source_compute or "")
        action.begin("compute_finish_revert_resize", server.host)
        migration.becomes("reverted")
        action.end()

    compute.start(server, end, worker=migration.dest_compute)


# Evacuation


def evacuate(compute: Compute, server: Server, who: Who, wanted: str | None, forced: bool, fail: bool) -> None:
    """Begin to build a server anew on another host. Its own host is down."""
    action = record(server, "evacuate", who)
    action.begin("rebuild_server", CONTROL)
    source, was = server.host, server.vm_state
    server.task_state = "rebuilding"
    migration = compute.add_migration(server, "evacuation", "accepted", source, wanted, (who.user_id, who.project_id))
    migration.boots = compute.hosts[source].boots if source in compute.hosts else 0
    target = wanted if forced else _named(_target(compute, server, wanted))
    server.claims = target

    def stage(seen: int) -> None:
        if target is not None and seen == 0:
            if action.events[-1].name != "compute_rebuild_instance":
                action.begin("compute_rebuild_instance", target)
            migration.dest_compute = target
            migration.becomes("pre-migrating")
        elif target is not None and seen == 1:
            server.task_state = "rebuild_spawning"
        elif target is not None and not fail:
            # Nova takes the task away a moment before it writes down the new host (seen at Nova of Zed).
            server.task_state = None

    def end() -> None:
        problem = _problem(compute, target, fail)
        server.task_state = server.claims = None
        if problem is not None or target is None:
            server.vm_state = "error"
            set_fault(server, problem or NO_HOST)
            migration.becomes("error" if target is None else "failed")
        else:
            stage(0)  # nobody may have looked on the way
            compute.move(server, target)
            server.vm_state, server.power_state = ("stopped", SHUTDOWN) if was == "stopped" else ("active", RUNNING)
            server.launched_at = now(micro=True)
            migration.becomes("done")
        action.end(problem)
        server.touch()

    compute.start(server, end, stage, worker=target)
