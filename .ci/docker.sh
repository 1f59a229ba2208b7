# Sourced by run: a Docker daemon for the tests with containers, where one is there or can be started, and the image that they use.
# Whatever fails here is no failure of the build: those tests are then aborted with the reason, or red with -Dstairway.docker=required.

start_docker() {
    docker info >/dev/null 2>&1 && return
    if [ "$(uname -s)-$(uname -m)-$(id -u)" != Linux-x86_64-0 ]; then
        echo "Docker is not started here: that needs Linux on x86_64, and root"
        return 1
    fi
    if ! command -v dockerd >/dev/null; then
        apt-get -qq update && DEBIAN_FRONTEND=noninteractive \
            apt-get -qq install -y --no-install-recommends docker.io iptables >/dev/null || return 1
    fi
    # A daemon of its own, which knows no other containers and leaves nothing.
    docker_folder=$(mktemp -d)
    export DOCKER_HOST=unix://$docker_folder/docker.sock
    dockerd --host "$DOCKER_HOST" --data-root "$docker_folder/data" --exec-root "$docker_folder/exec" \
        --pidfile "$docker_folder/docker.pid" >"$docker_folder/log" 2>&1 &
    docker_daemon=$!
    for _ in $(seq 300); do
        docker info >/dev/null 2>&1 && break
        kill -0 "$docker_daemon" 2>/dev/null || break
        sleep 0.1
    done
    if ! docker info >/dev/null 2>&1; then
        echo "Docker does not start:" && tail -n 5 "$docker_folder/log"
        return 1
    fi
    # There is nobody to pull Testcontainers' own images from.
    export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=localhost
}

make_image() {
    command -v busybox >/dev/null || {
        apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends busybox-static >/dev/null
    }
    .ci/docker-image.sh >"${TMPDIR:-/tmp}/stairway-image.log" 2>&1 || {
        tail -n 5 "${TMPDIR:-/tmp}/stairway-image.log"
        return 1
    }
}

stop_docker() {
    if [ -n "${docker_daemon:-}" ] && kill "$docker_daemon" 2>/dev/null; then
        wait "$docker_daemon" || true
    fi
    if [ -n "${docker_folder:-}" ]; then
        rm -rf "$docker_folder" || echo "$docker_folder is left"
    fi
    rm -f "${TMPDIR:-/tmp}/stairway-image.log"
}
