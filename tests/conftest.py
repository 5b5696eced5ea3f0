"""What the tests that cross services share: see duly_scripts.testing."""

pytest_plugins = ["duly_scripts.testing"]
