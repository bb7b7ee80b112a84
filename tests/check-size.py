#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps files and functions small enough to be read in one go."""

import checks

FILE_LINES = {'.c': 500, '.h': 120, '.ui': 400, '.py': 500, '.sh': 200}
COLUMNS = 120
FUNCTION_LINES = 60
USUAL_LINES = 30
USUAL_SHARE = 0.95
PARAMETERS = 6

# What is larger than its budget: {(path, 'lines', 'columns' or function): (size now, reason)}. A size here may only
# shrink: when the file or function has become smaller, this check asks for the smaller number.
EXCEPTIONS = {
    # libxml2 decides how many parameters its callback has.
    ('src/core/ciclo-xml-parse.c', 'start_element ()'): (9, 'callback of libxml2'),
    # And GTK how many these have.
    ('src/ui/ciclo-page-list.c', 'ciclo_page_list_measure ()'): (7, 'virtual function of GTK'),
    ('src/ui/ciclo-bar.c', 'ciclo_bar_measure ()'): (7, 'virtual function of GTK'),
    ('src/ui/ciclo-wrap-layout.c', 'ciclo_wrap_layout_measure ()'): (8, 'virtual function of GTK'),
}


def measure(path, text):
    """(what, size, budget, explanation) for everything in a file that has a budget."""
    ending = path[path.rfind('.'):]
    lines = text.splitlines()
    yield 'lines', len(lines), FILE_LINES[ending], f'{path}: %d lines, %d at most'
    for number, line in enumerate(lines if ending != '.ui' else (), 1):
        if len(line) > COLUMNS:
            yield 'columns', len(line), COLUMNS, f'{path}:{number}: %d columns, %d at most'
    for function in checks.functions(text) if ending in ('.c', '.h') else ():
        place = f'{path}:{function.line}: {function.name}'
        yield function.name, function.lines, FUNCTION_LINES, place + ' has %d lines, %d at most'
        yield function.name + ' ()', function.parameters, PARAMETERS, place + ' has %d parameters, %d at most'


def check(files):
    findings = []
    sizes = []
    for path, text in files.items():
        for what, size, budget, words in measure(path, text):
            allowed, _reason = EXCEPTIONS.get((path, what), (budget, None))
            if size > allowed:
                findings.append(words % (size, allowed))
            elif allowed > budget and size < allowed:
                findings.append(f'{path}: {what} is down to {size}: lower or remove its exception in check-size.py')
            if budget == FUNCTION_LINES:
                sizes.append((size, words))
    long = sorted((size, words) for size, words in sizes if size > USUAL_LINES)
    if len(long) > (1 - USUAL_SHARE) * len(sizes) and len(sizes) >= 20:
        findings += [words % (size, USUAL_LINES) for size, words in long]
        findings.append(f'{len(long)} of {len(sizes)} functions have more than {USUAL_LINES} lines, 5 % at most may')
    return findings


def function(lines, name='thing', parameters='void'):
    return f'static void\n{name} ({parameters})\n{{\n' + '  a ();\n' * (lines - 2) + '}\n'


checks.run(check, checks.read(*FILE_LINES), bad=[
    ({'a.c': '\n' * 501}, '501 lines'),
    ({'a.h': '\n' * 121}, '121 lines'),
    ({'a.ui': '\n' * 401}, '401 lines'),
    ({'a.c': 'x' * 121}, '121 columns'),
    ({'a.c': function(61)}, 'thing has 61 lines'),
    ({'a.c': function(3, parameters='int a,\n' * 6 + 'int b')}, 'thing has 7 parameters'),
    ({'a.c': function(3) * 20 + function(31) * 2}, '2 of 22 functions'),
], good={'a.c': function(60) + function(30) * 5 + function(3) * 19,
         'b.c': function(3, parameters='int (*a) (int, int), int b, int c, int d, int e, int f')})
