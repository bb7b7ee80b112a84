#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ciclo-tool totals says: the numbers of docs/totals.md as JSON, and tables that people can read."""

import json
import re

from tool import SAMPLES, SOURCE, TOT, bad, good, main, read, run, write

FIXTURES = SOURCE / 'tests/data/totals'
PORTUGUESE = {'LC_ALL': None, 'LANG': 'C.UTF-8', 'LANGUAGE': 'pt_BR'}
FIGURES = {'learner', 'room', 'trainer', 'contact', 'study', 'other', 'breaks', 'programme', 'written', 'buffer',
           'exposition', 'recorded', 'actual'}
BREAKDOWNS = {'modes', 'kinds', 'learning-types', 'groupings', 'kolb-phases', 'method-categories'}


def totals(path):
    return json.loads(good('totals', '--json', path).text)


def find(objects, label):
    return next((entry for entry in objects if entry['label'] == label), None)


def say(time):
    """As the tables write it."""
    if time is None:
        return '0'
    most = f'–{time["latest"]}' if time['latest'] != time['minutes'] else ''
    return f'{time["minutes"]}{most}{"+" if time["open"] else ""}'


def look_up(variation, what):
    words = what.split()
    scope = variation['course']
    if words[0] == 'day':
        scope = variation['days'][int(words[1]) - 1]
    elif words[0] in ('session', 'component'):
        scope = find(variation[words[0] + 's'], words[1])
    if words[0] in ('day', 'session', 'component'):
        words = words[2:]
    if words[0] in ('activities', 'unmeasured'):
        return str(scope[words[0]])
    if words[0] in ('objective', 'trainer') and len(words) == 2:
        return say((find(scope[words[0] + 's'], words[1]) or {'time': None})['time'])
    return say(scope[words[0]].get(words[1]) if len(words) == 2 else scope[words[0]])


def test_worked_numbers():
    """Every row of the tables, read with another program than that of the C tests."""
    name, rows = None, 0
    found = {}
    for line in (SOURCE / 'docs/totals.md').read_text().splitlines():
        if heading := re.match(r'## .*`tests/data/totals/(\w+)\.ciclo`', line):
            name = heading[1]
            found[name] = totals(FIXTURES / f'{name}.ciclo')
        elif row := re.match(r'\| `(.*?)` \| (.*?) \| (.*?) \|', line):
            for variation, expected in zip(('without-optional', 'with-optional'), row.groups()[1:]):
                said = look_up(found[name][variation], row[1])
                assert said == expected, f'{name}: {row[1]} {variation}: {said}, not {expected}'
            rows += 1
    assert rows > 90 and len(found) == 6


def test_members():
    """What the manual page promises, for every design there is."""
    for path in *SAMPLES, *FIXTURES.glob('*.ciclo'):
        answer = totals(path)
        assert set(answer) == {'without-optional', 'with-optional', 'declared'}
        for variation in answer['without-optional'], answer['with-optional']:
            scopes = [variation['course'], *variation['components'], *variation['days'], *variation['sessions']]
            for scope in scopes:
                assert FIGURES | BREAKDOWNS < set(scope), scope.keys()
                for figure in FIGURES:
                    time = scope[figure]
                    assert set(time) == {'minutes', 'latest', 'open'} and 0 <= time['minutes'] <= time['latest']
                for breakdown in BREAKDOWNS:
                    shares = sum(row['percent'] for row in scope[breakdown].values())
                    assert not scope[breakdown] or abs(shares - 100) < 1 or shares == 0, (path, scope[breakdown])
            course = variation['course']
            assert course['learner']['minutes'] + course['breaks']['minutes'] >= course['programme']['minutes']


