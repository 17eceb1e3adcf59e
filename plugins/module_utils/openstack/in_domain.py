# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What projects, users, groups and roles have in common: each is in a domain, and its name is unique there.

Source: OpenStack API Complete Reference (17 November 2015), 6.5 "Domains" of the Identity API v3.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import find_named, reference
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import OpenStackClient
from .listing import listed, same_object

LIST_DOMAINS = Operation("identity_v3.list_domains", "GET", "/v3/domains", service="identity")
GET_DOMAIN = Operation(
    "identity_v3.show_domain_details", "GET", "/v3/domains/{id}", service="identity", envelope="domain"
)

_domain = reference(GET_DOMAIN, LIST_DOMAINS, "domain", "domain")


def domain_id(work: Work, value: Any) -> Any:
    """The id of a domain by name or id; without a request when it is one of the login's own."""
    return cast(OpenStackClient, work.client).login.known_domain(str(value)) or _domain(work, value)


def domain_option(doc: str) -> Field:
    """The option of a module that says in which domain the object is; what is found there is in it."""
    return Field(
        aliases=("domain_id",),
        wire="domain_id",
        ref=domain_id,
        compare=same_object,
        sample="default",
        doc=doc,
    )


def domain_filter(doc: str) -> Field:
    """The option of an info module that narrows a list to a domain."""
    return Field(option_only=True, aliases=("domain_id",), doc=doc)


def own_links(path: str, title: str) -> Field:
    """The attribute that every object of the identity service has.

    :param path: Such as ``users/ID``.
    """
    return Field(
        type="dict",
        read_only=True,
        sample={"self": f"https://keystone.example.com:5000/v3/{path}"},
        doc=f"The {title}'s own address.",
    )


def scope(work: Work) -> dict[str, Any]:
    """The filter of a list by the option ``domain``."""
    domain = work.params.get("domain")
    return {} if domain is None else {"domain_id": domain_id(work, domain)}


def identified(work: Work, read: Operation, listing: Operation, what: str, option: str, *domains: str) -> str | None:
    """The id of what an option names, by name or id; None when the option is left out.

    :param what: What it is, for errors.
    :param domains: Options that may say in which domain the name is; the first that is given counts.
    :raises TelcoError: There is none, or there are several; it names the option.
    """
    value = work.params.get(option)
    if value is None:
        return None
    within = _within(work, domains)
    key = (read.id, f"{value} in {within.get('domain_id', 'any')}")
    if key not in work.known:
        found = find_named(work, read, listing, str(value), f"{what}s", within, any_id=True)
        if found is None:
            where = f" in the domain {within['domain_id']}" if within else ""
            raise TelcoError(f"There is no {what} with the name or id {value}{where}", option=option)
        work.known[key] = str(found["id"])
    return work.known[key]


def _within(work: Work, domains: tuple[str, ...]) -> dict[str, Any]:
    option = next((name for name in domains if work.params.get(name) is not None), None)
    if option is None:
        return {}
    try:
        return {"domain_id": domain_id(work, work.params[option])}
    except TelcoError as exc:
        exc.option = option
        raise


def listed_in_domain(
    read: Operation, listing: Operation, fields: Mapping[str, Field]
) -> Callable[[Work, Mapping[str, Any]], Iterator[Object]]:
    """For :attr:`.resource.Info.fetch`: by the options ``name``, ``domain`` and ``filters``."""

    def fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
        try:
            within = scope(work)
        except TelcoError as exc:
            if exc.option != "domain":
                raise
            return  # a domain that does not exist holds nothing
        yield from listed(work, read, listing, fields, within)

    return fetch
