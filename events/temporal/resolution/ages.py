"""The dates that ages have, by the birth that a text tells of."""

from __future__ import annotations

from events.edtf import DatePoint, OneOf
from events.records import Grounds
from events.temporal.meaning import Age
from events.temporal.resolution.answers import Answer, Context, dated
from events.temporal.resolution.stamps import Stamp, add_months


def age(meaning: Age, context: Context) -> Answer:
    """The year in which somebody was so old, from one birthday to the next."""
    birth = context.anchors.birth
    if birth is None or birth.year is None or birth.first_day is None or birth.last_day is None:
        return Answer("DATE", "XXXX", rule="unknown", tells=False)
    stamp = Stamp("year", birth.year + meaning.years, approximate=True)
    answer = dated(stamp, "counted from story", Grounds(context.anchor(birth), meaning.years, "year"))
    first = add_months(birth.first_day, 12 * meaning.years)
    last = add_months(birth.last_day, 12 * meaning.years + 12) - 1
    if birth.grain == "day":
        answer.date = OneOf(DatePoint.of_day(first), DatePoint.of_day(last))
    else:
        answer.date = OneOf(DatePoint(stamp.year), DatePoint(birth.year + meaning.years + 1))
    return answer
