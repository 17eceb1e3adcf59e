# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all simulators share: serving, the journal, faults on demand, jobs that take several polls."""

from __future__ import annotations

from simulators.kit.faults import KINDS, Fault, Faults
from simulators.kit.job import Job
from simulators.kit.journal import Journal
from simulators.kit.server import Running, serve
from simulators.kit.simulator import Simulator

__all__ = ["KINDS", "Fault", "Faults", "Job", "Journal", "Running", "Simulator", "serve"]
