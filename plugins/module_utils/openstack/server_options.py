# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a task can say of a server, and how that is compared with what Nova shows.

A server shows the name of its flavor and the id of its image, so that a flavor's name needs no request, and an image's
name one. Source: OpenStack API Complete Reference (17 November 2015), 3.2.2 "Create server" and 3.2.5 "Update server".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none, is_uuid
from ..core.work import Work
from . import server_disks, server_lookup
from .flavors import LIST as LIST_FLAVORS
from .listing import same_object
from .security_groups import GET as GET_GROUP
from .server_addresses import FIELDS as ADDRESSES
from .server_addresses import check as check_addresses
from .servers import FIELDS as SHOWN

#: Key of :attr:`.work.Work.seen`: the server as it was first found; and of ``common``: flavors by what they are called.
_FIRST, _FLAVORS = "server: first look", "server: flavors"
#: What a server shows of its flavor, and how the flavor itself calls it.
_SIZES = {"vcpus": "vcpus", "ram": "ram", "disk": "disk", "ephemeral": "OS-FLV-EXT-DATA:ephemeral", "swap": "swap"}


def find(work: Work) -> dict[str, Any] | None:
    """The server that the task names, as Nova shows it; the first look is that of the options' lookups."""
    if _FIRST in work.seen:
        found: dict[str, Any] | None = work.seen.pop(_FIRST)
        return found
    return server_lookup.find(work, str(work.params["name"]))


def _first(work: Work) -> dict[str, Any]:
    if _FIRST not in work.seen:
        work.seen[_FIRST] = server_lookup.find(work, str(work.params["name"]))
    found: dict[str, Any] | None = work.seen[_FIRST]
    return found or {}


def flavor(work: Work, value: Any) -> dict[str, Any]:
    """What a server of this flavor shows of it; a name that the server shows needs no request."""
    shown = _first(work).get("flavor")
    if isinstance(shown, Mapping) and shown.get("original_name") == value:
        return {"original_name": value}
    found = _flavor(work, str(value))
    sizes = {name: found.get(wire) or 0 for name, wire in _SIZES.items()}
    return {"original_name": str(found["name"]), **sizes}


def _flavor(work: Work, value: str) -> Mapping[str, Any]:
    known: dict[str, Any] = work.common.setdefault(_FLAVORS, {})
    if value not in known:
        # Nova finds none by its name, and names are unique: a name goes before an id.
        seen = list(work.objects(LIST_FLAVORS))
        found = next((item for key in ("name", "id") for item in seen if item.get(key) == value), None)
        if found is None:
            raise TelcoError(f"There is no flavor with the name or id {value}", option="flavor")
        known[value] = known[str(found["name"])] = found
    named: Mapping[str, Any] = known[value]
    return named


def chosen_flavor(work: Work) -> dict[str, Any]:
    """For :attr:`.resource.Resource.prepare`: the flavor that ``flavor_ram`` means.

    An existing server whose flavor is large enough keeps it: that there is a smaller one now is no reason to resize it.
    """
    least, words = work.params.get("flavor_ram"), work.params.get("flavor_include") or ""
    if least is None or work.params.get("state") == "absent":
        return {}
    have = _first(work).get("flavor") or {}
    if words in str(have.get("original_name", "")) and int(have.get("ram") or 0) >= least:
        return {"flavor": have["original_name"]}
    flavors = [one for one in work.objects(LIST_FLAVORS) if one["ram"] >= least and words in one["name"]]
    if not flavors:
        named = f" and {words!r} in its name" if words else ""
        raise TelcoError(f"There is no flavor with {least} MiB of memory or more{named}", option="flavor_ram")
    return {"flavor": min(flavors, key=lambda one: (one["ram"], one["vcpus"], one["disk"], one["name"]))["name"]}


def flavor_id(work: Work, wanted: Mapping[str, Any]) -> str:
    """The id of a flavor that :func:`flavor` has made of the option."""
    return str(_flavor(work, str(wanted["original_name"]))["id"])


def _groups(work: Work, value: Any) -> list[dict[str, str]]:
    """Groups as servers show them, by their names."""
    names = set()
    for one in value:
        found = get_or_none(work, GET_GROUP, {"id": one}) if is_uuid(str(one)) else None
        names.add(str(found["name"]) if found else str(one))
    return [{"name": name} for name in sorted(names)]


def _shown_groups(value: Any) -> list[dict[str, str]]:
    """Nova tells each group once for each port."""
    return [{"name": name} for name in sorted({str(one.get("name")) for one in value or []})]


def _zone(want: Any, have: Any) -> bool:
    """``zone:host`` says where a new server goes; where it is later is another matter."""
    return ":" in str(want) or want == have


def check(params: Mapping[str, Any]) -> None:
    """Refuse what cannot work before any request.

    :raises InvalidOption: It names the option.
    """
    check_addresses(params)
    server_disks.check(params)
    if params.get("network") is not None and params.get("nics") is not None:
        raise InvalidOption("nics", "cannot be given together with network")
    for one in params.get("nics") or []:
        known = set(nic(one)) - {"tag", "fixed_ip"}
        if len(known & {"net", "port"}) != 1:
            raise InvalidOption("nics", f"{one!r} is not one of net-id, net-name, port-id and port-name with its value")


