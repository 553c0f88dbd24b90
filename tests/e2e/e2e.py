#!/usr/bin/env python3
"""e2e.py PROGRAM [PART...]: the program as its users meet it.

Every part is a module beside this file, whose head says what it tests.
"""
import contextlib
import importlib
import io
import os
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
from harness import ROOT, Program, Tally  # noqa: E402

PARTS = [
    "samples",
    "geometry",
    "commands",
    "forms",
    "bad",
    "images",
    "heavy",
    "kind",
    "kinds",
    "printed",
    "proof",
    "references",
    "rules",
    "seeds",
]


def run(program, folder, name):
    """One part in a process of its own: what it printed and its tally."""
    tally = Tally(name)
    (folder / name).mkdir(parents=True)
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        importlib.import_module(name).test(tally, program, folder / name)
    return printed.getvalue(), tally


def main(arguments):
    program = Program(arguments[0])
    whole = Tally("e2e")
    folder = ROOT / "build" / "e2e"
    shutil.rmtree(folder, ignore_errors=True)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        parts = pool.map(partial(run, program, folder),
                         arguments[1:] or PARTS)
        for printed, tally in parts:
            print(printed, end="", flush=True)
            whole.add(tally)
    whole.close()


if __name__ == "__main__":
    main(sys.argv[1:])
