"""The document's own date: what it states about itself, and what its words betray."""
