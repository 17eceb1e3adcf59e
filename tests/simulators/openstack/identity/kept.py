# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Keystone keeps as it is given, by an id that it makes: credentials, policies, consumers.

The five views of such a kind are the same but for the attributes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import KeystoneError, bad_request, not_found
from simulators.openstack.identity.request import admin_token, check, json_object, page
from simulators.openstack.identity.state import new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

Kept = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Kind:
    """One kind.

    :param path: Below ``/v3/``.
    :param kept: Where the cloud keeps them.
    :param defaults: Attributes of those that were made without them.
    :param refuse: Refuses what is given: (attributes, whether it is a new one).
    :param secret: An attribute that Keystone makes, and shows only when the object is made.
    :param unknown: Its words for an id that it does not know, where they are not the usual ones.
    """

    name: str
    plural: str
    path: str
    kept: Callable[[OpenStack], Kept]
    schema: dict[str, str]
    required: tuple[str, ...] = ()
    filters: tuple[str, ...] = ()
    defaults: tuple[str, ...] = ()
    refuse: Callable[[dict[str, Any], bool], None] = lambda given, new: None
    secret: str | None = None
    unknown: str | None = None
    forget: Callable[[OpenStack, str], None] = lambda cloud, key: None

    def register(self, cloud: OpenStack, app: flask.Flask) -> None:
        """Add the views."""
        one = f"/v3/{self.path}/<key>"

        def show(document: dict[str, Any]) -> dict[str, Any]:
            shown = {name: value for name, value in document.items() if name != self.secret}
            return {**shown, "links": {"self": f"{cloud.url}/v3/{self.path}/{document['id']}"}}

        def find(key: str) -> dict[str, Any]:
            if key not in self.kept(cloud):
                raise KeystoneError(404, self.unknown) if self.unknown else not_found(self.name, key)
            return self.kept(cloud)[key]

        def read(new: bool) -> dict[str, Any]:
            given = json_object(self.name)
            check(given, self.schema, self.required if new else (), cloud.settings["identity_extras"])
            self.refuse(given, new)
            return given

        def create() -> tuple[dict[str, Any], int]:
            admin_token(cloud, f"identity:create_{self.name}")
            given = read(new=True)
            made = {} if self.secret is None else {self.secret: new_id()}
            document = {"id": new_id(), **dict.fromkeys(self.defaults), **given, **made}
            self.kept(cloud)[document["id"]] = document
            return {self.name: {**show(document), **made}}, 201

        def listing() -> dict[str, Any]:
            admin_token(cloud, f"identity:list_{self.plural}")
            return page(cloud, self.plural, [show(each) for each in self.kept(cloud).values()], self.filters)

        def get(key: str) -> dict[str, Any]:
            admin_token(cloud, f"identity:get_{self.name}")
            return {self.name: show(find(key))}

        def update(key: str) -> dict[str, Any]:
            admin_token(cloud, f"identity:update_{self.name}")
            given = read(new=False)
            if not given:
                raise bad_request(f"Invalid input for field '{self.name}': {{}} does not have enough properties")
            find(key).update(given)
            return {self.name: show(find(key))}

        def delete(key: str) -> tuple[str, int]:
            admin_token(cloud, f"identity:delete_{self.name}")
            find(key)
            del self.kept(cloud)[key]
            self.forget(cloud, key)
            return "", 204

        for method, rule, view in (
            ("POST", f"/v3/{self.path}", create),
            ("GET", f"/v3/{self.path}", listing),
            ("GET", one, get),
            ("PATCH", one, update),
            ("DELETE", one, delete),
        ):
            app.add_url_rule(rule, f"{self.name}.{view.__name__}", view, methods=[method])
