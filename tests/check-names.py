#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names say what a thing is: no drawers for odds and ends, one prefix, and nothing that no build file knows."""

import re

import checks

DRAWERS = {'util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'data', 'info'}
SPDX = ('SPDX-FileCopyrightText: ', 'SPDX-License-Identifier: GPL-3.0-or-later')
CODE = ('.c', '.h', '.py', '.sh', '.ui', '.css', 'tools/build', 'tools/count', 'tools/guide-pot',
        'tools/install', 'tools/packages', 'tools/run', 'tools/screens', 'tools/test', 'tools/texts-pot',
        'tools/update-po')
TEST_PROGRAMS = ('test-', 'bench-', 'fuzz-', 'print-', 'save-', 'fail-')
STATIC = re.compile(r'\bstatic\b[^;}]*$')


def check_name(path):
    folder, _, name = path.rpartition('/')
    stem = name.partition('.')[0]
    drawer = DRAWERS.intersection(re.split(r'[-_]', stem.lower()))
    if drawer:
        yield f'{path}: "{drawer.pop()}" says nothing of what is inside'
    if path.startswith('src/') and name.endswith(('.c', '.h')) and not (stem == 'main' or stem.startswith('ciclo-')):
        yield f'{path}: the name does not begin with ciclo-'
    if path.startswith('tests/') and name.endswith('.c') and not stem.startswith(TEST_PROGRAMS):
        yield f'{path}: the name does not begin with {", ".join(TEST_PROGRAMS)}'


def check_built(path, builds):
    folder, _, name = path.rpartition('/')
    known = {f"'{name}'", f"'{name.partition('-')[2][:-2]}'"}  # tests are listed by what follows test-
    if name.endswith('.c') and not any(word in builds.get(folder + '/meson.build', '') for word in known):
        yield f'{path}: {folder}/meson.build does not name it'


def check_functions(path, text):
    code = checks.code(text)
    for function in checks.functions(text) if path.startswith('src/') and not path.endswith('main.c') else ():
        before = '\n'.join(code.splitlines()[max(0, function.line - 4):function.line - 1])
        if not function.name.startswith(('ciclo_', '_ciclo_')) and not STATIC.search(before):
            yield f'{path}:{function.line}: {function.name} is not static and does not begin with ciclo_'


def check(files):
    findings = []
    builds = {path: text for path, text in files.items() if path.endswith('meson.build')}
    for path, text in files.items():
        if path in builds:
            continue
        findings += [*check_name(path), *check_built(path, builds), *check_functions(path, text)]
        if not all(line in text[:400] for line in SPDX):
            findings.append(f'{path}: the two SPDX lines are missing')
        if path.endswith('.h') and '#pragma once' not in text:
            findings.append(f'{path}: #pragma once is missing')
    return findings


HEAD = '\n'.join(SPDX) + '\n'
checks.run(check, checks.read(*CODE, 'meson.build'), bad=[
    ({'src/core/ciclo-text-utils.h': HEAD}, '"utils" says nothing'),
    ({'src/core/text.h': HEAD}, 'does not begin with ciclo-'),
    ({'tests/text.c': HEAD}, 'does not begin with test-'),
    ({'src/core/ciclo-a.c': HEAD, 'src/core/meson.build': "'ciclo-b.c'"}, 'does not name it'),
    ({'tests/test-a.c': HEAD, 'tests/meson.build': "'b'"}, 'does not name it'),
    ({'src/core/ciclo-a.c': HEAD + 'void\nthing (void)\n{\n}\n'}, 'is not static'),
    ({'src/core/ciclo-a.h': ''}, 'SPDX'),
    ({'src/core/ciclo-a.h': HEAD}, '#pragma once'),
], good={'src/core/ciclo-a.c': HEAD + 'static void\nthing (void)\n{\n}\n\nvoid\nciclo_a (void)\n{\n}\n',
         'src/core/meson.build': "'ciclo-a.c'", 'tests/test-a.c': HEAD, 'tests/meson.build': "'a'"})
