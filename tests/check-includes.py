#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the layers apart: which folder of src may include which, and which libraries it may know."""

import re

import checks

# What a printed page is made of. A renderer has never heard of a course: it knows these alone, and so do they.
BLOCKS = ('report/ciclo-report.', 'report/ciclo-block', 'report/ciclo-runs.')
OURS = {
    'core': (),
    'model': ('core/',),
    'coach': ('model/', 'core/'),
    'report': ('model/', 'core/'),
    'blocks': (*BLOCKS, 'core/'),
    'render': (*BLOCKS, 'core/'),
    'cli': ('render/', 'report/', 'coach/', 'model/', 'core/'),
    'ui': ('render/', 'report/', 'coach/', 'model/', 'core/'),
    'main.c': ('ui/', 'core/'),
}
GENERATED = ('config.h', 'build-ident.h', 'data/ciclo-data.h')
THEIRS = [
    (r'(gtk|gdk|gsk|graphene|adwaita)', ('ui', 'main.c')),
    (r'(cairo|pango|hb)', ('render', 'ui')),
    (r'cmark', ('report',)),
    (r'qpdf/', ('render',)),
    (r'libxml/', ('core', 'model')),
    (r'json-glib/', ('core', 'model', 'cli')),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def check_one(path, layer, quote, name):
    if quote == '<':
        owners = next((folders for pattern, folders in THEIRS if re.match(pattern, name)), None)
        if owners and layer in OURS and layer not in owners:
            return f'{path}: <{name}> belongs to {", ".join(owners)} alone'
    elif name in GENERATED or '-resources.h' in name:
        return None
    elif '/' not in name and layer in OURS:
        return f'{path}: "{name}" is included without its folder'
    elif layer in OURS and not name.startswith(OURS[layer] + (layer + '/',)):
        return f'{path}: {layer} may not include "{name}"'
    return None


def check(files):
    findings = []
    for path, text in files.items():
        includes = INCLUDE.findall(text)
        layer = 'blocks' if path.startswith(tuple('src/' + name for name in BLOCKS)) else path.split('/')[1]
        if path.startswith('src/') and layer not in OURS:
            findings.append(f'{path}: the folder {layer} has no row in check-includes.py')
        if path.startswith('src/') and path.endswith('.c') and includes[:1] != [('"', 'config.h')]:
            findings.append(f'{path}: config.h is not included first')
        findings += filter(None, (check_one(path, layer, *include) for include in includes))
    return findings


CONFIG = '#include "config.h"\n'
checks.run(check, checks.read('.c', '.h'), bad=[
    ({'src/core/a.h': '#include "model/b.h"\n'}, 'core may not include'),
    ({'src/render/a.h': '#include "report/ciclo-session-plan.h"\n'}, 'render may not include'),
    ({'src/report/ciclo-report.h': '#include "model/ciclo-course.h"\n'}, 'blocks may not include'),
    ({'src/cli/a.h': '#include "ui/b.h"\n'}, 'cli may not include'),
    ({'src/ui/a.h': '#include "cli/b.h"\n'}, 'ui may not include'),
    ({'src/model/a.h': '#include <gtk/gtk.h>\n'}, 'belongs to ui'),
    ({'src/cli/a.h': '# include <adwaita.h>\n'}, 'belongs to ui'),
    ({'src/report/a.h': '#include <pango/pangocairo.h>\n'}, 'belongs to render'),
    ({'src/core/a.h': '#include "b.h"\n'}, 'without its folder'),
    ({'src/core/a.c': '#include "core/a.h"\n' + CONFIG}, 'config.h is not included first'),
    ({'src/other/a.h': ''}, 'no row'),
], good={'src/ui/a.c': CONFIG + '#include "ui/a.h"\n#include <gtk/gtk.h>\n#include "core/b.h"\n',
         'src/render/a.c': CONFIG + '#include "report/ciclo-report.h"\n#include <cairo-pdf.h>\n',
         'tests/a.c': '#include "model/a.h"\n'})
