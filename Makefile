# Builds, tests and runs Backhaul. Whatever is missing is installed, or named with the command that does.
#
#   make run     build all, audit the sample exports, serve the page (PORT=8080, or the next free one)
#   make test    every check and test, those in a real browser included
#   make build   engine, command and page
#   make test-engines  the main walk in Firefox and WebKit
#   make fmt     format everything
#   make lint    formatting, lints and types, without tests
#   make bench   speed and memory
#   make bench-plugins  time of a plugin over 20,000 cases, in the command and in Chromium
#   make package  the npm package of the element, with its integrity hashes: web/dist/package
#   make accuracy  how often the audit is right, on 50 simulated stores; writes docs/accuracy.md
#   make clean   remove what was built

.NOTPARALLEL:
.SUFFIXES:
.PHONY: run test test-engines build engine command page package fmt lint bench bench-plugins accuracy clean setup FORCE

# Cargo starts its own make-like job server, and warns about ours.
unexport MAKEFLAGS MFLAGS
# rustup adds this folder to shells that start later; the current one may not know it yet.
export PATH := $(HOME)/.cargo/bin:$(PATH)
# Screens full of dependencies' names help nobody; what is happening is said in short lines.
export CARGO_TERM_QUIET ?= true

TARGET := $(or $(CARGO_TARGET_DIR),target)
MODULE := $(TARGET)/wasm32-unknown-unknown/wasm/backhaul_wasm.wasm
BINDGEN := .tools/target/debug/backhaul-bindgen
PACKAGES := web/node_modules/.package-lock.json
ENGINE := web/generated/engine_bg.wasm
PAGE := web/dist/headers.json
PAGE_SOURCES := $(shell find web/src web/build web/demo web/package -type f 2>/dev/null) web/index.html web/vite.config.ts

say = @printf '· %s\n'

run: build
	@scripts/audit-samples.sh $(TARGET)/release/backhaul
	@exec node scripts/serve.mjs web/dist $(PORT)

build: command page

# The command carries the page, so that it writes HTML reports. The hash has cargo look at it again.
command: $(PAGE)
	$(say) 'Building the command (minutes the first time)'
	@BACKHAUL_PAGE=$$(cksum < web/dist/backhaul.html) cargo build --release -p backhaul

page: $(PAGE)

# The build packs what it has made.
package: page
	@cat web/dist/package/integrity.json; ls web/dist/*.tgz

engine: $(ENGINE)

setup:
	@scripts/need.sh

$(PACKAGES): web/package.json web/package-lock.json | setup
	$(say) 'Installing the npm packages'
	@cd web && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(BINDGEN): tools/Cargo.toml tools/Cargo.lock tools/bindgen/Cargo.toml tools/bindgen/src/main.rs | setup
	$(say) 'Building wasm-bindgen'
	@cargo build --locked --manifest-path tools/Cargo.toml --target-dir .tools/target
	@touch $@

# Cargo knows whether anything changed, and leaves the module's time alone if nothing did.
$(MODULE): FORCE | setup
	$(say) 'Building the engine (minutes the first time)'
	@scripts/engine-module.sh

$(ENGINE): $(MODULE) $(BINDGEN) $(PACKAGES) scripts/engine-script.sh
	$(say) 'Optimising the engine'
	@scripts/engine-script.sh $(MODULE) $(BINDGEN) web/generated

$(PAGE): $(ENGINE) $(PACKAGES) $(PAGE_SOURCES)
	$(say) 'Building the page'
	@cd web && node_modules/.bin/vite build --logLevel warn

test: build lint
	$(say) 'Running the Rust tests'
	@CARGO_TERM_QUIET=false cargo test --workspace
	$(say) 'Running the page’s tests in a browser'
	@scripts/chromium.sh > /dev/null
	@cd web && node_modules/.bin/playwright test

test-engines: build
	@scripts/engines.sh
	$(say) 'Walking through the page in Firefox and WebKit'
	@cd web && node_modules/.bin/playwright test -c playwright.engines.config.ts

lint: $(ENGINE)
	$(say) 'Checking the formatting'
	@cargo fmt --all --check
	@cargo fmt --all --check --manifest-path tools/Cargo.toml
	@cd web && node_modules/.bin/biome check --error-on-warnings . ../scripts
	$(say) 'Checking types and lints'
	@cargo clippy --workspace --all-targets -- -D warnings
	@cd web && node_modules/.bin/tsc --noEmit

fmt: $(PACKAGES)
	@cargo fmt --all
	@cargo fmt --all --manifest-path tools/Cargo.toml
	@cd web && node_modules/.bin/biome check --write . ../scripts

bench: build
	@scripts/bench.sh

bench-plugins: build
	@node web/bench/plugins.mjs $(TARGET)/release/backhaul

accuracy:
	$(say) 'Auditing fifty simulated stores'
	@cargo test --release -p backhaul-audit --test accuracy -- --ignored --nocapture

clean:
	rm -rf $(TARGET) .tools samples report.json web/dist web/generated web/node_modules web/test-results

FORCE:
