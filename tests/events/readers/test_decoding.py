"""Text comes out as it was written, in any common encoding, or a clear reason why not."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.readers.decoding import BinaryError, NotTextError, decode

ENGLISH = "The mayor’s office said “no” on Tuesday – and the naïve council agreed, for £50 on 4 June 2013."
FRENCH = "Le café fermé à Noël, où la durée était « longue », a rouvert le 5 mai 2013."
CZECH = "Příliš žluťoučký kůň úpěl ďábelské ódy dne 5. května 2013 v Praze."
RUSSIAN = "Президент встретился с премьером 5 июня 2013 года в Москве, сообщили агентства."
JAPANESE = "大統領は2013年6月7日にカリフォルニアで会談した。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "cp1252"),
        (FRENCH, "latin-1"),
        (CZECH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (JAPANESE, "utf-8"),
        (JAPANESE, "shift_jis"),
    ],
)
def test_common_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_is_exact(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_line_ends_become_line_feeds(encoding: str) -> None:
    assert decode("one\r\ntwo\rthree\n".encode(encoding)) == "one\ntwo\nthree\n"


def test_an_escape_sequence_is_text() -> None:
    assert decode(b"\x1b[31mred\x1b[0m and \x07 a bell, then words enough that it is clearly text for people") != ""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04 and more", "ZIP"),
        (bytes(range(256)) * 8, "binary"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
    ],
    ids=["PDF", "ZIP", "all bytes", "control characters"],
)
def test_binary_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BinaryError, match=reason):
        decode(data)


def test_a_broken_promise_of_an_encoding_is_refused() -> None:
    with pytest.raises(NotTextError, match="UTF-16"):
        decode(codecs.BOM_UTF16_LE + b"\x00\xd8a")


def test_an_encoding_that_nothing_tells_is_refused() -> None:
    with pytest.raises(NotTextError, match="encoding"):
        decode(bytes(0x80 + (i * 37) % 0x7F for i in range(300)))


@given(st.binary())
def test_bytes_give_text_or_a_reason(data: bytes) -> None:
    try:
        text = decode(data)
    except NotTextError as error:
        assert str(error)
    else:
        assert "\r" not in text
