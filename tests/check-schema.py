#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the schema and the reference of the format say what the program does, and that every design that ships
is valid by two validators: check-schema.py SOURCE PRINT_FORMAT RNG. CICLO_UPDATE=1 writes both anew."""

import difflib
import glob
import os
import shutil
import subprocess
import sys

BEGIN, END = '<!-- reference: made by tests/print-format -->\n', '<!-- end of the reference -->\n'
BAD = '<course xmlns="urn:ciclo:design:1" edition="many"><unknown/></course>'


def compare(path, expected):
    found = open(path, encoding='utf-8').read()
    if found == expected:
        return []
    if os.environ.get('CICLO_UPDATE'):
        open(path, 'w', encoding='utf-8').write(expected)
        return []
    diff = difflib.unified_diff(found.splitlines(), expected.splitlines(), path, 'what it should be', lineterm='')
    return ['\n'.join(list(diff)[:40]) + '\nIs the change meant? Then run this test with CICLO_UPDATE=1.']


def validate(rnc, rng, path):
    """What the validators that are there say against a file."""
    findings = []
    for command in (['jing', '-c', rnc, path], ['xmllint', '--noout', '--relaxng', rng, path]):
        if shutil.which(command[0]) is None:
            print(command[0] + ' is not there')
            continue
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            findings.append(f'{command[0]}: {path}: {(run.stdout + run.stderr)[:2000]}')
    return findings


def main():
    source, print_format, rng = sys.argv[1:]
    rnc, description = source + '/data/ciclo-design.rnc', source + '/docs/format.md'
    plain = {**os.environ, 'LC_ALL': 'C'}  # the files are in UTF-8 all the same
    made = {name: subprocess.run([print_format, name], capture_output=True, encoding='utf-8', check=True,
                                 env=plain).stdout
            for name in ('rnc', 'md')}
    before, rest = open(description, encoding='utf-8').read().split(BEGIN)
    findings = compare(rnc, made['rnc'])
    findings += compare(description, before + BEGIN + made['md'] + END + rest.split(END)[1])

    example = before.split('```xml\n')[1].split('```')[0]
    findings += compare(source + '/docs/small.ciclo', example)

    samples = [path for folder in ('data/templates', 'data/skeletons', 'data/starts', 'docs')
               for path in glob.glob(f'{source}/{folder}/*.ciclo')]
    for path in samples:
        findings += validate(rnc, rng, path)
    bad = os.path.join(os.environ.get('TMPDIR', '/tmp'), f'ciclo-bad-{os.getpid()}.ciclo')
    open(bad, 'w', encoding='utf-8').write(BAD)
    if not validate(rnc, rng, bad):
        findings.append('a bad design is valid')
    os.remove(bad)

    print('\n'.join(findings) or f'{len(samples)} designs checked')
    return 1 if findings else 0


sys.exit(main())
