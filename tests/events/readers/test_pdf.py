"""PDFs are read in the order of their columns, without heads and page numbers, with pages to cite."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph, Table

from events.readers import ReadError, pdf, read, read_many
from events.readers.pdf_paragraphs import _join
from events.readers.source import Opened, in_memory
from events.records import SourceText

STYLE = getSampleStyleSheet()["Normal"]
STYLE.spaceAfter = 6
PARAGRAPHS = [
    f"The {name} quarry opened on {day} May 1962 and was worked by forty men who came from the villages around it. It "
    f"closed {day} years later, when the pumps failed, and was flooded within a week. Nobody was hurt."
    for name, day in (("north", 3), ("south", 4), ("east", 5), ("west", 6))
]


def drawn(draw: Callable[[Canvas], object], **encryption: Any) -> bytes:
    """A PDF of what is drawn."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, **encryption)
    draw(canvas)
    canvas.save()
    return file.getvalue()


def set_in(columns: int, content: list[Any], on_page: Callable[[Canvas, Any], object] | None = None) -> bytes:
    """A PDF of paragraphs and tables, set in columns by another's rules."""
    file = BytesIO()
    width = 480 / columns
    frames = [Frame(60 + (width + 15) * number, 60, width, 200) for number in range(columns)]
    template = BaseDocTemplate(file, pagesize=A4, title="The quarries", invariant=1)
    template.addPageTemplates(PageTemplate(frames=frames, onPage=on_page or (lambda *_: None)))
    template.build(content)
    return file.getvalue()


def found_in(data: bytes) -> list[SourceText | ReadError]:
    try:
        return list(pdf.read(Opened("quarry.pdf", in_memory(data))))
    except ReadError as error:
        return [error]


def text_of(data: bytes) -> str:
    (found,) = found_in(data)
    assert isinstance(found, SourceText)
    return found.text


def reason(data: bytes) -> str:
    (found,) = found_in(data)
    assert isinstance(found, ReadError)
    return found.reason


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_read_one_after_the_other(columns: int) -> None:
    assert text_of(set_in(columns, [Paragraph(text, STYLE) for text in PARAGRAPHS])).split("\n\n") == PARAGRAPHS


def test_a_paragraph_goes_on_in_the_next_column_and_page() -> None:
    long = " ".join(PARAGRAPHS * 4)
    found = found_in(set_in(2, [Paragraph(long, STYLE), Paragraph("The end.", STYLE)]))
    assert isinstance(found[0], SourceText)
    assert found[0].text == f"{long}\n\nThe end."
    assert [part.label for part in found[0].parts] == [f"page {n}" for n in range(1, len(found[0].parts) + 1)]
    assert len(found[0].parts) > 1


def test_a_table_is_read_row_by_row_wherever_it_stands() -> None:
    cell = Paragraph("The pump of the quarry failed in the night, and two men mended it before noon.", STYLE)
    rows = [["Day", "Event"], ["3 May 2014", cell], ["4 May 2014", Paragraph("It failed again.", STYLE)]]
    for columns in (1, 2):
        content = [Paragraph(PARAGRAPHS[0], STYLE), Table(rows, colWidths=[70, 160]), Paragraph(PARAGRAPHS[1], STYLE)]
        assert text_of(set_in(columns, content)).split("\n") == [
            PARAGRAPHS[0],
            "",
            "| Day | Event |",
            "| 3 May 2014 | The pump of the quarry failed in the night, and two men mended it before noon. |",
            "| 4 May 2014 | It failed again. |",
            "",
            PARAGRAPHS[1],
        ]


def test_running_heads_and_page_numbers_are_kept_out() -> None:
    def furniture(canvas: Canvas, document: Any) -> None:
        canvas.drawString(60, 800, "Harbour Echo" if document.page % 2 else "Of quarries and men")
        canvas.drawString(280, 30, f"{document.page} / 6")

    pages = [part for text in PARAGRAPHS for part in (Paragraph(text, STYLE), PageBreak())]
    assert text_of(set_in(1, pages, furniture)).split("\n\n") == PARAGRAPHS


def test_the_day_of_a_newspaper_stands_in_its_running_heads() -> None:
    def furniture(canvas: Canvas, document: Any) -> None:
        canvas.drawString(60, 800, f"Harbour Echo · Tuesday, May 6, 2014      {document.page}")
        canvas.drawString(60, 30, "Printed 1 June 2020")

    pages = [part for text in PARAGRAPHS for part in (Paragraph(text, STYLE), PageBreak())]
    (found,) = found_in(set_in(1, pages, furniture))
    assert isinstance(found, SourceText)
    assert found.text.split("\n\n") == PARAGRAPHS
    assert (str(found.stated[0].date), found.stated[0].origin) == ("2014-05-06", "running head")


def test_the_days_of_a_diary_are_no_page_numbers() -> None:
    def draw(canvas: Canvas) -> None:
        for day in range(3, 9):
            canvas.drawString(60, 800, f"{day} May")
            canvas.drawString(60, 700, f"It rained {'again ' * (day % 3)}and we stayed in.")
            canvas.showPage()

    assert [line for line in text_of(drawn(draw)).split("\n\n") if "May" in line] == [f"{d} May" for d in range(3, 9)]


