#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""journey.py CICLO TOOL COURSE: from the start page to paper, with the real program, through its dialogs.

The example is opened, shown in Portuguese by the keyboard, saved as PDF, and printed to a file. What is saved is what
TOOL exports from COURSE.
"""

import os
import pathlib
import shutil
import subprocess
import sys

from gi.repository import GLib

from a11y import (act, application, click, description, find, focus_window, go_to, keys, select, set_text, wait_for,
                  walk, window)

ENGLISH = 'Training of Trainers'
PORTUGUESE = 'Formação de formadores'
SAVED = pathlib.Path('saved.pdf').resolve()
PRINTED = pathlib.Path('output.pdf').resolve()
EXPORTED = pathlib.Path('exported.pdf').resolve()


def find_page(frame, n):
    return wait_for(f'page {n}', lambda: next(
        (node for node in walk(frame) if node.get_name().startswith(f'Page {n} of ')), None))


def open_example(app):
    frame = window(app, lambda child: child.get_role_name() == 'frame')
    wait_for('the title of the example', lambda: frame.get_name().startswith(PORTUGUESE))
    act(frame, 'win.show-documents')
    assert ENGLISH in find_page(frame, 1).get_description()
    return frame


def choose_portuguese(frame):
    row = find(frame, 'combo box', 'Language')
    assert description(row) == 'English', description(row)
    focus_window(PORTUGUESE)
    go_to(frame, find(frame, 'combo box', 'Document'), 'shift+Tab')
    go_to(frame, row, 'Down')
    keys('space')
    keys('Up', 'Return')
    wait_for('the Portuguese title', lambda: PORTUGUESE in find_page(frame, 1).get_description())
    assert PORTUGUESE in find_page(frame, 1).get_description()
    assert 'Portuguese' in description(row), description(row)


def is_chooser(child):
    return 'Save as' in child.get_name() or child.get_role_name() in ('filler', 'dialog', 'file chooser')


def save(app, frame):
    act(frame, 'win.save-pdf')
    chooser = window(app, lambda child: child != frame and is_chooser(child))
    set_text(find(chooser, 'text', 'Name:'), str(SAVED))
    click(find(chooser, 'push button', 'Save'))
    wait_for('the PDF file', SAVED.exists)
    find(frame, 'label', '“saved.pdf” was saved')


def print_to_file(app, frame):
    act(frame, 'win.print')
    dialog = window(app, lambda child: child != frame and child.get_name() == 'Print')
    find(dialog, 'label', 'Print to File')
    select(wait_for('the list of printers', lambda: next(
        (node for node in walk(find(dialog, 'tree table')) if node.get_selection_iface()), None)), 0)
    click(find(dialog, 'push button', 'Print'))
    wait_for('the printed file', lambda: PRINTED.exists() and PRINTED.read_bytes().rstrip().endswith(b'%%EOF'))


def words(path):
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True).stdout


ciclo, tool, template = sys.argv[1:]
course = shutil.copy(template, 'course.ciclo')
program = subprocess.Popen([ciclo, course], env={**os.environ, 'G_DEBUG': 'fatal-criticals'})
try:
    main = open_example(application('ciclo'))
    choose_portuguese(main)
    save(application('ciclo'), main)
    print_to_file(application('ciclo'), main)
    try:
        act(main, 'window.close')
    except GLib.GError:
        pass  # it was gone before it could answer
    assert program.wait(timeout=60) == 0
finally:
    program.kill()

subprocess.run([tool, 'export', course, '--document', 'session-plan', '--format', 'pdf', '--language', 'pt-BR',
                '--paper', 'a4', '--output', EXPORTED], check=True)
assert SAVED.read_bytes() == EXPORTED.read_bytes(), 'the window saves another file than the command line'
assert words(SAVED) == words(PRINTED), 'the printed pages have other words than the saved ones'
