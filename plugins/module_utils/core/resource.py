# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A resource type, declared once: its fields, its operations and how it comes and goes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .fields import Field
from .operation import Operation
from .system import System
from .work import Work

Object = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Change:
    """How differing fields of an existing resource are changed.

    :param operation: The operation that does it.
    :param fields: The fields it can change; empty: all that no earlier change covers.
    :param send: ``changed``: the body has what differs; ``given``: all that the user gave of its fields.
    :param body: Builds the body from (work, present object, values) when the field table's form does not fit.
    :param apply: Does it all: (work, present object, values); for what one call cannot do.
    :param check: Refuses what cannot work: (work, present object, values). All checks run before the first change.
    """

    operation: Operation
    fields: tuple[str, ...] = ()
    send: str = "changed"
    body: Callable[[Work, Object, Object], Any] | None = None
    apply: Callable[[Work, Object, Object], Any] | None = None
    check: Callable[[Work, Object, Object], None] | None = None


@dataclass(frozen=True, kw_only=True)
class Children:
    """A sub-collection that is reconciled with its parent: rules of a group, tags of a server.

    :param field: The option that holds the wanted children: a list, or a dict, whose children are (key, value) pairs.
    :param read: The present children: (work, parent).
    :param add: Adds children: (work, parent, items).
    :param remove: Removes children: (work, parent, items).
    :param key: What makes two children the same.
    :param same: Whether a present child is as a wanted one of the same key: (wanted, present). One that is not is added
        again, which has to overwrite it.
    :param purge: Name of the boolean option that removes what was not asked for; None: never removed.
    :param initial: What a new parent has from the start, where it is not empty: (work, the parent as the creation
        answered it, None in check mode).
    :param replace: Makes the wanted children the only ones by one call: (work, parent, all wanted items).
    :param replace_when: Name of the boolean option that has *replace* do it, in place of *add* and *remove*.
    """

    field: str
    read: Callable[[Work, Object], list[Any] | Mapping[str, Any]]
    add: Callable[[Work, Object, list[Any]], Any]
    remove: Callable[[Work, Object, list[Any]], Any] | None = None
    key: Callable[[Any], Hashable] = lambda item: item
    same: Callable[[Any, Any], bool] = lambda wanted, present: True
    purge: str | None = None
    initial: Callable[[Work, Object | None], list[Any]] | None = None
    replace: Callable[[Work, Object, list[Any]], Any] | None = None
    replace_when: str | None = None

    def exclusive(self, params: Mapping[str, Any]) -> bool:
        """Whether children that were not asked for are removed, one way or the other."""
        return any(option is not None and bool(params.get(option)) for option in (self.purge, self.replace_when))


@dataclass(frozen=True, kw_only=True)
class Ready:
    """When an existing resource can be used.

    :param field: The attribute that says so.
    :param ready: Values that mean it can.
    :param failed: Values that mean it never will.
    :param fault: The server's words about a failure, from the object.
    """

    field: str
    ready: frozenset[str]
    failed: frozenset[str] = frozenset()
    fault: Callable[[Object], str | None] = lambda obj: None


