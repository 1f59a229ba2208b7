"""What an env.py expects around it that the command `alembic` does not give: the project has a command of its own for that."""

import os


class MissingApplication(Exception):
    """env.py needs a Flask application, and none can be found."""


class Surroundings:
    """Runs env.py in what it turned out to need.

    It is its first error that tells: a look into its text would miss what it imports.
    """

    def __init__(self):
        self._around = []

    def call(self, function):
        """Calls the function inside of all that was found to be needed."""
        for surround in self._around:
            function = _inside(surround, function)
        return function()

    def supply(self, error):
        """Whether the error says that something is missing which can be given at the next call."""
        surround = _KNOWN.get(_raised_in(error))
        if surround is None or surround in self._around:
            return False
        self._around.append(surround)
        return True


def _inside(surround, function):
    return lambda: surround(function)


def _raised_in(error):
    """The module that knew what was missing: where the first error of a chain was raised."""
    while error.__cause__ is not None:
        error = error.__cause__
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_globals.get("__name__") if trace is not None and isinstance(error, RuntimeError) else None


def _flask_application(function):
    """As `flask db` does, with the application that FLASK_APP names, or that is in app.py or wsgi.py."""
    from flask import cli

    cli.load_dotenv()
    try:
        application = cli.ScriptInfo(app_import_path=os.environ.get("FLASK_APP")).load_app()
    except cli.NoAppException as missing:
        raise MissingApplication(
            "env.py needs a Flask application: %s\nTo fix: name it, as `flask --app` takes it, and the directory that it is"
            ' found from, %s at present: @Alembic(directory = "...", environment = "FLASK_APP=...")'
            % (missing.format_message(), os.getcwd())
        ) from missing
    with application.app_context():
        return function()


def _anyio_worker_thread(function):
    import anyio

    async def run():
        return await anyio.to_thread.run_sync(function)

    return anyio.run(run)


_KNOWN = {
    "werkzeug.local": _flask_application,
    "flask.globals": _flask_application,
    "anyio.from_thread": _anyio_worker_thread,
}
