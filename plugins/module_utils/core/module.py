# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The three kinds of module, each made from a declaration: state, info and action.

A module object knows its argument spec and how to carry itself out in a context. ``plugins/modules/*.py`` and the
in-process runner only call these two.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from . import reconcile, several, several_options
from .context import Context
from .dialect import Dialect, chosen
from .errors import AnswerLost, ApiError, InvalidOption, TelcoError
from .fields import Field, argument_spec, check_ranges, from_wire, without_secrets
from .lookup import fits, get_or_none
from .masking import Masker
from .options import check_patience, drop_empty
from .resource import Constraints, Info, Object, Resource, no_check
from .system import System
from .work import DEFAULT_WAIT_TIMEOUT, Work

WAIT = Field(type="bool", default=True, option_only=True, doc="Whether to wait until the work is done on the server.")
WAIT_TIMEOUT = Field(
    type="int",
    default=DEFAULT_WAIT_TIMEOUT,
    option_only=True,
    doc="How long to wait for each step, in seconds.",
)
RECREATE = Field(
    type="bool",
    default=False,
    option_only=True,
    doc="Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.",
)
LIMIT = Field(
    type="int", option_only=True, doc="How many objects to return at the most. No further pages are asked for."
)
COUNT_ONLY = Field(
    type="bool",
    default=False,
    option_only=True,
    doc="Whether the server only counts them: RV(count) is the answer, and the list stays empty.",
)


def _waiting(system: System) -> dict[str, Field]:
    """The options of what takes its time. Others say C(timeout), which may be an option of the connection, too."""
    aliases = () if "timeout" in system.connection else ("timeout",)
    return {"wait": WAIT, "wait_timeout": replace(WAIT_TIMEOUT, aliases=aliases)}


# What was done shows nowhere, or not yet: whether it is done again is for a person to decide.
_DOUBT = "Whether it was carried out all the same is not known: look at the service before you run it again."


class Module:
    """What the ordinary module and the in-process runner see of any module."""

    system: System
    name: str

    @property
    def options(self) -> Mapping[str, Field]:
        """All options, without those of the connection."""
        raise NotImplementedError

    @property
    def accepted(self) -> dict[str, Field]:
        """The options and those of the connection: what results only show may have the name of one of these."""
        own = {name: item for name, item in self.options.items() if not item.read_only}
        return {**self.system.connection, **own}

    @property
    def constraints(self) -> Constraints:
        """Checks across options."""
        return Constraints()

    @property
    def keep_empty(self) -> frozenset[str]:
        """Options for which an empty string is a value."""
        return frozenset(name for name, item in self.options.items() if item.keep_empty)

    def module_kwargs(self) -> dict[str, Any]:
        """The keyword arguments of AnsibleModule."""
        spec = argument_spec(self.accepted)
        return {"argument_spec": spec, "supports_check_mode": True, **self.constraints.kwargs()}

    def hidden(self, params: Mapping[str, Any]) -> set[str]:
        """The secret texts inside options that are not secret as a whole, which Ansible's own masking misses."""
        fields = self.accepted
        found = {
            text
            for name, item in fields.items()
            if item.hide is not None and params.get(name) is not None
            for text in item.hide(params[name])
        }
        return {text for text in found if text}

    def execute(self, context: Context) -> dict[str, Any]:
        """Do the work.

        :raises TelcoError: It did not work; every secret is masked in the message.
        """
        masker = Masker()
        fields = self.accepted
        masker.add_params(fields, context.params)
        work: Work | None = None
        try:
            drop_empty(context.params, fields, self.constraints)
            check_patience(context.params)
            check_ranges(self.options, context.params)
            self.check(context.params)
            client = self.system.connect(context, masker)
            work = Work(context, client, self.label(context.params))
            return self.carry_out(work)
        except TelcoError as exc:
            if work is not None and exc.id is None:
                exc.id = work.created_id
            exc.msg = masker.mask(exc.msg)
            exc.args = (exc.msg,)
            if isinstance(exc, ApiError):
                exc.message = masker.mask(exc.message)
            raise
        except Exception as exc:
            # Nobody foresaw it, so nobody masked it either; a login's token may be in its words.
            exc.args = tuple(masker.mask(arg) for arg in exc.args)
            raise

    def check(self, params: Mapping[str, Any]) -> None:
        """Refuse options that cannot work before any request."""

    def label(self, params: Mapping[str, Any]) -> str:
        """What is worked on, for messages."""
        return self.name

    def carry_out(self, work: Work) -> dict[str, Any]:
        """The work itself; returns the module's result."""
        raise NotImplementedError


def label_of(title: str, key: tuple[str, ...], params: Mapping[str, Any]) -> str:
    """A name for messages, such as ``blueprint web``."""
    values = [str(params[name]) for name in key if params.get(name) is not None]
    return " ".join([title, "/".join(values)]) if values else title


class StateModule(Module):
    """Brings a resource into a state.

    :param dialects: Other versions of the API that servers may speak, of which the first that is spoken counts.
    """

    def __init__(self, resource: Resource, *dialects: Dialect) -> None:
        self.resource = resource
        self.dialects = dialects
        self.system = resource.system
        self.name = resource.module

    @property
    def states(self) -> tuple[str, ...]:
        """The choices of ``state``."""
        absent = ("absent",) if self.resource.can_delete else ()
        return ("present", *absent, *self.resource.states)

    @property
    def options(self) -> Mapping[str, Field]:
        resource = self.resource
        options = several_options.options(resource)
        if len(self.states) > 1:
            doc = f"The state that the {resource.title} is brought into."
            if "state" not in options or options["state"].read_only:  # an attribute may have the option's name
                options["state"] = Field(default="present", choices=self.states, option_only=True, doc=doc)
        if resource.recreatable:
            options["recreate"] = RECREATE
        if resource.asynchronous:
            options.update(_waiting(resource.system))
        return options

    @property
    def constraints(self) -> Constraints:
        return several_options.constraints(self.resource)

    def check(self, params: Mapping[str, Any]) -> None:
        if several_options.asked(self.resource, params) is None:
            self.resource.check(params)

    def label(self, params: Mapping[str, Any]) -> str:
        asked = several_options.asked(self.resource, params)
        if asked is not None:
            return several_options.title(self.resource, [several_options.named(self.resource, one) for one in asked])
        return label_of(self.resource.title, self.resource.key, params)

    def carry_out(self, work: Work) -> dict[str, Any]:
        one = several_options.asked(self.resource, work.params) is None
        may = one and work.context.in_process and work.client.remembers
        quiet = False
        try:
            result = self._remembering(work) if may else self._looking(work)
            quiet = not result["changed"] and not work.gate.operations
        finally:
            work.client.memory.ended(quiet=quiet)
        return result

    def _remembering(self, work: Work) -> dict[str, Any]:
        """As :meth:`_looking`, with what the loop has read just now as long as there is nothing to do."""
        recall = work.client.memory.item()
        if recall is not None:
            work.begin(recall)
            try:
                result = self._looking(work)
                if not (recall.used and result["changed"]):
                    return result
            except Exception:  # LookAgain, or an error that may be one of memory
                if not recall.used:
                    raise
            work.begin()
        return self._looking(work)

    def _looking(self, work: Work) -> dict[str, Any]:
        resource = chosen(work, self.resource, self.dialects, self.options)
        asked = several_options.asked(resource, work.params)
        if resource.bulk is not None and asked is not None:
            return several.ensure(work, resource, resource.bulk, asked)
        return reconcile.result(work, resource, reconcile.ensure(work, resource))


class InfoModule(Module):
    """Lists objects of a resource type.

    :param dialects: As in :class:`StateModule`.
    """

    def __init__(self, resource: Resource, *dialects: Dialect) -> None:
        if resource.info is None:
            raise ValueError(f"{resource.name} declares no info")
        self.resource = resource
        self.dialects = dialects
        self.info: Info = resource.info
        self.system = resource.system
        self.name = self.info.module or f"{resource.module}_info"

    @property
    def options(self) -> Mapping[str, Field]:
        options = dict(self.info.filters)
        options.update(self.system.info_options)
        options["limit"] = LIMIT
        if self.info.count is not None:
            options["count_only"] = COUNT_ONLY
        return options

    def check(self, params: Mapping[str, Any]) -> None:
        limit = params.get("limit")
        if limit is not None and limit < 1:
            raise InvalidOption("limit", f"{limit} is not a number of objects; it is at least 1")
        if limit is not None and params.get("count_only"):
            raise InvalidOption("limit", "means nothing with count_only: all are counted")

    def label(self, params: Mapping[str, Any]) -> str:
        return self.resource.plural.replace("_", " ")

    def carry_out(self, work: Work) -> dict[str, Any]:
        resource = chosen(work, self.resource, self.dialects, self.options)
        if resource is not self.resource:
            return InfoModule(resource).carry_out(work)
        counts = self.info.count is not None
        try:
            query = self.query(work)
        except _NoSuchObject:
            return self._result(work, [], counts)
        if self.info.count is not None and work.params.get("count_only"):
            answer = work.call(self.info.count, query=query, attempt=f"count {work.label}")
            return {"changed": False, **self._named([]), "count": int(answer["count"])}
        objects = [self._shown(work, item) for item in self._found(work, query)]
        return self._result(work, objects, counts)

    def _result(self, work: Work, objects: list[Any], counts: bool) -> dict[str, Any]:
        more = self.info.more(work, objects) if self.info.more is not None else {}
        return {"changed": False, **self._named(objects), **({"count": len(objects)} if counts else {}), **more}

    def _named(self, objects: list[Any]) -> dict[str, Any]:
        """A list under all of its names."""
        return dict.fromkeys((self.resource.plural, *self.info.also), objects)

    def _shown(self, work: Work, item: Any) -> Any:
        if not isinstance(item, Mapping):
            return item
        shown = from_wire(self.resource.fields, item)
        if self.info.each is not None:
            shown = self.info.each(work, shown)
        return without_secrets(self.resource.fields, shown)

    def _found(self, work: Work, query: Mapping[str, Any]) -> list[Any]:
        info, params = self.info, work.params
        if info.get is not None and info.by and all(params.get(name) is not None for name in info.by):
            found = get_or_none(work, info.get, query=self.system_query(work))
            # The address alone tells which one; the other filters still have to fit.
            rest = {key: value for key, value in query.items() if key not in info.by}
            return [found] if found is not None and fits(found, rest) else []
        if info.fetch is not None:
            found_all = list(info.fetch(work, query))
        else:
            limit = None if info.match else params.get("limit")
            found_all = list(work.objects(info.list, query=query, limit=limit))
        if info.match is not None:
            found_all = [item for item in found_all if info.match(params, item)]
        limit = params.get("limit")
        return found_all if limit is None else found_all[:limit]

    def system_query(self, work: Work) -> dict[str, Any]:
        """Query parameters of the options that all info modules of the system have."""
        return _query(self.system.info_options, work)

    def query(self, work: Work) -> dict[str, Any]:
        """All query parameters of a list."""
        listed = {name: item for name, item in self.info.filters.items() if not item.option_only}
        query = {**_query(listed, work), **self.system_query(work)}
        if self.info.query is not None:
            query.update(self.info.query(work.params))
        return query


class _NoSuchObject(Exception):
    """A list is asked for what belongs to an object that does not exist: nothing can match."""


def _query(fields: Mapping[str, Field], work: Work) -> dict[str, Any]:
    """Options as query parameters; what refers to another object is looked up."""
    query = {}
    for name, item in fields.items():
        value = work.params.get(name)
        if value is None:
            continue
        if item.ref is not None:
            try:
                value = item.ref(work, value)
            except TelcoError as exc:
                if exc.option == name:
                    raise _NoSuchObject from exc
                raise
        query[item.wire or name] = item.to_wire(value) if item.to_wire else value
    return query


@dataclass(frozen=True, kw_only=True)
class Action:
    """Something that is done, or fetched, rather than a state that is kept.

    :param name: The module's name without the system.
    :param run: Does it: (work) -> result with at least ``changed``. ``operations`` is added.
    :param returns: What the result holds besides changed and operations.
    :param always_changes: Sentence for the documentation when every run changes something.
    """

    system: System
    name: str
    summary: str
    run: Callable[[Work], Object]
    fields: Mapping[str, Field]
    reference: str
    returns: Mapping[str, Field] = field(default_factory=dict)
    title: str = ""
    key: tuple[str, ...] = ()
    description: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    constraints: Constraints = field(default_factory=Constraints)
    check: Callable[[Mapping[str, Any]], None] = no_check
    asynchronous: bool = False
    reads_only: bool = False
    version_added: str = "0.1.0"
    always_changes: str | None = None


class ActionModule(Module):
    """Does one thing."""

    def __init__(self, action: Action) -> None:
        self.action = action
        self.system = action.system
        self.name = f"{action.system.name}_{action.name}"

    @property
    def options(self) -> Mapping[str, Field]:
        options = dict(self.action.fields)
        if self.action.asynchronous:
            options.update(_waiting(self.system))
        return options

    @property
    def constraints(self) -> Constraints:
        return self.action.constraints

    def check(self, params: Mapping[str, Any]) -> None:
        self.action.check(params)

    def label(self, params: Mapping[str, Any]) -> str:
        return label_of(self.action.title or self.action.name.replace("_", " "), self.action.key, params)

    def carry_out(self, work: Work) -> dict[str, Any]:
        try:
            done = {"changed": False, **self.action.run(work)}
        except AnswerLost as exc:
            last = work.gate.operations[-1] if work.gate.operations else {}
            if (last.get("method"), last.get("path")) == (exc.method, exc.path):
                exc.msg = f"{exc.msg.rstrip('.')}. {_DOUBT}"
            raise
        if not self.action.reads_only:
            done["operations"] = work.gate.operations
        return done
