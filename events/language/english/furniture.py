"""English words of pages and messages that date the text itself, not what it tells of."""

from __future__ import annotations

import re
from typing import Final

FURNITURE: Final = re.compile(
    r"[\s*_#>(]*(?:(?:First |Last |Originally )?(?:Published|Posted|Updated|Modified|Revised|Retrieved|Accessed|Filed|"
    r"Printed|Reviewed|Edited|Corrected)(?: (?:on|at|by)\b|:| [A-Z\d])|Copyright\b|©|\(c\) \d|All rights reserved|"
    r"Dated(?: this)?\b|Signed\b|By [A-Z][\w.]+ [A-Z]|Version \d|Issue \d|Vol\.? \d|Sponsored|Advertisement|Subscribe|"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3} ?[·|•] )",
)
"""How a line of page furniture begins."""
FIELD: Final = re.compile(
    r"[\s>*]*(?:Date|Sent|Slug|Desk|Received|Created|Last[- ]Modified|Published|Updated|Deadline for comments|Subject|"
    r"From|To|Cc|Ref|Filename|Tags)\s*:",
    re.IGNORECASE,
)
"""Fields of a header."""
ATTRIBUTION: Final = re.compile(r"^[\s>]*On [^\n]{6,80}\bwrote:?\s*$", re.MULTILINE)
"""The line that leads a quoted message."""
