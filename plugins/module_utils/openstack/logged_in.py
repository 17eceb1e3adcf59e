# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the clients have in common that log in through Keystone, whatever they talk to afterwards."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.client import Client
from .login import Keystone


class LoggedInClient(Client):
    """Talks to a system on behalf of a login of Keystone's.

    ``login`` is None where none is made: with a token that is given, or a key that signs each request.
    """

    login: Keystone | None = None

    def renew(self, rejected: Mapping[str, str]) -> bool:
        """Log in anew, once, whoever else was refused at the same time; what was given cannot be renewed."""
        return self.login is not None and self.login.renew(rejected)

    def without_secrets(self, text: str) -> str:
        """A text without the secrets of the login: they may stand where nobody but the login knows them."""
        if self.login is not None:
            self.masker.add(*self.login.secrets)
        return str(self.masker.mask(text))
