#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ciclo-tool check says: the findings of the coach, as JSON and for people, in two languages."""

import json
import re

from tool import SAMPLES, SOURCE, bad, good, main, read, run, write

FIXTURES = SOURCE / 'tests/data/coach'
PORTUGUESE = {'LC_ALL': None, 'LANG': 'C.UTF-8', 'LANGUAGE': 'pt_BR'}
ENGLISH_WORDS = re.compile(r'\b(the|of|is|and|for|which|with|there|this)\b')
MEMBERS = {'rule', 'severity', 'stage', 'id', 'kind', 'field', 'where', 'message', 'why', 'fix', 'fixable'}
SEVERITIES = ['tip', 'warning', 'error']
STAGES = {'needs', 'objectives', 'design', 'preparation', 'delivery', 'evaluation', 'overview'}
RULES = {row['name']: row for row in json.loads(good('list', 'rules', '--json').text)}
HEAD = '<course xmlns="urn:ciclo:design:1" version="1.0" xml:id="c1234567890" languages="en">'


def check(path, *more, **options):
    return json.loads(good('check', '--json', path, *more, **options).text)


def design(*parts, name='a.ciclo', head=HEAD):
    return write(name, head + ''.join(parts) + '</course>')


def objective(text, title='Verb'):
    """One that the coach finds something about: nothing checks it, nothing works towards it."""
    return (f'<objectives><objective xml:id="o1234567890" label="TO1" type="terminal"><behaviour>{text}</behaviour>'
            f'</objective></objectives><sessions><session xml:id="s1234567890"><title>{title}</title></session>'
            '</sessions>')


def dismissal(rule, about='', reason=''):
    return (f'<dismissals><dismissal xml:id="x1234567890" rule="{rule}"'
            + (f' about="{about}"' if about else '') + ' date="2026-03-01">'
            + (f'<reason>{reason}</reason>' if reason else '') + '</dismissal></dismissals>')


def test_members():
    """What the manual page promises, for every design there is."""
    for path in *SAMPLES, *FIXTURES.glob('*1.bad.ciclo'):
        answer = check(path)
        assert set(answer) == {'counts', 'findings', 'set-aside', 'open-points'}
        for finding in answer['findings']:
            assert set(finding) == MEMBERS, finding.keys()
            rule = RULES[finding['rule']]
            assert finding['stage'] == rule['stage'] and finding['why'] == rule['why']
            assert SEVERITIES.index(finding['severity']) <= SEVERITIES.index(rule['severity'])
            assert finding['where'] and finding['message'] and '{' not in finding['message']
            assert f'xml:id="{finding["id"]}"'.encode() in read(path), finding
        for severity in SEVERITIES:
            found = [finding for finding in answer['findings'] if finding['severity'] == severity]
            assert answer['counts'][severity] == len(found)
        assert answer['counts']['set-aside'] == len(answer['set-aside'])
        for point in answer['open-points']:
            assert set(point) == {'open', 'stage', 'page', 'id', 'kind', 'field', 'where', 'text'}, point
            assert point['where'] and point['text'] and point['stage'] in STAGES | {'methods'}, point
            assert f'xml:id="{point["id"]}"'.encode() in read(path), point
        assert answer['counts']['open-points'] == len(answer['open-points'])


def test_finds_what_the_coach_finds():
    for rule in 'N01', 'O08', 'T01', 'X01':
        answer = check(FIXTURES / f'{rule}.bad.ciclo')
        assert rule in {finding['rule'] for finding in answer['findings']}, answer
        answer = check(FIXTURES / f'{rule}.good.ciclo')
        assert rule not in {finding['rule'] for finding in answer['findings']}, answer


