"""English names of people, bodies and places, as far as telling them apart needs words."""

from __future__ import annotations

from typing import Final

from events.language.english.wordlist import words

PERSON_TITLES: Final = words(
    """Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor President Vice-President Gov. Governor Sen.
    Senator Rep. Representative Gen. General Lt. Lieutenant Col. Colonel Major Maj. Capt. Captain Sgt.
    Sergeant Judge Justice Premier Chancellor King Queen Prince Princess Pope Emperor Empress Tsar Sultan
    Minister Secretary Director Chairman Chairwoman Superintendent Attorney Ambassador Mayor Councillor Cllr
    Sir Lord Lady Dame Rev. Reverend Bishop Archbishop Cardinal Father Sister Brother Inspector Constable
    Sheriff Detective Admiral Adm. Commander Chief Spokesman Spokeswoman Prime Vice Deputy Foreign Defense
    Defence Officer Executive Financial Operating Managing Technology Private Corporal Pte. Cpl. Nurse Uncle
    Aunt Former spokesman spokeswoman spokesperson director chairman president minister lawyer attorney"""
)
"""Words that stand before a person's name, or are parts of such titles."""

FEMALE_TITLES: Final = words("Mrs Mrs. Ms Ms. Miss Queen Princess Empress Lady Dame Sister Chairwoman Spokeswoman")
MALE_TITLES: Final = words("Mr Mr. King Prince Pope Emperor Tsar Sultan Sir Lord Father Brother Chairman Spokesman")

ORGANISATION_WORDS: Final = words(
    """Corp. Corp N.V. S.A. A.G. AS ASA AB BV B.V. S.p.A. Inc. Inc Co. Co Ltd. Ltd LLC PLC plc GmbH AG SA
    Corporation Company Companies Council Group Bank Party University College Institute Association Ministry
    Department Agency Committee Commission Court Congress Senate House Army Navy Force Police Bureau News
    Times Post Journal Gazette Herald Union Organization Organisation Fund Exchange Board Administration
    Office Service Services Airlines Airways Industries International Systems Foundation Society League
    Parliament Embassy Trust Museum Church Team Club Lines Line Ferries Shipping Steel Foods Bros. Limited
    Partners Authority Federation Alliance Assembly Chamber Cabinet Tribunal Outfitters Electric Power Energy
    Railway Railways Hospital School Laboratory Laboratories Studios Records Press Network Media Holdings
    Capital Insurance Motors Works Store Stores Brothers Sons Orchestra Theatre Players Local Brigade Regiment
    Division Legion Squadron Fleet"""
)
"""Last words of the names of companies, authorities and other bodies."""

PLACE_WORDS: Final = words(
    """Street Road Avenue Lane Square Park Airport Hall Center Centre Building Stadium Beach City Town Village
    Island Islands Isle Bay Harbour Harbor Port River Lake Mountain Mount Hill Hills Valley Forest Bridge
    Tower Castle Palace Abbey Cathedral Station County Province State Republic Kingdom Desert Cape Sea Ocean
    Gulf Coast Bakery Yard Oval Office Springs Peninsula Pass Canal Fort"""
)
"""Last words of the names of places."""

PLACE_NOUNS: Final = words(
    """office house palace square street road park airport hall center centre building stadium beach city town
    village island islands estate capital church hospital school college university embassy store shop home
    shed lounge clinic headquarters station harbour harbor port river lake bridge tower castle abbey locker
    flat apartment hotel court courthouse museum theatre theater armory armoury ford bakery factory plant mine
    site camp border coast bay valley forest field farm warehouse garage library prison jail room gallery cave
    cathedral monastery fort base"""
)
"""Common nouns that can be where something happens."""

ROLE_NOUNS: Final = words(
    """president minister leader chancellor premier king queen emperor pope prince princess chairman chairwoman
    chair spokesman spokeswoman chief secretary governor mayor senator ambassador general commander captain
    judge bishop director"""
)
"""Offices that a text uses in place of a person's name."""

COMPANY_NOUNS: Final = words(
    """company firm group bank chain maker retailer utility airline manufacturer corporation concern agency
    museum club union council charity university publisher carrier insurer lender startup trust"""
)
"""Kinds of body that a text uses in place of its name."""

PEOPLE_NOUNS: Final = words(
    """police officials official workers worker commission committee board court bank union company council firm
    government ministry army navy troops soldiers men women people groups group residents protesters students
    consultants experts expert investigators prosecutors lawyers engineers scientists doctors passengers crew
    villagers farmers keepers monks hermits director directors cleaner caretaker postman landowner landlord
    tenant firefighters shareholders members players team parliament senate congress voters rebels forces
    party parties president minister mayor governor judge jury king queen sultan count sultan emperor bishop
    owner owners builders contractor contractors man woman boy girl family daughter son father mother brother
    sister wife husband grandfather grandmother porter driver pilot captain manager spokesman spokeswoman
    agency authority regulators regulator customers staff employees employee volunteers visitors conservator
    surveyor auditor auditors registrar registry vicar clerk utility brothers brothers-in-law settlers
    colonists delegates ministers leaders"""
)
"""Common nouns for people and bodies that take part in events."""

