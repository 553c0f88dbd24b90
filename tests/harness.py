"""What the tests around the program share: running it, counting, showing.

Only Python's standard library. A Tally counts facts; a false one is printed
with its place and what was found instead.
"""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
OUTPUT_SHOWN = 2000  # characters of an output that a fault shows


class Result:
    """What one run left: status, stdout and stderr; signal when it died."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    @property
    def crashed(self):
        """Ended by a signal, by a sanitizer or by the time limit."""
        return (self.status is None or self.status < 0 or self.status > 3
                or "Sanitizer" in self.err or "runtime error:" in self.err)


class Program:
    """The program under test, run in the project's root unless told."""

    def __init__(self, path):
        self.path = Path(path).resolve()
        self.slow = "sanitize" in str(self.path.parent.name)

    def run(self, *arguments, cwd=ROOT, timeout=20, **environment):
        env = {"PATH": os.environ["PATH"], "LANG": "ru_RU.UTF-8", "TZ": "UTC",
               "ASAN_OPTIONS": "detect_leaks=1:abort_on_error=0:exitcode=99"}
        env.update(environment)
        return run([self.path, *arguments], cwd, env,
                   timeout * (10 if self.slow else 1))


def run(command, cwd=ROOT, env=None, timeout=60):
    """Runs any command; text is UTF-8, broken bytes stay visible."""
    try:
        done = subprocess.run([str(c) for c in command], cwd=cwd, env=env,
                              stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=timeout, check=False)
    except subprocess.TimeoutExpired:
        return Result(None, "", "no answer in %d s" % timeout)
    return Result(done.returncode, done.stdout.decode("utf-8", "replace"),
                  done.stderr.decode("utf-8", "replace"))


class Tally:
    """Counts facts and prints those that are not so."""

    def __init__(self, name):
        self.name, self.passed, self.failed = name, 0, 0

    def check(self, good, what, found=""):
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print("FAIL %s" % what)
            if found:
                for line in str(found)[:OUTPUT_SHOWN].splitlines():
                    print("     " + line)
        return good

    def equal(self, found, wanted, what):
        return self.check(found == wanted, what,
                          "found  %s\nwanted %s" % (found, wanted))

    def add(self, part):
        self.passed += part.passed
        self.failed += part.failed

    def close(self):
        """Prints the closing line and ends the process."""
        print("%s: %d passed, %d failed"
              % (self.name, self.passed, self.failed))
        sys.exit(1 if self.failed or not self.passed else 0)


def table(path):
    """Rows of a .tsv as lists; '#' begins a comment line."""
    rows = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            rows.append([cell.strip() for cell in line.split("\t")])
    return rows