def test_status():
    """0 whatever is found, unless something as serious as was asked for is found in the stage that was asked for."""
    design(objective('understand the law'))
    stages = {finding['stage']: [] for finding in check('a.ciclo')['findings']}
    for finding in check('a.ciclo')['findings']:
        stages[finding['stage']].append(finding['severity'])
    assert 'error' in stages['objectives'] and 'preparation' not in stages, stages
    assert run('check', 'a.ciclo').status == 0
    for severity in SEVERITIES:
        assert run('check', 'a.ciclo', '--fail-on', severity).status == 4
        assert run('check', 'a.ciclo', '--json', '--fail-on', severity).status == 4
        assert run('check', 'a.ciclo', '--fail-on', severity, '--stage', 'preparation').status == 0
        assert run('check', FIXTURES / 'N01-new.good.ciclo', '--fail-on', severity).status == 0
    asylum = next(path for path in SAMPLES if 'asylum' in path.name)
    assert run('check', asylum, '--fail-on', 'tip').status == 4
    assert run('check', asylum, '--fail-on', 'error').status == 0


def test_stage():
    path = design(objective('understand the law'))
    every = check(path)
    assert len({finding['stage'] for finding in every['findings']}) > 1
    for stage in {rule['stage'] for rule in RULES.values()}:
        found = check(path, '--stage', stage)['findings']
        assert found == [finding for finding in every['findings'] if finding['stage'] == stage]
    for stage in STAGES:
        found = check(path, '--stage', stage)['open-points']
        assert found == [point for point in every['open-points'] if point['stage'] == stage]


def test_text():
    """Stage after stage, what matters most first, each reason once, counted at the end."""
    design(objective('understand the law'))
    lines = good('check', 'a.ciclo').text.splitlines()
    stages = [line for line in lines if re.match(r'\w', line)]
    assert stages == ['Needs', 'Objectives', *stages[2:-2], *lines[-2:]], stages
    start = lines.index('Objectives')
    rules = []
    for line in lines[start + 1:]:
        if re.match(r'\w', line):
            break
        rules += re.findall(r'^  (\w+) [A-Z]\d\d$', line)
    assert rules == sorted(rules, key=['Error', 'Warning', 'Tip'].index) and len(set(rules)) > 1, rules
    assert '    Objective TO1 “understand the law”, What they will do (behaviour)' in lines
    assert lines.count('    What to do: Add a gap') == 1
    assert all(len(line) <= 100 for line in lines), lines
    counts = check('a.ciclo')['counts']
    assert lines[-2].startswith(f'{counts["error"]} errors, ') and lines[-2].endswith(', 0 set aside.'), lines[-2]
    assert lines[-1] == f'{counts["open-points"]} points are still open. “--open-points” lists them.', lines[-1]


def test_where():
    """A path that a trainer can follow: here to texts that lack one of the languages."""
    text = '<{0} xml:lang="en">{1}</{0}>'.format
    design('<days><day xml:id="d1234567890">' + text('label', 'Day 1') + '</day><day xml:id="d1234567891"/></days>'
           '<sessions><session xml:id="s1234567890" label="S1" day="d1234567890">' + text('title', 'Opening')
           + '<activities><activity xml:id="a1234567890"><activities><activity xml:id="a1234567891">'
           + text('title', 'Names') + '</activity></activities>' + text('debrief', 'What was new?')
           + '</activity></activities></session><session xml:id="s1234567891" day="d1234567891">'
           + text('aim', 'To think\n\nof more') + '</session></sessions>',
           head=HEAD.replace('"en"', '"en pt-BR"'))
    places = {finding['id']: finding['where'] for finding in check('a.ciclo', '--stage', 'overview')['findings']}
    assert places == {
        'd1234567890': 'Day 1',
        's1234567890': 'Day 1 › Session S1 “Opening”',
        'a1234567890': 'Day 1 › Session S1 “Opening” › Activity (no. 1)',
        'a1234567891': 'Day 1 › Session S1 “Opening” › Activity (no. 1) › Activity “Names”',
        's1234567891': 'Day (no. 2) › Session (no. 2)'}, places
    assert 'Dia (nº 2) › Sessão (nº 2)' in good('check', 'a.ciclo', **PORTUGUESE).text


