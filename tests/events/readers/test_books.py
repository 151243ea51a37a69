"""OpenDocument texts, rich texts and books: blocks, notes, pages or chapters to cite, properties."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from events.readers import ReadError
from events.readers.opening import Found, read_opened
from events.readers.source import Opened, in_memory
from events.records import SourceText

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"))
)
META = """<m xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0">
<dc:title>Minutes</dc:title><meta:creation-date>2014-05-06T10:00:00.12</meta:creation-date><dc:date>2020-01-01</dc:date></m>"""
CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'


def archive(files: dict[str, str | bytes]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as written:
        for name, content in files.items():
            written.writestr(name, content)
    return data.getvalue()


def found_in(files: dict[str, str | bytes], name: str = "file") -> list[Found]:
    found: list[Found] = []
    try:
        found.extend(read_opened(Opened(name, in_memory(archive(files)))))
    except ReadError as error:
        found.append(error)
    return found


def odt(body: str, **others: str) -> SourceText:
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {SPACES}>{text}</office:document-content>"
    (found,) = found_in({"content.xml": content, **others})
    assert isinstance(found, SourceText)
    return found


def book(chapters: dict[str, str | bytes], **others: str | bytes) -> list[Found]:
    items = "".join(
        f'<item id="c{number}" href="{name.replace(" ", "%20")}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(chapters)
    )
    order = "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    package = f"""<package xmlns:dc="http://purl.org/dc/elements/1.1/">
    <metadata><dc:title>Of quarries</dc:title></metadata><manifest>{items}</manifest><spine>{order}</spine></package>"""
    pages = {f"OPS/{name}": content for name, content in chapters.items()}
    return found_in({"META-INF/container.xml": CONTAINER, "OPS/book.opf": package, **pages, **others})


def test_opendocument_blocks() -> None:
    found = odt(
        "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>"
        "<text:h>Harbour\n board</text:h>"
        "<text:p>It met<text:s text:c='3'/>on <text:span>Friday</text:span>,<text:line-break/>late."
        "<office:annotation><text:p>A comment.</text:p></office:annotation></text:p>"
        "<text:list><text:list-item><text:p>Pump</text:p><text:list><text:list-item><text:p>Valve</text:p></text:list-item>"
        "</text:list></text:list-item></text:list>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Day</text:p></table:table-cell>"
        "<table:table-cell><text:p>Event</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row><table:table-cell><text:p>3 May</text:p></table:table-cell>"
        "<table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p>End<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>.</text:p>"
    )
    assert found.text.split("\n") == [
        "Harbour board",
        "",
        "It met on Friday,",
        "late.",
        "",
        "- Pump",
        "- Valve",
        "| Day | Event |",
        "| 3 May | a b |",
        "",
        "End.",
        "",
        "In a box.",
    ]


def test_opendocument_pages_notes_and_properties() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Gazette.</text:p></text:note-body></text:note>"
    )
    found = odt(f"<text:p>One{note}.<text:soft-page-break/> Two.</text:p>", **{"meta.xml": META})
    assert found.text == "One. Two.\n\nGazette."
    assert [(part.start, part.label) for part in found.parts] == [(0, "page 1"), (4, "page 2"), (11, "footnote 1")]
    assert (found.title, [str(stated.date) for stated in found.stated]) == ("Minutes", ["2014-05-06"])


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"content.xml": "<a>"}, "a damaged OpenDocument file: broken XML at line 1, column 4"),
        ({"content.xml": "<a/>"}, "an OpenDocument file without text"),
        (
            {"content.xml": b"\x01\x02", "META-INF/manifest.xml": "<m><encryption-data/></m>"},
            "encrypted: it needs a password",
        ),
    ],
)
def test_broken_opendocument_files(files: dict[str, str | bytes], reason: str) -> None:
    (error,) = found_in(files)
    assert isinstance(error, ReadError) and error.reason == reason


def test_chapters_in_the_order_of_reading_with_their_headings_to_cite() -> None:
    (found,) = book(
        {
            "two %.xhtml": "<html><head><title/><style/></head><body>"
            "<h1>The pumps</h1><p>They failed.</p><aside>A note.</aside></body></html>",
            "one.xhtml": "<html><body><p>It closed.</p><nav><a href='x'>Next</a></nav></body></html>",
        }
    )
    assert isinstance(found, SourceText)
    assert found.title == "Of quarries"
    assert found.text == "The pumps\n\nThey failed.\n\nA note.\n\nIt closed."
    assert [(part.start, part.label) for part in found.parts] == [(0, "The pumps"), (34, "section 2")]


def test_a_chapter_that_is_missing_is_named_and_the_others_are_read() -> None:
    found = book({"one.xhtml": "<p>It closed.</p>", "two.xhtml": b"\x00\x01\x02" * 99})
    assert [item.text if isinstance(item, SourceText) else str(item) for item in found] == [
        "It closed.",
        "file/OPS/two.xhtml: a binary file, not text",
    ]


def test_a_book_that_its_seller_locked() -> None:
    locked = '<encryption><EncryptedData><CipherReference URI="OPS/one.xhtml"/></EncryptedData></encryption>'
    (error,) = book({"one.xhtml": b"\x01"}, **{"META-INF/encryption.xml": locked})
    assert isinstance(error, ReadError) and error.reason == "encrypted: its seller's program alone can read it"
    (found,) = book(
        {"one.xhtml": "<p>It closed.</p>"}, **{"META-INF/encryption.xml": locked.replace("one.xhtml", "font.otf")}
    )
    assert isinstance(found, SourceText)


def test_rich_text() -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}{\info{\title Minutes of caf\'e9}"
        rb"{\creatim\yr2014\mo5\dy6\hr10}}It met at the caf\'e9\u8212- on {\b Friday}.\par \par \u8226?\tab Pump\par "
        rb"\trowd Day\cell Event\cell\row 3 May\cell It failed.\cell\row \pard The \u-10179?\u-8704? end.\par}"
    )
    (found,) = read_opened(Opened("file", in_memory(data)))
    assert isinstance(found, SourceText)
    assert (found.title, [str(stated.date) for stated in found.stated]) == ("Minutes of café", ["2014-05-06"])
    assert found.text.split("\n") == [
        "It met at the café— on Friday.",
        "",
        "- Pump",
        "| Day | Event |",
        "| 3 May | It failed. |",
        "",
        "The 😀 end.",
    ]
    with pytest.raises(ReadError, match="a rich text without words"):
        list(read_opened(Opened("file", in_memory(rb"{\rtf1 }"))))
