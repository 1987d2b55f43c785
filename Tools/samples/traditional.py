"""Simplified to Traditional for the words used in the samples, and nothing beyond them."""

from words import FAMILY_KEEPS, TRADITIONAL, TRADITIONAL_WORDS


def traditional(text):
    """`text` in Traditional characters, as a Taiwan or Hong Kong list would write it."""
    out, i = [], 0
    while i < len(text):
        for word, written in TRADITIONAL_WORDS:
            if text.startswith(word, i):
                out.append(written)
                i += len(word)
                break
        else:
            out.append(TRADITIONAL.get(text[i], text[i]))
            i += 1
    return "".join(out)


def traditional_name(family, given):
    return FAMILY_KEEPS.get(family) or traditional(family), traditional(given)
