#!/usr/bin/env python3
"""e2e.py PROGRAM [PART...]: the program as its users meet it.

Every part is a module beside this file, whose head says what it tests.
"""
import importlib
import shutil
import sys
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


def main(arguments):
    program = Program(arguments[0])
    tally = Tally("e2e")
    folder = ROOT / "build" / "e2e"
    shutil.rmtree(folder, ignore_errors=True)
    for name in arguments[1:] or PARTS:
        (folder / name).mkdir(parents=True)
        importlib.import_module(name).test(tally, program, folder / name)
    tally.close()


main(sys.argv[1:])
