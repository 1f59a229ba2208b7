"""The worker at work on one database."""

import contextlib
import io
import os
import time
import traceback

from stairway_worker import advice, failure
from stairway_worker.attempts import Attempts
from stairway_worker.command import Command
from stairway_worker.environment import Environment
from stairway_worker.models import Comparison, command_line, has_models
from stairway_worker.offline import Offline, but
from stairway_worker.repeats import may_repeat
from stairway_worker.stepping import Stepping, build
from stairway_worker.surroundings import MissingApplication, Surroundings
from stairway_worker.target import plan
from stairway_worker.tracing import Trace, told

_NOTHING_RUN = (
    "env.py returned without running any migration: only its offline branch calls context.run_migrations(),"
    " or it swallowed an error"
)
_NOT_COMMITTED = (
    "env.py ended without committing what the migrations did: a transaction was open on its connection before Alembic"
    " could begin one, so the database is as it was\n"
    "To fix: commit before context.configure(), or around context.run_migrations(): with connection.begin(): ..."
)


class Session:
    """Answers the requests of the JVM one after the other."""

    def __init__(self, project, channel, database):
        self._project = project
        self._channel = channel
        self._database = database
        self._attempts = Attempts()
        self._surroundings = Surroundings()
        self._may_repeat = may_repeat(project.script.dir)
        self._unproved = True
        self._heads = {}
        self._environment = None
        self._state = {"runs": 0, "fallback": None, "tables": [], "heads": []}

    def serve(self, request):
        """Answers until the JVM says that it is the end, or a failure ends the session."""
        while request is not None and request["do"] != "end":
            if request["do"] == "whole":
                request = self._whole(request)
            elif request["do"] == "stamp":
                request = self._stamp(request)
            elif request["do"] == "program":
                request = self._program(request)
            elif request["do"] == "sql":
                request = self._sql(request)
            elif request["do"] == "plan":
                request = self.plan(request)
            elif request["do"] == "models":
                request = self._models(request)
            elif self._state["fallback"]:
                request = self._single(request)
            elif self._may_repeat:
                request = self._try(request)
            else:
                request = self._stepwise(request)

    def receive(self):
        """The next request."""
        return self._channel.receive()

    def reply(self, answer):
        """Sends an answer, with all that is known about the session."""
        self._channel.send(dict(answer, state=self._state))

    def note(self, context, heads):
        """Keeps what only a run of env.py can tell."""
        self._heads[self._environment.tables[context]] = set(heads)
        self._state["tables"] = list(self._heads)
        self._state["heads"] = sorted(set().union(*self._heads.values()))
        self._state["models"] = has_models(context)

    def step(self, request):
        """The one step that is asked for."""
        return build(self._project.script, request)

    def plan(self, request):
        """Says how a target is reached from the heads that are known; the next request."""
        self.reply(plan(self._project.script, request, self._state["heads"]))
        return self.receive()

    def _try(self, request):
        """Runs env.py without any step, to see how often it would run the migrations."""
        self._may_repeat = False
        work = self._nothing()
        environment, error = self._run(work, ("current",))
        if error is not None or environment.refusal or not work.finished:
            self.reply({"failure": self._fatal(environment, error, request)})
            return None
        if len(environment.tables) > 1:
            times = "env.py runs the migrations %d times, with the version tables %s"
            self._state["fallback"] = times % (len(environment.tables), ", ".join(environment.tables.values()))
        return request

    def _nothing(self):
        return Command(self, "heads", lambda heads: ())

    def _stepwise(self, request):
        work = Stepping(self, request)
        environment, error = self._run(work, ("upgrade", "heads"))
        if environment.hindrance:
            self._state["fallback"] = environment.hindrance
            return request
        if work.pending is not None and work.pending is not request:
            if error is not None:
                traceback.print_exception(type(error), error, error.__traceback__)
            return work.pending
        if work.pending is request:
            self.reply({"failure": self._fatal(environment, error, request)})
        elif isinstance(error, SystemExit):
            self.reply({"failure": self._fatal(environment, error, request)})
        return None

    def _single(self, request):
        if request["do"] == "heads":
            return self._command(self._nothing(), ("current",), request)
        target = ("upgrade", request["revision"]) if request["direction"] == "upgrade" else ("downgrade", "-1")
        trace = Trace() if request.get("trace") else None
        work = Command(self, request["revision"], lambda heads: [self.step(request)], trace)
        return self._command(work, target, request)

    def _whole(self, request):
        script = self._project.script
        if request["direction"] == "upgrade":
            work = Command(self, "heads", lambda heads: script._upgrade_revs("heads", heads))
            return self._command(work, ("upgrade", "heads"), request)
        work = Command(self, "base", lambda heads: but(request["staying"], script._downgrade_revs("base", heads)))
        return self._command(work, ("downgrade", "base"), request)

    def _stamp(self, request):
        revision = request["revision"]
        work = Command(self, revision, lambda heads: self._project.script._stamp_revs((revision,), heads))
        return self._command(work, ("stamp", revision), request)

    def _program(self, request):
        """Runs what makes the application's own tables, as `python -c` would in the project."""
        try:
            exec(compile(request["program"], "<setup>", "exec"), {"__name__": "__main__", "url": self._project.url})
        except (Exception, SystemExit) as error:
            self.reply({"failure": failure.describe(error)})
        else:
            self.reply({})
        return self.receive()

    def _sql(self, request):
        """Takes all that goes to standard output for SQL, as `--sql > file` does."""
        work = Offline(self._project.script, request)
        written = io.StringIO()
        with contextlib.redirect_stdout(written):
            environment, error = self._run(work, work.line)
        error = error or work.error
        if environment.refusal or isinstance(error, SystemExit) or (error is None and not work.finished):
            self.reply({"failure": self._fatal(environment, error, request)})
            return None
        self.reply({"failure": failure.describe(error)} if error is not None else {"sql": written.getvalue()})
        return self.receive()

    def _models(self, request):
        work = Comparison(self, self._project.config(*command_line()), self._project.script)
        environment, error = self._run(work, command_line())
        if error is not None or environment.refusal or not work.asked:
            self.reply({"failure": self._fatal(environment, error, request)})
            return None
        self.reply({"models": work.answer()})
        return self.receive()

    def _command(self, work, line, request):
        started = time.perf_counter()
        environment, error = self._run(work, line)
        seconds = time.perf_counter() - started
        if error is None and work.finished and not environment.refusal:
            if work.moved and not self._committed():
                self.reply({"failure": failure.simple("env.py", _NOT_COMMITTED), "seconds": seconds})
                return None
            self.reply(dict(told(work.trace), seconds=seconds))
            return self.receive()
        if environment.refusal or not work.asked or isinstance(error or work.error, SystemExit):
            self.reply({"failure": self._fatal(environment, error or work.error, request), "seconds": seconds})
            return None
        raised = work.error or error
        if raised is None:
            self.reply({"failure": failure.simple("env.py", _NOTHING_RUN), "seconds": seconds})
            return None
        self.reply(dict(told(work.trace), failure=failure.describe(raised), seconds=seconds))
        return self.receive()

    def _committed(self):
        """Whether the database stands where a command left it; looked at after the first one that did anything."""
        if not self._unproved:
            return True
        self._unproved = False
        expected = dict(self._heads)
        self._run(self._nothing(), ("current",))
        return self._heads == expected

    def _run(self, work, line):
        """Runs env.py once; the error that it ended with, if any. Once more in what it lacks, if that can be supplied."""
        while True:
            environment = Environment(self._project.config(*line), self._project.script, work, self._database)
            self._environment = environment
            self._state["runs"] += 1
            try:
                self._surroundings.call(environment.run)
            except (Exception, SystemExit) as error:
                if environment.configured or not self._surroundings.supply(error):
                    return environment, error
            else:
                return environment, None

    def _fatal(self, environment, error, request):
        if environment.refusal:
            refusal = environment.refusal
            described = dict(failure.simple(refusal.kind, str(refusal)), elsewhere=refusal.elsewhere)
            return dict(described, advice=self._advice(error)) if refusal.elsewhere else described
        if isinstance(error, MissingApplication):
            return failure.simple("env.py", str(error))
        if isinstance(error, SystemExit):
            described = failure.describe(error, fatal=True)
            described["message"] = "the project called sys.exit(%s)" % ("" if error.code is None else repr(error.code))
            return described
        if error is None:
            return failure.simple("env.py", _NOTHING_RUN)
        return dict(failure.describe(error, fatal=True), advice=self._advice(error))

    def _advice(self, error):
        script = os.path.join(self._project.script.dir, "env.py")
        try:
            return advice.facts(error, script, self._attempts.facts(self._database))
        except Exception:  # whatever the sources look like, it is the project's own error that must be told
            traceback.print_exc()
            return {}
