"""Search that keeps the context, from hit to hit through all documents."""

from __future__ import annotations

from bisect import bisect_left

from tui.screens.asking import AskingView

__all__ = ["SearchingView"]


class SearchingView(AskingView):
    """What is found is lit; nothing is hidden."""

    async def action_search(self) -> None:
        before = self.selected
        words = self.search.words if self.search else ""

        def forget() -> None:
            self.look_for("")
            self.select(before)

        def look(words: str) -> str:
            return self._search_for(words, before)

        await self.ask("Search", "what is found is lit; nothing is hidden", words, look, change=look, forgo=forget)

    def _search_for(self, words: str, start: int) -> str:
        search = self.look_for(words)
        if search is None:
            return ""
        if search.events:
            self.select(search.events[bisect_left(search.events, start) % len(search.events)])
        elif not self._go_to_hit(1) and search.found_all:
            return "found nowhere"
        return ""

    def action_match(self, step: int) -> None:
        """Go to the next hit: in the source the next place in the texts, in the list the next event."""
        if self.search is None:
            return
        if self.in_source or not self.search.events:
            self._go_to_hit(step)
        else:
            self.step_through(self.search.events, step)

    def _go_to_hit(self, step: int) -> bool:
        """Go to the next hit in the text, then to that of the next document that has one, and round."""
        assert self.search
        starts = [start for start, _ in self.search.in_text]
        at = bisect_left(starts, self.source.cursor + (1 if step > 0 else 0)) - (0 if step > 0 else 1)
        if not 0 <= at < len(starts):
            if not self.search.found_all:
                self.tell("still looking")
                return False
            number = self._next_document_hit(step)
            if number is None:
                return False
            self.show_document(number)
            if not self.search.in_text:
                return True
            starts = [start for start, _ in self.search.in_text]
            at = 0 if step > 0 else len(starts) - 1
        self.select_near(self.source.go_to(starts[at]))
        return True

    def _next_document_hit(self, step: int) -> int | None:
        """The number of the next document with a hit, going round; the shown one is the last to be looked in."""
        assert self.search
        count = len(self.collection.documents)
        for away in range(1, count + 1):
            number = (self.shown_document + away * step) % count
            if self.search.hits(self.collection.documents[number].text):
                return number
        return None

    def step_through(self, ranks: list[int], step: int) -> None:
        """Select the next of these events, beginning again at the other end."""
        if ranks:
            at = bisect_left(ranks, self.selected + (1 if step > 0 else 0)) - (0 if step > 0 else 1)
            self.select(ranks[at % len(ranks)])