def test_set_aside():
    path = design(objective('understand the law'), dismissal('O08', reason='It is\ntoo early.\x9b2J'))
    answer = check(path)
    assert answer['counts']['set-aside'] == 1
    assert {'O08'} == {finding['rule'] for finding in answer['set-aside']}
    assert 'O08' not in {finding['rule'] for finding in answer['findings']}
    assert set(answer['set-aside'][0]) == MEMBERS | {'reason', 'date'}
    assert answer['set-aside'][0]['date'] == '2026-03-01'
    lines = good('check', path).text.splitlines()
    position = lines.index('Set aside')
    assert lines[position + 1].startswith('  O08 Objective TO1'), lines
    assert lines[position + 2] == '      It is too early.\\u009B2J', lines
    assert lines[-2].endswith(', 1 set aside.')
    design(objective('understand the law'), dismissal('O08'))
    assert 'Nobody noted a reason.' in good('check', path).text
    # Only what is open can fail.
    every = {finding['rule'] for finding in check(path)['findings']} | {'O08'}
    entries = ''.join(dismissal(rule)[12:-13].replace('x1234567890', f'x{number:010}')
                      for number, rule in enumerate(sorted(every)))
    design(objective('understand the law'), f'<dismissals>{entries}</dismissals>')
    assert check(path)['findings'] == [] and check(path)['counts']['set-aside'] >= len(every)
    text = good('check', path, '--fail-on', 'tip').text
    assert 'nothing to add to what was set aside' in text and '0 errors, 0 warnings, 0 tips, ' in text, text


def test_nothing_found():
    good('new', '--template', 'blank', '--output', 'b.ciclo')
    assert 'nothing for the coach to look at yet' in good('check', 'b.ciclo').text
    assert 'ainda não há nada' in good('check', 'b.ciclo', **PORTUGUESE).text.lower()
    asylum = next(path for path in SAMPLES if 'asylum' in path.name)
    assert 'nothing to add in this stage. Well done!' in good('check', asylum, '--stage', 'objectives').text


def test_open_points():
    """Their number always, each of them where it was asked for; they are advice and let nothing fail."""
    path = design('<title>[Topic]</title>', '<sessions><session xml:id="s1234567890" label="S1"><title>TBD</title>'
                  '</session></sessions>')
    before = good('check', path).text
    text = good('check', path, '--open-points').text
    assert 'Still open' not in before and 'Still open' in text
    lines = text.splitlines()
    position = lines.index('  Course card')
    assert lines[position:position + 3] == ['  Course card', '    Course, Course title', '      To fill in: Topic']
    position = lines.index('  Session')
    assert lines[position + 1] == '    Session S1 “TBD”, Session title', lines[position + 1]
    assert lines[position + 2] == '      Put off for the time being: “TBD”', lines[position + 2]
    assert run('check', path, '--open-points', '--stage', 'preparation', '--fail-on', 'tip').status == 0
    assert 'Still open\n\n  Rooms' in good('check', path, '--open-points', '--stage', 'preparation').text
    assert good('check', path, '--stage', 'delivery').text.endswith('Nothing is left open.\n')
    assert check(path) == check(path, '--open-points')
    text = good('check', path, '--open-points', **PORTUGUESE).text
    for words in 'Ainda em aberto\n', '  Sessão\n', 'A preencher: Topic', 'pontos ainda estão em aberto.':
        assert words in text, text
    assert not ENGLISH_WORDS.search(text.replace('Topic', '').replace('TBD', '')), text


def test_portuguese():
    path = design(objective('conduzir uma entrevista', 'Abertura'), dismissal('O08'),
                  head=HEAD.replace('"en"', '"pt-BR"'))
    text = good('check', path, **PORTUGUESE).text
    for words in 'Necessidades\n', 'Objetivos\n', '  Erro O', 'Por quê: ', 'O que fazer: ', 'Dispensados\n', \
            ', 1 dispensado.', 'Objetivo TO1 “conduzir':
        assert words in text, text
    assert not ENGLISH_WORDS.search(text), ENGLISH_WORDS.search(text)
    english, portuguese = check(path), check(path, **PORTUGUESE)
    for one, other in zip(english['findings'] + english['set-aside'], portuguese['findings'] + portuguese['set-aside']):
        same = MEMBERS - {'where', 'message', 'why', 'fix'}
        assert {name: one[name] for name in same} == {name: other[name] for name in same}


