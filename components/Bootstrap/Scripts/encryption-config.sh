#!/usr/bin/env bash
# Sourced by steps that read the API server's EncryptionConfiguration, as the program writes it: one list of resources and
# one of providers, of which the first one writes and all read.

encryption_folder="$KUBERNETES_ETC/encryption"
encryption_file="$encryption_folder/config.yaml"
# Reads the same and writes without encryption; it is here until the API servers of all nodes can read.
encryption_transition="$encryption_folder/transition.yaml"

# Whether this node's API server waits for those of the other nodes before it encrypts.
in_transition() { cmp -s "$encryption_file" "$encryption_transition"; }

# Whether this node's API server has an EncryptionConfiguration.
runs_encryption() { grep -q -- '--encryption-provider-config=' "$KUBERNETES_ETC/manifests/kube-apiserver.yaml" 2>/dev/null; }

# The providers of a file in order: "identity", or the cipher and the name of a key, such as secretbox/key-0123456789ab.
encryption_providers() {
  awk '/^ *- (secretbox|aescbc|identity):/ { cipher = $2; sub(/:.*/, "", cipher); if (cipher == "identity") print cipher }
    /^ *(- )?name: / { print cipher "/" $NF }' "$1"
}

# What the API server writes with.
encryption_writer() { encryption_providers "$1" | head -n 1; }

# The resources of a file.
encryption_resources() { awk '/^ *providers:/ { on = 0 } on { print $2 } /^ *- resources:/ { on = 1 }' "$1"; }

# lacking LISTER FILE OTHER: what the list of FILE has and that of OTHER has not.
lacking() { grep -Fvx -f <("$1" "$3") <("$1" "$2") || true; }
