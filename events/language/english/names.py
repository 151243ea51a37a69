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
    Aunt Former Chair Selectman Selectwoman Alderman Councilman Councilwoman Trustee Administrator Coxswain Skipper
    spokesman spokeswoman spokesperson director chairman president minister lawyer attorney"""
)
"""Words that stand before a person's name, or are parts of such titles."""

NO_PERSON_BEFORE: Final = words("Storm Hurricane Typhoon Cyclone Operation Project Exercise Hotel Radio Channel Model")
"""First words of names that are no person's."""
PEERS: Final = words(
    "King Queen Prince Princess Duke Duchess Marquess Earl Countess Viscount Baron Baroness Bishop Archbishop"
)
"""Titles that name somebody together with a place: “the Duke of Kent”."""
FEMALE_TITLES: Final = words(
    """Mrs Mrs. Ms Ms. Miss Queen Princess Empress Lady Dame Sister Chairwoman Spokeswoman Aunt Duchess Countess
    Baroness"""
)
MALE_TITLES: Final = words(
    """Mr Mr. King Prince Pope Emperor Tsar Sultan Sir Lord Father Brother Chairman Spokesman Uncle Duke Earl Viscount
    Baron"""
)

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

STREETS: Final = words("Street Road Avenue Lane Square Place Drive Terrace Crescent Boulevard Ave")
"""Last words of the names of streets, which may begin with a title: “Admiral Place”."""

