/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @path as a message may show it: valid UTF-8 on one line, control characters and the invisible ones that turn the
 * direction of writing spelt as \uXXXX. Free with g_free (). */
char *ciclo_file_display_name (const char *path);

/* Why a file could not be read, and what to do, in whole sentences of the user's language. @number is an errno value.
 * Free with g_free (). */
char *ciclo_file_why_not_read (int number);

/* Why a file could not be written, in one sentence of the user's language, without advice: a draft and a design need
 * different advice. @number is an errno value. Free with g_free (). */
char *ciclo_file_why_not_written (int number);

/* What the user can do when a file could not be saved for the reason @number (errno). Borrowed. */
const char *ciclo_file_what_to_do (int number);

G_END_DECLS
