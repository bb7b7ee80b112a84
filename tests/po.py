# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading .po files, for the check-*.py scripts."""

import re
from typing import NamedTuple

ENTRY_WORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?) (".*")$')
ESCAPE = re.compile(r'\\(.)')


class Entry(NamedTuple):
    key: tuple  # context or None, msgid
    plural: str
    texts: list  # translations, one for each plural form
    flags: set
    files: list


def unquote(text):
    return ESCAPE.sub(lambda match: {'n': '\n', 't': '\t'}.get(match[1], match[1]), text[1:-1])


def read_block(block):
    words, flags, files, last = {}, set(), [], None
    for line in block.splitlines():
        match = ENTRY_WORD.match(line)
        if line.startswith('#,'):
            flags.update(flag.strip() for flag in line[2:].split(','))
        elif line.startswith('#:'):
            files += line[2:].split()
        elif match:
            last = match[1]
            words[last] = unquote(match[2])
        elif line.startswith('"'):
            words[last] += unquote(line)
    if 'msgid' not in words:
        return None
    return Entry((words.get('msgctxt'), words['msgid']), words.get('msgid_plural'),
                 [words[word] for word in sorted(words) if word.startswith('msgstr')], flags, files)


def read_po(text):
    """All entries but the header: {(context, msgid): Entry}."""
    entries = [read_block(block) for block in re.split(r'\n\s*\n', text)]
    return {entry.key: entry for entry in entries if entry and entry.key != (None, '')}