def test_hostile_titles():
    """Nothing of a title reaches the terminal as anything but text, JSON stays JSON, and the file as it was."""
    title = '\x9b2J\u202e%s%n&lt;b>{list}\u2067[fill \u202ein]' + 'long ' * 900 + '漢字'
    path = design(f'<title>{title}</title>', objective(title, title), dismissal('O08', reason=title + '\n' + title))
    before = read(path)
    text = good('check', path, '--open-points').text
    assert '\x9b' not in text and '\u202e' not in text and '\u2067' not in text
    assert '“\\u009B2J\\u202E%s%n<b>{list}\\u2067[fill \\u202Ein]long' in text, text
    assert all(len(line) <= 100 for line in text.splitlines()), text
    places = [finding['where'] for finding in check(path)['findings']]
    assert any('\u202e%s%n<b>{list}' in place for place in places), places
    assert all(len(place) < 200 for place in places)
    assert read(path) == before


def test_references_that_lead_nowhere_or_in_circles():
    parts = ('<components><component xml:id="k1234567890" place="k1234567890"/></components>'
             '<objectives><objective xml:id="o1234567890" parent="o1234567891"/>'
             '<objective xml:id="o1234567891" parent="o1234567890" assessed-by="nowhere"/></objectives>'
             '<sessions><session xml:id="s1234567890" repeats="s1234567891" day="s1234567890"/>'
             '<session xml:id="s1234567891" repeats="s1234567890" day="nowhere" participants="0" '
             'depends-on="s1234567890 s1234567891"/></sessions>')
    path = design('<target-groups><target-group xml:id="t1234567890" size="0"/></target-groups>', parts)
    answer = check(path)
    places = {finding['where'] for finding in answer['findings']}
    assert 'Objective (no. 2)' in places, places
    assert ', 0 set aside.\n' in good('check', path, '--open-points').text
    points = {(point['open'], point['where'], point['field']) for point in answer['open-points']}
    for point in (('reference', 'Objective (no. 2)', 'assessed-by'), ('reference', 'Session (no. 2)', 'day'),
                  ('reference', 'Session (no. 1)', 'day'), ('people', 'Target group (no. 1)', 'size'),
                  ('length', 'Session (no. 1)', 'planned')):
        assert point in points, points


def test_refusals():
    write('cut.ciclo', '<course>\n<title')
    write('later.ciclo', HEAD.replace('version="1.0"', 'version="2.0"') + '</course>')
    bad(2, 'check', 'none.ciclo', says=['none.ciclo'])
    bad(2, 'check', 'cut.ciclo', says=['cut.ciclo: Line 2'])
    bad(2, 'check', 'later.ciclo', '--fail-on', 'tip', says=['later.ciclo'])
    rows = [
        (['check'], 'Something is missing'),
        (['check', 'a', 'b'], '“b” is more than'),
        (['check', 'cut.ciclo', '--stage', 'lunch'], 'no stage “lunch”. Choose one of these: needs, objectives'),
        (['check', 'cut.ciclo', '--fail-on', 'doom'], 'no severity “doom”. Choose one of these: tip, warning, error'),
        (['check', 'cut.ciclo', '--stage'], '“--stage” needs a value'),
    ]
    for words, says in rows:
        assert not bad(1, *words, says=[says, '“ciclo-tool check --help” says more.']).out
    bad(1, 'check', 'cut.ciclo', '--stage', 'x', says=['Não existe a etapa “x”'], **PORTUGUESE)
    with open('/dev/full', 'w') as full:
        bad(3, 'check', design(objective('understand the law')), stdout=full, says=['disk is full'])
        bad(3, 'check', '--json', 'a.ciclo', '--fail-on', 'error', stdout=full, says=['disk is full'])


main(globals())
