"""Which word of a sentence a date belongs to, rule by rule."""

from __future__ import annotations

import pytest

from events.extraction.attachment import attach
from events.extraction.predicates import words_of_event
from events.extraction.view import SentenceView
from events.language import Prose
from events.pipeline import analyse
from events.records import SourceText


def event_of(text: str, expression: str, *, behind: bool = False) -> str:
    (sentence,) = Prose(text).sentences
    start = text.index(expression)
    view = SentenceView(sentence, [(start, start + len(expression))])
    found = attach(view, *view.time_spans[0], behind=behind)
    assert found is not None
    return view.tokens[found.token].text


@pytest.mark.parametrize(
    ("text", "expression", "word"),
    [
        ("An April report blamed the crew.", "April", "report"),
        ("After Friday's summit they flew home.", "Friday", "summit"),
        ("The company Friday announced a plan.", "Friday", "announced"),
        ("On Friday, the board, which met in Ulm, voted to close the mill.", "Friday", "voted"),
        ("In January officers who had been searching for her gave up.", "January", "gave"),
        ("The mayor told reporters June 4 that the dam held.", "June 4", "told"),
        ("Police said the car was stolen on Monday.", "Monday", "stolen"),
        ("He spoke at a news conference Friday.", "Friday", "conference"),
        ("The drought of 1976 ruined them.", "1976", "drought"),
        ("The plant was ready in 1990.", "1990", "ready"),
        ("The council lifted the 1959 embargo.", "1959", "embargo"),
        ("She was named captain for a mission in December.", "December", "mission"),
        ("They began to withdraw on Tuesday.", "Tuesday", "began"),
        ("They surfaced holding a small stake last year.", "last year", "surfaced"),
        ("After a fire in June, the mill closed.", "June", "fire"),
        ("In the report of Friday, the board blamed the crew.", "Friday", "blamed"),
        ("The region changed after the collapse of the bank in 2008.", "2008", "collapse"),
        ("It was a fight against a bid launched last week by a rival.", "last week", "launched"),
        ("The firm sold bonds due March 1, 2031.", "March 1, 2031", "due"),
        ("It had learned of the defect no later than July but did not tell them.", "July", "learned"),
        ("A report found that a valve recalled in October had failed.", "October", "recalled"),
        ("The essay is due Monday.", "Monday", "due"),
        ("She still plans to announce a sequel on Monday.", "Monday", "announce"),
        ("Shares were up two pence yesterday.", "yesterday", "up"),
        ("She was charged with theft in May over tools taken from a van.", "May", "charged"),
        ("The bill is due to go before the house next week.", "next week", "go"),
        ("They will now “proceed” with the sale.", "now", "proceed"),
        ("Sales are likely to soon grow.", "soon", "grow"),
        ("He was charged with murder Friday.", "Friday", "charged"),
        ("Two men were charged in the May 3, 1988, bombing of a mill.", "May 3, 1988", "bombing"),
        ("He was held over last year's deadly blasts.", "last year", "blasts"),
        ("They had searched since the Oct. 2 slaying.", "Oct. 2", "slaying"),
        ("It plans to ship a pump based on the old one next year.", "next year", "ship"),
        ("The council condemned the killing of monks in Lhasa and Gyantse on Monday.", "Monday", "killing"),
        ("The town will celebrate its anniversary next month.", "next month", "celebrate"),
        ("The sale of the mill concluded on Monday.", "Monday", "concluded"),
        ("The lease had been scheduled to expire on Tuesday.", "Tuesday", "expire"),
        ("The firm reported third-quarter net income of $2 million.", "third-quarter", "income"),
        ("The firm expects to report a loss of $2 million for the third quarter.", "the third quarter", "loss"),
        ("The firm reported a loss of $2 million on Friday.", "Friday", "reported"),
        ("The car was found abandoned in December.", "December", "found"),
        ("The court has scheduled a hearing for May 3.", "May 3", "hearing"),
        ("By an agreement made on 2 May the firm sold the barn.", "2 May", "agreement"),
        ("The board, meeting on Monday, turned the offer down.", "Monday", "turned"),
        ("He was charged in the bombing of a mill last year.", "last year", "bombing"),
        ("Sales rose, compared with a loss of $3 million a year earlier.", "a year earlier", "loss"),
        ("In the summer of 1988, after an explosion, the plant was idle.", "the summer of 1988", "explosion"),
        ("On this day in 1945, said the vicar, she rang the bell.", "this day in 1945", "rang"),
    ],
)
def test_a_date_belongs_to(text: str, expression: str, word: str) -> None:
    assert event_of(text, expression) == word


def test_a_crash_last_week_is_not_of_the_time_that_looks_into_it() -> None:
    text = "The ministry is investigating a crash last week in Ulm."
    assert event_of(text, "last week", behind=True) == "crash"


def test_what_lies_behind_belongs_to_the_past_verb_that_governs() -> None:
    text = "All three voted to support the republic Friday."
    assert event_of(text, "Friday", behind=True) == "voted"
    assert event_of(text, "Friday") == "support"


@pytest.mark.parametrize(
    ("text", "verb", "named"),
    [
        ("In 1988 the firm had a net loss of $3 million.", "had", "had a net loss"),
        ("The rule took effect in May.", "took", "took effect"),
        ("She paid a visit to Ulm in May.", "paid", "paid a visit"),
        ("She had a dog in 1988.", "had", "had"),
        ("She sold the firm in May.", "sold", "sold"),
        ("An accord signed in May failed.", "accord", "accord signed"),
        ("Bonds due in May were sold.", "due", "Bonds due"),
        ("Police issued a warning this week.", "warning", "issued a warning"),
    ],
)
def test_a_verb_that_says_little_names_an_event_with_its_object(text: str, verb: str, named: str) -> None:
    (sentence,) = Prose(text).sentences
    view = SentenceView(sentence, [])
    token = view.words.index(verb)
    assert view.text_of(words_of_event(view, token)) == named


def test_a_range_behind_and_belongs_to_the_verb_that_follows() -> None:
    text = "Thorne stayed on, and between 1897 and 1901 she collected 3,000 plants."
    found = analyse(SourceText("a", "a.txt", "", text)).events
    assert [text[e.mentions[0].trigger.start : e.mentions[0].trigger.end] for e in found] == ["collected"]