def test_first_and_last_lines_that_differ_are_text() -> None:
    def draw(canvas: Canvas) -> None:
        for year in (1962, 1975, 1990):
            canvas.drawString(60, 800, f"The quarry of {year} was the largest.")
            canvas.drawString(60, 100, f"It was flooded at the end of {year + 7}.")
            canvas.showPage()

    assert all(str(year) in text_of(drawn(draw)) for year in (1962, 1969, 1975, 1982, 1990, 1997))


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the inspec-", "tion failed", "the inspection failed"),
        ("some twenty-", "five men", "some twenty-five men"),
        ("Covid-", "19 came", "Covid-19 came"),
        ("the Anglo-", "Irish treaty", "the Anglo-Irish treaty"),
        ("a re-", "opening day", "a re-opening day"),
        ("in 1914-", "18 they", "in 1914-\u200b18 they"),
    ],
)
def test_words_that_the_end_of_a_line_cuts(first: str, second: str, joined: str) -> None:
    expected = joined.replace("\u200b", " ")
    assert _join(first, second, " ", {"re-opening"}) == expected


def test_lines_of_an_address_stay_apart_and_paragraphs_without_space_are_found() -> None:
    def draw(canvas: Canvas) -> None:
        lines = [
            "Harbour Board",
            "7 Quay Street",
            "",
            "The board met on Friday to hear why the pumps of the north quarry had failed a second time",
            "within a week. It voted to close the quarry.",
            "It will meet again in June, when the report of the inspectors who were called on Monday is",
            "due.",
        ]
        for number, line in enumerate(lines):
            canvas.drawString(60, 780 - 14 * number, line)

    assert text_of(drawn(draw)).split("\n\n") == [
        "Harbour Board\n7 Quay Street",
        "The board met on Friday to hear why the pumps of the north quarry had failed a second time within a week. It "
        "voted to close the quarry.",
        "It will meet again in June, when the report of the inspectors who were called on Monday is due.",
    ]


def test_lines_of_a_log_and_items_of_a_list_stay_apart() -> None:
    def draw(canvas: Canvas) -> None:
        log = [
            "10:06 - The registry removes the domain, and caches hide it.",
            "10:19 - Error rate passes 5%.",
        ]
        items = ["Renew the domain for ten years before anything else is done and tell", "the owners.", "Move it."]
        for number, line in enumerate(log):
            canvas.drawString(60, 780 - 14 * number, line)
        for number, (sign, line) in enumerate(zip(("1.", "", "2."), items, strict=True)):
            canvas.drawString(60, 720 - 14 * number, sign)
            canvas.drawString(90, 720 - 14 * number, line)

    assert text_of(drawn(draw)).split("\n") == [
        "10:06 - The registry removes the domain, and caches hide it.",
        "10:19 - Error rate passes 5%.",
        "",
        "1. Renew the domain for ten years before anything else is done and tell the owners.",
        "",
        "2. Move it.",
    ]


def test_a_page_lying_on_its_side_and_a_stamp_along_the_margin() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.saveState()
        canvas.rotate(90)
        for number, line in enumerate(("The quarry opened in 1962.", "It closed in 1975.")):
            canvas.drawString(60, -100 - 40 * number, line)
        canvas.restoreState()
        canvas.drawString(60, 60, "received")

    assert text_of(drawn(draw)).split("\n\n") == ["The quarry opened in 1962.", "It closed in 1975.", "received"]


def test_properties_give_title_and_day() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setTitle("Of quarries")
        canvas.drawString(60, 700, "It was flooded.")

    (found,) = found_in(drawn(draw, invariant=1))
    assert isinstance(found, SourceText)
    assert found.title == "Of quarries"
    assert [str(stated.date) for stated in found.stated] == ["2000-01-01"]


def test_what_cannot_be_read_says_why() -> None:
    whole = drawn(lambda canvas: canvas.drawString(60, 700, "It was flooded."), invariant=1)
    assert reason(drawn(lambda canvas: canvas.drawString(60, 700, "x"), encrypt="secret")) == (
        "encrypted: it needs a password"
    )
    assert reason(drawn(lambda canvas: canvas.rect(0, 0, 10, 10))) == "a PDF without text"
    assert reason(whole[:200]) == "a damaged PDF"


def test_scans_are_named(tmp_path: Path) -> None:
    def scan(*texts: str) -> bytes:
        document = pypdfium2.PdfDocument.new()
        for text in texts:
            page = document.new_page(200, 200)
            bitmap = pypdfium2.PdfBitmap.new_native(8, 8, pypdfium2.raw.FPDFBitmap_BGR)
            image = pypdfium2.PdfImage.new(document)
            image.set_bitmap(bitmap)
            image.set_matrix(pypdfium2.PdfMatrix().scale(200, 200))
            page.insert_obj(image)
            if text:
                added = pypdfium2.PdfDocument(drawn(lambda canvas, words=text: canvas.drawString(60, 700, words)))  # type: ignore[misc]
                document.import_pages(added)
            page.gen_content()
        file = BytesIO()
        document.save(file)
        return file.getvalue()

    assert reason(scan("")) == "a scan without text: recognise it first (OCR)"
    (tmp_path / "part.pdf").write_bytes(scan("It was flooded.", ""))
    text, error = read_many([str(tmp_path / "part.pdf")])
    assert isinstance(text, SourceText) and text.text == "It was flooded."
    assert isinstance(error, ReadError) and error.reason == "pages that are scans without text: 1, 3"


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    load = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "pypdfium2":
            raise ImportError(name)
        return load(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    assert reason(b"%PDF-1.4") == "reading it needs a library: pip install 'timeline-explorer[pdf]'"


def test_a_pdf_is_known_by_how_it_begins(tmp_path: Path) -> None:
    (tmp_path / "quarry.txt").write_bytes(drawn(lambda canvas: canvas.drawString(60, 700, "It was flooded.")))
    assert [found.text for found in read(str(tmp_path / "quarry.txt"))] == ["It was flooded."]
