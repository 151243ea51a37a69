"""Headings are few, in order, and as fine as the events below them allow."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from events.edtf import DatePoint, Edtf, OneOf, order_key, parse_edtf
from events.records import Event
from tui.grouping import group_events
from tui.rows import EventRow, EventRows, Heading


def events_on(*dates: str | None) -> list[Event]:
    return [event_on(parse_edtf(date) if date else None) for date in dates]


def event_on(date: Edtf | None) -> Event:
    return Event("", date, "", (), None, "happened", 1.0, (), ())


def rows_of(events: list[Event]) -> EventRows:
    return EventRows(events, group_events(events))


def labels(*dates: str | None) -> list[tuple[str, int]]:
    return [(group.label, group.size) for group in group_events(events_on(*dates))]


def test_a_year_with_many_events_is_split_by_months() -> None:
    busy = [f"2024-03-{day:02d}" for day in range(1, 6)] + ["2024-04-02", "2024-04-08", "2024-04-09"]
    assert labels("199X", "2001-06-14", "2019-11", "2019-12?", *busy, None) == [
        ("1990s", 1),
        ("2001", 1),
        ("2019", 2),
        ("2024 March", 5),
        ("2024 April", 3),
        ("No date", 1),
    ]


def test_years_with_one_event_each_share_their_decade() -> None:
    assert labels("1731", "1732", "1735", "1738-02", "1751") == [("1730s", 4), ("1751", 1)]


def test_part_of_a_decade_stands_under_the_decade_it_opens() -> None:
    assert labels("2011/2012") == [("2011", 1)]
    assert labels("[1997..1999]", "2001") == [("1990s", 1), ("2001", 1)]
    assert labels("1995", "[1997..1999]") == [("1995", 1), ("1997", 1)]


def test_years_before_ours_and_without_a_year() -> None:
    assert labels("-0043-03-15", "0014", "XXXX-06-04") == [("44 BC", 1), ("14", 1), ("Year unknown", 1)]


points = st.builds(DatePoint, st.integers(-3000, 3000), st.none() | st.integers(1, 12))
dates = st.none() | points | st.builds(OneOf, st.none(), points) | st.builds(OneOf, points, st.none())


@given(st.lists(dates, max_size=60))
def test_every_event_has_one_row_and_every_heading_counts_what_is_below_it(found: list[Edtf | None]) -> None:
    rows = rows_of([event_on(date) for date in sorted(found, key=order_key)])
    window = rows.window(0, len(rows))
    assert [row.event for row in window if isinstance(row, EventRow)] == list(range(len(found)))
    assert sum(row.size for row in window if isinstance(row, Heading)) == len(found)
    for number, row in enumerate(window):
        if isinstance(row, EventRow):
            assert rows.row_of(row.event) == number
        else:
            assert number in rows.heading_rows()
            assert all(isinstance(below, EventRow) for below in window[number + 1 : number + 1 + row.size])
