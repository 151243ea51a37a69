"""What was read before, so that opening a folder again reads only what has changed.

How it is laid out, and why:

* **By content.** The key of an entry is a digest of everything that its value follows from: the bytes of the file, its
  name, the options, and the program itself (:mod:`events.cache.program`). Nothing is ever out of date; what nobody asks
  for any more goes when room is needed, what was used least lately first. Times of change are not trusted.
* **Three kinds of entries.** What a file holds, where its format takes long to read; what was read in a document;
  and the merged timeline of a whole collection. So one changed document among a thousand costs one reading.
* **Records as JSON** (:mod:`events.store.packing`), packed with zlib: whatever stands in the file, opening it runs
  nothing. Only its owner may read it.
* **Nothing depends on it.** A cache that is damaged, full or locked is named in one line and done without.
"""
