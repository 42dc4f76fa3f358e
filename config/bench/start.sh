#!/usr/bin/env bash
# Times the first page and the memory at rest of target/meristem.jar beside a bare Payara Micro with one PrimeFaces
# page, in turn, so that both meet the same machine. Run after `mvn package -DskipTests`; RUNS says how often (3),
# FLAGS what both JVMs get (those of the demonstration).
set -euo pipefail
cd "$(dirname "$0")/../.."
flags=${FLAGS--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}
work=$(mktemp -d)
trap '[ -z "${pid:-}" ] || kill "$pid" 2>/dev/null; rm -rf "$work"' EXIT
. config/bench/bare.sh

measure() { # name page command…
  local name=$1 page=$2 begin now pid
  shift 2
  begin=$(date +%s%N)
  "$@" > "$work/$name.log" 2>&1 &
  pid=$!
  until curl -fso /dev/null "http://127.0.0.1:18080$page"; do
    kill -0 "$pid" && [ $((($(date +%s%N) - begin) / 1000000000)) -lt 90 ] || { tail -n 40 "$work/$name.log"; exit 1; }
    sleep 0.1
  done
  now=$(date +%s%N)
  sleep 15
  echo "$(((now - begin) / 1000000)) $(($(awk '/VmRSS/ {print $2}' "/proc/$pid/status") / 1024))" >> "$work/$name.figures"
  kill "$pid"
  wait "$pid" || true
}
median() { sort -n -k "$2,$2" "$work/$1.figures" | awk -v column="$2" '{v[NR] = $column} END {print v[int((NR + 1) / 2)]}'; }

for _ in $(seq "${RUNS:-3}"); do
  measure bare /index.xhtml java $flags -jar "$payara" --nocluster --port 18080 --deploy "$work/ROOT.war"
  measure meristem /identity/sign-in env MERISTEM_DATA="$work/data$RANDOM" MERISTEM_DEMO=true java $flags -jar target/meristem.jar --port 18080
  measure restart /identity/sign-in env MERISTEM_DATA="$(ls -d "$work"/data* | tail -n 1)" java $flags -jar target/meristem.jar --port 18080
done
echo "java $flags"
echo "medians of ${RUNS:-3} runs         first page (ms)   resident at rest (MiB)"
for name in bare meristem restart; do
  printf '%-28s %15s %20s\n' "$name" "$(median "$name" 1)" "$(median "$name" 2)"
done
echo "bare: Payara Micro with one PrimeFaces page; meristem: first start with demonstration data; restart: the same data again"
