# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of ciclo-tool share: running it as a script would, without a display, a session bus or a home, and
looking at what it said, wrote and used.

A test is a function called test_...; main() runs all of a file and prints the results as TAP. Each runs in a folder of
its own.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback
from typing import NamedTuple

SOURCE = pathlib.Path(os.environ['CICLO_SOURCE_DIR'])
BUILD = pathlib.Path(os.environ['CICLO_BUILD_DIR'])
TOOL = str(BUILD / 'src/cli/ciclo-tool')
TEMPLATES = SOURCE / 'data/templates'
TOT = TEMPLATES / 'tot-five-days.ciclo'
SAMPLES = sorted(TEMPLATES.glob('*.ciclo')) + [SOURCE / 'docs/small.ciclo']

GUARD = 60  # seconds; far more than anything takes
MEMORY = 512 * 1024  # KiB
SANITIZED = os.environ.get('CICLO_SANITIZE', 'none') != 'none'  # then memory tells nothing
HANDED_ON = re.compile(r'(PATH|[A-Z]+SAN_OPTIONS|CICLO_LOCALEDIR|G_DEBUG|MALLOC_CHECK_|GCOV_.*|LD_LIBRARY_PATH)$')


most_memory = 0


class Result(NamedTuple):
    status: int
    out: bytes
    err: str
    memory: int  # KiB at most

    @property
    def text(self):
        return self.out.decode()


def environment(**more):
    """No home, no display, no bus; what is written beside the target goes to the folder of the test."""
    kept = {name: value for name, value in os.environ.items() if HANDED_ON.match(name)}
    folder = os.getcwd()
    return {**kept, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': '', 'XDG_STATE_HOME': folder + '/.state',
            'XDG_CACHE_HOME': folder + '/.cache', 'XDG_DATA_HOME': folder + '/.data', **more}


def run(*words, command=(TOOL,), stdout=None, before=(), cwd=None, **variables):
    """Runs the tool; @variables are set, or unset where they are None. @before: a command to run it with."""
    env = {name: value for name, value in environment(**variables).items() if value is not None}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(['timeout', '--signal=KILL', str(GUARD), *before, *command, *map(os.fspath, words)],
                                   stdin=subprocess.DEVNULL, stdout=stdout or out, stderr=err, env=env, cwd=cwd)
        _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        result = Result(process.returncode, out.read(), err.read().decode('utf-8', 'backslashreplace'), usage.ru_maxrss)
    global most_memory
    most_memory = max(most_memory, result.memory)
    assert 0 <= result.status <= 4, f'{words}: ended with {result.status}: {result.err}'
    assert SANITIZED or result.memory < MEMORY, f'{words}: {result.memory} KiB of memory'
    assert 'CRITICAL' not in result.err and 'WARNING' not in result.err, result.err
    return result


def good(*words, **options):
    result = run(*words, **options)
    assert result.status == 0, f'{words}: status {result.status}: {result.err}{result.out[:500]}'
    assert not result.err, f'{words}: said {result.err}'
    return result


def bad(status, *words, says=(), **options):
    """The tool must refuse with @status, and say all of @says (on standard error)."""
    result = run(*words, **options)
    assert result.status == status, f'{words}: status {result.status} instead of {status}: {result.err}{result.text}'
    assert result.err.startswith('ciclo-tool: '), f'{words}: said {result.err!r}'
    for piece in says:
        assert piece in result.err, f'{words}: did not say "{piece}" but {result.err}'
    return result


def read(path):
    return pathlib.Path(path).read_bytes()


def write(path, content):
    pathlib.Path(path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def main(names):
    """Runs all tests among @names, the globals of a file."""
    tests = [(name, value) for name, value in names.items() if name.startswith('test_')]
    print(f'1..{len(tests)}')
    failed = 0
    for number, (name, test) in enumerate(tests, 1):
        back = os.getcwd()
        with tempfile.TemporaryDirectory(prefix='ciclo-tool-') as folder:
            os.chdir(folder)
            try:
                test()
                print(f'ok {number} {name}', flush=True)
            except Exception:  # a test that cannot run has failed as well
                failed += 1
                print(f'not ok {number} {name}', flush=True)
                traceback.print_exc()
            os.chdir(back)
    print(f'# memory: {most_memory} KiB at most')
    sys.exit(failed > 0)
