# To be sourced: a browser for the tests that open reports in one, where it is missing and can be installed.

install_browser() {
  command -v chromedriver > /dev/null && return 0
  [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || return 1
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium chromium-driver; } > /dev/null 2>&1
}
