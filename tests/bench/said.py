"""What share of written forms presscast says as gold says them, by the phonemes of a language's own voice.

    python tests/bench/said.py LANGUAGE PAIRS.json... [--verbose]

A file of pairs is {class: [[written, spoken], ...]}, as ../shared/speech/pairs.en.json; " || " parts the ways that
are right. Pauses, stress and marks are left out of the comparison.
"""

import argparse
import json
import re
import subprocess
import unicodedata
from pathlib import Path

from pairs import PRESSCAST

from presscast.speak.spelling.choose import speller
from presscast.speak.text import plain

_STRESS = "ˈˌ"


def phonemes(text, language):
    """Give the sounds of a text, without what tells how they are put; Korean writers part words as they like."""
    if language == "ko":
        text = re.sub(r"(?<=[가-힣]) (?=[가-힣])", "", text)
    told = speller(language).spell(text, plain(text)).phonemes
    return "".join(sign for sign in told if sign not in _STRESS and unicodedata.category(sign)[0] not in "PZ")


def said(lines, language):
    """Have the command say the lines, one a line."""
    done = subprocess.run(
        (*PRESSCAST, "say", "-", "--language", language),
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split("\n")[: len(lines)]


def right(pairs, language, *, verbose):
    """Tell which of (written, spoken) are said right; print the others where asked."""
    found = []
    for (written, gold), ours in zip(pairs, said([written for written, _ in pairs], language), strict=True):
        sounds = phonemes(ours, language)
        found.append(any(sounds == phonemes(way, language) for way in gold.split(" || ")))
        if verbose and not found[-1]:
            print(f"{written}\n    said {ours}\n    gold {gold}")
    return found


def main():
    """Print the share by class, and of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--verbose", action="store_true")
    asked = parser.parse_args()
    classes = {}
    for path in asked.pairs:
        for name, pairs in json.loads(path.read_text("utf-8")).items():
            classes.setdefault(name, []).extend(right(pairs, asked.language, verbose=asked.verbose))
    for name, hits in classes.items():
        print(f"{name:10} {sum(hits):3}/{len(hits)}")
    every = [hit for hits in classes.values() for hit in hits]
    print(f"{asked.language:10} {sum(every):3}/{len(every)} = {sum(every) / len(every):.3f}")


if __name__ == "__main__":
    main()