PLACE_WORDS: Final = STREETS | words(
    """Park Airport Hall Center Centre Building Stadium Beach City Town Village
    Island Islands Isle Bay Harbour Harbor Port River Lake Mountain Mount Hill Hills Valley Forest Bridge Tower
    Castle Palace Abbey Cathedral Station County Province State Republic Kingdom Desert Cape Sea Ocean Gulf
    Coast Bakery Yard Oval Office Springs Hollow Grove Heights Ridge Glen Falls Meadow Meadows Moor Peninsula
    Pass Canal Fort"""
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

GROUP_NOUNS: Final = words(
    """police officials workers commission committee board court bank union company council firm government
    ministry army navy troops soldiers men women people groups group residents protesters students consultants
    experts investigators prosecutors lawyers engineers scientists doctors passengers crew villagers
    farmers keepers monks hermits directors firefighters shareholders members players team parliament senate
    congress voters rebels forces party parties jury owners builders contractors family agency authority
    regulators regulator customers staff employees volunteers visitors auditors registry
    utility brothers brothers-in-law settlers colonists delegates ministers leaders crews teams children boys
    girls daughters sons sisters parents grandparents couple pair twins relatives neighbours neighbors friends
    colleagues partners trustees creditors investors buyers sellers dealers traders bankers merchants miners
    fishermen sailors officers guards prisoners inmates detainees suspects thieves robbers burglars gunmen
    hackers attackers militants insurgents guerrillas terrorists demonstrators activists campaigners strikers
    refugees migrants immigrants pilgrims worshippers parishioners tenants landlords landowners householders
    homeowners motorists cyclists walkers hikers climbers swimmers divers rescuers paramedics nurses surgeons
    patients survivors victims casualties witnesses jurors judges magistrates councillors councilors senators
    lawmakers legislators deputies ambassadors diplomats politicians candidates historians archaeologists
    researchers astronomers economists analysts journalists reporters correspondents photographers musicians
    singers actors artists writers authors poets architects designers surveyors carpenters masons labourers
    laborers servants slaves peasants nobles knights regents governors bishops priests nuns missionaries
    teachers pupils pilots drivers insurers lenders underwriters administrators receivers liquidators solicitors
    barristers choir orchestra band club society charity church congregation regiment battalion garrison
    squadron platoon fleet coastguard brigade airline manufacturer insurer lender maker department
    bureau cabinet assembly consortium partnership syndicate cooperative co-operative federation association
    league clan tribe crowd mob community delegation panel tribunal suppliers vendors tourists guests supporters
    opponents critics fans users commuters pensioners teenagers youths riders runners pickets superintendents
    inspectors detectives constables policemen policewomen sheriffs playgroup squatters supplier"""
)
"""Common nouns for several people and for bodies that take part in events."""
IN_CHARGE: Final = words(
    """consultant surgeon gp physician clinician doctor dr registrar nurse midwife anaesthetist radiologist judge
    coroner officer investigator inspector author reviewer reviewed prepared reported compiled written signed
    cc copy copies to from by"""
)
"""Last words of the labels of a form behind which somebody stands who deals with what it tells."""
SINGLE_PEOPLE: Final = words(
    """engineer driver pilot captain manager doctor surgeon nurse officer worker farmer lawyer solicitor barrister
    judge director clerk teacher student boy girl man woman keeper owner tenant landlord neighbour neighbor
    witness victim suspect defendant plaintiff claimant president minister king queen emperor priest vicar monk
    sailor soldier mayor governor cleaner caretaker plumber builder carpenter painter singer player actor
    actress author writer editor spokesman spokeswoman chairman chairwoman son daughter father mother brother
    sister wife husband widow uncle aunt accountant adviser advisor agent ambassador analyst apprentice
    archaeologist archbishop archdeacon architect artist assistant attendant attorney baker banker bishop
    blacksmith boatman boatswain bookkeeper botanist boyfriend breeder brewer bricklayer broadcaster broker
    burglar butcher butler cabbie candidate carer cardiologist cashier caterer cellist chair chancellor chaplain
    chauffeur chef chemist choirmaster chronicler civilian cleric coach colleague collector colonel columnist
    comedian commander commissioner companion composer comrade conductor consultant contractor convict cook
    coroner correspondent councillor counsel counsellor courier cousin coxswain curate curator customer cyclist
    dancer dealer dean defector delegate dentist deputy designer detective developer diplomat disciple drummer
    duke duchess earl economist electrician employee employer engraver envoy equerry examiner executive explorer
    fireman firefighter fiancee fiancé fisherman foreman founder friend fugitive gamekeeper gangster gardener
    geologist girlfriend glazier goalkeeper grandchild granddaughter grandfather grandmother grandson guard
    guardian guest guitarist gunman gynaecologist hacker headmaster headmistress headteacher heir heiress helper
    historian housekeeper housemaid hunter immigrant infant inmate innkeeper inspector instructor intern
    interpreter intruder inventor investigator investor jeweller jockey joiner journalist juror labourer laborer
    lad landlady landowner lecturer librarian lieutenant lifeguard linguist locksmith lodger lord lover
    magistrate maid maidservant mariner marshal mason matron mathematician mechanic mediator merchant messenger
    midwife migrant miller miner missionary mother-in-law motorist motorman musician naturalist navigator nephew
    neurologist newcomer niece novelist nun official organiser organist orphan paediatrician parishioner partner
    passenger patient patron paymaster pensioner pharmacist philosopher photographer physician physicist pianist
    ploughman poacher poet policeman policewoman politician porter postman postmaster postmistress preacher
    predecessor prince princess prisoner producer professor programmer proprietor prosecutor psychiatrist
    psychologist publican publisher pupil radiologist radiographer ranger rector referee refugee registrar
    reporter researcher resident reviewer rider robber ruler runner salesman saleswoman schoolboy schoolgirl
    schoolmaster scholar scientist scribe sculptor seaman secretary senator sergeant servant settler sexton
    shareholder shepherd sheriff shoemaker shopkeeper signalman sister-in-law brother-in-law skipper smuggler
    soloist speaker specialist spy squire statesman stepfather stepmother steward stewardess stockbroker
    stonemason stranger striker successor sultan superintendent supervisor survivor surveyor swimmer tailor
    technician teenager therapist thief tinsmith toddler tourist trader trainer translator traveller treasurer
    trustee tsar tutor twin umpire undertaker usher valet veteran viceroy violinist visitor volunteer waiter
    waitress walker warden warder weaver widower winner workman wrestler child baby person elder master
    shipmaster shipwright millwright chandler goldsmith silversmith clockmaker bookseller cabinetmaker
    seamstress dressmaker governess gentleman lady selectman alderman hostage anaesthetist paramedic
    physiotherapist moderator convener constable creditor debtor lessee lessor seller buyer purchaser vendor
    donor sponsor appellant respondent petitioner applicant informant whistleblower operator dispatcher
    responder conservator auditor expert"""
)
"""Common nouns for one person, whom “he” or “she” can mean."""
PEOPLE_NOUNS: Final = GROUP_NOUNS | SINGLE_PEOPLE

COMPANY_NOUNS_FOR_ANY: Final = words(
    """company firm group chain maker retailer manufacturer corporation carrier startup utility airline insurer lender
    publisher concern"""
)
"""Of these, those that fit any company."""

PUBLIC_BODIES: Final = words(
    """Parliament Congress Senate House Court Army Navy Force Police Ministry Cabinet Council Commission Tribunal
    Assembly Government Church Committee"""
)
"""Words in the names of bodies that are no company."""

AGENCIES: Final = words("Agency Authority Administration Department Commission Bureau Service Office Board Ministry")
"""Last words in the names of bodies that “the agency” can mean."""

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
    Throughout Beyond Toward Towards Following According Dear"""
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
MALE_NOUNS: Final = words(
    """man boy son father brother husband widower uncle nephew grandson grandfather king emperor prince duke earl
    lord actor priest monk spokesman chairman waiter policeman fireman foreman gunman salesman statesman
    gentleman fisherman workman motorman ploughman signalman seaman postman headmaster landlord groom boyfriend
    stepfather"""
)
FEMALE_NOUNS: Final = words(
    """woman girl daughter mother sister wife widow aunt niece granddaughter grandmother queen empress princess
    duchess lady actress nun spokeswoman chairwoman waitress policewoman saleswoman headmistress landlady
    midwife governess seamstress housemaid maid girlfriend stepmother"""
)
DEFINED_ROLES: Final = words(
    """Claimant Defendant Plaintiff Respondent Appellant Applicant Petitioner Company Buyer Seller Landlord
    Tenant Employer Employee Trust Lender Borrower Licensor Licensee Contractor Client Owner Bank Debtor
    Creditor"""
)
"""Terms that a contract or a pleading defines for a party."""
PARTIES: Final = words(
    """claimant plaintiff applicant petitioner appellant respondent defendant claimants plaintiffs applicants
    petitioners appellants respondents defendants i we court board tribunal committee commission"""
)
"""Who does something by writing that it is done: “The Claimant seeks damages”."""
