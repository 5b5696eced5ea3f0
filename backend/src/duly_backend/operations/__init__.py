"""What whoever runs Duly does at the command line: migrate, back up, restore, check, make secrets. Each failure is one sentence and a status."""