def test_worked_course():
    course = totals(TOT)['with-optional']
    meeting = find(course['components'], 'F2F')
    assert [day['contact']['minutes'] for day in course['days']] == [360] * 5
    assert [day['buffer']['minutes'] for day in course['days']] == [20, 18, 20, 19, 18]
    assert [day['exposition']['minutes'] for day in course['days']] == [35, 47, 0, 10, 15]
    assert [len(day['kolb-phases'].keys() - {'none'}) for day in course['days']] == [4] * 5
    assert {name: row['percent'] for name, row in meeting['learning-types'].items()} == {
        'acquisition': 10.3, 'collaboration': 13.1, 'discussion': 22.1, 'inquiry': 5.2, 'practice': 33.1,
        'production': 16.3}
    assert find(course['course']['objectives'], 'TO4')['time']['minutes'] == 586


def test_declared():
    rows = {row['id']: row for row in totals(FIXTURES / 'held.ciclo')['declared']}
    assert rows['s0000000000f1']['kind'] == 'session' and rows['s0000000000f1']['field'] == 'planned'
    assert rows['s0000000000f1']['differs'] and not rows['s0000000000f2']['differs']
    assert rows['f0000000000f2']['declared'] == 20 and rows['f0000000000f2']['computed'] == 18
    assert rows['f0000000000f5']['computed'] is None and rows['f0000000000f6']['about'] == ''


def test_text():
    text = good('totals', FIXTURES / 'choices.ciclo').text
    assert text.startswith('Choices\nWhere two figures stand, '), text
    for line in ('Time of a participant  190 / 220  3 h 10 min / 3 h 40 min',
                 'Building together       30 / 15   15.8% / 6.8%',
                 'EXTRA          0 / 30          0 / 30',
                 'Day 1    190 / 220  190 / 220      60          10  190 / 220       165'):
        assert line in text.splitlines(), f'{line!r} is not in\n{text}'
    text = good('totals', FIXTURES / 'intervals.ciclo').text
    assert '2 activities have no length yet' in text and '375–390+' in text and ' / ' not in text, text
    text = good('totals', FIXTURES / 'held.ciclo').text
    assert re.search(r'^Hours on the certificate +240 +195–225 +differs$', text, flags=re.MULTILINE), text


def test_portuguese():
    text = good('totals', FIXTURES / 'held.ciclo', **PORTUGUESE).text
    for words in 'Tempo de cada participante', 'Não informado', 'Números declarados', 'difere':
        assert words in text, text
    assert not re.search(r'\b(the|of|time|not|with|hours)\b', text, flags=re.IGNORECASE), text
    assert json.loads(good('totals', '--json', TOT, **PORTUGUESE).text)['declared'] == totals(TOT)['declared']


def test_blank():
    good('new', '--template', 'blank', '--output', 'a.ciclo')
    lines = good('totals', 'a.ciclo').text.splitlines()
    assert lines == ['New course'], lines
    assert totals('a.ciclo')['with-optional']['sessions'] == []


def test_hostile_titles():
    """Nothing of a title reaches the terminal as anything but text, and no title moves the figures."""
    title = '\x9b2J\u202e%s%n' + 'long ' * 900 + '漢字'
    write('a.ciclo', '<course xmlns="urn:ciclo:design:1" version="1.0" xml:id="c1234567890" languages="en"><title>'
          f'{title}</title><sessions><session xml:id="s1234567890" planned="PT1H"><title>{title}</title></session>'
          '<session xml:id="s1234567891" planned="PT2H"><title>漢字漢字</title></session></sessions></course>')
    before = read('a.ciclo')
    result = run('totals', 'a.ciclo')
    assert result.status == 0 and '\x9b' not in result.text and '\u202e' not in result.text
    assert all(len(line) < 120 for line in result.text.splitlines()[1:]), result.text
    assert re.search(r'漢字漢字 +120 +120$', result.text, flags=re.MULTILINE), result.text
    assert read('a.ciclo') == before


def test_refusals():
    bad(2, 'totals', 'none.ciclo', says=['none.ciclo'])
    write('b.ciclo', '<course')
    bad(2, 'totals', 'b.ciclo', says=['b.ciclo', 'Line 1'])
    with open('/dev/full', 'w') as full:
        for words in ['totals', TOT], ['totals', '--json', TOT]:
            bad(3, *words, stdout=full, says=['disk is full'])


main(globals())
