"""Which databases the project's engines try to reach."""

from sqlalchemy import event
from sqlalchemy.engine import Engine

from stairway_worker import product


class Attempts:
    """Remembers the last one; it only listens."""

    def __init__(self):
        self._last = None
        event.listen(Engine, "do_connect", self._note)

    def facts(self, expected):
        """The last one, with no password; and whether it is another than the expected database."""
        if self._last is None:
            return {}
        dialect, driver, is_async, target = self._last
        name = target.get("database", target.get("dbname", target.get("db")))
        module = product.of(expected["product"])
        elsewhere = dialect not in module.DIALECTS or not module.is_expected(name, expected["name"])
        facts = {"elsewhere": elsewhere, "target": {"product": dialect, "name": name or ""}}
        if dialect != "sqlite":
            facts["target"]["place"] = ":".join(str(target[part]) for part in ("host", "port") if target.get(part))
        if is_async:
            facts["driver"] = driver
        return facts

    def _note(self, dialect, record, arguments, parameters):
        target = {name: parameters.get(name) for name in ("host", "port", "database", "dbname", "db") if name in parameters}
        if dialect.name == "sqlite" and arguments:
            target["database"] = str(arguments[0])
        self._last = (dialect.name, dialect.driver, getattr(dialect, "is_async", False), target)
