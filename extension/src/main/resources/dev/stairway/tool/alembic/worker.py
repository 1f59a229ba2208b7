"""The worker's entry: reads the project, then answers."""

import atexit
import os
import sys

from stairway_worker import compiled
from stairway_worker.channel import Channel
from stairway_worker.failure import describe
from stairway_worker.loading import load


def main(requests, replies):
    """Serves one JVM until it says that it is the end. What comes first are the settings, perhaps much later."""
    channel = Channel(requests, replies)
    missing = load(channel.is_asked)
    settings = channel.receive()
    os.environ.update(settings["environment"])
    # At the end, where an installation of the project would stand: nothing of it may hide a library.
    sys.path.extend(settings["importFolders"])
    request = channel.receive()
    if missing is not None:
        channel.send({"problem": {"kind": "alembic", "text": str(missing), "python": sys.executable}})
        return
    # Last, so that it hides nothing: where `python -m alembic` finds the project, and where an installation would have it.
    sys.path.append(os.getcwd())
    compiled.of_libraries_only()
    _answer(settings, channel, request)
    _leave()


def _leave():
    """Ends the process as Python would, but without taking every module apart, which takes as long as several steps."""
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _answer(settings, channel, request):
    from stairway_worker import history
    from stairway_worker.advice import missing
    from stairway_worker.listing import listing
    from stairway_worker.project import Project
    from stairway_worker.session import Session

    try:
        project = Project(settings)
        if request["do"] == "history":
            channel.send({"revisions": listing(project)})
            return
    except history.Problem as problem:
        channel.send({"problem": problem.facts})
    except (Exception, SystemExit) as error:
        described = describe(error)
        text = described["type"] + ": " + described["message"]
        channel.send({"problem": dict(missing(error), kind="project", text=text)})
    else:
        Session(project, channel, settings["database"]).serve(request)
