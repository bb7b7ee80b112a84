#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that may not stand in the sources, each with the reason."""

import re

import checks

C = r'\.[ch]$'
SAVING = 'all writing goes through the recipe of the file module, which cannot lose the old file'
# (what, files in which it is looked for, also in comments and strings, reason)
BANNED = [
    (r'\bg_file_(replace|set_contents)\w*', r'^src/.*\.[ch]$', False, SAVING),
    (r'\bxml(Read|Parse)File\b', C, False, 'it opens what a name asks for; read bytes and parse those'),
    (r'\bxmlSave(Format)?File\w*', C, False, SAVING),
    (r'\bXML_PARSE_(NOENT|DTDLOAD|DTDATTR|DTDVALID|XINCLUDE|HUGE|RECOVER)\b', C, False, 'hostile files use it'),
    (r'\b(strcpy|strcat|sprintf|vsprintf|gets|strtok)\b', C, False, 'it does not know how much room there is'),
    (r'\b(atoi|atol|atof)\b', C, False, 'it cannot tell a zero from nonsense; use g_ascii_string_to_unsigned'),
    (r'\b(strtod|g_strtod)\b', C, False, 'it reads the comma of the locale; use g_ascii_strtod'),
    (r'\b(system|popen)\s*\(', C, False, 'a shell reads file names as commands'),
    (r'\bg_object_[sg]et_data\w*', C, False, 'what an object knows is a member of it'),
    (r'\bgoto\b', C, False, 'return early instead'),
    (r'\bG(TK|DK|LIB)_CHECK_VERSION\b|\bADW_CHECK_VERSION\b', r'^(?!src/ui/ciclo-dialogs\.c).*\.[ch]$', False,
     'one source for all versions; what GTK changes lives in ciclo-dialogs.c'),
    (r'\bg_get_home_dir\b|\bgetenv\s*\(\s*"HOME"', r'^tests/', True, 'a test leaves the home folder alone'),
    (r'\b(g_u?sleep|u?sleep|nanosleep)\s*\(|\btime\.sleep\b', r'^tests/.*\.(c|h|py)$', False,
     'a test that sleeps is slow on one machine and wrong on another; wait for what you wait for'),
    (r'\b(TODO|FIXME|XXX|HACK)\b', r'', True, 'do it, or leave it'),
]
OWN = 'tests/check-banned.py'  # names them all


def check(files):
    findings = []
    for path, text in files.items():
        bare = checks.code(text) if re.search(C, path) else text
        for pattern, where, everywhere, reason in BANNED:
            if path == OWN or not re.search(where, path):
                continue
            for match in re.finditer(pattern, text if everywhere else bare):
                line = text.count('\n', 0, match.start()) + 1
                findings.append(f'{path}:{line}: {match.group().strip()}: {reason}')
    return findings


SAMPLES = [
    ('src/core/a.c', 'g_file_replace_contents'), ('src/core/a.c', 'g_file_set_contents'),
    ('src/core/a.c', 'xmlReadFile'), ('src/core/a.c', 'xmlSaveFormatFileEnc'), ('src/core/a.c', 'XML_PARSE_HUGE'),
    ('src/core/a.c', 'strcpy'), ('src/core/a.c', 'sprintf'), ('src/core/a.c', 'atoi'), ('src/core/a.c', 'strtod'),
    ('src/core/a.c', 'system ('), ('src/core/a.c', 'g_object_set_data'), ('src/core/a.c', 'goto'),
    ('src/core/a.c', 'GTK_CHECK_VERSION'), ('src/core/a.c', '/* TODO'), ('tests/a.c', 'g_get_home_dir'),
    ('tests/a.c', 'g_usleep ('), ('tests/a.py', 'time.sleep'),
]
checks.run(check, checks.read('.c', '.h', '.py', '.sh', '.ui', '.build', '.rnc', '.md'),
           bad=[({path: word}, word.removeprefix('/* ')) for path, word in SAMPLES],
           good={'src/core/a.c': '/* unlike xmlReadFile */ "sprintf" g_snprintf (a);\n',
                 'src/ui/ciclo-dialogs.c': 'GTK_CHECK_VERSION'})
