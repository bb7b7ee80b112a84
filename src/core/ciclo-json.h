/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* Reads a node of @type, with all below it, from a JSON object: its members are named like fields. Texts in several
 * languages are either a string, which is in @language, or an object {"en": "…", "pt-BR": "…"}; several codes or ids
 * are an array of strings; times, dates and durations are strings as in a design; lists are arrays of objects, parts
 * are objects; "id" is the id. An unknown member is an error, so that a slip in a catalogue is found.
 * The error names the place as a path ("methods[3].steps[0].duration"), the field and the value. */
CicloNode *ciclo_json_read (GType type,
                            GBytes *bytes,
                            const char *language,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same for each object of the array that the member @array of the outermost object holds; its member "format" must
 * say @format, otherwise the file is of another version. The result is an array of CicloNode that owns them. */
GPtrArray *ciclo_json_read_array (GType type,
                                  GBytes *bytes,
                                  const char *format,
                                  const char *array,
                                  const char *language,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
