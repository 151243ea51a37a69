"""Projects: what a person decided about a timeline, and the timeline itself, in one SQLite file.

How it is laid out, and why:

* **Decisions** are few and precious. Each is one field of one target (``decision``: target, field, value): accepted,
  hidden, another date, another title, tags, a note, merged into another. A step of the user is one transaction that
  is on the disk before the screen says so; killing the program at any moment loses nothing that was shown as done.
* **The journal** (``step``, ``change``) keeps every step with the values before and after. Undo and redo walk it, in
  later sessions too. A session undoes what it did itself or found there, never what another one does meanwhile, and
  never a value that another one has changed since.
* **Targets** are anchored to the text: the word that tells of the event, the words around it, the words that date it,
  and where it stood (``target``). :mod:`events.store.anchoring` finds them in a text that has changed; a decision whose
  words are gone stays in the file and is there again when they are.
* **Documents** are known by their content and by their path, so that one that moved and one that was changed keep
  their decisions.
* **The timeline** (``source``, ``event``) is kept where the user names the project: what was read in each document, and
  the events in time order, so that the rank of an event is its row number and any window of ten million is one range of
  the primary key. Decisions lie over it and never rewrite it. Records are JSON (:mod:`events.store.packing`): opening
  somebody else's project runs nothing.

WAL lets any number of processes read while one writes; every writing transaction begins with the lock, so none fails
half way. The form of the file has a version (``PRAGMA user_version``); :mod:`events.store.schema` brings older files up
to date and refuses newer ones.
"""
