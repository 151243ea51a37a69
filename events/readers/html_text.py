"""The visible words of a page: which part of it is the article, and that part as plain text.

Blocks are parted by blank lines, rows of tables and items of lists stand on lines of their own. Only what a
reader sees counts: no scripts, no navigation, no adverts, no forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN: Final = frozenset(
    "script style noscript template head title nav form button select option input textarea iframe object svg canvas "
    "audio video map dialog menu".split()
)
"""Elements that hold no words of the article."""
_FURNITURE_ROLES: Final = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu".split()
)
_FURNITURE: Final = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|subscri(?:be|ption)|signup|share|sharing|social|related|recommended"
    r"|promo|advert(?:isement)?s?|ads?|sponsor(?:ed)?|breadcrumbs?|pagination|sidebar|navbar|nav|menu|masthead|skip-link"
    r"|comments?|disqus|paywall|toolbar|popup|modal|widget)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names of classes and ids that sites give to what surrounds an article."""
_BLOCKS: Final = frozenset(
    "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption".split()
)
_FRAMES: Final = frozenset({"html", "body", "article", "main"})
"""Elements that are never furniture, whatever they are called."""
_BORDERS: Final = {
    **dict.fromkeys(_BLOCKS, ("\n\n", "\n\n")),
    **dict.fromkeys(("td", "th"), (" ", " |")),
    **dict.fromkeys(("dt", "dd", "br"), ("\n", "")),
    "tr": ("\n|", ""),
    "li": ("\n- ", ""),
}
"""What parts a block from its neighbours, at its start and at its end."""
_SUSPECTS: Final = (
    f":is({','.join(sorted(_UNSEEN))},footer,aside,header,ul,ol,[hidden],[aria-hidden],[role],[class],[id])"
)
"""Selects everything that can be furniture, so that most elements of a page are never looked at."""
_ARTICLES: Final = "article, [itemprop=articleBody], main, [role=main]"
_NAMES_KNOWN: Final = 1_000
"""Names of classes and ids of which it is remembered whether they are those of furniture."""
_SHARE: Final = 0.4
"""The share of the page's words that an element has to hold to be its article."""
_LINKED: Final = 0.6
_FEWEST_LINKS: Final = 3
"""A list or box with so many links, which hold more than this share of its words, leads elsewhere."""
_OTHER_BLANKS: Final = "\n\t\r\f\v"
"""White space that is shown as a blank."""
_BLANKS: Final = " \t\r\f\v"


def article_of(page: LexborHTMLParser) -> LexborNode | None:
    """The element that holds the article, without what surrounds and interrupts it; None for an empty page."""
    body = page.body or page.root
    if body is None:
        return None
    _clear(body)
    candidates = [(_length(node), place, node) for place, node in enumerate(body.css(_ARTICLES))]
    if not candidates:
        return body
    enough = _length(body) * _SHARE
    # The innermost that still holds most: a main that holds one article is not needed around it.
    return min((each for each in candidates if each[0] >= enough), default=(0, 0, body))[2]


def body_of(page: LexborHTMLParser) -> LexborNode | None:
    """Everything that a reader sees of a page that has nothing around its text: a chapter of a book."""
    body = page.body
    if body is not None:
        for node in reversed(body.css(", ".join(sorted(_UNSEEN)))):
            node.decompose()
    return body


def _clear(body: LexborNode) -> None:
    # Pages give the same few classes to most of what they hold.
    suspicious = lru_cache(_NAMES_KNOWN)(_FURNITURE.search)
    # What an element holds goes before it, since it goes with it.
    for node in reversed([node for node in body.css(_SUSPECTS) if _is_furniture(node, suspicious)]):
        node.decompose()


def _is_furniture(node: LexborNode, suspicious: Callable[[str], object]) -> bool:
    tag = node.tag or ""
    if tag in _UNSEEN:
        return True
    if tag in _FRAMES:
        return False
    given = node.attributes
    if "hidden" in given or given.get("aria-hidden") == "true" or given.get("role") in _FURNITURE_ROLES:
        return True
    if tag in ("footer", "aside"):
        return not is_within(node, "blockquote")
    if tag == "header":
        return not is_within(node, "article") and node.css_first("h1") is None
    if tag in _BLOCKS:
        named = f"{given.get('class') or ''} {given.get('id') or ''}"
        if suspicious(named) and node.css_first("h1") is None:
            return True
    return tag in ("ul", "ol") and _leads_elsewhere(node)


def is_within(node: LexborNode, tag: str) -> bool:
    """Whether an element of the tag holds a node."""
    parent = node.parent
    while parent is not None:
        if parent.tag == tag:
            return True
        parent = parent.parent
    return False


def _leads_elsewhere(node: LexborNode) -> bool:
    """Whether a list is made of links."""
    links = node.css("a[href]")
    if len(links) < _FEWEST_LINKS:
        return False
    return _signs("".join([link.text() for link in links])) > _length(node) * _LINKED


def _length(node: LexborNode) -> int:
    """How many signs an element shows."""
    return _signs(node.text())


def _signs(text: str) -> int:
    return len(text) - sum(map(text.count, " \n\t\u00a0"))


def text_of(article: LexborNode | None) -> str:
    """The words below an element as plain text; empty where there are none."""
    if article is None:
        return ""
    pieces: list[str] = []
    around: list[tuple[int, str, str]] = []
    """Address, tag and end of each element around what comes next: a hostile page nests deeper than recursion goes."""
    preformatted = 0
    for node in article.traverse(include_text=True):
        holder = node.parent.mem_id if node.parent else 0
        while around and around[-1][0] != holder:
            _, tag, end = around.pop()
            pieces.append(end)
            preformatted -= tag == "pre"
        tag = node.tag or ""
        if tag == "-text":
            words = node.text_content or ""
            pieces.append(words if preformatted else _evened(words))
            continue
        start, end = _BORDERS.get(tag, ("", ""))
        pieces.append(start)
        preformatted += tag == "pre"
        around.append((node.mem_id, tag, end))
    return _tidy("".join(pieces))


def _evened(words: str) -> str:
    """Words with each run of white space as one blank."""
    if not words.isprintable():
        for blank in _OTHER_BLANKS:
            words = words.replace(blank, " ")
    return _at_most(words, " ", 1)


def _tidy(text: str) -> str:
    """Without blanks at the ends of lines and with one blank line between blocks."""
    lines = [line.strip(_BLANKS) for line in text.replace("\u00a0", " ").split("\n")]
    return _at_most("\n".join(lines), "\n", 2).strip()


def _at_most(text: str, sign: str, number: int) -> str:
    """The text with no more of a sign in a row."""
    longer, longest = sign * (number + 1), sign * number
    while longer in text:
        text = text.replace(longer, longest)
    return text
