"""Word files give their text as it stands, laid out as other readers do, with pages and notes to cite."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.document import Document

from events.pipeline import analyse
from events.readers import ReadError, read, read_many
from events.records import SourceText

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(folder: Path, fill: Callable[[Document], object], name: str = "board.docx") -> str:
    document = docx.Document()
    document.core_properties.comments = ""
    document.core_properties.created = datetime(2014, 5, 6, 10)
    fill(document)
    document.save(str(folder / name))
    return str(folder / name)


def archived(folder: Path, files: dict[str, str], name: str = "board.docx") -> str:
    with ZipFile(folder / name, "w", ZIP_DEFLATED) as archive:
        for member, content in files.items():
            archive.writestr(member, content)
    return str(folder / name)


def body(folder: Path, markup: str) -> SourceText:
    """The document whose body has this markup."""
    (found,) = read(archived(folder, {"word/document.xml": f"<w:document {W}><w:body>{markup}</w:body></w:document>"}))
    return found


def words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_lists_and_tables_are_laid_out_like_a_page(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_heading("Harbour board", 0)
        document.add_paragraph("It met on ").add_run("Tuesday").bold = True
        document.add_paragraph("Pump", "List Bullet")
        document.add_paragraph("Quay", "List Bullet")
        table = document.add_table(2, 2)
        for cell, text in zip(
            (c for row in table.rows for c in row.cells), ("Day", "Event", "3 May", "a\nb"), strict=True
        ):
            cell.text = text
        document.add_paragraph("The end.")

    (found,) = read(saved(tmp_path, fill))
    assert found.text.split("\n") == [
        "Harbour board",
        "",
        "It met on Tuesday",
        "",
        "- Pump",
        "- Quay",
        "| Day | Event |",
        "| 3 May | a b |",
        "",
        "The end.",
    ]


def test_what_changes_took_out_is_no_text_and_what_they_put_in_is(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>Monday</w:delText></w:r></w:del>"
    found = body(
        tmp_path,
        f"<w:p>{words('It met on ')}{deleted}<w:ins>{words('Friday')}</w:ins><w:r><w:noBreakHyphen/></w:r>{words('13')}"
        f"<w:r><w:instrText>DATE</w:instrText></w:r><w:hyperlink>{words('.')}</w:hyperlink></w:p>"
        f"<w:sdt><w:sdtContent><w:p>{words('In a control.')}</w:p></w:sdtContent></w:sdt>"
        f"<w:p>{words('Anchor')}<w:r><w:txbxContent><w:p>{words('In a box.')}</w:p></w:txbxContent></w:r></w:p>",
    )
    assert found.text == "It met on Friday-13.\n\nIn a control.\n\nAnchor\n\nIn a box."


def test_pages_are_those_that_word_laid_out(tmp_path: Path) -> None:
    page = "<w:r><w:lastRenderedPageBreak/></w:r>"
    found = body(
        tmp_path,
        f"<w:p>{words('One. ')}{page}{words('Two.')}</w:p><w:p>{page}</w:p><w:p>{words('Three.')}</w:p>"
        f"<w:tbl><w:tr><w:tc><w:p>{page}{words('Four')}</w:p></w:tc></w:tr></w:tbl>",
    )
    assert found.text == "One. Two.\n\nThree.\n\n| Four |"
    assert [(found.text[part.start :][:5].strip("| \n"), part.label) for part in found.parts] == [
        ("One.", "page 1"),
        ("Two.", "page 2"),
        ("Three", "page 3"),
        ("Fou", "page 4"),
    ]


def test_notes_come_last_and_are_numbered(tmp_path: Path) -> None:
    line = '<w:footnote w:type="separator" w:id="-1"/>'
    note = f'{line}<w:footnote w:id="1"><w:p>{words("Gazette, 3 May.")}</w:p></w:footnote>'
    path = archived(
        tmp_path,
        {
            "word/document.xml": f"<w:document {W}><w:body><w:p>{words('It met.')}</w:p></w:body></w:document>",
            "word/footnotes.xml": f"<w:footnotes {W}>{note}</w:footnotes>",
        },
    )
    (found,) = read(path)
    assert found.text == "It met.\n\nGazette, 3 May."
    assert [(part.start, part.label) for part in found.parts] == [(9, "footnote 1")]


def test_properties_name_it_and_date_it_where_the_words_leave_the_day_open(tmp_path: Path) -> None:
    def fill(text: str) -> Callable[[Document], object]:
        def add(document: Document) -> None:
            document.core_properties.title = "Minutes"
            document.add_paragraph(text)

        return add

    (open_day,) = read(saved(tmp_path, fill("The board met on Friday and voted.")))
    assert open_day.title == "Minutes"
    reference = analyse(open_day).reference
    assert (str(reference.date), reference.source) == ("2014-05-06", "stated")
    assert "can be the day of a copy" in reference.evidence[0]
    (dated,) = read(saved(tmp_path, fill("HARBOUR CITY, April 2, 2009 — The board met on Friday.")))
    assert str(analyse(dated).reference.date) == "2009-04-02"
    (without_year,) = read(saved(tmp_path, fill("HARBOUR CITY, May 2 — The board met on Friday.")))
    assert str(analyse(without_year).reference.date) == "2014-05-02"
    (old,) = read(saved(tmp_path, fill("On 3 May 1931 the mill burned. On 4 June 1931 the board met, on a Thursday.")))
    assert not str(analyse(old).reference.date).startswith("2014")


def test_a_template_dates_nothing(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("It met.")
    document.save(str(tmp_path / "new.docx"))
    (found,) = read(str(tmp_path / "new.docx"))
    assert found.stated == () and found.title == "new.docx"


def test_a_word_file_is_known_by_what_it_holds(tmp_path: Path) -> None:
    path = saved(tmp_path, lambda document: document.add_paragraph("It met."), "board.txt")
    assert next(read(path)).text == "It met."


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"word/document.xml": "<w:document"}, "a damaged Word file: broken XML at line 1, column 1"),
        ({"word/document.xml": f"<w:document {W}/>"}, "a Word file without text"),
        ({"notes.xml": "<a/>"}, "no documents in this archive"),
    ],
)
def test_broken_word_files(tmp_path: Path, files: dict[str, str], reason: str) -> None:
    path = archived(tmp_path, files)
    (error,) = (found for found in read_many([path]) if isinstance(found, ReadError))
    assert reason in error.reason


def test_text_that_multiplies_itself_is_refused(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE d [<!ENTITY e0 "lol">{entities}]><w:document {W}><w:p><w:t>&e11;</w:t></w:p></w:document>'
    (error,) = read_many([archived(tmp_path, {"word/document.xml": bomb})])
    assert isinstance(error, ReadError)


def test_a_file_cut_short_is_named_in_one_line(tmp_path: Path) -> None:
    path = Path(saved(tmp_path, lambda document: document.add_paragraph("It met.")))
    whole = path.read_bytes()
    for length in (4, 100, len(whole) // 2, len(whole) - 10):
        path.write_bytes(whole[:length])
        (error,) = read_many([str(path)])
        assert isinstance(error, ReadError) and "\n" not in error.reason


def test_a_stream_that_cannot_go_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

        def peek(self, _: int) -> bytes:
            return self.getvalue()

    piped = Pipe(Path(saved(tmp_path, lambda document: document.add_paragraph("It met."))).read_bytes())
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": piped}))
    assert next(read("-")).text == "It met."
