"""What two texts have in common, weighed by how rare it is.

Weights are sums of `words.rarity` (natural logarithm), so a shared rare character counts for more than a shared common
one: the frequency weighting of Fellegi and Sunter (A Theory for Record Linkage, 1969, section 3.3.1).
"""

from gaoxin.engines.linkage.words import rarity

_UNBROKEN = 0.5
"""What a match gains when its neighbour matches too: enough to break ties, less than any character weighs."""


def weight(text: str) -> float:
    """The rarity of all characters of a text."""
    return sum(rarity(character) for character in text)


def share(part: float, whole: float) -> float:
    """A part of a whole, 0 where there is no whole."""
    return part / whole if whole else 0.0


def aligned(first: str, second: str) -> list[tuple[int, int]]:
    """The heaviest common subsequence as places in both texts, in order (by the table of Wagner and Fischer)."""
    best = _table(first, second)
    found, row, column = [], 0, 0
    while row < len(first) and column < len(second):
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            found.append((row, column))
            row, column = row + 1, column + 1
    return found


def _table(first: str, second: str) -> list[list[float]]:
    rows, columns = len(first), len(second)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        character = first[row]
        worth = rarity(character)
        here, below = best[row], best[row + 1]
        for column in range(columns - 1, -1, -1):
            value = max(below[column], here[column + 1])
            if character == second[column]:
                more = row + 1 < rows and column + 1 < columns and first[row + 1] == second[column + 1]
                value = max(value, worth + (_UNBROKEN if more else 0.0) + below[column + 1])
            here[column] = value
    return best


def common(first: str, second: str) -> str:
    """The characters of the heaviest common subsequence."""
    return "".join(first[row] for row, _ in aligned(first, second))


def left_over(first: str, second: str) -> str:
    """The characters of the first text that the alignment with the second leaves over."""
    taken = {row for row, _ in aligned(first, second)}
    return "".join(character for at, character in enumerate(first) if at not in taken)


def longest_piece(first: str, second: str) -> str:
    """The heaviest unbroken text that stands in both; of equals, the first and shortest."""
    best, best_weight = "", 0.0
    for start in range(len(first)):
        for stop in range(start + max(len(best), 1), len(first) + 1):
            piece = first[start:stop]
            if piece not in second:
                break
            if (worth := weight(piece)) > best_weight:
                best, best_weight = piece, worth
    return best


def pair_rarity(text: str) -> float:
    """The rarest neighbouring pair of a text (0 where it has none): 东方 is common, 狄耐 is not."""
    return max((rarity(text[at : at + 2]) for at in range(len(text) - 1)), default=0.0)


def common_start(first: str, second: str) -> int:
    """How many characters the two texts share from the beginning."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
