#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every document in every format from every sample: the same bytes each time, nothing for trainers in what is for
participants, and never in the place of a design."""

import itertools
import json
import os
import re
import stat
import subprocess
import sys
import xml.etree.ElementTree
import zlib

from tool import SAMPLES, SOURCE, TOT, bad, good, main, read, run, write

XML = '{http://www.w3.org/XML/1998/namespace}'
FOR_PARTICIPANTS = {'participant-agenda'}  # documents that have no other audience
HARD = sorted((SOURCE / 'tests/data/documents').glob('*.ciclo'))
FIRST_BYTES = {'pdf': b'%PDF-1.', 'html': b'<!DOCTYPE html>\n<html ', 'md': b'# '}


def names(what):
    return json.loads(good('list', what, '--json').text)


DOCUMENTS = names('documents')
FORMATS = names('formats')
SESSIONS = xml.etree.ElementTree.parse(TOT).getroot().find('{*}sessions')


def export(path, *more, name='session-plan', form='txt', **options):
    return good('export', path, '--document', name, '--format', form, '--output', '-', *more, **options).out


def get_title(session):
    return next(title.text for title in session.findall('{*}title') if title.get(XML + 'lang') == 'pt-BR')


def refused(status, *more, path=TOT, name='session-plan', form='txt', output='out.txt', says=()):
    there = sorted(os.listdir())
    bad(status, 'export', path, '--document', name, '--format', form, '--output', output, *more, says=says)
    assert sorted(os.listdir()) == there


def get_languages(path):
    return xml.etree.ElementTree.parse(path).getroot().get('languages').split()


def test_twice():
    """Whatever the machine speaks, and without display, session bus and home. Every document of every sample is in one
    of the formats, the next document in the next one, so that each document comes in each format."""
    other = {'LC_ALL': 'pt_BR.UTF-8', 'LOCPATH': os.environ.get('CICLO_TEST_LOCALES'), 'TZ': 'America/Sao_Paulo',
             'DISPLAY': ':99999', 'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nonexistent', 'HOME': '/nonexistent'}
    pairs = set()
    for (i, sample), (j, document) in itertools.product(enumerate(SAMPLES), enumerate(DOCUMENTS)):
        form = FORMATS[(i + j) % len(FORMATS)]['name']
        pairs.add((document['name'], form))
        for audience in ('trainer', 'participant') if 'audience' in document['options'] else (None,):
            more = ['--audience', audience] if audience else []
            one = export(sample, *more, name=document['name'], form=form)
            assert one == export(sample, *more, name=document['name'], form=form, **other), f'{sample}, {more}, {form}'
    assert len(pairs) == len(DOCUMENTS) * len(FORMATS)


def test_everything():
    """Nothing runs out of a page, and no document is forgotten, in whatever language and on whatever paper. Web pages
    have no paper: test_html() makes them."""
    for sample, document, form in itertools.product(SAMPLES + HARD, DOCUMENTS, FORMATS):
        for language in get_languages(sample) if form['name'] != 'html' else []:
            one = export(sample, '--language', language, '--paper', 'letter', name=document['name'], form=form['name'])
            assert one and one.startswith(FIRST_BYTES.get(form['name'], b''))


def test_file_and_output():
    """A file holds what standard output would get, and gets the usual mode."""
    before = os.umask(0o022)
    for form in FORMATS:
        write('out', 'what was there before')
        good('export', TOT, '--document', 'session-plan', '--format', form['name'], '--output', 'out')
        assert read('out') == export(TOT, form=form['name'])
        os.unlink('out')
        good('export', TOT, '--document', 'session-plan', '--format', form['name'], '--output', 'out')
        assert stat.S_IMODE(os.stat('out').st_mode) == 0o644
    os.umask(before)


def test_languages():
    """The language of the document is that of the design, not that of the machine."""
    usual = export(TOT)
    assert usual == export(TOT, '--language', 'pt_BR') == export(TOT, '--language', 'pt-BR', LANGUAGE='pt_BR')
    assert usual == export(TOT, '--language', 'pt') == export(TOT, '--language', 'pt-PT')
    english = export(TOT, '--language', 'en')
    assert english == export(TOT, '--language', 'en_GB')
    assert english != usual and english == export(TOT, '--language', 'en', LC_ALL=None, LANG='pt_BR.UTF-8')
    assert 'Training of Trainers' in english.decode() and 'Formação' not in english.decode()
    refused(1, '--language', 'fr', says=['“fr”', 'pt-BR, en'])
    refused(1, '--language', 'english language', says=['“english language”'])


def test_audiences():
    for_trainers = export(TOT, '--audience', 'trainer')
    assert for_trainers == export(TOT) != export(TOT, '--audience', 'participant')
    refused(1, '--audience', 'everyone', says=['“everyone”', 'trainer', 'participant'])


def test_trainer_only():
    """No word of what is for trainers alone is in any document for participants."""
    text = read(TOT).decode()
    marked = re.sub(r'(<(?:trainer-notes|notes|safety|cue|trainer-goal|trainer-does|say)\b[^>]*>)', r'\1CANARY ', text)
    assert marked.count('CANARY') > 50
    write('marked.ciclo', marked)
    seen = False
    for document in DOCUMENTS:
        if 'audience' in document['options']:
            seen |= 'CANARY' in export('marked.ciclo', name=document['name']).decode()
            assert 'CANARY' not in export('marked.ciclo', '--audience', 'participant', name=document['name']).decode()
        elif document['name'] in FOR_PARTICIPANTS:
            assert 'CANARY' not in export('marked.ciclo', name=document['name']).decode()
    assert seen, 'no document shows a note even to trainers: this test is blind'


def test_sessions():
    whole = export(TOT).decode()
    for session in list(SESSIONS)[:3]:
        one = export(TOT, '--session', session.get(XML + 'id')).decode()
        assert get_title(session).split()[0] in one and len(one) < len(whole)
        assert one == export(TOT, '--session', session.get('label')).decode()
    refused(1, '--session', 'no-such', says=['“no-such”', SESSIONS[0].get('label')])
    labels = f'label="{SESSIONS[1].get("label")}"', f'label="{SESSIONS[0].get("label")}"'
    write('twice.ciclo', read(TOT).decode().replace(*labels))
    refused(1, '--session', SESSIONS[0].get('label'), path='twice.ciclo',
            says=['2 sessions', SESSIONS[0].get(XML + 'id'), SESSIONS[1].get(XML + 'id')])
    good('new', '--template', 'blank', '--output', 'blank.ciclo')
    refused(1, '--session', 'S1', path='blank.ciclo', says=['no sessions yet'])


def test_paper():
    write('letter.ciclo', read(TOT).replace(b'</course>', b'<settings paper="letter"/></course>'))
    rows = [(TOT, [], '595.'), (TOT, ['--paper', 'a4'], '595.'), (TOT, ['--paper', 'letter'], '612 x 792'),
            (TOT, ['--paper', 'a3'], '841.'),
            ('letter.ciclo', [], '612 x 792'), ('letter.ciclo', ['--paper', 'a4'], '595.')]
    for path, more, size in rows:
        write('a.pdf', export(path, *more, form='pdf'))
        said = subprocess.run(['pdfinfo', 'a.pdf'], capture_output=True, text=True, check=True).stdout
        assert size in re.search('Page size:.*', said)[0], said
    refused(1, '--paper', 'a5', says=['“a5”', 'a3', 'letter'])


def test_large_paper():
    """What a small page says in full, a large one does too."""
    design = SOURCE / 'data/templates/asylum-two-days.ciclo'
    shortened = {}
    for paper in ('a4', 'a3'):
        pdf = export(design, '--paper', paper, name='timetable', form='pdf')
        streams = re.findall(rb'stream\r?\n(x.*?)endstream', pdf, re.S)
        shortened[paper] = sum(zlib.decompressobj().decompress(one).count(b'/ActualText') for one in streams)
    assert 0 < shortened['a4'] and shortened['a3'] <= shortened['a4'], shortened


def test_method_card():
    """A method without an upper limit says from how many people on."""
    said = export(SOURCE / 'data/templates/half-day.ciclo', name='method-card').decode()
    assert re.search(r'^People +at least 1$', said, re.M) and re.search(r'^People +4–40$', said, re.M), said


def test_pdf():
    write('a.pdf', export(TOT, form='pdf'))
    said = subprocess.run(['pdftotext', 'a.pdf', '-'], capture_output=True, text=True, check=True).stdout
    words = ' '.join(said.split())
    for session in SESSIONS:
        assert get_title(session) in words, get_title(session)


def test_html():
    """Every document of every design in every language, as others judge it; from the whole of hostile texts as well."""
    paths = []
    hostile = re.sub(r'(<title [^>]*>)', r'\1&lt;/title>&lt;script>&amp;lt;&quot;\'', read(TOT).decode())
    write('hostile.ciclo', hostile)
    for sample, document in itertools.product([*SAMPLES, *HARD, 'hostile.ciclo'], DOCUMENTS):
        for language in get_languages(sample):
            paths.append(f'{len(paths)}-{document["name"]}-{language}.html')
            page = export(sample, '--language', language, name=document['name'], form='html')
            assert page.startswith(FIRST_BYTES['html'])
            write(paths[-1], page)
    judged = subprocess.run([sys.executable, '-B', SOURCE / 'tests/check-html.py', *paths], capture_output=True,
                            text=True)
    assert judged.returncode == 0, judged.stdout + judged.stderr
    assert '&lt;/title&gt;&lt;script&gt;&amp;lt;' in export('hostile.ciclo', form='html').decode()


def test_wrong_words():
    refused(1, name='no-such', says=['“no-such”', 'session-plan'])
    refused(1, form='no-such', says=['“no-such”', 'pdf, html, md, txt'])
    refused(1, '--session', 'P1', name='participant-agenda', says=['--session', 'Leave that option out'])
    refused(1, '--audience', 'trainer', name='participant-agenda', says=['--audience', 'Leave that option out'])
    for left_out in 'document', 'format', 'output':
        words = [word for option in ('document', 'format', 'output') if option != left_out
                 for word in (f'--{option}', {'document': 'session-plan', 'format': 'txt', 'output': 'a'}[option])]
        bad(1, 'export', TOT, *words, says=[f'“--{left_out}” is missing'])


def test_never_over_a_design():
    content = read(TOT)
    for name in 'a.ciclo', 'a-design-by-another-name', 'new.CICLO':
        if name != 'new.CICLO':
            write(name, content)
        refused(3, path='a.ciclo', output=name, says=[name, 'Choose another name'])
        assert name == 'new.CICLO' or read(name) == content
    os.symlink('a-design-by-another-name', 'link')
    os.link('a-design-by-another-name', 'hard')
    for name in 'link', 'hard':
        refused(3, path='a.ciclo', output=name, says=[name])
    write('damaged.ciclo', content[:5000])
    refused(3, output='damaged.ciclo', says=['damaged.ciclo'])


def test_bad_places():
    os.mkdir('folder')
    os.mkfifo('pipe')
    write('kept', 'old')
    os.chmod('kept', 0o444)
    for name in 'folder', 'pipe', '/dev/null', 'no/folder/a', 'kept':
        refused(3, output=name, says=[name])
    assert read('kept') == b'old'
    with open('/dev/full', 'w') as full:
        bad(3, 'export', TOT, '--document', 'session-plan', '--format', 'pdf', '--output', '-', stdout=full,
            says=['disk is full'])


def test_bad_designs():
    for content in b'', read(TOT)[:100_000], read(TOT).replace(b'version="1.0"', b'version="2.0"', 1):
        write('bad.ciclo', content)
        refused(2, path='bad.ciclo', says=['bad.ciclo'])
    refused(2, path='none.ciclo', says=['none.ciclo'])


def test_odd_designs():
    """A design with oddities prints."""
    write('odd.ciclo', read(SOURCE / 'docs/small.ciclo').replace(b' day="', b' day="nowhere-', 1))
    assert run('validate', 'odd.ciclo').status == 4
    assert 'Refúgio' in export('odd.ciclo').decode()


main(globals())
