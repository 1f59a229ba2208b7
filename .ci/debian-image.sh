#!/usr/bin/env bash
# Makes a local image of MySQL or MariaDB that takes what the official one takes, without an image registry: the server and its libraries
# are Debian's packages, from the mirror that this machine's own apt uses. MySQL is in no stable release. A database is made beforehand,
# which saves each container some seconds. Needs a Docker daemon, apt on Debian, busybox, and root.
#   .ci/debian-image.sh mysql|mariadb [tag]
set -euo pipefail
product=$1
case $product in
    mysql) suite=sid package=mysql-server-core server=mysqld ;;
    mariadb) suite=$(. /etc/os-release && echo "$VERSION_CODENAME") package=mariadb-server-core server=mariadbd ;;
    *) echo "neither mysql nor mariadb: $product" && exit 2 ;;
esac
tag=${2:-stairway/$product:local}

docker version >/dev/null

# In memory where that can be: to make a database writes much and waits for each write.
if [ -w /dev/shm ]; then
    work=$(mktemp -d -p /dev/shm)
else
    work=$(mktemp -d)
fi
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root"/usr/{bin,sbin,lib,lib64} "$root"/{tmp,etc} "$work"/{packages,lists/partial,cache/archives/partial}
chmod 1777 "$root/tmp"

# A list of packages of its own, and no package that counts as installed.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Label: Debian' 'Created-By: Packages' | head -n 1)
if [ -z "$mirror" ]; then
    echo "apt knows no mirror of Debian here; 'apt-get update' may help"
    exit 1
fi
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >"$work/sources"
: >"$work/status"
own_apt() {
    apt-get -qq -o Dir::Etc::sourcelist="$work/sources" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$work/lists" \
        -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache" -o APT::Sandbox::User=root \
        -o APT::Install-Recommends=false -o Acquire::Languages=none -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false "$@"
}
own_apt update
# What only programs around the server need is left out.
wanted=$(own_apt -y --print-uris install "$package" | awk '{print $2}' | sed 's/_.*//' |
    grep -vE '^(perl.*|libperl.*|libgdbm.*|libc-gconv-modules-extra|debconf|mysql-common|mariadb-common|galera-.*)$')
(cd "$work/packages" && own_apt download $wanted)

for folder in bin sbin lib lib64; do
    ln -s "usr/$folder" "$root/$folder"
done
for file in "$work"/packages/*.deb; do
    dpkg-deb --extract "$file" "$root"
done
rm -rf "$root"/usr/share/{doc,man,locale,lintian,icu} "$root"/var
cp "$(command -v busybox)" "$root/bin/busybox"
for applet in sh cat sed touch; do
    ln -sf busybox "$root/bin/$applet"
done
printf 'root:x:0:0::/:/bin/sh\n%s:x:999:999::/:/bin/sh\n' "$product" >"$root/etc/passwd"
printf 'root:x:0:\n%s:x:999:\n' "$product" >"$root/etc/group"

# The official images do this at the first start.
mkdir -p "$root/var/lib/mysql" "$root/run"
chmod 1777 "$root/run"
if [ "$product" = mysql ]; then
    chroot "$root" mysqld --no-defaults --initialize-insecure --user=root --datadir=/var/lib/mysql \
        --innodb-doublewrite=OFF --skip-log-bin --innodb-redo-log-capacity=32M
    # Each container is a server of its own.
    rm "$root/var/lib/mysql/auto.cnf"
else
    share=$root/usr/share/mysql
    { printf 'create database mysql;\nuse mysql;\n' && cat "$share"/mysql_system_tables.sql "$share"/mysql_system_tables_data.sql \
        "$share"/fill_help_tables.sql "$share"/maria_add_gis_sp_bootstrap.sql "$share"/mysql_sys_schema.sql; } |
        chroot "$root" mariadbd --no-defaults --bootstrap --user=root --datadir=/var/lib/mysql --innodb-log-file-size=16M \
            --silent-startup --log-warnings=0
fi
mv "$root/var/lib/mysql" "$work/data"

cat >"$root/bin/entrypoint" <<SH
#!/bin/sh
# First start: the superuser's password, and a user and a database if they are wanted; only the container's environment has the passwords.
set -e
word() { eval "echo \"\\\${MARIADB_\$1:-\\\$MYSQL_\$1}\""; }
text() { word "\$1" | sed "s/[\\\\\\\\']/\\\\\\\\&/g"; }
case "\$1" in -*) set -- $server "\$@" ;; esac
if [ "\$1" = $server ] && [ ! -e /var/lib/mysql/made ]; then
    if [ -z "\$(word ROOT_PASSWORD)\$(word ALLOW_EMPTY_PASSWORD)\$MARIADB_ALLOW_EMPTY_ROOT_PASSWORD" ]; then
        echo "Database is uninitialized and password option is not specified: ${product^^}_ROOT_PASSWORD is not set"
        exit 1
    fi
    (umask 077; {
        echo "create user root@'%' identified by '\$(text ROOT_PASSWORD)';"
        echo "grant all on *.* to root@'%' with grant option;"
        echo "alter user root@localhost identified by '\$(text ROOT_PASSWORD)';"
        [ -z "\$(word DATABASE)" ] || echo "create database \\\`\$(word DATABASE)\\\`;"
        [ -z "\$(word USER)" ] || echo "create user '\$(text USER)'@'%' identified by '\$(text PASSWORD)';"
        [ -z "\$(word USER)" ] || [ -z "\$(word DATABASE)" ] || echo "grant all on \\\`\$(word DATABASE)\\\`.* to '\$(text USER)'@'%';"
    } >/tmp/first.sql)
    touch /var/lib/mysql/made
    set -- "\$@" --init-file=/tmp/first.sql
fi
exec "\$@"
SH
chmod +x "$root/bin/entrypoint"

cat >"$work/Dockerfile" <<DOCKERFILE
FROM scratch
COPY root /
COPY --chown=999:999 data /var/lib/mysql
ENV PATH=/usr/sbin:/usr/bin
USER 999:999
EXPOSE 3306
ENTRYPOINT ["/bin/entrypoint"]
CMD ["$server", "--datadir=/var/lib/mysql", "--socket=/tmp/server.sock"]
DOCKERFILE
cat >"$root/etc/my.cnf" <<CNF
[mysqld]
datadir = /var/lib/mysql
socket = /tmp/server.sock
pid-file = /tmp/server.pid
bind-address = *
CNF
if [ "$product" = mysql ]; then
    # Debian's folder for it is not there.
    echo "secure-file-priv = NULL" >>"$root/etc/my.cnf"
fi
rm -rf "$work"/{packages,lists,cache}
DOCKER_BUILDKIT=0 docker build --quiet --tag "$tag" "$work"
