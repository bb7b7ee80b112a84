#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ciclo-tool does with words that are right and with words that are wrong, in two languages."""

import json
import os
import re

from tool import SOURCE, TEMPLATES, TOT, bad, good, main, read, run, write

COMMANDS = ('new', 'validate', 'check', 'totals', 'save', 'list', 'help')
PORTUGUESE = {'LC_ALL': None, 'LANG': 'C.UTF-8', 'LANGUAGE': 'pt_BR'}
ENGLISH_WORDS = re.compile(r'\b(the|of|is|and|or|for|which|with|there)\b')


def new(path, template='blank', *more, **options):
    good('new', '--template', template, '--output', path, *more, **options)
    return read(path)


def test_help():
    text = good('--help').text
    for command in COMMANDS:
        assert f'\n  {command} ' in text, text
        shown = good(command, '--help').text
        assert shown.startswith(f'Usage: ciclo-tool {command} '), command
        assert shown == good(command, '-h').text == good('help', command).text, command
    assert text == good('-h').text == good('help').text


def test_help_in_portuguese():
    for words in ['--help'], *([command, '--help'] for command in COMMANDS):
        text = good(*words, **PORTUGUESE).text
        assert text.startswith('Uso: ciclo-tool '), text
        assert not ENGLISH_WORDS.search(text), text


def test_version():
    first, second = good('--version').text.splitlines()
    version = re.search(r"version: '(.*?)'", (SOURCE / 'meson.build').read_text())[1]
    assert re.fullmatch(rf'ciclo-tool {re.escape(version)} \(\S+\)', first), first
    for library in 'GLib', 'libxml2', 'Pango', 'Cairo':
        assert re.search(rf'{library} \d+\.\d+', second), second


def test_wrong_words():
    rows = [
        ([], 'The command is missing'),
        (['nonsense'], 'no command “nonsense”'),
        (['--nonsense'], 'no command “--nonsense”'),
        (['new', '--template', 'blank'], '“--output” is missing'),
        (['new', '--output', 'a.ciclo'], '“--template” is missing'),
        (['new', '--template', 'blank', '--output'], '“--output” needs a value'),
        (['new', '--template', 'no-such', '--output', 'a.ciclo'], 'no template called “no-such”'),
        (['new', '--template', 'no-such', '--output', 'a.ciclo'], 'blank, half-day'),
        (['new', '--template', 'blank', '--output', 'a.ciclo', '--language', 'Ã'], '“Ã” is no language'),
        (['new', '--template', 'blank', '--output', 'a.ciclo', 'b'], '“b” is more than'),
        (['new', '--template', 'blank', '--outputs', 'a.ciclo'], 'no option “--outputs”'),
        (['validate'], 'Something is missing'),
        (['validate', 'a', 'b'], '“b” is more than'),
        (['validate', '--strictly', 'a'], 'no option “--strictly”'),
        (['totals'], 'Something is missing'),
        (['totals', 'a', 'b'], '“b” is more than'),
        (['totals', 'a', '--jason'], 'no option “--jason”'),
        (['save', 'a.ciclo'], '“--output” is missing'),
        (['list'], 'Something is missing'),
        (['help', 'list', 'save'], '“save” is more than'),
        (['list', 'nonsense'], 'no list “nonsense”'),
        (['list', 'templates', '--jason'], 'no option “--jason”'),
        (['new', '--template', 'blank', '--output', 'a.ciclo', '--language', b'\xff'], '--help” says more'),
    ]
    for words, says in rows:
        command = words[0] + ' ' if words and words[0] in COMMANDS else ''
        result = bad(1, *words, says=[says, f'“ciclo-tool {command}--help” says more.'])
        assert not result.out, result.out
        assert os.listdir() == [], f'{words}: {os.listdir()}'


