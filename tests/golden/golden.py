#!/usr/bin/env python3
"""golden.py [--bless] PROGRAM [CASE...]: what the program prints, by heart.

A case is a folder here with `cmd`, the arguments of pisar on one line, run
inside the folder; `stdout` and `stderr` hold what is expected (no file:
nothing), `status` the exit status (no file: 0). In cmd, {out} is an empty
folder of the run and {samples} the project's samples; the same words stand in
the outputs for their paths. --bless writes the expected files anew.
"""
import difflib
import shlex
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from harness import ROOT, SAMPLES, Program, Tally  # noqa: E402


def perform(program, case):
    """The case's outputs by file name, paths replaced."""
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as out:
        line = (case / "cmd").read_text(encoding="utf-8")
        samples = "../../../" + SAMPLES.name
        words = [w.replace("{out}", out).replace("{samples}", samples)
                 for w in shlex.split(line, comments=True)]
        result = program.run(*words, cwd=case)
        found = {"stdout": result.out, "stderr": result.err,
                 "status": "%s\n" % result.status}
        for name in ("stdout", "stderr"):
            for path, word in ((out, "{out}"), (samples, "{samples}"),
                               (str(ROOT), "{root}")):
                found[name] = found[name].replace(path, word)
    return found


def expected(case, name):
    path = case / name
    if path.exists():
        return path.read_text(encoding="utf-8")
    return "0\n" if name == "status" else ""


def bless(case, found):
    for name, text in found.items():
        path = case / name
        if text == ("0\n" if name == "status" else ""):
            path.unlink(missing_ok=True)
        elif text != expected(case, name):
            path.write_text(text, encoding="utf-8")
            print("wrote %s" % path.relative_to(ROOT))


def compare(tally, case, found):
    differences = []
    for name, text in found.items():
        differences += difflib.unified_diff(
            expected(case, name).splitlines(), text.splitlines(),
            "expected/" + name, "found/" + name, lineterm="", n=1)
    tally.check(not differences, "golden %s" % case.name,
                "\n".join(differences))


def main(arguments):
    blessing = "--bless" in arguments
    names = [a for a in arguments if a != "--bless"]
    program = Program(names[0])
    cases = sorted(p.parent for p in HERE.glob("*/cmd"))
    if names[1:]:
        cases = [c for c in cases if c.name in names[1:]]
    tally = Tally("golden")
    for case in cases:
        found = perform(program, case)
        if blessing:
            bless(case, found)
        else:
            compare(tally, case, found)
    if not blessing:
        tally.close()


main(sys.argv[1:])
