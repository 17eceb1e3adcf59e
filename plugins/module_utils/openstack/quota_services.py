# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where quotas are kept: which of them are Nova's, Neutron's and Cinder's, and the calls that read them.

Source: OpenStack API Complete Reference (17 November 2015), 3.43 "Quota class sets", 3.44 "Quota sets", 14.2 "Quotas";
Nova's "Compute API", "Quota sets"; Neutron's "Networking API v2.0", "Quotas extension"; Cinder's "Block Storage API
v3", "Quota sets". Where a cloud's Cinder is older, see :mod:`.block_storage_quotas`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from ..core.errors import ApiError
from ..core.fields import Field, from_wire
from ..core.lookup import reference
from ..core.operation import Operation
from ..core.work import Work
from . import users
from .block_storage import volume
from .block_storage_quotas import of_project, of_users
from .client import OpenStackClient
from .compute import compute

# The first microversion has all quotas that Nova has ever kept; later ones hide addresses (2.36) and files (2.57).
_OLD = "2.1"
_SET, _CLASS = "/os-quota-sets/{project_id}", "/os-quota-class-sets/{class_id}"
GET = compute("show_quota_set", "GET", _SET, version=_OLD, envelope="quota_set")
DETAIL = compute("show_quotas", "GET", f"{_SET}/detail", version=_OLD, envelope="quota_set")
DEFAULTS = compute("show_default_quotas", "GET", f"{_SET}/defaults", version=_OLD, envelope="quota_set")
UPDATE = compute("update_quota_2", "PUT", _SET, version=_OLD, envelope="quota_set")
RESET = compute("delete_quota_for_tenant", "DELETE", _SET, version=_OLD)
# Classes show server groups since 2.50.
GET_CLASS = compute("show_quota", "GET", _CLASS, version="2.50", envelope="quota_class_set")
UPDATE_CLASS = compute("update_quota_1", "PUT", _CLASS, version="2.50", envelope="quota_class_set")

_NET: dict[str, Any] = {"service": "network", "envelope": "quota"}
_OF = "/v2.0/quotas/{project_id}"
NET_LIST = Operation("networking_ext.list_quotas", "GET", "/v2.0/quotas", service="network")
NET_GET = Operation("networking_ext.show_quota", "GET", _OF, **_NET)
NET_DETAIL = Operation("networking_ext.show_quota_details", "GET", f"{_OF}/details.json", **_NET)
NET_DEFAULTS = Operation("networking_ext.show_default_quota", "GET", f"{_OF}/default", **_NET)
NET_UPDATE = Operation("networking_ext.update_quota", "PUT", _OF, **_NET)
NET_RESET = Operation("networking_ext.reset_quota", "DELETE", _OF, service="network")

VOL_GET = volume("show_quotas", "GET", _SET, envelope="quota_set")
VOL_DEFAULTS = volume("get_default_quotas", "GET", f"{_SET}/defaults", envelope="quota_set")
VOL_UPDATE = volume("update_quotas", "PUT", _SET, envelope="quota_set")
VOL_RESET = volume("delete_quotas", "DELETE", _SET)


def _quota(doc: str, *aliases: str, wire: str | None = None) -> Field:
    return Field(type="int", between=(-1, 2**31 - 1), wire=wire, aliases=aliases, sample=10, doc=f"The most {doc}.")


COMPUTE = {
    "cores": _quota("virtual CPUs of all servers"),
    "fixed_ips": _quota("fixed addresses of C(nova-network), which no release of today has"),
    "injected_file_content_bytes": _quota("bytes of an injected file", "injected_file_size"),
    "injected_file_path_bytes": _quota("bytes of the path of an injected file", "injected_path_size"),
    "injected_files": _quota("files that are injected into a server"),
    "instances": _quota("servers"),
    "key_pairs": _quota("key pairs of a user"),
    "metadata_items": _quota("metadata of a server"),
    "ram": _quota("memory of all servers in MiB"),
    "server_group_members": _quota("servers of a server group"),
    "server_groups": _quota("server groups"),
}
NETWORK = {
    "floating_ips": _quota(
        "floating IPs", "floatingip", "compute_floating_ips", "network_floating_ips", wire="floatingip"
    ),
    "health_monitors": _quota("health monitors of load balancers", wire="health_monitor"),
    "l7_policies": _quota("rules of load balancers for the content of requests", "l7policy", wire="l7policy"),
    "listeners": _quota("listeners of load balancers", "listener", wire="listener"),
    "load_balancers": _quota("load balancers", "loadbalancer", wire="loadbalancer"),
    "members": _quota("members of pools", wire="member"),
    "networks": _quota("networks", "network", wire="network"),
    "pools": _quota("pools of load balancers", "pool", wire="pool"),
    "ports": _quota("ports", "port", wire="port"),
    "rbac_policies": _quota("rules that share networks", "rbac_policy", wire="rbac_policy"),
    "routers": _quota("routers", "router", wire="router"),
    "security_group_rules": _quota("rules of security groups", "security_group_rule", wire="security_group_rule"),
    "security_groups": _quota("security groups", "security_group", wire="security_group"),
    "subnet_pools": _quota("subnet pools", "subnetpool", wire="subnetpool"),
    "subnets": _quota("subnets", "subnet", wire="subnet"),
}
VOLUME = {
    "backup_gigabytes": _quota("GiB of all backups"),
    "backups": _quota("backups"),
    "gigabytes": _quota("GiB of all volumes and snapshots"),
    "groups": _quota("groups of volumes"),
    "per_volume_gigabytes": _quota("GiB of a single volume"),
    "snapshots": _quota("snapshots"),
    "volumes": _quota("volumes"),
}


