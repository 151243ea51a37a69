"""English words of pages and messages that date the text itself, not what it tells of."""

from __future__ import annotations

import re
from typing import Final

FURNITURE: Final = re.compile(
    r"[\s*_#>(]*(?:(?:First |Last |Originally )?(?:Published|Posted|Updated|Modified|Revised|Retrieved|Accessed|Filed|"
    r"Printed|Reviewed|Edited|Corrected)(?: (?:on|at|by)\b|:| [A-Z\d])|Copyright\b|©|\(c\) \d|All rights reserved|"
    r"Dated(?: this)?\b|Signed\b|By [A-Z][\w.]+ [A-Z]|Version \d|Issue \d|Vol\.? \d|Sponsored|Advertisement|Subscribe|"
    r"(?:Related|Read (?:more|next|also|on)|See also|Also read|More (?:on|from|stories)|Recommended|Photo|Photograph|"
    r"Picture|Pictured|Image|Video|Graphic|Listen|Watch|Caption)\b[^\n:]{0,24}:|"
    r"(?:Released|Issued)(?: on)? [\w ,./]{4,30}$|"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3} ?[·|•] )",
    re.MULTILINE,
)
"""How a line of page furniture begins."""
FIELD: Final = re.compile(
    r"[\s>*]*(?:Date|Sent|Slug|Desk|Received|Created|Last[- ]Modified|Published|Updated|Deadline for comments|Subject|"
    r"From|To|Cc|Ref|Filename|Tags)\s*:",
    re.IGNORECASE,
)
"""Fields of a header."""
LINKS: Final = re.compile(
    r"[\s*_#>]*(?:Related (?:stories|articles|links|coverage|content|topics|posts)|Read (?:more|next)|See also|"
    r"More (?:on this story|stories|from [^\n]{2,30}|news)|Most (?:read|popular|viewed)|Recommended(?: for you)?|"
    r"Latest (?:news|stories)|You (?:may|might) also like|Also in [^\n]{2,30}|Further reading|Top stories|"
    r"Recent posts|Archives?)[\s*_#:]*"
)
"""A heading above links to other pages."""
ATTRIBUTION: Final = re.compile(r"^[\s>]*On [^\n]{6,80}\bwrote:?\s*$", re.MULTILINE)
"""The line that leads a quoted message."""
