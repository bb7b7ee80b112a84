#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages name each command and option of ciclo-tool, in the words of its help, and nothing else."""

import os
import re
import subprocess

from tool import SOURCE, good, main

LANGUAGES = {'en': ('ciclo-tool.1', {}),
             'pt-BR': ('ciclo-tool.pt_BR.1', {'LC_ALL': None, 'LANG': 'C.UTF-8', 'LANGUAGE': 'pt_BR'})}


def read_page(name):
    """{command: (synopsis, options)}; the options of no command stand under ''."""
    text = (SOURCE / 'docs' / name).read_text(encoding='utf-8')
    text = re.sub(r'\\f[A-Z]|\\&', '', text).replace('\\-', '-').replace('...', '…')
    parts = re.split(r'^\.SS ', text, flags=re.MULTILINE)
    parts[-1] = re.split(r'^\.SH ', parts[-1], flags=re.MULTILINE)[0]
    found = {}
    for number, part in enumerate(parts):
        title = part.splitlines()[0] if number else ''
        options = re.findall(r'^\.TP\n\.B\w* "?--([a-z-]+)', part, flags=re.MULTILINE)
        found[title.partition(' ')[0]] = title.partition(' ')[2], sorted(options)
    return found


def read_help(**options):
    """The same out of the program."""
    overview = good('--help', **options).text
    found = {'': ('', sorted(re.findall(r'^  --([a-z-]+)', overview, flags=re.MULTILINE)))}
    for command in re.findall(r'^  ([a-z][a-z-]*) ', overview, flags=re.MULTILINE):
        text = good(command, '--help', **options).text
        synopsis = re.match(r'\w+: ciclo-tool [a-z-]+ (.*)', text)[1]
        named = set(re.findall(r'^  --([a-z-]+)', text, flags=re.MULTILINE)) - {'help'}
        found[command] = synopsis, sorted(named)
    return found


def test_same_words():
    for name, options in LANGUAGES.values():
        page, program = read_page(name), read_help(**options)
        assert len(program) >= 6
        for command in page.keys() | program.keys():
            assert page.get(command) == program.get(command), \
                f'{name}, “{command}”: {page.get(command)}, but the program says {program.get(command)}'


def test_pages_alike():
    """Both have the same sections, items and examples."""
    shapes = []
    for name, _options in LANGUAGES.values():
        text = (SOURCE / 'docs' / name).read_text(encoding='utf-8')
        shapes.append(re.findall(r'^\.(?:SH|SS|TP|PP|RS)\b', text, flags=re.MULTILINE))
    assert shapes[0] == shapes[1]


def test_roff():
    for name, _options in LANGUAGES.values():
        env = {'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8', 'MANWIDTH': '80'}
        shown = subprocess.run(['man', '--warnings', '-E', 'UTF-8', '-l', SOURCE / 'docs' / name], env=env,
                               stdin=subprocess.DEVNULL, capture_output=True, text=True)
        assert shown.returncode == 0 and not shown.stderr, shown.stderr
        assert '--audience' in shown.stdout and 'ção' in shown.stdout or name == 'ciclo-tool.1'


main(globals())
