"""Nothing that drives a terminal, reorders or hides text gets through, and offsets hold."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from events.safetext import is_safe, make_safe

ANY_TEXT = st.text(st.characters() | st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"]))
"""Any text, and more often than chance would have it the kinds of character that are unsafe."""


@given(ANY_TEXT)
def test_offsets_hold(text: str) -> None:
    assert len(make_safe(text)) == len(text)


@given(ANY_TEXT)
def test_no_control_format_or_surrogate_is_left(text: str) -> None:
    assert all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") for c in make_safe(text))


@given(ANY_TEXT)
def test_only_unsafe_characters_change(text: str) -> None:
    for before, after in zip(text, make_safe(text), strict=True):
        assert before == after or (not is_safe(before) and is_safe(after) and cell_len(after) == 1)


@given(ANY_TEXT)
def test_making_safe_twice_changes_nothing(text: str) -> None:
    assert make_safe(make_safe(text)) == make_safe(text)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"], max_codepoint=0x2FF)))
def test_ordinary_words_stay(text: str) -> None:
    assert make_safe(text) == text


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[2J", "␛[2J"),
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("a\tb", "a b"),
        ("a\nb", "a\nb"),
        ("\x9b31m", "\ufffd31m"),
        ("\u202egnp.exe", "·gnp.exe"),
        ("pass\u200bword", "pass·word"),
        ("\u2061\u206a\ufe0f\U000e0041\u00ad\ufeff", "······"),
        ("\ud800", "\ufffd"),
        ("one\u2028two\u2029three", "one two three"),
        ("\x00\x7f", "␀␡"),
    ],
)
def test_known_attacks(hostile: str, shown: str) -> None:
    assert make_safe(hostile) == shown


def test_every_bidi_control_is_caught() -> None:
    controls = [chr(c) for c in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]
    assert not any(map(is_safe, controls))


def test_every_default_ignorable_format_character_without_a_glyph_is_caught() -> None:
    """Arabic and Egyptian format characters draw something, so they may stay."""
    drawn = {"ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN"}
    hidden = [chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) == "Cf"]
    assert [c for c in hidden if unicodedata.name(c, "?").split()[0] not in drawn and is_safe(c)] == []
