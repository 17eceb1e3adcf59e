# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on a back end already becomes a volume of Cinder's, and the other way round.

Source: OpenStack API Complete Reference (17 November 2015), 1.14 "Volume manage extension" and 1.6.6 "Unmanage volume".
"""

from __future__ import annotations

from dataclasses import replace

from ..core.errors import InvalidOption
from ..core.fields import Field, to_wire
from ..core.module import StateModule
from ..core.resource import Object, Resource
from ..core.work import Work
from . import volume_lookup
from .block_storage import NOTE, volume
from .client import OPENSTACK
from .listing import same_object
from .volume_fields import FIELDS as VOLUME
from .volume_fields import shown
from .volume_verbs import VERBS

MANAGE = volume("manage_existing_volume", "POST", "/os-volume-manage", envelope="volume", repeatable=False)
UNMANAGE = VERBS["unmanage"]

_SOURCES = {"source_name": "source-name", "source_id": "source-id"}
_ONCE = "Of a new one only; M(telco.cloud.openstack_volume) changes it later."


def _once(name: str) -> Field:
    """A field of volumes that is said when Cinder takes one, and not compared then."""
    whole = VOLUME[name]
    doc = f"{whole.doc} {_ONCE}" if name in ("description", "availability_zone") else _DOCS[name]
    return replace(whole, create_only=False, compare=same_object, merge=None, doc=doc)


_DOCS = {
    "metadata": f"Its metadata; values are texts. {_ONCE}",
    "volume_type": f"Name or id of its type. {_ONCE}",
    "is_bootable": f"Whether servers can boot from it. {_ONCE}",
}

FIELDS = {
    "name": replace(
        VOLUME["name"],
        doc="Name that the volume has in Cinder, or the id of an existing one. A volume of this name is taken for it.",
    ),
    "host": replace(
        VOLUME["host"],
        read_only=False,
        compare=same_object,
        doc="Where it is, as C(host@backend#pool); needed to take a new one.",
    ),
    "source_name": Field(
        option_only=True,
        doc="What the back end calls it. A new one needs this or O(source_id); which of them, its driver says.",
    ),
    "source_id": Field(option_only=True, doc="Its id on the back end."),
    **{name: _once(name) for name in ("description", *_DOCS, "availability_zone")},
    **{name: item for name, item in VOLUME.items() if item.read_only and name != "host"},
    "size": replace(VOLUME["size"], between=None, read_only=True, doc="Its size in GiB, rounded up."),
}


def _find(work: Work) -> Object | None:
    found = volume_lookup.find(work, volume_lookup.GET, volume_lookup.LIST, "volumes")
    return None if found is None else shown(found)


def _created(work: Work, want: Object) -> Object | None:
    ref = {wire: work.params[name] for name, wire in _SOURCES.items() if work.params.get(name) is not None}
    if not ref:
        raise InvalidOption("source_name", f"is needed to take {work.label}, or source_id")
    values = to_wire(FIELDS, {name: value for name, value in want.items() if name != "host"})
    answer = work.call(MANAGE, body={**values, "host": want["host"], "ref": ref}, attempt=f"take {work.label}")
    return None if answer is None else shown(answer)


def _removed(work: Work, have: Object) -> None:
    work.call(UNMANAGE.operation, {"id": have["id"]}, body={UNMANAGE.key: {}}, attempt=f"let go of {work.label}")
    volume_lookup.wait_gone(work, volume_lookup.GET, have)


VOLUME_MANAGE = StateModule(
    Resource(
        system=OPENSTACK,
        name="volume_manage",
        plural="volumes",
        result="volume",
        title="volume",
        summary="Have OpenStack take volumes that are on a back end, or let go of them",
        description=(
            "Makes a volume of the block storage service (Cinder) of one that is on its back end already. With "
            "O(state=absent) Cinder forgets a volume, and what it is on the back end stays. Only administrators can.",
            "Options and results have the names of M(openstack.cloud.volume_manage), so that its playbooks work here.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 1.14 Volume manage, 1.6.6 Unmanage volume",
        fields=FIELDS,
        key=("name",),
        id_field="id",
        find=_find,
        needs=("host",),
        create=MANAGE,
        created=_created,
        removed=_removed,
        ready=volume_lookup.READY,
        answers=False,
        asynchronous=True,
    )
)
