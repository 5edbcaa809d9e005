# Pledges: `make run` builds and opens the browser, `make test` runs all tests; `make help` lists the rest.
SHELL := /bin/bash
PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE := .build/release/pledges
# What is installed; `make install PROGRAM=...` takes one that was built already.
PROGRAM := $(RELEASE)
BUILT := $(if $(filter file,$(origin PROGRAM)),build)
VERSION := $(shell sed -n 's/.*static let number = "\(.*\)"/\1/p' Sources/pledges/Version.swift)
FIXTURES := Tests/IntakeTests/Fixtures
PROSE := Sources Tests Packaging docs README.md CHANGELOG.md Makefile Package.swift .ci Data/*.schema.json
BUILD_RELEASE := $(SWIFT) build -c release --product pledges --static-swift-stdlib

.PHONY: help run build test check lint schemas exports keys pictures data-format evaluate bench faults faults-short faults-storage fuzz simulate installation install uninstall deb check-deb dist clean needs needs-build needs-test \
	needs-check needs-install needs-faults needs-faults-long

help: ## list what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: build ## build what is missing, then open the browser (ARGS="--pillar nk" passes options)
	@$(RELEASE) $(ARGS)

build: needs-build ## the release program, .build/release/pledges
	@# A clone's program names its commit (--version).
	env $$(Packaging/record-commit) $(BUILD_RELEASE)

test: needs-test ## install what the tests need, then run all of them
	$(SWIFT) build --build-tests
	@# Those that run the program in tmux wait for it, and come after those that need every core.
	$(SWIFT) test --skip-build --skip EndToEndTests
	$(SWIFT) test --skip-build --filter EndToEndTests

check: lint ## what CI runs: format, language, warnings as errors, schemas, stale documents, tests
	PLEDGES_STRICT=1 $(SWIFT) build --build-tests
	@$(MAKE) --no-print-directory schemas
	@$(MAKE) --no-print-directory exports
	@$(MAKE) --no-print-directory installation PROGRAM=.build/debug/pledges
	@.build/debug/pledges keys --standard --format markdown | diff -u docs/keys.md - || \
		{ echo "docs/keys.md is stale: make keys"; exit 1; }
	@PLEDGES_STRICT=1 $(MAKE) --no-print-directory test
	@$(MAKE) --no-print-directory faults-storage

lint: needs-check ## the format, strictly; spelling; plain English
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Data
	codespell $(PROSE)
	.ci/plain-english

schemas: ## the shipped files, and files the program writes, against Data/*.schema.json
	@.ci/schemas .build/debug/pledges

exports: ## pages, calendars and Word files read with the readers of others
	@.ci/exports .build/debug/pledges

installation: ## install a built program into an empty folder, check what is there, remove it again
	@.ci/installation $(PROGRAM)

keys: ## write docs/keys.md from the command table
	$(SWIFT) build --product pledges
	.build/debug/pledges keys --standard --format markdown > docs/keys.md

pictures: ## draw the pictures of README and manual; tests fail when they are stale
	RECORD=1 $(SWIFT) test --filter PictureTests

data-format: ## write the tables of members into docs/data-format.md and Data/catalog.schema.json; tests fail when they are stale
	RECORD=1 $(SWIFT) test --filter DataFormatTests

evaluate: ## how well labeled statements are read (ARGS="STATEMENT LABELS" measures one of yours)
	@$(SWIFT) build -c release --product pledges 1>&2
	@if [ -n "$(ARGS)" ]; then $(RELEASE) evaluate $(ARGS); else \
		for name in leaders ministers defence summit press-statement pacific-leaders:pacific nordic-ministers:nordic \
			korean:tricoop japanese:tricoop heldout-foreign heldout-vice heldout-readout heldout-leaders \
			heldout-pacific:pacific heldout-nordic:nordic heldout-korean:tricoop heldout-japanese:tricoop; do \
			IFS=: read -r text subject <<< "$$name"; echo "$$text:"; \
			$(RELEASE) evaluate $(FIXTURES)/$$text.txt $(FIXTURES)/$$text.labels.json \
				$${subject:+--catalog $(FIXTURES)/$$subject.catalog.json} | head -4; done; fi

bench: build ## print the figures of docs/performance.md (ARGS="--sizes 1000,10000,100000" shows the growth)
	$(SWIFT) build -c release --product benchmark --static-swift-stdlib
	@Tests/Benchmarks/bench $(RELEASE) $(ARGS)

faults: build needs-faults-long ## break the system under the program in every way, and print the results (ARGS="--only power")
	@python3 Tests/Faults --long $(ARGS) $(RELEASE)

faults-storage: needs-faults ## the faults of storage alone, with the program that the tests built
	@python3 Tests/Faults --short --only order,killpoints,inject,short,concurrent,outbox,corrupt,schema,env,stdio,clock \
		.build/debug/pledges

faults-short: build needs-faults ## the same in three minutes
	@python3 Tests/Faults --short $(ARGS) $(RELEASE)

fuzz: ## coverage-guided fuzzing of what reads strangers' bytes (ARGS="--minutes 10", or a target's name)
	@Tests/Fuzzing/fuzz $(ARGS)

simulate: ## copies of the program, a shell and a scripted disk against what is promised (ARGS="--acts 1000000 --seed 7")
	@Tests/SimulationTests/simulate $(ARGS)

install: needs-install $(BUILT) ## install program, manual pages, completions, menu entry and documents to PREFIX (default /usr/local)
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" Packaging/install $(PROGRAM)

uninstall: ## remove exactly that again
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" Packaging/install --remove

deb: needs-install $(BUILT) ## a package for this Debian or Ubuntu, .build/pledges_VERSION-1_ARCHITECTURE.deb
	@Packaging/deb $(PROGRAM) $(VERSION)

check-deb: ## install that package in a new system, run it and purge it (as root; takes minutes)
	@Tests/Packaging/chroot .build/pledges_$(VERSION)-1_*.deb

dist: ## the last commit as a source archive, .build/pledges-VERSION.tar.gz
	@Packaging/dist $(VERSION)

clean: ## remove everything built
	rm -rf .build

needs-build needs-test needs-check needs-install needs-faults needs-faults-long:
	@.ci/needs $(@:needs-%=%)
