# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dicts of which a task names some keys: metadata, properties. What is not named is left alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .resource import Object
from .work import Work


def keys_absent(
    work: Work, have: Object | None, field: str, remove: Callable[[Work, Object, list[Any]], Any]
) -> dict[str, Any]:
    """For ``absent`` of :attr:`.resource.Resource.states`: the given keys are gone, whatever their values.

    :param have: What has the dict; None: it is gone, and so are all keys.
    :param field: The option, and the attribute of *have*.
    :param remove: Removes keys: (work, *have*, (key, value) pairs).
    """
    if have is None:
        return {"before": None, "after": None, "changed": False, "managed": (field,)}
    unwanted = [(key, value) for key, value in have[field].items() if key in work.params[field]]
    if not unwanted:
        return {"before": have, "after": have, "changed": False, "managed": (field,)}
    remove(work, have, unwanted)
    keys = {key for key, _value in unwanted}
    left = {key: value for key, value in have[field].items() if key not in keys}
    return {"before": have, "after": {**have, field: left}, "changed": True, "managed": (field,)}