def nic(one: Any) -> dict[str, str]:
    """An interface that is asked for: ``net`` or ``port`` with a name or id, ``fixed_ip``, ``tag``.

    :param one: A dict with keys as openstack.cloud has them (C(net-name)), or a text such as ``net-name=a,tag=b``.
    :raises InvalidOption: There are other keys.
    """
    if isinstance(one, str):
        parts = [part.partition("=") for part in one.split(",")]
        pairs = {key.strip(): value.strip() for key, _equals, value in parts}
    elif isinstance(one, Mapping):
        pairs = {str(key): value for key, value in one.items() if value is not None}
    else:
        raise InvalidOption("nics", f"{one!r} is neither a dictionary nor a text")
    found = {}
    for key, value in pairs.items():
        name = key.replace("_", "-")
        short = name.removesuffix("-id").removesuffix("-name")
        if name in ("net-id", "net-name", "port-id", "port-name"):
            found[short] = str(value)
        elif name in ("fixed-ip", "v4-fixed-ip", "v6-fixed-ip"):
            found["fixed_ip"] = str(value)
        elif name == "tag":
            found["tag"] = str(value)
        else:
            raise InvalidOption("nics", f"{key} is not known; net-id, net-name, port-id, port-name, fixed_ip, tag are")
    return found


_NEW = "For a new server only: what an existing one has is not touched."

FIELDS = {
    **SHOWN,
    "name": Field(
        required=True,
        compare=same_object,
        sample="upf-1",
        doc="Name of the server, or the id of an existing one. Names need not be unique: when several servers of the "
        "login's project have it, in whatever state, the module fails and tells their ids.",
    ),
    "image": Field(
        ref=server_disks.image,
        compare="subset",
        to_wire=lambda value: value["id"],
        sample={"id": "70a599e0-31e7-49b7-b260-868f441e862b"},
        doc="Name or id of the image that its disk is made from. A new server needs it, or O(boot_volume). Another one "
        "than an existing server has is an error, unless O(rebuild) says that its disk may go.",
    ),
    "flavor": Field(
        ref=flavor,
        compare="subset",
        sample={"original_name": "m1.small", "vcpus": 1, "ram": 2048, "disk": 20, "ephemeral": 0, "swap": 0},
        doc="Name or id of its flavor. Needed for a new server. Another one than an existing server has makes it be "
        "resized, which restarts it, and the resize be confirmed.",
    ),
    "flavor_ram": Field(
        type="int",
        between=(1, 2**31 - 1),
        option_only=True,
        doc="In place of O(flavor): the least memory in MiB. A new server gets the smallest flavor that has so much, "
        "and an existing one keeps a flavor that has.",
    ),
    "flavor_include": Field(option_only=True, doc="Text that the name of the flavor of O(flavor_ram) has in it."),
    **server_disks.FIELDS,
    "description": Field(keep_empty=True, sample=None, doc="What it is for."),
    "metadata": Field(
        type="dict",
        aliases=("meta",),
        compare="subset",
        normalize=server_lookup.texts,
        sample={},
        doc="Metadata that it has, others are left alone. Values are texts.",
    ),
    "tags": Field(type="list", elements="str", compare="set", sample=[], doc="All of its tags."),
    "security_groups": Field(
        type="list",
        elements="str",
        ref=_groups,
        from_wire=_shown_groups,
        compare=lambda want, have: want == have,
        sample=[{"name": "default"}],
        doc="Names or ids of the security groups of all of its ports. Left out, a new server has its project's default "
        "group, and those of an existing one are not touched, whatever each port has.",
    ),
    "key_name": Field(create_only=True, sample=None, doc="Name of the key pair that it is made with."),
    "availability_zone": Field(
        create_only=True,
        wire="OS-EXT-AZ:availability_zone",
        compare=_zone,
        sample="nova",
        doc="Its availability zone. Administrators can say C(zone:host) of a new one, which is not compared later.",
    ),
    "config_drive": Field(
        type="bool",
        create_only=True,
        from_wire=lambda value: value in (True, "True"),
        sample=False,
        doc="Whether it has a drive with its metadata and user data.",
    ),
    "network": Field(write_only=True, doc=f"Name or id of the one network that it is connected to. {_NEW}"),
    "nics": Field(
        type="list",
        elements="raw",
        write_only=True,
        doc="Networks and ports that it is connected to: each a dictionary with one of C(net-id), C(net-name), "
        "C(port-id) and C(port-name), and perhaps C(fixed_ip) and C(tag), or the same as a text, such as "
        "V(net-name=core,tag=n2). An empty list is none. Without this and O(network), Nova takes the project's only "
        f"network. {_NEW}",
    ),
    "userdata": Field(
        secret=True,
        write_only=True,
        doc=f"What its first boot is told, up to 64 KiB; Nova gets it in Base64. It appears in no result. {_NEW}",
    ),
    "admin_password": Field(
        secret=True, write_only=True, doc=f"Its administrator's password, where its image takes one. {_NEW}"
    ),
    "scheduler_hints": Field(
        type="dict", write_only=True, doc=f"Hints for the scheduler, such as C(group) with a server group's id. {_NEW}"
    ),
    **ADDRESSES,
    "delete_failed": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether a server that the task has made, and that ends in C(ERROR), is deleted again. One that was there "
        "before never is, nor one that only took too long.",
    ),
    "rebuild": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether its disk is made anew when O(image) is another one than it has.",
    ),
}
