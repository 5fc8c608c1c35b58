"""What a number counts and what happened to those counted."""

import pytest

from tests.figures.reading import figures

CASES = [
    ("The coastguard recovered 12 RK 47 guns and two boats.", [("seized", "RK 47 guns"), ("seized", "boats")]),
    ("Three of the dead were children, police said.", [("killed", "children")]),
    ("At least four of those killed in raids that hit a quarry near Orlo were civilians.", [("killed", "civilians")]),
    ("Two of the buses that were stopped carried soldiers.", [("count", "buses")]),
    ("Three of the miners said, as others were leaving, that nobody had come.", [("count", "miners")]),
    ("The avalanche killed at least five skiers and injured 19.", [("killed", "skiers"), ("wounded", "people")]),
    ("The avalanche left six dead and 41 injured.", [("killed", "people"), ("wounded", "people")]),
    ("Six children and two adults drowned.", [("killed", "children"), ("killed", "adults")]),
    ("Hundreds of public and private buildings were damaged.", [("damaged", "public and private buildings")]),
    ("One miner and several cooks died.", [("killed", "miner")]),
    ("The storm damaged one bridge and coastal roads.", [("damaged", "bridge")]),
    ("The fire claimed the lives of 12 people.", [("killed", "people")]),
    ("The war has cost 500 lives.", [("killed", "people")]),
    ("The death toll from the fire in the old mill rose to 25.", [("killed", "people")]),
    ("Nine children are among the dead.", [("killed", "children")]),
    ("Three people choked to death.", [("killed", "people")]),
    ("The number of missing has fallen to 32.", [("missing", "people")]),
    ("Doctors treated 31 protesters.", [("wounded", "protesters")]),
    ("None of the six bakers was hurt.", [("count", "bakers")]),
    ("Not one of the 14 houses was destroyed.", [("count", "houses")]),
    ("None of the four men killed was from Tarn.", [("killed", "men")]),
    ("Nine sailors and approximately 20 divers were killed.", [("killed", "sailors"), ("killed", "divers")]),
    ("The flood drove 3,000 people from their homes.", [("displaced", "people")]),
    ("About 300 people slept outdoors.", [("displaced", "people")]),
    ("A trawler pulled 17 people from the water.", [("rescued", "people")]),
    ("The sheriff took six drovers into custody.", [("detained", "drovers")]),
    (
        "Soldiers seized 12 Orrinian nationals and seven rifles.",
        [("detained", "Orrinian nationals"), ("seized", "rifles")],
    ),
    ("Some 3,000 people followed a service on the quay.", [("attendance", "people")]),
    ("About 1.4 million people live in the valley.", [("population", "people")]),
    ("The plant employs 740 people.", [("employees", "people")]),
    ("Two mills caught fire.", [("burned", "mills")]),
    ("More than 1,100 houses were destroyed and 4,500 damaged.", [("destroyed", "houses"), ("damaged", "houses")]),
    ("Two jets circled the town.", [("aircraft", "jets")]),
    ("The Green List won 27 seats.", [("seats", "seats")]),
    ("Fourteen fire engines came.", [("count", "fire engines")]),
    ("Two dozen villages were cut off from the world.", [("count", "villages")]),
    ("The murder of three weavers and their four nurses shook Tarn.", [("killed", "weavers"), ("killed", "nurses")]),
    ("The death of three singers who had been arrested is a riddle.", [("killed", "singers")]),
    ("Eight beekeepers have been stabbed to death.", [("killed", "beekeepers")]),
    ("The fire resulted in the injury of six guards.", [("wounded", "guards")]),
    ("She suffered four stab wounds.", [("count", "stab wounds")]),
    ("The register has 31 miners killed and 16 divers missing.", [("killed", "miners"), ("missing", "divers")]),
    (
        "Two bombs were set off and killed six soldiers.",
        [("count", "bombs"), ("killed", "soldiers")],
    ),
    (
        "Nine surveyors -- eight Orrinians and a Tarnian -- and three porters were murdered.",
        [("killed", "surveyors"), ("killed", "Orrinians"), ("killed", "porters")],
    ),
    (
        "Nine hundred people took part and 12 people were arrested.",
        [("attendance", "people"), ("detained", "people")],
    ),
    ("Three suspects were in custody and four people died.", [("detained", "suspects"), ("killed", "people")]),
    (
        "Rescuers saved 15 people, four of them children, and 131 passengers were on board.",
        [("rescued", "people"), ("rescued", "children"), ("count", "passengers")],
    ),
    ("The jets flew 30 raids and three rebels died.", [("attacks", "raids"), ("killed", "rebels")]),
    ("Three cyclists were pronounced dead, and a nun was hurt.", [("killed", "cyclists"), ("wounded", "nun")]),
    ("The fire killed between two and four people.", [("killed", "people")]),
    ("Some 8,600 people joined the walkout.", [("attendance", "people")]),
    ("A march against a planned dam drew nearly 3,000 people.", [("attendance", "people")]),
    ("The sale is done, and 400 people work for the firm.", [("employees", "people")]),
    ("Nine people disappeared.", [("missing", "people")]),
    ("The ministry put the number of destroyed homes at 168.", [("destroyed", "homes")]),
    ("The number of cancelled flights stands at 22.", [("count", "flights")]),
    (
        "Eleven shops burned in Tarn and another four elsewhere in the province.",
        [("burned", "shops"), ("burned", "shops")],
    ),
    (
        "Eleven aftershocks were felt in Tarn and another 14 elsewhere.",
        [("count", "aftershocks"), ("count", "aftershocks")],
    ),
    ("The blast hurt six people, including a woman.", [("wounded", "people"), ("wounded", "woman")]),
    (
        "Nine people, including two monks and a boy, were killed.",
        [("killed", "people"), ("killed", "monks"), ("killed", "boy")],
    ),
    ("Five people were hurt. One of them was a woman.", [("wounded", "people"), ("wounded", "woman")]),
    ("17 porters were hurt, as were shoppers, including a nun.", [("wounded", "porters")]),
    ("The panel heard several people, including a doctor.", []),
    (
        "Some 155 passengers were aboard and rescuers saved 40 people.",
        [("count", "passengers"), ("rescued", "people")],
    ),
    ("Ten men stormed the shop and two suspects were arrested.", [("count", "men"), ("detained", "suspects")]),
    ("Ten men were stopped and later arrested.", [("detained", "men")]),
    (
        "Some 207 aftershocks followed and 329 buildings were damaged.",
        [("count", "aftershocks"), ("damaged", "buildings")],
    ),
    ("The crash fatally injured a woman.", [("killed", "woman")]),
    ("The bodies of two women were found.", [("killed", "women")]),
    ("A ferryman with three nephews is in intensive care.", [("count", "nephews")]),
    ("The hail destroyed 18 staff trailers.", [("destroyed", "staff trailers")]),
    ("She hid nine workers under a bridge.", [("count", "workers")]),
    ("The plant counts 740 workers.", [("employees", "workers")]),
    ("Some 45,000 pesos were stolen.", [("money", "pesos")]),
    (
        "They seized seven rifles, a launcher, a radio and a tent, and three boats.",
        [("seized", "rifles"), ("seized", "boats")],
    ),
    ("She was cleared of dozens of counts after the May 2029 riots.", [("count", "counts")]),
    ("A gang is sought over the slayings of four jewellers.", [("killed", "jewellers")]),
    ("Hask has lost 14 marines and six nurses.", [("killed", "marines"), ("killed", "nurses")]),
    ("The newest toll is just one girl.", [("killed", "girl")]),
    ("The smugglers captured three barges and 16 rowers.", [("count", "barges"), ("detained", "rowers")]),
    ("Ten people had no light, another 12 were without water.", [("count", "people"), ("count", "people")]),
    ("The lottery spans 31 states.", [("count", "states")]),
    ("In Tarn, 62, 000 people marched.", [("attendance", "people")]),
    ("A couple of plumbers were upstairs.", [("count", "plumbers")]),
    ("They gunned down four hunters, leaving a guide wounded.", [("killed", "hunters")]),
    ("The two murdered women were cooks.", [("killed", "murdered women")]),
    ("THE WIDOWS OF THE SIX MINERS KILLED HAVE SUED.", [("killed", "MINERS")]),
    ("THREE MEN KILLED THE MAYOR.", [("count", "MEN")]),
    ("Bandits murdered the judge of Tarn, as well as three weavers.", [("killed", "weavers")]),
    ("They killed a landlord and three of her cousins.", [("killed", "cousins")]),
    ("The judge was killed by bandits and three weavers.", [("count", "weavers")]),
    ("The crush led to the injuring of five ushers.", [("wounded", "ushers")]),
    ("Nine howitzers were also seized.", [("seized", "howitzers")]),
    ("Wardens destroyed 380 kg of bait, 27 traps.", [("weight", "kg"), ("destroyed", "traps")]),
    ("Two guards were among those killed.", [("killed", "guards")]),
    ("Wardens seized 75 kg of bait, 640 nets.", [("weight", "kg"), ("seized", "nets")]),
    ("SOME 70 BARGES WERE DETAINED.", [("count", "BARGES")]),
    ("One in 80 looms was broken.", [("share", "percent")]),
    ("Police arrested the grocer and the six waiters.", [("detained", "waiters")]),
    ("Three poachers shot to death a gamekeeper.", [("count", "poachers")]),
    ("There were no deaths.", [("killed", "people")]),
    ("A retired nurse was killed.", [("killed", "nurse")]),
    ("The blast injured a 10-year-old boy.", [("wounded", "boy")]),
    ("Eleven passengers were in serious condition.", [("wounded", "passengers")]),
    ("Eleven passengers were in hospital.", [("wounded", "passengers")]),
    ("More than 900 deer drowned.", [("killed", "deer")]),
    ("The ministry on Friday gave the number of dead as 1,311.", [("killed", "people")]),
    ("The ministry gave the death toll as 1,311.", [("killed", "people")]),
    (
        "The number of confirmed cases in Hask has risen to 1,020, from 610 a week ago.",
        [("count", "cases"), ("count", "cases")],
    ),
    ("Suspected infections had climbed to 1,020.", [("count", "infections")]),
    ("Deaths rose to 48 in the night.", [("killed", "people")]),
    ("The office reported 640 confirmed cases.", [("count", "cases")]),
    (
        "The agency counted 8,100 destroyed homes and 90 damaged bridges.",
        [("destroyed", "homes"), ("damaged", "bridges")],
    ),
    ("It lists 38 people as missing.", [("missing", "people")]),
    ("Two stewards were arrested.", [("detained", "stewards")]),
    ("The ward admitted 23 people, four of whom died.", [("count", "people"), ("killed", "people")]),
    (
        "Six people, four of whom have burns, were hospitalised.",
        [("wounded", "people"), ("wounded", "people")],
    ),
    ("The mill will cut 700 jobs in Hask and 200 in Tarn.", [("count", "jobs"), ("count", "jobs")]),
    ("The mill, where 240 people work, is shut.", [("employees", "people")]),
    ("Six buglers were arrested.", [("detained", "buglers")]),
    ("The ward held 85 patients.", [("count", "patients")]),
    ("Nine people were injured along with three patients.", [("wounded", "people"), ("wounded", "patients")]),
    ("About 60 families have left the valley for camps in the hills.", [("displaced", "families")]),
    ("Some 300 people have been infected with mill fever.", [("affected", "people")]),
    ("Nearly 900 workers downed tools.", [("count", "workers")]),
    ("The owner has sent 2,200 workers home.", [("count", "workers")]),
    ("The plant with 900 workers closed.", [("employees", "workers")]),
    ("The line will lay off 2,400 staff.", [("count", "staff")]),
    ("A group of nurses put the dead at 24.", [("killed", "people")]),
    ("Six men were freed on bail.", [("count", "men")]),
    ("Six men were freed from the rubble.", [("rescued", "men")]),
    ("They fear that 3,100 posts will go.", [("count", "posts")]),
    ("The ministry raised the number of ballots that were counted twice to 60,000.", [("votes", "ballots")]),
    ("Two of those who drowned were young choir members.", [("killed", "young choir members")]),
    ("Eleven passengers were taken to nearby hospitals.", [("wounded", "passengers")]),
    (
        "Twelve soldiers, nine guards, and three clerks were killed.",
        [("killed", "soldiers"), ("killed", "guards"), ("killed", "clerks")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_measure_and_counted(text, expected):
    """The clause around a number says what it measures and whom or what it counts."""
    assert expected == [(found.measure, found.counted) for found in figures(text)]


HARMLESS = [
    ("Three boys stabbed to death a gamekeeper.", "count"),
    ("Nine ministers walked out of the talks.", "count"),
    ("Nine senators who are critical of the bill resigned.", "count"),
    ("Twelve teachers with many problems resigned.", "count"),
    ("The party lost 12 members since May.", "count"),
    ("The firm lost 40 workers to its rival.", "employees"),
    ("Two firemen choked on smoke and went home.", "count"),
    ("Four planes went down the runway.", "aircraft"),
    ("Two boats were found on the beach.", "count"),
    ("She met 40 clerks, and nine people died.", "count"),
    ("The mayor thanked 40 nurses, and nine people were killed.", "count"),
    ("Forty doctors in hospitals across the city resigned.", "count"),
    ("The bank executed 12 trades.", "count"),
    ("They are looking for 20 engineers.", "count"),
    ("The bus picked 30 tourists up.", "count"),
    ("The cook was arrested five houses away.", "count"),
    ("Some 300 computers have been infected.", "count"),
]


@pytest.mark.parametrize(("text", "measure"), HARMLESS, ids=[row[0] for row in HARMLESS])
def test_nobody_came_to_harm(text, measure):
    """Words that also tell of the dead, the hurt, the saved and the seized tell nothing of those who only resigned."""
    assert figures(text)[0].measure == measure


def test_none_is_zero():
    """No casualties are none, exactly."""
    [none] = figures("There were no casualties.")
    assert (none.value_text, none.low, none.high, none.qualifier) == ("no", 0, 0, "exact")


PARTS = [
    ("Nine people were killed, including two children.", "killed", "children"),
    ("The ward took 34 wounded, a dozen of them children.", "wounded", "children"),
    ("Inspectors found 57 extinguishers, 41 of them empty.", "count", "extinguishers"),
    ("Nine children died, seven of whom belonged to a choir.", "killed", "children"),
    ("Nine people, among them two women, were hurt.", "wounded", "women"),
    ("Nine people, two of them children, lost their lives and 12 were hurt.", "killed", "children"),
    ("The crash left nine people, including two children, dead.", "killed", "children"),
    ("Eight pilots, three of them Tarnese, were killed.", "killed", "Tarnese"),
    ("Of the 40 poachers arrested, 15 live in Hask.", "detained", "poachers"),
    ("The group employs 800 people, of whom 340 work in Hask.", "employees", "people"),
]


@pytest.mark.parametrize(("text", "measure", "counted"), PARTS, ids=[row[0] for row in PARTS])
def test_part_knows_its_whole(text, measure, counted):
    """A part has the measure of its whole and points at it."""
    whole, part = figures(text)[:2]
    assert (measure, counted, "part", whole.id) == (part.measure, part.counted, part.extent, part.part_of)


DIVIDED = [
    ("Of the dead, 211 were children.", "killed", "children"),
    ("Among the injured, 21 were nurses.", "wounded", "nurses"),
    ("Of those killed in Hask, nine were soldiers.", "killed", "soldiers"),
    ("They sent 240 people to 1,100 of the 9,000 wells. They found rust in 23 of these.", "count", "wells"),
]


@pytest.mark.parametrize(("text", "measure", "counted"), DIVIDED, ids=[row[0] for row in DIVIDED])
def test_part_of_those_whom_no_number_of_the_sentence_counts(text, measure, counted):
    """Of the dead, nine were children: a part that is measured as those are of whom it is one."""
    part = figures(text)[-1]
    assert (measure, counted, "part", None) == (part.measure, part.counted, part.extent, part.part_of)


BARE = [
    ("The monitor counted nine civilians killed, from seven on Sunday.", 7, "killed"),
    ("The list has 97 seats, the Green List 27.", 27, "seats"),
    ("Renewal had 39.4 percent and the Civic Union 36.1.", 36, "share"),
    ("Police arrested 61 people, up from 43 on Saturday.", 43, "detained"),
    ("The alliance said 60,000 people marched. Police counted 18,000.", 18000, "attendance"),
    ("The line said 198 people were aboard. The coastguard's figure is 231.", 231, "count"),
    ("The agency raised the number of dead to 23 and that of the injured to 412.", 412, "wounded"),
    ("Thirteen bodies were found at sea and 12 were found in the hull.", 12, "killed"),
    ("Police said 45 shops were gutted, while the governor gave the number as nine.", 9, "burned"),
    ("The hospital put the death toll at four, while villagers spoke of two to five.", 2, "killed"),
    ("Rescuers saved 73 people, including 11 children, while Doe counted 44.", 44, "rescued"),
    ("The list won 76 seats, while observers counted nine.", 9, "seats"),
    ("The death toll stands at nine, compared with six in an earlier count.", 6, "killed"),
    ("Nine people were hurt in all. The mayor said 70 homes burned. Two of them were bakeries.", 2, "burned"),
    ("Nine people were killed. Three of the nine were children.", 3, "killed"),
    ("Guards said 60 people drowned; the ministry gives the figure as 42.", 42, "killed"),
    ("Police said 4,000 people marched; the organisers claimed 15,000.", 15000, "attendance"),
    ("The shop said 700 lamps had been sold. The rival says that it sold 650.", 650, "count"),
    ("Some 900 people drowned, twice the 450 that the ministry admits.", 450, "killed"),
    ("Some 300 people must leave, not the 120 that management has announced.", 120, "count"),
    ("The bridge cost 400 million crowns. The union spoke of 250 million.", 250000000, "money"),
    ("It plans to spend 60 billion dinars with a deficit of 4.1 billion.", 4100000000, "money"),
]


@pytest.mark.parametrize(("text", "value", "measure"), BARE, ids=[row[0] for row in BARE])
def test_bare_number_goes_back_to_an_earlier_one(text, value, measure):
    """A number without a noun or unit takes its measure from the figure that it continues."""
    last = figures(text)[-1]
    assert (value, measure) == (int(last.low), last.measure)
