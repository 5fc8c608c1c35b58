"""What can be measured, one row a measure: the words by which reporters, and people who ask, mean it."""

from assistant.figures.lexicon import (
    AREA,
    DEPTH,
    DISTANCE,
    DURATION,
    LENGTH,
    MAGNITUDE,
    MONEY,
    SHARE,
    SPEED,
    TEMPERATURE,
    WEIGHT,
    Measure,
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(text.split(", "))


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="killed",
        heads=_words("dead deaths death fatalities fatality bodies corpses killed martyrs slain"),
        done=_words("killed slain murdered massacred executed slaughtered assassinated"),
        doing=_words(
            "killing kills kill murdering massacring assassinating executing slaughtering slaying slew murder "
            "assassinate"
        ),
        does=_words("died die dying perished drowned succumbed suffocated"),
        fates=_words(
            "lives deaths killing death assassination murder massacre slaying execution murders killings "
            "slayings bodies corpses"
        ),
        signs=_phrases(
            "toll * to|at|as|of|by|is|was|reached|reaches|past|above|stands|stood #, toll #, "
            "# * lost|lose|losing their|his|her lives|life, "
            "# * burnt|burned|choked|crushed|frozen|starved to death, "
            "# * was|were|been|being beaten|stabbed|clubbed|hacked|shot to death, "
            "# beaten|stabbed|clubbed|hacked to death in|on|by|at|near|.|,, "
            "# * was|were|been|being fatally, # * shot dead, # * confirmed|pronounced|declared dead, "
            "gunned down #, shot dead #"
        ),
        kinds=_words("lives"),
        asked=_phrases(
            "killed, kill, dead, died, die, deaths, death toll, toll, fatalities, lost their lives, lives, "
            "perished, perish, drowned, slain, dying, fatal"
        ),
        people=True,
        grows=True,
    ),
    Measure(
        name="wounded",
        heads=_words("injured wounded hurt injuries"),
        kinds=_words("patients"),
        fates=_words("injury wounding injuries injuring"),
        done=_words("injured wounded hurt maimed hospitalised hospitalized treated"),
        doing=_words("injuring wounding hurting injure wound treating"),
        signs=_phrases(
            "injuries|harm to #, # * in hospital, # * remain|remained|remains in * hospital|hospitals, "
            "# * taken|rushed|sent|admitted|brought|carried|flown|transferred to * hospital|hospitals, "
            "# * intensive care, "
            "# * suffered|sustained|suffering|sustaining|got|with * injury|injuries|wounds|burns|bones, "
            "# have|had * wounds|injuries|burns, "
            "# * received|receiving|given|needed * treatment, # * critical|serious|stable condition"
        ),
        asked=_phrases("wounded, injured, hurt, injuries, wounds, wound, injure"),
        people=True,
        grows=True,
    ),
    Measure(
        name="missing",
        heads=_words("missing unaccounted"),
        done=_words("missing unaccounted trapped"),
        does=_words("disappeared"),
        signs=_phrases("search|searching for #, # * not been|yet found|heard|traced, # * still to be found"),
        asked=_phrases("missing, unaccounted, trapped"),
        people=True,
    ),
    Measure(
        name="casualties",
        heads=_words("casualties casualty"),
        kinds=_words("victims"),
        asked=_phrases("casualties, victims"),
        people=True,
        grows=True,
    ),
    Measure(
        name="displaced",
        heads=_words("displaced homeless refugees evacuees"),
        done=_words("displaced evacuated uprooted homeless"),
        doing=_words("displacing evacuating displace evacuate"),
        does=_words("fled flee fleeing sheltering sheltered"),
        signs=_phrases(
            "displacement|evacuation of #, drove|driven|drive|forced|forcing|driving|moved # * from|out, "
            "# * lost|left|leave|leaving|abandoned their homes, # * from their homes, "
            "# * slept|sleeping|sleep outdoors|outside|rough, "
            "# * took|take|takes|taken|taking|sought|seek|seeking|found|into|emergency shelter|shelters|refuge, "
            "# * reached|reach the camps|camp, # * into camps|camp, # * left * for camps|camp|shelters|tents, "
            "# * living|staying|live|sleeping in * tents|hotels|camps|shelters, # whose homes"
        ),
        asked=_phrases("displaced, homeless, fled, flee, evacuated, refugees, driven from, forced from"),
        people=True,
        grows=True,
    ),
    Measure(
        name="rescued",
        heads=_words("survivors rescued"),
        done=_words("rescued saved freed plucked"),
        doing=_words("rescuing saving freeing rescue"),
        does=_words("survived"),
        signs=_phrases(
            "pulled|plucked|dragged|lifted # * from|out|ashore|up|alive, picked|taken|brought # * ashore|alive, "
            "# * to safety"
        ),
        asked=_phrases("rescued, saved, survived, survivors, plucked, rescue"),
        people=True,
        grows=True,
    ),
    Measure(
        name="detained",
        heads=_words("arrests detained arrested detainees detentions apprehended"),
        done=_words("detained arrested captured abducted kidnapped jailed imprisoned apprehended nabbed"),
        doing=_words("detaining arresting capturing abducting kidnapping capture arrest detain nabbing nab caught"),
        does=_words("surrendered"),
        fates=_words("arrest arrests capture abduction kidnapping detention release"),
        signs=_phrases("# * into|in custody, # * turned themselves in, # * hostage|prisoner|captive"),
        kinds=_words("prisoners hostages captives inmates"),
        asked=_phrases("detained, arrested, arrests, captured, abducted, kidnapped, detentions, custody"),
        people=True,
        grows=True,
    ),
    Measure(
        name="affected",
        done=_words("affected infected sickened"),
        doing=_words("affecting affects affect"),
        asked=_phrases("affected, hit by, suffering from"),
        people=True,
        grows=True,
    ),
    Measure(
        name="attendance",
        does=_words("marched rallied gathered demonstrated protested attended march rally thronged demonstrate"),
        signs=_phrases(
            "crowd|turnout|attendance|congregation|congregations|march|rally of|at #, "
            "crowd|turnout|march|rally|demonstration|protest * at|of|put|was #, "
            "number of * streets * at|to|of #, attended by #, # * took|taking|take part, "
            "# * to|on|onto the streets, "
            "# * joined|joining|attended|attending * march|rally|protest|protests|demonstration|demonstrations, "
            "# * joined|joining * walkout|strike|stoppage, "
            "# * walked|marching|walking, # * followed|attended * service|funeral|mass|ceremony, "
            "# * came|turned|gathering|come to|out * protest|protests"
        ),
        kinds=_words("protesters demonstrators marchers protestors"),
        asked=_phrases(
            "turned out, demonstrators, protesters, marched, attended, crowd, rally, turnout was given, "
            "took to the streets, took part, demonstrated, attendance, march"
        ),
        people=True,
    ),
    Measure(
        name="population",
        does=_words("live lived reside inhabit"),
        signs=_phrases(
            "population|city|town|village of #, population * is|was|at|to|stands #, population #, "
            "home to|by|of #, inhabited by #"
        ),
        kinds=_words("inhabitants residents dwellers"),
        asked=_phrases("live in, population, inhabitants, residents, live, lives in, people living"),
        people=True,
    ),
    Measure(
        name="employees",
        kinds=_words("employees workers jobs staff posts"),
        done=_words("employed"),
        signs=_phrases(
            "employs|employing|employ|employed|recruited|hired|recruits|hires #, workforce|staff of #, "
            "# * on|in|for the * shift|shifts, where # work|worked, "
            "# work|worked for|at the|its|both * company|firm|group|plant|factory|mill"
        ),
        asked=_phrases("employees, jobs, workforce, employ, staff, posts"),
    ),
    Measure(
        name="attacks",
        doing=_words("attacked attacking"),
        kinds=_words(
            "airstrikes airstrike strikes raids attacks bombings shellings sorties strike raid attack bombardments"
        ),
        asked=_phrases("airstrikes, air strikes, strikes, raids, attacks, sorties, bombings"),
    ),
    Measure(
        name="aircraft",
        kinds=_words("aircraft warplanes jets planes helicopters drones bombers airplanes"),
        asked=_phrases("aircraft, warplanes, jets, planes, helicopters, drones"),
    ),
    Measure(
        name="destroyed",
        done=_words("destroyed flattened demolished razed collapsed levelled leveled toppled"),
        doing=_words("destroying destroy flattening demolishing levelling"),
        does=_words("collapsed toppled"),
        asked=_phrases("destroyed, collapsed, flattened, razed"),
        things=True,
        grows=True,
    ),
    Measure(
        name="damaged",
        done=_words("damaged cracked severed cut snapped"),
        doing=_words("damaging damage severing"),
        signs=_phrases("damage is|was to #, damage to #, # * suffered|sustained * damage"),
        asked=_phrases("damaged, damage, severed"),
        things=True,
        grows=True,
    ),
    Measure(
        name="burned",
        done=_words("burned burnt torched gutted"),
        doing=_words("burning torching gutting"),
        signs=_phrases("# * caught|catching|on fire, # * ablaze|alight, fire|fires|blaze|blazes at #"),
        asked=_phrases("burned, burnt, torched"),
        things=True,
        grows=True,
    ),
    Measure(
        name="seized",
        done=_words("seized confiscated recovered impounded"),
        doing=_words("seizing confiscating recovering confiscate"),
        signs=_phrases("seized|confiscated|captured|cache|haul * included|including|includes|were #"),
        kinds=_words("rifles guns ak-47s weapons grenades magazines launchers pistols rockets explosives cartridges"),
        asked=_phrases("seized, confiscated"),
        things=True,
        grows=True,
    ),
    Measure(
        name="seats",
        signs=_phrases("# in the * assembly|parliament|senate"),
        kinds=_words("seats"),
        asked=_phrases("seats"),
    ),
    Measure(name="votes", kinds=_words("votes ballots"), asked=_phrases("votes, ballots"), grows=True),
)

ASKED_UNITS: dict[str, tuple[str, ...]] = {
    SHARE: _phrases("percent, per cent, percentage, share, what proportion, turnout, how far did, fell, rise"),
    MONEY: _phrases(
        "how much, cost, worth, revenue, profit, money, price, sales, loss, value, paid, euros, dollars, "
        "spent, turnover, dividend"
    ),
    MAGNITUDE: _phrases("magnitude, how strong, richter"),
    DEPTH: _phrases("how deep, depth"),
    DISTANCE: _phrases("how far, distance, kilometres, kilometers, miles"),
    LENGTH: _phrases("how long is, how tall, how high, length, height"),
    AREA: _phrases("area, hectares, acres"),
    WEIGHT: _phrases("weigh, weight, tonnes, tons"),
    DURATION: _phrases("how long did, how long does, duration"),
    SPEED: _phrases("how fast, speed"),
    TEMPERATURE: _phrases("temperature, how cold, how hot"),
}
"""What a question says when it asks for a measurement rather than a count."""
