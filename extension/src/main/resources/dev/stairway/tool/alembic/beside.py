"""What a revision does beside its connection: programs that it starts, connections that it makes by itself."""

import sys

_PROGRAMS = ("subprocess.Popen", "os.system", "os.posix_spawn", "os.exec")
_DRIVERS = ("psycopg2", "psycopg", "asyncpg")
_PROGRAM = "the revision starts a program, and what that does is not seen"
_CONNECTION = "the revision connects by itself, and what it does there is not seen"


def watch(tell):
    """Tells, from now on, of each; what it tells is a reason."""

    def audit(event, arguments):
        if event in _PROGRAMS:
            tell(_PROGRAM)

    sys.addaudithook(audit)
    for name in _DRIVERS:
        if name in sys.modules:
            sys.modules[name].connect = _telling(sys.modules[name].connect, tell)


def _telling(function, tell):
    def connect(*arguments, **keywords):
        # An engine's statements are seen, whoever made it.
        if not sys._getframe(1).f_globals.get("__name__", "").startswith("sqlalchemy."):
            tell(_CONNECTION)
        return function(*arguments, **keywords)

    connect.__doc__ = function.__doc__
    return connect
