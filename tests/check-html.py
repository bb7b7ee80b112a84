#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-html.py --samples PROGRAM, or FILE…: HTML as others judge it.

tidy knows HTML, xmllint knows XML; both must be content. Beyond that, what a file for everybody owes its readers: a
language, one title, headings without gaps, tables with a name and with headers that say what they head, pictures in
words, nothing loaded from elsewhere, and no two things of the same name.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

OUTSIDE = re.compile(r'url\(|@import|<(script|link|iframe|object|embed|form|base)\b|\son\w+=', re.IGNORECASE)


def name(element):
    return element.tag.rpartition('}')[2]


def text(element):
    return ''.join(element.itertext()).strip()


def check_headings(root):
    levels = [int(name(one)[1]) for one in root.iter() if re.fullmatch('h[1-6]', name(one))]
    yield levels.count(1) == 1, 'there is not one title'
    yield all(b <= a + 1 for a, b in zip(levels, levels[1:])), f'headings leave out a level: {levels}'
    yield all(text(one) for one in root.iter() if re.fullmatch('h[1-6]', name(one))), 'a heading is empty'


def check_tables(root):
    for table in (one for one in root.iter() if name(one) == 'table'):
        kinds = [name(one) for one in table]
        yield kinds[0] == 'caption' and text(table[0]), 'a table has no caption'
        widths = {sum(int(cell.get('colspan', 1)) for cell in row) for row in table.iter() if name(row) == 'tr'}
        yield len(widths) == 1, f'the rows of a table have {sorted(widths)} columns'
        yield all(one.get('scope') and text(one) for one in table.iter() if name(one) == 'th'), 'a header heads nothing'


def check_rest(root, source):
    ids = [one.get('id') for one in root.iter() if one.get('id')]
    links = [one.get('href')[1:] for one in root.iter() if one.get('href', '').startswith('#')]
    yield root.get('lang') and root.get('dir') in ('ltr', 'rtl'), 'language or direction is missing'
    yield len(ids) == len(set(ids)), 'two things have the same id'
    yield set(links) <= set(ids), f'links lead nowhere: {set(links) - set(ids)}'
    yield all(one.get('alt') for one in root.iter() if name(one) == 'img'), 'a picture has no words'
    yield not OUTSIDE.search(source), f'something from outside: {OUTSIDE.search(source)}'
    yield not any(name(one) == 'li' and not (text(one) or len(one)) for one in root.iter()), 'an item is empty'


def judge(path):
    source = path.read_text()
    tidy = subprocess.run(['tidy', '-quiet', '-errors', '--drop-empty-elements', 'no', path], capture_output=True,
                          text=True)
    lint = subprocess.run(['xmllint', '--noout', '--nonet', path], capture_output=True, text=True)
    findings = tidy.stderr.splitlines() + lint.stderr.splitlines()
    if not lint.returncode:
        root = xml.etree.ElementTree.fromstring(source)
        rules = [*check_headings(root), *check_tables(root), *check_rest(root, source)]
        findings += [words for fine, words in rules if not fine]
    return [f'{path.name}: {words}' for words in findings]


def main(arguments):
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(argument) for argument in arguments]
        if arguments[:1] == ['--samples']:
            subprocess.run([arguments[1], folder], check=True)
            paths = sorted(pathlib.Path(folder).glob('*.html'))
            assert paths, 'no sample was written'
        findings = [words for path in paths for words in judge(path)]
    print('\n'.join(findings))
    return 1 if findings else 0


sys.exit(main(sys.argv[1:]))
