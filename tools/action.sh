#!/usr/bin/env bash
# The one step of the GitHub Action: its inputs, which are variables here, as options of the command line.
set -euo pipefail

args=(--format github)
if [ -n "$SARIF" ]; then args+=(--format "sarif:$SARIF"); fi
if [ -n "$CONFIG" ]; then args+=("--config=$CONFIG"); fi
if [ -n "$BASELINE" ]; then args+=("--baseline=$BASELINE"); fi
if [ -n "$FAIL_ON" ]; then args+=("--fail-on=$FAIL_ON"); fi
while IFS= read -r option; do
  if [ -n "$option" ]; then args+=("$option"); fi
done <<< "$OPTIONS"

if [ -n "$ADDRESSES" ]; then args+=(-); fi
exec node "$GITHUB_ACTION_PATH/tools/run.mjs" audit "${args[@]}" <<< "$ADDRESSES"
