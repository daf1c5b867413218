#!/usr/bin/env bash
# Posts a comment on a pull request of GitHub or a merge request of GitLab, or updates the one that it posted before.
# The file's first line is the mark by which the comment is found again.
#
#   build/comment.sh github FILE OWNER/REPOSITORY NUMBER     needs GITHUB_TOKEN; GITHUB_API_URL and COMMENT_AUTHOR as an option
#   build/comment.sh gitlab FILE PROJECT-ID NUMBER           needs GITLAB_TOKEN and CI_API_V4_URL
#
# A token that may not write is no error: the change may come from a fork. The script says so and ends well.
set -euo pipefail

if [ "$#" -ne 4 ]; then
  sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
service=$1 file=$2 project=$3 number=$4
per_page=100

case "$number" in
  "" | *[!0-9]*) echo "The number of the pull request is '$number', which is no number." >&2; exit 2 ;;
esac
if ! mark=$(head -n 1 "$file"); then
  exit 2
fi
case "$mark" in
  "<!-- "*" -->") ;;
  *) echo "$file does not begin with the mark of a comment." >&2; exit 2 ;;
esac

case "$service" in
  github)
    token=${GITHUB_TOKEN:-}
    comments="${GITHUB_API_URL:-https://api.github.com}/repos/$project/issues/$number/comments"
    one="${GITHUB_API_URL:-https://api.github.com}/repos/$project/issues/comments"
    update=PATCH
    header="Authorization: Bearer $token"
    ;;
  gitlab)
    token=${GITLAB_TOKEN:-}
    comments="${CI_API_V4_URL:?}/projects/$project/merge_requests/$number/notes"
    one=$comments
    update=PUT
    header="PRIVATE-TOKEN: $token"
    ;;
  *) echo "The service is '$service'; known are github and gitlab." >&2; exit 2 ;;
esac
if [ -z "$token" ]; then
  echo "There is no token, so no comment is posted. The comment is in $file." >&2
  exit 0
fi

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# Sends a request and gives the status; the token is not on a command line, where other users would see it.
request() {
  curl --silent --show-error --max-time 60 --output "$answer" --write-out '%{http_code}' \
    --header @<(printf '%s\n' "$header") --header 'Accept: application/json' --header 'Content-Type: application/json' "$@"
}

fail() {
  echo "$1 failed with status $2: $(jq --raw-output '.message? // empty | tostring' "$answer" 2>/dev/null | head -c 300)" >&2
  exit 1
}

# Whose comments count: anybody may post one with the mark.
author=${COMMENT_AUTHOR:-github-actions[bot]}
if [ "$service" = gitlab ]; then
  status=$(request --retry 3 "$CI_API_V4_URL/user")
  case "$status" in
    200) author=$(jq --raw-output .username "$answer") ;;
    401 | 403) echo "The token may not comment (status $status). The comment is in $file." >&2; exit 0 ;;
    *) fail "Asking whose token it is" "$status" ;;
  esac
fi

id=
page=1
while [ -z "$id" ]; do
  status=$(request --retry 3 "$comments?per_page=$per_page&page=$page")
  case "$status" in
    200) ;;
    401 | 403) echo "The token may not read comments (status $status). The comment is in $file." >&2; exit 0 ;;
    *) fail "Listing the comments" "$status" ;;
  esac
  id=$(jq --raw-output --arg mark "$mark" --arg author "$author" \
    '[.[] | select((.user.login? // .author.username?) == $author) | select(.body | startswith($mark)) | .id] | first // empty' "$answer")
  [ "$(jq length "$answer")" -eq "$per_page" ] || break
  page=$((page + 1))
done

body() {
  jq --null-input --rawfile body "$file" '{body: $body}'
}

if [ -n "$id" ]; then
  status=$(body | request --request "$update" --data-binary @- "$one/$id")
  what="Updating the comment"
else
  status=$(body | request --request POST --data-binary @- "$comments")
  what="Posting the comment"
fi
case "$status" in
  200 | 201) echo "$what: done" ;;
  401 | 403) echo "The token may not comment (status $status). The comment is in $file." >&2 ;;
  *) fail "$what" "$status" ;;
esac
