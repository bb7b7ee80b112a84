#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are no designs, are damaged or want to do harm. Each is refused or named as odd: what, where and why, with
the exit status that says so; nothing is overwritten, nothing hangs, and memory stays small."""

import bz2
import gzip
import io
import lzma
import os
import zipfile
import zlib

from tool import SOURCE, TOT, bad, good, main, read, run, write

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
ROOT = '<course xmlns="urn:ciclo:design:1" version="1.0" xml:id="c0000000a" languages="en">'
OTHER = b'a file of somebody else'


def course(inside, root=ROOT):
    return f'{HEAD}{root}\n{inside}\n</course>\n'


def refused(content, says, **options):
    """Exit status 2 from all that reads, the name and all of @says in the message, and every file as it was."""
    write('a.ciclo', content)
    write('other.ciclo', OTHER)
    untouched = os.stat('a.ciclo').st_mtime_ns
    there = sorted(os.listdir())
    bad(2, 'validate', 'a.ciclo', says=['a.ciclo', *says], **options)
    bad(2, 'save', 'a.ciclo', '--output', 'other.ciclo', says=['a.ciclo', *says], **options)
    bad(2, 'save', 'a.ciclo', '--output', 'a.ciclo', **options)
    bad(2, 'save', 'a.ciclo', '--output', 'new.ciclo', **options)
    assert read('other.ciclo') == OTHER and os.stat('a.ciclo').st_mtime_ns == untouched
    assert sorted(os.listdir()) == there, os.listdir()


def odd(content, says, **options):
    """Exit status 4 with all of @says, and a file that can be saved."""
    write('a.ciclo', content)
    result = run('validate', 'a.ciclo', **options)
    assert result.status == 4, f'{content[:200]}: {result}'
    for piece in says:
        assert piece in result.text, f'no “{piece}” in {result.text}'
    good('save', 'a.ciclo', '--output', 'b.ciclo')
    return result.text


def test_empty():
    for content in b'', b'\0', b'\0' * 5000, read(TOT)[:20000] + b'\0' * 5000:
        refused(content, [])
    refused(b'', ['It is empty', 'backup'])
    refused(b'\0' * 5000, ['nothing but zeros', 'backup'])
    refused(b'<', ['Line 1'])
    refused(b' \n\n', ['empty', 'nothing but blanks'])
    refused(b'\xef\xbb\xbf\t', ['empty', 'nothing but blanks'])
    refused(read(TOT)[:20000] + b'\0' * 5000, ['zeros instead of text', 'backup'])
    refused(HEAD, ['Line'])


def test_cut():
    for sample in TOT, SOURCE / 'docs/small.ciclo':
        content = read(sample)
        for percent in range(5, 100, 5):
            refused(content[:len(content) * percent // 100], ['Line '])
        refused(content[:-3], ['Line '])


def test_absent():
    write('folder-is-a-file', '')
    os.mkdir('folder')
    os.mkfifo('pipe')
    for name, says in [('none', 'no such file'), ('folder', 'folder'), ('pipe', 'pipe'), ('/dev/null', 'device'),
                       ('/dev/zero', 'device'), ('folder-is-a-file/x', 'not a folder'), ('', 'no such file')]:
        bad(2, 'validate', name, says=[name, says])
    os.symlink('one', 'two')
    os.symlink('two', 'one')
    bad(2, 'validate', 'one', says=['link'])


def test_not_readable():
    if os.geteuid() != 0:
        write('a.ciclo', course(''))
        os.chmod('a.ciclo', 0)
        bad(2, 'validate', 'a.ciclo', says=['not allowed'])


def test_other_kinds():
    content = read(TOT)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, 'w') as out:
        out.writestr('a.ciclo', content)
    for packed in gzip.compress(content), lzma.compress(content), bz2.compress(content):
        refused(packed, ['compressed'])
    refused(archive.getvalue(), ['ZIP'])
    refused(b'%PDF-1.7\n', ['PDF'])
    refused(b'\x7fELF' + bytes(range(256)), ['program'])
    refused(bytes(range(256)) * 100, ['not a text file'])
    refused('just some words\n', ['Line 1', 'not a design', '“<”'])
    refused('\n\nTítulo\n', ['Line 3', 'not a design', '“<”'])
    refused('{"course": {}}', ['Line 1', 'not a design', '“<”'])
    refused('<!DOCTYPE html>\n<html><body><p>x</body></html>', ['Line 1', 'web page'])
    refused('\n<HTML>', ['Line 2', 'web page'])
    refused(HEAD + '<html><body/></html>', ['another kind', 'html', 'urn:ciclo:design:1'])
    refused(HEAD + '<course/>', ['another kind'])
    refused(HEAD + '<course xmlns="urn:other"/>', ['urn:other', 'urn:ciclo:design:1'])
    refused(HEAD + ROOT.replace('<course', '<design') + '</design>', ['design', 'another kind'])


def test_bomb_in_a_parcel():
    """Little that unpacks to much."""
    packer = zlib.compressobj(9, wbits=31)
    packed = b''.join(packer.compress(b'x' * 1_000_000) for _ in range(1000)) + packer.flush()
    refused(packed, ['compressed'])


def test_damaged():
    for inside, says in [
        ('<title>One</titel>', ['Line 3']),
        ('<title>One & two</title>', ['Line 3']),
        ('<title>One\x0btwo</title>', ['Line 3']),
        ('<title xml:lang="en" xml:lang="en">One</title>', ['Line 3']),
        ('<title xml:lang="english language">One</title>', ['Line 3', 'english language', 'pt-BR']),
        ('<title>&unknown;</title>', ['Line 3']),
        ('</course><course>', ['Line 3']),
    ]:
        refused(course(inside), says)


def test_document_types():
    write('canary', 'CANARY')
    laughs = ''.join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    for declaration in [
        '<!DOCTYPE course>',
        '<!DOCTYPE course SYSTEM "canary">',
        '<!DOCTYPE course [<!ENTITY x SYSTEM "canary">]>',
        '<!DOCTYPE course [<!ENTITY % x SYSTEM "canary"> %x;]>',
        '<!DOCTYPE course PUBLIC "-//x" "http://127.0.0.1:9/x.dtd">',
        f'<!DOCTYPE course [<!ENTITY l0 "ha">{laughs}]>',
        f'<!DOCTYPE course [<!ENTITY x "{"x" * 60000}">]>',
    ]:
        os.rename('canary', '.canary')
        refused(f'{HEAD}{declaration}\n{ROOT}<title>&x;</title></course>', ['Line 2', 'document type'])
        os.rename('.canary', 'canary')


def test_instructions():
    """What tells other programs to fetch something is kept, and nothing is fetched."""
    write('canary', '<title>CANARY</title>')
    root = '<?xml-stylesheet href="canary"?>\n' + ROOT.replace('>', ' xml:base="http://127.0.0.1:9/">')
    write('a.ciclo', course('<include xmlns="http://www.w3.org/2001/XInclude" href="canary" parse="text"/>', root))
    run('validate', 'a.ciclo')
    good('save', 'a.ciclo', '--output', 'b.ciclo')
    saved = read('b.ciclo')
    assert b'CANARY' not in saved and b'<?xml-stylesheet href="canary"?>' in saved and b'href="canary" parse' in saved


def test_depth():
    def nested(levels):
        return course('<a>' * levels + '</a>' * levels)

    odd(nested(63), ['Line 3'])
    for levels in 64, 255, 1_000_000:
        refused(nested(levels), ['Line 3', '64 deep'])
    refused(HEAD + ROOT + '<a>' * 1_000_000, [])


def test_size():
    with open('a.ciclo', 'wb') as file:
        file.truncate(10 * 1024 ** 3)
    bad(2, 'validate', 'a.ciclo', says=['10.0', '32.0'])
    os.unlink('a.ciclo')
    refused(course('<title>' + 'x' * 33 * 1024 * 1024 + '</title>'), ['32.0'])
    refused(course('<title>' + 'x' * 20 * 1024 * 1024 + '</title>'), ['Line 3', 'title'])
    refused(course('<aim>' + 'x' * (1024 * 1024 + 1) + '</aim>'), ['Line 3', 'aim'])
    refused(course('<title>' + 'x' * (1024 * 1024 + 1) + '</title>'), ['Line 3', 'title'])
    refused(course('<settings institution="' + 'x' * 4001 + '"/>'), ['Line 3', 'institution'])
    refused(course('<a/>' * 500_000), ['Line 3', '500000 elements'])
    refused(course('<a/>' * 3_000_000), ['elements'])
    refused(course('<a ' + ' '.join(f'b{i}=""' for i in range(100_000)) + '/>'), ['Line 3', '64 KB'])
    refused(course(f'<a b="{"x" * 65536}"/>'), ['Line 3', '64 KB'])
    refused(course('<a b="never ends>' + '<c/>' * 20000), ['Line 3', '64 KB'])


def test_large_but_good():
    """At its limits a file is still treated well."""
    odd(course('<a/>' * 499_000), ['Line 3'])
    sessions = ''.join(f'<session xml:id="s{number}"/>' for number in range(400_000))
    odd(course(f'<sessions>{sessions}</sessions>'), ['Line 3'])
    odd(course('<!--' + 'x' * 9 * 1024 * 1024 + '-->'), [])
    odd(course('<aim>' + 'x' * 1024 * 1024 + '</aim>'), [])


def test_versions():
    for version in '2.0', '99.0', '2.17':
        says = ['later version', 'Install']
        refused(course('', ROOT.replace('"1.0"', f'"{version}"')), says)
        refused(course('<future/>', ROOT.replace('"1.0"', f'"{version}"')), says)
    for version in '', '1', 'one', '-1.0', '1.0.0', '1,0', '99999999999.0':
        refused(course('', ROOT.replace('"1.0"', f'"{version}"')), ['Line 2', 'version', '1.0'])
    odd(course('', ROOT.replace(' version="1.0"', '')), ['Line 2', 'version'])
    write('a.ciclo', course('<future/>', ROOT.replace('"1.0"', '"1.7"')))
    good('save', 'a.ciclo', '--output', 'b.ciclo')
    assert b'version="1.7"' in read('b.ciclo') and b'<future/>' in read('b.ciclo')


def test_encodings():
    text = course('<title xml:lang="en">São João – “ção”</title>')
    for declared, codec in [('UTF-16', 'utf-16-le'), ('UTF-16', 'utf-16-be'), ('UTF-8', 'utf-8-sig'),
                            ('ISO-8859-1', 'latin-1'), ('windows-1252', 'cp1252')]:
        content = text.replace('UTF-8', declared)
        if codec == 'latin-1':
            content = content.replace('–', '-').replace('“', '"').replace('”', '"')
        mark = '\ufeff' if declared == 'UTF-16' else ''
        odd((mark + content).encode(codec), ['Line 1'])
        title = read('b.ciclo').decode()
        assert 'São João' in title and 'ção' in title, title
    refused(text.replace('–', '-').encode('latin-1', 'replace'), ['Line 3', 'encoding', 'ISO-8859-1'])
    refused(text.replace('UTF-8', 'no-such-code').encode(), ['Line 1', 'names an encoding that is not known', 'UTF-8'])
    # Half of the last ">": half of a line break at the end is no loss, and newer libxml2 does not mind it.
    refused(b'\xff\xfe' + text.encode('utf-16-le').rstrip(b'\n\0'), ['Line'])
    refused(text.encode().replace(b'\xc3\xa3', b'\xed\xa0\x80'), ['Line 3'])
    refused(text.encode().replace(b'\xc3\xa3', b'\xc0\xaf'), ['Line 3'])


def test_ids():
    sessions = '<sessions>\n<session xml:id="s1" label="A"/>\n<session xml:id="s1" label="B"/>\n</sessions>'
    said = odd(course(sessions), ['Line 5', 's1'])
    saved = read('b.ciclo').decode()
    assert said.count('\n') == 1 and 'label="A"' in saved and 'label="B"' in saved and saved.count('"s1"') == 1, saved
    odd(course('<sessions>\n<session xml:id="s1" day="nowhere"/>\n</sessions>'), ['Line 4', 'nowhere', 'day'])
    odd(course('<sessions>\n<session xml:id="s1" day="s1"/>\n</sessions>'), ['Line 4', 's1', '“day” is wanted'])
    odd(course('<sessions>\n<session xml:id="s1" depends-on="s1 s1 s2"/>\n</sessions>'), ['Line 4', 's2'])
    odd(course('<sessions>\n<session/>\n</sessions>'), ['Line 4', 'id'])
    for bad_id in '1', 'a b', '', 'x' * 65, 'ã', '../x':
        says = ['Line 4', 'id']
        write('a.ciclo', course(f'<sessions>\n<session xml:id="{bad_id}"/>\n</sessions>'))
        result = run('validate', 'a.ciclo')
        assert result.status in (2, 4) and all(piece in result.err + result.text for piece in says), result


def test_taken_places():
    """What is there twice is kept, and the message says that it is the second one."""
    for inside, says in [
        ('<title xml:lang="en">A</title>\n<title xml:lang="en">B</title>', ['already a text in en', '“title”']),
        ('<title>A</title>\n<title xml:lang="en">B</title>', ['already a text in en', '“title”']),
        ('<settings institution="A"/>\n<settings/>', ['already a “settings”']),
    ]:
        odd(course(inside), ['Line 4', 'remove', *says])
    odd(course('<settings/>\n<settings institution="A"/>'), ['Line 3'])
    assert read('b.ciclo').count(b'<settings institution="A"/>') == 1


def test_durations():
    """Each attribute of a duration says what can stand in it."""
    for inside, says in [
        ('duration="PT40M" duration-max="PT20M"', ['“duration-max”', 'must not be shorter than “duration”']),
        ('duration-max="PT20M" duration="PT40M"', ['“duration-max”', 'must not be shorter than “duration”']),
        ('duration="PT8761H"', ['“duration”', 'at most 365 days']),
        ('duration="P99999999999D"', ['at most 365 days']),
        ('duration="PT1M" duration-max="P366D"', ['“duration-max”', 'at most 365 days']),
        ('duration="P1M"', ['a duration such as']),
        ('duration-max="PT20M"', ['nothing as long as “duration” is missing']),
        ('duration="PT1M" duration-open="yes"', ['true or false']),
    ]:
        refused(course(f'<sessions><session xml:id="s1"><activities>\n<activity xml:id="a1" {inside}/>\n'
                       '</activities></session></sessions>'), ['Line 4', '“activity”', *says])


def test_owners():
    """A text is said to be of the element around it."""
    write('a.ciclo', course('<settings>\n<institution>' + 'x' * 4001 + '</institution></settings>'))
    bad(2, 'validate', 'a.ciclo', says=['Line 4', '“institution” of “settings”'])
    write('a.ciclo', course('<title>' + 'x' * (1024 * 1024 + 1) + '</title>'))
    bad(2, 'validate', 'a.ciclo', says=['Line 3', '“title” of “course”'])


BAD_VALUES = [
    ('edition', ['', ' ', '0', '-5', '1.5', '1,5', '1e3', '1e999', 'NaN', 'inf', '99999', '99999999999999999999',
                 '0x10', 'one', '１２', '5 ']),
    ('eqf-reference-level', ['9', '0']),
]
BAD_SESSION_VALUES = [
    ('planned', ['', '45', '45 min', 'PT', 'P1M', '-PT5M', 'PT1.5H', 'PT5m', 'PT99999999999M', 'PT5M ']),
    ('start', ['', '9', '9:00', '24:00', '23:60', '12:30 PM', '-1:00', '09:00:61', '09h00']),
    ('cut-order', ['x', '-1', '1e2']),
    ('optional', ['', 'yes', 'True', '2']),
]


def test_values():
    for field, values in BAD_VALUES:
        for value in values:
            refused(course('', ROOT.replace('<course', f'<course {field}="{value}"')), ['Line 2', f'“{field}”'])
    for field, values in BAD_SESSION_VALUES:
        for value in values:
            refused(course(f'<sessions>\n<session xml:id="s1" {field}="{value}"/>\n</sessions>'),
                    ['Line 4', f'“{field}”', f'“{value}”'])


def test_values_in_another_locale():
    """A decimal comma of the machine is no decimal comma of a file."""
    folder = os.environ.get('CICLO_TEST_LOCALES')
    for value, status in [('70', 0), ('70.5', 0), ('70,5', 2)]:
        content = course(f'<settings pass-mark="{value}"/>')
        write('a.ciclo', content)
        for locale in 'C.UTF-8', 'pt_BR.UTF-8':
            result = run('save', 'a.ciclo', '--output', 'b.ciclo', LC_ALL=locale, LOCPATH=folder)
            assert result.status == status, result
            assert status != 0 or f'pass-mark="{value}"'.encode() in read('b.ciclo')


def test_dates():
    """A date that no calendar has is refused; what is less than a date is kept to the letter."""
    for date in '2026-02-31', '2026-13-01', '0000-01-01':
        refused(course('', ROOT.replace('<course', f'<course start-date="{date}"')), ['Line 2', date, 'start-date'])
    for date in '9999-12-31', 'March', '2026', '5 de maio', '31/12/2026':
        write('a.ciclo', course('', ROOT.replace('<course', f'<course start-date="{date}"')))
        good('save', 'a.ciclo', '--output', 'b.ciclo')
        assert f'start-date="{date}"'.encode() in read('b.ciclo')


main(globals())