COMPANY_NOUNS_FOR_ANY: Final = words("company firm group chain maker retailer manufacturer corporation carrier startup")
"""Of these, those that fit any company."""

PUBLIC_BODIES: Final = words(
    """Parliament Congress Senate House Court Army Navy Force Police Ministry Cabinet Council Commission Tribunal
    Assembly Government Church Committee"""
)
"""Words in the names of bodies that are no company."""

NATIONALITIES: Final = words(
    """American British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss
    Austrian Swedish Norwegian Danish Finnish Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish
    Russian Soviet Ukrainian Chinese Japanese Korean Indian Pakistani Afghan Iranian Iraqi Israeli Palestinian
    Egyptian Syrian Lebanese Jordanian Saudi African European Asian Canadian Mexican Cuban Brazilian Argentine
    Chilean Peruvian Colombian Venezuelan Australian Vietnamese Thai Indonesian Philippine Kenyan Nigerian
    Ethiopian Sudanese Somali Libyan Algerian Moroccan Tunisian Serbian Croatian Bosnian Albanian Roman
    Ottoman Byzantine Persian Mongol Ming Qing Mughal Republican Democratic Conservative Labour Liberal
    Catholic Protestant Muslim Christian Jewish"""
)
"""Adjectives that are capitalised without naming anybody."""

PLACES: Final = words(
    """U.S. US U.K. UK USA America China Russia Japan Germany France Britain England Italy Spain Canada Mexico
    Cuba Iraq Iran Israel Egypt Jordan Syria Lebanon Kenya Tanzania Sudan Somalia Rwanda Uganda Nigeria
    Ethiopia India Pakistan Afghanistan Bangladesh Indonesia Malaysia Thailand Vietnam Cambodia Philippines
    Australia Poland Hungary Ukraine Turkey Greece Sweden Norway Denmark Finland Netherlands Belgium
    Switzerland Austria Ireland Scotland Wales Portugal Brazil Argentina Chile Peru Colombia Venezuela Haiti
    Kuwait Yemen Libya Algeria Morocco Tunisia Taiwan Korea Kosovo Serbia Bosnia Croatia Romania Bulgaria
    Albania Europe Africa Asia Washington London Paris Moscow Beijing Tokyo Berlin Rome Madrid Ottawa Toronto
    Brussels Geneva Vienna Jerusalem Baghdad Tehran Cairo Amman Beirut Damascus Nairobi Havana Miami Atlanta
    Boston Chicago Dallas Houston Denver Seattle Philadelphia Detroit Singapore Sydney Texas California
    Florida Alabama Ohio Virginia Constantinople Alexandria Normandy Prussia Persia Gaul"""
)
"""Well-known places, which are not people even where they act."""

