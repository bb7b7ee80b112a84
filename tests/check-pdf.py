#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges the PDFs that a program writes: what a screen reader, a printer and an archive ask of them.

check-pdf.py FILE...            judges the files
check-pdf.py --samples PROGRAM  lets PROGRAM FOLDER write samples, twice, and judges them
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import pikepdf

PAINTING = {'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do', 'sh', 'Tj', 'TJ', "'", '"'}
# What may hold text and pictures itself, and what an element may stand in.
HOLDS_CONTENT = {'H1', 'H2', 'H3', 'H4', 'H5', 'P', 'Lbl', 'TH', 'TD', 'Figure', 'Span', 'Link'}
PARENTS = {
    'TR': {'THead', 'TBody'}, 'TH': {'TR'}, 'TD': {'TR'}, 'THead': {'Table'}, 'TBody': {'Table'}, 'LI': {'L'},
    'Lbl': {'LI'}, 'LBody': {'LI'}, 'Span': {'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'TD', 'TH', 'Lbl'},
    'Document': {None}, 'H1': {'Document'},
}
ARTIFACT = -1
UNTAGGED = -2


def content_marks(page):
    """(operator, where it stands) for each painting, ('begin', number) for each piece of the structure, ('end', how
    many marks were left open). Where is the number of a piece, ARTIFACT or UNTAGGED."""
    stack = [UNTAGGED]
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ('BDC', 'BMC'):
            if name == 'BDC' and isinstance(operands[1], pikepdf.Dictionary) and '/MCID' in operands[1]:
                yield ('nested' if stack[-1] != UNTAGGED else 'begin'), int(operands[1].MCID)
                stack.append(int(operands[1].MCID))
            else:
                stack.append(ARTIFACT if operands[0] == '/Artifact' else stack[-1])
        elif name == 'EMC':
            stack.pop()
        elif name in PAINTING:
            yield name, stack[-1]
    yield 'end', len(stack) - 1


def check_content(pages):
    """Everything painted is part of the document or an artifact, never both. Gives the numbers used per page."""
    findings, numbers = [], []
    for count, page in enumerate(pages, 1):
        seen = []
        for what, where in content_marks(page):
            if what == 'end' and where:
                findings.append(f'page {count}: marked content is not closed')
            elif what == 'nested':
                findings.append(f'page {count}: a piece of the structure stands inside another or an artifact')
            elif what == 'begin':
                seen.append(where)
            elif where == UNTAGGED:
                findings.append(f'page {count}: {what} paints outside marked content')
        if len(seen) != len(set(seen)):
            findings.append(f'page {count}: a number of the structure is used twice')
        numbers.append(set(seen))
    return findings[:10], numbers


def kids_of(element):
    kids = element.get('/K', [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def walk(element, parent=None):
    """(name, element, name of the parent) in reading order."""
    name = str(element.S)[1:]
    yield name, element, parent
    for kid in kids_of(element):
        if isinstance(kid, pikepdf.Dictionary) and '/S' in kid:
            yield from walk(kid, name)


def numbers_of(element, page_index):
    """(page, number) of the content that belongs to an element itself."""
    for kid in kids_of(element):
        if isinstance(kid, int):
            yield page_index[element.Pg.objgen], kid
        elif isinstance(kid, pikepdf.Dictionary) and kid.get('/Type') == '/MCR':
            yield page_index[kid.get('/Pg', element.get('/Pg')).objgen], int(kid.MCID)


def check_catalog(root, pages):
    xmp = bytes(root.Metadata.read_bytes()).decode() if '/Metadata' in root else ''
    yield '/Lang' in root and len(str(root.Lang)) >= 2, 'the language is not named'
    yield root.get('/MarkInfo', {}).get('/Marked', False) is True, 'MarkInfo does not say Marked'
    yield '<pdfuaid:part>1</pdfuaid:part>' in xmp, 'the metadata do not name PDF/UA'
    yield '<dc:title>' in xmp and '<dc:language>' in xmp, 'the metadata lack title or language'
    yield root.get('/ViewerPreferences', {}).get('/DisplayDocTitle', False) is True, 'the title is not displayed'
    yield '/ParentTree' in root.get('/StructTreeRoot', {}), 'there is no parent tree'
    yield all(page.get('/Tabs') == '/S' for page in pages), 'a page lacks the order of tabs'


def check_links(pages):
    annotations = [annotation for page in pages for annotation in page.get('/Annots', [])]
    yield all('/Contents' in one and str(one.Contents) for one in annotations), 'a link has no words'
    yield all('/StructParent' in one for one in annotations), 'a link is not part of the structure'


def check_fonts(pages):
    for page in pages:
        for _name, font in page.get('/Resources', {}).get('/Font', {}).items():
            inner = font.DescendantFonts[0] if '/DescendantFonts' in font else font
            descriptor = inner.get('/FontDescriptor', {})
            yield any(key in descriptor for key in ('/FontFile', '/FontFile2', '/FontFile3')), 'a font is not embedded'
            yield '/ToUnicode' in font or font.get('/Encoding') == '/WinAnsiEncoding', 'a font has no way back to text'


def check_table(table):
    widths = set()
    for name, row, _parent in walk(table):
        if name == 'TR':
            widths.add(sum(int(cell.get('/A', {}).get('/ColSpan', 1)) for cell in kids_of(row)))
    yield len(widths) == 1, f'the rows of a table have {sorted(widths)} columns'


def check_headings(names):
    last = 0
    for name in names:
        if re.fullmatch(r'H[1-6]', name):
            level = int(name[1])
            yield level <= last + 1, f'{name} follows a heading of level {last}'
            last = level
    yield names.count('H1') == 1, 'there is not one title'


def check_elements(elements):
    for name, element, parent in elements:
        yield name not in PARENTS or parent in PARENTS[name], f'{name} stands in {parent}'
        yield name in HOLDS_CONTENT or not any(isinstance(kid, int) or kid.get('/Type') == '/MCR'
                                               for kid in kids_of(element)), f'{name} holds text itself'
        if name == 'Figure':
            yield str(element.get('/Alt', '')), 'a picture has no alternative text'
        if name == 'TH':
            yield element.get('/A', {}).get('/Scope') == '/Column', 'a table header does not say what it heads'
        if name == 'Link':
            yield any(not isinstance(kid, int) and kid.get('/Type') == '/OBJR' for kid in kids_of(element)), \
                'a link leads nowhere'
        if name == 'Table':
            yield from check_table(element)


def check_outline(file, elements):
    with file.open_outline() as outline:
        titles = []
        todo = list(outline.root)
        while todo:
            entry = todo.pop(0)
            titles.append(entry.title)
            todo = list(entry.children) + todo
            yield entry.destination is not None or entry.action is not None, f'outline: {entry.title} leads nowhere'
    count = sum(1 for name, _element, _parent in elements if re.fullmatch(r'H[2-6]', name))
    yield len(titles) == count, f'the outline has {len(titles)} entries for {count} headings'


def check_structure(file, numbers):
    root = file.Root
    roots = kids_of(root.StructTreeRoot)
    index = {page.objgen: count for count, page in enumerate(file.pages)}
    elements = [item for top in roots for item in walk(top)]
    used = [pair for _name, element, _parent in elements for pair in numbers_of(element, index)]
    yield len(roots) == 1 and roots[0].S == '/Document', 'the structure is not one Document'
    yield len(used) == len(set(used)), 'a piece of content belongs to two elements'
    yield set(used) == {(page, number) for page, all_ in enumerate(numbers) for number in all_}, \
        'structure and content do not name the same pieces'
    yield from check_headings([name for name, _element, _parent in elements])
    yield from check_elements(elements)
    yield from check_outline(file, elements)


def check_dates(file):
    yield not any(key in file.docinfo for key in ('/CreationDate', '/ModDate')), 'the hour is in the file'
    yield '/Title' in file.docinfo, 'the title is missing'


def judge(path):
    """What is wrong with the PDF at @path."""
    with pikepdf.open(path) as file:
        findings, numbers = check_content(file.pages)
        rules = [*check_catalog(file.Root, file.pages), *check_links(file.pages), *check_fonts(file.pages),
                 *check_structure(file, numbers), *check_dates(file)]
    findings += [words for fine, words in rules if not fine]
    checked = subprocess.run(['qpdf', '--check', path], capture_output=True, text=True)
    if checked.returncode:
        findings.append('qpdf: ' + checked.stderr.strip())
    return [f'{path.name}: {words}' for words in dict.fromkeys(findings)]


def words_of(text):
    """Words that no line is too short for."""
    return {word for word in re.findall(r'[^\W_]+', text) if len(word) <= 18}


def judge_text(path):
    """The words of the plain text must all be in the PDF: in its text, or said in place of a picture or of a text that
    was shortened."""
    text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
    with pikepdf.open(path) as file:
        for _name, element, _parent in walk(file.Root.StructTreeRoot.K[0]):
            text += ' ' + str(element.get('/Alt', '')) + ' ' + str(element.get('/ActualText', ''))
    lost = words_of(path.with_suffix('.txt').read_text()) - words_of(text)
    return [f'{path.name}: the text lacks {sorted(lost)}'] if lost else []


def judge_samples(program):
    findings = []
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        for folder in (first, second):
            subprocess.run([program, folder], check=True)
        for path in sorted(pathlib.Path(first).glob('*')):
            if path.read_bytes() != (pathlib.Path(second) / path.name).read_bytes():
                findings.append(f'{path.name}: made twice, it differs')
        files = sorted(pathlib.Path(first).glob('*.pdf'))
        if not files:
            findings.append('no sample was written')
        for path in files:
            findings += judge(path) + judge_text(path)
    return findings


def main(arguments):
    if arguments[:1] == ['--samples']:
        findings = judge_samples(arguments[1])
    else:
        findings = [words for name in arguments for words in judge(pathlib.Path(name))]
    print('\n'.join(findings))
    return 1 if findings else 0


sys.exit(main(sys.argv[1:]))
