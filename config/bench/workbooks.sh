#!/usr/bin/env bash
# Brings every file of a folder, such as the workbooks of a spreadsheet library's test suite, in over the API of a server of
# its own: preview, problems, marked copy. Ends with 1 where anything was answered with 500, not at all, or without a copy.
# Run after `mvn package -DskipTests`: config/bench/workbooks.sh FOLDER; FLAGS for the server's JVM (that of the README).
set -euo pipefail
folder=$(realpath "$1")
cd "$(dirname "$0")/../.."
mvn -q test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/bench.classpath
java -Xmx2g -Dorg.apache.logging.log4j.simplelog.level=OFF -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.meristem.bench.WorkbookCorpus "$folder" ${FLAGS--XX:+UseParallelGC}
