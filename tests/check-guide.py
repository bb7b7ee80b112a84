#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the guide has its words for every kind and field of the model, in English and in Portuguese.

The second argument is the program that prints the model. That no other text of the guide is left untranslated is
checked with the other translations; here the names are compared, and what a reader would stumble over.
"""

import json
import subprocess
import sys

import checks
from po import read_po

GUIDE = 'data/guide/fields.json'
PORTUGUESE = 'po/guide/pt_BR.po'
WORDS = ('hint', 'example', 'why')
LONGEST = {'what': 110, 'hint': 110, 'example': 240, 'why': 210}  # letters that a narrow pane takes without scrolling


def read_schema(text):
    """{kind: {field}} from the lines of the program."""
    schema = {}
    for line in text.splitlines():
        kind, field, _field_kind, _label = line.split('\t')
        schema.setdefault(kind, set()).add(field)
    return schema


def read_guide(text):
    """{context: text}, {kind: {field}} and what is there twice."""
    texts, schema, twice = {}, {}, []
    for kind in json.loads(text)['kinds']:
        name = kind['kind']
        twice += [f'{GUIDE}: {name} is there twice'] if name in schema else []
        fields = schema[name] = set()
        texts[f'kind.{name}.what'] = kind.get('what', '')
        for field in kind.get('fields', []):
            twice += [f'{GUIDE}: {name}.{field["field"]} is there twice'] if field['field'] in fields else []
            fields.add(field['field'])
            texts.update((f'field.{name}.{field["field"]}.{word}', field.get(word, '')) for word in WORDS)
    return texts, schema, twice


def read_translations(text):
    """{context: translation} without what is marked fuzzy."""
    return {context: entry.texts[0] for (context, _text), entry in read_po(text).items() if 'fuzzy' not in entry.flags}


def check_text(place, context, text):
    limit = LONGEST[context.rpartition('.')[2]]
    if not text:
        yield f'{place}: {context} has no words'
    elif '\n' in text:
        yield f'{place}: {context} has a line break'
    elif len(text) > limit:
        yield f'{place}: {context} has {len(text)} letters, {limit} at most'


def check(files):
    schema = read_schema(files['schema'])
    texts, guide, findings = read_guide(files[GUIDE])
    translations = read_translations(files[PORTUGUESE])
    for kind in sorted(schema.keys() | guide.keys()):
        fields, known = schema.get(kind, set()), guide.get(kind, set())
        findings += [f'{GUIDE}: the kind {kind} is missing'] if kind not in guide else []
        findings += [f'{GUIDE}: {kind} is no kind of the model'] if kind not in schema else []
        findings += [f'{GUIDE}: {kind}.{field} is missing' for field in sorted(fields - known)]
        findings += [f'{GUIDE}: {kind} has no field {field}' for field in sorted(known - fields)]
    for context, text in texts.items():
        findings += check_text(GUIDE, context, text)
        findings += check_text(PORTUGUESE, context, translations.get(context, ''))
    return findings


def sample(schema='a\tb\tLINE\tB', why='It helps.', portuguese='Ajuda.', flag='', twice=False):
    field = {'field': 'b', 'hint': 'A name', 'example': 'Ana', 'why': why}
    kinds = [{'kind': 'a', 'what': 'A thing', 'fields': [field, field] if twice else [field]}]
    contexts = {'kind.a.what': 'x', 'field.a.b.hint': 'x', 'field.a.b.example': 'x', 'field.a.b.why': portuguese}
    return {'schema': schema, GUIDE: json.dumps({'kinds': kinds}), PORTUGUESE: '\n\n'.join(
        f'{flag}msgctxt "{context}"\nmsgid "y"\nmsgstr "{text}"' for context, text in contexts.items())}


checks.run(check, {
    **checks.read('fields.json', 'pt_BR.po'),
    'schema': subprocess.run([sys.argv[2], 'fields'], check=True, stdout=subprocess.PIPE, text=True).stdout,
}, bad=[
    (sample('a\tb\tLINE\tB\na\tc\tLINE\tC'), 'a.c is missing'),
    (sample('a\tb\tLINE\tB\nd\te\tLINE\tE'), 'the kind d is missing'),
    (sample('a\tc\tLINE\tC'), 'a has no field b'),
    (sample('d\tb\tLINE\tB'), 'a is no kind'),
    (sample(twice=True), 'a.b is there twice'),
    (sample(why=''), 'field.a.b.why has no words'),
    (sample(why='a\nb'), 'a line break'),
    (sample(why=300 * 'a'), 'has 300 letters'),
    (sample(portuguese=''), 'pt_BR.po: field.a.b.why has no words'),
    (sample(flag='#, fuzzy\n'), 'pt_BR.po: field.a.b.why has no words'),
], good=sample())
