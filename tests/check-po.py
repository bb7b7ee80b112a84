#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the translations are complete and fit the texts that the sources have today.

Both domains are looked at: ciclo, whose template tools/texts-pot makes, and ciclo-guide, made by tools/guide-pot. A
language of the first is complete or not shipped; of the second only Portuguese must be complete. What is missing
comes in with tools/update-po.
"""

import collections
import re
import subprocess

import checks
from po import read_po

DIRECTIVE = re.compile(r'%(?:\d+\$)?[-+ #0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|z|j|t)?([diouxXeEfgGcsp%])')
PLACEHOLDER = re.compile(r'\{[a-z_]+\}')
COMPLETE = {'po': None, 'po/guide': {'pt_BR'}}  # which languages must be complete; None: all
TAG = ('language tag', 'en')


def blanks(text):
    return re.match(r'\s*', text)[0], re.search(r'\s*$', text)[0]


def gaps(text, flags):
    """What the program will fill in, in any order. In other texts a % is a per cent sign."""
    directives = DIRECTIVE.findall(text) if 'c-format' in flags else []
    return collections.Counter(directives), collections.Counter(PLACEHOLDER.findall(text))


def check_entry(place, original, entry):
    if 'fuzzy' in entry.flags:
        yield f'{place} is marked fuzzy'
    if not all(entry.texts):
        yield f'{place} is not translated'
        return
    for text in entry.texts:
        if gaps(text, original.flags) != gaps(original.plural or original.key[1], original.flags):
            yield f'{place}: "{text}" has other placeholders'
        if blanks(text) != blanks(original.key[1]):
            yield f'{place}: "{text}" begins or ends with other blanks'
    if entry.key == TAG and entry.texts != [place.partition('.po')[0].rpartition('/')[2].replace('_', '-')]:
        yield f'{place}: "{entry.texts[0]}" is not the tag of this language'


def check_language(path, entries, template, complete):
    for key, original in template.items():
        place = f'{path}: "{key[1]}"' + (f' ({key[0]})' if key[0] else '')
        entry = entries.get(key)
        if entry is None or entry.plural != original.plural:
            yield f'{place} is missing: run tools/update-po'
        elif complete or any(entry.texts):
            yield from check_entry(place, original, entry)
    for key in entries.keys() - template.keys():
        yield f'{path}: "{key[1]}" is in no source any more: run tools/update-po'


def check(files):
    findings = []
    for folder, languages in COMPLETE.items():
        if folder + '/template' not in files:
            continue
        template = read_po(files[folder + '/template'])
        sources = {path for entry in template.values() for path in entry.files}
        listed = {line for line in files.get(folder + '/POTFILES.in', '').split('\n') if line and line[0] != '#'}
        if folder == 'po' and listed != sources:
            findings += [f'{folder}/POTFILES.in: {path}: run tools/update-po' for path in sorted(listed ^ sources)]
        for language in files[folder + '/LINGUAS'].split():
            path = f'{folder}/{language}.po'
            complete = languages is None or language in languages
            findings += check_language(path, read_po(files[path]), template, complete)
            if '\n#~' in files[path]:
                findings.append(f'{path} keeps texts that nobody uses: run tools/update-po')
    return findings


def run_tool(*arguments):
    return subprocess.run(arguments, cwd=checks.ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def read_all():
    files = checks.read('.po', 'LINGUAS', 'POTFILES.in')
    files['po/template'] = run_tool('tools/texts-pot')
    folders = ('data/guide/', 'data/templates/', 'data/skeletons/', 'data/starts/')
    guide = [path for path in checks.read('.json', '.ciclo') if path.startswith(folders)]
    if guide:
        files['po/guide/template'] = run_tool('tools/guide-pot', *guide)
    for path in files:
        if path.endswith('.po'):
            run_tool('msgfmt', '--check', '--output-file=/dev/null', path)
    return files


ONE = '#, c-format\nmsgid "%d {a} b"\nmsgstr ""'


def sample(translation, template=ONE, folder='po', language='pt_BR', listed='a.c'):
    header = 'msgid ""\nmsgstr "Language: pt_BR\\n"\n\n'
    return {folder + '/template': header + '#: a.c\n' + template, folder + '/POTFILES.in': '# files\n' + listed,
            folder + '/LINGUAS': language + '\n', f'{folder}/{language}.po': header + translation}


PLURAL = 'msgid "%d a"\nmsgid_plural "%d b"\nmsgstr[0] ""\nmsgstr[1] ""'
checks.run(check, read_all(), bad=[
    (sample(''), 'is missing'),
    (sample('msgid "%d {a} b"\nmsgstr ""'), 'is not translated'),
    (sample('msgid "%d {a} b"\nmsgstr ""', folder='po/guide'), 'is not translated'),
    (sample('#, fuzzy\nmsgid "%d {a} b"\nmsgstr "%d {a} c"'), 'is marked fuzzy'),
    (sample('msgid "%d {a} b"\nmsgstr "{a} c"'), 'other placeholders'),
    (sample('msgid "%d {a} b"\nmsgstr "%s {a} c"'), 'other placeholders'),
    (sample('msgid "%d {a} b"\nmsgstr "%d {x} c"'), 'other placeholders'),
    (sample('msgid "%d {a} b"\nmsgstr "%d {a} c "'), 'other blanks'),
    (sample('msgid "%d {a} b"\nmsgstr "%d {a} c\\n"'), 'other blanks'),
    (sample('msgctxt "x"\nmsgid "%d {a} b"\nmsgstr "%d {a} c"'), 'is missing'),
    (sample('msgid "%d {a} b"\nmsgstr "%d {a} c"\n\nmsgid "old"\nmsgstr "velho"'), 'in no source'),
    (sample('msgid "%d {a} b"\nmsgstr "%d {a} c"\n\n#~ msgid "old"\n#~ msgstr "velho"'), 'nobody uses'),
    (sample('msgid "%d {a} b"\nmsgstr "%d {a} c"', listed=''), 'POTFILES.in: a.c'),
    (sample('msgid "%d {a} b"\nmsgstr "%d {a} c"', listed='a.c\nb.c'), 'POTFILES.in: b.c'),
    (sample(PLURAL.replace('msgstr[0] ""', 'msgstr[0] "%d c"'), PLURAL), 'is not translated'),
    (sample('msgid "%d a"\nmsgstr "%d c"', PLURAL), 'is missing'),
    (sample('msgctxt "language tag"\nmsgid "en"\nmsgstr "pt"', 'msgctxt "language tag"\nmsgid "en"\nmsgstr ""'),
     'not the tag'),
], good={
    **sample('msgid "%d {a} b"\nmsgstr ""\n"c {a} "\n"%d"\n\n' + PLURAL.replace('""', '"%d c"')
             + '\n\nmsgid "50% done"\nmsgstr "50% feito"',
             '#, c-format\nmsgid "%d {a} b"\nmsgstr ""\n\n' + PLURAL
             + '\n\nmsgid "50% done"\nmsgstr ""'),
    **sample('msgid "%d {a} b"\nmsgstr ""', folder='po/guide', language='pt_PT'),
})
