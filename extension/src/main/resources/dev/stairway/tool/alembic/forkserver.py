"""Hands out workers that have the tool loaded already: each is a fork of this process, which knows no project."""

import gc
import json
import os
import select
import signal
import sys

from stairway_worker import worker
from stairway_worker.loading import load

_IDLE_SECONDS = 10


def main(requests, replies):
    """Serves one JVM until it is gone, or until nobody has asked for anything for a while."""
    del sys.argv[1:]  # the name for lists of processes, which is none of a project's business
    _Server(requests, replies).serve()


class _Server:
    def __init__(self, requests, replies):
        self._requests = requests
        self._replies = replies
        self._children = set()
        # The end of a child interrupts nothing, it is one more thing to read.
        self._ended, wake = os.pipe()
        os.set_blocking(wake, False)
        signal.set_wakeup_fd(wake)
        signal.signal(signal.SIGCHLD, lambda number, frame: None)

    def serve(self):
        # From here on the JVM sends one line and waits for the answer: a second one in the reader's buffer would not be selected.
        self._say({"ready": True})
        while True:
            missing = load(self._is_asked)
            ready = select.select([self._requests, self._ended], [], [], _IDLE_SECONDS)[0]
            if self._ended in ready:
                os.read(self._ended, 1024)
                self._collect()
            if self._requests in ready:
                line = self._requests.readline()
                if not line:
                    return
                self._answer(json.loads(line), missing)
            if not ready and not self._children:
                return

    def _is_asked(self):
        return bool(select.select([self._requests], [], [], 0)[0])

    def _answer(self, request, missing):
        threads = len(os.listdir("/proc/self/task"))
        if missing is not None:
            # Whoever asks starts a worker in the other way, which says what to do.
            self._say({"refused": str(missing)})
            return
        if threads > 1:
            self._say({"refused": "Python has %d threads, of which only one would be forked" % threads})
            return
        try:
            self._fork(request)
        except OSError as error:
            self._say({"refused": str(error)})

    def _fork(self, request):
        """The pipes are named ones: all ends are open before anybody can miss another."""
        paths = [os.path.join(request["pipes"], name) for name in ("requests", "replies", "output")]
        for path in paths:
            os.mkfifo(path, 0o600)
        held = [os.open(path, os.O_RDWR) for path in paths]
        ends = [os.open(path, os.O_RDONLY if path == paths[0] else os.O_WRONLY) for path in paths]
        gc.freeze()
        child = os.fork()
        if child == 0:
            self._forget(held)
            _become_worker(ends, request["directory"])
        self._children.add(child)
        for end in ends:
            os.close(end)
        self._say({"forked": child})
        self._requests.readline()  # the JVM has opened its ends
        for end in held:
            os.close(end)
        self._say({"ready": True})

    def _forget(self, held):
        """What a child must not keep open, or somebody would wait for its end."""
        wake = signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for end in held + [wake, self._ended]:
            os.close(end)
        self._requests.close()
        self._replies.close()

    def _collect(self):
        """Tells which workers have ended, and how."""
        for child in list(self._children):
            pid, status = os.waitpid(child, os.WNOHANG)
            if pid:
                self._children.discard(child)
                killed = os.WIFSIGNALED(status)
                self._say({"ended": pid, "status": 128 + os.WTERMSIG(status) if killed else os.WEXITSTATUS(status)})

    def _say(self, reply):
        self._replies.write(json.dumps(reply) + "\n")
        self._replies.flush()


def _become_worker(ends, directory):
    try:
        os.setpgid(0, 0)
        gc.unfreeze()
        os.chdir(directory)
        os.dup2(ends[2], 1)
        os.dup2(ends[2], 2)
        os.close(ends[2])
        worker.main(os.fdopen(ends[0], "r", encoding="utf-8"), os.fdopen(ends[1], "w", encoding="utf-8"))
    except BaseException:
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
        os._exit(1)
    os._exit(0)
