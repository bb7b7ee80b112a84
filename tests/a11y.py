# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The application as a screen reader meets it. Everything waits for what it asked for."""

import subprocess
import time
import warnings

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter('ignore', DeprecationWarning)
Atspi.init()
Atspi.set_timeout(3000, 10000)

PATIENCE = 60  # seconds until something counts as hanging
# GTK gave some things other names after 4.8.
ALIASES = {
    'push button': {'push button', 'button', 'toggle button'},
    'text': {'text', 'entry'},
    'list': {'list', 'list box'},
    'combo box': {'combo box', 'list item'},
}


def listen():
    """Takes in what the application tells, for a moment."""
    loop = GLib.MainLoop()
    GLib.timeout_add(30, loop.quit)
    loop.run()


def wait_for(what, question):
    """What @question answers as soon as that is true."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = question()
        except GLib.Error:  # what was just there has gone
            answer = None
        if answer:
            return answer
        listen()
    raise AssertionError(f'waited in vain for {what}')


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def is_called(node, name):
    # Buttons with a mnemonic are called "_Save Save" by GTK 4.8.
    return node.get_name() == name or node.get_name().endswith('_' + name + ' ' + name)


def description(node):
    """What is said of @node beside its name. After 4.8, GTK lets another node say it."""
    others = [relation.get_target(0) for relation in node.get_relation_set()
              if relation.get_relation_type() == Atspi.RelationType.DESCRIBED_BY]
    return others[0].get_name() if others else node.get_description()


def find(root, role, name=None):
    """The first node of that role and name in @root, waited for."""
    roles = ALIASES.get(role, {role})

    def look():
        return next((node for node in walk(root)
                     if node.get_role_name() in roles and (name is None or is_called(node, name))), None)
    return wait_for(f'the {role} “{name}”', look)


def application(name):
    def look():
        desktop = Atspi.get_desktop(0)
        return next((child for child in children(desktop) if child.get_name() == name and child.get_child_count()),
                    None)
    return wait_for(f'the application {name}', look)


def window(app, is_it):
    """The window of @app of which @is_it is true."""
    return wait_for('a window', lambda: next((child for child in children(app) if is_it(child)), None))


def actions(node):
    interface = node.get_action_iface()
    return [Atspi.Action.get_action_name(interface, i)
            for i in range(Atspi.Action.get_n_actions(interface))] if interface else []


def act(node, name):
    wait_for(f'the action {name}', lambda: name in actions(node))
    Atspi.Action.do_action(node.get_action_iface(), actions(node).index(name))


def click(node):
    act(node, 'click')


def set_text(node, text):
    Atspi.EditableText.set_text_contents(node.get_editable_text_iface(), text)


def select(node, index):
    return Atspi.Selection.select_child(node.get_selection_iface(), index)


def has_state(node, state):
    return node.get_state_set().contains(getattr(Atspi.StateType, state.upper()))


def focused(root):
    return next((node for node in walk(root) if has_state(node, 'focused')), None)


def keys(*names):
    subprocess.run(['xdotool', 'key', *names], check=True)


def go_to(root, node, key):
    """Presses @key until the focus in @root is on @node."""
    for _ in range(30):
        before = focused(root)
        if before == node:
            return
        keys(key)
        wait_for('the focus to move', lambda: focused(root) not in (None, before))
    raise AssertionError(f'{key} does not lead to {node.get_name()}')


def focus_window(title):
    """Gives the keyboard to the window called @title; there is no window manager that does."""
    found = wait_for(f'the window “{title}” on the display', lambda: subprocess.run(
        ['xdotool', 'search', '--onlyvisible', '--name', title], capture_output=True, text=True).stdout.split())
    subprocess.run(['xdotool', 'windowfocus', '--sync', found[-1]], check=True)
