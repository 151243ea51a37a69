"""Web pages give the words of their article, and the day on which they say they were published."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.readers import ReadError, read
from events.records import SourceText

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferry back in service | Harbour Echo</title>
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Harbour Echo"},
 {"@type": "NewsArticle", "headline": "Ferry back in service", "datePublished": "2019-03-05T08:30:00+01:00",
  "dateModified": "2021-01-01"}]}</script></head><body>
<header><a href="/">Harbour Echo</a> 9 June 2024</header>
<nav><ul><li><a href="/a">Christmas 2011 in pictures</a></li></ul></nav>
<div class="cookie-banner">We keep cookies for 13 months.</div>
<main><article><h1>Ferry back in service</h1>
<p>The ferry <b>Sula</b> sailed again on&nbsp;Monday,<br>after repairs &amp; tests.</p>
<ul><li>Hull: <i>done</i> on 2 March</li><li>Engine: next week</li></ul>
<table><tr><th>Day</th><th>Trips</th></tr><tr><td>4 March</td><td>6</td></tr></table>
<aside>Advert: book before Easter</aside><form>Sign up by Friday <button>Go</button></form>
<ul><li><a href="/1">One of 2001</a></li><li><a href="/2">Two of 2002</a></li><li><a href="/3">Three</a></li></ul>
</article></main>
<footer>&copy; 2024 Harbour Echo</footer></body></html>"""


def page(folder: Path, markup: str | bytes, name: str = "page.html") -> SourceText:
    file = folder / name
    file.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    (found,) = read(str(file))
    return found


def test_the_article_is_read_and_the_furniture_is_not(tmp_path: Path) -> None:
    assert page(tmp_path, PAGE).text.split("\n") == [
        "Ferry back in service",
        "",
        "The ferry Sula sailed again on Monday,",
        "after repairs & tests.",
        "",
        "- Hull: done on 2 March",
        "- Engine: next week",
        "",
        "| Day | Trips |",
        "| 4 March | 6 |",
    ]


def test_title_and_day_are_those_that_the_page_states_and_never_its_last_change(tmp_path: Path) -> None:
    found = page(tmp_path, PAGE)
    assert found.title == "Ferry back in service"
    assert [(str(s.date)[:10], s.origin) for s in found.stated] == [("2019-03-05", "JSON-LD")]


@pytest.mark.parametrize(
    ("head", "day", "origin"),
    [
        ('<meta property="article:published_time" content="2014-02-03T10:00Z">', "2014-02-03", "page metadata"),
        ('<meta name="DC.date.issued" content="2014-02-03">', "2014-02-03", "page metadata"),
        ('<meta property="article:modified_time" content="2014-02-03">', None, None),
        ('<script type="application/ld+json">{"@type": "Article", "datePubl</script>', None, None),
    ],
)
def test_days_of_publishing(tmp_path: Path, head: str, day: str | None, origin: str | None) -> None:
    found = page(tmp_path, f"<html><head>{head}</head><body><p>Nothing happened in the town.</p></body></html>")
    assert [(str(s.date)[:10], s.origin) for s in found.stated] == ([(day, origin)] if day else [])


def test_a_time_in_the_head_of_an_article_dates_it(tmp_path: Path) -> None:
    body = (
        '<article><header><h1>Storm</h1><time datetime="2016-11-20">20 Nov</time></header><p>A roof was lost on '
        '<time datetime="2016-11-19">Saturday</time>.</p></article>'
    )
    assert [str(s.date) for s in page(tmp_path, f"<html><body>{body}</body></html>").stated] == ["2016-11-20"]


def test_a_page_in_an_old_encoding_that_it_declares(tmp_path: Path) -> None:
    declared = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">'
    markup = f"<html><head>{declared}</head><body><p>Łódź, 3 May"
    assert page(tmp_path, markup.encode("iso-8859-2")).text == "Łódź, 3 May"


def test_a_page_is_known_by_how_it_begins(tmp_path: Path) -> None:
    assert page(tmp_path, PAGE, "saved.txt").title == "Ferry back in service"


def test_a_page_without_words_is_said_to_have_none(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="a page without text"):
        page(tmp_path, "<html><body><script>var day = 'Monday'</script><nav>Home</nav></body></html>")


def test_a_page_of_plain_boxes_loses_nothing(tmp_path: Path) -> None:
    boxes = "".join(f"<div><span>Entry {n}, {n} May 1950.</span></div>" for n in range(1, 9))
    text = page(tmp_path, f"<html><body><div id=content>{boxes}</div></body></html>").text
    assert all(f"Entry {n}, {n} May 1950." in text for n in range(1, 9))


def test_deep_nesting_is_no_recursion(tmp_path: Path) -> None:
    markup = "<html><body>" + "<div>" * 20_000 + "the end of it, on 3 May 1999" + "</div>" * 20_000
    assert "3 May 1999" in page(tmp_path, markup).text


@settings(max_examples=60)
@given(st.data())
def test_broken_markup_is_read_or_refused_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(PAGE)))
    junk = data.draw(st.text("<>/&;\"'=abc \x00\x1b", max_size=12))
    file = tmp_path_factory.mktemp("broken") / "page.html"
    file.write_text(PAGE[:cut] + junk + PAGE[cut:][: data.draw(st.integers(0, len(PAGE)))], encoding="utf-8")
    try:
        assert all(found.text.strip() for found in read(str(file)))
    except ReadError as error:
        assert "\n" not in error.reason


def test_white_space_of_the_markup_is_one_blank_and_stays_where_it_is_set_in_advance(tmp_path: Path) -> None:
    markup = "<p>The ferry \n\t sailed <i>on </i>Monday. </p><pre>6.40  Sula\n7.10  Vera</pre><p>It  rained.</p>"
    assert page(tmp_path, markup).text == "The ferry sailed on Monday.\n\n6.40  Sula\n7.10  Vera\n\nIt rained."


def test_a_page_that_nests_without_end_is_read(tmp_path: Path) -> None:
    markup = "<div class='nav x'><ul class='menu'>" * 3000 + "</ul></div>" * 3000 + "<p>The ferry sailed on Monday.</p>"
    assert page(tmp_path, markup).text == "The ferry sailed on Monday."
