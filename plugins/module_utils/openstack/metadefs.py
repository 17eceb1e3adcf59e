# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the parts of the catalog of metadata definitions have in common: Glance replaces each as a whole.

Source: OpenStack API Complete Reference (17 November 2015), 11.7 to 11.11 of the Image API v2.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.fields import Field, to_wire
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work

ROOT = "/v2/metadefs/namespaces"
#: Below a namespace.
BELOW = f"{ROOT}/{{namespace}}"

NAMESPACE = Field(
    required=True, option_only=True, sample="Telco::Compute", doc="Name of the namespace, which has to be there."
)
IN_NAMESPACE = Field(required=True, option_only=True, doc="Name of the namespace.")
TIMES = {
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When it was made (UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When it was last changed (UTC)."),
}
LINKS = {
    "self": Field(read_only=True, sample="/v2/metadefs/namespaces/Telco::Compute", doc="Its address."),
    "schema": Field(read_only=True, sample="/v2/schemas/metadefs/namespace", doc="Where its schema is."),
}


def metadef(id: str, method: str, path: str) -> Operation:
    """An operation of the catalog, by its id without the chapter."""
    return Operation(f"image_v2.{id}", method, path, service="image")


def whole(fields: Mapping[str, Field]) -> Callable[[Work, Object, Object], Any]:
    """For :attr:`.resource.Change.body`: what is there with what is to be other, since a PUT keeps nothing else."""
    sent = [name for name, item in fields.items() if not item.read_only and not item.option_only]

    def body(work: Work, have: Object, values: Object) -> Any:
        kept = {name: have[name] for name in sent if have.get(name) is not None}
        return to_wire(fields, {**kept, **values})

    return body
