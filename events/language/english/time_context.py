"""Words around months, weekdays and numbers that decide whether they name a time. Data only."""

from __future__ import annotations

from typing import Final

from events.language.english.wordlist import words

NAME_TITLES: Final = words(
    "mr mrs ms miss dr prof professor rev reverend sir lady lord dame major captain capt colonel col general gen "
    "sergeant sgt lieutenant lt judge justice sister brother father mother aunt uncle saint sen senator rep "
    "congressman congresswoman queen king prince princess detective inspector officer constable cllr councillor"
)
"""In front of “May” or “Friday” they make a person of it."""

MONTH_NAMES_OF_PEOPLE: Final = words("may march april june august jan mar")

BEFORE_MONTH: Final = words(
    "in of since by until till from to before after during for last this next and or early late through between mid - "
    "– — ( , following previous every each that same past about around as throughout than"
)
"""Words after which “May” and the like can be a month."""

SURELY_BEFORE_MONTH: Final = words("in since until last next early late")
"""Words after which it is one even before a capitalised noun (“in March Congress voted”)."""

UNSURE_BEFORE_MAY: Final = words(", and or that ( - – — to of for from by before after than as until")
"""Words after which “May” can be a person's name or begin a clause."""

AFTER_MARCH: Final = words("on of to for through past")
"""What follows the walk, not the month."""

AUGUST_NOUNS: Final = words(
    "company body presence surroundings institution assembly personage figure audience name house"
)
"""What is august without a capital."""

NEWSPAPERS: Final = words(
    "Times Mail Telegraph Mirror Post Herald Express Independent World Tribune Magazine Observer Mercury Review "
    "School Schools Agreement Business"
)
"""Capitalised after a weekday: the Sunday Times, the Good Friday Agreement."""

SPEECH_AFTER_NAME: Final = words("said says told added asked replied argued wrote who")

NUMBERED: Final = words(
    "room rooms local flight version no nos number page pages p pp route highway hwy model line level unit apt box "
    "tel telephone phone code chapter section article figure table port iso rfc windows boeing airbus lot gate track "
    "channel platform part paragraph clause item ref reference suite building block serial id isbn issn dx po "
    "boulevard fax ext extension zip postcode series type class grade form catalog catalogue ticket case docket bill "
    "act regulation resolution directive area zone sector division regiment squadron locomotive asteroid psalm verse "
    "§ stat usc cfr build volume vol issue opus op mark mk size psi rpm kg km nikkei points"
)
"""Nouns before a number that make it a number and no year."""

MEASURED: Final = words("at some over nearly almost exactly least most than")
"""Words before a count or a level."""

COUNTED: Final = words(
    "shares people troops points feet foot mile miles workers employees dollars pounds tons tonnes barrels jobs units "
    "homes students soldiers men women votes yards acres rooms cars degrees million billion percent meters metres "
    "kilometers kilometres km kg m ft cases deaths companies institutions members prisoners civilians refugees houses "
    "flights words pages tanks guns aircraft ships planes vehicles casualties killed wounded volunteers regulars "
    "cavalry infantry horses rounds hours days weeks months years times animals copies items pieces seats stores "
    "euros yen francs marks lire rubles calories calls tickets kilograms grams litres liters gallons watts megawatts "
    "mg mcg ml mmol bytes light children patients persons officers hectares survivors victims families villages towns "
    "settlers inhabitants residents signatures entries users servers hosts"
)
"""Nouns after a number that is counted."""

COUNTED_ADJECTIVES: Final = words(
    "more other new additional different square cubic metric armed local american british french german foreign young "
    "dead wounded per"
)
"""Adjectives between a number and what it counts."""

BEFORE_ANAPHOR: Final = words(
    "during by around about at until till since from before after in throughout over for within to of up"
)
"""Words after which “this time” and “that period” take up the time told last."""
BEFORE_SAME_TIME: Final = words("around about during near")
"""Words after which “the same time” always tells when."""
CLAUSE_AFTER_TIME: Final = words("was were had is has did could would and but in on by with as for under because")
"""Words with which a clause goes on behind “at the time”."""
WEATHER_SEASONS: Final = words("dry wet rainy monsoon harvest planting growing hurricane")
UNCOUNTED_LENGTHS: Final = words("short brief considerable limited")
"""How long a time or period can be, without a number, where that tells something."""

