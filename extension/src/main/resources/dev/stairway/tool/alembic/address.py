"""The URL of the test database, with the driver that the project asks for."""

import re

from stairway_worker import product


def choose(parts, wanted, own_url, environment_text):
    """The URL as text: the wanted driver, else the one of the project's own URL, else the first that can be imported."""
    module = product.of(parts["product"])
    # A project that runs on several products names the driver of one of them.
    fits = product.with_driver(wanted) in (module, None)
    driver = (wanted if fits else None) or _own(module, own_url) or _first(module, environment_text)
    name = getattr(module, "scheme", lambda product, own: product)(parts["product"], own_url)
    return name + ("+" + driver if driver else "") + "://" + parts["rest"]


def complete_dialects(parts, environment_text):
    """Lets a URL that names no driver mean one that is there, where the one that SQLAlchemy would take is not."""
    module = product.of(parts["product"])
    module.complete_dialects(_first(module, environment_text))


def instead_of(driver):
    """The drivers that are there, for one that is not; empty when it is none of SQLAlchemy's for a known product."""
    module = product.with_driver(driver)
    return [name for name in module.DRIVERS if module.usable(name)] if module else []


def _own(module, url):
    found = re.match(r"\w+\+(\w+):", url or "")
    driver = found.group(1) if found else None
    return driver if driver and product.with_driver(driver) in (module, None) and module.usable(driver) else None


def _first(module, environment_text):
    order = module.DRIVERS
    if re.search(r"async_engine_from_config|create_async_engine|AsyncEngine", environment_text):
        order = module.ASYNC + tuple(name for name in module.DRIVERS if name not in module.ASYNC)
    return next((name for name in order if module.usable(name)), None)
