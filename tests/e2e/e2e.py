#!/usr/bin/env python3
"""e2e.py PROGRAM [PART...]: the program as its users meet it.

Parts: samples (every sample against the facts of samples.tsv), geometry
(measures on the page), commands (options, exit status, folders), bad (what is
refused, with its place), heavy (inputs made to hurt), kind (a kind added by
docs/adding-a-kind.md), kinds (blanks, grammars, empty forms, the folder of an
office), seeds (the founding regulations, complete).
"""
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
from harness import ROOT, Program, Tally  # noqa: E402
import bad  # noqa: E402
import commands  # noqa: E402
import geometry  # noqa: E402
import heavy  # noqa: E402
import kind  # noqa: E402
import kinds  # noqa: E402
import samples  # noqa: E402
import seeds  # noqa: E402

PARTS = {"samples": samples, "geometry": geometry, "commands": commands,
         "bad": bad, "heavy": heavy, "kind": kind, "kinds": kinds,
         "seeds": seeds}


def main(arguments):
    program = Program(arguments[0])
    tally = Tally("e2e")
    folder = ROOT / "build" / "e2e"
    shutil.rmtree(folder, ignore_errors=True)
    for name in arguments[1:] or PARTS:
        (folder / name).mkdir(parents=True)
        PARTS[name].test(tally, program, folder / name)
    tally.close()


main(sys.argv[1:])
