#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window with the keyboard shortcuts names each action that has keys, and no other; no key does two things."""

import re

import checks

TABLE = 'src/ui/ciclo-application.c'
HELP = 'ui/gtk/help-overlay.ui'
ROW = re.compile(r'\{ "((?:app|win|window)\.[a-z-]+)", \{ ((?:"[^"]+"(?:, )?)+) \} \}')
NAMED = re.compile(r'"action-name">([^<]+)<')
GTK = 'win.show-help-overlay'  # GTK gives it keys by itself


def check(files):
    findings = []
    keys = {}
    actions = {action: re.findall(r'"([^"]+)"', row) for action, row in ROW.findall(files[TABLE])}
    shown = NAMED.findall(files[HELP])
    if not actions:
        findings.append(f'{TABLE}: no shortcuts found')
    for action, row in actions.items():
        if action not in shown:
            findings.append(f'{HELP}: {action} has keys and is not shown')
        for key in row:
            if keys.setdefault(key.lower(), action) != action:
                findings.append(f'{TABLE}: {key} is for {action} and for {keys[key.lower()]}')
    for action in shown:
        if action != GTK and action not in actions:
            findings.append(f'{HELP}: {action} has no keys')
        if shown.count(action) > 1:
            findings.append(f'{HELP}: {action} is shown twice')
    return findings


ONE = '  { "app.open", { "<Control>o" } },\n'
SHOWN = '<property name="action-name">app.open</property>'
checks.run(check, checks.read(TABLE, HELP), bad=[
    ({TABLE: '', HELP: ''}, 'no shortcuts found'),
    ({TABLE: ONE, HELP: ''}, 'is not shown'),
    ({TABLE: ONE, HELP: SHOWN + SHOWN}, 'is shown twice'),
    ({TABLE: ONE, HELP: SHOWN + SHOWN.replace('open', 'close')}, 'has no keys'),
    ({TABLE: ONE + ONE.replace('open', 'close'), HELP: SHOWN}, 'is for app.close and for app.open'),
], good={TABLE: ONE, HELP: SHOWN})
