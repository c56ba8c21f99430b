#!/bin/sh
# audit-samples.sh COMMAND
# Writes the sample exports, audits them, and says where the report is.
set -eu
command=$1

"$command" sample samples
echo
# 1 says that something was found, and the samples are made to be found.
"$command" audit samples/*.csv -o - -o report.json || [ $? -eq 1 ]
printf '\nThe report is in report.json, the sample exports are in samples/.\n'
