"""English verbs and nouns that name one kind of happening, for telling that two mentions are of one event."""

from __future__ import annotations

from typing import Final

from events.language.english.wordlist import words

_GROUPS: Final = """
meet meeting summit talk talks host conference session negotiations negotiation negotiate visit gather gathering
die death dead perish drown pass_away
kill killing murder slay slaying assassinate assassination shoot shooting stab stabbing shot
attack raid assault bomb bombing strike airstrike shell shelling shoot shooting ambush
explode explosion blast burst detonate detonation bomb bombing go_off blow_up
injure injury wound hurt
steal theft rob robbery heist burgle burglary take snatch raid carry_off make_off gone
break_in break_into break-in burglary burgle raid enter get_into
vanish disappear disappearance go_missing gone
find discover discovery locate unearth recover turn_up come_to come_across
rescue save pluck free cut_out cut_free extricate
elect election re-elect vote voting poll
bury burial funeral
marry marriage wed wedding
divorce separate
bear birth born
agree agreement accord deal pact treaty settle settlement
sign signing
resign resignation quit step_down stand_down retire retirement leave departure
appoint appointment name hire engage promote promotion
dismiss dismissal sack fire oust remove removal
sell sale auction
buy purchase acquire acquisition takeover buyout take_over auction
merge merger
pay payment
lend loan borrow
give gift donate donation hand present bequeath bequest
offer bid
launch launching start
crash collision collide derail derailment wreck hit accident overturn
overturn go_over turn_over roll_over tip_over capsize
begin start commence commencement break_out open get_under kick_off
end finish conclude conclusion close cease
make finish complete completion build
craft make_by make_in make_at make_for finish build design paint carve
build construct construction erect
found establish set_up create creation foundation
open opening inaugurate inauguration reopen reopening
close closing closure shut shutdown lock
destroy destruction demolish demolition raze tear_down pull_down
collapse fall topple give_way cave_in come_down fall_in
burn fire blaze break_out catch_fire gut ignite
flood flooding burst_its
rise increase climb gain grow growth jump go_up
fall decline drop decrease slip go_down
decide decision resolve rule ruling
try trial hearing
arrest detain detention capture take_into
charge indict indictment accuse accusation
convict conviction guilty verdict
sentence sentencing jail imprison
release free let_go let_us let_out discharge liberate break_free
discharge come_home go_home return
acquit acquittal clear
sue lawsuit suit
file filing lodge submit submission
admit admission confess confession
admit admission hospitalise hospitalize hospitalisation hospitalization go_into take_into admit_with admit_from
approve approval pass passage adopt adoption ratify ratification
reject rejection refuse refusal veto turn_down vote_down
cancel cancellation call_off
postpone postponement put_off defer
arrive arrival reach land touch_down come_into put_into dock anchor come come_to get_to
leave depart departure set_out set_off sail set_sail embark
return come_back go_back get_back come_home
join enlist
invade invasion
surrender capitulate
withdraw withdrawal retreat pull_out pullout
seize seizure capture occupy occupation take
win victory triumph
lose loss defeat
beat defeat
speak speech address lecture talk
call phone telephone ring
write letter
announce announcement unveil unveiling disclose reveal
deliver delivery hand_over transfer
fail failure outage go_down break_down go_offline lose_power
restore restoration recover recovery resume come_back available
deploy deployment roll_out release
replace replacement swap
alert alarm page
examine examination inspect inspection survey review check visit
operate operation surgery
scan x-ray
repair fix mend
install installation fit put_in insert insertion implant
catch trap beset stick
play perform performance concert
publish publication appear appearance print
quake earthquake
walk_out walkout strike
move movement relocate relocation
produce production
choose choice select selection
sink founder go_down
evacuate evacuation clear
"""
"""One kind a line, named by its first word; a verb of two words is joined by “_”."""


def _kinds() -> dict[str, tuple[str, ...]]:
    kinds: dict[str, tuple[str, ...]] = {}
    for group in _GROUPS.strip().splitlines():
        members = group.split()
        for word in members:
            kinds[word] = (*kinds.get(word, ()), members[0])
    return kinds


KINDS: Final = _kinds()
"""The kinds that each word can name."""
KIND_NAMES: Final = frozenset(kind for kinds in KINDS.values() for kind in kinds)
AUXILIARY_LEMMAS: Final = {
    "went": "go",
    "gone": "go",
    "goes": "go",
    "had": "have",
    "has": "have",
    "did": "do",
    "done": "do",
}
"""Forms of verbs that are mostly auxiliaries."""
GENERIC_NAME_WORDS: Final = words(
    """corp corporation co company inc incorporated ltd limited llc plc group holdings holding international
    national federal state royal united new old saint st mr mrs ms dr sir lord lady president minister chairman
    secretary bank exchange association society institute university college school hospital museum department
    ministry agency office bureau commission committee council court board party union club team league church
    street road avenue square city county district airport station bridge river lake mount north south east west
    northern southern eastern western central great general"""
)
"""Words of many names, which by themselves do not tell one from another."""
