#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ciclo-tool writes: always the same bytes, no more changed than was changed, nothing lost that it does not know,
and always what the schema of the format allows."""

import difflib
import os
import re
import stat
import subprocess

from tool import BUILD, SAMPLES, SOURCE, TOT, bad, good, main, read, run, write

START_TAG = re.compile(r'^( *)<([a-z-]+)((?: [\w:-]+="[^"]*")*)(/?>)', re.MULTILINE)
LATER = ' xmlns:x="http://example.org/later"'


def save(content, **options):
    """The bytes that the tool makes of @content."""
    write('in.ciclo', content)
    good('save', 'in.ciclo', '--output', 'out.ciclo', **options)
    return read('out.ciclo')


def test_same_bytes():
    """Whatever the language, the place on earth or on the disk; and a file that the program wrote stays as it is."""
    locales = os.environ.get('CICLO_TEST_LOCALES')
    os.mkdir('elsewhere')
    for sample in SAMPLES:
        content = read(sample)
        for options in [
            {}, {'LC_ALL': 'pt_BR.UTF-8', 'LOCPATH': locales, 'TZ': 'America/Sao_Paulo'}, {'LC_ALL': 'C'},
            {'LC_ALL': None, 'LANG': 'C.UTF-8', 'LANGUAGE': 'pt_BR', 'TZ': 'Pacific/Kiritimati'},
            {'HOME': '/nonexistent'},
        ]:
            assert save(content, **options) == content, f'{sample}, {options}'
        good('save', '../in.ciclo', '--output', 'x.ciclo', cwd='elsewhere')
        good('save', 'x.ciclo', '--output', 'x.ciclo', cwd='elsewhere')
        assert read('elsewhere/x.ciclo') == content


def test_other_forms_become_one():
    """However a file is laid out, two saves give what one gives."""
    text = read(TOT).decode()
    shuffled = re.sub(r'(<session) (xml:id="\w+") (label="[^"]*")', r'\1   \3 \2', text)
    for content in [text.replace('\n', '\r\n'), re.sub(r'^ +', '', text, flags=re.MULTILINE), shuffled,
                    text.replace("'", '&#39;'), text.replace('ã', '&#xE3;'),
                    re.sub(r'>([^<\n]*)</title>', r'><![CDATA[\1]]></title>', text.replace('&amp;', 'and'))]:
        once = save(content)
        assert content != text and save(once) == once
        assert b'and' in once if 'CDATA' in content else once == text.encode(), content[:300]


def test_one_minute():
    text = read(TOT).decode()
    assert text.count(' duration="PT30M"') > 1
    changed = save(text.replace(' duration="PT30M"', ' duration="PT31M"', 1)).decode()
    lines = [line for line in difflib.unified_diff(text.splitlines(), changed.splitlines(), n=0) if line[0] in '-+']
    assert len(lines) == 4 and 'PT31M' in lines[3], lines  # two of them are the head


def check_kept(text):
    saved = save(text).decode()
    difference = difflib.unified_diff(text.splitlines(), saved.splitlines(), n=1, lineterm='') if saved != text else ()
    assert saved == text, '\n'.join(difference)[:2000]


def test_unknown_elements():
    """An element of another program or of a later version beside each element there is."""
    text = re.sub('(<course [^>]*)', rf'\1{LATER}', read(TOT).decode(), count=1)
    for element in '<x:future n="{n}"><x:deep>a &amp; b</x:deep></x:future>', '<future n="{n}">later</future>':
        numbers = iter(range(1_000_000))
        injected = START_TAG.sub(lambda match: match[0] if match[2] == 'course' else
                                 f'{match[1]}{element.format(n=next(numbers))}\n{match[0]}', text)
        assert next(numbers) == len(re.findall('<[a-z]', text)) - 1
        check_kept(injected)
    result = run('validate', 'out.ciclo')
    assert result.status == 4 and 'future' in result.text


def test_unknown_attributes():
    text = re.sub('(<course [^>]*)', rf'\1{LATER}', read(TOT).decode(), count=1)
    for attribute in 'x:future', 'future':
        numbers = iter(range(1_000_000))
        injected = START_TAG.sub(
            lambda match: f'{match[1]}<{match[2]}{match[3]} {attribute}="{next(numbers)}"{match[4]}', text)
        assert next(numbers) == len(re.findall('<[a-z]', text))
        check_kept(injected)


def test_comments():
    """Notes that people write into their files stay where they are."""
    text = read(SOURCE / 'docs/small.ciclo').decode()
    numbers = iter(range(1_000_000))
    commented = START_TAG.sub(lambda match: f'{match[1]}<!-- {next(numbers)}: não! -->\n{match[0]}', text)
    assert save(commented + '<!-- the end -->\n') == (commented + '<!-- the end -->\n').encode()


def test_texts():
    """Every sign that XML can hold comes back, three times over."""
    for words in ['\ttab', 'no\N{NO-BREAK SPACE}break', '  blanks  ', ']]&gt;', '&lt;!--', '\N{RIGHT-TO-LEFT MARK}',
                  'e\N{COMBINING ACUTE ACCENT}', '\N{MAN}\N{ZERO WIDTH JOINER}\N{MICROSCOPE}', '&amp;amp;', '%s %n',
                  '\U0010FFFD', 'one\n\n  two\n', '\N{LINE SEPARATOR}', '"\'', '\\']:
        text = read(SOURCE / 'docs/small.ciclo').decode()
        text = re.sub(r'(<trainer-notes [^>]*>)[^<]*', lambda match: match[1] + words, text)
        assert save(save(save(text))) == text.encode(), words


def test_schema():
    names = []
    for number, sample in enumerate(SAMPLES):
        write(f'{number}.ciclo', save(read(sample)))
        names.append(f'{number}.ciclo')
    for template in 'blank', 'tot-five-days':
        for language in 'en', 'pt_BR':
            good('new', '--template', template, '--language', language, '--output', f'{template}-{language}.ciclo')
            names.append(f'{template}-{language}.ciclo')
    for command in (['jing', '-c', SOURCE / 'data/ciclo-design.rnc'],
                    ['xmllint', '--noout', '--relaxng', BUILD / 'data/ciclo-design.rng']):
        judged = subprocess.run([*command, *names], capture_output=True, text=True)
        assert judged.returncode == 0, judged.stdout + judged.stderr
    write('wrong.ciclo', read(SOURCE / 'docs/small.ciclo').replace(b' level="apply"', b' level="42"'))
    for command in (['jing', '-c', SOURCE / 'data/ciclo-design.rnc'],
                    ['xmllint', '--noout', '--relaxng', BUILD / 'data/ciclo-design.rng']):
        assert subprocess.run([*command, 'wrong.ciclo'], capture_output=True).returncode != 0, 'the schema is blind'


def test_where_to():
    content = read(TOT)
    os.mkdir('real')
    write('real/a.ciclo', content.replace(b'PT30M', b'PT31M', 1))
    os.symlink('real/a.ciclo', 'link.ciclo')
    os.symlink('real/new.ciclo', 'dangling.ciclo')
    os.symlink('round.ciclo', 'round.ciclo')
    os.mkfifo('pipe')
    for name in 'link.ciclo', 'dangling.ciclo':
        good('save', TOT, '--output', name)
        assert os.path.islink(name) and read(name) == content
    for name in 'round.ciclo', 'real', 'pipe', '/dev/full', 'no/folder/a.ciclo', '':
        bad(3, 'save', TOT, '--output', name, says=['not saved'])
    assert stat.S_ISFIFO(os.stat('pipe').st_mode)


def test_modes():
    for mode in 0o600, 0o640, 0o666:
        write('a.ciclo', 'old')
        os.chmod('a.ciclo', mode)
        good('save', TOT, '--output', 'a.ciclo')
        assert stat.S_IMODE(os.stat('a.ciclo').st_mode) == mode
    before = os.umask(0o027)
    good('save', TOT, '--output', 'new.ciclo')
    os.umask(before)
    assert stat.S_IMODE(os.stat('new.ciclo').st_mode) == 0o640
    os.chmod('a.ciclo', 0o444)
    bad(3, 'save', TOT, '--output', 'a.ciclo', says=['write-protected'])


def test_backup():
    """A good design that is replaced can be had again, by its owner alone."""
    first = read(TOT).replace(b'PT30M', b'PT31M', 1)
    write('a.ciclo', first)
    good('save', TOT, '--output', 'a.ciclo')
    found = [os.path.join(folder, name) for folder, _folders, names in os.walk('.state') for name in names]
    assert len(found) == 1 and read(found[0]) == first, found
    for folder, _folders, names in os.walk('.state/ciclo'):
        assert all(not os.stat(os.path.join(folder, name)).st_mode & 0o077 for name in [*names, '.']), folder


main(globals())
