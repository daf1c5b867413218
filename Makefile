# The two commands of the README are `make preview` and `make test`.
STACK ?= dev
CONFIGURATION ?= Release
ROUNDS ?= 5
CALICO_ACI := dotnet engine/bin/$(CONFIGURATION)/net10.0/calico-aci.dll

.PHONY: preview preview-all build test format format-check generator bench profile clean

## Previews a stack without credentials: make preview STACK=prod
preview: build
	@$(CALICO_ACI) preview --stack $(STACK)

## Previews all stacks side by side and shows a table
preview-all: build
	@$(CALICO_ACI) preview --all

## Builds the engine and the program
build:
	@echo "Building the engine and the program …" >&2
	@output=$$(dotnet build Preview.slnf --configuration $(CONFIGURATION) --nologo --verbosity quiet) || { echo "$$output" >&2; exit 1; }

## Installs what the tests need, builds everything, runs every test: make test TEST_FILTER=FullyQualifiedName~Cidr
test:
	@build/test.sh

## Measures previews of dev and of 100 and 400 workers, and the object tree with an AS per node: make bench ROUNDS=9
bench: build
	@dotnet run --project bench --configuration $(CONFIGURATION) --verbosity quiet -- $(ROUNDS)

## Records which methods are compiled while commands run, so that the build compiles them ahead
profile:
	@dotnet build Preview.slnf --configuration Release --nologo --verbosity quiet -p:StartupProfile=none
	@dotnet run --project build/readytorun/profile --configuration Release --verbosity quiet
	@dotnet build Preview.slnf --configuration Release --nologo --verbosity quiet

## Formats the sources
format: generator
	@dotnet format Infra.sln

## Fails when a source is not formatted
format-check: generator
	@dotnet format Infra.sln --verify-no-changes

# The formatter loads projects in their default configuration and needs the classes that the generator makes.
generator:
	@dotnet build sdks/generator/Pulumi.Generator.csproj --nologo --verbosity quiet

clean:
	@git clean -xdf --exclude .git --exclude .idea --exclude .vscode
