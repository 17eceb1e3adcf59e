# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Services of the testbed that are stopped and started again under a running play.

The play asks for a bit of everything. Whatever becomes of it, run again it has to succeed, everything that was asked
for has to be there once, and a third run has to change nothing.

- ``play.yml``: what is asked for; ``asked.py``: how much of it is there, and how it is removed.
- ``runs.py``: runs of the play, held at a task until somebody lets them go on.
- ``testbed.py``: a service that is away, and the moment when everything has come back.
- ``cases.py``: which service, when, for how long; ``outages.py``: what has to come of it.
"""