BEFORE_SEASON_ARTICLE: Final = words(
    "and in into during until by over through throughout since for of before after from spent spend spending passed all"
)
BEFORE_SEASON: Final = words("in by until till since during late early mid - through throughout from to")
BEFORE_AMBIGUOUS_SEASON: Final = words("in late early - by since until")
"""Before “fall” and “spring”, which are also verbs and other nouns."""
VERBS_LIKE_SEASONS: Final = words("to will would could may might must should shall can did do does not they we i you")
"""Before “fall” and “spring” as verbs."""
EDGES_OF_SEASON: Final = words("onset start beginning middle height depths depth end close approach arrival coming")
"""“the onset of winter”."""
SEASON_OCCASIONS: Final = words(
    "quarters term semester break holidays recess vacation campaigning fighting harvest sowing planting "
    "ploughing gales storms floods rains snows exhibition"
)
"""What belongs to a season, beside the nouns of events: a season before them tells when."""

NIGHT_OCCASIONS: Final = words("time fighting bombing flying work watch watches raids patrols duty shift shifts")
"""What is done by night, beside the nouns of events."""

STREETS: Final = words("Street St Avenue Ave Road Rd Boulevard Blvd Drive Lane Way Place")

BEFORE_YEAR: Final = words(
    "in of since by until till from to before after during for year years late early mid and or through throughout "
    "between around about circa than spring summer fall winter autumn fiscal the its ended ending calendar versus "
    "season end beginning start middle post pre roughly when but yet dated cast built founded established erected "
    "opened rebuilt restored enlarged begun finished completed painted printed published signed engraved woven struck "
    "minted launched died born "
    "advent lent trinity whitsun michaelmas"
)
"""Words after which a number below 1900 is a year."""

BEFORE_MONTH_DAY: Final = words(
    "on by until till from since before after to of through about around between least , . ; : ( and"
)
"""Words before “the 10th” that make a day of it."""

AFTER_MONTH_DAY: Final = words(
    "and but or to at in by he she it they we i you the a an his her my our their when while with was were had is did "
    "there that for from until till after before as both all came went saw found left arrived sent no not which who "
    "its this these two three some under another"
)
"""Words after “the 10th” that are no noun to count."""

DATED_THINGS: Final = words("deadline date day closing birthday anniversary")
"""What a day can be said to be, besides events: “the deadline is the 17th”."""

ABBREVIATED_BEFORE_YEAR: Final = words("c ca cca vs fl flor r reg b bap bapt d m est fdd ed rev repr publ pub aet ob")
"""Before a year with a full stop: circa, floruit, ruled, born, baptised, died, married, founded, edited."""
SURELY_BEFORE_YEAR: Final = words("in since until")
"""Words after which it is one even before a capitalised noun that could be counted."""

BEFORE_ANCIENT_YEAR: Final = words(
    "in by since until till from of to between and before after late early around about c ca circa summer spring "
    "autumn fall winter"
)
AFTER_ANCIENT_YEAR: Final = words(
    "and but the when by to he she they it a an after with at on was were or until in under as his"
)

OF_THE_PRESENT: Final = words(
    "world youth society generation generations economy technology standards computers culture era age youngsters "
    "children teenagers parents consumers politics climate environment"
)
"""Nouns that “today's” puts into the present and not on a day."""

AFTER_A_NOUN: Final = words(
    "and or but nor in was is by to that when with as has had have of if for at on from it he she they we you i "
    "there the a an its his her their than because while after before where which who will would could can may might "
    "are were did does do not though although until since so"
)
"""Words after “the future” and “the past” that leave them nouns."""

WEEKDAY_NAMES: Final = words("Bloody Girl Ruby Man Freaky Casual Super")
"""Before a weekday they make a name that is no date: Bloody Sunday, Girl Friday."""

VENUES: Final = words("restaurant bar pub cafe café diner shop store garage bakery saloon inn house farm nightclub")
"""Houses called after their owner, as behind “Friday's”."""

_HINTS: Final = (
    "earlier",
    "later",
    "recently",
    "previously",
    "subsequently",
    "eventually",
    "afterwards",
    "afterward",
    "at one point",
    "at some point",
    "at one stage",
    "some time ago",
    "some time later",
    "in due course",
    "before long",
    "shortly after",
    "soon after",
)
HINTS_OF_TIME: Final = tuple(form for words in _HINTS for form in (words, words.capitalize()))
"""Words by which a sentence hints at when something was, without a date."""
