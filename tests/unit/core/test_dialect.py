# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which version's calls are taken, and which options it refuses."""

from __future__ import annotations

from typing import Any
from unittest.mock import Mock

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.dialect import Dialect, chosen
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import InvalidOption
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field

USUAL, OLDER = Mock(name="usual"), Mock(name="older")
OPTIONS = {
    "name": Field(doc="A name."),
    "domain": Field(doc="A domain."),
    "more": Field(type="bool", default=False, doc="More."),
    "service": Field(doc="A service."),
}


def _chosen(spoken: bool, **params: Any) -> Any:
    work = Mock(params={"more": False, **params})
    dialect = Dialect(
        name="Things v1",
        spoken=lambda _work: spoken,
        resource=OLDER,
        unknown=("domain", "more", "of another module"),
        own=("service",),
    )
    return chosen(work, USUAL, (dialect,), OPTIONS)


def test_the_version_that_is_spoken_is_taken() -> None:
    assert _chosen(True, name="a", service="s") is OLDER
    assert _chosen(False, name="a", domain="d", more=True) is USUAL


@pytest.mark.parametrize(
    ("spoken", "params", "option", "words"),
    [
        (True, {"domain": "d"}, "domain", "unknown to Things v1"),
        (True, {"more": True}, "more", "unknown to Things v1"),
        (False, {"service": "s"}, "service", "known to Things v1 only"),
    ],
)
def test_what_it_has_no_word_for_is_refused(spoken: bool, params: dict[str, Any], option: str, words: str) -> None:
    with pytest.raises(InvalidOption, match=words) as caught:
        _chosen(spoken, **params)
    assert caught.value.option == option
