"""What ./run, ./test and CI share: set-up, PostgreSQL, the services, the checks. Standard library only; imports no service."""
