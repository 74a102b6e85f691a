"""Collect how characters are read, for `gaoxin.engines.linkage.sounds`, from the library pypinyin.

    python tools/collect_sounds.py

Writes data/sounds.txt: one line a syllable with the characters read so (without tones, ü as v, traditional forms left
out), then one line a phrase of two or three characters that decides how one is read. A character with several
readings gets the first one of data/sounds_names.txt, which is written by hand, else the commonest.
"""

import unicodedata
from collections import defaultdict
from pathlib import Path

from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

from gaoxin.engines.linkage.sounds import several_readings
from gaoxin.engines.linkage.words import simplified

DATA = Path(__file__).parent.parent / "src/gaoxin/engines/linkage/data"
FIRST, LAST = 0x4E00, 0x9FFF
LONGEST = 3
NO_SYLLABLES = {"hm", "m", "n", "ng", "fiao"}  # sighs and dialect
HEAD = """# How characters are read, without tones, ü as v: a syllable and its characters; below, phrases that decide.
# Collected by tools/collect_sounds.py from pypinyin (MIT).
"""


def bare(reading: str) -> str:
    """A reading without its tone: zhǎng to zhang, lǜ to lv."""
    letters = unicodedata.normalize("NFD", reading.replace("ü", "v").replace("ǚ", "v").replace("ǜ", "v"))
    letters = letters.replace("ǘ", "v").replace("u\u0308", "v")
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("ê", "e")


def characters() -> dict[str, str]:
    """Each simplified character of the basic block with its commonest reading."""
    traditional = simplified()
    chosen = {character: readings[0] for character, readings in several_readings().items()}
    usual = {
        chr(code): chosen.get(chr(code)) or bare(readings.split(",")[0])
        for code, readings in sorted(pinyin_dict.items())
        if FIRST <= code <= LAST and code not in traditional
    }
    return {character: syllable for character, syllable in usual.items() if syllable not in NO_SYLLABLES}


def phrases(single: dict[str, str]) -> dict[str, list[str]]:
    """Phrases in which a character is read otherwise than alone, or which decide between readings that names have."""
    found = {}
    for phrase, readings in sorted(phrases_dict.items()):
        read = [bare(reading[0]) for reading in readings]
        if not 2 <= len(phrase) <= LONGEST or len(read) != len(phrase) or any(one not in single for one in phrase):
            continue
        if read != [single[one] for one in phrase] or any(one in several_readings() for one in phrase):
            found[phrase] = read
    return found


def main() -> None:
    single = characters()
    by_syllable = defaultdict(list)
    for character, syllable in single.items():
        by_syllable[syllable].append(character)
    lines = [f"{syllable} {''.join(found)}" for syllable, found in sorted(by_syllable.items())]
    lines += [f"{phrase} {' '.join(read)}" for phrase, read in phrases(single).items()]
    (DATA / "sounds.txt").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
