# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Application credentials: with one, a program logs in as a user, in one project, without the user's password.

Source: Identity API v3, "Application Credentials" (the OpenStack API Complete Reference of 2015 is older). As Keystone
of Zed answers: an end has no letter for its zone, there are no access rules where none were given, and whether it is
unrestricted is null where nobody said it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from typing import Any, cast

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import exact, fits, get_or_none, is_uuid
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.secret_file import write_secret
from ..core.told_once import check_files, secret_file, told_once
from ..core.work import Work
from .client import OPENSTACK, OWN_PROJECT, OWN_USER, OpenStackClient
from .delegated import unless_absent
from .in_domain import own_links
from .listing import named, same_object
from .members import user_id, whose_domain

_ALL = "/v3/users/{user_id}/application_credentials"
_ONE = f"{_ALL}/{{id}}"
_KEY = "application_credential"
LIST = Operation("identity_v3.list_application_credentials", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_application_credential", "GET", _ONE, service="identity", envelope=_KEY)
CREATE = Operation("identity_v3.create_application_credential", "POST", _ALL, service="identity", envelope=_KEY)
DELETE = Operation("identity_v3.delete_application_credential", "DELETE", _ONE, service="identity")


def _end(value: Any) -> str:
    """A time (ISO 8601, UTC) in the form in which Keystone shows it here."""
    whole, _point, fraction = str(value).removesuffix("Z").partition(".")
    return f"{whole}.{fraction.ljust(6, '0')}"


def _roles_body(roles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Keystone takes one word for a role: its id, or else its name."""
    return [{"id": role["id"]} if "id" in role else {"name": role["name"]} for role in roles]


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="backup",
        doc="Name of the application credential, or the id of an existing one. A name is unique for its user.",
    ),
    "user": Field(
        option_only=True,
        doc="Name or id of the user whose application credential it is. Left out, it is the login's own. For others "
        "none can be made; administrators can delete theirs.",
    ),
    "user_domain": whose_domain("user"),
    "description": Field(create_only=True, sample="Nightly backups", doc="What it is for."),
    "secret": Field(
        write_only=True,
        secret=True,
        doc="The secret of a new one. Left out, Keystone makes one, which O(secret_file) gets. Keystone does not show "
        "it: of an application credential that exists it is not compared.",
    ),
    "secret_file": secret_file("application credential"),
    "roles": Field(
        type="list",
        elements="dict",
        compare="set",
        create_only=True,
        to_wire=_roles_body,
        across={"required_one_of": [("name", "id")]},
        fields={
            "name": Field(sample="reader", doc="Name of the role."),
            "id": Field(sample="d4afa97e1f5e40aabcf4fe3c1644fc85", doc="Id of the role, in place of its name."),
            "domain_id": Field(
                sample=None,
                doc="Id of the domain that the role is in. It is compared only: Keystone asks for no more "
                "than a name or an id.",
            ),
        },
        doc="The roles that it has, which are some of those that the login has. Left out, a new one has all of them.",
    ),
    "expires_at": Field(
        create_only=True,
        normalize=_end,
        sample="2035-12-30T23:59:59.000000",
        doc="When it ends (ISO 8601, UTC), such as V(2035-12-30T23:59:59). Left out, a new one does not end.",
    ),
    "unrestricted": Field(
        type="bool",
        create_only=True,
        from_wire=bool,
        sample=False,
        doc="Whether who logs in with it may make and delete application credentials and trusts. Left out, a new one "
        "may not.",
    ),
    "access_rules": Field(
        type="list",
        elements="dict",
        compare="set",
        create_only=True,
        fields={
            "service": Field(required=True, sample="compute", doc="Type of the service."),
            "path": Field(required=True, sample="/v2.1/servers", doc="Path of the address, which may have C(*)."),
            "method": Field(
                required=True,
                sample="GET",
                doc="Method of the request: V(GET), V(HEAD), V(POST), V(PUT), V(PATCH) or V(DELETE).",
            ),
            "id": Field(read_only=True, sample="edecb6c791d541a3b458199858470d20", doc="Id of the rule."),
        },
        doc="The only requests that can be made with it. Left out, a new one is good for all that its roles are good "
        "for.",
    ),
    "id": Field(read_only=True, sample="58d61ff8e6e34accb35874016d1dba8b", doc="Id of the application credential."),
    "user_id": Field(read_only=True, sample="fd786d56402c4d1691372e7dee0d00b5", doc="Id of the user."),
    "project_id": Field(
        read_only=True, sample="231c62fb0fbd485b995e8b060c3f0d98", doc="Id of the project that it logs in to."
    ),
    "system": Field(read_only=True, sample=None, doc="Not used by Keystone."),
    "links": own_links("application_credentials/58d61ff8e6e34accb35874016d1dba8b", "application credential"),
}


def _owner(work: Work) -> str:
    return user_id(work) or work.client.known(OWN_USER)


def _found(work: Work, owner: str) -> dict[str, Any] | None:
    """The one of a name, else of an id: (work, whose it is)."""
    name = str(work.params["name"])
    asked = {"name": name}
    found = exact(work, LIST, asked, lambda item: fits(item, asked), "application credentials", {"user_id": owner})
    if found is None and is_uuid(name):
        found = get_or_none(work, GET, {"user_id": owner, "id": name})
        # Keystone shows administrators whatever has the id, whosever it is.
        if found is not None and found.get("user_id", owner) != owner:
            return None
    return found


def _find(work: Work) -> Object | None:
    try:
        owner = _owner(work)
    except TelcoError as exc:
        unless_absent(work, exc, "user")
        return None
    found = _found(work, owner)
    if found is None:
        return None
    if work.params["state"] == "present" and work.params.get("user") is None:
        _of_this_project(work, found)
    return _shown(found)


def _of_this_project(work: Work, found: Mapping[str, Any]) -> None:
    """Names are the user's: what has the name may lead to another project than the one that is meant."""
    own, its = work.client.known(OWN_PROJECT), found["project_id"]
    if its != own:
        raise InvalidOption(
            "name",
            f"is that of {work.label} for another project, {its}: the login is for {own}. Take another name, or delete "
            "that one first",
        )


def _shown(credential: Mapping[str, Any]) -> Object:
    """Keystone leaves out where there are no rules."""
    return from_wire(FIELDS, {"access_rules": [], **credential})


def _created(work: Work, want: Object) -> Object | None:
    owner, path = work.client.known(OWN_USER), work.params.get("secret_file")
    if work.params.get("user") is not None and _owner(work) != owner:
        raise InvalidOption("user", "is another than the login's, for whom alone Keystone makes them")
    if path is None and "secret" not in want:
        raise _no_secret(work.label)
    # A secret that is given is not lost with the answer.
    with nullcontext() if "secret" in want else told_once(work):
        answer = work.call(CREATE, {"user_id": owner}, body=to_wire(FIELDS, want), attempt=f"create {work.label}")
    if answer is None:
        return None
    secret = answer.pop("secret")
    work.client.masker.add(secret)
    if path is not None:
        write_secret(path, secret)
    return _shown(answer)


def _removed(work: Work, have: Object) -> None:
    path = {"user_id": have["user_id"], "id": have["id"]}
    work.call(DELETE, path, attempt=f"delete {work.label}")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    try:
        owner = _owner(work)
    except TelcoError as exc:
        if exc.option != "user":
            raise
        return
    if work.params.get("name") is None:
        yield from work.objects(LIST, {"user_id": owner}, limit=work.params.get("limit"))
        return
    found = _found(work, owner)
    if found is not None:
        yield found


def _no_secret(label: str) -> InvalidOption:
    return InvalidOption("secret", f"is needed to create {label}, or secret_file for the one that Keystone makes")


def _check(params: Mapping[str, Any]) -> None:
    check_files("secret_file")(params)
    if params["recreate"] and not params.get("secret") and not params.get("secret_file"):
        # What would be refused then must not cost the one that is there.
        raise _no_secret(f"application credential {params['name']} anew")


def _cloud(work: Work, have: Object | None) -> Object:
    """This cloud's settings, with the application credential for a login; its id is not known before it is made."""
    if have is None:
        return {}
    settings = cast(OpenStackClient, work.client).settings
    auth = {"auth_url": settings.auth.get("auth_url"), "application_credential_id": have.get("id")}
    values = {
        "region_name": settings.region_name,
        "interface": settings.interface,
        "verify": settings.validate_certs,
        "cacert": settings.ca_cert,
    }
    return {
        "auth_type": "v3applicationcredential",
        "auth": {name: value for name, value in auth.items() if value is not None},
        **{name: value for name, value in values.items() if value is not None},
    }


RESOURCE = Resource(
    system=OPENSTACK,
    name="application_credential",
    plural="application_credentials",
    title="application credential",
    summary="Manage application credentials of OpenStack",
    description=(
        "Creates and deletes application credentials of the identity service (Keystone): with one, a program logs in "
        "to the project of this login with some of its roles, and does not know its password.",
        "Keystone changes none. What differs is an error; with O(recreate=true) it is deleted and made anew, with "
        "another id and, unless O(secret) is given, another secret.",
        "Options and results have the names of M(openstack.cloud.application_credential), but for the secret: no "
        "result has it. It is given as O(secret), or O(secret_file) gets the one that Keystone makes, and without "
        "either none is made. M(openstack.cloud.application_credential) makes a new one each time; here a second run "
        "changes nothing.",
    ),
    notes=(
        "RV(id) and the secret log in with C(auth_type=v3applicationcredential), as C(application_credential_id) and "
        "C(application_credential_secret).",
        "Who is logged in with an application credential can make others only when it is O(unrestricted).",
    ),
    reference="Identity API v3, Application Credentials",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    created=_created,
    removed=_removed,
    check=_check,
    more=lambda work, have: {"cloud": _cloud(work, have)},
    returns={
        "cloud": Field(
            type="dict",
            doc="What O(cloud) is to be for a login with the application credential, but for "
            "C(auth.application_credential_secret). Empty when there is none.",
            sample={
                "auth_type": "v3applicationcredential",
                "auth": {
                    "auth_url": "https://keystone.example.com:5000/v3",
                    "application_credential_id": "58d61ff8e6e34accb35874016d1dba8b",
                },
                "region_name": "RegionOne",
            },
        )
    },
    info=Info(
        list=LIST,
        fetch=_listed,
        each=lambda work, one: {"access_rules": [], **one},
        filters={
            "name": named("application credential"),
            "user": Field(option_only=True, doc="Name or id of the user. Left out, it is the login's own."),
            "user_domain": whose_domain("user"),
        },
        summary="List application credentials of OpenStack",
        description=("Lists application credentials of a user at the identity service (Keystone), without secrets.",),
    ),
)

APPLICATION_CREDENTIAL = StateModule(RESOURCE)
APPLICATION_CREDENTIAL_INFO = InfoModule(RESOURCE)
