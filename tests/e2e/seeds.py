"""Nothing of the founding regulations is lost.

tests/data/seeds/ holds their texts as published. Every run of three words of
a text is looked for in the PDFs of the samples made of it, read in the order
of their structure. What is not found was mended: samples/README.md says how.
seeds.tsv has a row a text: its file, the PDFs, the least share found.

Alone, `seeds.py PROGRAM` prints the shares and what is missing.
"""
import re
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
from harness import ROOT, Program, table  # noqa: E402
import samples  # noqa: E402

TEXTS = ROOT / "tests" / "data" / "seeds"
RUN = 3  # words
ARTEFACT = "[image: ]"  # of the conversion to text


def words(text):
    """Words without case and signs, ё as е; a hyphen at a line's end joins."""
    text = samples.words(text.replace(ARTEFACT, " ")).lower()
    return re.findall(r"[0-9a-zа-я]+", text.replace("ё", "е"))


def runs(found):
    return [tuple(found[i:i + RUN]) for i in range(len(found) - RUN + 1)]


def missing(seed, held):
    """Stretches of the seed whose runs are not held, as text."""
    stretches = []
    end = -1
    for i, run in enumerate(runs(seed)):
        if run in held:
            continue
        if i <= end:
            stretches[-1].extend(seed[end:i + RUN])
        else:
            stretches.append(list(run))
        end = i + RUN
    return [" ".join(stretch) for stretch in stretches]


def measure(folder):
    """Yields text, least share, share found, what is missing."""
    for name, pdfs, least in table(HERE / "seeds.tsv"):
        seed = words((TEXTS / name).read_text(encoding="utf-8"))
        held = set()
        for pdf in pdfs.split():
            held.update(runs(words(samples.structure_text(folder / pdf))))
        wanted = runs(seed)
        found = sum(run in held for run in wanted)
        yield (name, float(least), 100 * found / len(wanted),
               missing(seed, held))


def test(tally, program, folder):
    samples.render_all(program, folder)
    for name, least, share, lost in measure(folder):
        tally.check(share >= least,
                    "%s: %.1f %% of its runs are in the samples, not %.0f %%"
                    % (name, share, least), "\n".join(lost))


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        samples.render_all(Program(program), Path(folder))
        for name, least, share, lost in measure(Path(folder)):
            print("%s: %.1f %% (at least %.0f %%)" % (name, share, least))
            for stretch in lost:
                print("    " + stretch)


if __name__ == "__main__":
    main(sys.argv[1])
