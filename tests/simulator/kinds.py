"""The kinds of happening: what befalls whom, what is counted there, and what else reporters write of it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One way in which a kind of happening comes about."""

    nominal: str
    """"A bomb attack on a crowded market"."""
    when: str
    """A clause without a place: "a bomb went off at a crowded market"."""
    short: str
    """"the attack"."""
    headline: str
    """"Market bombing"."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of happening."""

    name: str
    scenes: tuple[Scene, ...]
    leading: tuple[str, ...]
    """Keys of what a report leads with."""
    further: tuple[str, ...] = ()
    """Keys of what else is counted."""
    wide: bool = False
    """Whether a whole province is hit, so that some count the town and some the province."""
    party: str = ""
    """The name of the body at the centre, of which some counts come; {name} is an invented word."""
    run: str = ""
    """What such happenings add up to: "floods"; empty when nobody adds them up."""
    asides: tuple[str, ...]
    """Sentences without a figure; {town}, {province}, {person}, {name} are filled in."""


KINDS = (
    Kind(
        name="attack",
        scenes=(
            Scene(
                nominal="a bomb attack on a crowded market",
                when="a bomb went off at a crowded market",
                short="the bombing",
                headline="Market bombing",
            ),
            Scene(
                nominal="a gun attack on a bus station",
                when="gunmen opened fire at a bus station",
                short="the shooting",
                headline="Shooting at bus station",
            ),
            Scene(
                nominal="a car bomb outside a police barracks",
                when="a car bomb exploded outside a police barracks",
                short="the blast",
                headline="Blast at barracks",
            ),
        ),
        leading=("killed", "wounded"),
        further=("damaged", "suspects"),
        run="attacks",
        asides=(
            "Nobody has claimed responsibility for the attack.",
            "Shops stayed shut along the main road, and soldiers searched cars at the bridges.",
            "“There was a flash, and then nobody could hear anything,” said {person}, 34, a fruit seller.",
            "Schools in {town} will stay closed until further notice.",
        ),
    ),
    Kind(
        name="air raid",
        scenes=(
            Scene(
                nominal="air strikes on villages and a livestock market",
                when="war planes bombed a livestock market",
                short="the raids",
                headline="Air strikes",
            ),
            Scene(
                nominal="shelling and air raids",
                when="jets bombed the outskirts",
                short="the strikes",
                headline="Air raids",
            ),
        ),
        leading=("killed", "wounded"),
        further=("strikes", "fighters", "destroyed", "displaced"),
        wide=True,
        run="air strikes",
        asides=(
            "Neither the army nor the government has commented on the raids.",
            "The area has been held by rebels for most of the war.",
            "“We heard them circle, and we ran for the cellar,” said {person}, who lives near the market.",
            "Ambulances drove through the night with their lights off, and the radio in {town} broadcast on 97.5 FM.",
        ),
    ),
    Kind(
        name="fire",
        scenes=(
            Scene(
                nominal="a fire at a textile factory",
                when="fire swept through a textile factory",
                short="the fire",
                headline="Factory fire",
            ),
            Scene(
                nominal="a blaze in an apartment block",
                when="a blaze tore through an apartment block",
                short="the blaze",
                headline="Apartment fire",
            ),
            Scene(
                nominal="a night-time fire at a covered bazaar",
                when="fire broke out in a covered bazaar",
                short="the fire",
                headline="Bazaar fire",
            ),
        ),
        leading=("killed", "wounded"),
        further=("rescued", "burned", "displaced"),
        run="fires",
        asides=(
            "The cause of the fire is not yet known.",
            "Several exits had been locked from the outside, survivors said.",
            "The building had been inspected last spring, and its owner, {person}, had been told to widen the stairs.",
            "Smoke hung over the old quarter of {town} until noon.",
        ),
    ),
    Kind(
        name="wildfire",
        scenes=(
            Scene(
                nominal="a forest fire",
                when="a forest fire reached the suburbs",
                short="the fire",
                headline="Forest fire",
            ),
            Scene(
                nominal="a wildfire driven by high winds",
                when="a wildfire jumped the river",
                short="the wildfire",
                headline="Wildfire",
            ),
        ),
        leading=("displaced", "area"),
        further=("destroyed", "wounded"),
        asides=(
            "Water-dropping planes were kept on the ground by the wind for most of the day.",
            "“The hills were red all night,” said {person}, a beekeeper.",
            "Investigators are looking at a fallen power line as a possible cause.",
        ),
    ),
    Kind(
        name="flood",
        scenes=(
            Scene(nominal="flash floods", when="a river burst its banks", short="the floods", headline="Flash floods"),
            Scene(
                nominal="floods after days of heavy rain",
                when="heavy rain sent a torrent through the valley",
                short="the flooding",
                headline="Floods",
            ),
        ),
        leading=("killed", "missing"),
        further=("displaced", "destroyed", "damage"),
        wide=True,
        run="floods",
        asides=(
            "The road to the coast is under water, and the railway has been shut.",
            "“The water came up to the windows in a quarter of an hour,” said {person}, a teacher.",
            "Forecasters say that the rain will ease by the weekend.",
            "Bread and blankets were flown in by helicopter to villages that had been cut off.",
        ),
    ),
    Kind(
        name="earthquake",
        scenes=(
            Scene(
                nominal="a strong earthquake",
                when="a strong earthquake struck before dawn",
                short="the quake",
                headline="Earthquake",
            ),
            Scene(
                nominal="a powerful quake",
                when="a powerful quake shook the region",
                short="the earthquake",
                headline="Powerful quake",
            ),
        ),
        leading=("killed", "wounded"),
        further=("magnitude", "depth", "distance", "destroyed", "aftershocks", "damaged"),
        wide=True,
        asides=(
            "People ran into the streets in their nightclothes, and many were still there at noon.",
            "“The cupboard walked across the room,” said {person}, a retired postman.",
            "Telephone lines were down for much of the morning.",
            "No tsunami warning was issued.",
        ),
    ),
    Kind(
        name="ferry",
        scenes=(
            Scene(
                nominal="a ferry accident",
                when="a ferry capsized in rough water",
                short="the sinking",
                headline="Ferry sinking",
            ),
            Scene(
                nominal="the sinking of a crowded river boat",
                when="a crowded river boat sank",
                short="the accident",
                headline="River boat sinks",
            ),
        ),
        leading=("killed", "missing"),
        further=("rescued", "aboard"),
        party="the {name} Line",
        asides=(
            "Divers went down again at 6 am.",
            "The boat had been built for the summer trade and had no licence for night crossings.",
            "“People were holding on to anything that floated,” said {person}, a fisherman who went out to help.",
            "Relatives waited on the quay behind a rope.",
        ),
    ),
    Kind(
        name="crash",
        scenes=(
            Scene(
                nominal="a bus crash on a mountain road",
                when="a bus plunged off a mountain road",
                short="the crash",
                headline="Bus crash",
            ),
            Scene(
                nominal="a train collision",
                when="a passenger train ran into a goods train",
                short="the collision",
                headline="Train collision",
            ),
        ),
        leading=("killed", "wounded"),
        further=("aboard",),
        party="the {name} transport company",
        run="road accidents",
        asides=(
            "The driver, {person}, survived and is being questioned.",
            "Fog had been reported along Route 9 since 4:30 am.",
            "The line is expected to stay closed for repairs.",
            "It was not clear whether the brakes had failed.",
        ),
    ),
    Kind(
        name="protest",
        scenes=(
            Scene(
                nominal="a march against new fuel taxes",
                when="crowds marched against new fuel taxes",
                short="the march",
                headline="March against fuel taxes",
            ),
            Scene(
                nominal="a demonstration against a planned dam",
                when="opponents of a planned dam marched",
                short="the demonstration",
                headline="Protest over dam",
            ),
        ),
        leading=("attendance", "detained"),
        further=("wounded",),
        party="the organisers",
        asides=(
            "The march ended with speeches in front of the town hall.",
            "“We will come back every week,” said {person}, a 41-year-old nurse who had travelled from the coast.",
            "Riot police stood in the side streets but did not intervene until nightfall.",
        ),
    ),
    Kind(
        name="strike",
        scenes=(
            Scene(
                nominal="a strike over pay at the airports",
                when="airport staff walked out over pay",
                short="the walkout",
                headline="Airport strike",
            ),
            Scene(
                nominal="a walkout by ground crews",
                when="ground crews walked out",
                short="the strike",
                headline="Ground crews walk out",
            ),
        ),
        leading=("strikers", "cancelled"),
        party="the {name} Transport Union",
        asides=(
            "Talks broke off last week over night shifts and Article 12 of the contract.",
            "“Nobody wanted this,” said {person}, who loads luggage.",
            "Passengers were told to look for other ways to travel.",
        ),
    ),
    Kind(
        name="deal",
        scenes=(
            Scene(
                nominal="the takeover of the {target} works",
                when="{buyer} took over the {target} pump works",
                short="the takeover",
                headline="{buyer} takes over {target}",
            ),
            Scene(
                nominal="the sale of the {target} works",
                when="{buyer} completed its purchase of the {target} valve works",
                short="the sale",
                headline="{target} goes to {buyer}",
            ),
        ),
        leading=("price", "employees"),
        party="{buyer}",
        asides=(
            "The companies have competed for years in the market for pumps and valves.",
            "“It is a good day for both houses,” said {person}, who will head the joint board.",
            "The competition office has raised no objection.",
        ),
    ),
    Kind(
        name="robbery",
        scenes=(
            Scene(
                nominal="a robbery at a jeweller's",
                when="robbers raided a jeweller's",
                short="the robbery",
                headline="Jewel robbery",
            ),
            Scene(
                nominal="an armed raid on a jewellery shop",
                when="armed men raided a jewellery shop",
                short="the raid",
                headline="Raid on jeweller",
            ),
        ),
        leading=("loot", "robbers"),
        further=("suspects",),
        party="the {name} jewellery house",
        asides=(
            "They left in a grey van that was later found burned out.",
            "“They knew which drawers to open,” said {person}, who sells shoes next door.",
            "The shop had been closed for stocktaking.",
        ),
    ),
    Kind(
        name="election",
        scenes=(
            Scene(
                nominal="the election for the provincial assembly",
                when="voters elected a new assembly",
                short="the election",
                headline="Assembly election",
            ),
            Scene(
                nominal="the vote for a new council",
                when="voters chose a new council",
                short="the vote",
                headline="Council vote",
            ),
        ),
        leading=("turnout", "vote"),
        further=("seats",),
        party="the Electoral Commission",
        asides=(
            "Voting was calm, and no station opened late.",
            "“The people have been clear,” said {person}, who leads the {list}.",
            "Coalition talks are due to begin on the day after the final result.",
        ),
    ),
    Kind(
        name="outage",
        scenes=(
            Scene(nominal="a power cut", when="a substation failed", short="the outage", headline="Power cut"),
            Scene(
                nominal="a blackout after a storm",
                when="a storm brought down power lines",
                short="the blackout",
                headline="Blackout",
            ),
        ),
        leading=("affected", "restored"),
        party="{name} Power",
        wide=True,
        asides=(
            "Trams stood still, and traffic lights were dark until the evening.",
            "“We sold the ice cream for nothing,” said {person}, who keeps a kiosk.",
            "Hospitals were running on generators.",
        ),
    ),
    Kind(
        name="raid",
        scenes=(
            Scene(
                nominal="a police raid on a warehouse",
                when="police stormed a warehouse",
                short="the raid",
                headline="Warehouse raid",
            ),
            Scene(
                nominal="a search of a farm by border police",
                when="border police searched a farm",
                short="the operation",
                headline="Border police raid",
            ),
        ),
        leading=("detained", "rifles"),
        further=("cash",),
        run="raids",
        asides=(
            "The suspects have not been named.",
            "“There were lorries at night, always at night,” said {person}, a neighbour.",
            "A judge ordered that they be held until trial.",
        ),
    ),
)
