"""What the tests of the backend are made with; the fixtures stand in conftest.py."""
