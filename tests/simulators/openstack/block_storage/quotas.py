# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas of Cinder (1.10 "Quota sets", spoken as v3). They are kept, not enforced.

From the reference and Cinder's "Block Storage API v3", "Quota sets"; reading was held against Cinder of Zed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage.usage import used

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

Kept = dict[str, dict[str, int]]
_DEFAULTS = {
    "volumes": 10,
    "per_volume_gigabytes": -1,
    "snapshots": 10,
    "gigabytes": 1000,
    "backups": 10,
    "backup_gigabytes": 1000,
    "groups": 10,
}

#: What of them 1.3 "Limits" tells, and by which names.
_LIMITS = {
    "maxTotalVolumes": "volumes",
    "maxTotalSnapshots": "snapshots",
    "maxTotalVolumeGigabytes": "gigabytes",
    "maxTotalBackups": "backups",
    "maxTotalBackupGigabytes": "backup_gigabytes",
}
_USES = {
    "totalVolumesUsed": "volumes",
    "totalGigabytesUsed": "gigabytes",
    "totalSnapshotsUsed": "snapshots",
    "totalBackupsUsed": "backups",
    "totalBackupGigabytesUsed": "backup_gigabytes",
}
_PER_TYPE = ("volumes", "gigabytes", "snapshots")


def _limited_project(cloud: OpenStack, own: str) -> str:
    """Administrators may ask for another project, from microversion 3.39 on; for others the filter is not there."""
    asked = re.fullmatch(r"volume 3\.(\d+)", flask.request.headers.get("OpenStack-API-Version", ""))
    token = cloud.check_token(flask.request.headers.get("X-Auth-Token"))
    may = asked is not None and int(asked[1]) >= 39 and token is not None and token.admin
    return flask.request.args.get("project_id", own) if may else own


class Book:
    """Quotas that are kept, and who may look at them.

    :param kept: The state's quotas by project, empty in a fresh Cinder.
    :param types: Names of the volume types, each of which has quotas of its own.
    """

    def __init__(self, cloud: OpenStack, kept: Callable[[], Kept], types: Callable[[], Iterable[str]] = tuple) -> None:
        self.cloud, self.kept, self.types = cloud, kept, types

    def asked(self, own: str, project: str, *, change: bool) -> None:
        """Ends the request of who may not, or whose address has another project than the token."""
        token = self.cloud.check_token(flask.request.headers.get("X-Auth-Token"))
        if token is None:
            flask.abort(_error(401, "unauthorized", "The request you have made requires authentication."))
        mine = token.project.id if token.project is not None else ""
        if own != mine:
            flask.abort(_error(400, "badRequest", "Malformed request url"))
        if not token.admin and (change or project != mine):
            verb = "update" if change else "show"
            text = f"Policy doesn't allow volume_extension:quotas:{verb} to be performed."
            flask.abort(_error(403, "forbidden", text))

    def defaults(self) -> dict[str, int]:
        """What each project has of which nothing was said."""
        return {**_DEFAULTS, **{f"{what}_{name}": -1 for name in self.types() for what in _PER_TYPE}}

    def values(self, project: str) -> dict[str, int]:
        """The quotas of a project."""
        return {**self.defaults(), **self.kept().get(project, {})}

    def with_uses(self, project: str, limits: dict[str, int]) -> dict[str, Any]:
        """Quotas with what the project uses of each; a user's are told with that, too."""
        uses = used(self.cloud.volumes, project)
        return {name: {"limit": limit, "in_use": uses[name], "reserved": 0} for name, limit in limits.items()}

    def sent(self, *beside: str) -> dict[str, int]:
        """The quotas in the request's body, which have to be known ones.

        :param beside: What else may be there.
        """
        sent = (flask.request.get_json(force=True, silent=True) or {}).get("quota_set")
        if not isinstance(sent, dict):
            flask.abort(_error(400, "badRequest", "None is not of type 'object'"))
        unknown = sorted(set(sent) - set(self.defaults()) - set(beside))
        if unknown:
            flask.abort(_error(400, "badRequest", f"Bad key(s) in quota set: {', '.join(unknown)}"))
        told = {name: value for name, value in sent.items() if name not in beside}
        for name, value in told.items():
            if not str(value).lstrip("-").isdigit() or int(value) < -1:
                text = f"Invalid input for field/attribute {name}. Value: {value}."
                flask.abort(_error(400, "badRequest", text))
        return {name: int(value) for name, value in told.items()}


def book(cloud: OpenStack) -> Book:
    """The quotas of the simulated Cinder."""
    return Book(cloud, lambda: cloud.volumes.quotas, lambda: [one.name for one in cloud.volumes.types.values()])


def register(cloud: OpenStack, app: flask.Flask, kept: Book) -> None:
    """Add the views."""

    @app.get("/v3/<own>/limits")
    def show_limits(own: str) -> dict[str, Any]:
        kept.asked(own, own, change=False)
        project = _limited_project(cloud, own)
        limits, uses = kept.values(project), used(cloud.volumes, project)
        told = {word: limits[name] for word, name in _LIMITS.items()}
        return {"limits": {"rate": [], "absolute": {**told, **{word: uses[name] for word, name in _USES.items()}}}}

    @app.get("/v3/<own>/os-quota-sets/<project>")
    def show_volume_quotas(own: str, project: str) -> dict[str, Any]:
        kept.asked(own, project, change=False)
        found: dict[str, Any] = kept.values(project)
        if flask.request.args.get("usage", "false").lower() == "true":
            found = kept.with_uses(project, found)
        return {"quota_set": {"id": project, **found}}

    @app.get("/v3/<own>/os-quota-sets/<project>/defaults")
    def show_default_volume_quotas(own: str, project: str) -> dict[str, Any]:
        kept.asked(own, project, change=False)
        return {"quota_set": {"id": project, **kept.defaults()}}

    @app.put("/v3/<own>/os-quota-sets/<project>")
    def update_volume_quotas(own: str, project: str) -> dict[str, Any]:
        kept.asked(own, project, change=True)
        kept.kept().setdefault(project, {}).update(kept.sent())
        return {"quota_set": kept.values(project)}

    @app.delete("/v3/<own>/os-quota-sets/<project>")
    def delete_volume_quotas(own: str, project: str) -> tuple[str, int]:
        kept.asked(own, project, change=True)
        kept.kept().pop(project, None)
        return "", 200


def _error(status: int, kind: str, message: str) -> flask.Response:
    response = flask.jsonify({kind: {"code": status, "message": message}})
    response.status_code = status
    return response
