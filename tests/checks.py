# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the check-*.py scripts share: reading the tree, finding C functions, and a test of the check itself.

A check is a function from {path: text} to a list of findings. Before it sees the tree it must find something in
every bad sample and nothing in the good one, so that a check that has gone blind fails instead of passing.
"""

import pathlib
import re
import sys
from typing import NamedTuple

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__ + '/../..').resolve()
FOLDERS = ('src', 'tests', 'tools', 'ui', 'data', 'po', 'docs')
NOT_CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
DEFINITION = re.compile(r'^([a-z_]\w*) ?\(([^;{}#]*)\)\s*\n\{\n(.*?)^\}', re.DOTALL | re.MULTILINE)


class Function(NamedTuple):
    name: str
    line: int
    lines: int
    parameters: int


def read(*endings):
    """The project's own files with one of the endings, samples for tests left out: {path from the root: text}."""
    found = {}
    for path in sorted(p for folder in FOLDERS for p in (ROOT / folder).rglob('*')):
        name = path.relative_to(ROOT).as_posix()
        if name.endswith(endings) and path.is_file() and not name.startswith('tests/data/'):
            found[name] = path.read_text(encoding='utf-8')
    return found


def code(text):
    """C without comments and without what stands in quotes, line by line where it was."""
    return NOT_CODE.sub(lambda match: re.sub(r'[^\n]', ' ', match.group()), text)


def functions(text):
    """The functions that a C text defines; lines are counted from brace to brace."""
    text = code(text)
    for match in DEFINITION.finditer(text):
        name, parameters, body = match.groups()
        depth, count = 0, 1
        for letter in parameters:
            depth += (letter == '(') - (letter == ')')
            count += letter == ',' and depth == 0
        yield Function(name, text.count('\n', 0, match.start()) + 1, body.count('\n') + 2,
                       0 if parameters.strip() in ('', 'void') else count)


def run(check, files, bad, good):
    """Tests @check on its samples, [({path: text}, word of the finding)] and {path: text}, then runs it on @files."""
    for sample, word in bad:
        if not any(word in finding for finding in check(sample)):
            sys.exit(f'{sys.argv[0]} is blind: it did not find "{word}" in {sample}, but {check(sample)}')
    if check(good):
        sys.exit(f'{sys.argv[0]} is too strict: {check(good)}')
    if not files:
        sys.exit(f'{sys.argv[0]} found no file to check under {ROOT}')
    findings = check(files)
    print('\n'.join(findings) if findings else f'{len(files)} files checked')
    sys.exit(1 if findings else 0)
