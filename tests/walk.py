#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""walk.py CICLO: a course is begun, worked on, saved and opened again, by pointer and keyboard.

From a template: an objective is written in Portuguese, taken back and brought again; the file holds it and so does its
PDF. A program that is killed while somebody types offers what was typed when it is started again.
"""

import os
import pathlib
import re
import signal
import subprocess
import sys

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

from a11y import act, application, click, find, focus_window, keys, set_text, wait_for, walk, window  # noqa: E402

OBJECTIVE = 'reconhecer um pedido de refúgio na primeira conversa'
TITLE = 'Título digitado antes da queda'
SAVED = pathlib.Path('curso.ciclo').resolve()
PRINTED = pathlib.Path('curso.pdf').resolve()
INSET = 5  # of the content in the window, on GTK 4.8


def start(ciclo, *files):
    program = subprocess.Popen([ciclo, *map(str, files)], env={**os.environ, 'G_DEBUG': 'fatal-criticals'})
    app = application('ciclo')
    return program, app, window(app, lambda child: child.get_role_name() == 'frame')


def press(node):
    def look():
        box = Atspi.Component.get_extents(node.get_component_iface(), Atspi.CoordType.WINDOW)
        return box if box.width > 0 and box.height > 0 else None

    box = wait_for(f'a place for {node.get_name()}', look)
    x, y = box.x + box.width // 2 + INSET, box.y + box.height // 2 + INSET
    subprocess.run(['xdotool', 'mousemove', str(x - 3), str(y), 'mousemove', str(x), str(y), 'click', '1'], check=True)


def starting_with(frame, text):
    return wait_for(f'“{text}”', lambda: next(
        (node for node in walk(frame) if node.get_name().startswith(text)), None))


def has(frame, text):
    return any(node.get_name().startswith(text) for node in walk(frame) if node.get_role_name() == 'list item')


def save_in(app, frame, action, path):
    act(frame, action)
    chooser = window(app, lambda child: child != frame)
    set_text(find(chooser, 'text', 'Name:'), str(path))
    click(find(chooser, 'push button', 'Save'))
    wait_for(f'the file {path.name}', path.exists)


def write_objective(app, frame):
    click(starting_with(frame, 'One day.'))
    wait_for('the course', lambda: frame.get_name() not in ('Ciclo', ''))
    title = frame.get_name()
    focus_window(re.escape(title))
    press(starting_with(frame, 'Objectives:'))
    entry = find(frame, 'text', 'Type a title and press Enter to add: Objective')
    set_text(entry, OBJECTIVE)
    press(entry)
    keys('Return')
    wait_for('the objective', lambda: has(frame, OBJECTIVE))
    keys('ctrl+z')
    wait_for('the list without it', lambda: not has(frame, OBJECTIVE))
    keys('ctrl+shift+z')
    wait_for('the objective again', lambda: has(frame, OBJECTIVE))


def check_files(ciclo):
    program, app, frame = start(ciclo)
    write_objective(app, frame)
    save_in(app, frame, 'win.save-as', SAVED)
    wait_for('the objective in the file', lambda: OBJECTIVE in SAVED.read_text(encoding='utf-8'))
    program.terminate()
    assert program.wait() == 0

    program, app, frame = start(ciclo, SAVED)
    press(starting_with(frame, 'Objectives:'))
    wait_for('the objective from the file', lambda: has(frame, OBJECTIVE))
    act(frame, 'win.show-documents')
    save_in(app, frame, 'win.save-pdf', PRINTED)
    wait_for('the whole PDF', lambda: PRINTED.read_bytes().rstrip().endswith(b'%%EOF'))
    program.terminate()
    assert program.wait() == 0


def check_recovery(ciclo):
    drafts = pathlib.Path(os.environ['XDG_STATE_HOME'], 'ciclo', 'drafts')
    program, app, frame = start(ciclo, SAVED)
    set_text(find(frame, 'text', 'Course title'), TITLE)
    wait_for('a draft', lambda: any(TITLE in draft.read_text(encoding='utf-8') for draft in drafts.glob('*.ciclo')))
    program.send_signal(signal.SIGKILL)
    program.wait()
    assert TITLE not in SAVED.read_text(encoding='utf-8')

    program, app, frame = start(ciclo)
    click(starting_with(frame, f'Open “{TITLE}”'))
    wait_for('the recovered course', lambda: frame.get_name() == TITLE)
    program.terminate()
    assert program.wait() == 0


check_files(sys.argv[1])
check_recovery(sys.argv[1])
