#!/usr/bin/env bash
# Times an import from upload to "applied" beside the bare pipe, in turn. Run after `mvn package -DskipTests`;
# ROWS (100000), RUNS (3), DATABASES ("DERBY POSTGRESQL"), FLAGS for the server's JVM.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/bench.classpath
for database in ${DATABASES:-DERBY POSTGRESQL}; do
  rm -rf target/bench/bare-derby
  java -Xmx2g -Dorg.apache.logging.log4j.simplelog.level=OFF -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    org.meristem.bench.ImportBench "$database" "${ROWS:-100000}" "${RUNS:-3}" ${FLAGS:-}
done
