# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module code kept from harming the worker that runs it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import NoReturn


@contextlib.contextmanager
def shielded(folder: str) -> Iterator[None]:
    """Run code in *folder*, as the ordinary way does, and turn ``os._exit`` into ``SystemExit``.

    A worker that ends by ``os._exit`` would leave its host without an answer. Children forked by the code keep the
    real one: they are expected to end with it.
    """
    before, owner, real_exit = os.getcwd(), os.getpid(), os._exit

    def leave(status: int) -> NoReturn:
        if os.getpid() != owner:
            real_exit(status)
        raise SystemExit(status)

    os.chdir(folder)
    os._exit = leave
    try:
        yield
    finally:
        os._exit = real_exit
        os.chdir(before)
