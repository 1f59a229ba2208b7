"""The database products that migrations can be run on, each a module with the same names."""

from stairway_worker import mysql, postgresql, sqlite

_MODULES = {"postgresql": postgresql, "sqlite": sqlite, "mariadb": mysql, "mysql": mysql}


def of(name):
    """The module of a product, by the name that its URLs begin with."""
    return _MODULES[name]


def at(connection):
    """The module for what a connection is connected to."""
    return next(module for module in _MODULES.values() if connection.dialect.name in module.DIALECTS)


def with_driver(driver):
    """The module of the product that a driver is for; None when it is for none of them."""
    return next((module for module in _MODULES.values() if driver in module.DRIVERS), None)
