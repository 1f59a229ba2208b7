"""Whether a transaction is open on a connection, as its driver knows it without asking the server."""

OPEN = "open"
ALONE = "alone"


def state(connection):
    """Open, or alone: then each statement is committed by itself."""
    driver = getattr(connection.connection, "driver_connection", None) or connection.connection.dbapi_connection
    known = _KNOWN.get(type(driver).__module__.partition(".")[0])
    if known is not None:
        return OPEN if known(driver) else ALONE
    return ALONE if _commits_each(connection) else OPEN


def _commits_each(connection):
    return connection.get_execution_options().get("isolation_level") == "AUTOCOMMIT"


def _psycopg2(driver):
    return driver.get_transaction_status() != 0


def _psycopg(driver):
    return driver.info.transaction_status != 0


def _asyncpg(driver):
    return driver.is_in_transaction()


_KNOWN = {"psycopg2": _psycopg2, "psycopg": _psycopg, "asyncpg": _asyncpg}
