"""English closed word classes, auxiliaries, and words that say past or future."""

from __future__ import annotations

from typing import Final

from events.language.english.wordlist import words

_CLASSES: Final = {
    "DT": "the a an this these those each every some any no both all either neither another",
    "IN": """of in on at by for with from about against between into through during before after above below under
        over since until till because although though while if whether as than like near among amongst within without
        despite toward towards upon onto across behind beyond amid amidst via per except unless off around along
        beside besides inside outside throughout pending""",
    "TO": "to",
    "CC": "and or but nor yet plus &",
    "MD": "will would can could may might shall should must 'll ’ll wo ca 'd ’d cannot",
    "PRP": "i you he she it we they me him us them itself himself herself themselves ourselves myself",
    "PRP$": "my your his its our their",
    "WP": "who whom what whose",
    "WDT": "which",
    "WRB": "when where why how whenever wherever",
    "EX": "there",
    "RB": """not n't n’t also now then still already just only very too again even never often soon once here ever
        almost nearly however later earlier ago perhaps instead together away back ahead rather quite so well yesterday
        today tomorrow tonight abroad apparently thus hence indeed meanwhile otherwise elsewhere afterwards afterward
        twice alone sometime sometimes always seldom maybe somewhat forward apart aside up down out""",
    "VBZ": "is has does says goes 's’",
    "VBP": "are am have do 're ’re 've ’ve 'm ’m say",
    "VBD": "was were had did said went",
    "VB": "be",
    "VBN": "been gone done",
    "VBG": "being",
    "JJR": "more less fewer better worse larger smaller higher lower greater older younger earlier",
    "JJS": "most least best worst largest biggest highest lowest oldest",
    "JJ": """new old other last next first second third fourth fifth such own many few several major former big small
        large high low great good bad early late recent national public political military foreign financial economic
        local federal international senior top key likely able same different long short full net total young current
        past possible special general private real strong weak white black red green blue due free human nuclear
        ready worth aware dead alive ill available open daily weekly monthly annual right north south east west northern
        southern eastern western central chief main prime""",
    "CD": """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
        billion trillion dozen half""",
}
CLOSED_CLASSES: Final = {word: tag for tag, members in _CLASSES.items() for word in members.split()}
"""Part of speech of each word that has just one, in Penn Treebank terms."""

BE: Final = words("be is are was were been being am 's ’s 're ’re 'm ’m")
HAVE: Final = words("have has had having 've ’ve")
DO: Final = words("do does did")
AUXILIARIES: Final = BE | HAVE | DO | words("'d ’d")
FUTURE_MODALS: Final = words("will 'll ’ll shall wo")
MODALS: Final = words(_CLASSES["MD"])
NEGATIONS: Final = words("not n't n’t never")
POSSESSIVES: Final = words("'s ’s '")
DETERMINERS: Final = words("the a an this that these those its his her their our my your any some each every no")

SUBORDINATORS: Final = words(
    """because although though while whereas unless whether which who whom whose where when if since until till
    after before as so than once"""
)
PREPOSITIONS: Final = words(
    """in on at of for since by until till through during from to before after around about between within over
    following with under near outside inside into against amid despite among as throughout off onto toward
    towards round along across behind beyond"""
)
TIME_PREPOSITIONS: Final = words(
    "in on at since by during from until till of for to through between before after within over around about upon"
)
"""Prepositions that lead an expression of time."""

REPORTING: Final = words(
    """say says said saying tell tells told telling report reports reported reporting announce announces
    announced announcing add adds added adding note notes noted noting warn warns warned claim claims claimed
    argue argues argued believe believes believed think thinks thought explain explained state stated
    acknowledge acknowledged concede conceded admit admitted deny denied denies insist insisted predict
    predicts predicted estimate estimates estimated suggest suggests suggested reply replied comment commented
    declare declared confirm confirmed quote quoted according contend contends contended write wrote writes
    recall recalled observe observed disclose disclosed reveal revealed assert asserted maintain maintains
    maintained hear heard ask asked know knows knew see"""
)
"""Verbs that carry what somebody said, and forms of speech used alike."""

PLANNING: Final = words(
    """expected scheduled set due planned plans plan expects expect planning hopes hope hoping hoped intends
    intend intended likely going about slated prepares preparing prepared ready bound poised wants seeks
    agreed agrees promised promises vowed pledged proposed proposes booked forecast"""
)
"""Words whose infinitive or complement lies ahead."""

LETTING: Final = words("let lets letting made make makes making help helped saw heard watched")
"""Verbs whose object does what a base form behind it says: “let her read a paper”."""
DECIDING: Final = words("decided chosen resolved voted opted")
"""Words whose infinitive lies ahead in the present perfect, “has decided to leave”, and in the past only perhaps."""

ENDINGS_OF_TIMETABLE: Final = words("begins starts opens closes resumes expires")
"""Right before a date they say what is to come: “spring break begins March 12”."""
TIMETABLE: Final = ENDINGS_OF_TIMETABLE | words(
    """begin start open close resume expire leave leaves go goes fly flies take takes return returns depart departs sail
    sails travel travels move moves meet meets play plays vote votes head heads face faces arrive arrives visit visits
    end ends kick kicks host hosts speak speaks testify testifies retire retires reopen reopens convene convenes
    gather gathers decide decides air airs premiere premieres debut debuts unveil unveils address addresses compete
    competes run runs"""
)
"""Verbs whose simple present tells of a timetable: “we fly home on Saturday”, “the committee votes Friday”."""
REQUESTS: Final = words(
    "asked ordered told urged invited required requested instructed allowed needed decided voted "
    "moved resolved proposed"
)
"""Verbs in the past whose infinitive may lie on either side of the text."""

PLUPERFECT: Final = "had "
"""How a verb group begins that tells of what was before the story."""

UNTIL: Final = ("until", "till", "through")
"""Words before the end of a time, which a verb in the past makes one that is over."""

TO_DO: Final = r"(?:action (?:items?|points?)|actions|next steps?|to[- ]do|follow[- ]ups?|still to be done):"
"""What opens a line of things that are to be done."""

FUTURE_CUES: Final = words("next coming upcoming until till by effective due scheduled through beginning starting")
PAST_CUES: Final = words("last since ago past previous under")
WEAK_PARTICIPLES: Final = words(
    """ended ending compared comparing including based according involving regarding concerning following owned
    called named dubbed dated excluding"""
)
"""Participles used as prepositions or labels: they date nothing of their own."""
CALENDAR_WORDS: Final = words(
    """monday tuesday wednesday thursday friday saturday sunday mon. tue. wed. thu. fri. sat. sun. january
    february march april june july august september october november december jan. feb. mar. apr. jun. jul.
    aug. sept. oct. nov. dec. today yesterday tomorrow tonight last next this week month year quarter morning
    afternoon evening night late early earlier spring summer autumn fall winter weekend noon midnight easter
    christmas later days weeks months years on in at"""
)
"""Words that may stand between a reporting verb and what it reports: “said late Friday the talks …”."""
USUALLY: Final = words("usually normally generally typically always often traditionally ordinarily regularly")
"""Words by which the present tells of what is done again and again."""
HE: Final = words("he him his himself")
SHE: Final = words("she her hers herself")
IT: Final = words("it its itself")
THEY: Final = words("they them their themselves")
