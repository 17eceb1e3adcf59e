# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of floating IPs of nova-network, and the domains that they are in.

Source: OpenStack API Complete Reference (17 November 2015), 3.33 "Floating IP DNS records". Nova has answered 410 since
its release Stein (2019).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.fields import Field, from_wire
from ..core.lookup import by_filter, by_path, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute, gone

_ALL, _ENTRY = "/os-floating-ip-dns", "/os-floating-ip-dns/{domain}/entries/{name}"
LIST_DOMAINS = compute("list_dns_domains", "GET", _ALL, version="2.1")
SET_DOMAIN = compute("create_or_update_dns_domain", "PUT", f"{_ALL}/{{domain}}", version="2.1", envelope="domain_entry")
DELETE_DOMAIN = compute("delete_dns_domain", "DELETE", f"{_ALL}/{{domain}}", version="2.1")
LIST = compute("list_dns_entries", "GET", f"{_ALL}/{{domain}}/entries/{{ip}}", version="2.1")
GET = compute("find_unique_dns_entry", "GET", _ENTRY, version="2.1", envelope="dns_entry")
SET = compute("create_or_update_dns_entry", "PUT", _ENTRY, version="2.1", envelope="dns_entry")
DELETE = compute("delete_dns_entry", "DELETE", _ENTRY, version="2.1")
_REFERENCE = "OpenStack API Complete Reference (2015-11-17), 3.33 Floating IP DNS records"
_DOMAIN = Field(required=True, sample="cloud.example.org", doc="Name of the domain.")

DOMAIN_FIELDS = {
    "domain": _DOMAIN,
    "scope": Field(
        choices=("public", "private"),
        sample="public",
        doc="V(public): floating IPs of a project; V(private): servers of an availability zone. Needed for a new one.",
    ),
    "project": Field(sample="radio", doc="Id of the project that a public domain is for."),
    "availability_zone": Field(sample="nova", doc="Availability zone that a private domain is for."),
}


def _domain_values(work: Work, have: Object, values: Object) -> Object:
    """Nova replaces a domain as a whole."""
    wanted = {name: values.get(name, have.get(name)) for name in ("scope", "project", "availability_zone")}
    return {name: value for name, value in wanted.items() if value is not None}


def _domain_body(work: Work, want: Object) -> Object:
    return _domain_values(work, {}, want)


DOMAIN = Resource(
    system=OPENSTACK,
    name="floating_ip_dns_domain",
    plural="floating_ip_dns_domains",
    title="DNS domain",
    summary="Manage DNS domains of OpenStack's nova-network",
    description=("Registers domains for the names of floating IPs and servers. With a domain go all of its names.",),
    notes=(gone("Stein"),),
    reference=_REFERENCE,
    fields=DOMAIN_FIELDS,
    key=("domain",),
    find=by_filter(LIST_DOMAINS, DOMAIN_FIELDS, {"domain": "domain"}, "DNS domains"),
    needs=("scope",),
    create=SET_DOMAIN,
    create_body=_domain_body,
    changes=(Change(operation=SET_DOMAIN, body=_domain_values),),
    answers=False,
    delete=DELETE_DOMAIN,
    info=Info(
        list=LIST_DOMAINS,
        summary="List DNS domains of OpenStack's nova-network",
        description=("Lists the domains for the names of floating IPs and servers.", gone("Stein")),
    ),
)

FIELDS = {
    "domain": _DOMAIN,
    "name": Field(required=True, sample="upf-1", doc="The name, without the domain."),
    "ip": Field(sample="203.0.113.1", doc="The floating IP that it is of. Needed for a new name."),
    "dns_type": Field(
        default="A",
        choices=("A", "AAAA"),
        option_only=True,
        doc="The kind of record, for a new name or another address; Nova does not show it again.",
    ),
    "type": Field(read_only=True, sample="A", doc="What Nova says of the kind of record, which may be nothing."),
}


def _values(work: Work, have: Object, values: Object) -> Object:
    return {"ip": values.get("ip", have.get("ip")), "dns_type": work.params["dns_type"]}


def _body(work: Work, want: Object) -> Object:
    return _values(work, {}, want)


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    if work.params.get("name") is not None:
        found = get_or_none(work, GET)
        if found is not None:
            yield from_wire(FIELDS, found)
        return
    answer = get_or_none(work, LIST)
    for one in (answer or {}).get("dns_entries", []):
        yield from_wire(FIELDS, one)


ENTRY = Resource(
    system=OPENSTACK,
    name="floating_ip_dns",
    plural="floating_ip_dns",
    title="DNS name",
    summary="Manage DNS names of floating IPs of OpenStack's nova-network",
    description=("Gives floating IPs names in a domain of M(telco.cloud.openstack_floating_ip_dns_domain).",),
    notes=(gone("Stein"),),
    reference=_REFERENCE,
    fields=FIELDS,
    key=("domain", "name"),
    find=by_path(GET, FIELDS),
    needs=("ip",),
    create=SET,
    create_body=_body,
    changes=(Change(operation=SET, fields=("ip",), body=_values),),
    answers=False,
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "domain": Field(required=True, option_only=True, doc="Name of the domain."),
            "name": Field(option_only=True, doc="A name of the domain. It or O(ip) is needed."),
            "ip": Field(option_only=True, doc="A floating IP: only its names in the domain."),
        },
        summary="Get DNS names of floating IPs of OpenStack's nova-network",
        description=("Finds a name of a domain, or the names of a floating IP in it.", gone("Stein")),
    ),
)

FLOATING_IP_DNS_DOMAIN = StateModule(DOMAIN)
FLOATING_IP_DNS_DOMAIN_INFO = InfoModule(DOMAIN)
FLOATING_IP_DNS = StateModule(ENTRY)
FLOATING_IP_DNS_INFO = InfoModule(ENTRY)