def test_messages_in_portuguese():
    write('empty.ciclo', '')
    write('line.ciclo', '<course xmlns="urn:ciclo:design:1" version="1.0">\n'
                        '  <sessions>\n    <session planned="x"/>\n  </sessions>\n</course>\n')
    write('cut.ciclo', '<course>\n<title')
    write('slip.ciclo', '<course><title>One</titel></course>')
    rows = [
        (1, [], 'Falta o comando'),
        (1, ['nonsense'], 'Não existe o comando “nonsense”'),
        (1, ['validate', '--foo', 'a'], 'Não existe a opção “--foo”'),
        (2, ['validate', 'none.ciclo'], 'Não é possível abrir “none.ciclo”'),
        (2, ['validate', 'empty.ciclo'], 'Não é possível abrir “empty.ciclo”'),
        (2, ['validate', 'line.ciclo'], 'line.ciclo: Linha 3'),
        (2, ['validate', 'cut.ciclo'], 'cut.ciclo: Linha 2'),
        (2, ['totals', 'cut.ciclo'], 'cut.ciclo: Linha 2'),
        (2, ['validate', 'slip.ciclo'], '“title” da linha 1 termina como “titel”'),
        (1, ['help', 'nonsense'], 'Não existe o comando “nonsense”'),
        (1, ['new', '--template', 'tot-five-days', '--language', 'fr', '--output', 'a.ciclo'], 'pt-BR, en'),
        (3, ['new', '--template', 'blank', '--output', 'empty.ciclo'], '“empty.ciclo” já existe'),
        (3, ['new', '--template', 'blank', '--output', 'no/such/folder.ciclo'], '“no/such/folder.ciclo” não foi salvo'),
    ]
    for status, words, says in rows:
        result = bad(status, *words, says=[says], **PORTUGUESE)
        assert not ENGLISH_WORDS.search(result.err), result.err


LISTS = {'documents': {'options'}, 'formats': {'media-type', 'extension'}, 'templates': {'what', 'languages'},
         'skeletons': {'what', 'minutes', 'minutes-min', 'minutes-max'},
         'rules': {'severity', 'stage', 'message', 'why', 'fix', 'fixable'},
         'methods': {'aliases', 'what', 'category', 'minutes-min', 'minutes-max', 'people-min', 'people-max'}}


def test_list():
    for name, members in LISTS.items():
        rows = json.loads(good('list', name, '--json').text)
        lines = good('list', name).text.splitlines()
        assert len(rows) == len(lines) > 0
        for row, line in zip(rows, lines):
            assert set(row) == {'name', 'label'} | members, row
            assert re.fullmatch(rf'{re.escape(row["name"])} .* {re.escape(row["label"])}', line), line
        translated = json.loads(good('list', name, '--json', **PORTUGUESE).text)
        assert [row['name'] for row in translated] == [row['name'] for row in rows]
    rows = {row['name']: row for row in json.loads(good('list', 'templates', '--json').text)}
    assert set(rows) == {path.stem for path in TEMPLATES.iterdir()}
    assert rows['blank']['languages'] is None
    assert rows['tot-five-days']['languages'] == ['pt-BR', 'en']
    assert 'Desenho vazio' in good('list', 'templates', **PORTUGUESE).text


def test_list_catalogues():
    rules = {row['name']: row for row in json.loads(good('list', 'rules', '--json').text)}
    assert rules['N03']['severity'] == 'warning' and rules['N03']['stage'] == 'needs'
    assert 'missing: {list}.' in rules['N03']['message'] and 'missing: ….' in rules['N03']['label']
    assert re.search('^N01  Error +Needs +No need is recorded', good('list', 'rules').text, flags=re.MULTILINE)
    text = good('list', 'rules', **PORTUGUESE).text
    assert re.search('^N01  Erro +Necessidades  ', text, flags=re.MULTILINE) and '{' not in text, text
    methods = {row['name']: row for row in json.loads(good('list', 'methods', '--json').text)}
    assert len(methods) == 94 and methods['human-bingo']['category'] == 'opening'
    assert methods['human-bingo']['minutes-min'] <= methods['human-bingo']['minutes-max']
    skeletons = {row['name']: row for row in json.loads(good('list', 'skeletons', '--json').text)}
    assert set(skeletons) == {path.stem for path in (SOURCE / 'data/skeletons').iterdir()}
    assert all(row['minutes-min'] <= row['minutes'] <= row['minutes-max'] for row in skeletons.values())


def test_list_search():
    def find(*words, **variables):
        return [row['name'] for row in json.loads(good('list', *words, '--json', **variables).text)]

    assert find('methods', '--search', 'FISHBOWL')[0] == 'fishbowl'
    assert find('methods', '--search', 'aquario', **PORTUGUESE)[0] == 'fishbowl'
    assert find('methods', '--search', 'circle inner') == ['fishbowl']  # an alias, in another order
    assert 'D08' in find('rules', '--search', 'exposition stretch')
    assert find('methods', '--search', 'qwertz') == []
    assert good('list', 'methods', '--search', 'qwertz').text == 'Nothing has all these words: qwertz\n'
    assert len(find('methods', '--search', '')) == 94
    assert find('templates', '--search', 'asylum') == ['asylum-two-days']


