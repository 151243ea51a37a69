"""The quarters and years of accounts: when the text says on which day one ended, the others follow from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from events.daynumbers import civil
from events.edtf import DatePoint, Interval
from events.records import Alternative, Grounds
from events.temporal.meaning import CalendarDate, Duration, Expression, Relative
from events.temporal.patterns import Pattern
from events.temporal.resolution.answers import Answer, Context
from events.temporal.resolution.reported import Reported, ended_period, last_day, quarter_of, reported_quarter
from events.temporal.resolution.stamps import Stamp, add_months
from events.temporal.resolution.timex_values import timex_value

_YEAR_ENDS: Final = Pattern(
    r"\b(?:fiscal|financial|accounting)[\s-]year(?:[\s-]end)?\s(?:\w+\s){0,2}?(?:ends?|ended|ending|is|closes?|runs\sto)\s(?:on\s)?(?:the\s)?$",
    re.I,
)
_STATEMENT: Final = 50
"""Characters of the statement before the day on which a year ends."""
_WINTER: Final = 2
"""The last month of a retailer's year, which is called after the year before."""


class CompanyYear(NamedTuple):
    """The quarter reported by its name in a company's own year."""

    year: int
    number: int
    reported: Reported
    start: int
    """Where the text names that quarter."""

    def steps(self, stamp: Stamp) -> int:
        """Quarters from the end of the one reported to that of another, or of a year."""
        year = self.year if stamp.year is None else stamp.year
        number = 4 if stamp.number is None else stamp.number
        return 4 * (year - self.year) + number - self.number

    def days(self, stamp: Stamp) -> Interval:
        """The days of a quarter or year of the company's."""
        steps = self.steps(stamp)
        if stamp.grain == "quarter" and not steps:
            return self.reported.days
        after = add_months(self.reported.last_day + 1, 3 * steps)
        length = 12 if stamp.grain == "year" else 3
        return Interval(DatePoint.of_day(add_months(after, -length)), DatePoint.of_day(after - 1))


class Accounts(NamedTuple):
    """What a text says of the periods that it reports on."""

    quarter: Reported | None
    """The quarter reported, by the day of its end."""
    company: CompanyYear | None
    """How the company counts, where the text speaks of its fiscal quarters."""


def accounts_of(expressions: Sequence[Expression], text: str, speech: int | None) -> Accounts:
    """The period that a text reports on and what it calls it."""
    quarter = reported_quarter(expressions, text, speech)
    found = None if quarter is None else quarter_of(quarter.days)
    if quarter is None or found is None:
        return Accounts(quarter, _company_year(expressions, text, speech))
    for expression in expressions:
        date = expression.meaning
        if isinstance(date, CalendarDate) and date.quarter and date.fiscal:
            if date.year is not None and (date.quarter, date.year) != _named(expressions, quarter):
                continue
            year = date.year or (_usual_year(quarter, date.quarter) if _names_years(expressions) else found[0])
            return Accounts(quarter, CompanyYear(year, date.quarter, quarter, expression.start))
    return Accounts(quarter, _company_year(expressions, text, speech))


def _company_year(expressions: Sequence[Expression], text: str, speech: int | None) -> CompanyYear | None:
    """How a company counts, by a numbered quarter that ends in another one of the calendar or by its year's end."""
    for index, expression in enumerate(expressions):
        date = expression.meaning
        if not isinstance(date, CalendarDate):
            continue
        if date.quarter and (period := ended_period(expressions, index, text, speech)) is not None:
            found = quarter_of(period.days)
            if found is not None and found[1] != date.quarter:
                year = date.year or (_usual_year(period, date.quarter) if _names_years(expressions) else found[0])
                return CompanyYear(year, date.quarter, period, expression.start)
        elif date.fiscal and date.year and (period := ended_period(expressions, index, text, speech)) is not None:
            return CompanyYear(date.year, 4, period, expression.start)
        elif date.month and date.day and _ends_year(text, expression.start):
            last = last_day(expression, speech)
            if last is not None and any(getattr(e.meaning, "fiscal", False) for e in expressions):
                days = Interval(DatePoint.of_day(add_months(last + 1, -3)), DatePoint.of_day(last))
                return CompanyYear(civil(last)[0], 4, Reported(days, last, expression), expression.start)
    return None


def _ends_year(text: str, offset: int) -> bool:
    """“our fiscal year ends on June 30”."""
    return _YEAR_ENDS.search(text, max(0, offset - _STATEMENT), offset) is not None


def _names_years(expressions: Sequence[Expression]) -> bool:
    """Whether the text names years of the company's, “fiscal 2019”, by which its quarters are called as well."""
    return any(isinstance(e.meaning, CalendarDate) and e.meaning.fiscal and e.meaning.year for e in expressions)


