#!/usr/bin/env python3
"""bench.py PROGRAM: what rendering costs on this machine.

CPU time (user and system) of all samples in one run and of one order from a
cold start, the least and the median of several runs; instructions where
valgrind is installed, because they do not depend on the machine's load.
Nothing is asserted.
"""
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
RUNS = 15


def cost(command):
    """(CPU seconds, wall seconds) of one run."""
    start = time.monotonic()
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    child.returncode = 0
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start


def instructions(command, folder):
    """Instructions of one run, or None."""
    if shutil.which("valgrind") is None:
        return None
    counted = subprocess.run(
        ["valgrind", "--tool=callgrind",
         "--callgrind-out-file=%s/callgrind.out" % folder, *command],
        cwd=ROOT, capture_output=True, text=True, check=False)
    match = re.search(r"Collected : (\d+)", counted.stderr)
    return int(match.group(1)) if match else None


def main(program):
    program = str(Path(program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        cases = [("all samples", ["render", "samples/"]),
                 ("one order", ["render", "samples/order-91.md"]),
                 ("start and end", ["--version"])]
        print("%-14s %9s %9s %9s %14s" % ("", "CPU least", "median",
                                          "elapsed", "instructions"))
        for name, arguments in cases:
            command = [program, *arguments]
            if arguments[0] == "render":
                command += ["-o", folder + "/out"]
            cost(command)
            runs = [cost(command) for _ in range(RUNS)]
            cpu = [run[0] * 1000 for run in runs]
            count = instructions(command, folder)
            print("%-14s %6.1f ms %6.1f ms %6.1f ms %14s" % (
                name, min(cpu), statistics.median(cpu),
                statistics.median(run[1] for run in runs) * 1000,
                "-" if count is None else "%.1f M" % (count / 1e6)))


main(sys.argv[1])
