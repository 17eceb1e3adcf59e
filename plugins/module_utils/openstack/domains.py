# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domains.

Source: OpenStack API Complete Reference (17 November 2015), 6.5 "Domains" of the Identity API v3.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import name_or_id
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .in_domain import GET_DOMAIN, LIST_DOMAINS
from .listing import FILTERS, listed, named, same_object

_ONE, _ALL = "/v3/domains/{id}", "/v3/domains"
CREATE = Operation("identity_v3.create_domain", "POST", _ALL, service="identity", envelope="domain")
UPDATE = Operation("identity_v3.update_domain", "PATCH", _ONE, service="identity", envelope="domain", repeatable=True)
DELETE = Operation("identity_v3.delete_domain", "DELETE", _ONE, service="identity")

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="telco",
        doc="Name of the domain, or the id of an existing one. A name is unique in the cloud.",
    ),
    "description": Field(sample="Users and projects of the radio access", doc="What the domain is for."),
    "is_enabled": Field(
        type="bool",
        aliases=("enabled",),
        wire="enabled",
        sample=True,
        doc="Whether its users can log in, and anybody to its projects. A new domain is enabled when nothing is said.",
    ),
    "id": Field(read_only=True, sample="161718d9bb0ba34a2b8e2c6d4b8d9a2a", doc="Id of the domain."),
    "tags": Field(type="list", elements="str", read_only=True, sample=[], doc="Tags of the domain."),
    "options": Field(type="dict", read_only=True, sample={}, doc="Resource options, such as C(immutable)."),
    "links": Field(
        type="dict",
        read_only=True,
        sample={"self": "https://keystone.example.com:5000/v3/domains/161718d9bb0ba34a2b8e2c6d4b8d9a2a"},
        doc="The domain's own address.",
    ),
}


def _removed(work: Work, have: Object) -> None:
    """Keystone deletes no domain that is enabled."""
    if have.get("is_enabled", True):
        work.call(UPDATE, {"id": have["id"]}, body={"enabled": False}, attempt=f"disable {work.label} to delete it")
    work.call(DELETE, {"id": have["id"]}, attempt=f"delete {work.label}, which is disabled now")


RESOURCE = Resource(
    system=OPENSTACK,
    name="domain",
    plural="domains",
    title="domain",
    summary="Manage domains of OpenStack",
    description=(
        "Creates, changes and deletes domains of the identity service (Keystone). Only administrators can.",
        "Keystone deletes no domain that is enabled, so that O(state=absent) disables it first. Its users, groups and "
        "projects are deleted with it.",
        "Options and results have the names of M(openstack.cloud.identity_domain), so that its playbooks work here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 6.5 Domains",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    # The id of a domain need not look like one: that of the first is "default".
    find=name_or_id(GET_DOMAIN, LIST_DOMAINS, FIELDS, option="name", what="domains", any_id=True),
    create=CREATE,
    changes=(Change(operation=UPDATE),),
    removed=_removed,
    info=Info(
        list=LIST_DOMAINS,
        fetch=lambda work, query: listed(work, GET_DOMAIN, LIST_DOMAINS, FIELDS, {}, any_id=True),
        filters={"name": named("domain"), "filters": FILTERS},
        summary="List domains of OpenStack",
        description=("Lists domains of the identity service (Keystone).",),
    ),
)

DOMAIN = StateModule(RESOURCE)
DOMAIN_INFO = InfoModule(RESOURCE)
