"""Keys of nodes: how they are written, and finding the number of one among a million without a dictionary."""

import numpy as np
import polars as pl

COMPANY, PRODUCT, INDUSTRY = "company:", "product:", "industry:"
"""What stands before a stock code, the name of a product, the code of an industry. Segments are written chain/segment;
an enterprise of a zone bears whatever key the zone gives it."""


def company_key(code: str) -> str:
    """The key of a listed company."""
    return COMPANY + code


def product_key(name: str) -> str:
    """The key of a product."""
    return PRODUCT + name


def industry_key(code: str) -> str:
    """The key of an industry."""
    return INDUSTRY + code


class KeyIndex:
    """Numbers of keys, each of which stands once: hashes in order, twelve bytes a key."""

    def __init__(self, keys: pl.Series) -> None:
        self._keys = keys
        hashes = keys.hash().to_numpy()
        self._order = np.argsort(hashes).astype(np.int32)
        self._hashes = hashes[self._order]

    def find(self, key: str) -> int | None:
        """The row of the key; None where it is not there."""
        sought = pl.Series([key], dtype=pl.String).hash().to_numpy()[0]
        at = int(np.searchsorted(self._hashes, sought))
        while at < len(self._hashes) and self._hashes[at] == sought:
            number = int(self._order[at])
            if self._keys[number] == key:
                return number
            at += 1
        return None