@dataclass(frozen=True, kw_only=True)
class Info:
    """How a resource type is listed.

    :param list: The operation that lists it.
    :param get: The operation that gets one by its key, where there is one.
    :param by: The options that *get* needs; all given: one object is fetched.
    :param filters: Options that the server filters by: their wire names are query parameters, a ``ref`` is looked up.
    :param query: Further query parameters from the options.
    :param each: Completes or reduces each object: (work, object).
    :param fetch: Finds the objects when list and get do not fit: (work, query).
    :param match: Narrows a list that the server cannot filter: (params, object).
    :param more: What the result holds besides: (work, the objects) -> further keys.
    :param returns: The documentation of these.
    :param count: The operation that only counts, with the list's filters; its answer has the key ``count``.
    :param also: Further keys that the result is under, where playbooks know it by another name.
    """

    list: Operation
    get: Operation | None = None
    by: tuple[str, ...] = ()
    filters: Mapping[str, Field] = field(default_factory=dict)
    query: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = None
    each: Callable[[Work, Object], Object] | None = None
    fetch: Callable[[Work, Mapping[str, Any]], Iterable[Object]] | None = None
    match: Callable[[Mapping[str, Any], Object], bool] | None = None
    more: Callable[[Work, Sequence[Object]], Object] | None = None
    returns: Mapping[str, Field] = field(default_factory=dict)
    count: Operation | None = None
    summary: str = ""
    description: tuple[str, ...] = ()
    module: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Bulk:
    """How one task is about several, and makes them at once.

    :param list: The operation of *find* that lists them.
    :param together: What it is asked for several: (queries of each) -> one query; by default its filters are given
        several values each.
    :param create: The operation that makes all of a list or none; its envelope holds the list. The module has an option
        of the plural's name then, with the options of each.
    :param option: In place of that: the option that says that the task is about several.
    :param each: With *option*: the options of each, from those of the task.
    :param created: With *option*: makes them: (work, the work on each with its wanted values) -> whether it has, which
        check mode believes; those that it leaves are created one by one.
    :param enough: With *option*: how many of them will do, from the options, when some are there.
    """

    list: Operation
    together: Callable[[Sequence[Mapping[str, Any]]], Object] | None = None
    create: Operation | None = None
    option: str | None = None
    each: Callable[[Mapping[str, Any]], Sequence[Object]] | None = None
    created: Callable[[Work, Sequence[tuple[Work, Object]]], bool] | None = None
    enough: Callable[[Mapping[str, Any]], int] | None = None


@dataclass(frozen=True, kw_only=True)
class Constraints:
    """AnsibleModule's checks across options."""

    mutually_exclusive: Sequence[Sequence[str]] = ()
    required_together: Sequence[Sequence[str]] = ()
    required_one_of: Sequence[Sequence[str]] = ()
    required_if: Sequence[Sequence[Any]] = ()
    required_by: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def kwargs(self) -> dict[str, Any]:
        """As keyword arguments of AnsibleModule; empty ones are left out."""
        names = ("mutually_exclusive", "required_together", "required_one_of", "required_if", "required_by")
        return {name: _plain(getattr(self, name)) for name in names if getattr(self, name)}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: list(item) for key, item in value.items()}
    return [[list(part) if isinstance(part, tuple) else part for part in item] for item in value]


