# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of a module's options and of its connection's differ, aliases included: one would silently set the other."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module

from .entries import entries


def _names(fields: Mapping[str, Field]) -> list[str]:
    options = {name: field for name, field in fields.items() if not field.read_only}
    return [name.lower() for option, field in options.items() for name in (option, *field.aliases)]


@pytest.mark.parametrize("entry", entries().values(), ids=entries().keys())
def test_no_name_means_two_options(entry: Module) -> None:
    names = _names(entry.system.connection) + _names(entry.options)
    assert sorted({name for name in names if names.count(name) > 1}) == []


@pytest.mark.parametrize("entry", entries().values(), ids=entries().keys())
def test_no_option_of_the_connection_is_lost(entry: Module) -> None:
    """A result may show an attribute of its name, as an endpoint does with C(interface)."""
    assert set(entry.system.connection) <= set(entry.module_kwargs()["argument_spec"])
