"""One commit, one digest."""

import pytest

from duly_scripts.images import building, reproducible
from duly_scripts.images.catalogue import Image
from duly_scripts.testing import console


@pytest.mark.thorough
def test_two_builds_of_a_commit_from_nothing_have_one_digest(service: Image) -> None:
    try:
        verdict = reproducible.compare(service, console())
    except building.Unavailable as reason:
        pytest.skip(str(reason))
    assert verdict.differences == ()
    assert verdict.labels["org.opencontainers.image.revision"] == verdict.of.revision
    assert verdict.labels["org.opencontainers.image.created"] == verdict.of.created