def test_new():
    assert b'<title xml:lang="en">New course</title>' in new('a.ciclo')
    assert b'<title xml:lang="pt-BR">Novo curso</title>' in new('b.ciclo', 'blank', '--language', 'pt_BR')
    assert b'<title xml:lang="pt-BR">Novo curso</title>' in new('c.ciclo', 'blank', '--language', 'pt-BR')
    assert b'<title xml:lang="pt-BR">Novo curso</title>' in new('d.ciclo', **PORTUGUESE)
    assert b'languages="en pt-BR"' in new('e.ciclo', 'tot-five-days')
    assert b'languages="pt-BR en"' in new('f.ciclo', 'tot-five-days', '--language', 'pt_BR')
    assert b'languages="pt-BR en"' in new('h.ciclo', 'tot-five-days', '--language', 'pt')
    assert b'languages="pt-BR en"' in new('i.ciclo', 'tot-five-days', '--language', 'pt-PT')
    assert b'<title xml:lang="pt-PT">Novo curso</title>' in new('j.ciclo', 'blank', '--language', 'pt-PT')
    assert new('g.ciclo') != read('a.ciclo'), 'two courses with the same id'
    for name in 'abcdefghij':
        good('validate', f'{name}.ciclo')


def test_new_keeps_what_is_there():
    write('a.ciclo', 'precious')
    os.symlink('a.ciclo', 'link.ciclo')
    os.mkdir('folder.ciclo')
    for name in 'a.ciclo', 'link.ciclo':
        bad(3, 'new', '--template', 'blank', '--output', name, says=[name, '--force'])
        assert read('a.ciclo') == b'precious'
    bad(3, 'new', '--template', 'blank', '--output', 'folder.ciclo', '--force', says=['folder.ciclo', 'folder'])
    assert b'New course' in new('a.ciclo', 'blank', '--force')


def test_validate():
    for path in *TEMPLATES.iterdir(), SOURCE / 'docs/small.ciclo':
        assert 'Nothing is odd' in good('validate', path).text
    text = read(TOT).decode()
    rows = [
        (text.replace('xml:lang="en">Tr', "xml:lang='en'>Tr", 1), ['Line 3', '“"en">Tr', "“'en'>Tr"]),
        (text.removesuffix('\n'), ['where the file has “”', '↵']),
        (text + '\n', ['Line', '“↵”']),
        ('\N{BYTE ORDER MARK}' + text, ['Line 1']),
        (text.replace(' eqf-reference-level="5"', ' eqf-reference-level="5" shade="green"', 1), ['Line 2', 'shade']),
        (text.replace(' delivery="blended"', ' delivery="by-owl"', 1), ['Line 2', 'by-owl', 'delivery']),
        (text.replace(' about="c923787cdc134"', ' about="nobody"', 1), ['Line', 'nobody', 'about']),
    ]
    for content, says in rows:
        write('a.ciclo', content)
        result = run('validate', 'a.ciclo')
        assert result.status == 4 and not result.err, result
        for piece in says:
            assert piece in result.text, f'no “{piece}” in {result.text}'
        assert all(line.startswith('a.ciclo: ') for line in result.text.splitlines()), result.text
        assert read('a.ciclo') == content.encode()


def test_names_of_files():
    """A name is a name, whatever it looks like; and what is shown of it disturbs no terminal."""
    for name in b'-o', b'a b', 'ção'.encode(), b'\xff\xfe', b'a\nb', b'%s%n', b'\x1b[2J', b'n' * 250, b'<b>', b'--help':
        good('new', '--template', 'blank', b'--output=' + name)
        assert b'New course' in read(os.fsdecode(name))
        assert 'Nothing is odd' in good('validate', '--', name).text
        said = bad(3, 'new', '--template', 'blank', b'--output=' + name).err
        assert said.count('\n') == 1 and '\x1b' not in said, said
        os.unlink(name)


def test_text_that_disturbs_a_terminal():
    write('a.ciclo',
          '<course xmlns="urn:ciclo:design:1" version="1.0" xml:id="c" delivery="\x9b2J\u202ex"/>')
    said = bad(2, 'validate', 'a.ciclo').err
    assert '\x9b' not in said and '\u202e' not in said and '\\u009B' in said, said


def test_full_output():
    """What cannot be written to standard output is not done."""
    with open('/dev/full', 'w') as full:
        for words in ['--help'], ['list', 'templates']:
            bad(3, *words, stdout=full, says=['disk is full'])


def test_no_locale():
    """A locale that the machine has not got changes nothing but the language."""
    for locale in 'pt_BR.UTF-8', 'xx_XX', 'C', 'POSIX':
        bad(2, 'validate', 'não.ciclo', LC_ALL=locale, says=['“não.ciclo”'])


main(globals())