FEMALE_NAMES: Final = words(
    """Mary Anna Anne Ann Kate Liz Beth Meg Sue Jo Jill Joan Ella Mia Clara Sally Molly Polly Emma Elizabeth
    Margaret Sarah Laura Alice Julia Jane Susan Linda Barbara Patricia Jennifer Maria Nancy Karen Lisa Betty
    Helen Sandra Donna Carol Ruth Sharon Michelle Kimberly Deborah Dorothy Amy Angela Melissa Brenda Virginia
    Rebecca Kathleen Pamela Martha Amanda Stephanie Carolyn Christine Janet Catherine Katherine Frances Joyce
    Diane Gloria Teresa Grace Denise Judith Rose Hanne Ida Pilar Olga Natasha Irina Fatima Aisha Leila Priya
    Mei Yuki Ingrid Astrid Freya Eva Clara Nora Lucy Hannah Charlotte Sophie Sophia Olivia Emily Chloe Zoe
    Lena Greta Rosa Lucia Carmen Elena Ana Isabel Victoria Eleanor Florence Beatrice Harriet Louise Marie
    Madeleine Hillary Condoleezza Angela Theresa Indira Benazir Marion Sheila Fiona Moira Siobhan Bridget
    Agnes Edith Ada Rosalind April June"""
)
MALE_NAMES: Final = words(
    """John James Robert Michael William David Richard Charles Joseph Thomas Ben Dan Don Ron Ken Jon Max Leo Alex
    Chris Nick Mike Dave Pete Andy Matt Josh Luke Jake Christopher Daniel Paul Mark Donald George Kenneth
    Steven Stephen Edward Brian Ronald Anthony Kevin Jason Matthew Gary Timothy Jose Larry Jeffrey Frank Scott
    Eric Andrew Raymond Gregory Joshua Jerry Dennis Walter Patrick Peter Harold Douglas Henry Carl Arthur Ryan
    Roger Joe Juan Jack Albert Jonathan Justin Terry Gerald Keith Samuel Ralph Lawrence Nicholas Roy Benjamin
    Bruce Brandon Adam Harry Fred Wayne Billy Steve Louis Jeremy Aaron Howard Eugene Carlos Russell Bobby
    Victor Martin Ernest Phillip Philip Todd Jesse Craig Alan Shawn Sean Clarence Barack Bill Jim Tom Bob Dick
    Ted Sam Tim Tony Gordon Boris Vladimir Ivan Mikhail Sergei Dmitri Leonid Josef Adolf Otto Hans Karl
    Friedrich Wilhelm Ludwig Franz Johann Jean Pierre Jacques Francois François Charles Louis Napoleon
    Augustin Gustaf Gustav Lars Erik Olaf Nils Sven Giovanni Giuseppe Marco Antonio Domenico Luigi Paolo
    Leonardo Pedro Miguel Luis Jorge Fidel Hugo Diego Ahmed Mohammed Muhammad Ali Hassan Omar Ibrahim Yusuf
    Abdul Saddam Yasser Hosni Bashar Benjamin Shimon Yitzhak Ariel Glyn Gareth Hal Curtis Darnell Isaac
    Abraham Winston Neville Clement Oliver Alexander Simon Neil Ian Colin Graham Malcolm Derek Trevor Nigel
    Hugh Rupert Julius Augustus Marcus Titus"""
)

GENERIC_CAPITALS: Final = words(
    """The A An In On At By For From With And But Or If It He She They We I You His Her Its Their Our My This
    That These Those There Then When While After Before Since As To Of No Not All Some Many Most Both Each
    Every One Two Three Several Another Other Such What Who Why How Where Which Here Now Later Last Next First
    Second Third Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct.
    Nov. Dec. Earlier Yesterday Today Tomorrow Spring Summer Autumn Winter Christmas Easter Mr Mrs Ms Dr Until
    During Because Although Though Despite Under Over Between Among About Around Founded Also However
    Meanwhile Nobody Everyone Nothing Home Page Chapter Section Clause Figure Table BC AD BCE CE B.C. A.D.
    Sometime Through Against Into Without Like Unlike Via Upon Once Yet So Thus Hence Even Only Perhaps Within
    Throughout Beyond Toward Towards Following According"""
)
"""Capitalised words that open sentences or name times, not anybody."""
COMMON_OPENERS: Final = words(
    """oil water rain work power money gold silver coal light sound fire smoke snow wind traffic news help food
    trade business construction access nothing something everything inside outside home life time space parts
    half others bank road drain rope entries tickets details results notes keys costs cost please thanks yes
    good great new old first last next list move read serve renew check fix add see use make take send set run
    open close keep get let jumble bingo quiz coffee tea lunch dinner breakfast wrote walked drove went met
    saw found bought sold"""
)
"""Words that open a line or sentence without an article and name nobody."""
COMMON_ENDINGS: Final = ("ity", "ion", "ment", "ness", "ing", "ance", "ence", "ship", "hood", "ism", "ed", "ly", "s")
"""Endings of words that are seldom names."""
SINGLE_PEOPLE: Final = words(
    """engineer driver pilot captain manager doctor surgeon nurse officer worker farmer lawyer solicitor
    barrister judge director clerk teacher student boy girl man woman keeper owner tenant landlord neighbour
    neighbor witness victim suspect defendant plaintiff claimant president minister king queen emperor priest
    vicar monk sailor soldier mayor governor cleaner caretaker plumber builder carpenter painter singer player
    actor actress author writer editor spokesman spokeswoman chairman chairwoman son daughter father mother
    brother sister wife husband widow uncle aunt"""
)
"""Common nouns for one person, whom “he” or “she” can mean."""
MALE_NOUNS: Final = words(
    "man boy son father brother husband widower uncle king emperor actor priest monk spokesman chairman"
)
FEMALE_NOUNS: Final = words(
    "woman girl daughter mother sister wife widow aunt queen actress nun spokeswoman chairwoman"
)
DEFINED_ROLES: Final = words(
    """Claimant Defendant Plaintiff Respondent Appellant Applicant Petitioner Company Buyer Seller Landlord
    Tenant Employer Employee Trust Lender Borrower Licensor Licensee Contractor Client Owner Bank Debtor
    Creditor"""
)
"""Terms that a contract or a pleading defines for a party."""
