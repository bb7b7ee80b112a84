/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a fuzz target is: one function that takes any bytes and must come back. libFuzzer makes up the bytes; in a build
 * without it the same function replays files. A target ends the program where something is wrong. */

#include "core/ciclo-tree.h"

#include <stdint.h>

/* Called once. From here on a warning or a critical message of any library ends the program. */
int LLVMFuzzerInitialize (int *argc,
                          char ***argv);
/* The target; always 0. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t size);

/* That @error tells a person what is wrong. */
void fuzz_assert_told (const GError *error);
/* That @course, as a file, reads back as the very same design, which gives the very same file. Returns that file. */
GBytes *fuzz_assert_same_again (CicloNode *course);
