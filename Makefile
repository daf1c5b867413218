# The two commands of the README are `make preview` and `make test`.
STACK ?= dev
CONFIGURATION ?= Release
CALICO_ACI := dotnet engine/bin/$(CONFIGURATION)/net10.0/calico-aci.dll

.PHONY: preview build test format format-check bench clean

## Previews a stack without credentials: make preview STACK=prod
preview: build
	@$(CALICO_ACI) preview --stack $(STACK)

## Builds the engine and the program
build:
	@dotnet build Preview.slnf --configuration $(CONFIGURATION) --nologo --verbosity quiet

## Installs what the tests need, builds everything, runs every test: make test TEST_FILTER=FullyQualifiedName~Cidr
test:
	@build/test.sh

## Formats the sources
format:
	@dotnet format Infra.sln

## Fails when a source is not formatted
format-check:
	@dotnet format Infra.sln --verify-no-changes

clean:
	@git clean -xdf --exclude .git --exclude .idea --exclude .vscode