def no_check(params: Mapping[str, Any]) -> None:
    """Nothing to refuse."""


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One resource type.

    :param name: Its name, the module's name without the system, and the key of the result.
    :param result: The key of the result, where it is not the name.
    :param also: Further keys that the result is under, where playbooks know it by another name.
    :param more: What the result holds besides: (work, the object as it is afterwards, or None) -> further keys.
    :param returns: The documentation of these.
    :param plural: The key of the info module's result.
    :param title: Its name in sentences.
    :param summary: The module's short description.
    :param reference: Document and section that it was written from.
    :param fields: All fields and options.
    :param key: The options that identify it, in the order of its path.
    :param id_field: The field whose value is the result's ``id``; the last of *key* when None.
    :param find: The present object in option names, or None: (work). Build it with :mod:`.lookup`.
    :param prepare: Options that follow from others, when they have to be looked up: (work) -> options, before all else.
    :param needs: Options without which a new one cannot be created, though an existing one can be changed; of several
        together one will do.
    :param create: The operation that creates it; None when it can only be changed.
    :param create_body: Builds the body: (work, wanted values).
    :param create_query: Query parameters: (work, wanted values).
    :param created: Creates it when one operation does not do: (work, wanted values) -> object or None.
    :param bulk: How several of them are made by one task.
    :param follow: Waits for what a creation or change has started: (work, answered object, object before). A finished
        job is no proof: the object is read back after it.
    :param changes: How it is changed, tried in order.
    :param children: Its sub-collections.
    :param delete: The operation that deletes it; None when it cannot be deleted.
    :param delete_body: The body of the deletion: (work, object).
    :param delete_query: Query parameters of the deletion: (work, object).
    :param removed: Deletes it when one operation does not do: (work, object).
    :param gone: A deletion takes time: wait until it cannot be found.
    :param ready: When it can be used.
    :param clean_up: Name of the boolean option that deletes what the task itself has made when it never will be ready.
    :param states: Further states: name to (work, present object or None) -> outcome dict of :func:`.outcome.outcome`.
    :param check: Refuses options that cannot work, before any request: (params).
    :param answers: The answer of a creation or change is the whole object as a read would give it.
    :param asynchronous: It has the options wait and wait_timeout.
    :param always_changes: Sentence for the documentation when a second run cannot be told from the first.
    """

    system: System
    name: str
    plural: str
    title: str
    summary: str
    fields: Mapping[str, Field]
    key: tuple[str, ...]
    find: Callable[[Work], Object | None]
    reference: str
    description: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    id_field: str | None = None
    prepare: Callable[[Work], Mapping[str, Any]] | None = None
    needs: tuple[str | tuple[str, ...], ...] = ()
    create: Operation | None = None
    create_body: Callable[[Work, Object], Any] | None = None
    create_query: Callable[[Work, Object], Mapping[str, Any]] | None = None
    created: Callable[[Work, Object], Object | None] | None = None
    bulk: Bulk | None = None
    follow: Callable[[Work, Object | None, Object | None], None] | None = None
    changes: tuple[Change, ...] = ()
    children: tuple[Children, ...] = ()
    delete: Operation | None = None
    delete_body: Callable[[Work, Object], Any] | None = None
    delete_query: Callable[[Work, Object], Mapping[str, Any]] | None = None
    removed: Callable[[Work, Object], Any] | None = None
    gone: bool = False
    ready: Ready | None = None
    clean_up: str | None = None
    states: Mapping[str, Callable[[Work, Object | None], dict[str, Any]]] = field(default_factory=dict)
    constraints: Constraints = field(default_factory=Constraints)
    check: Callable[[Mapping[str, Any]], None] = no_check
    answers: bool = True
    asynchronous: bool = False
    info: Info | None = None
    version_added: str = "0.1.0"
    always_changes: str | None = None
    result: str | None = None
    also: tuple[str, ...] = ()
    more: Callable[[Work, Object | None], Object] | None = None
    returns: Mapping[str, Field] = field(default_factory=dict)

    def __post_init__(self) -> None:
        needed = [name for one in self.needs for name in ((one,) if isinstance(one, str) else one)]
        unknown = [name for name in (*self.key, *needed) if name not in self.fields]
        for change in self.changes:
            unknown += [name for name in change.fields if name not in self.fields]
        unknown += [child.field for child in self.children if child.field not in self.fields]
        if unknown:
            raise ValueError(f"{self.name}: no such fields: {', '.join(unknown)}")
        if self.create is None and self.created is None and self.delete is not None:
            raise ValueError(f"{self.name}: can be deleted but not created")

    @property
    def module(self) -> str:
        """The module's name, without the collection's."""
        return f"{self.system.name}_{self.name}"

    @property
    def named_by_key(self) -> bool:
        """Whether its key is its id, so that the service itself refuses to make it twice."""
        return self.id_field is None or self.id_field in self.key

    @property
    def can_create(self) -> bool:
        """Whether it can be created at all."""
        return self.create is not None or self.created is not None

    @property
    def can_delete(self) -> bool:
        """Whether it can be deleted at all."""
        return self.delete is not None or self.removed is not None

    @property
    def recreatable(self) -> bool:
        """Whether the module offers to delete and create anew what cannot be changed."""
        fixed = any(item.create_only for name, item in self.fields.items() if name not in self.key)
        return fixed and self.can_create and self.can_delete
