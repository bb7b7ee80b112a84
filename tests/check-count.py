#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tools/count tells the truth: a test that dies between two cases, or a build that was never made, failed."""

import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__ + '/../..').resolve()

# (what, results of the tests, test cases as the log has them, last line)
ROWS = [
    ('all is well', {'a': 'OK', 'b': 'OK'}, [('p', 'a', ''), ('p.b', '1 x', '')], '2 passed, 0 failed'),
    ('one fails', {'a': 'FAIL', 'b': 'OK'}, [('p', 'a', 'failure'), ('p', 'b', '')], '1 passed, 1 failed'),
    ('one case of two', {'b': 'ERROR'}, [('p.b', '1 x', ''), ('p.b', '2 y', 'failure')], '1 passed, 1 failed'),
    ('death between two', {'b': 'ERROR'}, [('p.b', '1 x', '')], '1 passed, 1 failed'),
    ('a test that hangs', {'b': 'TIMEOUT', 'a': 'OK'}, [('p', 'a', '')], '1 passed, 1 failed'),
    ('one is skipped', {'a': 'OK', 'b': 'SKIP'}, [('p', 'a', ''), ('p', 'b', 'skipped')], '1 passed, 0 failed'),
    ('what XML cannot hold', {'a': 'OK'}, [('p', 'a\x01\ufffe', '')], '1 passed, 0 failed'),
    ('nothing ran', {}, [], '0 passed, 0 failed'),
    ('no log', None, [], '0 passed, 1 failed'),
]


def write(folder, results, cases):
    logs = folder / 'meson-logs'
    logs.mkdir()
    lines = (json.dumps({'name': name, 'result': result}) for name, result in results.items())
    (logs / 'testlog.json').write_text('\n'.join(lines), encoding='utf-8')
    found = (f'<testcase classname="{group}" name="{name}">{f"<{end}/>" if end else ""}</testcase>'
             for group, name, end in cases)
    (logs / 'testlog.junit.xml').write_text(f'<testsuites>{"".join(found)}</testsuites>', encoding='utf-8')


wrong = 0
for what, results, cases, expected in ROWS:
    with tempfile.TemporaryDirectory() as folder:
        if results is not None:
            write(pathlib.Path(folder), results, cases)
        run = subprocess.run([ROOT / 'tools' / 'count', folder], capture_output=True, text=True, check=False)
        said = run.stdout.splitlines()[-1]
        good = expected.endswith(' 0 failed') and not expected.startswith('0 ')
        if said != expected or (run.returncode == 0) != good:
            print(f'{what}: "{said}" and status {run.returncode} instead of "{expected}"')
            wrong += 1
sys.exit(1 if wrong else 0)