def _usual_year(quarter: Reported, number: int) -> int:
    """The name of the company's year: that of its end, which retailers have in the winter after the year they name."""
    year, month, _ = civil(add_months(quarter.last_day + 1, 3 * (4 - number)) - 1)
    return year if month > _WINTER else year - 1


def _named(expressions: Sequence[Expression], quarter: Reported) -> tuple[int | None, int | None]:
    """Number and year of the quarter that ended on the day reported, where the text joins the two."""
    before = [e.meaning for e in expressions if e.end <= quarter.end.start][-1:]
    date = before[0] if before else None
    return (date.quarter, date.year) if isinstance(date, CalendarDate) else (None, None)


def date_as_reported(expression: Expression, answer: Answer, accounts: Accounts, context: Context) -> None:
    """Give a length, quarter or year of accounts the days that it has by the ends that the text tells."""
    meaning, company = expression.meaning, accounts.company
    period = ended_period(context.expressions, context.index, context.prose.text, context.speech)
    if isinstance(meaning, Duration):
        if period is not None:
            answer.date, answer.rule, answer.grounds = period.days, "period reported", Grounds(period.anchor, -1)
        return
    if answer.rule == "period compared":
        if company is not None and context.anchors.period == context.fiscal_quarter and answer.stamp is not None:
            answer.date = company.days(answer.stamp)
        _number_behind(answer, context)
        return
    if company is not None and (stamp := _of_company(expression, company, context)) is not None:
        _place(answer, stamp, company.days(stamp), company.reported, company.steps(stamp))
        context.fiscal_quarter = stamp if stamp.grain == "quarter" else context.fiscal_quarter
        return
    current = (
        isinstance(meaning, Relative) and (meaning.unit, meaning.compared) == ("quarter", False) and not meaning.amount
    )
    dateless = isinstance(meaning, CalendarDate) and meaning.year is None and meaning.year_pointer is None
    period = period or (accounts.quarter if current else None)
    found = quarter_of(period.days) if period is not None else None
    if period is None or found is None or answer.stamp is None or answer.stamp.grain != "quarter":
        return
    stamp = answer.stamp._replace(year=found[0]) if dateless else answer.stamp
    _place(answer, Stamp("quarter", found[0], number=found[1]) if current else stamp, period.days, period)


def _number_behind(answer: Answer, context: Context) -> None:
    """“the year-ago quarter, the second quarter”: the number of the one compared with stands behind it."""
    behind = context.following()
    if behind is None or behind[1] != "," or answer.stamp is None or answer.stamp.grain != "quarter":
        return
    date = behind[0].meaning
    if isinstance(date, CalendarDate) and date.quarter and date.year is None:
        answer.stamp = answer.stamp._replace(number=date.quarter)
        answer.value = timex_value(answer.stamp)
        period = ended_period(context.expressions, context.index + 1, context.prose.text, context.speech)
        answer.date = answer.date if period is None else period.days


def _place(answer: Answer, stamp: Stamp, days: Interval, reported: Reported, steps: int = 0) -> None:
    calendar = Alternative(answer.value, "the text says when the period that it reports on ended")
    answer.stamp, answer.value = stamp, timex_value(stamp)
    answer.date, answer.rule = days, "period reported"
    answer.grounds = Grounds(reported.anchor, steps, "quarter" if steps else "", alternatives=(calendar,))


def _of_company(expression: Expression, company: CompanyYear, context: Context) -> Stamp | None:
    """The quarter or year of the company's that an expression names; None where the calendar's is meant."""
    meaning = expression.meaning
    if isinstance(meaning, Relative):
        if meaning.amount or meaning.compared or context.anchors.quarter != context.fiscal_quarter:
            return None
        if meaning.unit == "year":
            return Stamp("year", company.year) if meaning.fiscal else None
        named = context.fiscal_quarter is not None and meaning.unit == "quarter"
        return Stamp("quarter", company.year, number=company.number) if named else None
    if not isinstance(meaning, CalendarDate) or meaning.year_pointer or meaning.pointer:
        return None
    if meaning.quarter:
        year = _year(expression, meaning, meaning.quarter, company, context)
        return None if year is None else Stamp("quarter", year, number=meaning.quarter)
    alone = meaning.fiscal and meaning.month is None and meaning.half is None and meaning.quarter is None
    return Stamp("year", meaning.year) if alone and meaning.year is not None else None


def _year(
    expression: Expression, date: CalendarDate, number: int, company: CompanyYear, context: Context
) -> int | None:
    """The company's year of a quarter; None for a quarter of the calendar, as of another company."""
    if not date.fiscal and expression.start < company.start:
        return None
    if date.year is not None:
        return date.year if date.fiscal else None
    if number <= company.number:
        return company.year
    return company.year if date.fiscal or context.tense(expression) == "future" else None
