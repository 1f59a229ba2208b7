"""env.py run without any database, for what it prepares: import path, variables, the folders of the revisions."""

import io
import re

from alembic.runtime.environment import EnvironmentContext
from sqlalchemy import event
from sqlalchemy.engine import Engine

_CHOOSES = re.compile(r"^[^#\n]*\.version_locations\b", re.M)


def chooses_versions(environment_text):
    """Whether env.py says by itself where the revisions are; Alembic learns it only when env.py runs."""
    return _CHOOSES.search(environment_text) is not None


def rehearse(config, script):
    """Runs env.py in offline mode, with nothing to do; the error that it ended with, if it was not for a connection."""
    nothing = EnvironmentContext(
        config, script, fn=lambda heads, context: (), as_sql=True, destination_rev="heads", output_buffer=io.StringIO()
    )
    refused = []

    def refuse(*_):
        refused.append(True)
        raise ConnectionError("the history is read without a database")

    event.listen(Engine, "do_connect", refuse)
    try:
        with nothing:
            script.run_env()
    except (Exception, SystemExit) as error:
        return None if refused else error
    finally:
        event.remove(Engine, "do_connect", refuse)
    return None
