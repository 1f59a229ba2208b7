# Sourced by run: a Docker daemon for the tests with containers, where one is there or can be started, and the images that they use.
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

# All at once; what cannot be had is told, and its tests are aborted.
make_images() {
    command -v busybox >/dev/null || {
        apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends busybox-static >/dev/null
    }
    image_logs=$(mktemp -d)
    make_image postgres .ci/docker-image.sh &
    image_jobs=$!
    for product in mysql mariadb; do
        make_image $product .ci/debian-image.sh $product &
        image_jobs="$image_jobs $!"
    done
    wait $image_jobs || true
    rm -rf "$image_logs"
}

make_image() {
    local product=$1
    shift
    timeout 300 "$@" >"$image_logs/$product" 2>&1 || {
        echo "no image of $product:" && tail -n 5 "$image_logs/$product"
    }
}

stop_docker() {
    if [ -n "${docker_daemon:-}" ] && kill "$docker_daemon" 2>/dev/null; then
        wait "$docker_daemon" || true
    fi
    if [ -n "${docker_folder:-}" ]; then
        rm -rf "$docker_folder" || echo "$docker_folder is left"
    fi
}
