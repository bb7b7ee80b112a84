# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the coach finds in designs of the kind people really write (tests/data/cases) and in every template, in English
and in Portuguese; tests/data/checks has it line by line. CICLO_UPDATE=1 writes those files anew: read the difference.
Looking at a design never changes it.
"""

import json
import os

from tool import SOURCE, TEMPLATES, good, main, read, write

CASES = SOURCE / 'tests/data/cases'
CHECKS = SOURCE / 'tests/data/checks'
LANGUAGES = {'en': {}, 'pt-BR': {'LANGUAGE': 'pt_BR'}}


def look(path, variables):
    """One line for each finding."""
    before = read(path)
    found = json.loads(good('check', path, '--json', **variables).text)
    good('totals', path, '--json', **variables)
    assert read(path) == before, f'{path} was changed'
    return ''.join(f'{row["severity"]} {row["rule"]} | {row["where"]} | {row["field"]} | {row["message"]}\n'
                   for row in found['findings'])


def compare(name, language, text):
    path = CHECKS / f'{name}.{language}.txt'
    if os.environ.get('CICLO_UPDATE'):
        CHECKS.mkdir(exist_ok=True)
        write(path, text)
    assert text == path.read_text(encoding='utf-8'), f'{path.name} differs: {text}'


def test_cases():
    for path in sorted(CASES.glob('*.ciclo')):
        for language, variables in LANGUAGES.items():
            compare(path.stem, language, look(path, variables))


def test_templates():
    for path in sorted(TEMPLATES.glob('*.ciclo')):
        for language, variables in LANGUAGES.items():
            good('new', '--template', path.stem, '--language', language, '--output', 'a.ciclo', '--force')
            text = look('a.ciclo', variables)
            assert 'error ' not in text and 'warning ' not in text, text
            compare(path.stem, language, text)


main(globals())
