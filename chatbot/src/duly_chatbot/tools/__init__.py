"""Typed functions over the backend's API, by noun: the only place that knows an endpoint.

No tool has a user, tenant or account parameter: whose list it is comes from the client's token alone. A tool never speaks.
"""
