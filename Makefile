# pisar. GNU make, no configure step; `make help` lists the verbs.
#
# MODE=release|debug|sanitize chooses build/MODE; CC=clang works as well.
# WERROR=-Werror makes warnings fatal; V=1 shows the commands.

VERSION := 0.1.0
MODE    ?= release
PREFIX  ?= /usr/local
SHARED  ?= ../shared

ifeq ($(origin CC),default)
CC := gcc
endif
Q := $(if $(V),,@)

BUILD   := build/$(MODE)
DATA    := build/share/pisar
SOURCES := $(sort $(wildcard src/*/*.c))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/%.o)
LIBRARY := $(BUILD)/libpisar.a
PROGRAM := $(BUILD)/pisar
TESTS   := $(sort $(wildcard tests/unit/*_test.c))
TESTED  := $(TESTS:tests/unit/%.c=$(BUILD)/tests/%)
TOOLS   := $(BUILD)/docs/functions $(BUILD)/bench/russian
FORMAT  := $(sort $(wildcard src/*.c src/*/*.c src/*/*.h tests/unit/*.[ch] \
	tests/docs/*.c tests/bench/*.c))

# --- flags ---------------------------------------------------------------

PACKAGES := libxml-2.0 libxslt libexslt harfbuzz harfbuzz-subset libdeflate \
	libpng fontconfig yaml-0.1
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion $(WERROR)
HARDENING := -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong \
	-fstack-clash-protection \
	$(if $(filter x86_64,$(shell uname -m)),-fcf-protection)

FLAGS_release  := -O2 -g $(HARDENING)
FLAGS_debug    := -O0 -g3
FLAGS_sanitize := -O1 -g -fno-omit-frame-pointer \
	-fsanitize=address,undefined -fno-sanitize-recover=all
LINK_release   := -pie -Wl,-z,relro,-z,now,-z,noexecstack
LINK_debug     := -pie
LINK_sanitize  := -fsanitize=address,undefined

CPPFLAGS += -Isrc -D_XOPEN_SOURCE=700 -D_FILE_OFFSET_BITS=64 \
	-DPISAR_VERSION='"$(VERSION)"' \
	$(shell pkg-config --cflags $(PACKAGES) 2>/dev/null)
ALL_CFLAGS := -std=c11 -fPIE -pthread $(WARNINGS) $(FLAGS_$(MODE)) $(CFLAGS)
ALL_LDFLAGS := -pthread $(LINK_$(MODE)) -Wl,--as-needed $(LDFLAGS)
LDLIBS += $(shell pkg-config --libs $(PACKAGES) 2>/dev/null) \
	-lcmark-gfm-extensions -lcmark-gfm -lhpdf -lm
COMPILE := $(CC) $(CPPFLAGS) $(ALL_CFLAGS)

# --- verbs ---------------------------------------------------------------

.PHONY: all samples check lint format sanitize conformance bench bless \
	docs install clean deps help program data tests force
.DELETE_ON_ERROR:

all: program data compile_commands.json

help:
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

samples: ## render samples/ to output/, installing what is missing
	@sh .ci/deps.sh program
	@$(MAKE) --no-print-directory -j$(shell nproc) all
	$(PROGRAM) render samples/ -o output

check: ## all tests; PARTS="unit golden e2e architecture" chooses some
	@sh .ci/deps.sh program check
	@$(MAKE) --no-print-directory -j$(shell nproc) all tests
	@MODE=$(MODE) CC="$(CC)" sh tests/run.sh $(PARTS)

sanitize: ## unit and end-to-end tests with ASan and UBSan
	@$(MAKE) --no-print-directory check MODE=sanitize \
		PARTS="$(or $(PARTS),unit golden e2e)"

lint: ## clang-format and clang-tidy
	@sh .ci/deps.sh program check lint
	@$(MAKE) --no-print-directory compile_commands.json
	$(Q)clang-format --dry-run -Werror $(FORMAT)
	$(Q)printf '%s\n' $(SOURCES) $(wildcard src/main.c) | \
		xargs -P 2 -n 4 clang-tidy --quiet -p .

format: ## clang-format -i
	$(Q)clang-format -i $(FORMAT)

conformance: ## veraPDF over all samples
	@SHARED=$(SHARED) MODE=$(MODE) MAKE="$(MAKE)" sh tests/conformance/run.sh

bench: ## CPU times and instructions, nothing asserted
	@sh .ci/deps.sh program bench
	@$(MAKE) --no-print-directory -j$(shell nproc) all $(TOOLS)
	@python3 tests/bench/bench.py $(PROGRAM)
	@$(BUILD)/bench/russian

bless: all ## write the goldens anew; read the diff
	@python3 tests/golden/golden.py --bless $(PROGRAM) $(CASES)

docs: $(BUILD)/docs/functions ## write docs/functions.md and rules.md anew
	$< >docs/functions.md
	python3 tests/docs/rules.py

deps: ## install what program, tests and lint need (bench, conformance: their own)
	@sh .ci/deps.sh program check lint
	@echo "deps: all packages are there"

install: all ## to $(DESTDIR)$(PREFIX)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/pisar
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/pisar
	cp -RL $(DATA)/. $(DESTDIR)$(PREFIX)/share/pisar/
	$(if $(wildcard docs/pisar.1),install -D -m 644 docs/pisar.1 \
		$(DESTDIR)$(PREFIX)/share/man/man1/pisar.1)
	install -D -m 644 docs/pisar.bash \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions/pisar

clean: ## forget build/ and what was rendered
	rm -rf build compile_commands.json output/*

# --- the program ---------------------------------------------------------

program: $(PROGRAM)
tests: $(TESTED) $(TOOLS)

$(PROGRAM): $(BUILD)/main.o $(LIBRARY)
	@echo "  LINK $@"
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LDLIBS)

$(LIBRARY): $(OBJECTS)
	@echo "  AR   $@"
	$(Q)rm -f $@ && $(AR) qcs $@ $^

$(BUILD)/%.o: src/%.c $(BUILD)/flags | build/found
	@echo "  CC   $<"
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

# muldefs: what a test defines itself, a fake, wins over the library.
$(BUILD)/tests/%: tests/unit/%.c $(LIBRARY) $(BUILD)/flags
	@echo "  TEST $@"
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -MMD -MP -o $@ $< $(LIBRARY) $(ALL_LDFLAGS) $(LDLIBS) \
		-lcmocka -Wl,-z,muldefs

$(TOOLS): $(BUILD)/%: tests/%.c $(LIBRARY) $(BUILD)/flags
	@echo "  TOOL $@"
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -MMD -MP -o $@ $< $(LIBRARY) $(ALL_LDFLAGS) $(LDLIBS)

-include $(OBJECTS:.o=.d) $(BUILD)/main.d $(TESTED:=.d) $(TOOLS:=.d)

# Changes when the compiler or a flag does, so that all is compiled again.
$(BUILD)/flags: force
	@mkdir -p $(@D)
	@echo '$(subst ','\'',$(COMPILE) $(ALL_LDFLAGS))' | cmp -s - $@ || \
		echo '$(subst ','\'',$(COMPILE) $(ALL_LDFLAGS))' >$@

build/found:
	@pkg-config --exists $(PACKAGES) || { \
		echo "libraries are missing: make deps" >&2; exit 1; }
	@mkdir -p build && touch $@

# For clang-tidy and editors.
comma := ,
quote = $(patsubst %,"%"$(comma),$(subst ",\",$(subst ',,$(1))))
entry = {"directory":"$(CURDIR)"$(comma)"file":"$(1)"$(comma)"arguments":[$(call \
	quote,$(COMPILE) -c)"$(1)"]}
compile_commands.json: Makefile $(BUILD)/flags $(SOURCES)
	$(file >$@,[$(subst } {,}$(comma){,$(foreach f,$(SOURCES) \
		$(wildcard src/main.c),$(call entry,$f)))])

# --- data beside the program: build/share/pisar, as it is installed ------

FONTS := croscore paratype liberation
FAMILIES := Tinos|Arimo|Cousine|PT Serif|PT Sans|Liberation (Serif|Sans|Mono)

data: $(DATA)/fonts.tsv $(DATA)/hyph_ru.txt $(DATA)/sRGB.icc \
	$(DATA)/templates $(DATA)/xslt

# family, weight, italic, path
$(DATA)/fonts.tsv: Makefile
	@echo "  DATA $@"
	@mkdir -p $(@D)
	$(Q)fc-scan -f '%{family[0]}\t%{weight}\t%{slant}\t%{file}\n' \
		$(FONTS:%=/usr/share/fonts/truetype/%) | \
	awk -F '\t' -v OFS='\t' '$$1 ~ /^($(FAMILIES))$$/ { \
		print $$1, ($$2 >= 180 ? 700 : 400), ($$3 > 0), $$4 }' | \
	LC_ALL=C sort >$@ && test -s $@

$(DATA)/hyph_ru.txt: src/russian/hyphen-ru.sh
	@echo "  DATA $@"
	@mkdir -p $(@D)
	$(Q)sh $< $@

$(DATA)/sRGB.icc: /usr/share/color/icc/sRGB.icc
	@mkdir -p $(@D)
	$(Q)cp $< $@

$(DATA)/templates $(DATA)/xslt:
	@mkdir -p $(@D)
	$(Q)ln -sfn ../../../$(@F) $@
