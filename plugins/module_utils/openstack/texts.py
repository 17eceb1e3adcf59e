# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Metadata, extra specs and the like, which Nova keeps as texts.

Source: Nova's "Compute API", the requests that have "metadata" or "extra_specs".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.work import Work


def text(value: Any) -> str:
    """A value as services write it that keep texts only."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def texts(work: Work, values: Mapping[str, Any]) -> dict[str, str]:
    """For :attr:`.fields.Field.ref`: values as Nova keeps them; a key without a value is none."""
    return {str(key): text(value) for key, value in values.items() if value is not None}


def texts_or_null(values: Mapping[str, Any]) -> dict[str, Any]:
    """For :attr:`.fields.Field.normalize`: values are texts; null stays, which takes a key away."""
    return {str(key): value if value is None else text(value) for key, value in values.items()}


def merged_texts(want: Mapping[str, Any], have: Mapping[str, Any]) -> dict[str, Any]:
    """For :attr:`.fields.Field.merge`: keys that are not named stay, those that are null do not."""
    return {key: value for key, value in {**have, **want}.items() if value is not None}