@dataclass(frozen=True)
class Keeper:
    """A service that keeps quotas.

    :param types: What it may be called in the catalog.
    :param hidden: What it shows beside quotas, or shows but does not keep.
    """

    name: str
    types: frozenset[str]
    fields: Mapping[str, Field]
    get: Operation
    update: Operation
    reset: Operation
    defaults: Operation
    detail: Operation
    detail_query: Mapping[str, Any]
    hidden: frozenset[str] = frozenset({"id", "project_id", "tenant_id"})

    def shown(self, answer: Mapping[str, Any]) -> dict[str, Any]:
        """Its quotas by the options' names."""
        plain = {name: value for name, value in answer.items() if name not in self.hidden}
        return dict(sorted(from_wire(self.fields, plain).items()))


_GONE = frozenset({"id", "floating_ips", "security_groups", "security_group_rules"})
_BLOCK = frozenset({"block-storage", "block-store", "volume", "volumev2", "volumev3"})
KEEPERS = (
    Keeper("compute", frozenset({"compute"}), COMPUTE, GET, UPDATE, RESET, DEFAULTS, DETAIL, {}, _GONE),
    Keeper("network", frozenset({"network"}), NETWORK, NET_GET, NET_UPDATE, NET_RESET, NET_DEFAULTS, NET_DETAIL, {}),
    Keeper("volume", _BLOCK, VOLUME, VOL_GET, VOL_UPDATE, VOL_RESET, VOL_DEFAULTS, VOL_GET, {"usage": "True"}),
)
NOVA, NEUTRON, CINDER = KEEPERS
#: As an answer of a service shows them.
SHOWN = {
    one.name: Field(
        type="dict",
        read_only=True,
        sample=dict.fromkeys(list(one.fields)[:2], 10),
        doc=f"The quotas of the {one.name} service; only where it was asked. V(-1) is no limit.",
    )
    for one in KEEPERS
}
user_id = reference(users.GET, users.LIST, "user", "user")


def offered(work: Work) -> list[Keeper]:
    """The services that the catalog has."""
    catalog = cast(OpenStackClient, work.client).login.token.get("catalog") or []
    types = {item.get("type") for item in catalog}
    return [one for one in KEEPERS if one.types & types]


def of_user(work: Work) -> dict[str, Any]:
    """The user whose quotas they are, as Nova's query has it."""
    user = work.params.get("user")
    return {} if user is None else {"user_id": user_id(work, user)}


def keep_users(work: Work, keepers: Iterable[Keeper]) -> list[Keeper]:
    """Those of them that keep quotas of users: Nova, and Cinder in versions of old."""
    return [one for one in keepers if one is NOVA or (one is CINDER and of_users(work) is not None)]


def ask(work: Work, keeper: Keeper, what: str, project_id: str, *, whole: bool = False, **carried: Any) -> Any:
    """Carry out one of a service's calls for a project's quotas, or for those of the user that is given.

    :param what: Which of the calls that a :class:`Keeper` has.
    :param whole: The whole project's, though there is a user.
    """
    operation: Operation = getattr(keeper, what)
    path = {"project_id": project_id}
    user = {} if whole or what == "defaults" else of_user(work)
    query: Mapping[str, Any] = keeper.detail_query if what == "detail" else {}
    if keeper is CINDER:
        users = of_users(work) if user else None
        if users is None:
            operation = of_project(work, operation)
        else:
            operation, path, query = users[what], {**path, **user}, {}
        user = {}
    return work.call(operation, path, query={**query, **user}, **carried)


def read(
    work: Work, keepers: Iterable[Keeper], what: str, project_id: str, *, whole: bool = False
) -> dict[str, dict[str, Any]]:
    """Quotas as services have them, by the services' names."""
    found = {}
    for one in keepers:
        try:
            found[one.name] = one.shown(ask(work, one, what, project_id, whole=whole))
        except ApiError as exc:
            # Not each Cinder of old has the quotas of users that its reference has.
            if exc.kind != "absent" or one is not CINDER or work.params.get("user") is None:
                raise
    return found
