"""The images of this clone in the cluster, under the names that the chart gives them; and those of the last release."""

from pathlib import Path

from tests import former
from tests.chart.rendering import Rendered, production, render
from tests.chart.running.cluster import Cluster

from duly_scripts.console import Console
from duly_scripts.images import bases, building
from duly_scripts.images.building import Unavailable
from duly_scripts.images.catalogue import IMAGES

UNPINNED = "--set=database.bundled.image.digest="
FORMER = "former"


def bring(cluster: Cluster, console: Console) -> tuple[str, ...]:
    """The arguments for helm that the chart needs here: none, but where another PostgreSQL stands for the published one.

    A cluster that nothing can be loaded into must have the images, or find them. Raises Unavailable, Failure."""
    if cluster.loader is None:
        return ()
    database = tagged_database()
    stand_in = bases.stand_in(database)
    built = {name: building.built(image, console) for name, image in IMAGES.items()}
    wanted = {published(name, chart): tag for chart in (render(), production()) for name, tag in built.items()}
    cluster.loader(wanted | ({database: stand_in} if stand_in else {}))
    return (UNPINNED,) if stand_in else ()


def bring_former(cluster: Cluster, console: Console, revision: str, folder: Path) -> tuple[str, ...]:
    """The argument for helm that leads a chart to a commit's images, whose tree lies in `folder`. Raises Unavailable, Failure."""
    if cluster.loader is None:
        raise Unavailable("nothing can be loaded into this cluster, so it cannot have the images of the last release")
    tags = {name: former.image(image, revision, folder, console) for name, image in IMAGES.items()}
    chart = render({"image": {"tag": FORMER}})
    cluster.loader({published(name, chart): tag for name, tag in tags.items()})
    return (f"--set=image.tag={FORMER}",)


def published(service: str, chart: Rendered) -> str:
    """The image that the chart names for a service."""
    image: str = chart.pod(f"duly-{service}").containers[0]["image"]
    return image


def tagged_database() -> str:
    """By its tag, which the chart's digest goes before."""
    rendered = render({"database": {"bundled": {"image": {"digest": ""}}}})
    image: str = rendered.one("StatefulSet")["spec"]["template"]["spec"]["containers"][0]["image"]
    return image
