# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A language that nobody speaks, made as docs/translating.md says: every text of the program and of the catalogues in
angle brackets. What ciclo-tool says, and what documents and new courses say, must all stand in such brackets; a text
that does not can be translated by nobody.
"""

import functools
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import tool

sys.path.insert(0, str(tool.SOURCE / 'tests'))
from po import read_po  # noqa: E402

LANGUAGE = 'art'  # the code for artificial languages
HEADER = 'Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n'
AS_IS = {'language tag', 'date pattern', 'duration', 'number'}  # contexts of what is no text
OPEN, CLOSE = '⟪', '⟫'
INSIDE = re.compile(f'{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}')
LETTERS = re.compile(r'[^\W\d_]{2,}')
KNOWN_TO_ICU = ('min', 'and')  # which knows no artificial language
DRAFTS = ('half-day', 'one-day', 'two-days', 'blended-five-days', 'online-series')


def quote(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n').replace('\t', '\\t') + '"'


def mark(context, text):
    if context == 'language tag':
        return LANGUAGE
    if context in AS_IS:
        return text
    return '\n'.join(line and f'{OPEN}{line}{CLOSE}' for line in text.split('\n'))


def translate(template):
    """The template as a .po file of the language."""
    lines = [f'msgid ""\nmsgstr "{HEADER}"\n']
    for (context, text), entry in read_po(template).items():
        lines += [f'msgctxt {quote(context)}'] if context else []
        lines += [f'msgid {quote(text)}']
        if entry.plural:
            lines += [f'msgid_plural {quote(entry.plural)}']
            lines += [f'msgstr[{i}] {quote(mark(context, form))}' for i, form in enumerate((text, entry.plural))]
        else:
            lines += [f'msgstr {quote(mark(context, text))}']
        lines += ['']
    return '\n'.join(lines)


@functools.cache
def make_language():
    """The folder with the translations; it goes when the tests end."""
    folder = tempfile.TemporaryDirectory(prefix='ciclo-language-')
    guide = sorted(path for kind in ('guide/*.json', 'templates/*.ciclo', 'skeletons/*.ciclo')
                   for path in (tool.SOURCE / 'data').glob(kind))
    for place, domain, command in (('', 'ciclo', ['tools/texts-pot']),
                                   ('guide', 'ciclo-guide', ['tools/guide-pot', *guide])):
        target = pathlib.Path(folder.name, place, LANGUAGE, 'LC_MESSAGES')
        target.mkdir(parents=True)
        template = subprocess.run(command, cwd=tool.SOURCE, check=True, capture_output=True, text=True).stdout
        po = pathlib.Path(tool.write(target / f'{domain}.po', translate(template)))
        subprocess.run(['msgfmt', '--check-format', f'--output-file={target / domain}.mo', po], check=True)
    return folder


def run(*words, **variables):
    return tool.run(*words, CICLO_LOCALEDIR=make_language().name, LANGUAGE=LANGUAGE, **variables)


def strip(text):
    """@text without what stands in brackets, and without what stands in brackets of translated texts around it."""
    before = None
    while text != before:
        before, text = text, INSIDE.sub('', text)
    return text


def assert_translated(text, where, allowed=()):
    rest = [word for word in LETTERS.findall(strip(text)) if word not in allowed]
    assert not rest, f'{where}: not translated: {rest[:5]} in {text[:300]!r}'


def test_lists():
    for name in ('documents', 'templates', 'skeletons', 'rules', 'methods'):
        for row in json.loads(run('list', name, '--json').text):
            for key in ('label', 'what', 'message'):
                assert_translated(row.get(key, ''), f'{name} {row["name"]}', row.get('placeholders', ()))


def test_messages():
    result = run('validate', tool.write('bad.ciclo', '<course xmlns="urn:ciclo:design:1" version="1.0"><days/>'))
    assert result.status == 2
    assert OPEN in result.err


class Texts(html.parser.HTMLParser):
    """The texts of a page."""

    def __init__(self):
        super().__init__()
        self.texts = []
        self.hidden = 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag == 'style'

    def handle_endtag(self, tag):
        self.hidden -= tag == 'style'

    def handle_data(self, data):
        if not self.hidden:
            self.texts.append(data)


def test_new_courses():
    for template in DRAFTS:
        assert run('new', '--template', template, '--language', LANGUAGE, '--output', f'{template}.ciclo').status == 0
        text = pathlib.Path(f'{template}.ciclo').read_text(encoding='utf-8')
        for content in re.findall(f'xml:lang="{LANGUAGE}">([^<]*)<', text):
            assert_translated(content, template)
        assert 'xml:lang="en"' not in text, template


def leave_out_quotes(text, course):
    """@text without beginnings of texts of the course, and without what it quotes from the middle of one."""
    text = re.sub(f'{OPEN}[^{OPEN}{CLOSE}]*…', '', text)
    return ' '.join(piece for piece in text.split(' · ') if piece not in course)


def test_documents():
    assert run('new', '--template', 'half-day', '--language', LANGUAGE, '--output', 'a.ciclo').status == 0
    course = pathlib.Path('a.ciclo').read_text(encoding='utf-8')
    for row in json.loads(run('list', 'documents', '--json').text):
        result = run('export', 'a.ciclo', '--document', row['name'], '--format', 'html', '--output', 'a.html')
        assert result.status == 0, result.err
        page = Texts()
        page.feed(pathlib.Path('a.html').read_text(encoding='utf-8'))
        for text in page.texts:
            assert_translated(leave_out_quotes(text, course), row['name'], KNOWN_TO_ICU)


tool.main(globals())
