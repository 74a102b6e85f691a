"""How money is written: whole 分 as 元."""


def yuan_words(amount: int) -> str:
    """An amount of 分 in 元, as it is written: 1,234.50."""
    return f"{amount // 100:,}.{amount % 100:02d}" if amount >= 0 else f"-{yuan_words(-amount)}"
