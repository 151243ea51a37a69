"""TimeML that an XML parser reads back to the same text, with TIMEX3 elements as the standard has them."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from events.edtf import parse_edtf
from events.exporters import timeml
from events.pipeline import date_document
from events.records import Reference, SourceText
from events.safetext import is_safe
from tests.fuzz.promises import VALUES

_REQUIRED: Final = {"tid", "type", "value"}
_MODS: Final = set(
    "BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE START MID END APPROX".split()
)
_FORMS: Final = {
    "tid": r"t\d+",
    "type": "|".join(VALUES),
    "value": ".+",
    "mod": "|".join(_MODS),
    "temporalFunction": "true|false",
    "quant": r"[A-Z]+(?: [A-Z]+)*",
    "freq": r"[\dX]+X",
    "anchorTimeID": r"t\d+",
    "beginPoint": r"t\d+",
    "endPoint": r"t\d+",
    "functionInDocument": "NONE|CREATION_TIME",
}
"""The attributes of TIMEX3 (TimeML 1.2.1) that are written, and what each may hold."""

_PROSE: Final = (
    "The mill burned on 3 May 1921 & <nobody> died. Late in 1922, about three weeks later, it reopened. It closes "
    "on Friday at 5 p.m. Every Monday, and twice a year since the 1930s, the winter of 1940, the third quarter of 1950 "
    "or the 19th century, somebody sat there for less than two hours. The next day was the end of March 44 BC."
)


def write(text: str, date: str = "2013-06-06", title: str = "", name: str = "mill") -> str:
    source = SourceText(name, f"{name}.txt", title, text)
    dated = date_document(source, parse_edtf(date))
    return "".join(timeml.render(source, dated.reference, dated.timexes))


def parse(xml: str) -> ElementTree.Element:
    return ElementTree.fromstring(xml.encode())


def text_of(root: ElementTree.Element) -> str:
    body = root.find("TEXT")
    assert body is not None
    return "".join(body.itertext())


def holds(char: str) -> bool:
    """The production Char of XML 1.0."""
    code = ord(char)
    return char in "\t\n\r" or 0x20 <= code < 0xD800 or 0xE000 <= code <= 0xFFFD or code > 0xFFFF


def check(root: ElementTree.Element) -> None:
    assert [child.tag for child in root] == ["DOCID", "DCT", "TITLE", "TEXT"]
    found = list(root.iter("TIMEX3"))
    names = {timex.attrib["tid"] for timex in found}
    assert len(names) == len(found)
    for timex in found:
        assert set(timex.attrib) >= _REQUIRED
        for name, value in timex.attrib.items():
            assert re.fullmatch(_FORMS[name], value), (name, value)
        assert re.fullmatch(VALUES[timex.attrib["type"]], timex.attrib["value"]), timex.attrib
        assert {timex.attrib.get(name, "t0") for name in ("anchorTimeID", "beginPoint", "endPoint")} <= names
        assert timex.get("anchorTimeID") != timex.attrib["tid"]
        for name, kind in (("quant", "SET"), ("freq", "SET"), ("beginPoint", "DURATION"), ("endPoint", "DURATION")):
            assert name not in timex.attrib or timex.attrib["type"] == kind
        assert not list(timex)


def test_every_kind_of_expression_is_valid() -> None:
    root = parse(write(_PROSE, title="Mill & <co>"))
    check(root)
    assert {timex.attrib["type"] for timex in root.iter("TIMEX3")} == set(VALUES)
    assert text_of(root) == _PROSE
    assert (root.findtext("DOCID"), root.findtext("TITLE")) == ("mill", "Mill & <co>")


def test_what_is_counted_from_the_document_says_so() -> None:
    root = parse(write("It burned on 3 May 1921. It closes on Friday."))
    creation, written, friday = root.iter("TIMEX3")
    assert (creation.attrib["functionInDocument"], creation.attrib["value"]) == ("CREATION_TIME", "2013-06-06")
    assert (written.attrib["temporalFunction"], written.get("anchorTimeID")) == ("false", None)
    assert (friday.attrib["temporalFunction"], friday.get("anchorTimeID")) == ("true", "t0")


def test_what_is_counted_from_another_expression_names_it() -> None:
    root = parse(write("It burned on 3 May 1921. Two days later it rained. In June 1922 it opened, in July it shut."))
    _, fire, rain, june, july = root.iter("TIMEX3")
    assert rain.attrib["anchorTimeID"] == fire.attrib["tid"]
    assert july.attrib["anchorTimeID"] == june.attrib["tid"]


def test_a_length_has_its_two_ends() -> None:
    text = "It was shut in the last two weeks."
    root = parse(write(text))
    check(root)
    _, length, begin = root.iter("TIMEX3")
    assert (length.attrib["beginPoint"], length.attrib["endPoint"]) == (begin.attrib["tid"], "t0")
    assert (begin.text, begin.attrib["value"], begin.attrib["anchorTimeID"]) == (None, "2013-05-23", "t1")
    assert text_of(root) == text


def test_the_ends_of_a_length_before_the_era_are_written_as_its_values_are() -> None:
    root = parse(write("It was shut in the last two weeks.", "-0043-03-15"))
    check(root)
    assert [timex.attrib["value"] for timex in root.iter("TIMEX3")] == ["BC0044-03-15", "P2W", "BC0044-03-01"]


def test_what_repeats_says_how_often() -> None:
    _, sets = parse(write("He came twice each week.")).iter("TIMEX3")
    assert (sets.attrib["value"], sets.attrib["quant"], sets.attrib["freq"]) == ("P1W", "EACH", "2X")


@given(st.text() | st.text(alphabet="<&>]'\"\r\n\t\x00\x1b\u202e\ud800\ufffe 3May1921"))
@example("]]> & &amp; <TIMEX3>\r\n3 May 1921\x1b[2J\x85\u2028\ufffe\ud800")
def test_the_text_comes_back(text: str) -> None:
    xml = write(text, title=text, name=text)
    assert is_safe(xml.replace("\t", " "))
    root = parse(xml)
    check(root)
    back = text_of(root)
    assert len(back) == len(text)
    assert all(
        a == b if holds(a) else is_safe(b) and not b.isspace()
        for a, b in zip(text, back, strict=True)
        if a not in "\v\f"
    )


@pytest.mark.parametrize(
    ("date", "kind", "value"),
    [
        ("2013-06-06", "DATE", "2013-06-06"),
        ("2013-06-06T14:30Z", "TIME", "2013-06-06T14:30Z"),
        ("[2013-06-04..2013-06-06]", "DATE", "2013-06"),
        ("2013-05/2013-06", "DATE", "2013"),
        ("-0043-03-15", "DATE", "BC0044-03-15"),
        ("[2013-06-04..]", "DATE", "XXXX-XX-XX"),
        (None, "DATE", "XXXX-XX-XX"),
    ],
)
def test_the_creation_time_is_what_is_known(date: str | None, kind: str, value: str) -> None:
    reference = Reference(parse_edtf(date) if date else None, "given", 1)
    root = parse("".join(timeml.render(SourceText("a", "a", "", "Words."), reference, ())))
    check(root)
    (creation,) = root.iter("TIMEX3")
    assert (creation.attrib["type"], creation.attrib["value"]) == (kind, value)
