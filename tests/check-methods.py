#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the catalogue of methods is good: codes, numbers that fit together, and words in English and Portuguese that
fit where they are shown. That its fields and values are those of the model is found where the program reads it.
"""

import json
import re
import unicodedata

import checks
from po import read_po

CATALOGUE = 'data/guide/methods.json'
PORTUGUESE = 'po/guide/pt_BR.po'
TEMPLATES = ('data/templates/', 'data/skeletons/', 'data/starts/')
CODE = re.compile(r'[a-z][a-z0-9]*(-[a-z0-9]+)*')
USED = re.compile(r'<(?:activity|phase)\b[^>]*\bmethod="([^"]*)"')
OWN = re.compile(r'<method\b[^>]*\bcode="([^"]*)"')
NEEDED = ('name', 'purpose', 'when', 'avoid')
LONGEST = {'name': 50, 'aliases': 60, 'purpose': 90, 'when': 110, 'avoid': 110, 'text': 95, 'debrief': 110,
           'materials': 90}
ENDS = (('group-min', 'group-max'), ('minutes-min', 'minutes-max'), ('turn-minutes-min', 'turn-minutes-max'))
STEPS_AT_LEAST = 3
BAD_SIGNS = re.compile('[!"]')  # nobody shouts, and quotation marks are those of a printer


def fold(text):
    """As the program compares names."""
    apart = unicodedata.normalize('NFKD', text.casefold())
    return re.sub(r'[\s_-]+', ' ', ''.join(c for c in apart if not unicodedata.combining(c))).strip()


def texts_of(method):
    """(context, key, text) for each text of a method."""
    code = method['code']
    for key in LONGEST:
        if key in method:
            yield f'method.{code}.{key}', key, method[key]
    for step in method.get('steps', ()):
        yield f'method.{code}.step.{step["id"]}', 'text', step['text']


def check_words(place, context, key, text):
    if not text:
        yield f'{place}: {context} has no words'
        return
    if len(text) > LONGEST[key]:
        yield f'{place}: {context} has {len(text)} letters, {LONGEST[key]} at most'
    if BAD_SIGNS.search(text):
        yield f'{place}: {context} has a sign that does not belong there: {text}'
    if '\n' in text and key not in ('aliases', 'materials'):
        yield f'{place}: {context} has a line break'
    if any(line != line.strip() or not line for line in text.split('\n')):
        yield f'{place}: {context} has an empty line, or blanks at the ends of one'


def check_numbers(method):
    code = method['code']
    for low, high in ENDS:
        if high in method and method.get(low, 0) > method[high]:
            yield f'{CATALOGUE}: {code} has a {low} above its {high}'
    shares = sum(phase['share'] for phase in method.get('phases', ()))
    if shares != 100:
        yield f'{CATALOGUE}: the phases of {code} make {shares} %'


def check_method(method, translations):
    code = method['code']
    for name in [code, *(step['id'] for step in method.get('steps', ()))]:
        if not CODE.fullmatch(name):
            yield f'{CATALOGUE}: "{name}" is no code'
    for key in NEEDED:
        if key not in method:
            yield f'{CATALOGUE}: {code} has no {key}'
    if len(method.get('steps', ())) < STEPS_AT_LEAST:
        yield f'{CATALOGUE}: {code} has fewer than {STEPS_AT_LEAST} steps'
    yield from check_numbers(method)
    for context, key, text in texts_of(method):
        translation = translations.get((context, text), '')
        yield from check_words(CATALOGUE, context, key, text)
        yield from check_words(PORTUGUESE, context, key, translation)
        if key == 'materials' and translation.count('\n') != text.count('\n'):
            yield f'{PORTUGUESE}: {context} has not one line for each material'


def check_names(methods, translate):
    """Whoever looks for a name, an alias or a code in one language has to find one method."""
    owners = {fold(method['code']): method['code'] for method in methods}
    for method in methods:
        code = method['code']
        names = [translate(f'method.{code}.{key}', method[key]) for key in ('name', 'aliases') if key in method]
        lines = [fold(line) for line in '\n'.join(names).split('\n')]
        for line in sorted(set(lines)):
            if owners.setdefault(line, code) != code:
                yield f'{CATALOGUE}: "{line}" is both {owners[line]} and {code}'
            if lines.count(line) > 1:
                yield f'{CATALOGUE}: "{line}" is twice a name of {code}'


def check_templates(files, codes):
    for path, text in files.items():
        if path.startswith(TEMPLATES):
            for code in sorted(set(USED.findall(text)) - set(OWN.findall(text)) - codes):
                yield f'{path}: the method {code} is not known'


def check(files):
    methods = json.loads(files[CATALOGUE])['methods']
    translations = {key: entry.texts[0] for key, entry in read_po(files[PORTUGUESE]).items()
                    if 'fuzzy' not in entry.flags}
    codes = [method['code'] for method in methods]
    findings = [f'{CATALOGUE}: {code} is there twice' for code in sorted(set(codes)) if codes.count(code) > 1]
    for method in methods:
        findings += check_method(method, translations)
    findings += check_names(methods, lambda context, text: text)
    findings += check_names(methods, lambda context, text: translations.get((context, text), ''))
    findings += check_templates(files, set(codes))
    return findings


def quote(text):
    return json.dumps(text, ensure_ascii=False)


def sample(portuguese=None, flag='', template='', more=(), **changes):
    method = {'code': 'a', 'name': 'A', 'aliases': 'B\nC', 'purpose': 'P', 'when': 'W', 'avoid': 'V',
              'steps': [{'id': f's{n}', 'text': 'It’s T'} for n in range(3)], 'materials': 'm\nn',
              'phases': [{'share': 40}, {'share': 60}], 'group-min': 2, 'group-max': 3}
    method.update({key.replace('_', '-'): value for key, value in changes.items()})
    methods = [{key: value for key, value in one.items() if value is not None} for one in (method, *more)]
    entries = [f'{flag}msgctxt "{context}"\nmsgid {quote(text)}\n'
               f'msgstr {quote((portuguese or {}).get(key, text))}'
               for one in methods for context, key, text in texts_of(one)]
    return {CATALOGUE: json.dumps({'methods': methods}), PORTUGUESE: '\n\n'.join(entries),
            TEMPLATES[0] + 't.ciclo': template}


OTHER = {'code': 'other', 'name': 'Other', 'purpose': 'P', 'when': 'W', 'avoid': 'V', 'phases': [{'share': 100}],
         'steps': [{'id': f's{n}', 'text': 'T'} for n in range(3)]}
checks.run(check, checks.read(CATALOGUE, PORTUGUESE, '.ciclo'), bad=[
    (sample(code='A b'), '"A b" is no code'),
    (sample(steps=[{'id': f'{n}', 'text': 'T'} for n in range(3)]), '"0" is no code'),
    (sample(steps=[]), 'fewer than 3 steps'),
    (sample(purpose=None), 'a has no purpose'),
    (sample(purpose=''), 'method.a.purpose has no words'),
    (sample(name=51 * 'n'), 'has 51 letters'),
    (sample(when='Now!'), 'a sign that does not belong'),
    (sample(when='Ask "why"'), 'a sign that does not belong'),
    (sample(when='a\nb'), 'has a line break'),
    (sample(aliases='a\n\nb'), 'has an empty line'),
    (sample(group_min=4), 'a group-min above its group-max'),
    (sample(phases=[{'share': 99}]), 'make 99 %'),
    (sample(portuguese={'when': ''}), 'pt_BR.po: method.a.when has no words'),
    (sample(flag='#, fuzzy\n'), 'pt_BR.po: method.a.when has no words'),
    (sample(portuguese={'text': 96 * 'n'}), 'pt_BR.po: method.a.step.s0 has 96 letters'),
    (sample(portuguese={'materials': 'm'}), 'has not one line for each material'),
    (sample(more=[{**OTHER, 'code': 'a'}]), 'a is there twice'),
    (sample(more=[{**OTHER, 'name': 'b'}]), '"b" is both a and other'),
    (sample(aliases='Óther', more=[OTHER]), '"other" is both other and a'),
    (sample(portuguese={'name': 'N'}, more=[OTHER]), '"n" is both a and other'),
    (sample(aliases='B\nb'), '"b" is twice a name of a'),
    (sample(template='<activity kind="work" method="b"/>'), 'the method b is not known'),
], good=sample(more=[OTHER], template='<phase method="a"/><activity method="own"/><method code="own"/>'))
