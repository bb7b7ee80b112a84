#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every icon that is named exists, stages and kinds of activity have one, and GTK can give each the colour of text."""

import json
import re

import checks

FOLDER = 'ui/icons/scalable/actions/'
LIST = 'ui/ciclo-ui.gresource.xml'
PAGES = 'data/guide/pages.json'
KINDS = 'src/model/ciclo-activity.c'
NAMED = re.compile(r'\bciclo-[a-z0-9-]+-symbolic\b')
KIND = re.compile(r'\[CICLO_ACTIVITY_KIND_\w+\]\s*=\s*\{\s*"([a-z-]+)"')
SHAPES = re.compile(r'<(?!\?|!--|/|svg\b|g\b|path\b|circle\b|rect\b)[^>]*>')
COLOURS = re.compile(r'\bfill="(?!#2e3436")[^"]*"|\b(?:stroke|style|opacity)="[^"]*"')


def check_icon(path, text, listed):
    """GTK colours what is filled, and nothing else."""
    if 'viewBox="0 0 16 16"' not in text:
        yield f'{path}: not drawn on 16 by 16 pixels'
    for wrong in SHAPES.findall(text) + COLOURS.findall(text):
        yield f'{path}: GTK cannot colour {wrong}'
    if path.removeprefix('ui/') not in listed:
        yield f'{path}: {LIST} does not list it'


def needed(files):
    """Pairs of an icon and who needs it."""
    for path, text in files.items():
        if path.endswith(('.c', '.h', '.ui')):
            for name in NAMED.findall(text):
                yield name, path
    for page in json.loads(files.get(PAGES, '{"pages": []}'))['pages']:
        yield f'ciclo-stage-{page["stage"]}-symbolic', PAGES
    for code in KIND.findall(files.get(KINDS, '')):
        yield f'ciclo-activity-{code}-symbolic', KINDS


def check(files):
    icons = {path: text for path, text in files.items() if path.startswith(FOLDER)}
    findings = []
    for path, text in icons.items():
        findings += check_icon(path, text, files.get(LIST, ''))
    for name, path in sorted(set(needed(files))):
        if f'{FOLDER}{name}.svg' not in icons:
            findings.append(f'{path}: there is no icon {name}')
    return findings


GOOD = {
    LIST: '<file>icons/scalable/actions/ciclo-add-symbolic.svg</file>',
    FOLDER + 'ciclo-add-symbolic.svg': '<svg viewBox="0 0 16 16"><path fill="#2e3436" d="M1 1h2v2z"/></svg>',
    'ui/a.ui': 'ciclo-add-symbolic',
}
ICON = FOLDER + 'ciclo-add-symbolic.svg'
checks.run(check, checks.read('.c', '.h', '.ui', '.svg', LIST, PAGES), bad=[
    ({'ui/a.ui': '"ciclo-nothing-symbolic"'}, 'there is no icon'),
    ({'src/a.c': '"ciclo-nothing-symbolic"'}, 'there is no icon'),
    ({KINDS: '[CICLO_ACTIVITY_KIND_NAP] = { "nap", '}, 'ciclo-activity-nap-symbolic'),
    ({PAGES: '{"pages": [{"stage": "sleep"}]}'}, 'ciclo-stage-sleep-symbolic'),
    ({**GOOD, LIST: ''}, 'does not list it'),
    ({**GOOD, ICON: '<svg viewBox="0 0 24 24"/>'}, 'not drawn on 16'),
    ({**GOOD, ICON: GOOD[ICON].replace('fill=', 'stroke=')}, 'cannot colour'),
    ({**GOOD, ICON: GOOD[ICON].replace('path', 'ellipse')}, 'cannot colour'),
    ({**GOOD, ICON: GOOD[ICON].replace('#2e3436', 'red')}, 'cannot colour'),
], good=GOOD)
