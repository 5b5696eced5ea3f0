"""The container images: building them, running them hardened, holding them against their promises, measuring them."""
