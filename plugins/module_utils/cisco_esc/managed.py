# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ESC's resources have in common: internal ids, work that goes on in the background, lists that come whole.

A resource is its table of fields, its operations, and what it needs; :func:`managed` makes the rest.

Source: Cisco ESC REST northbound API 2.2, "Behavior of ESC REST operations" and "String Restrictions in
Body/Internal IDs".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from ..core import compare
from ..core.fields import Field
from ..core.operation import Operation
from ..core.resource import Change, Object, Resource, no_check
from ..core.work import Work
from .asynchronous import carry_out, carry_out_unseen
from .callbacks import CALLBACK_OPTIONS, check_callback
from .client import CISCO_ESC
from .documents import body, typed, whole
from .identifiers import check_internal_id, check_lengths, lengths_of
from .listing import finder, info, scope_and_id, unchanged

LOOPBACK: dict[str, Field] = {
    "loopback_mode": Field(
        type="bool",
        option_only=True,
        doc="Sends C(Loopback-Mode) with a deletion: ESC goes through it without asking the infrastructure below it to "
        "delete anything.",
    )
}


@dataclass(frozen=True, kw_only=True)
class Calls:
    """The operations of a resource.

    :param update: None when it cannot be changed.
    """

    get: Operation
    list: Operation
    create: Operation
    delete: Operation
    update: Operation | None = None


def calls(
    chapter: str, noun: str, path: str, envelope: str, *, updates: bool = True, creates_at: str | None = None
) -> Calls:
    """The operations of a resource whose ids and paths are of the usual form.

    :param chapter: What the ids begin with.
    :param noun: What they end with: ``networks`` of ``networks.get_networks``.
    :param path: Path of one; that of all is the part before its last slash.
    :param envelope: The root of its document. That of a list is the same with an s.
    :param creates_at: Path of the creation, when it is not that of one.
    """
    return Calls(
        get=Operation(f"{chapter}.get_{noun}", "GET", path, envelope=envelope),
        list=Operation(f"{chapter}.get_{noun}_list", "GET", path.rpartition("/")[0], envelope=f"{envelope}s"),
        create=Operation(f"{chapter}.create_{noun}", "POST", creates_at or path, envelope=envelope),
        # Sent a second time while the first is at work they would be refused, so that a lost answer is looked up.
        update=Operation(f"{chapter}.update_{noun}", "PUT", path, envelope=envelope, repeatable=False)
        if updates
        else None,
        delete=Operation(f"{chapter}.delete_{noun}", "DELETE", path, repeatable=False),
    )


def managed(
    *,
    name: str,
    title: str,
    section: str,
    calls: Calls,
    key: tuple[str, ...],
    fields: Mapping[str, Field],
    describes: tuple[str, ...] = (),
    lists: tuple[str, ...] = (),
    needs: tuple[str, ...] = ("name",),
    longest: Mapping[str, int] | None = None,
    loopback: bool = False,
    check: Callable[[Mapping[str, Any]], None] = no_check,
    check_change: Callable[[Work, Object, Object], None] | None = None,
    prepare: Callable[[Mapping[str, Any]], Mapping[str, Any]] = unchanged,
    write: Callable[[Object], Object] = lambda document: document,
    filters: Mapping[str, Field] | None = None,
    headers: Callable[[Mapping[str, Any]], Mapping[str, str]] = lambda params: {},
    notes: tuple[str, ...] = (),
) -> Resource:
    """A resource that ESC creates, changes and deletes in the background.

    :param name: The module's name without the system.
    :param section: Section of the reference.
    :param key: The options of its path, its own identifier last. What begins with ``internal_`` has to be one.
    :param fields: Its fields in the order of the document's model, which is their order in a request.
    :param describes: Further sentences of the module's description.
    :param lists: Further sentences of the info module's description.
    :param needs: What a new one has to have.
    :param longest: Characters that an option may have at the most; external ids and names need not be named.
    :param loopback: Its deletion takes the header Loopback-Mode.
    :param check: Refuses options, before any request.
    :param check_change: Refuses a change that cannot work: (work, present object, values).
    :param prepare: Gives an answer the form that the table of fields describes.
    :param write: Gives a document of the fields the form that ESC wants.
    :param filters: Further options of the info module.
    :param headers: Headers that filter the list, from the options of the info module.
    """
    fields = {**typed(fields), **(LOOPBACK if loopback else {}), **CALLBACK_OPTIONS}
    lengths = {**lengths_of(fields), **(longest or {})}
    find = finder(calls.get, fields, key, prepare)

    def check_all(params: Mapping[str, Any]) -> None:
        for option in key:
            if option.startswith("internal_"):
                check_internal_id(option, params[option])
        check_lengths(params, lengths)
        check(params)
        check_callback(params)

    def create(work: Work, want: Object) -> Object | None:
        created = carry_out(
            work,
            calls.create,
            body=write(body(fields, want, calls.create)),
            look=lambda: find(work),
            done=lambda found: found is not None,
            exists=lambda found: found is not None,
            creates=want[key[-1]],
            what=f"{work.label} to be created",
            attempt=f"create {work.label}",
        )
        return unless_waited(work, created, want)

    def update(operation: Operation, work: Work, have: Object, values: Object) -> Object | None:
        """A PUT carries the whole resource: what differs, and the rest as it is."""
        after = whole(fields, work.params, have, values)
        document = write(body(fields, after, operation))
        attempt = f"change {', '.join(sorted(values))} of {work.label}"
        what = f"{work.label} to be changed"
        if all(fields[option].write_only for option in values):
            carry_out_unseen(work, operation, body=document, what=what, attempt=attempt)
            return None
        updated = carry_out(
            work,
            operation,
            body=document,
            look=lambda: find(work),
            done=lambda found: found is not None and not compare.differing(fields, values, found),
            what=what,
            attempt=attempt,
        )
        return unless_waited(work, updated, after)

    def delete(work: Work, have: Object) -> None:
        carry_out(
            work,
            calls.delete,
            look=lambda: find(work),
            done=lambda found: found is None,
            headers={"Loopback-Mode": "true"} if work.params.get("loopback_mode") else None,
            what=f"{work.label} to be gone",
            attempt=f"delete {work.label}",
        )

    changes: tuple[Change, ...] = ()
    if calls.update is not None:
        changes = (Change(operation=calls.update, apply=partial(update, calls.update), check=check_change),)
    verbs = "Creates, changes and deletes" if calls.update else "Creates and deletes"
    return Resource(
        system=CISCO_ESC,
        name=name,
        plural=f"{name}s",
        title=title,
        summary=f"Manage {title}s of Cisco ESC",
        description=(
            f"{verbs} {title}s of Cisco Elastic Services Controller.",
            *describes,
            "ESC does such work in the background. The module waits for its end, told by ESC's callback or by looking "
            "itself.",
        ),
        notes=notes,
        reference=f"Cisco ESC REST northbound API 2.2, {section}",
        fields=fields,
        key=key,
        needs=needs,
        find=find,
        created=create,
        changes=changes,
        removed=delete,
        check=check_all,
        asynchronous=True,
        info=info(
            calls.get,
            calls.list,
            key,
            {**scope_and_id(key, title), **(filters or {})},
            prepare=prepare,
            headers=headers,
            named="name" in fields,
            summary=f"List {title}s of Cisco ESC",
            description=(f"Lists the {title}s that were created with ESC.", *lists),
        ),
    )


def unless_waited(work: Work, found: Object | None, asked: Object) -> Object | None:
    """Without a wait nothing can be read back yet; the result has what was asked for."""
    return dict(asked) if found is None and not work.check_mode else found
