"""Reads the history, with as much of env.py as the revision files need."""

from alembic.runtime.environment import EnvironmentContext

from stairway_worker import rehearsal
from stairway_worker.advice import missing
from stairway_worker.failure import project_frames, relative, type_name
from stairway_worker.history import Problem, revisions


def listing(project):
    """All revisions in Alembic's own upgrade order.

    As `alembic history` does, without env.py: that takes time, and may want a database. It is run where it chooses the
    folders itself, where without it there is nothing, and where a revision file cannot be imported without it: `alembic
    upgrade` runs env.py first, which may set what they need.
    """
    chooses = rehearsal.chooses_versions(project.environment_text())
    problem, found = None, []
    if not chooses:
        try:
            found = _in_environment(project)
        except Problem as cannot:
            if cannot.facts["kind"] != "import":
                raise
            problem = cannot
    if found:
        return found
    return _rehearsed(project, chooses, problem)


def _rehearsed(project, chooses, problem):
    project.script = project.scripts()
    before = list(project.script.version_locations or ())
    error = rehearsal.rehearse(project.config("heads"), project.script)
    if error is not None and chooses and before == list(project.script.version_locations or ()):
        frames = project_frames(error)
        place = "%s:%d: " % (relative(frames[-1].filename), frames[-1].lineno) if frames else ""
        raise Problem("rehearsal", text="%s%s: %s" % (place, type_name(error), error), **missing(error)) from error
    if error is not None and problem is not None:
        raise problem
    return _in_environment(project)


def _in_environment(project):
    # Revision files may ask `alembic.context` for the configuration or an argument when they are imported.
    with EnvironmentContext(project.config("history"), project.script):
        return revisions(project.script)
