#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tools/guide-pot takes every text of a guide file, under the name that the program asks for, and refuses the rest."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__ + '/../..').resolve()
GOLDEN = ('fields', 'methods', 'rules')
DRAFT = """<course xmlns="urn:ciclo:design:1" version="1.0" xml:id="c" languages="%s">
  <title xml:lang="en">One</title>
  <settings><note xml:lang="en">Two</note></settings>
  <sessions><session xml:id="s1"><aim xml:lang="en">%s</aim></session>
    <session xml:id="s2"><aim xml:lang="en">Four</aim></session>
    <session xml:id="s3"><aim xml:lang="en">Four</aim></session></sessions>
</course>"""
FORMAT = {'format': 'ciclo-guide/1'}
REFUSED = [
    ({}, 'its "format" is not'),
    ({'format': 'ciclo-guide/2'}, 'its "format" is not'),
    ({**FORMAT, 'kindz': []}, '"kindz" is not known'),
    ({**FORMAT, 'kinds': [{'what': 'a'}]}, '"kind" in "kinds" of the file is not a text'),
    ({**FORMAT, 'kinds': [{'kind': 'a.b'}]}, 'a point or a blank'),
    ({**FORMAT, 'kinds': [{'kind': 'a', 'wat': 'b'}]}, 'kind a has "wat"'),
    ({**FORMAT, 'kinds': [{'kind': 'a', 'what': ''}]}, 'kind.a.what is not a text'),
    ({**FORMAT, 'kinds': [{'kind': 'a', 'what': 7}]}, 'kind.a.what is not a text'),
    ({**FORMAT, 'kinds': [{'kind': 'a', 'what': 'b '}]}, 'kind.a.what begins or ends with a blank'),
    ({**FORMAT, 'kinds': [{'kind': 'a', 'what': 'b'}, {'kind': 'a', 'what': 'c'}]}, 'kind.a.what is there twice'),
    ({**FORMAT, 'kinds': [{'kind': 'a', 'fields': [{'field': 'b', 'label': 'c'}]}]}, 'field a.b has "label"'),
    ({**FORMAT, 'methods': [{'code': 'a', 'nom': 'b'}]}, 'method a has "nom"'),
    ({**FORMAT, 'methods': [{'code': 'a', 'steps': [{'text': 'b'}]}]}, '"id" in "steps" of [\'a\'] is not a text'),
    ({**FORMAT, 'methods': [{'code': 'a', 'steps': [{'id': 'b', 'text': 'c'}, {'id': 'b', 'text': 'd'}]}]},
     'method.a.step.b is there twice'),
    ({**FORMAT, 'rules': [{'id': 'a', 'reason': 'b'}]}, 'rule a has "reason"'),
    ({**FORMAT, 'rules': [{'id': 'a', 'parts': [{'text': 'b'}]}]}, '"id" in "parts" of [\'a\'] is not a text'),
]


def run(path):
    return subprocess.run(['tools/guide-pot', path], cwd=ROOT, capture_output=True, text=True)


def check_refused(guide, words):
    with tempfile.NamedTemporaryFile('w', suffix='.json') as file:
        json.dump(guide, file)
        file.flush()
        result = run(file.name)
    if result.returncode == 0 or words not in result.stderr or file.name not in result.stderr:
        sys.exit(f'{guide} should be refused with "{words}", but: {result.stdout}{result.stderr}')


def run_template(languages, text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'a.ciclo')
        path.write_text(DRAFT % (languages, text), encoding='utf-8')
        return run(path)


def check_templates():
    """A draft gives its texts, each once; a worked course none."""
    found = re.findall('msgctxt "(.*)"\nmsgid "(.*)"', run_template('en', 'Three').stdout)
    if found != [('draft.course.title', 'One'), ('draft.settings.note', 'Two'), ('draft.session.aim', 'Three'),
                 ('draft.session.aim', 'Four')]:
        sys.exit(f'a draft gives {found}')
    if 'msgctxt' in run_template('en pt-BR', 'Three').stdout:
        sys.exit('a worked course should give nothing')
    if 'begins or ends with a blank' not in run_template('en', ' Three').stderr:
        sys.exit('a text with a blank before it should be refused')


for name in GOLDEN:
    template = run(f'tests/data/guide/{name}.json')
    if template.returncode != 0 or template.stdout != (ROOT / f'tests/data/guide/{name}.pot').read_text('utf-8'):
        sys.exit(f'{name}.pot differs from:\n{template.stdout}{template.stderr}')
for guide, words in REFUSED:
    check_refused(guide, words)
check_templates()
print(f'{len(GOLDEN)} files taken, {len(REFUSED)} refused')
